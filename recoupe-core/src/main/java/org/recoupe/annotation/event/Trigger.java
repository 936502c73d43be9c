package org.recoupe.annotation.event;

import java.util.List;
import org.recoupe.language.Lexicon;

/**
 * Words that name an event.
 *
 * @param from index of the first token in the sentence
 * @param to one past the last
 * @param group index of the verb group, or -1 for a noun
 * @param code PLOVER type
 * @param kind everyday name
 * @param modes PLOVER modes
 * @param frame who does what
 * @param need what it counts only with, see {@link Needs}; empty for nothing
 * @param otherwise the kind that it has without; empty where it then names nothing
 * @param rule id of what found it
 */
record Trigger(
        int from,
        int to,
        int group,
        String code,
        String kind,
        List<String> modes,
        Frame frame,
        String need,
        String otherwise,
        String rule) {

    /** A trigger of a kind that no lexicon entry gives. */
    static Trigger named(int from, int to, int group, String kind, Kinds kinds, Frame frame, String rule) {
        return new Trigger(from, to, group, kinds.code(kind), kind, kinds.modes(kind), frame, "", "", rule);
    }

    boolean isVerb() {
        return group >= 0;
    }

    static Trigger of(Lexicon.Entry entry, int from, int to, int group, Kinds kinds, Frame frame, String rule) {
        String kind = entry.get("kind");
        return new Trigger(
                from,
                to,
                group,
                entry.get("code"),
                kind,
                kinds.modes(kind),
                frame,
                entry.get("need"),
                entry.get("else"),
                rule);
    }

    Trigger as(String otherKind, Kinds kinds) {
        return new Trigger(
                from,
                to,
                group,
                kinds.code(otherKind),
                otherKind,
                kinds.modes(otherKind),
                frame,
                need,
                otherwise,
                rule);
    }

    /** The same trigger from an earlier word on. */
    Trigger from(int index) {
        return new Trigger(index, to, group, code, kind, modes, frame, need, otherwise, rule);
    }

    Trigger with(Frame other) {
        return new Trigger(from, to, group, code, kind, modes, other, need, otherwise, rule);
    }
}
