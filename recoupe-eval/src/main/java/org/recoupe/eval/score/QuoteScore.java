package org.recoupe.eval.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.recoupe.eval.corpus.QuoteCorpus.Said;

/**
 * Quotations found. Their places are counted in words, so that quotation marks and signs at the ends do not count.
 *
 * @param strict first and last word are right
 * @param loose so many words in common as make up half of the words of both together
 * @param speakers of those found loosely, how many have the right speaker; a rate of {@code right} in {@code gold}
 * @param kinds likewise direct, indirect or mixed
 * @param cues likewise the reporting verb or word
 * @param chains likewise who passed the words on, in order
 */
public record QuoteScore(Rate strict, Rate loose, Rate speakers, Rate kinds, Rate cues, Rate chains) {

    /** Nothing yet. */
    public static final QuoteScore NONE =
            new QuoteScore(Rate.NONE, Rate.NONE, Rate.NONE, Rate.NONE, Rate.NONE, Rate.NONE);

    /** From this share of the words of both together on, two quotations are the same loosely. */
    private static final double LOOSELY = 0.5;

    /** A speaker is the same from this share of the words of both together on. */
    private static final double SAME_SPEAKER = 0.6;

    /**
     * A quotation that was read.
     *
     * @param from where its words begin in the text
     * @param to where they end
     * @param said what was read of it; all names of the speaker that were found
     */
    public record Read(int from, int to, Said said) {}

    /**
     * Gold and read.
     *
     * @param gold what is right, or null
     * @param read what was read, or null
     * @param strict whether the words are the same
     */
    public record Pair(Said gold, Read read, boolean strict) {

        /** Whether the speaker is right. */
        public boolean speaker() {
            return sameSpeaker(gold.speakers(), read.said().speakers());
        }

        /** Whether it is direct, indirect or mixed as it should be. */
        public boolean kind() {
            return gold.kind().equals(read.said().kind());
        }

        /** Whether the reporting words hold the last one of the gold's: its verb. */
        public boolean cue() {
            List<String> words = Wording.words(gold.cue());
            return words.isEmpty() || Wording.words(read.said().cue()).contains(words.getLast());
        }

        /** Whether those who passed the words on are the same in the same order. */
        public boolean chain() {
            return gold.via().stream()
                    .map(Wording::words)
                    .toList()
                    .equals(read.said().via().stream().map(Wording::words).toList());
        }
    }

    /** Both together. */
    public QuoteScore plus(QuoteScore other) {
        return new QuoteScore(
                strict.plus(other.strict),
                loose.plus(other.loose),
                speakers.plus(other.speakers),
                kinds.plus(other.kinds),
                cues.plus(other.cues),
                chains.plus(other.chains));
    }

    /** The score of one passage. */
    public static QuoteScore of(String text, List<Said> gold, List<Read> read) {
        List<Pair> pairs = pairs(text, gold, read);
        long strict = pairs.stream().filter(Pair::strict).count();
        return new QuoteScore(
                new Rate(strict, gold.size(), read.size()),
                new Rate(pairs.size(), gold.size(), read.size()),
                share(pairs.stream().filter(Pair::speaker).count(), pairs),
                share(pairs.stream().filter(Pair::kind).count(), pairs),
                share(pairs.stream().filter(Pair::cue).count(), pairs),
                share(pairs.stream().filter(Pair::chain).count(), pairs));
    }

    private static Rate share(long right, List<Pair> pairs) {
        return new Rate(right, pairs.size(), pairs.size());
    }

    /**
     * What was found at least loosely, each at most once, the most alike first.
     *
     * @throws IllegalArgumentException where the words of the gold are not in the text
     */
    public static List<Pair> pairs(String text, List<Said> gold, List<Read> read) {
        Wording wording = new Wording(text);
        List<Wording.Range> wanted =
                wording.places(gold.stream().map(Said::content).toList());
        List<Wording.Range> found =
                read.stream().map(one -> wording.range(one.from(), one.to())).toList();
        record Candidate(int gold, int read, double alike) {}
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                double alike = wanted.get(i).alike(found.get(j));
                if (alike >= LOOSELY) {
                    candidates.add(new Candidate(i, j, alike));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::alike).reversed());
        Set<Integer> goldTaken = new HashSet<>();
        Set<Integer> readTaken = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (!goldTaken.contains(candidate.gold()) && !readTaken.contains(candidate.read())) {
                goldTaken.add(candidate.gold());
                readTaken.add(candidate.read());
                pairs.add(new Pair(gold.get(candidate.gold()), read.get(candidate.read()), candidate.alike() == 1));
            }
        }
        return pairs;
    }

    /** Whether one of the names is the same: with the same words, or cut before its complements, or mostly the same. */
    static boolean sameSpeaker(List<String> gold, List<String> read) {
        return gold.isEmpty()
                ? read.isEmpty()
                : gold.stream().anyMatch(right -> read.stream().anyMatch(name -> sameName(right, name)));
    }

    private static boolean sameName(String gold, String read) {
        List<String> left = Wording.names(gold);
        List<String> right = Wording.names(read);
        List<String> shorter = left.size() <= right.size() ? left : right;
        List<String> longer = shorter == left ? right : left;
        Set<String> both = new HashSet<>(left);
        both.retainAll(new HashSet<>(right));
        Set<String> all = new HashSet<>(left);
        all.addAll(right);
        boolean begins = !shorter.isEmpty() && longer.subList(0, shorter.size()).equals(shorter);
        return begins || !all.isEmpty() && both.size() >= SAME_SPEAKER * all.size();
    }
}
