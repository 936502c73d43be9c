package org.recoupe.annotation.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.name.NamePart.Kind;
import org.recoupe.annotation.name.NameReading.Word;
import org.recoupe.text.Span;

/**
 * Lays two names side by side, word by word in any order, and says what each difference costs.
 *
 * <p>Immutable; safe for use by many threads. Names are read up to {@value NameReading#MOST_WORDS} words, so the work is
 * bounded.
 */
final class NameAligner {

    private static final double JOINED = 0.2;
    private static final double LEFT_OUT = 0.5;
    private static final double INITIAL_LEFT_OUT = 0.25;
    private static final double BESIDE_ONE_WORD = 1.5;
    private static final double OTHER_ORDER = 0.5;
    private static final double OTHER_SYLLABLE = 3;
    private static final double ROMANISED = 1;
    private static final int WIDEST_RUN = 4;
    private static final int LONG_WORD = 8;

    private final Romanisation romanisation = Romanisation.standard();
    private final ChineseSyllables chinese = ChineseSyllables.standard();
    private final NameWords table = NameWords.standard();
    private final LetterDistance letters = LetterDistance.standard();
    private final WordComparison words = new WordComparison();

    private record Pair(int left, int right, NamePart part) {}

    NameAlignment align(String left, String right) {
        if (NameReading.isSyllabic(left) && NameReading.isSyllabic(right)) {
            double cost = Math.min(NameAlignment.WORST, OTHER_SYLLABLE * letters.between(left, right));
            return whole(left, right, cost == 0 ? Kind.EQUAL : Kind.CONFLICTING, cost);
        }
        if (chinese.mayBeSame(PersonName.of(left), PersonName.of(right))) {
            return whole(left, right, Kind.TRANSLITERATION, ROMANISED);
        }
        NameReading a = NameReading.of(left, table, romanisation);
        NameReading b = NameReading.of(right, table, romanisation);
        List<NamePart> parts = new ArrayList<>();
        List<Word> restOfA = new ArrayList<>(a.words());
        List<Word> restOfB = new ArrayList<>(b.words());
        takeJoined(restOfA, restOfB, parts, false);
        takeJoined(restOfB, restOfA, parts, true);
        int joined = parts.size();
        List<Pair> pairs = pair(restOfA, restOfB, a.unvowelled() == b.unvowelled());
        pairs.forEach(pair -> parts.add(pair.part()));
        boolean alone = pairs.size() + joined <= 1;
        addMissing(restOfA, pairs.stream().map(Pair::left).toList(), alone, false, parts);
        addMissing(restOfB, pairs.stream().map(Pair::right).toList(), alone, true, parts);
        if (parts.stream().noneMatch(NameAligner::isWholeWord)) {
            parts.add(new NamePart(left, right, Kind.CONFLICTING, WordComparison.CONFLICT));
        }
        if (isTurned(pairs) && !a.inverted() && !b.inverted()) {
            parts.add(new NamePart(left, right, Kind.ORDER, OTHER_ORDER));
        }
        if (isOtherFather(restOfA, restOfB, pairs)) {
            parts.add(new NamePart(left, right, Kind.CONFLICTING, WordComparison.CONFLICT));
        }
        addGeneration(a.generation(), b.generation(), parts);
        return new NameAlignment(parts);
    }

    private static NameAlignment whole(String left, String right, Kind kind, double cost) {
        return new NameAlignment(List.of(new NamePart(left, right, kind, cost)));
    }

    /** Initials alone prove nobody. */
    private static boolean isWholeWord(NamePart part) {
        return part.kind() != Kind.INITIAL && part.kind() != Kind.MISSING && part.kind() != Kind.CONFLICTING;
    }

