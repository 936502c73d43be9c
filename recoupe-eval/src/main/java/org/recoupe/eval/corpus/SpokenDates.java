package org.recoupe.eval.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the test sentences of Recognizers-Text: what people say to a machine about dates and times. */
public final class SpokenDates {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SpokenDates() {}

    /**
     * One sentence.
     *
     * @param file the file that it stands in, such as {@code DateParser}
     * @param said the day on which it was said, null where it does not matter
     */
    public record Case(String file, String text, @Nullable LocalDate said, List<Expected> expected) {}

    /**
     * An expression in it.
     *
     * @param start offset of its first character
     * @param end offset one past its last
     * @param readings what it can mean, none where only its place is told
     */
    public record Expected(int start, int end, List<Reading> readings) {}

    /**
     * One meaning.
     *
     * @param timex in their own notation, near to TIMEX3
     * @param from the day or time, or the first of them; {@code not resolved} or empty where there is none
     * @param to the last of them, empty where there is one only
     */
    public record Reading(String timex, String from, String to) {}

    /** The sentences in the files of {@code folder} that no implementation is told to pass over, by file. */
    public static List<Case> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<Case> cases = new ArrayList<>();
        for (Path file : files) {
            String json = Files.readString(file, StandardCharsets.UTF_8);
            String name = file.getFileName().toString().replace(".json", "");
            cases.addAll(cases(name, json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json));
        }
        return cases;
    }

    static List<Case> cases(String file, String json) {
        List<Case> cases = new ArrayList<>();
        for (JsonNode node : MAPPER.readTree(json)) {
            if (node.has("NotSupported") || node.has("NotSupportedByDesign")) {
                continue;
            }
            String said = node.path("Context").path("ReferenceDateTime").asString("");
            List<Expected> expected = new ArrayList<>();
            for (JsonNode result : node.path("Results")) {
                int start = result.path("Start").asInt();
                int length = result.path("Text").asString("").length();
                expected.add(new Expected(start, start + length, readings(result)));
            }
            cases.add(new Case(
                    file,
                    node.path("Input").asString(""),
                    said.isEmpty() ? null : LocalDate.parse(said.substring(0, 10)),
                    expected));
        }
        return cases;
    }

    private static List<Reading> readings(JsonNode result) {
        List<Reading> readings = new ArrayList<>();
        JsonNode values = result.has("Resolution")
                ? result.path("Resolution").path("values")
                : result.path("Value").path("values");
        for (JsonNode value : values) {
            String whole = value.path("value").asString("");
            readings.add(new Reading(
                    value.path("timex").asString(""),
                    whole.isEmpty() ? value.path("start").asString("") : whole,
                    value.path("end").asString("")));
        }
        JsonNode parsed = result.path("Value");
        if (parsed.has("Timex")) {
            for (String side : List.of("FutureResolution", "PastResolution")) {
                List<String> ends = new ArrayList<>();
                parsed.path(side)
                        .properties()
                        .forEach(end -> ends.add(end.getValue().asString("")));
                readings.add(new Reading(
                        parsed.path("Timex").asString(""),
                        ends.isEmpty() ? "" : ends.getFirst(),
                        ends.size() < 2 ? "" : ends.getLast()));
            }
        }
        return List.copyOf(readings);
    }
}
