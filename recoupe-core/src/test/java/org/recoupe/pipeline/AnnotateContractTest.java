package org.recoupe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.codec.AnnotationJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The line of {@code recoupe annotate}, field by field, over the example: what other programs rely on. */
class AnnotateContractTest {

    private static final Set<String> UPOS = Set.of(
            "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
            "SCONJ", "SYM", "VERB", "X");
    private static final Set<String> CODES = Set.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "COOPERATE",
            "AID",
            "RETREAT",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT",
            "OTHER");
    private static final Set<String> MODALITIES =
            Set.of("asserted", "negated", "denied", "planned", "possible", "conditional", "unverified");
    private static final Set<String> ROLES = Set.of("actor", "recipient", "participant", "host", "mediator", "present");

    private static final String YEAR = "(?:\\d{4}|XXXX)";
    private static final String DATE = YEAR
            + "(?:-(?:\\d{2}|XX)(?:-(?:\\d{2}|XX))?|-W(?:\\d{2}|XX)(?:-(?:[1-7]|WE))?|-(?:SP|SU|FA|WI|Q[1-4]|H[12]))?"
            + "|\\d{2,3}|PRESENT_REF|PAST_REF|FUTURE_REF";
    private static final String TIME =
            YEAR + "-(?:\\d{2}|XX|WXX)-(?:\\d{2}|XX|[1-7])T(?:\\d{2}(?::\\d{2})?|MO|MI|AF|EV|NI|DT)";
    private static final String DURATION = "P(?:(?:\\d+|X)(?:\\.\\d+)?[YMWD])*(?:T(?:(?:\\d+|X)(?:\\.\\d+)?[HMS])+)?";

    private static final List<JsonNode> LINES = lines();

    private static List<JsonNode> lines() {
        List<JsonNode> lines = new ArrayList<>();
        for (Annotations.OfArticle read : Recoupe.create(Pile.SETTINGS)
                .annotate(List.of(Pile.EXAMPLE.toString()), InputStream.nullInputStream(), Progress.NONE)
                .articles()) {
            String line = AnnotationJson.line(read.published(), read.article(), read.timeValues(), read.words());
            assertThat(line).doesNotContain("\n");
            lines.add(JsonMapper.shared().readTree(line));
        }
        return lines;
    }

    static List<JsonNode> articles() {
        return LINES;
    }

    @Test
    void oneLineForEachInputInItsOrder() {
        List<String> paths =
                LINES.stream().map(line -> line.get("path").asString()).toList();
        assertThat(paths).hasSize(10).isSorted();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void theArticle(JsonNode line) throws IOException {
        fields(line, "id path language title published text removed sentences tokens times names quotes events");
        assertThat(line.get("text").asString())
                .isEqualTo(
                        Files.readString(Pile.EXAMPLE.resolve(line.get("path").asString())));
        assertThat(line.get("language").asString()).isEqualTo("fr");
        assertThat(line.get("title").asString()).isNotEmpty().doesNotContain("\n");
        JsonNode published = line.get("published");
        assertThat(published.get("status").asString()).isIn("stated", "derived", "inferred", "unknown");
        assertThat(published.get("date").isNull()
                        || published.get("date").asString().matches("\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2})?)?)?"))
                .isTrue();
        published.get("evidence").forEach(place -> span(line, place));
        line.get("removed").forEach(removed -> {
            span(line, removed);
            assertThat(removed.get("why").asString()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("articles")
    void theWords(JsonNode line) {
        inOrder(line, "sentences");
        inOrder(line, "tokens");
        apart(line.get("sentences"));
        apart(withoutSecondWords(line.get("tokens")));
        line.get("tokens").forEach(token -> {
            fields(token, "start end lemma upos feats head deprel");
            assertThat(token.get("lemma").asString()).isNotEmpty();
            assertThat(token.get("upos").asString()).isIn(UPOS);
            int head = token.get("head").asInt();
            assertThat(head).isBetween(-1, line.get("tokens").size() - 1);
            assertThat(token.get("deprel").asString().equals("root")).isEqualTo(head == -1);
        });
    }

    @ParameterizedTest
    @MethodSource("articles")
    void theTimes(JsonNode line) {
        inOrder(line, "times");
        line.get("times").forEach(time -> {
            fields(time, "start end type value mod rule");
            String value = time.get("value").asString();
            switch (time.get("type").asString()) {
                case "DATE" -> assertThat(value).matches(DATE);
                case "TIME" -> assertThat(value).matches(TIME + "|" + DATE + "|T.*");
                case "DURATION" -> assertThat(value).matches(DURATION).hasSizeGreaterThan(1);
                default -> assertThat(time.get("type").asString()).isEqualTo("SET");
            }
            assertThat(time.get("rule").asString()).startsWith("fr.time.");
        });
    }

    @ParameterizedTest
    @MethodSource("articles")
    void namesQuotesAndEvents(JsonNode line) {
        inOrder(line, "names");
        line.get("names").forEach(name -> {
            fields(name, "start end type name");
            assertThat(name.get("type").asString()).isIn("PER", "LOC", "ORG", "MISC");
            assertThat(name.get("name").asString()).isNotBlank();
        });
        inOrder(line, "quotes");
        line.get("quotes").forEach(quote -> {
            fields(quote, "start end kind speaker cue via negated rule");
            assertThat(quote.get("kind").asString()).isIn("direct", "indirect", "mixed");
            if (!quote.get("speaker").isNull()) {
                span(line, quote.get("speaker"));
                assertThat(quote.get("speaker").get("name").asString()).isNotBlank();
            }
            if (!quote.get("cue").isNull()) {
                span(line, quote.get("cue"));
            }
            quote.get("via").forEach(via -> assertThat(via.asString()).isNotBlank());
        });
        inOrder(line, "events");
        line.get("events").forEach(event -> {
            assertThat(event.get("code").asString()).isIn(CODES);
            assertThat(event.get("kind").asString()).isNotBlank();
            assertThat(event.get("modality").asString()).isIn(MODALITIES);
            event.get("participants").forEach(participant -> {
                span(line, participant);
                assertThat(participant.get("role").asString()).isIn(ROLES);
            });
        });
    }

    private static void fields(JsonNode node, String names) {
        assertThat(new TreeSet<>(node.propertyNames())).containsAll(List.of(names.split(" ")));
    }

    /** Whether they stand in the order of the text, each a place of it. */
    private static void inOrder(JsonNode line, String list) {
        int last = 0;
        for (JsonNode item : line.get(list)) {
            span(line, item);
            assertThat(item.get("start").asInt()).as(list).isGreaterThanOrEqualTo(last);
            last = item.get("start").asInt();
        }
    }

    /** « Du » is two words at one place: the first of each place. */
    private static List<JsonNode> withoutSecondWords(JsonNode tokens) {
        List<JsonNode> first = new ArrayList<>();
        for (JsonNode token : tokens) {
            boolean second = !first.isEmpty()
                    && first.getLast().get("start").equals(token.get("start"))
                    && first.getLast().get("end").equals(token.get("end"));
            if (!second) {
                first.add(token);
            }
        }
        return first;
    }

    private static void apart(Iterable<JsonNode> list) {
        int end = 0;
        for (JsonNode item : list) {
            assertThat(item.get("start").asInt()).isGreaterThanOrEqualTo(end);
            end = item.get("end").asInt();
        }
    }

    private static void span(JsonNode line, JsonNode place) {
        String text = line.get("text").asString();
        int start = place.get("start").asInt();
        int end = place.get("end").asInt();
        assertThat(start).isNotNegative().isLessThan(end);
        assertThat(end).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
    }
}
