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
 * @param needsObject whether it counts only with somebody as its object
 * @param needsAgent whether it is an attack only with somebody who did it
 * @param needsPlace whether it counts only in the passive, of a person and with a place
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
        boolean needsObject,
        boolean needsAgent,
        boolean needsPlace,
        String rule) {

    /** A trigger of a kind that no lexicon entry gives. */
    static Trigger named(int from, int to, int group, String kind, Kinds kinds, Frame frame, String rule) {
        return new Trigger(
                from, to, group, kinds.code(kind), kind, kinds.modes(kind), frame, false, false, false, rule);
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
                entry.get("need").equals("object"),
                entry.get("need").equals("agent"),
                entry.get("need").equals("place"),
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
                needsObject,
                needsAgent,
                needsPlace,
                rule);
    }

    /** The same trigger from an earlier word on. */
    Trigger from(int index) {
        return new Trigger(index, to, group, code, kind, modes, frame, needsObject, needsAgent, needsPlace, rule);
    }

    Trigger with(Frame other) {
        return new Trigger(from, to, group, code, kind, modes, other, needsObject, needsAgent, needsPlace, rule);
    }
}
