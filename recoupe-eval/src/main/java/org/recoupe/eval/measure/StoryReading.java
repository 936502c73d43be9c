package org.recoupe.eval.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.duplicate.Copy;
import org.recoupe.eval.score.ClusterScore;
import org.recoupe.eval.score.IntervalScore;
import org.recoupe.eval.score.PairScore;
import org.recoupe.eval.score.PairScore.Pair;
import org.recoupe.eval.score.Rate;
import org.recoupe.eval.story.CopyPair;
import org.recoupe.eval.story.Passage;
import org.recoupe.eval.story.Story;
import org.recoupe.eval.story.StoryArticle;
import org.recoupe.eval.story.StoryConflict;
import org.recoupe.eval.story.StoryEvent;
import org.recoupe.eval.story.StoryKinds;
import org.recoupe.eval.story.Witnesses;
import org.recoupe.text.Span;

/** A dossier held against the truth about its story. Confined to one thread. */
final class StoryReading {

    private static final String DENIAL = "denial";
    private static final String PARTICIPANT = "participant";
    private static final String COMMON = "common-source";
    private static final Set<String> RELATED = Set.of("related", COMMON);

    private final Story story;
    private final Dossier dossier;
    private final Map<ArticleId, StoryArticle> articles = new HashMap<>();
    private final Map<String, StoryEvent> events = new HashMap<>();
    private final Map<String, Dossier.Event> found = new LinkedHashMap<>();
    private final Map<Item, String> items;

    /** A sentence that names an event. */
    private record Item(StoryArticle article, Passage passage) {}

    StoryReading(Story story, Dossier dossier) {
        this.story = story;
        this.dossier = dossier;
        Map<String, StoryArticle> byPath = new HashMap<>();
        story.articles().forEach(article -> byPath.put(article.path(), article));
        for (Dossier.DatedArticle dated : dossier.articles()) {
            String path = dated.article().path();
            StoryArticle article = byPath.get(path.substring(path.lastIndexOf('/') + 1));
            if (article != null) {
                articles.put(dated.article().id(), article);
            }
        }
        story.events().forEach(event -> events.put(event.id(), event));
        dossier.events().forEach(event -> found.put(event.id(), event));
        items = items();
    }

    /** Each sentence that names an event, with the event of the dossier that has it; of several, the greatest. */
    private Map<Item, String> items() {
        Map<Item, String> out = new LinkedHashMap<>();
        for (Dossier.Event event : dossier.events()) {
            for (Dossier.Report report : event.reports()) {
                for (Evidence evidence : report.evidence()) {
                    Item item = item(evidence.anchor());
                    if (item != null && item.passage().mention() && isOfKind(item, event)) {
                        out.merge(item, event.id(), this::greater);
                    }
                }
            }
        }
        return out;
    }

    private boolean isOfKind(Item item, Dossier.Event event) {
        StoryEvent truth = events.get(item.passage().event());
        return truth != null && StoryKinds.accepts(truth.kind(), event.kind());
    }

    private String greater(String one, String other) {
        Dossier.Event a = found.get(one);
        Dossier.Event b = found.get(other);
        return a != null && b != null && b.reports().size() > a.reports().size() ? other : one;
    }

    /** Its deadlines and series. */
    StoryLimits limits() {
        return new StoryLimits(story, dossier, anchor -> {
            Item item = item(anchor);
            return item == null ? null : item.passage();
        });
    }

    private @Nullable Item item(Anchor anchor) {
        StoryArticle article = articles.get(anchor.article());
        if (article == null) {
            return null;
        }
        // The words of a report may begin before the sentence, with the place and day of a dispatch.
        return article.passages().stream()
                .filter(passage ->
                        common(passage, anchor.span()) > 0 && !passage.event().isEmpty())
                .max(Comparator.comparingInt(passage -> common(passage, anchor.span())))
                .map(passage -> new Item(article, passage))
                .orElse(null);
    }

    private static int common(Passage passage, Span span) {
        return Math.min(passage.end(), span.end()) - Math.max(passage.start(), span.start());
    }

    /** Duplicates and excerpts, one as good as the other. */
    Rate copies() {
        return PairScore.of(truePairs(), foundPairs(), Set.of("duplicate", "excerpt"), RELATED);
    }

    Rate rewrites() {
        return PairScore.of(truePairs(), foundPairs(), Set.of("rewrite"), RELATED);
    }

    /** Two articles with words of a dispatch that is not there. */
    Rate commonSources() {
        return PairScore.of(truePairs(), foundPairs(), Set.of(COMMON), Set.of("related"));
    }

    private Map<Pair, String> truePairs() {
        Map<Pair, String> pairs = new HashMap<>();
        for (CopyPair pair : story.copies()) {
            pairs.put(Pair.of(pair.article(), pair.of()), pair.relation());
        }
        return pairs;
    }

    private Map<Pair, String> foundPairs() {
        Map<Pair, String> pairs = new HashMap<>();
        for (Copy copy : dossier.copies()) {
            StoryArticle one = articles.get(copy.article());
            StoryArticle other = articles.get(copy.of());
            if (one != null && other != null) {
                pairs.put(Pair.of(one.id(), other.id()), copy.relation().id());
            }
        }
        return pairs;
    }

