package org.recoupe.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.ReportId;
import org.recoupe.dating.Chronology;
import org.recoupe.dating.ChronologySolver;
import org.recoupe.dating.DatingCase;
import org.recoupe.dating.DaySet;
import org.recoupe.dating.PlaceTable;
import org.recoupe.dating.Series;
import org.recoupe.entity.Entity;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Messages;

/**
 * Merges reports into events and dates them: what is dated merges better, and what is merged is dated better, in turns until
 * nothing changes.
 *
 * <p>Only reports that share a kind and a participant, a place or an article are compared. Groups are joined best pair first by
 * the average agreement of their reports, and never where two of their reports cannot be one event.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class EventMerger {

    /** Turns of dating and merging; stories settle in two or three. */
    private static final int MOST_TURNS = 6;

    /** In a block that is larger, each group is compared only with so many that follow it in time. */
    private static final int NEIGHBOURS = 40;

    /** The average is taken over at most so many reports of each group. */
    private static final int SAMPLE = 12;

    private final ChronologySolver solver;
    private final PlaceTable places;
    private final Messages messages;

    /** For the language in which the reasons are written. */
    public EventMerger(LanguagePack language) {
        this(language, new PlaceTable(language));
    }

    /** The same with the places of a story in several languages. */
    public EventMerger(LanguagePack language, PlaceTable places) {
        this.solver = new ChronologySolver(language, places);
        this.places = places;
        this.messages = language.messages("event-merge");
    }

    /**
     * The events of a story and when everything was.
     *
     * @param happenings every group of reports, also those too vague to be an event; by the index of the group
     * @param chronology the days
     * @param comparisons how many pairs of reports were compared: what the work cost
     */
    public record Merged(List<Happening> happenings, Chronology chronology, long comparisons) {

        /** Copies the list. */
        public Merged {
            happenings = List.copyOf(happenings);
        }
    }

    /** Merges and dates. */
    public Merged merge(DatingCase story) {
        Map<ReportId, Features> features = features(story);
        Map<ReportId, List<String>> because = new HashMap<>();
        List<List<EventReport>> groups = ChronologySolver.singles(story);
        Chronology chronology = solver.daysOnly(story, groups);
        long comparisons = 0;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            Turn now = new Turn(story, features, groups, chronology, because);
            List<List<EventReport>> merged = now.run();
            comparisons += now.comparisons;
            if (merged.size() == groups.size()) {
                break;
            }
            groups = merged;
            chronology = solver.daysOnly(story, groups);
        }
        chronology = solver.solve(story, groups);
        List<Happening> happenings = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            List<String> reasons = groups.get(group).stream()
                    .flatMap(report -> because.getOrDefault(report.id(), List.of()).stream())
                    .distinct()
                    .toList();
            happenings.add(new Happening(groups.get(group), chronology.groups().get(group), group, reasons));
        }
        return new Merged(happenings, chronology, comparisons);
    }

    private static Map<ReportId, Features> features(DatingCase story) {
        Map<ArticleId, Article> articles = new HashMap<>();
        for (AnnotatedArticle article : story.articles()) {
            articles.put(article.article().id(), article.article());
        }
        Map<ReportId, Features> out = new HashMap<>();
        for (EventReport report : story.reports()) {
            Article article = articles.get(report.words().article());
            String words = article == null ? "" : article.words(report.words().span());
            out.put(report.id(), Features.of(report, words, story.entities()));
        }
        return recalled(out);
    }

    /** Marks what has a lower number than another of its sort in the same article. */
    private static Map<ReportId, Features> recalled(Map<ReportId, Features> all) {
        Map<String, Integer> highest = new HashMap<>();
        for (Features features : all.values()) {
            if (features.ordinal() != null) {
                highest.merge(features.article() + " " + features.family(), features.ordinal(), Math::max);
            }
        }
        all.replaceAll((id, features) -> features.ordinal() != null
                        && features.ordinal() < highest.getOrDefault(features.article() + " " + features.family(), 0)
                ? features.asRecalled()
                : features);
        return all;
    }

    /** One turn of merging, with the days as they are known now. */
    private final class Turn {

        private record Pair(int left, int right, double score) {}

        private final DatingCase story;
        private final Chronology chronology;
        private final ReportMatcher matcher;
        private final Map<ReportId, List<String>> because;
        private final List<List<ReportMatcher.Placed>> groups = new ArrayList<>();
        private final Map<Integer, Integer> numbers = new HashMap<>();
        private final Map<ArticleId, String> paths = new HashMap<>();
        private final Map<Long, Double> scores = new HashMap<>();
        private long comparisons;

        Turn(
                DatingCase story,
                Map<ReportId, Features> features,
                List<List<EventReport>> reports,
                Chronology chronology,
                Map<ReportId, List<String>> because) {
            this.story = story;
            this.chronology = chronology;
            this.matcher = new ReportMatcher(story.entities(), places);
            this.because = because;
            story.articles()
                    .forEach(each ->
                            paths.put(each.article().id(), each.article().path()));
            for (int group = 0; group < reports.size(); group++) {
                DaySet days = chronology.groups().get(group).days();
                List<ReportMatcher.Placed> placed = new ArrayList<>();
                for (EventReport report : reports.get(group)) {
                    ArticleId article = report.id().trigger().article();
                    Chronology.Published published = chronology.articles().get(article);
                    placed.add(new ReportMatcher.Placed(
                            java.util.Objects.requireNonNull(features.get(report.id())),
                            days,
                            published == null ? days : published.when().days()));
                }
                groups.add(placed);
            }
            for (Series series : chronology.series()) {
                series.members().forEach(member -> numbers.put(member.group(), member.ordinal()));
            }
        }

        List<List<EventReport>> run() {
            List<Pair> pairs = pairs();
            int[] parent = new int[groups.size()];
            List<List<Integer>> members = new ArrayList<>();
            for (int i = 0; i < parent.length; i++) {
                parent[i] = i;
                members.add(new ArrayList<>(List.of(i)));
            }
            for (Pair pair : pairs) {
                int left = parent[pair.left()];
                int right = parent[pair.right()];
                if (left != right && average(members.get(left), members.get(right)) >= ReportMatcher.ENOUGH) {
                    explain(pair);
                    members.get(left).addAll(members.get(right));
                    members.get(right).forEach(group -> parent[group] = left);
                    members.set(right, List.of());
                }
            }
            return members.stream()
                    .filter(list -> !list.isEmpty())
                    .map(list -> list.stream()
                            .flatMap(group -> groups.get(group).stream())
                            .map(placed -> placed.features().report())
                            .sorted(Comparator.comparing(EventReport::id))
                            .toList())
                    .sorted(Comparator.comparing(list -> list.getFirst().id()))
                    .toList();
        }

        private double average(List<Integer> left, List<Integer> right) {
            double sum = 0;
            int count = 0;
            for (int a : sample(left)) {
                for (int b : sample(right)) {
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

        private double known(int left, int right) {
            return scores.computeIfAbsent((long) left << 32 | right, key -> score(left, right));
        }

        private double score(int left, int right) {
            Integer a = numbers.get(left);
            Integer b = numbers.get(right);
            if (a != null && b != null && !a.equals(b)) {
                return ReportMatcher.NEVER;
            }
            double sum = 0;
            int count = 0;
            for (ReportMatcher.Placed x : sample(groups.get(left))) {
                for (ReportMatcher.Placed y : sample(groups.get(right))) {
                    double score = matcher.score(x, y);
                    comparisons++;
                    if (score == ReportMatcher.NEVER) {
                        return score;
                    }
                    sum += score;
                    count++;
                }
            }
            return sum / count;
        }

        private static <T> List<T> sample(List<T> group) {
            return group.size() <= SAMPLE ? group : group.subList(0, SAMPLE);
        }

        private List<Pair> pairs() {
            Set<Long> seen = new HashSet<>();
            List<Pair> pairs = new ArrayList<>();
            for (List<Integer> block : blocks().values()) {
                block.sort(Comparator.comparingInt((Integer group) ->
                                groups.get(group).getFirst().days().min())
                        .thenComparing(Comparator.naturalOrder()));
                for (int i = 0; i < block.size(); i++) {
                    int until = Math.min(block.size(), i + 1 + NEIGHBOURS);
                    for (int j = i + 1; j < until; j++) {
                        int left = Math.min(block.get(i), block.get(j));
                        int right = Math.max(block.get(i), block.get(j));
                        if (left == right || !seen.add((long) left << 32 | right)) {
                            continue;
                        }
                        double score = known(left, right);
                        if (score >= ReportMatcher.ENOUGH) {
                            pairs.add(new Pair(left, right, score));
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

        private TreeMap<String, List<Integer>> blocks() {
            TreeMap<String, List<Integer>> blocks = new TreeMap<>();
            for (int group = 0; group < groups.size(); group++) {
                Set<String> keys = new HashSet<>();
                for (ReportMatcher.Placed placed : groups.get(group)) {
                    Features features = placed.features();
                    String family = features.family();
                    keys.add("article " + family + " " + features.article());
                    features.who().forEach(who -> keys.add("who " + family + " " + who));
                    if (placed.days().size() <= 3) {
                        keys.add("day " + features.report().code() + " "
                                + placed.days().min());
                    }
                    if (features.who().isEmpty()) {
                        keys.add("nobody " + family);
                    }
                }
                for (String key : keys) {
                    blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(group);
                }
            }
            return blocks;
        }

        private void explain(Pair pair) {
            Features left = groups.get(pair.left()).getFirst().features();
            Features right = groups.get(pair.right()).getFirst().features();
            if (left.article().equals(right.article())) {
                return;
            }
            String who = left.who().stream()
                    .filter(right.who()::contains)
                    .map(id -> story.entities().get(id).map(Entity::name).orElse(id.value()))
                    .sorted()
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            DaySet days = groups.get(pair.left())
                    .getFirst()
                    .days()
                    .intersect(groups.get(pair.right()).getFirst().days());
            String key = who.isEmpty() ? "same-kind" : days.isSingle() ? "same-who-same-day" : "same-who";
            String day = days.isSingle() ? days.first().toString() : "";
            String line = messages.text(key, who, day, path(left.article()), path(right.article()));
            because.computeIfAbsent(left.report().id(), id -> new ArrayList<>()).add(line);
        }

        private String path(ArticleId id) {
            String path = paths.getOrDefault(id, id.value());
            return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        }
    }
}
