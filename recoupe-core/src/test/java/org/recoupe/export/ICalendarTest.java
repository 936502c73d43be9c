package org.recoupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.SampleDossier;

/** The calendar, read by iCal4j. */
@NullUnmarked // what is looked up is there, or the test fails
class ICalendarTest {

    static List<Dossier> dossiers() {
        return Exported.all().toList();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void isACalendar(Dossier dossier) throws IOException, ParserException {
        String text = ICalendar.write(dossier);
        Calendar calendar = read(text);

        assertThat(calendar.validate().hasErrors())
                .as(calendar.validate().toString())
                .isFalse();
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).isNotEmpty();
        assertThat(events.stream().map(event -> value(event, Property.UID)))
                .as("nothing of a title becomes a line of its own")
                .hasSameSizeAs(text.split("\r\nBEGIN:VEVENT\r\n", -1).length - 1 == events.size() ? events : List.of())
                .doesNotHaveDuplicates();
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text).endsWith("\r\n");
    }

    @Test
    void tellsDeadlinesAndWhatIsPlanned() throws IOException, ParserException {
        Calendar calendar = read(ICalendar.write(SampleDossier.dossier()));
        List<VEvent> events = calendar.getComponents(Component.VEVENT);

        assertThat(events).hasSize(2);
        VEvent closing = events.getFirst();
        assertThat(value(closing, Property.SUMMARY)).isEqualTo("Fermeture du port de Valmer");
        assertThat(value(closing, Property.STATUS)).isEqualTo("TENTATIVE");
        assertThat(closing.<LocalDate>getDateTimeStart().getDate()).isEqualTo(LocalDate.of(2031, 3, 14));
        assertThat(closing.<LocalDate>getDateTimeEnd().getDate()).isEqualTo(LocalDate.of(2031, 4, 3));
        assertThat(value(closing, Property.DESCRIPTION)).contains("le port restera fermé", "port.txt#char=");

        VEvent deadline = events.getLast();
        assertThat(value(deadline, Property.UID)).isEqualTo("d-1@recoupe");
        assertThat(value(deadline, Property.SUMMARY)).isEqualTo("Échéance : signer");
        assertThat(value(deadline, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(deadline, Property.DTSTAMP)).isEqualTo("20310318T000000Z");
        assertThat(deadline.<LocalDate>getDateTimeStart().getDate()).isEqualTo(LocalDate.of(2031, 3, 13));
        assertThat(value(deadline, Property.DESCRIPTION)).contains("3 mars 2031", "13 mars 2031");
    }

    @Test
    void aTimeOfDayHasNoZone() throws IOException, ParserException {
        List<VEvent> events = read(ICalendar.write(Exported.trapped())).getComponents(Component.VEVENT);
        assertThat(events.stream().map(event -> event.getDateTimeStart().getDate()))
                .contains(LocalDateTime.of(2031, 5, 1, 9, 30), LocalDate.of(2031, 5, 1));
    }

    @Test
    void whatIsCalledOffIsCancelled() {
        assertThat(ICalendar.write(Exported.example())).contains("STATUS:CANCELLED");
    }

    @Test
    void whatHasNoDayIsNamedAndNotPlaced() {
        assertThat(ICalendar.write(Exported.example())).contains("X-WR-CALDESC:Sans date");
    }

    private static String value(VEvent event, String name) {
        return event.getProperty(name).orElseThrow().getValue();
    }

    private static Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }
}