    /** All sentences that name an event; those that were not found stand alone. */
    ClusterScore events() {
        List<ClusterScore.Item> all = new ArrayList<>();
        for (StoryArticle article : story.articles()) {
            for (Passage passage : article.passages()) {
                if (passage.mention()) {
                    all.add(new ClusterScore.Item(passage.event(), items.get(new Item(article, passage))));
                }
            }
        }
        return ClusterScore.of(all);
    }

    /** Those alone that were found. */
    ClusterScore readEvents() {
        List<ClusterScore.Item> all = new ArrayList<>();
        items.forEach(
                (item, event) -> all.add(new ClusterScore.Item(item.passage().event(), event)));
        return ClusterScore.of(all);
    }

    /**
     * Events whose independent reports are counted right. Hearsay is left out: whose it is cannot be told.
     *
     * @param merged whether those alone count whose reports were all found and put together, and no others
     */
    Rate origins(boolean merged) {
        long right = 0;
        long all = 0;
        for (Map.Entry<String, Witnesses> entry : story.witnesses().entrySet()) {
            StoryEvent truth = events.get(entry.getKey());
            Dossier.Event event = foundFor(entry.getKey());
            boolean same =
                    event != null && articles(event).equals(entry.getValue().reports());
            if (truth == null || truth.status().equals("disputed") || (merged && !same)) {
                continue;
            }
            all++;
            right += event != null
                            && event.independentReports() == entry.getValue().independent()
                    ? 1
                    : 0;
        }
        return new Rate(right, all, all);
    }

    private Set<String> articles(Dossier.Event event) {
        Set<String> ids = new TreeSet<>();
        for (Dossier.Report report : event.reports()) {
            StoryArticle article = articles.get(report.article());
            ids.add(article == null ? report.article().value() : article.id());
        }
        return ids;
    }

    /** The event of the dossier that has most of the sentences that name an event. */
    private Dossier.@Nullable Event foundFor(String truth) {
        Map<String, Integer> votes = new TreeMap<>();
        items.forEach((item, event) -> {
            if (item.passage().event().equals(truth)) {
                votes.merge(event, 1, Integer::sum);
            }
        });
        return most(votes) == null ? null : found.get(most(votes));
    }

    private static @Nullable String most(Map<String, Integer> votes) {
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** When articles were written that say it in full, without the year, or not: {@code full}, {@code no-year}, {@code none}. */
    IntervalScore days(String stated) {
        IntervalScore score = IntervalScore.NONE;
        for (Dossier.DatedArticle dated : dossier.articles()) {
            StoryArticle article = articles.get(dated.article().id());
            if (article != null && article.stated().equals(stated)) {
                score = score.plus(IntervalScore.of(
                        article.published(),
                        dated.published().earliest(),
                        dated.published().latest()));
            }
        }
        return score;
    }

    /** Conflicts about the right event and property; a later figure is no rival of the earlier one. */
    Rate conflicts() {
        Set<StoryConflict> truths = new HashSet<>(story.conflicts());
        Set<StoryConflict> seen = new HashSet<>();
        long right = 0;
        for (Dossier.Conflict conflict : dossier.conflicts()) {
            StoryConflict truth = truthOf(conflict, truths);
            if (truth != null) {
                right++;
                seen.add(truth);
            }
        }
        // One that is split in two is found once: the rest is neither right nor wrong.
        return new Rate(seen.size(), truths.size(), dossier.conflicts().size() - right + seen.size());
    }

    /** How many conflicts of each property, or denials, there are and were found. */
    Map<String, Rate> conflictsByProperty() {
        Set<StoryConflict> truths = new LinkedHashSet<>(story.conflicts());
        Set<StoryConflict> seen = new HashSet<>();
        for (Dossier.Conflict conflict : dossier.conflicts()) {
            StoryConflict truth = truthOf(conflict, truths);
            if (truth != null) {
                seen.add(truth);
            }
        }
        Map<String, Rate> out = new TreeMap<>();
        for (StoryConflict truth : truths) {
            String name = truth.kind().equals(DENIAL) ? DENIAL : truth.kind() + ' ' + truth.attribute();
            out.merge(name, new Rate(seen.contains(truth) ? 1 : 0, 1, 1), Rate::plus);
        }
        return out;
    }

    private @Nullable StoryConflict truthOf(Dossier.Conflict conflict, Set<StoryConflict> truths) {
        Map<String, Integer> votes = new TreeMap<>();
        for (Dossier.Conflict.Side side : conflict.sides()) {
            for (Evidence evidence : side.evidence()) {
                Item item = item(evidence.anchor());
                if (item != null) {
                    votes.merge(item.passage().event(), 1, Integer::sum);
                }
            }
        }
        String event = most(votes);
        return truths.stream()
                .filter(truth -> truth.event().equals(event) && isAbout(truth, conflict))
                .findFirst()
                .orElse(null);
    }

    /** That somebody was there, and that it is denied, are two values as well as a claim and its denial. */
    private static boolean isAbout(StoryConflict truth, Dossier.Conflict conflict) {
        String kind = conflict.kind().id();
        boolean same = truth.attribute().equals(conflict.attribute());
        return truth.kind().equals(kind)
                ? same || kind.equals(DENIAL)
                : same && truth.attribute().equals(PARTICIPANT) && kind.equals(DENIAL);
    }
}
