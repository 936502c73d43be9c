package org.recoupe.eval.score;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recoupe.eval.corpus.FurnitureCorpus;

/**
 * How much of the articles was kept and how much of the rest set aside.
 *
 * @param kept sentences of the articles that are left, whole
 * @param keep how many there are
 * @param gone lines of furniture of which nothing is left in running text
 * @param drop how many there are
 * @param dates articles with the right day, or none where there is none
 * @param titles articles with the right headline
 * @param cases how many articles
 */
public record FurnitureScore(int kept, int keep, int gone, int drop, int dates, int titles, int cases) {

    /** Nothing yet. */
    public static final FurnitureScore NONE = new FurnitureScore(0, 0, 0, 0, 0, 0, 0);

    /**
     * What was read of one case.
     *
     * @param all everything that is left to read, a paragraph each, captions too
     * @param running the same without captions
     * @param datelines « PARIS, 3 mai (Agence) - » before a first sentence, which is set aside from it
     * @param title the headline, or null
     * @param day ISO 8601, or empty
     */
    public record Read(
            List<String> all,
            List<String> running,
            List<String> datelines,
            @Nullable String title,
            String day) {

        /** Copies the lists, white space collapsed. */
        public Read {
            all = all.stream().map(FurnitureScore::collapsed).toList();
            running = running.stream().map(FurnitureScore::collapsed).toList();
            datelines = datelines.stream().map(FurnitureScore::collapsed).toList();
        }
    }

    /** What {@code read} gets. */
    public static FurnitureScore of(FurnitureCorpus.Case gold, Read read) {
        int kept = (int) gold.keep().stream().filter(line -> isKept(line, read)).count();
        int gone = (int) gold.drop().stream().filter(line -> isGone(line, read)).count();
        boolean title = read.title() != null && collapsed(read.title()).equals(collapsed(gold.title()));
        boolean day = Objects.equals(read.day(), gold.published());
        return new FurnitureScore(kept, gold.keep().size(), gone, gold.drop().size(), day ? 1 : 0, title ? 1 : 0, 1);
    }

    /** Whether a sentence of the article is left. */
    public static boolean isKept(String line, Read read) {
        String whole = collapsed(line);
        String sentence = read.datelines().stream()
                .filter(whole::startsWith)
                .findFirst()
                .map(dateline -> whole.substring(dateline.length()).replaceAll("^[\\s\u2013\u2014:-]+", ""))
                .orElse(whole);
        // A text that was wrapped may have a sentence over several lines.
        return read.all().stream().anyMatch(block -> block.contains(sentence))
                || String.join(" ", read.all()).contains(sentence);
    }

    /** Whether nothing of a line of furniture is left in running text. */
    public static boolean isGone(String line, Read read) {
        String words = collapsed(line);
        return read.running().stream().noneMatch(block -> block.contains(words))
                && !String.join(" ", read.running()).contains(words);
    }

    private static String collapsed(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F\\u2009]+", " ").strip();
    }

    /** Both together. */
    public FurnitureScore plus(FurnitureScore other) {
        return new FurnitureScore(
                kept + other.kept,
                keep + other.keep,
                gone + other.gone,
                drop + other.drop,
                dates + other.dates,
                titles + other.titles,
                cases + other.cases);
    }
}
