package org.recoupe.eval.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recoupe.eval.score.TimeSpan;

/** Reads texts in TimeML: the day on which each was made and its temporal expressions. */
public final class TimeBank {

    private static final Pattern MADE = Pattern.compile("<DCT>[^/]*?value=\"([^\"]{10})");
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Z0-9]+)([^>]*)>");
    private static final String TEXT = "<TEXT>";

    private TimeBank() {}

    /**
     * One text.
     *
     * @param name the name of its file
     * @param made the day on which it was made
     * @param times those with words; an outer one after those inside it
     */
    public record Document(String name, LocalDate made, String text, List<TimeSpan> times) {}

    /** All texts of {@code folder}, by name. */
    public static List<Document> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".tml"))
                    .sorted()
                    .toList();
        }
        List<Document> documents = new ArrayList<>();
        for (Path file : files) {
            documents.add(document(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8)));
        }
        return documents;
    }

    private record Open(int start, String attributes) {}

    static Document document(String name, String timeml) throws IOException {
        Matcher made = MADE.matcher(timeml);
        int from = timeml.indexOf(TEXT);
        int to = timeml.indexOf("</TEXT>");
        if (!made.find() || from < 0 || to < from) {
            throw new IOException(name + " is not TimeML with a day and a text");
        }
        String body = timeml.substring(from + TEXT.length(), to);
        StringBuilder text = new StringBuilder();
        List<TimeSpan> times = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        int at = 0;
        Matcher tag = TAG.matcher(body);
        while (tag.find()) {
            text.append(unescaped(body.substring(at, tag.start())));
            at = tag.end();
            if (!tag.group(2).equals("TIMEX3") || tag.group(3).endsWith("/")) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.push(new Open(text.length(), tag.group(3)));
            } else if (!open.isEmpty()) {
                Open begun = open.pop();
                if (text.length() > begun.start()) {
                    times.add(new TimeSpan(
                            begun.start(),
                            text.length(),
                            attribute(begun.attributes(), "type"),
                            attribute(begun.attributes(), "value"),
                            attribute(begun.attributes(), "mod")));
                }
            }
        }
        text.append(unescaped(body.substring(at)));
        return new Document(name, LocalDate.parse(made.group(1)), text.toString(), List.copyOf(times));
    }

    private static @Nullable String attribute(String attributes, String name) {
        Matcher matcher = Pattern.compile("(?<!\\w)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static String unescaped(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
