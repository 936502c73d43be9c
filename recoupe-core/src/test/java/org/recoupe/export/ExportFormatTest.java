package org.recoupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.Golden;
import org.recoupe.dossier.Dossier;

class ExportFormatTest {

    /** So many characters of a format are kept to be read, and the rest of the line. */
    private static final int SHOWN = 8_000;

    static Stream<ExportFormat> formats() {
        return ExportFormat.all().stream();
    }

    /** Those whose whole text is held elsewhere, or that are no text. */
    static Stream<ExportFormat> shown() {
        return formats()
                .filter(ExportFormat::isText)
                .filter(format -> !format.id().matches("json|html|markdown"));
    }

    @Test
    void areFoundByTheirIds() {
        assertThat(formats().map(ExportFormat::id))
                .containsExactly(
                        "csv",
                        "plover",
                        "ftm",
                        "ftm-statements",
                        "web-annotation",
                        "timelinejs",
                        "icalendar",
                        "graphml",
                        "json-ld",
                        "markdown",
                        "json",
                        "html");
        assertThat(formats()).allMatch(format -> ExportFormat.of(format.id()).orElseThrow() == format);
        assertThat(ExportFormat.of("pdf")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void doNotDependOnWhereTheyAreWritten(ExportFormat format) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] example = format.write(Exported.example());
        byte[] trapped = format.write(Exported.trapped());
        try {
            for (String tag : new String[] {"tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(format.write(Exported.example())).isEqualTo(example);
                assertThat(format.write(Exported.trapped())).isEqualTo(trapped);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @MethodSource("shown")
    void theExampleIsAsBefore(ExportFormat format) throws IOException {
        String text = Exported.text(format.id(), Exported.example());
        int end = text.indexOf('\n', Math.min(SHOWN, text.length() - 1));
        String head = text.substring(0, end + 1);
        Golden.check("export/" + format.id() + ".txt", head.replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void anEmptyDossierIsWritten(ExportFormat format) {
        assertThat(format.write(Dossier.empty("fr"))).isEqualTo(format.write(Dossier.empty("fr")));
    }
}
