package org.recoupe.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each sentence of an article that copies another whether it is copied, reworded or new. Confined to one thread.
 */
final class SentenceTrace {

    /** Places of one row of words that are tried; more are a refrain. */
    private static final int MOST_PLACES = 8;

    private final Body copy;
    private final Body of;
    private final Map<Long, List<Integer>> places = new HashMap<>();
    private final Map<Integer, Alignment.Match> matches = new HashMap<>();

    /**
     * A trace.
     *
     * @param matches of sentences of {@code copy} (left) with sentences of {@code of} (right)
     */
    SentenceTrace(Body copy, Body of, List<Alignment.Match> matches) {
        this.copy = copy;
        this.of = of;
        matches.forEach(match -> this.matches.put(match.left(), match));
        List<Body.Word> words = of.words();
        for (int i = 0; i < words.size(); i++) {
            places.computeIfAbsent(words.get(i).hash(), hash -> new ArrayList<>(2))
                    .add(i);
        }
    }

    /** Every sentence of the copy, in the order of its text. */
    List<Copy.Sentence> sentences() {
        List<Copy.Sentence> out = new ArrayList<>();
        int expected = 0;
        for (int i = 0; i < copy.sentences().size(); i++) {
            Body.Passage sentence = copy.sentences().get(i);
            int start = start(sentence, expected);
            Alignment.Match match = matches.get(i);
            if (start >= 0) {
                expected = start + sentence.length();
                out.add(sentence(sentence, Copy.Sentence.Kind.COPIED, new Body.Passage(start, expected), 1));
            } else if (match != null) {
                Body.Passage other = of.sentences().get(match.right());
                expected = other.to();
                out.add(sentence(sentence, Copy.Sentence.Kind.REWORDED, other, Math.min(1, match.likeness())));
            } else {
                out.add(sentence(sentence, Copy.Sentence.Kind.NEW, null, 0));
            }
        }
        return out;
    }

    /** Behind the words of the other article that are the last sentence of the copy, as a number of words; -1 where none are. */
    int endOfLast() {
        Body.Passage last = copy.sentences().getLast();
        int start = start(last, of.words().size());
        return start < 0 ? -1 : start + last.length();
    }

    private Copy.Sentence sentence(
            Body.Passage sentence, Copy.Sentence.Kind kind, Body.@Nullable Passage other, double likeness) {
        return new Copy.Sentence(
                copy.span(sentence.from(), sentence.to()),
                kind,
                other == null ? null : of.span(other.from(), other.to()),
                likeness);
    }

    /** Where the very words of the sentence stand in the other article, nearest to {@code expected}; -1 where nowhere. */
    private int start(Body.Passage sentence, int expected) {
        int rarest = rarest(sentence);
        int best = -1;
        for (int place : places.getOrDefault(copy.words().get(rarest).hash(), List.of()).stream()
                .limit(MOST_PLACES)
                .toList()) {
            int start = place - (rarest - sentence.from());
            if (start >= 0
                    && isSame(sentence, start)
                    && (best < 0 || Math.abs(start - expected) < Math.abs(best - expected))) {
                best = start;
            }
        }
        return best;
    }

    /** The word of the sentence that stands in the fewest places of the other article. */
    private int rarest(Body.Passage sentence) {
        int rarest = sentence.from();
        int fewest = Integer.MAX_VALUE;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            int count =
                    places.getOrDefault(copy.words().get(i).hash(), List.of()).size();
            if (count < fewest) {
                fewest = count;
                rarest = i;
            }
        }
        return rarest;
    }

    private boolean isSame(Body.Passage sentence, int start) {
        if (start + sentence.length() > of.words().size()) {
            return false;
        }
        for (int i = 0; i < sentence.length(); i++) {
            if (copy.words().get(sentence.from() + i).hash()
                    != of.words().get(start + i).hash()) {
                return false;
            }
        }
        return true;
    }
}
