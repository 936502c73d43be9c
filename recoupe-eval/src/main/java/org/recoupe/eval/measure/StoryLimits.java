package org.recoupe.eval.measure;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Anchor;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.eval.score.Rate;
import org.recoupe.eval.story.Fact;
import org.recoupe.eval.story.Passage;
import org.recoupe.eval.story.Story;
import org.recoupe.eval.story.StoryArticle;
import org.recoupe.eval.story.StoryDeadline;
import org.recoupe.eval.story.StorySeries;

/** Deadlines and counted series of a dossier held against the truth about its story. Confined to one thread. */
final class StoryLimits {

    private static final String ORDINAL = "ordinal";
    private static final Set<String> FATES = Set.of("ultimatum.extended", "ultimatum.met", "ultimatum.missed");

    private final Story story;
    private final Dossier dossier;
    private final Function<Anchor, @Nullable Passage> passages;

    /** The passage that each event's words lie in, by the event of the story that it tells of. */
    private final Map<String, Set<String>> truths = new TreeMap<>();

    /**
     * Holds them.
     *
     * @param passages the passage about an event in which words of the dossier lie, or null
     */
    StoryLimits(Story story, Dossier dossier, Function<Anchor, @Nullable Passage> passages) {
        this.story = story;
        this.dossier = dossier;
        this.passages = passages;
        for (Dossier.Event event : dossier.events()) {
            Map<String, Integer> votes = new TreeMap<>();
            event.reports().forEach(report -> report.evidence().forEach(each -> vote(each, votes)));
            votes.keySet()
                    .forEach(truth -> truths.computeIfAbsent(event.id(), key -> new TreeSet<>())
                            .add(truth));
        }
    }

    private void vote(Evidence evidence, Map<String, Integer> votes) {
        Passage passage = passages.apply(evidence.anchor());
        if (passage != null) {
            votes.merge(passage.event(), 1, Integer::sum);
        }
    }

    /** Deadlines with the day on which they end; one that was put off ends a second time, which is neither right nor wrong. */
    Rate deadlines() {
        return deadlines(false);
    }

    /** Those of which an article tells what became of them: that as well. */
    Rate fates() {
        return deadlines(true);
    }

    private Rate deadlines(boolean fates) {
        Map<String, StoryDeadline> told = new TreeMap<>();
        for (StoryDeadline deadline : story.deadlines()) {
            if (isTold(deadline.event(), fates)) {
                told.put(deadline.event(), deadline);
            }
        }
        Set<String> right = new HashSet<>();
        int wrong = 0;
        for (Dossier.Deadline found : dossier.deadlines()) {
            Map<String, Integer> votes = new TreeMap<>();
            found.evidence().forEach(each -> vote(each, votes));
            StoryDeadline truth = votes.keySet().stream()
                    .filter(told::containsKey)
                    .map(told::get)
                    .findFirst()
                    .orElse(null);
            boolean second = truth != null
                    && truth.outcome().equals("extended")
                    && found.due().compareTo(truth.due().toString()) > 0;
            if (truth != null
                    && found.due().equals(truth.due().toString())
                    && (!fates || found.outcome().id().equals(truth.outcome()))) {
                right.add(truth.event());
            } else if (!second && (!fates || truth != null)) {
                wrong++;
            }
        }
        return new Rate(right.size(), told.size(), right.size() + (long) wrong);
    }

    private boolean isTold(String event, boolean fate) {
        return story.articles().stream()
                .flatMap(article -> article.passages().stream())
                .anyMatch(passage ->
                        passage.event().equals(event) && (fate ? FATES.contains(passage.kind()) : passage.mention()));
    }

    /** Events with their number in a series: those of which an article says it, and those of which it was worked out. */
    Rate numbers() {
        Map<String, Integer> numbers = new TreeMap<>();
        for (StorySeries series : story.series()) {
            for (int i = 0; i < series.events().size(); i++) {
                numbers.put(series.events().get(i), series.first() + i);
            }
        }
        Set<String> told = new HashSet<>();
        for (StoryArticle article : story.articles()) {
            for (Passage passage : article.passages()) {
                if (numbers.containsKey(passage.event())
                        && passage.facts().stream().map(Fact::attribute).anyMatch(ORDINAL::equals)) {
                    told.add(passage.event());
                }
            }
        }
        int wrong = 0;
        Set<String> right = new HashSet<>();
        for (Dossier.Sequence sequence : dossier.sequences()) {
            for (Dossier.Sequence.Item item : sequence.items()) {
                if (item.event() == null) {
                    continue;
                }
                Set<String> fitting = new TreeSet<>(truths.getOrDefault(item.event(), Set.of()));
                fitting.removeIf(truth -> !Integer.valueOf(item.ordinal()).equals(numbers.get(truth)));
                right.addAll(fitting);
                wrong += fitting.isEmpty() ? 1 : 0;
            }
        }
        told.addAll(right);
        return new Rate(right.size(), told.size(), right.size() + (long) wrong);
    }
}
