package org.recoupe.annotation.event;

import java.util.Set;
import org.recoupe.annotation.Mention;

/**
 * Says how a place or a time hangs on an event: on its own word, or on the verb whose clause the event is in. Confined to a
 * thread.
 */
final class Governor {

    /** What hangs on the event's own word is nearer than this. */
    static final int VERB = 100;

    private static final String VISIT = "visit";
    private static final int NONE = -1;
    private static final int CHAIN = 200;

    /** A noun after these stands for a topic or a cause; what hangs on it is no setting of the verb above. */
    private static final Set<String> CLOSED =
            Set.of("on", "for", "other", "around", "against", "since", "according", "without", "toward");

    private final Shape shape;
    private final Trigger trigger;

    /** The group of the event's own verb, or of the verb that its noun stands under; -1 for none. */
    private final int verb;

    Governor(Shape shape, Trigger trigger) {
        this.shape = shape;
        this.trigger = trigger;
        this.verb = trigger.isVerb() ? trigger.group() : shape.clauses.telling(shape.head(trigger));
    }

    /** Whether what a preposition leads is a topic, an aim or a cause. */
    static boolean closes(String place) {
        return CLOSED.contains(place) && !place.equals("on") && !place.equals("against");
    }

    /** Whether a noun only completes another word and has no part in what its clause says: « après l'explosion ». */
    boolean hangs() {
        if (trigger.isVerb()) {
            return false;
        }
        int head = shape.tree.firstJoined(shape.head(trigger));
        // « Au terme de sept heures de négociations »: they are what ends then.
        if (shape.tree.head(head) >= 0 && shape.words.is(shape.tree.head(head), "time-unit")) {
            head = shape.tree.head(head);
        }
        Chunk chunk = shape.chunkAt(head);
        String place = chunk == null ? "" : shape.place(chunk);
        // « Est arrivé lundi à Kalin pour une visite »: the visit is then and there.
        boolean visit = trigger.frame().name().startsWith(VISIT) && place.equals("for");
        return !visit && (place.equals(Frame.OF) || CLOSED.contains(place));
    }

    /** How far a place is from the event: below {@link #VERB} on its own word, from it on its verb; -1 for not at all. */
    int ofPlace(int word) {
        return climb(word, true, false);
    }

    /** The same for a time that begins at {@code from}. */
    int ofTime(int word, int from) {
        boolean of = shape.words.is(from, "of") || from > 0 && shape.words.is(from - 1, "of");
        return climb(word, false, of);
    }

    private int climb(int word, boolean place, boolean of) {
        int steps = 0;
        for (int at = word; at >= 0 && steps < VERB; at = shape.tree.head(at), steps++) {
            if (at != word && shape.tree.is(at, "cop")) {
                // « Était lundi en visite »: said of « être », meant for what it leads to.
                continue;
            }
            int g = shape.clauses.predicate(at);
            if (isOwn(at) || (g >= 0 && trigger.isVerb() && g == trigger.group())) {
                return steps;
            }
            if (g >= 0 && at != word) {
                if (carries(at, g)) {
                    if (!trigger.isVerb() && shape.told(shape.head(trigger)).contains(at)) {
                        return steps + 1;
                    }
                    continue;
                }
                return onVerb(word, g, steps);
            }
            if (at != word && !passes(at, place, of)) {
                return NONE;
            }
        }
        return NONE;
    }

    private boolean isOwn(int index) {
        return trigger.from() <= index && index < trigger.to();
    }

    /** « L'accident survenu lundi », « la visite que X doit faire lundi »: the clause tells of its noun. */
    private boolean carries(int index, int g) {
        int first = shape.tree.firstJoined(index);
        boolean any = trigger.frame().isEmpty();
        boolean told = !trigger.isVerb() && shape.told(shape.head(trigger)).contains(first);
        return told && (any || !shape.carrier(shape.head(trigger), false).isEmpty())
                || shape.groups.get(g).governor() >= 0 && !trigger.isVerb() && shape.carries(shape.groups.get(g));
    }

    private boolean passes(int noun, boolean place, boolean of) {
        if (of) {
            return false;
        }
        Chunk chunk = shape.chunkAt(noun);
        // « L'ambassadrice en Valdie a visité … »: where she serves.
        boolean person =
                chunk != null && chunk.isMention() && shape.mention(chunk).type() == Mention.Type.PERSON;
        if (place && person && shape.words.is(noun, "people")) {
            return false;
        }
        String lead = chunk == null ? "" : shape.place(chunk);
        boolean done = trigger.frame().isEmpty() || trigger.frame().name().equals("attack");
        // « Se sont séparés sans accord lundi »: the day is that of the parting.
        boolean lacking = !place && lead.equals("without");
        return lacking || !CLOSED.contains(lead) || (place && done && !lead.equals("other"));
    }

    /** The word hangs on the verb {@code g}, which is not the event's own. */
    private int onVerb(int word, int g, int steps) {
        if (verb < 0) {
            return NONE;
        }
        if (!trigger.isVerb() && g == verb) {
            return VERB + steps;
        }
        // « Doit rencontrer X mardi »: said of the modal, meant for the infinitive.
        int distance = CHAIN + steps;
        // "To be able to": a copula governs itself, so that the chain may never end.
        int last = distance + shape.groups.size();
        for (int at = verb;
                at >= 0 && distance <= last;
                at = shape.groups.get(at).governor()) {
            if (at == g) {
                boolean told =
                        (shape.groups.get(at).perfect() || shape.groups.get(at).passive())
                                && shape.groups.get(verb).head() > word;
                return told ? NONE : distance;
            }
            distance++;
        }
        return isBeside(word, g) ? Math.min(distance, last) : NONE;
    }

    /** « A dû attendre avant de rencontrer X mardi »: said of the infinitive that is nearer, though the tree says otherwise. */
    private boolean isBeside(int word, int g) {
        int own = shape.groups.get(verb).head();
        int above = shape.clauses.word(g);
        return trigger.isVerb()
                && above < own
                && own < word
                && !shape.groups.get(verb).finite()
                && shape.tree.head(own) >= 0
                && (shape.tree.head(own) == above || shape.tree.head(own) == shape.tree.head(above))
                && shape.groups.stream().noneMatch(group -> group.head() > own && group.head() < word);
    }
}
