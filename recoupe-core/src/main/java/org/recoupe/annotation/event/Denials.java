package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.EventMention.Attribute;
import org.recoupe.annotation.Modality;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Span;

/**
 * Links a denial to what it denies: « X a démenti ces informations » to the sentence before. Immutable; safe for use by
 * many threads.
 */
final class Denials {

    private static final String KIND = "denial";

    private static final int FARTHEST = 14;

    private final String rule;
    private final Allegations allegations;
    private final Kinds kinds;

    Denials(LanguagePack pack, Kinds kinds, Participants participants) {
        this.allegations = new Allegations(pack, kinds, participants);
        this.kinds = kinds;
        this.rule = pack.tag() + ".event.denial";
    }

    /**
     * The events of a sentence with their denials linked.
     *
     * @param before the events of the sentence before, which are the last of {@code all}; the denied one is replaced there
     */
    List<EventMention> link(
            Shape shape,
            @Nullable Shape previous,
            List<EventMention> here,
            List<EventMention> before,
            List<EventMention> all) {
        List<EventMention> out = new ArrayList<>();
        for (EventMention event : here) {
            if (!event.kind().equals(KIND) || event.modality() == Modality.NEGATED || !pointsBack(shape, event)) {
                out.add(event);
                continue;
            }
            EventMention own = accusation(here, event);
            if (own != null) {
                out.set(out.lastIndexOf(own), deny(own, words(shape, event)));
                out.add(with(event, denies(shape, own)));
                continue;
            }
            EventMention denied = target(before);
            if (denied == null || !isUnsure(denied)) {
                EventMention alleged = previous == null ? null : allegations.in(previous);
                if (alleged != null) {
                    denied = alleged;
                    all.add(alleged);
                }
            }
            if (denied == null) {
                out.add(event);
                continue;
            }
            Span words = words(shape, event);
            int at = all.lastIndexOf(denied);
            if (at >= 0) {
                EventMention marked = deny(denied, words);
                all.set(at, marked);
                before = replaced(before, denied, marked);
            }
            out.add(with(event, denies(shape, denied)));
        }
        return List.copyOf(out);
    }

    private static Attribute denies(Shape shape, EventMention denied) {
        String words = denied.trigger().of(shape.article.article().text());
        return new Attribute("denies", words, "exact", Modality.ASSERTED, denied.trigger());
    }

    /** « Accusé par X d'avoir menti, Y a démenti »: the accusation before it in its own sentence, or null. */
    private @Nullable EventMention accusation(List<EventMention> here, EventMention denial) {
        EventMention found = null;
        for (EventMention event : here) {
            if (event == denial) {
                return found;
            }
            found = kinds.family(event.kind()).equals("accusation") ? event : found;
        }
        return null;
    }

    private static List<EventMention> replaced(List<EventMention> list, EventMention old, EventMention fresh) {
        return list.stream().map(event -> event == old ? fresh : event).toList();
    }

    /** « ces informations », « cette rencontre », « l'information »: something named before. */
    private static boolean pointsBack(Shape shape, EventMention event) {
        int from = shape.tokenAt(event.trigger().end());
        boolean alone = from >= shape.tokens.size() || !shape.tokens.get(from).isWord();
        if (shape.words.is(from, "complement") && shape.tree.is(from, "mark")) {
            // "Denied that …" says itself what is denied.
            return false;
        }
        for (int i = Math.max(0, from - 3); i < Math.min(shape.tokens.size(), from + 3); i++) {
            if (shape.words.is(i, "demonstrative") || shape.words.is(i, "definite")) {
                return true;
            }
        }
        for (int i = from; i < Math.min(shape.tokens.size(), from + FARTHEST) && !alone; i++) {
            if (!shape.tokens.get(i).isWord() || shape.words.is(i, "demonstrative")) {
                return shape.words.is(i, "demonstrative");
            }
        }
        return alone;
    }

    private static Span words(Shape shape, EventMention event) {
        int from = shape.tokenAt(event.trigger().start());
        int to = shape.tokenAt(event.trigger().end());
        Chunk object = shape.chunkAt(to);
        return object == null ? shape.span(from, Math.max(to, from + 1)) : shape.span(from, object.to());
    }

    /** The least certain event of the sentence before; else its last. */
    private static @Nullable EventMention target(List<EventMention> before) {
        EventMention last = null;
        for (EventMention event : before) {
            if (isUnsure(event)) {
                return event;
            }
            if (event.specific()) {
                last = event;
            }
        }
        return last;
    }

    private static boolean isUnsure(EventMention event) {
        return event.modality() == Modality.UNVERIFIED
                || event.attributes().stream().anyMatch(a -> a.modality() == Modality.UNVERIFIED);
    }

    private EventMention deny(EventMention event, Span words) {
        List<Attribute> denials = new ArrayList<>();
        for (Attribute attribute : event.attributes()) {
            if (attribute.modality() == Modality.UNVERIFIED) {
                denials.add(
                        new Attribute(attribute.name(), attribute.value(), attribute.bound(), Modality.DENIED, words));
            }
        }
        if (denials.isEmpty()) {
            denials.add(new Attribute("denied", "true", "exact", Modality.DENIED, words));
        }
        EventMention out = event;
        for (Attribute denial : denials) {
            out = with(out, denial);
        }
        return out;
    }

    private EventMention with(EventMention event, Attribute attribute) {
        List<Attribute> attributes = new ArrayList<>(event.attributes());
        attributes.add(attribute);
        return new EventMention(
                event.trigger(),
                event.sentence(),
                event.code(),
                event.kind(),
                event.modes(),
                event.modality(),
                event.participants(),
                event.place(),
                event.times(),
                attributes,
                event.specific(),
                event.kind().equals(KIND) ? rule : event.rule());
    }
}