    /** Takes off words of {@code one} that are several words of {@code many}. */
    private void takeJoined(List<Word> one, List<Word> many, List<NamePart> parts, boolean turned) {
        for (int i = one.size() - 1; i >= 0; i--) {
            Word word = one.get(i);
            boolean there = many.stream().anyMatch(other -> other.text().equals(word.text()));
            Span run = there ? null : run(word, many);
            if (run != null) {
                List<Word> cut = many.subList(run.start(), run.end());
                String text = cut.stream().map(Word::written).collect(Collectors.joining(" "));
                parts.add(new NamePart(
                        turned ? text : word.written(), turned ? word.written() : text, Kind.JOINED, JOINED));
                one.remove(i);
                cut.clear();
            }
        }
    }

    /** The words of {@code many} that are {@code one} when run together, or whose initials it is; null where there are none. */
    private @Nullable Span run(Word one, List<Word> many) {
        for (int from = 0; from < many.size(); from++) {
            StringBuilder text = new StringBuilder(many.get(from).text());
            StringBuilder initials = new StringBuilder(text.substring(0, 1));
            for (int to = from + 1; to < many.size() && to < from + WIDEST_RUN; to++) {
                text.append(many.get(to).text());
                initials.append(many.get(to).text().charAt(0));
                if (isRun(one, text.toString())
                        || one.text().length() == 2 && one.text().contentEquals(initials)) {
                    return new Span(from, to + 1);
                }
            }
        }
        return null;
    }

    private boolean isRun(Word one, String together) {
        return together.equals(one.text())
                || romanisation.key(together).equals(one.key())
                || one.text().length() >= LONG_WORD && letters.between(together, one.text()) <= 1;
    }

    /** The cheapest pairs first; all words of the shorter name find one. */
    private List<Pair> pair(List<Word> a, List<Word> b, boolean vowels) {
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                all.add(new Pair(i, j, words.compare(a.get(i), b.get(j), vowels)));
            }
        }
        all.sort(Comparator.comparingDouble((Pair pair) -> pair.part().cost())
                .thenComparingInt(pair -> Math.abs(pair.left() - pair.right()))
                .thenComparingInt(Pair::left)
                .thenComparingInt(Pair::right));
        List<Pair> taken = new ArrayList<>();
        for (Pair pair : all) {
            if (taken.stream().noneMatch(other -> other.left() == pair.left() || other.right() == pair.right())) {
                taken.add(pair);
            }
        }
        taken.sort(Comparator.comparingInt(Pair::left));
        return taken;
    }

    /** Words that found no pair; a word said twice is no word more, and beside one word alone everything else weighs. */
    private static void addMissing(
            List<Word> all, List<Integer> paired, boolean alone, boolean turned, List<NamePart> parts) {
        for (int i = 0; i < all.size(); i++) {
            Word word = all.get(i);
            if (!paired.contains(i)) {
                boolean again = all.stream()
                                .filter(other -> other.text().equals(word.text()))
                                .count()
                        > 1;
                double cost = word.text().length() == 1 ? INITIAL_LEFT_OUT : LEFT_OUT;
                String text = word.written();
                parts.add(new NamePart(
                        turned ? "" : text,
                        turned ? text : "",
                        Kind.MISSING,
                        again ? 0 : alone ? BESIDE_ONE_WORD : cost));
            }
        }
    }

    private static boolean isTurned(List<Pair> pairs) {
        int last = -1;
        for (Pair pair : pairs) {
            if (pair.right() < last) {
                return true;
            }
            last = pair.right();
        }
        return false;
    }

    /** « Salim ibn Omar », « Omar ibn Salim »: father and son. */
    private static boolean isOtherFather(List<Word> a, List<Word> b, List<Pair> pairs) {
        boolean left = false;
        boolean right = false;
        for (Pair pair : pairs) {
            boolean ofLeft = a.get(pair.left()).father();
            boolean ofRight = b.get(pair.right()).father();
            left |= ofLeft && !ofRight;
            right |= ofRight && !ofLeft;
        }
        return left && right;
    }

    private static void addGeneration(String a, String b, List<NamePart> parts) {
        if (!a.equals(b)) {
            boolean both = !a.isEmpty() && !b.isEmpty();
            parts.add(new NamePart(
                    a, b, both ? Kind.CONFLICTING : Kind.MISSING, both ? WordComparison.CONFLICT : BESIDE_ONE_WORD));
        }
    }
}
