package org.recoupe.annotation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recoupe.text.Span;

/**
 * One report of a happening in one place of one article.
 *
 * @param trigger the word or words that name it
 * @param sentence the words that the report rests on: its sentence or clause
 * @param code PLOVER type, or {@code OTHER}
 * @param kind the everyday name, finer than the type: {@code meeting}, {@code call}, {@code strike}, …
 * @param modes PLOVER modes where the codebook has one
 * @param modality how far the article vouches for it
 * @param participants who takes part, in the order of the text
 * @param place the words that say where, or null
 * @param times indexes into the article's {@link Timex} list that say when it took place
 * @param attributes what else is said of it
 * @param specific whether it is one happening at a time that could be told (« a rencontré »), not a habit, a topic or a
 *     general noun (« des négociations »)
 * @param rule the id of the rule that found it
 */
public record EventMention(
        Span trigger,
        Span sentence,
        String code,
        String kind,
        List<String> modes,
        Modality modality,
        List<Participant> participants,
        @Nullable Span place,
        List<Integer> times,
        List<Attribute> attributes,
        boolean specific,
        String rule) {

    /** Copies the lists. */
    public EventMention {
        modes = List.copyOf(modes);
        participants = List.copyOf(participants);
        times = List.copyOf(times);
        attributes = List.copyOf(attributes);
    }

    /** What somebody does in an event; spelled as in the dossier's schema. */
    public enum Role {
        ACTOR,
        RECIPIENT,
        PARTICIPANT,
        HOST,
        MEDIATOR,
        PRESENT;

        /** The name in the dossier. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Somebody in an event.
     *
     * @param span the span of a {@link Mention} of the same article
     * @param role what they do
     */
    public record Participant(Span span, Role role) {}

    /**
     * A property of an event.
     *
     * @param name {@code duration}, {@code deaths}, {@code injured}, {@code ordinal}, {@code amount}, {@code topic},
     *     {@code directness}, {@code condition}, {@code consequence}, {@code since}, {@code last}, …
     * @param value normalized: {@code PT3H}, {@code 21}, {@code indirect}
     * @param bound {@code exact}, {@code about}, {@code at least} or {@code at most}
     * @param modality how far the article vouches for this value
     * @param span the words that give it
     */
    public record Attribute(String name, String value, String bound, Modality modality, Span span) {}
}
