package org.recoupe.eval.score;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Names found: a name counts where both its ends and its kind are right.
 *
 * @param byType a rate for each kind of name
 */
public record NameScore(Map<String, Rate> byType) {

    /** Nothing yet. */
    public static final NameScore NONE = new NameScore(Map.of());

    /** Copies the map. */
    public NameScore {
        byType = Map.copyOf(byType);
    }

    /** Both together. */
    public NameScore plus(NameScore other) {
        Map<String, Rate> sum = new TreeMap<>(byType);
        other.byType.forEach((type, rate) -> sum.merge(type, rate, Rate::plus));
        return new NameScore(sum);
    }

    /** The rate of one kind. */
    public Rate of(String type) {
        return byType.getOrDefault(type, Rate.NONE);
    }

    /** The rate of all kinds, each name counting once. */
    public Rate all() {
        return byType.values().stream().reduce(Rate.NONE, Rate::plus);
    }

    /**
     * The score of one sentence.
     *
     * @param types the kinds that count; names of other kinds are passed over on both sides
     * @throws IllegalArgumentException where there are not as many tags on both sides
     */
    public static NameScore of(List<String> gold, List<String> found, Set<String> types) {
        if (gold.size() != found.size()) {
            throw new IllegalArgumentException(found.size() + " tags for " + gold.size() + " words");
        }
        Set<Name> right = names(gold);
        Set<Name> given = names(found);
        Map<String, Rate> byType = new TreeMap<>();
        for (String type : types) {
            long both = right.stream()
                    .filter(name -> name.type().equals(type) && given.contains(name))
                    .count();
            byType.put(type, new Rate(both, count(right, type), count(given, type)));
        }
        return new NameScore(byType);
    }

    private static long count(Set<Name> names, String type) {
        return names.stream().filter(name -> name.type().equals(type)).count();
    }

    /** A name from the word {@code from} to before the word {@code to}. */
    record Name(int from, int to, String type) {}

    /** A name goes on while {@code I-} of its kind follows; {@code I-} without a beginning begins one. */
    static Set<Name> names(List<String> tags) {
        Set<Name> names = new HashSet<>();
        String type = null;
        int from = 0;
        for (int i = 0; i <= tags.size(); i++) {
            String tag = i < tags.size() ? tags.get(i) : "O";
            String next = tag.length() > 2 ? tag.substring(2) : null;
            if (goesOn(type, tag, next)) {
                continue;
            }
            if (type != null) {
                names.add(new Name(from, i, type));
            }
            type = next;
            from = i;
        }
        return names;
    }

    private static boolean goesOn(@Nullable String type, String tag, @Nullable String next) {
        return type != null && tag.startsWith("I-") && type.equals(next);
    }
}
