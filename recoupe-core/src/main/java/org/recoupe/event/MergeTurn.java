package org.recoupe.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.ReportId;
import org.recoupe.dating.Chronology;
import org.recoupe.dating.DaySet;
import org.recoupe.dating.Series;
import org.recoupe.judgement.Ties;
import org.recoupe.parallel.Threads;

/**
 * One turn of merging, with the days as they are known now: the best pair of groups first, by the average agreement of their
 * reports, and never where two of them cannot be one event. Confined to one thread.
 */
final class MergeTurn {

    /** The average is taken over at most so many reports of each group. */
    private static final int SAMPLE = 12;

    private final ReportMatcher matcher;
    private final MergeReasons because;
    private final Ties<ReportId> ties;
    private final List<List<ReportMatcher.Placed>> groups = new ArrayList<>();
    private final Map<Integer, Series.Member> numbers = new HashMap<>();
    private final LongAdder comparisons = new LongAdder();
    /** Pairs of groups, in order, and how well each agrees. */
    private final long[] pairs;

    private final double[] scores;
    /** The same of pairs that were no candidates and became one by others' joining. */
    private final Map<Long, Double> further = new HashMap<>();

    MergeTurn(
            ReportMatcher matcher,
            Map<ReportId, Features> features,
            List<List<EventReport>> reports,
            Chronology chronology,
            MergeReasons because,
            Ties<ReportId> ties,
            Threads threads) {
        this.ties = ties;
        this.matcher = matcher;
        this.because = because;
        for (int group = 0; group < reports.size(); group++) {
            DaySet days = chronology.groups().get(group).days();
            List<ReportMatcher.Placed> placed = new ArrayList<>();
            for (EventReport report : reports.get(group)) {
                ArticleId article = report.id().trigger().article();
                Chronology.Published published = chronology.articles().get(article);
                placed.add(new ReportMatcher.Placed(
                        Objects.requireNonNull(features.get(report.id())),
                        days,
                        published == null ? days : published.when().days()));
            }
            groups.add(placed);
        }
        for (Series series : chronology.series()) {
            series.members().forEach(member -> numbers.put(member.group(), member));
        }
        this.pairs = Candidates.of(groups);
        this.scores = new double[pairs.length];
        threads.each(pairs.length, i -> scores[i] = score(Candidates.left(pairs[i]), Candidates.right(pairs[i])));
    }

    /** How many pairs of reports were compared. */
    long comparisons() {
        return comparisons.sum();
    }

    /** Groups that are being joined. */
    private static final class Cluster {
        final List<Integer> groups = new ArrayList<>();
        DaySet days;

        Cluster(int group, DaySet days) {
            groups.add(group);
            this.days = days;
        }
    }

    /** The groups after the turn, each sorted by id, and sorted by their first. */
    List<List<EventReport>> run() {
        List<Cluster> clusters = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            clusters.add(new Cluster(group, days(group)));
        }
        for (int index : bestFirst()) {
            int one = Candidates.left(pairs[index]);
            int other = Candidates.right(pairs[index]);
            Cluster left = clusters.get(one);
            Cluster right = clusters.get(other);
            DaySet days = left.days.intersect(right.days);
            if (left != right
                    && !days.isEmpty()
                    && average(left, right) >= ReportMatcher.ENOUGH
                    && ties.tie(id(one), id(other))) {
                because.merged(groups.get(one).getFirst(), groups.get(other).getFirst());
                left.groups.addAll(right.groups);
                left.days = days;
                right.groups.forEach(group -> clusters.set(group, left));
            }
        }
        return clusters.stream()
                .distinct()
                .map(cluster -> cluster.groups.stream()
                        .flatMap(group -> groups.get(group).stream())
                        .map(placed -> placed.features().report())
                        .sorted(Comparator.comparing(EventReport::id))
                        .toList())
                .sorted(Comparator.comparing(list -> list.getFirst().id()))
                .toList();
    }

    /** The pairs that agree well enough, by their index. */
    private int[] bestFirst() {
        return IntStream.range(0, pairs.length)
                .filter(index -> scores[index] >= ReportMatcher.ENOUGH)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> -scores[index])
                        .thenComparingLong(index -> pairs[index]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** What stands for a group. */
    private ReportId id(int group) {
        return groups.get(group).getFirst().features().report().id();
    }

    private DaySet days(int group) {
        return groups.get(group).getFirst().days();
    }

    private double average(Cluster left, Cluster right) {
        double sum = 0;
        int count = 0;
        for (int a : sample(left.groups)) {
            for (int b : sample(right.groups)) {
                double score = known(Math.min(a, b), Math.max(a, b));
                if (score == ReportMatcher.NEVER) {
                    return score;
                }
                sum += score;
                count++;
            }
        }
        return sum / count;
    }

    /** How well two groups agree, the smaller index first; worked out once. */
    private double known(int left, int right) {
        int at = Arrays.binarySearch(pairs, Candidates.pair(left, right));
        return at >= 0 ? scores[at] : further.computeIfAbsent(Candidates.pair(left, right), pair -> score(left, right));
    }

    private double score(int left, int right) {
        if (areCountedApart(left, right)) {
            return ReportMatcher.NEVER;
        }
        double sum = 0;
        int count = 0;
        for (ReportMatcher.Placed x : sample(groups.get(left))) {
            for (ReportMatcher.Placed y : sample(groups.get(right))) {
                double score = matcher.score(x, y);
                comparisons.increment();
                if (score == ReportMatcher.NEVER) {
                    return score;
                }
                sum += score;
                count++;
            }
        }
        return sum / count;
    }

    /** The second is not the third; but a number that was only worked out does not outweigh one and the same day. */
    private boolean areCountedApart(int left, int right) {
        Series.Member a = numbers.get(left);
        Series.Member b = numbers.get(right);
        if (a == null || b == null || a.ordinal() == b.ordinal()) {
            return false;
        }
        boolean read = !a.inferred() && !b.inferred();
        return read || !(days(left).isSingle() && days(left).equals(days(right)));
    }

    private static <T> List<T> sample(List<T> group) {
        return group.size() <= SAMPLE ? group : group.subList(0, SAMPLE);
    }
}
