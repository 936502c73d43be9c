package org.recoupe.dating;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/**
 * « Une foule a manifesté jeudi. Deux journalistes ont été arrêtés. »: what an article goes on to tell in the tense of news,
 * without another time, was on the day that it named last. Only so as a rule, so that everything surer goes before.
 *
 * <p>Not safe for use by many threads.
 */
final class NarratedDays {

    /** The thread of a telling is lost after so many characters without a day. */
    private static final int REACH = 1500;

    /** What is older than so many days is recalled, and what follows it may be of any day. */
    private static final int FRESH = 3;

    private final Model model;
    private final DayAnchors anchors;
    private final Lexicon earlierPast;

    /** {@code earlierPast}: words that go back behind what is told, « avait ». */
    NarratedDays(Model model, DayAnchors anchors, Lexicon earlierPast) {
        this.model = model;
        this.anchors = anchors;
        this.earlierPast = earlierPast;
    }

    /** Ties the events without a day of their own. */
    void tie() {
        for (AnnotatedArticle article : model.story().articles()) {
            EventReport dated = null;
            for (EventReport report : anchors.reports(article.article().id())) {
                if (namesTime(report)) {
                    dated = next(article, dated, report);
                } else if (dated != null && goesOn(article, dated, report)) {
                    tie(dated, report);
                }
            }
        }
    }

    /** What the telling has reached after {@code report}: neither what is to come nor what had been before breaks it. */
    private @Nullable EventReport next(AnnotatedArticle article, @Nullable EventReport dated, EventReport report) {
        boolean news = isNews(article, report) || dated == null && !isRecalled(article, report);
        if (report.modality() != Modality.ASSERTED || isQuoted(article, report) || !news) {
            return dated;
        }
        boolean day = anchors.own(report).stream()
                .anyMatch(claim -> claim.value() instanceof Value.Time time
                        && isDay(time.timex().meaning()));
        return day && isFresh(report) ? report : null;
    }

    /** Whether an event was news when its article was written, as far as that is known. */
    private boolean isFresh(EventReport report) {
        DaySet written =
                model.network().days(model.publication(report.id().trigger().article()));
        DaySet days = model.network().days(model.told(report));
        return !written.isSingle() || written.min() - days.min() <= FRESH;
    }

    /** « Un premier tour s'était tenu lundi »: in a sentence that goes back behind what is told. */
    private boolean isRecalled(AnnotatedArticle article, EventReport report) {
        int at = article.tokens().sentenceIndexAt(report.id().trigger().span().start());
        if (at < 0) {
            return false;
        }
        Sentence sentence = article.tokens().sentences().get(at);
        return IntStream.range(sentence.from(), sentence.to())
                .anyMatch(
                        i -> earlierPast.longestAt(article.tokens().tokens(), i).isPresent());
    }

    private boolean goesOn(AnnotatedArticle article, EventReport dated, EventReport report) {
        int from = dated.id().trigger().span().end();
        int to = report.id().trigger().span().start();
        DaySet days = model.network().days(model.told(report));
        return to - from <= REACH
                && report.specific()
                && (report.modality() == Modality.ASSERTED || report.modality() == Modality.UNVERIFIED)
                && !days.isSingle()
                && days.intersects(model.network().days(model.told(dated)))
                && !isQuoted(article, report)
                && isNews(article, report)
                && !hasTime(article, to);
    }

    /** Whether the sentence at {@code offset} names a day, of whatever. */
    private static boolean hasTime(AnnotatedArticle article, int offset) {
        int sentence = article.tokens().sentenceIndexAt(offset);
        return article.times().stream()
                .anyMatch(timex -> TimeReading.isPlaced(timex.meaning())
                        && article.tokens().sentenceIndexAt(timex.span().start()) == sentence);
    }

    private void tie(EventReport dated, EventReport report) {
        Reason reason = Reason.of("narrated", report.words(), model.words(report.words()), model.words(dated.words()));
        model.network().add(new Constraint.Distance(model.told(dated), model.told(report), 0, 0, reason));
    }

    private static boolean namesTime(EventReport report) {
        return report.claims(Attributes.TIME).stream().anyMatch(NarratedDays::isPlaced);
    }

    private static boolean isPlaced(Claim claim) {
        return claim.value() instanceof Value.Time time
                && TimeReading.isPlaced(time.timex().meaning());
    }

    /** Whether it names one day, not a month or a year. */
    private static boolean isDay(TimeMeaning meaning) {
        return switch (meaning) {
            case TimeMeaning.Weekday ignored -> true;
            case TimeMeaning.Calendar calendar -> calendar.day() != null;
            case TimeMeaning.Offset offset ->
                Phrasing.inDays(offset.amount(), offset.unit()).isPresent();
            case TimeMeaning.Clock clock -> clock.day() != null && isDay(clock.day());
            case TimeMeaning.Length ignored -> false;
            case TimeMeaning.Recurring ignored -> false;
            case TimeMeaning.Vague ignored -> false;
        };
    }

    private static boolean isQuoted(AnnotatedArticle article, EventReport report) {
        Span trigger = report.id().trigger().span();
        return article.quotations().stream()
                .anyMatch(quotation -> quotation.content().contains(trigger));
    }

    /** Whether the verb of a main clause tells it, in the perfect or the simple past: not « avait été arrêté », not « arrêté ». */
    private static boolean isNews(AnnotatedArticle article, EventReport report) {
        List<Token> tokens = article.tokens().tokens();
        int at = verb(article, report.id().trigger().span());
        if (at < 0 || isAside(tokens, at)) {
            return false;
        }
        Token verb = tokens.get(at);
        boolean finite = verb.feats().contains("VerbForm=Fin") && verb.feats().contains("Tense=Past");
        return finite
                || article.tokens().dependents(at).stream()
                        .map(tokens::get)
                        .anyMatch(child -> child.deprel().startsWith("aux")
                                && child.feats().contains("Tense=Pres"));
    }

    /** The index of the last verb among the words of {@code trigger}; -1 where there is none. */
    private static int verb(AnnotatedArticle article, Span trigger) {
        List<Token> tokens = article.tokens().tokens();
        int found = -1;
        for (int i = article.tokens().tokenIndexAt(trigger.start());
                i < tokens.size() && tokens.get(i).span().start() < trigger.end();
                i++) {
            found = tokens.get(i).upos().equals("VERB") ? i : found;
        }
        return found;
    }

    /** In a clause that only tells more of somebody, or in what somebody says. */
    private static boolean isAside(List<Token> tokens, int verb) {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < tokens.size(); steps++) {
            String relation = tokens.get(at).deprel();
            if (relation.startsWith("acl") || relation.startsWith("advcl") || relation.startsWith("ccomp")) {
                return true;
            }
            at = tokens.get(at).head();
        }
        return false;
    }
}
