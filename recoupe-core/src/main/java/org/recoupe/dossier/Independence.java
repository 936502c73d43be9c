package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;
import org.recoupe.duplicate.Copy;
import org.recoupe.language.Messages;
import org.recoupe.text.Folding;

/**
 * Finds the independent origins of what articles say: copies of one text are one, as is what passes on the same speaker's
 * or the same agency's words; what an article adds to them in its own voice is another. Immutable.
 */
final class Independence {

    /** What is said in the article's own words: that it is worded otherwise makes it nothing new. */
    private static final Set<String> IN_WORDS = Set.of(
            Attributes.TOPIC, Attributes.CONDITION, Attributes.CONSEQUENCE, Attributes.DENIED, Attributes.DENIES);

    private final CopiedWords copied;
    private final Texts texts;
    private final Messages messages;

    Independence(List<Copy> copies, Texts texts, Messages messages) {
        this.copied = new CopiedWords(copies);
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * Words of one article that tell of the thing in question.
     *
     * @param words where
     * @param attribution who is behind them, nearest first
     * @param says what they say, to be compared with what others say
     */
    record Unit(Anchor words, List<String> attribution, Set<String> says) {

        ArticleId article() {
            return words.article();
        }

        /** Whether the article says it in its own voice. */
        boolean own() {
            return attribution.isEmpty();
        }
    }

    /** The origins of the reports of one event, in the order of their first articles; at least one. */
    List<Dossier.Origin> ofReports(Collection<EventReport> reports) {
        return of(reports.stream()
                .map(report -> new Unit(report.words(), report.attribution(), says(report)))
                .toList());
    }

    /** The origins of words that say the same, in the same way. */
    List<Dossier.Origin> of(Collection<Evidence> evidence) {
        return of(evidence.stream()
                .map(each -> new Unit(each.anchor(), each.attribution(), Set.of()))
                .toList());
    }

    private static Set<String> says(EventReport report) {
        Set<String> says = new HashSet<>();
        for (Claim claim : report.claims()) {
            switch (claim.value()) {
                case Value.Actor actor -> says.add(actor.entity().value());
                case Value.Place place -> says.add(Folding.fold(place.name()));
                case Value.Plain plain -> {
                    if (!IN_WORDS.contains(claim.attribute())) {
                        says.add(claim.attribute() + '=' + plain.value());
                    }
                }
                case Value.Time ignored -> {
                    // « hier » and « lundi » may be one day: a day alone is nothing new.
                }
            }
        }
        return says;
    }

    private List<Dossier.Origin> of(List<Unit> all) {
        TreeMap<ArticleId, List<Unit>> units = new TreeMap<>();
        all.stream()
                .sorted(Comparator.comparing(Unit::words))
                .forEach(unit -> units.computeIfAbsent(unit.article(), key -> new ArrayList<>())
                        .add(unit));
        units.replaceAll(this::told);
        return new OriginFinder(units, copied, texts, messages).origins();
    }

    /** Without the headline where the text tells of it too, and without what only says again what somebody is quoted for. */
    private List<Unit> told(ArticleId article, List<Unit> units) {
        Article text = texts.article(article);
        List<Unit> body = units.stream()
                .filter(unit -> text.title() == null
                        || !text.title().overlaps(unit.words().span()))
                .toList();
        List<Unit> told = body.isEmpty() ? units : body;
        Set<String> quoted = new HashSet<>();
        told.stream().filter(unit -> !unit.own()).forEach(unit -> quoted.addAll(unit.says()));
        boolean passesOn = told.stream().anyMatch(unit -> !unit.own());
        return told.stream()
                .filter(unit -> !passesOn || !unit.own() || !quoted.containsAll(unit.says()))
                .toList();
    }
}
