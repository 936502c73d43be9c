package org.recoupe.annotation.event;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.EventMention.Attribute;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.Timex;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Span;

/** Gives the properties found in a sentence to its events. Confined to a thread. */
final class Attachment {

    private static final String ANY = "*";
    private static final String DEADLINE = "deadline";

    private final Shape shape;
    private final Kinds kinds;
    private final Participants participants;
    private final Frame setter;
    private final Frame nobody;
    private final String rule;

    Attachment(Shape shape, Kinds kinds, Participants participants, LanguagePack pack) {
        this.participants = participants;
        this.setter = Frame.all(pack).getOrDefault("threaten", new Frame("", java.util.Map.of()));
        this.shape = shape;
        this.kinds = kinds;
        this.nobody = new Frame("", java.util.Map.of());
        this.rule = pack.tag() + ".event.toll";
    }

    void give(List<AttributeReader.Found> properties, List<EventAnnotator.Draft> drafts, Span times) {
        for (AttributeReader.Found found : properties) {
            Span words = found.attribute().span();
            drafts.forEach(draft -> draft.times.removeIf(
                    t -> shape.article.times().get(t).span().overlaps(words) && words.length() < 60));
            EventAnnotator.Draft draft = holder(found, drafts);
            if (draft == null && !found.alone().isEmpty()) {
                draft = alone(found, drafts, times);
            }
            if (draft != null && !has(draft, found.attribute())) {
                draft.attributes.add(found.attribute());
                counted(found, draft);
                since(found, draft, times);
            }
        }
        drafts.sort(Comparator.comparingInt(draft -> draft.trigger.from()));
    }

    private static boolean has(EventAnnotator.Draft draft, Attribute attribute) {
        return draft.attributes.stream()
                .anyMatch(a -> a.name().equals(attribute.name())
                        && (a.span().overlaps(attribute.span()) || a.value().equals(attribute.value())));
    }

    private EventAnnotator.@Nullable Draft holder(AttributeReader.Found found, List<EventAnnotator.Draft> drafts) {
        EventAnnotator.Draft best = null;
        int least = Integer.MAX_VALUE;
        for (EventAnnotator.Draft draft : drafts) {
            Trigger trigger = draft.trigger;
            if (found.event() >= 0) {
                if (covers(trigger, found.event()) || draft.absorbed.stream().anyMatch(t -> covers(t, found.event()))) {
                    return draft;
                }
                continue;
            }
            String family = kinds.family(trigger.kind());
            if (!found.families().contains(ANY) && !found.families().contains(family)) {
                continue;
            }
            boolean inside = trigger.from() < found.to() && found.from() < trigger.to();
            int distance = inside
                    ? 0
                    : trigger.to() <= found.from() ? found.from() - trigger.to() : trigger.from() - found.to() + 12;
            if (tells(found, trigger)) {
                return draft;
            }
            if (distance < least) {
                least = distance;
                best = draft;
            }
        }
        return best;
    }

    /** « L'audience, la première du procès, a duré trois heures »: the subject lasted. */
    private boolean tells(AttributeReader.Found found, Trigger trigger) {
        int noun = shape.tree.firstJoined(shape.head(trigger));
        int verb = shape.tree.head(noun);
        return !trigger.isVerb() && shape.tree.is(noun, "nsubj") && found.from() <= verb && verb < found.to();
    }

    private static boolean covers(Trigger trigger, int index) {
        return trigger.from() <= index && index < trigger.to();
    }

    /** « La réunion est la troisième de X »: X takes part. */
    private void counted(AttributeReader.Found found, EventAnnotator.Draft draft) {
        Chunk chunk = shape.chunkAt(found.to() + 1);
        EventMention.Role role = draft.trigger.frame().role(Frame.OF);
        boolean after = found.attribute().name().equals("ordinal") && found.event() < 0;
        if (!after || chunk == null || !chunk.isMention() || !chunk.place().equals(Frame.OF) || role == null) {
            return;
        }
        Span span = shape.mention(chunk).span();
        if (draft.participants.stream().noneMatch(p -> p.span().equals(span))) {
            draft.participants.add(new EventMention.Participant(span, role));
        }
    }

    private EventAnnotator.Draft alone(AttributeReader.Found found, List<EventAnnotator.Draft> drafts, Span times) {
        Trigger trigger = Trigger.named(found.from(), found.to(), -1, found.alone(), kinds, nobody, rule);
        for (EventAnnotator.Draft draft : drafts) {
            if (draft.trigger.kind().equals(found.alone())) {
                return draft;
            }
        }
        EventAnnotator.Draft draft = new EventAnnotator.Draft(trigger, Modality.ASSERTED);
        if (found.alone().equals(DEADLINE)) {
            draft.participants.addAll(participants.holders(shape, trigger.with(setter)));
        }
        draft.times.addAll(Setting.times(shape, trigger, times));
        if (!found.alone().equals(DEADLINE)) {
            draft.place = Setting.place(shape, trigger, List.of());
        }
        Span words = found.attribute().span();
        draft.times.removeIf(t -> shape.article.times().get(t).span().overlaps(words));
        drafts.add(draft);
        return draft;
    }

    /** « La troisième depuis février »: what the series counts from. */
    private void since(AttributeReader.Found found, EventAnnotator.Draft draft, Span times) {
        if (!found.attribute().name().equals("ordinal")) {
            return;
        }
        for (int t = times.start(); t < times.end(); t++) {
            Timex timex = shape.article.times().get(t);
            boolean after = timex.span().start() >= found.attribute().span().end();
            if (after && timex.relation() == Timex.Relation.SINCE) {
                String words = timex.span().of(shape.article.article().text());
                draft.attributes.add(new Attribute("since", words, "exact", Modality.ASSERTED, timex.span()));
                return;
            }
        }
    }
}
