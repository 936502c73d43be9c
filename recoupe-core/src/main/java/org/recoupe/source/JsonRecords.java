package org.recoupe.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoupe.markup.InvalidJsonException;
import org.recoupe.markup.Json;
import org.recoupe.markup.JsonReader;
import org.recoupe.markup.Markup;
import org.recoupe.markup.Meaning;

/**
 * Reads articles from JSON: a record a line, a list of records, or one record, with the fields of news-please. The text of
 * an article is the field {@code maintext}. Confined to one input.
 */
final class JsonRecords {

    /** The fields that may hold the text, the first that has any. */
    private static final List<String> TEXT = List.of("maintext", "text", "articleBody", "content", "body");

    private static final int MOST_VALUES = 50;

    private final Contents.Original from;
    private final Contents contents;

    JsonRecords(Contents.Original from, Contents contents) {
        this.from = from;
        this.contents = contents;
    }

    void read(String text) {
        if (isRecordALine(text)) {
            lines(text);
        } else {
            values(text);
        }
    }

    /** Whether the first line is a record by itself, or where it is damaged, the second begins one. */
    private static boolean isRecordALine(String text) {
        String start = text.stripLeading();
        int end = start.indexOf('\n');
        if (!start.startsWith("{") || end < 0 || start.substring(end).isBlank()) {
            return false;
        }
        try {
            return JsonReader.parse(start.substring(0, end)).isPresent();
        } catch (InvalidJsonException e) {
            return start.substring(end).stripLeading().startsWith("{\"");
        }
    }

    private void lines(String text) {
        int number = 0;
        int start = 0;
        while (start < text.length() && !contents.isFull()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            number++;
            String line = text.substring(start, end).strip();
            start = end + 1;
            if (line.isEmpty()) {
                continue;
            }
            String path = contents.inside(from.path(), Integer.toString(number));
            try {
                Optional<Json> value = JsonReader.parse(line);
                value.ifPresent(json -> record(json, path));
                if (value.isEmpty()) {
                    contents.problem(Problem.Code.EMPTY, path, "");
                }
            } catch (InvalidJsonException e) {
                invalid(e, path);
            }
        }
    }

    /** Records side by side or in a list; what comes behind a mistake cannot be read. */
    private void values(String text) {
        List<Json> records = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        try (JsonReader reader = JsonReader.of(text)) {
            Optional<Json> next = reader.next();
            while (next.isPresent()) {
                records.add(next.get());
                lines.add(reader.line());
                next = reader.next();
            }
        } catch (InvalidJsonException e) {
            invalid(e, contents.inside(from.path(), Integer.toString(e.line())));
        }
        boolean alone = records.size() == 1 && text.stripLeading().startsWith("{");
        for (int i = 0; i < records.size() && !contents.isFull(); i++) {
            record(records.get(i), alone ? from.path() : contents.inside(from.path(), Integer.toString(lines.get(i))));
        }
    }

    private void invalid(InvalidJsonException e, String path) {
        if (e.tooDeep()) {
            contents.problem(Problem.Code.TOO_DEEP, path, Integer.toString(JsonReader.DEEPEST));
        } else {
            contents.problem(Problem.Code.MALFORMED, path, "JSON");
        }
    }

    private void record(Json json, String path) {
        if (!(json instanceof Json.Members record)) {
            contents.problem(Problem.Code.MALFORMED, path, "JSON");
            return;
        }
        String text = TEXT.stream()
                .flatMap(name -> record.text(name).stream())
                .findFirst()
                .map(Contents::plain)
                .orElse("");
        List<Markup.Entry> metadata = new ArrayList<>();
        for (Map.Entry<String, Json> member : record.members().entrySet()) {
            if (Meaning.of(Markup.Where.RECORD, member.getKey()).isPresent()) {
                member.getValue().each().stream()
                        .limit(MOST_VALUES)
                        .flatMap(value -> value.asText().or(() -> value.text("name")).stream())
                        .map(value -> new Markup.Entry(Markup.Where.RECORD, member.getKey(), Contents.plain(value)))
                        .filter(entry -> !entry.value().isEmpty())
                        .forEach(metadata::add);
            }
        }
        metadata.addAll(from.wrapping().metadata());
        contents.record(from, path, text, new Markup(List.of(), metadata));
    }
}
