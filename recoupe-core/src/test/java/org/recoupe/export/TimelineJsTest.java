package org.recoupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.SampleDossier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The timeline, held to a schema after its documentation; its texts are read as the HTML that it shows them as. */
class TimelineJsTest {

    private static final Set<String> ELEMENTS = Set.of("p", "ul", "li", "blockquote", "a");

    static List<Dossier> dossiers() {
        return Exported.all().toList();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void isATimelineWithoutForeignMarkup(Dossier dossier) {
        String json = TimelineJs.write(dossier);
        Schemas.check(Schemas.of("timelinejs"), json);
        JsonNode root = JsonMapper.shared().readTree(json);
        Set<String> ids = new HashSet<>();
        root.get("events").forEach(event -> {
            assertThat(ids.add(event.get("unique_id").asString())).isTrue();
            for (String field : List.of("/display_date", "/group", "/text/headline", "/text/text")) {
                isHarmless(event.at(field).asString());
            }
        });
        isHarmless(root.at("/title/text/headline").asString());
        isHarmless(root.at("/title/text/text").asString());
    }

    private static void isHarmless(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        for (Element element : page.body().getAllElements()) {
            if (element != page.body()) {
                assertThat(ELEMENTS).contains(element.tagName());
                assertThat(element.attributes().asList().stream().map(each -> each.getKey()))
                        .isSubsetOf("href", "rel");
                assertThat(element.attr("href")).matches("|https?://.*");
            }
        }
        assertThat(html).doesNotContain("\u202E", "\u2066", "\u200B", "\u0000");
    }

    @Test
    void aDayIsADayAndAnIntervalABar() {
        JsonNode events = JsonMapper.shared()
                .readTree(TimelineJs.write(SampleDossier.dossier()))
                .get("events");
        JsonNode meeting = events.get(0);
        assertThat(meeting.at("/start_date/day").asInt()).isEqualTo(3);
        assertThat(meeting.has("end_date")).isFalse();
        assertThat(meeting.get("display_date").asString()).isEqualTo("3 mars 2031");
        JsonNode closing = events.get(1);
        assertThat(closing.at("/start_date/month").asInt()).isEqualTo(3);
        assertThat(closing.at("/end_date/month").asInt()).isEqualTo(4);
        assertThat(closing.get("display_date").asString()).isEqualTo("entre le 14 mars et le 2 avril 2031");
        assertThat(closing.get("group").asString()).isEqualTo("prévu");
        assertThat(closing.at("/text/text").asString()).contains("port.txt#char=");
        assertThat(events.get(2).get("group").asString()).isEqualTo("Échéance");
    }

    @Test
    void speaksTheLanguageOfTheDossier() {
        assertThat(TimelineJs.write(SampleDossier.in("en"))).contains("between 14 March and 2 April 2031", "Deadline");
    }

    @Test
    void whatHasNoDayIsTold() {
        Dossier trapped = Exported.trapped();
        long undated = trapped.events().stream()
                .filter(event -> Period.of(event.date()).start() == null)
                .count();
        assertThat(undated).isPositive();
        String title = JsonMapper.shared()
                .readTree(TimelineJs.write(trapped))
                .at("/title/text/text")
                .asString();
        assertThat(Jsoup.parseBodyFragment(title).select("li")).hasSizeGreaterThanOrEqualTo((int) undated);
    }
}
