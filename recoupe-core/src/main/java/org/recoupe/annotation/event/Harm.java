package org.recoupe.annotation.event;

import java.util.List;
import org.recoupe.annotation.EventMention.Participant;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Mention;

/**
 * Tells an attack from an accident: « ont été blessées » and « la tempête a tué » name nobody who did it, so they are a
 * toll or a death. Immutable; safe for use by many threads.
 */
final class Harm {

    static final String TOLL = "toll";
    private static final String DEATH = "death";

    private final Kinds kinds;
    private final Frame nobody = new Frame("", java.util.Map.of());

    Harm(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The trigger as it is to be read, given who takes part. */
    Trigger read(Shape shape, Trigger trigger, List<Participant> who) {
        if (!trigger.need().equals(Needs.AGENT) || !trigger.isVerb() || hasAgent(shape, trigger, who)) {
            return trigger;
        }
        boolean killed = trigger.kind().equals("killing")
                && who.stream().anyMatch(p -> p.role() == Role.RECIPIENT && isPerson(shape, p));
        return killed ? trigger.as(DEATH, kinds) : trigger.as(TOLL, kinds).with(nobody);
    }

    private static boolean hasAgent(Shape shape, Trigger trigger, List<Participant> who) {
        if (who.stream().anyMatch(p -> p.role() == Role.ACTOR)) {
            return true;
        }
        VerbGroup group = shape.groups.get(trigger.group());
        Chunk next = shape.chunkAt(group.to() + 1);
        boolean by = group.passive() && next != null && next.place().equals(Frame.BY);
        return by || isShot(shape, group);
    }

    /** « Ont été tués mercredi soir par un obus », « par des inconnus ». */
    private static boolean isShot(Shape shape, VerbGroup group) {
        return group.passive()
                && shape.tree.children(group.head(), "obl").stream().anyMatch(i -> isWeapon(shape, i));
    }

    private static boolean isWeapon(Shape shape, int noun) {
        Chunk chunk = shape.chunkAt(noun);
        return chunk != null
                && shape.words.is(noun, "weapon")
                && shape.place(chunk).equals(Frame.BY);
    }

    private static boolean isPerson(Shape shape, Participant participant) {
        return shape.article.mentions().stream()
                .anyMatch(m -> m.span().equals(participant.span())
                        && m.type() == Mention.Type.PERSON
                        && m.form() == Mention.Form.NAME);
    }
}
