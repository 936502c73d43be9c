package org.recoupe.annotation.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.LanguagePack;

/**
 * Finds an ultimatum that only a time limit names: « X a donné dix jours à Y pour signer ». Immutable; safe for use by many
 * threads.
 */
final class Limits {

    static final String ULTIMATUM = "ultimatum";
    private static final int FARTHEST = 20;

    private final Kinds kinds;
    private final Frame frame;
    private final String rule;

    Limits(LanguagePack pack, Kinds kinds) {
        this.kinds = kinds;
        this.frame = Frame.all(pack).getOrDefault("threaten", new Frame("", Map.of()));
        this.rule = pack.tag() + ".event.limit";
    }

    /** The verb that gives a limit as a trigger, or null. */
    @Nullable
    Trigger in(Shape shape, List<Trigger> others, List<AttributeReader.Found> properties) {
        boolean sanctioned =
                properties.stream().anyMatch(p -> p.attribute().name().equals("consequence"));
        for (AttributeReader.Found found : properties) {
            int g = found.alone().equals(ULTIMATUM) ? shape.groupIndexAt(found.from()) : -1;
            if (g < 0 || shape.groups.get(g).negated() || !(sanctioned || hasAim(shape, found.to()))) {
                continue;
            }
            VerbGroup group = shape.groups.get(g);
            boolean known = others.stream()
                    .anyMatch(t ->
                            kinds.family(t.kind()).equals("threat") || t.from() < group.to() && group.from() < t.to());
            if (!known) {
                return Trigger.named(group.from(), group.to(), g, ULTIMATUM, kinds, frame, rule);
            }
        }
        return null;
    }

    /** « Pour signer », « avant de taxer »: what must be done, or what follows. */
    private static boolean hasAim(Shape shape, int from) {
        for (VerbGroup group : shape.groups) {
            boolean near = group.from() >= from - 1 && group.from() <= from + FARTHEST;
            boolean infinitive = near && group.form() == VerbGroup.Form.INFINITIVE;
            for (int i = group.from() - 3; infinitive && i < group.from(); i++) {
                if (shape.words.is(i, "infinitive-link")) {
                    return true;
                }
            }
        }
        return false;
    }
}
