package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Annotator;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.EventMention.Attribute;
import org.recoupe.annotation.EventMention.Participant;
import org.recoupe.annotation.Modality;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;

/**
 * Finds the happenings that an article tells of: words that name one, who takes part, where, when, how far the article
 * vouches for it, and its properties.
 *
 * <p>It reads each sentence by its noun groups, verb groups and clauses; the words are data ({@code event-verbs},
 * {@code event-nouns}, {@code event-frames}, {@code modality}, {@code rules/event.tsv}). Linear in the length of the text
 * for sentences of bounded length.
 *
 * <p>Immutable; safe for use by many threads; never throws on any text.
 */
public final class EventAnnotator implements Annotator {

    /** A longer « sentence » is a list or a table, and nothing can be told from its shape. */
    private static final int LONGEST_SENTENCE = 400;

    private static final String POSTPONED = "postponed";

    private final LanguagePack pack;
    private final Kinds kinds;
    private final Triggers triggers;
    private final Participants participants;
    private final Modalities modalities;
    private final AttributeReader attributes;
    private final Rivals rivals;
    private final Contrasts contrasts;
    private final Denials denials;
    private final Obligations obligations;
    private final Limits limits;
    private final Harm harm;
    private final Needs needs;
    private final Pairs pairs;

    /** An annotator for the language of {@code pack}. */
    public EventAnnotator(LanguagePack pack) {
        this.pack = pack;
        this.kinds = new Kinds(pack);
        this.triggers = new Triggers(pack, kinds);
        this.participants = new Participants(pack);
        this.modalities = new Modalities(pack);
        this.attributes = new AttributeReader(pack);
        this.rivals = new Rivals(pack);
        this.contrasts = new Contrasts(pack, kinds);
        this.denials = new Denials(pack, kinds, participants);
        this.obligations = new Obligations(pack, kinds);
        this.limits = new Limits(pack, kinds);
        this.harm = new Harm(kinds);
        this.needs = new Needs(pack, kinds);
        this.pairs = new Pairs(pack, kinds);
    }

    @Override
    public AnnotatedArticle annotate(AnnotatedArticle article) {
        List<EventMention> all = new ArrayList<>();
        List<EventMention> before = List.of();
        Shape previous = null;
        int mention = 0;
        int time = 0;
        for (Sentence sentence : article.tokens().sentences()) {
            while (mention < article.mentions().size()
                    && article.mentions().get(mention).span().end()
                            <= sentence.span().start()) {
                mention++;
            }
            int mentionEnd = mention;
            while (mentionEnd < article.mentions().size()
                    && article.mentions().get(mentionEnd).span().start()
                            < sentence.span().end()) {
                mentionEnd++;
            }
            while (time < article.times().size()
                    && article.times().get(time).span().end() <= sentence.span().start()) {
                time++;
            }
            int timeEnd = time;
            while (timeEnd < article.times().size()
                    && article.times().get(timeEnd).span().start()
                            < sentence.span().end()) {
                timeEnd++;
            }
            if (sentence.to() > sentence.from() && sentence.to() - sentence.from() <= LONGEST_SENTENCE) {
                Shape shape =
                        new Shape(pack, article, sentence, new Span(mention, mentionEnd), new Span(time, timeEnd));
                List<EventMention> here = read(shape, all);
                here = denials.link(shape, previous, here, before, all);
                previous = shape;
                before = here;
                all.addAll(here);
            }
        }
        all.sort(Comparator.comparing(EventMention::trigger));
        return article.withEvents(all);
    }

    private List<EventMention> read(Shape shape, List<EventMention> earlier) {
        Span times = shape.times;
        List<Trigger> found = new ArrayList<>(triggers.in(shape));
        triggers.nameThreats(found);
        List<AttributeReader.Found> properties = rivals.in(shape, times, attributes.in(shape, times));
        Trigger obligation = obligations.in(shape, found, properties);
        if (obligation != null) {
            found.add(obligation);
        }
        Trigger limit = limits.in(shape, found, properties);
        if (limit != null) {
            found.add(limit);
        }
        List<Draft> drafts = new ArrayList<>();
        for (Trigger trigger : found) {
            Draft draft = draft(shape, trigger, times);
            if (draft != null) {
                drafts.add(draft);
            }
        }
        drafts.sort(Comparator.comparingInt(draft -> draft.trigger.from()));
        drafts.forEach(draft -> pairs.complete(shape, draft, earlier));
        Drafts.merge(shape, drafts, kinds);
        new Attachment(shape, kinds, participants, pack).give(properties, drafts, times);
        contrasts.mark(shape, drafts);
        drafts.removeIf(draft -> draft.trigger.kind().equals(Harm.TOLL) && draft.attributes.isEmpty());
        return drafts.stream().map(draft -> draft.finish(shape)).toList();
    }

    private @Nullable Draft draft(Shape shape, Trigger named, Span times) {
        List<Participant> who = participants.of(shape, named);
        Trigger trigger = needs.read(shape, harm.read(shape, named, who), who);
        if (trigger == null) {
            return null;
        }
        Modalities.Found modality = modalities.of(shape, trigger);
        List<Span> spans = who.stream().map(Participant::span).toList();
        Draft draft = new Draft(trigger, modality.modality());
        draft.participants.addAll(who);
        if (trigger.rule().equals(obligations.rule())) {
            obligations.complete(shape, draft, participants);
        }
        draft.attributes.addAll(modality.attributes());
        List<Integer> later = modality.attributes().stream()
                .filter(a -> a.value().equals(POSTPONED))
                .findFirst()
                .map(a -> Setting.putOff(shape, a.span(), times))
                .orElse(List.of());
        draft.times.addAll(later.isEmpty() ? Setting.times(shape, trigger, times) : later);
        // « Dix jours à Kalin » says to whom.
        draft.place = trigger.kind().equals(Limits.ULTIMATUM) ? null : Setting.place(shape, trigger, spans);
        return Needs.isPlaced(shape, trigger, who, draft.place) ? draft : null;
    }

    /** An event while it is being read. Confined to a thread. */
    static final class Draft {
        final Trigger trigger;
        final Modality modality;
        /** Further words that name the same event: « ont tenu une réunion ». */
        final List<Trigger> absorbed = new ArrayList<>();

        final List<Participant> participants = new ArrayList<>();
        final List<Attribute> attributes = new ArrayList<>();
        final List<Integer> times = new ArrayList<>();

        @Nullable
        Span place;

        Draft(Trigger trigger, Modality modality) {
            this.trigger = trigger;
            this.modality = modality;
        }

        private EventMention finish(Shape shape) {
            participants.sort(Comparator.comparing(Participant::span));
            return new EventMention(
                    shape.span(trigger.from(), trigger.to()),
                    shape.sentence.span(),
                    trigger.code(),
                    trigger.kind(),
                    trigger.modes(),
                    modality,
                    participants,
                    place,
                    times.stream().sorted().distinct().toList(),
                    attributes,
                    Drafts.specific(shape, this),
                    trigger.rule());
        }
    }
}
