package org.recoupe.eval.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences with capitals and seats of power marked: {@code [NAME|CODE]} where who sits there acts, {@code [NAME|-]} the place. */
public final class SeatCorpus {

    private static final Pattern MARK = Pattern.compile("\\[([^|\\]]+)\\|([A-Z]{2}|-)\\]");

    private SeatCorpus() {}

    /**
     * A sentence.
     *
     * @param text without the marks
     * @param seats in the order of the text
     */
    public record Sentence(String text, List<Seat> seats) {

        /** Copies the list. */
        public Sentence {
            seats = List.copyOf(seats);
        }
    }

    /**
     * A name that is marked.
     *
     * @param at where it begins in the sentence, in UTF-16
     * @param name as written
     * @param country the code of the country that acts, {@code -} where none does
     */
    public record Seat(int at, String name, String country) {

        /** Whether who sits there acts. */
        public boolean acts() {
            return !country.equals("-");
        }
    }

    /** The sentences of a file, one a line; lines that begin with {@code #} are none. */
    public static List<Sentence> read(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(SeatCorpus::sentence)
                .toList();
    }

    static Sentence sentence(String line) {
        Matcher marks = MARK.matcher(line);
        StringBuilder text = new StringBuilder();
        List<Seat> seats = new ArrayList<>();
        while (marks.find()) {
            marks.appendReplacement(text, "");
            seats.add(new Seat(text.length(), marks.group(1), marks.group(2)));
            text.append(marks.group(1));
        }
        marks.appendTail(text);
        return new Sentence(text.toString(), seats);
    }
}
