package org.recoupe.annotation.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention.Attribute;
import org.recoupe.annotation.EventMention.Participant;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Modality;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;

/**
 * Finds a demand or an ultimatum that no word names: « X a annoncé que Y devait partir dans les dix jours, sinon … ».
 * Immutable; safe for use by many threads.
 */
final class Obligations {

    private final Lexicon words;
    private final Kinds kinds;
    private final Frame frame;
    private final String rule;

    Obligations(LanguagePack pack, Kinds kinds) {
        this.words = pack.lexicon("obligation-verbs");
        this.kinds = kinds;
        this.frame = Frame.all(pack).getOrDefault("threaten", new Frame("", java.util.Map.of()));
        this.rule = pack.tag() + ".event.obligation";
    }

    /** The saying verb of such a sentence as a trigger, or null. */
    @Nullable
    Trigger in(Shape shape, List<Trigger> others, List<AttributeReader.Found> properties) {
        boolean limited = properties.stream()
                .anyMatch(p -> p.attribute().name().equals("time-limit")
                        || p.attribute().name().equals("due"));
        boolean sanctioned =
                properties.stream().anyMatch(p -> p.attribute().name().equals("consequence"));
        boolean known = others.stream()
                .anyMatch(t -> kinds.family(t.kind()).equals("threat")
                        || kinds.family(t.kind()).equals("demand"));
        if ((!limited && !sanctioned) || known) {
            return null;
        }
        for (int g = 0; g + 1 < shape.groups.size(); g++) {
            VerbGroup saying = shape.groups.get(g);
            VerbGroup duty = shape.groups.get(g + 1);
            boolean complement = saying.to() < shape.tokens.size() && shape.words.is(saying.to(), "complement");
            if (saying.finite() && complement && is(shape, saying, "say") && is(shape, duty, "duty")) {
                String kind = sanctioned ? "ultimatum" : "demand";
                return Trigger.named(saying.from(), saying.to(), g, kind, kinds, frame, rule);
            }
        }
        return null;
    }

    String rule() {
        return rule;
    }

    /** Adds who is obliged, and to what. */
    void complete(Shape shape, EventAnnotator.Draft draft, Participants participants) {
        int duty = draft.trigger.group() + 1;
        for (Chunk chunk : participants.subjects.of(shape, duty)) {
            Span span = shape.mention(chunk).span();
            if (draft.participants.stream().noneMatch(p -> p.span().equals(span))) {
                draft.participants.add(new Participant(span, Role.RECIPIENT));
            }
        }
        int from = shape.groups.get(duty).to();
        int to = from;
        while (to < shape.tokens.size()
                && !shape.isSubordinator(to)
                && !isSign(shape.tokens.get(to).surface())) {
            to++;
        }
        if (to > from) {
            Span span = shape.span(from, to);
            String words = span.of(shape.article.article().text()).replaceAll("\\s+", " ");
            draft.attributes.add(new Attribute("condition", words, "exact", Modality.ASSERTED, span));
        }
    }

    private static boolean isSign(String surface) {
        return ",.;:!?«»\"".contains(surface);
    }

    private boolean is(Shape shape, VerbGroup group, String value) {
        return words.at(shape.tokens, group.head()).stream()
                .anyMatch(hit -> hit.entry().get("value").equals(value));
    }
}
