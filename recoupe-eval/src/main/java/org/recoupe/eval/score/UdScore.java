package org.recoupe.eval.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.recoupe.eval.contestant.Parsed;
import org.recoupe.eval.contestant.Word;
import org.recoupe.text.Span;

/**
 * Sentences, words and trees found, in the manner of the CoNLL 2018 shared task: places are counted in characters that are
 * not blanks, words at the same place are paired where both sides have as many, subtypes of relations do not count.
 */
public record UdScore(Rate sentences, Rate tokens, Rate words, Rate upos, Rate lemma, Rate uas, Rate las) {

    /** Nothing yet. */
    public static final UdScore NONE =
            new UdScore(Rate.NONE, Rate.NONE, Rate.NONE, Rate.NONE, Rate.NONE, Rate.NONE, Rate.NONE);

    /** Both together. */
    public UdScore plus(UdScore other) {
        return new UdScore(
                sentences.plus(other.sentences),
                tokens.plus(other.tokens),
                words.plus(other.words),
                upos.plus(other.upos),
                lemma.plus(other.lemma),
                uas.plus(other.uas),
                las.plus(other.las));
    }

    /** @throws IllegalArgumentException where the two texts differ in more than blanks */
    public static UdScore of(Parsed gold, Parsed found) {
        int[] goldPlaces = places(gold.text());
        int[] foundPlaces = places(found.text());
        if (!bare(gold.text()).equals(bare(found.text()))) {
            throw new IllegalArgumentException("the text that came back is not the text that went in");
        }
        Map<Span, List<Integer>> goldGroups = groups(gold.words(), goldPlaces);
        Map<Span, List<Integer>> foundGroups = groups(found.words(), foundPlaces);
        int[] pairs = pairs(gold.words().size(), goldGroups, foundGroups);

        Set<Span> commonTokens = new HashSet<>(goldGroups.keySet());
        commonTokens.retainAll(foundGroups.keySet());
        Rate tokens = new Rate(commonTokens.size(), goldGroups.size(), foundGroups.size());

        Set<Span> goldSentences = moved(gold.sentences(), goldPlaces);
        Set<Span> foundSentences = moved(found.sentences(), foundPlaces);
        Rate sentences = new Rate(
                goldSentences.stream().filter(foundSentences::contains).count(),
                goldSentences.size(),
                foundSentences.size());
        return compare(gold.words(), found.words(), pairs, sentences, tokens);
    }

    private static UdScore compare(List<Word> gold, List<Word> found, int[] pairs, Rate sentences, Rate tokens) {
        int words = 0;
        int upos = 0;
        int lemma = 0;
        int uas = 0;
        int las = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] < 0) {
                continue;
            }
            Word right = gold.get(i);
            Word word = found.get(pairs[i]);
            words++;
            upos += right.upos().equals(word.upos()) ? 1 : 0;
            lemma += lower(right.lemma()).equals(lower(word.lemma())) ? 1 : 0;
            boolean head = right.head() == Word.ROOT
                    ? word.head() == Word.ROOT
                    : word.head() >= 0 && pairs[right.head()] == word.head();
            uas += head ? 1 : 0;
            las += head && right.relation().equals(word.relation()) ? 1 : 0;
        }
        int all = gold.size();
        int given = found.size();
        return new UdScore(
                sentences,
                tokens,
                new Rate(words, all, given),
                new Rate(upos, all, given),
                new Rate(lemma, all, given),
                new Rate(uas, all, given),
                new Rate(las, all, given));
    }

    /** For each right word the index of the found word at its place, or -1. */
    private static int[] pairs(int size, Map<Span, List<Integer>> gold, Map<Span, List<Integer>> found) {
        int[] pairs = new int[size];
        Arrays.fill(pairs, -1);
        gold.forEach((place, indexes) -> {
            List<Integer> others = found.getOrDefault(place, List.of());
            for (int i = 0; others.size() == indexes.size() && i < indexes.size(); i++) {
                pairs[indexes.get(i)] = others.get(i);
            }
        });
        return pairs;
    }

    private static Map<Span, List<Integer>> groups(List<Word> words, int[] places) {
        Map<Span, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            groups.computeIfAbsent(moved(words.get(i).span(), places), place -> new ArrayList<>())
                    .add(i);
        }
        return groups;
    }

    private static Set<Span> moved(List<Span> spans, int[] places) {
        Set<Span> moved = new HashSet<>();
        spans.forEach(span -> moved.add(moved(span, places)));
        return moved;
    }

    private static Span moved(Span span, int[] places) {
        return new Span(places[span.start()], places[span.end()]);
    }

    /** For each offset how many characters before it are not blanks. */
    private static int[] places(String text) {
        int[] places = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            places[i + 1] = places[i] + (isBlank(text.charAt(i)) ? 0 : 1);
        }
        return places;
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        text.chars().filter(c -> !isBlank((char) c)).forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String lower(String lemma) {
        return lemma.toLowerCase(Locale.ROOT);
    }
}
