package org.recoupe.eval.score;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a text: runs of letters and digits, in lower case, with their places. Immutable. */
final class Wording {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** What may stand before a name or not, and the « t » of an inverted pronoun. */
    private static final Set<String> LITTLE = Set.of("le", "la", "les", "l", "un", "une", "des", "t");

    private final List<String> words;
    private final List<Range> places;

    /**
     * A stretch.
     *
     * @param from the first
     * @param to one past the last
     */
    record Range(int from, int to) {

        /** The share of what is in both in what is in either. */
        double alike(Range other) {
            int both = Math.min(to, other.to) - Math.max(from, other.from);
            int all = Math.max(to, other.to) - Math.min(from, other.from);
            return both <= 0 ? 0 : (double) both / all;
        }
    }

    Wording(String text) {
        List<MatchResult> found = WORD.matcher(text).results().toList();
        this.words = found.stream()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
        this.places =
                found.stream().map(word -> new Range(word.start(), word.end())).toList();
    }

    static List<String> words(String text) {
        return new Wording(text).words;
    }

    /** The words of a name, without articles. */
    static List<String> names(String text) {
        List<String> all = words(text);
        List<String> names = all.stream().filter(word -> !LITTLE.contains(word)).toList();
        return names.isEmpty() ? all : names;
    }

    /** The words between two places of the text. */
    Range range(int from, int to) {
        int first = 0;
        while (first < places.size() && places.get(first).to() <= from) {
            first++;
        }
        int last = first;
        while (last < places.size() && places.get(last).from() < to) {
            last++;
        }
        return new Range(first, last);
    }

    /**
     * Where these stretches of words are: each behind where the one before begins, or else where it first stands.
     *
     * @throws IllegalArgumentException where one is not in the text
     */
    List<Range> places(List<String> contents) {
        Set<Range> ranges = new LinkedHashSet<>();
        int begun = 0;
        for (String content : contents) {
            List<String> wanted = words(content);
            Range range = place(wanted, begun, ranges);
            range = range == null ? place(wanted, 0, ranges) : range;
            if (range == null) {
                throw new IllegalArgumentException("not in the text: " + content);
            }
            ranges.add(range);
            begun = range.from();
        }
        return List.copyOf(ranges);
    }

    private @Nullable Range place(List<String> wanted, int from, Set<Range> taken) {
        for (int at = from; !wanted.isEmpty() && at + wanted.size() <= words.size(); at++) {
            Range range = new Range(at, at + wanted.size());
            if (!taken.contains(range) && words.subList(at, range.to()).equals(wanted)) {
                return range;
            }
        }
        return null;
    }
}
