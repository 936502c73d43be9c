package org.recoupe.eval.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well items were put together that belong together: B³ (Bagga and Baldwin), and pairs. Sums, so that scores of parts
 * add up.
 *
 * @param items how many there are
 * @param precision the sum over items: of what stands with it, the share that belongs there
 * @param recall the sum over items: of what belongs with it, the share that stands there
 * @param together pairs that stand together
 * @param wrong those of them that do not belong together
 */
public record ClusterScore(long items, double precision, double recall, long together, long wrong) {

    /** Nothing yet. */
    public static final ClusterScore NONE = new ClusterScore(0, 0, 0, 0, 0);

    /**
     * An item.
     *
     * @param gold where it belongs
     * @param found where it was put, or null where it was not found: then it stands alone
     */
    public record Item(String gold, @Nullable String found) {}

    /** Both together. */
    public ClusterScore plus(ClusterScore other) {
        return new ClusterScore(
                items + other.items,
                precision + other.precision,
                recall + other.recall,
                together + other.together,
                wrong + other.wrong);
    }

    /** The score of some items. */
    public static ClusterScore of(List<Item> items) {
        Map<String, Long> golds = new HashMap<>();
        Map<String, Long> founds = new HashMap<>();
        Map<Item, Long> both = new HashMap<>();
        for (Item item : items) {
            golds.merge(item.gold(), 1L, Long::sum);
            if (item.found() != null) {
                founds.merge(item.found(), 1L, Long::sum);
                both.merge(item, 1L, Long::sum);
            }
        }
        double precision = 0;
        double recall = 0;
        for (Item item : items) {
            double common = item.found() == null ? 1 : both.getOrDefault(item, 1L);
            double stands = item.found() == null ? 1 : founds.getOrDefault(item.found(), 1L);
            precision += common / stands;
            recall += common / golds.getOrDefault(item.gold(), 1L);
        }
        long together = founds.values().stream().mapToLong(ClusterScore::pairs).sum();
        long right = both.values().stream().mapToLong(ClusterScore::pairs).sum();
        return new ClusterScore(items.size(), precision, recall, together, together - right);
    }

    private static long pairs(long size) {
        return size * (size - 1) / 2;
    }

    /** The harmonic mean of both averages, from 0 to 100; 0 where there is nothing. */
    public double f1() {
        return precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall) / items;
    }

    /** Of the pairs that stand together, the share that does not belong together, from 0 to 100. */
    public double wrongly() {
        return together == 0 ? 0 : 100.0 * wrong / together;
    }
}
