package org.recoupe.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.recoupe.dating.DaySet;

/**
 * Which groups are compared: those that share a kind and a participant, a day or an article; and of those that share one so
 * large a number of others that all pairs would be too many, those that lie near one another in time. Stateless.
 */
final class Candidates {

    /** Each group is compared only with so many that follow it in time. */
    private static final int NEIGHBORS = 40;

    private static final int NARROW_DAYS = 3;
    private static final int SOME_DAYS = 62;

    private Candidates() {}

    /** The pairs of groups, each as {@link #pair} says, in order, each once. */
    static long[] of(List<List<ReportMatcher.Placed>> groups) {
        int[] anchors = groups.stream().mapToInt(Candidates::anchor).toArray();
        LongStream.Builder pairs = LongStream.builder();
        for (List<Integer> block : blocks(groups).values()) {
            block.sort(Comparator.comparingInt((Integer group) -> anchors[group])
                    .thenComparing(Comparator.naturalOrder()));
            for (int i = 0; i < block.size(); i++) {
                int until = Math.min(block.size(), i + 1 + NEIGHBORS);
                for (int j = i + 1; j < until; j++) {
                    pairs.add(pair(block.get(i), block.get(j)));
                }
            }
        }
        return distinct(pairs.build().toArray());
    }

    private static long[] distinct(long[] pairs) {
        Arrays.sort(pairs);
        int n = 0;
        for (long pair : pairs) {
            if (n == 0 || pair != pairs[n - 1]) {
                pairs[n++] = pair;
            }
        }
        return Arrays.copyOf(pairs, n);
    }

    /** Two groups in one number, the smaller index first. */
    static long pair(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }

    /** The smaller index of a pair. */
    static int left(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    /** The greater index of a pair. */
    static int right(long pair) {
        return (int) pair;
    }

    /** Where a group lies in time for the order alone: its own first day, or where that is open the first of its article. */
    private static int anchor(List<ReportMatcher.Placed> group) {
        ReportMatcher.Placed first = group.getFirst();
        DaySet days = first.days();
        boolean open = days.size() > SOME_DAYS && first.published().size() <= SOME_DAYS;
        return open ? first.published().min() : days.min();
    }

    private static Map<String, List<Integer>> blocks(List<List<ReportMatcher.Placed>> groups) {
        Map<String, List<Integer>> blocks = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (String key : keys(groups.get(group))) {
                blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(group);
            }
        }
        return blocks;
    }

    private static Set<String> keys(List<ReportMatcher.Placed> group) {
        Set<String> keys = new HashSet<>();
        for (ReportMatcher.Placed placed : group) {
            keys.addAll(placed.features().keys());
            if (placed.days().size() <= NARROW_DAYS) {
                keys.add("day " + placed.features().report().code() + " "
                        + placed.days().min());
            }
        }
        return keys;
    }
}
