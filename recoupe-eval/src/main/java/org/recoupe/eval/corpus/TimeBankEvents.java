package org.recoupe.eval.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.recoupe.text.Span;

/** The events of a text of the French TimeBank with what says how real they are. Confined to a thread. */
public final class TimeBankEvents {

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Z0-9]+)((?:\\s+\\w+=\"[^\"]*\")*)\\s*(/?)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final String START = "<TEXT>";
    private static final String END = "</TEXT>";

    private TimeBankEvents() {}

    /**
     * A text.
     *
     * @param written the day on which it was written
     * @param text without marks
     * @param events in the order of the text
     */
    public record Document(LocalDate written, String text, List<Event> events) {

        /** Copies the list. */
        public Document {
            events = List.copyOf(events);
        }
    }

    /**
     * An event.
     *
     * @param span its words in the text
     * @param attributes as written: {@code polarity}, {@code tense}, {@code mood}, …
     * @param links the kinds of links in which it is the one that hangs on another, {@code MODAL}, {@code EVIDENTIAL}, …
     */
    public record Event(Span span, Map<String, String> attributes, List<String> links) {

        /** Copies both. */
        public Event {
            attributes = Map.copyOf(attributes);
            links = List.copyOf(links);
        }

        /** An attribute, empty where there is none. */
        public String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }
    }

    /** The texts of a folder, sorted by name. */
    public static List<Document> folder(Path folder) throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".tml")).sorted().toList()) {
                documents.add(parse(Files.readString(file, StandardCharsets.UTF_8)));
            }
        }
        return documents;
    }

    /** @throws IllegalArgumentException where there is no text or no day */
    static Document parse(String markup) {
        int from = markup.indexOf(START);
        int to = markup.indexOf(END);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no text in a document of TimeML");
        }
        Map<String, List<String>> links = new HashMap<>();
        LocalDate written = null;
        Matcher tag = TAG.matcher(markup);
        while (tag.find()) {
            Map<String, String> attributes = attributes(tag.group(3));
            String function = attributes.getOrDefault("functionInDocument", "");
            String value = attributes.getOrDefault("value", "");
            if (function.equals("CREATION_TIME") && value.length() >= 10) {
                written = LocalDate.parse(value.substring(0, 10));
            }
            if (tag.group(2).equals("SLINK")) {
                links.computeIfAbsent(
                                attributes.getOrDefault("subordinatedEventInstance", ""), key -> new ArrayList<>())
                        .add(attributes.getOrDefault("relType", ""));
            }
        }
        if (written == null) {
            throw new IllegalArgumentException("a document of TimeML does not say when it was written");
        }
        return text(markup.substring(from + START.length(), to), written, links);
    }

    private static Document text(String marked, LocalDate written, Map<String, List<String>> links) {
        StringBuilder text = new StringBuilder();
        List<Event> events = new ArrayList<>();
        Map<String, String> open = Map.of();
        int start = 0;
        int last = 0;
        Matcher tag = TAG.matcher(marked);
        while (tag.find()) {
            text.append(plain(marked.substring(last, tag.start())));
            last = tag.end();
            if (!tag.group(2).equals("EVENT")) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open = attributes(tag.group(3));
                start = text.length();
            } else if (text.length() > start) {
                events.add(new Event(
                        new Span(start, text.length()), open, links.getOrDefault(open.get("eiid"), List.of())));
            }
        }
        text.append(plain(marked.substring(last)));
        return new Document(written, text.toString(), events);
    }

    private static Map<String, String> attributes(String words) {
        Map<String, String> attributes = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(words);
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2));
        }
        return attributes;
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
