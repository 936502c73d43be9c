package org.recoupe.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Values that were used of late, as many as fit; those that were not used for longest go first. One that is larger than all that
 * fits stays until another comes. Safe for use by many threads.
 */
final class Recent<K, V> {

    private record Weighed<V>(V value, long weight) {}

    private final Map<K, Weighed<V>> values = new LinkedHashMap<>(16, 0.75f, true);
    private final long room;
    private long weight;

    /** @param room the weight that fits, in the unit of {@link #put} */
    Recent(long room) {
        this.room = room;
    }

    synchronized @Nullable V get(K key) {
        Weighed<V> found = values.get(key);
        return found == null ? null : found.value();
    }

    synchronized void put(K key, V value, long weighs) {
        remove(key);
        values.put(key, new Weighed<>(value, weighs));
        weight += weighs;
        var eldest = values.entrySet().iterator();
        while (weight > room && values.size() > 1) {
            weight -= eldest.next().getValue().weight();
            eldest.remove();
        }
    }

    synchronized void remove(K key) {
        Weighed<V> gone = values.remove(key);
        if (gone != null) {
            weight -= gone.weight();
        }
    }

    synchronized void removeIf(Predicate<K> which) {
        values.entrySet().removeIf(entry -> {
            boolean goes = which.test(entry.getKey());
            weight -= goes ? entry.getValue().weight() : 0;
            return goes;
        });
    }
}
