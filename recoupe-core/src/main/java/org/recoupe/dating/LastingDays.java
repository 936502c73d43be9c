package org.recoupe.dating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.Timex;
import org.recoupe.article.Anchor;
import org.recoupe.claim.EventReport;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Sentence;
import org.recoupe.text.Token;

/**
 * Days that an article counts within an event that lasts (« la grève est entrée mardi dans son deuxième jour », « au quatrième
 * jour de la trêve »): its first day is told by whichever article tells it. Not safe for use by many threads.
 */
final class LastingDays {

    /** From « jour » on to the word for what lasts: « jour de la ». */
    private static final int WORDS_AFTER = 5;

    /** From the word for the beginning to its day. */
    private static final int BEGIN_REACH = 24;

    /** The beginning is told at most so many characters behind the event: « une trêve de dix jours …, qui entrera en vigueur ». */
    private static final int EVENT_REACH = 100;

    /** The day of the sentence stands at most so far before. */
    private static final int DAY_BEFORE = 200;

    private final Model model;
    private final DayAnchors anchors;
    private final Lexicon lasting;
    private final Lexicon begins;
    private final Lexicon ordinals;
    private final Lexicon days;

    /** The first day of one of {@code kind}, as one article tells it. */
    private record Start(String kind, int variable, Anchor words) {}

    LastingDays(Model model, DayAnchors anchors, LanguagePack language) {
        this.model = model;
        this.anchors = anchors;
        this.lasting = language.lexicon("lasting-kinds");
        this.begins = language.lexicon("begin-words");
        this.ordinals = language.lexicon("ordinals");
        this.days = language.lexicon("units");
    }

    /** Ties every day that is counted to the first day of what lasts, where the story tells of one only. */
    void tie() {
        Map<String, List<Start>> starts = new HashMap<>();
        List<Start> counted = new ArrayList<>();
        for (AnnotatedArticle article : model.story().articles()) {
            List<EventReport> reports = anchors.reports(article.article().id()).stream()
                    .filter(report -> lasting.find(report.kind()).isPresent())
                    .toList();
            for (EventReport report : reports) {
                start(article, report)
                        .ifPresent(start -> starts.computeIfAbsent(start.kind(), key -> new ArrayList<>())
                                .add(start));
            }
            if (!reports.isEmpty()) {
                article.tokens().sentences().forEach(sentence -> counted(article, sentence, reports, counted));
            }
        }
        if (!counted.isEmpty()) {
            model.network().propagate();
            counted.forEach(each -> join(each, starts));
        }
    }

    private void join(Start counted, Map<String, List<Start>> starts) {
        TreeMap<Integer, Start> found = new TreeMap<>();
        for (Start start : starts.getOrDefault(counted.kind(), List.of())) {
            DaySet first = model.network().days(start.variable());
            if (found.size() < 2
                    && first.isSingle()
                    && first.intersects(model.network().days(counted.variable()))) {
                found.putIfAbsent(first.min(), start);
            }
        }
        if (found.size() == 1) {
            Start start = found.firstEntry().getValue();
            Reason reason = Reason.of("since", start.words(), model.words(start.words()));
            model.network().add(new Constraint.Distance(start.variable(), counted.variable(), 0, 0, reason));
        }
    }

