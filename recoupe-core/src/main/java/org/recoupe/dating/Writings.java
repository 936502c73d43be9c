package org.recoupe.dating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;

/**
 * The days on which sentences were written. « Hier » counts from the day on which a sentence was written, which is the day on
 * which its article appeared, unless the sentence is copied: then it stands in several articles and is as old as the first of
 * them. Which of them is the first need not be told.
 *
 * <p>Not safe for use by many threads.
 */
final class Writings {

    private final Model model;
    private final Map<ArticleId, Map<Integer, Integer>> variables = new HashMap<>();
    private final List<Shared> shared = new ArrayList<>();

    Writings(Model model) {
        this.model = model;
    }

    /** What is written in the same words in several articles; {@code variable} is the day on which it was written. */
    private record Shared(int variable, List<Anchor> places) {}

    /** Finds the sentences that stand in several articles which copy one another. */
    void find() {
        Map<Set<ArticleId>, Integer> written = new HashMap<>();
        model.facts().copied().forEach(places -> share(places, written));
    }

    private void share(List<CopiedSentences.Place> places, Map<Set<ArticleId>, Integer> written) {
        Map<ArticleId, Anchor> firsts = new TreeMap<>();
        places.forEach(place -> firsts.putIfAbsent(place.article(), new Anchor(place.article(), place.span())));
        int variable = written.computeIfAbsent(Set.copyOf(firsts.keySet()), key -> {
            int made = model.network().variable(model.publicationWindow());
            shared.add(new Shared(made, List.copyOf(firsts.values())));
            return made;
        });
        places.forEach(place -> variables
                .computeIfAbsent(place.article(), key -> new HashMap<>())
                .put(place.sentence(), variable));
    }

    /**
     * Ties the days of what was found.
     *
     * @param soon who copies a text does so within so many days, as a rule
     */
    void tie(int soon) {
        CopiedSentences.Families same = new CopiedSentences.Families(
                model.story().copies().stream().filter(Copies::isSameText).toList());
        for (Shared each : shared) {
            boolean copied = same.areOne(each.places());
            List<Integer> publications = new ArrayList<>();
            for (Anchor place : each.places()) {
                int publication = model.publication(place.article());
                publications.add(publication);
                Reason reason = Reason.of("copied-sentence", place, model.words(place));
                distance(each, publication, Constraint.Distance.FAR, reason);
                if (copied) {
                    Reason habit = Reason.of("copied-soon", place, model.words(place), "" + soon);
                    distance(each, publication, soon, habit);
                }
            }
            Anchor first = each.places().getFirst();
            Reason reason = Reason.of("copied-first", first, model.words(first), "" + publications.size());
            model.network().add(new Constraint.OneOf(each.variable(), publications, reason));
        }
    }

    private void distance(Shared from, int publication, int most, Reason reason) {
        model.network().add(new Constraint.Distance(from.variable(), publication, 0, most, reason));
    }

    /** The variable of the day on which the sentence at {@code offset} was written. */
    int of(ArticleId article, int offset) {
        Map<Integer, Integer> copied = variables.get(article);
        if (copied == null) {
            return model.publication(article);
        }
        int sentence = model.article(article).tokens().sentenceIndexAt(offset);
        return copied.getOrDefault(sentence, model.publication(article));
    }

    /** The variable of the day on which the first sentence that starts behind {@code offset} was written. */
    int after(ArticleId article, int offset) {
        Map<Integer, Integer> copied = variables.getOrDefault(article, Map.of());
        int sentence = model.article(article).tokens().sentenceIndexAt(offset) + 1;
        return copied.getOrDefault(sentence, model.publication(article));
    }
}
