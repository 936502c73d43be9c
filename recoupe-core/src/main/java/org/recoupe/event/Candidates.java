package org.recoupe.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.recoupe.dating.DaySet;

/**
 * Which groups are compared: those that share a kind and a participant, a day or an article; and of those that share one so
 * large a number of others that all pairs would be too many, those that lie near one another in time. Stateless.
 */
final class Candidates {

    /** A pair of groups, the smaller index first, that agree well enough. */
    record Pair(int left, int right, double score) {}

    /** How well two groups agree. */
    interface Score {
        double of(int left, int right);
    }

    /** Each group is compared only with so many that follow it in time. */
    private static final int NEIGHBORS = 40;

    private static final int NARROW_DAYS = 3;
    private static final int SOME_DAYS = 62;

    private Candidates() {}

    /** The pairs that agree, the best first. */
    static List<Pair> of(List<List<ReportMatcher.Placed>> groups, Score score) {
        Set<Long> seen = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (List<Integer> block : blocks(groups).values()) {
            block.sort(Comparator.comparingInt((Integer group) -> anchor(groups.get(group)))
                    .thenComparing(Comparator.naturalOrder()));
            for (int i = 0; i < block.size(); i++) {
                int until = Math.min(block.size(), i + 1 + NEIGHBORS);
                for (int j = i + 1; j < until; j++) {
                    int left = Math.min(block.get(i), block.get(j));
                    int right = Math.max(block.get(i), block.get(j));
                    if (seen.add((long) left << 32 | right)) {
                        double found = score.of(left, right);
                        if (found >= ReportMatcher.ENOUGH) {
                            pairs.add(new Pair(left, right, found));
                        }
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparingInt(Pair::left)
                .thenComparingInt(Pair::right));
        return pairs;
    }

    /** Where a group lies in time for the order alone: its own first day, or where that is open the first of its article. */
    private static int anchor(List<ReportMatcher.Placed> group) {
        ReportMatcher.Placed first = group.getFirst();
        DaySet days = first.days();
        boolean open = days.size() > SOME_DAYS && first.published().size() <= SOME_DAYS;
        return open ? first.published().min() : days.min();
    }

    private static TreeMap<String, List<Integer>> blocks(List<List<ReportMatcher.Placed>> groups) {
        TreeMap<String, List<Integer>> blocks = new TreeMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (String key : keys(groups.get(group))) {
                blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(group);
            }
        }
        return blocks;
    }

    private static Set<String> keys(List<ReportMatcher.Placed> group) {
        Set<String> keys = new TreeSet<>();
        for (ReportMatcher.Placed placed : group) {
            Features features = placed.features();
            String family = features.family();
            keys.add("article " + family + " " + features.article());
            features.who().forEach(who -> keys.add("who " + family + " " + who));
            if (placed.days().size() <= NARROW_DAYS) {
                keys.add("day " + features.report().code() + " " + placed.days().min());
            }
            if (features.who().isEmpty()) {
                keys.add("nobody " + family);
            }
            features.places().forEach(place -> keys.add("place " + family + " " + place));
        }
        return keys;
    }
}
