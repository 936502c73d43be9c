package org.recoupe.annotation.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.EventMention.Participant;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Modality;
import org.recoupe.language.LanguagePack;

/**
 * Finds what an article only passes on, « X aurait reçu un rapport », where no event word names it; a denial in the next
 * sentence is about that. Immutable; safe for use by many threads.
 */
final class Allegations {

    private static final String KIND = "allegation";

    private final Kinds kinds;
    private final Participants participants;
    private final String rule;

    Allegations(LanguagePack pack, Kinds kinds, Participants participants) {
        this.kinds = kinds;
        this.participants = participants;
        this.rule = pack.tag() + ".event.allegation";
    }

    /** What a sentence says in the conditional of hearsay, or null. */
    @Nullable
    EventMention in(Shape shape) {
        for (int g = 0; g < shape.groups.size(); g++) {
            VerbGroup group = shape.groups.get(g);
            if (group.finite() && (group.perfect() || group.passive()) && group.has("Mood=Cnd") && !group.negated()) {
                return mention(shape, g, group);
            }
        }
        return null;
    }

    private EventMention mention(Shape shape, int g, VerbGroup group) {
        Role role = group.passive() ? Role.RECIPIENT : Role.ACTOR;
        List<Participant> who = participants.subjects.of(shape, g).stream()
                .filter(Chunk::isMention)
                .map(shape::mention)
                .filter(m -> m.type() != Mention.Type.MISC && m.type() != Mention.Type.PLACE)
                .map(m -> new Participant(m.span(), role))
                .toList();
        return new EventMention(
                shape.span(group.from(), group.to()),
                shape.sentence.span(),
                kinds.code(KIND),
                KIND,
                kinds.modes(KIND),
                Modality.UNVERIFIED,
                who,
                null,
                List.of(),
                List.of(),
                true,
                rule);
    }
}
