package org.recoupe.parallel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a pure function gave, so that the same question is answered once, also in the next round of the same work. What
 * nobody asks for in a round is forgotten with it: there is never more than two rounds ask for.
 *
 * <p>Whether something is remembered changes no answer. Safe for use by many threads.
 *
 * @param <K> what is asked, equal where the answer is; never changed
 * @param <V> the answer; never changed
 */
public final class Memo<K, V> {

    private final Map<K, V> before;
    private final @Nullable Map<K, V> asked;

    private Memo(Map<K, V> before, @Nullable Map<K, V> asked) {
        this.before = before;
        this.asked = asked;
    }

    /** One that remembers nothing, for work that is done once. */
    public static <K, V> Memo<K, V> none() {
        return new Memo<>(Map.of(), null);
    }

    /** One for the first round. */
    public static <K, V> Memo<K, V> first() {
        return new Memo<>(Map.of(), new ConcurrentHashMap<>());
    }

    /** One for the round after this one, which is over. */
    public Memo<K, V> next() {
        return asked == null ? this : new Memo<>(asked, new ConcurrentHashMap<>());
    }

    /** The answer to {@code question}, worked out by {@code work} where it is not known; two threads may both do so. */
    public V of(K question, Function<? super K, ? extends V> work) {
        if (asked == null) {
            return work.apply(question);
        }
        V known = asked.get(question);
        if (known == null) {
            V earlier = before.get(question);
            V answer = earlier == null ? work.apply(question) : earlier;
            known = asked.putIfAbsent(question, answer);
            known = known == null ? answer : known;
        }
        return known;
    }

    /** How many answers are kept for the next round. */
    public int size() {
        return asked == null ? 0 : asked.size();
    }
}
