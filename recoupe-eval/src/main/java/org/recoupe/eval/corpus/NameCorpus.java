package org.recoupe.eval.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Words with the names among them as tags {@code B-PER}, {@code I-PER} and so on, {@code O} elsewhere. */
public final class NameCorpus {

    private static final int WIKINER_PARTS = 5;
    private static final int EUROPEANA_LONGEST = 60;
    private static final Map<String, String> TYPES =
            Map.of("Person", "PER", "Location", "LOC", "Organization", "ORG", "Misc", "MISC");

    private NameCorpus() {}

    /**
     * A sentence.
     *
     * @param words as written
     * @param tags one for each word
     */
    public record Sentence(List<String> words, List<String> tags) {

        /** Copies the lists. */
        public Sentence {
            words = List.copyOf(words);
            tags = List.copyOf(tags);
        }
    }

    /** The fifth of WikiNER that is held back: the fifth, tenth, fifteenth... sentence of the file. */
    public static List<Sentence> wikiNerHeldBack(Path file) throws IOException {
        return everyFifth(wikiNer(Files.readAllLines(file, StandardCharsets.UTF_8)));
    }

    /**
     * The first {@code count} pieces of Europeana. The file has no sentences: a piece ends with a full stop, exclamation or
     * question mark, or after 60 words. Its tags tell names of the same kind apart only where something stands between them.
     */
    public static List<Sentence> europeana(Path file, int count) throws IOException {
        return europeana(Files.readAllLines(file, StandardCharsets.UTF_8), count);
    }

    static List<Sentence> everyFifth(List<Sentence> sentences) {
        List<Sentence> held = new ArrayList<>();
        for (int i = WIKINER_PARTS - 1; i < sentences.size(); i += WIKINER_PARTS) {
            held.add(sentences.get(i));
        }
        return held;
    }

    static List<Sentence> wikiNer(List<String> lines) {
        List<Sentence> sentences = new ArrayList<>();
        Piece piece = new Piece();
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            if (fields.length < 2) {
                piece.moveTo(sentences);
            } else {
                piece.add(fields[0], wikiNerTag(fields[1]));
            }
        }
        piece.moveTo(sentences);
        return sentences;
    }

    private static String wikiNerTag(String tag) {
        int dash = tag.indexOf('-');
        String type = tag.substring(dash + 1);
        return dash < 0 ? tag : tag.substring(0, dash + 1) + TYPES.getOrDefault(type, type);
    }

    static List<Sentence> europeana(List<String> lines, int count) {
        List<Sentence> sentences = new ArrayList<>();
        Piece piece = new Piece();
        for (String line : lines) {
            String[] fields = line.strip().split("\\s+");
            if (fields.length >= 2) {
                piece.add(fields[0], fields[fields.length - 1]);
                if (isEnd(fields[0]) || piece.words.size() >= EUROPEANA_LONGEST) {
                    piece.moveTo(sentences);
                }
            }
            if (sentences.size() == count) {
                return sentences;
            }
        }
        piece.moveTo(sentences);
        return sentences;
    }

    private static boolean isEnd(String word) {
        return word.equals(".") || word.equals("!") || word.equals("?");
    }

    /** A sentence in the making. */
    private static final class Piece {

        private final List<String> words = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();

        void add(String word, String tag) {
            words.add(word);
            tags.add(tag);
        }

        void moveTo(List<Sentence> sentences) {
            if (!words.isEmpty()) {
                sentences.add(new Sentence(words, tags));
                words.clear();
                tags.clear();
            }
        }
    }
}
