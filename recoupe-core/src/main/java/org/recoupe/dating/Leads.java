package org.recoupe.dating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Token;

/**
 * Articles without a day of their own, that open with an event of a day whose year they need not write: it is news to them. What
 * an article only recalls (« avait eu lieu ») is none, nor is anything behind what it announces or denies first. Not safe for
 * use by many threads.
 */
final class Leads {

    /** News of a day without its year is at most so many days old, as a rule. */
    private static final int FRESH_DAYS = 7;

    /** News of a bare weekday is at most so many days old, as a rule. */
    private static final int FRESH_WEEKDAY_DAYS = 3;

    /** An article opens with its title and the first sentences. */
    private static final int SENTENCES = 3;

    /** « s'était déjà tenue »: so many words from the auxiliary to the participle. */
    private static final int AUXILIARY_REACH = 4;

    private final Model model;
    private final DayAnchors anchors;
    private final Lexicon earlierPast;

    Leads(Model model, DayAnchors anchors, Lexicon earlierPast) {
        this.model = model;
        this.anchors = anchors;
        this.earlierPast = earlierPast;
    }

    /** Ties the day of each such article to the event with which it opens. */
    void tie() {
        TreeMap<ArticleId, List<EventReport>> byArticle = new TreeMap<>();
        for (EventReport report : model.story().reports()) {
            if (model.groupOf(report.id()) >= 0) {
                byArticle
                        .computeIfAbsent(report.id().trigger().article(), key -> new ArrayList<>())
                        .add(report);
            }
        }
        byArticle.forEach((article, reports) -> {
            if (!model.network().days(model.publication(article)).isSingle()) {
                lead(model.article(article), reports).ifPresent(this::fresh);
            }
        });
    }

    private Optional<EventReport> lead(AnnotatedArticle article, List<EventReport> reports) {
        Optional<EventReport> first = reports.stream()
                .filter(report -> !anchors.own(report).isEmpty())
                .findFirst()
                .filter(report -> opens(article, reports.getFirst(), report))
                .filter(report -> report.specific()
                        && (report.modality() == Modality.ASSERTED || report.modality() == Modality.UNVERIFIED)
                        && anchors.own(report).stream().anyMatch(Leads::isNews)
                        && !isRecalled(article, report));
        return first.filter(lead -> {
            DaySet days = model.days(model.groupOf(lead.id()));
            return reports.stream()
                    .filter(report -> !report.claims(Attributes.TIME).isEmpty()
                            && anchors.tense(report) == TimeReading.Tense.PAST)
                    .allMatch(report -> model.days(model.groupOf(report.id())).min() <= days.max());
        });
    }

    private static boolean opens(AnnotatedArticle article, EventReport first, EventReport report) {
        return article.tokens().sentences().isEmpty()
                || sentence(article, report) < sentence(article, first) + SENTENCES;
    }

    private static int sentence(AnnotatedArticle article, EventReport report) {
        return article.tokens().sentenceIndexAt(report.id().trigger().span().start());
    }

    /** Whether it is told of as over before what the article tells of. */
    private boolean isRecalled(AnnotatedArticle article, EventReport report) {
        List<Token> tokens = article.tokens().tokens();
        int at = article.tokens().tokenIndexAt(report.id().trigger().span().start());
        for (int i = at; i >= Math.max(0, at - AUXILIARY_REACH); i--) {
            if (i < tokens.size() && earlierPast.longestAt(tokens, i).isPresent()) {
                return true;
            }
        }
        return support(article, report);
    }

    /** « une réunion avait eu lieu »: of a noun the verb of its sentence tells. */
    private boolean support(AnnotatedArticle article, EventReport report) {
        if (!Phrasing.isNoun(article, report) || article.tokens().sentences().isEmpty()) {
            return false;
        }
        List<Token> tokens = article.tokens().tokens();
        int sentence = sentence(article, report);
        if (sentence < 0) {
            return false;
        }
        int to = article.tokens().sentences().get(sentence).to();
        int at = Math.max(
                0, article.tokens().tokenIndexAt(report.id().trigger().span().start()));
        for (int i = at; i < to; i++) {
            if (earlierPast.longestAt(tokens, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNews(Claim claim) {
        return claim.value() instanceof Value.Time time && isNews(time.timex().meaning());
    }

    private static boolean isNews(@Nullable TimeMeaning meaning) {
        return isWeekday(meaning)
                || meaning instanceof TimeMeaning.Calendar calendar && calendar.year() == null && calendar.day() != null
                || meaning instanceof TimeMeaning.Clock clock && isNews(clock.day());
    }

    private static boolean isWeekday(@Nullable TimeMeaning meaning) {
        return meaning instanceof TimeMeaning.Weekday weekday && weekday.direction() == TimeMeaning.Direction.OPEN
                || meaning instanceof TimeMeaning.Clock clock && isWeekday(clock.day());
    }

    private void fresh(EventReport lead) {
        boolean weekday = anchors.own(lead).stream()
                .anyMatch(claim -> claim.value() instanceof Value.Time time
                        && isWeekday(time.timex().meaning()));
        int most = weekday ? FRESH_WEEKDAY_DAYS : FRESH_DAYS;
        Reason reason = Reason.of("fresh-lead", lead.words(), model.words(lead.words()), "" + most);
        int written = model.writing(lead.id().trigger());
        int happening = model.happening(model.groupOf(lead.id()));
        model.network().add(new Constraint.Distance(happening, written, 0, most, reason));
    }
}