    /** « en vigueur depuis le 5 mai », « qui entrera en vigueur mercredi », « la grève prévue lundi ». */
    private Optional<Start> start(AnnotatedArticle article, EventReport report) {
        int end = report.id().trigger().span().end();
        List<Token> tokens = article.tokens().tokens();
        int first = article.tokens().tokenIndexAt(report.id().trigger().span().start());
        int sentence = article.tokens().sentenceIndexAt(end - 1);
        for (int i = Math.max(0, first);
                i < tokens.size() && tokens.get(i).span().start() <= end + EVENT_REACH;
                i++) {
            if (article.tokens().sentenceIndexAt(tokens.get(i).span().start()) != sentence) {
                break;
            }
            Optional<Lexicon.Hit> hit = begins.longestAt(tokens, i);
            if (hit.isPresent()) {
                int from = tokens.get(hit.get().to() - 1).span().end();
                Optional<Timex> day = article.times().stream()
                        .filter(timex -> TimeReading.isPlaced(timex.meaning())
                                && timex.span().start()
                                        >= tokens.get(hit.get().from()).span().start()
                                && timex.span().end() > from
                                && timex.span().start() <= from + BEGIN_REACH)
                        .findFirst();
                if (day.isPresent()) {
                    boolean coming = tokens.subList(hit.get().from(), hit.get().to()).stream()
                            .anyMatch(token -> token.feats().contains("Tense=Fut"));
                    Anchor words = new Anchor(article.article().id(), day.get().span());
                    return Optional.of(new Start(
                            report.kind(),
                            anchors.freeDay(
                                    article, day.get(), coming ? TimeReading.Tense.FUTURE : TimeReading.Tense.PAST),
                            words));
                }
            }
        }
        boolean planned = report.modality() == Modality.PLANNED
                && !anchors.own(report).isEmpty()
                && report.claims(org.recoupe.claim.Attributes.STATUS).isEmpty();
        return planned
                ? Optional.of(
                        new Start(report.kind(), model.told(report), report.id().trigger()))
                : Optional.empty();
    }

    private void counted(AnnotatedArticle article, Sentence sentence, List<EventReport> reports, List<Start> out) {
        List<Token> tokens = article.tokens().tokens();
        for (int i = sentence.from(); i + 1 < sentence.to(); i++) {
            Optional<Lexicon.Hit> number = ordinals.longestAt(tokens, i);
            if (number.isEmpty()
                    || number.get().to() >= sentence.to()
                    || days.longestAt(tokens, number.get().to())
                            .filter(unit -> unit.entry().get("value").equals("DAY"))
                            .isEmpty()) {
                continue;
            }
            int day = number.get().to();
            int until = tokens.get(Math.min(sentence.to() - 1, day + WORDS_AFTER))
                    .span()
                    .end();
            int from = tokens.get(i).span().start();
            Set<String> kinds = new HashSet<>();
            List<EventReport> near = reports.stream()
                    .filter(report -> {
                        int at = report.id().trigger().span().start();
                        return at >= from && at <= until;
                    })
                    .toList();
            List<EventReport> before = reports.stream()
                    .filter(report ->
                            sentence.span().contains(report.id().trigger().span())
                                    && report.id().trigger().span().end() <= from)
                    .toList();
            (near.isEmpty() ? before : near).forEach(report -> kinds.add(report.kind()));
            Optional<Timex> words = article.times().stream()
                    .filter(timex -> timex.span().end() <= from
                            && timex.span().end() >= from - DAY_BEFORE
                            && timex.span().start() >= sentence.span().start()
                            && TimeReading.isPlaced(timex.meaning()))
                    .reduce((first, second) -> second);
            if (kinds.size() == 1) {
                int nth = Integer.parseInt(number.get().entry().get("value"));
                String kind = kinds.iterator().next();
                Anchor anchor = new Anchor(
                        article.article().id(),
                        tokens.get(i).span().cover(tokens.get(day).span()));
                words.ifPresent(timex -> out.add(new Start(kind, first(article, timex, nth, anchor), anchor)));
            }
        }
    }

    /** The variable of the first day, where {@code day} is the {@code nth}. */
    private int first(AnnotatedArticle article, Timex day, int nth, Anchor anchor) {
        int variable = model.network().variable(model.eventWindow());
        int dated = anchors.freeDay(article, day, TimeReading.Tense.PAST);
        Reason reason = Reason.of("counted-from", anchor, model.words(anchor));
        model.network().add(new Constraint.Distance(variable, dated, nth - 1, nth - 1, reason));
        return variable;
    }
}
