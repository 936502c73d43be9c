package org.recoupe.annotation.quote;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.quote.Phrases.Party;
import org.recoupe.annotation.quote.Reading.Unit;

/** Finds the subject of reporting verbs. Confined to a thread. */
final class Speakers {

    private static final int REACH = 150;

    private final Reading reading;
    private final Phrases phrases;
    private final Map<Integer, Party> known = new HashMap<>();

    Speakers(Reading reading, Phrases phrases) {
        this.reading = reading;
        this.phrases = phrases;
    }

    /** Who says what {@code cue} reports, or null where nobody is named. */
    @Nullable
    Party of(Cue cue, Unit unit) {
        Party before = known.get(cue.from());
        if (before != null) {
            return before;
        }
        Party party = find(cue, unit);
        if (party != null) {
            known.put(cue.from(), party);
        }
        return party;
    }

    private @Nullable Party find(Cue cue, Unit unit) {
        if (cue.clitic() >= 0) {
            return new Party(cue.clitic(), cue.clitic() + 1, reading.mention(cue.clitic()));
        }
        if (cue.passive()) {
            return null;
        }
        if (cue.form() != Cue.Form.FINITE) {
            return ofParticiple(cue, unit);
        }
        if (isInverted(cue, unit)) {
            return inverted(cue, unit);
        }
        Party left = phrases.before(cue.from(), unit.from());
        if (left != null) {
            return left;
        }
        return inherited(cue.from(), unit);
    }

    /** The subject after the verb, or null. */
    @Nullable
    Party inverted(Cue cue, Unit unit) {
        return cue.clitic() >= 0
                ? new Party(cue.clitic(), cue.clitic() + 1, reading.mention(cue.clitic()))
                : phrases.after(cue.to(), unit.to(), true);
    }

    /** Whether the subject stands after the verb: the verb follows a break, and no subject stands before that. */
    boolean isInverted(Cue cue, Unit unit) {
        if (cue.clitic() >= 0) {
            return true;
        }
        if (!phrases.followsBreak(cue.from(), unit.from())) {
            return false;
        }
        Party right = phrases.after(cue.to(), unit.to(), true);
        if (right == null) {
            return false;
        }
        if (reading.segment(cue.from() - 1) != null || reading.segment(cue.from() - 2) != null) {
            return true;
        }
        Party left = phrases.before(cue.from(), unit.from());
        if (left == null) {
            return true;
        }
        return right.mention() != null
                && isActor(right.mention())
                && (left.mention() == null || left.mention().form() != Mention.Form.NAME);
    }

    private static boolean isActor(Mention mention) {
        return switch (mention.type()) {
            case PERSON, ORGANISATION, COUNTRY, GROUP, AGENCY, OUTLET -> true;
            case PLACE, MISC -> false;
        };
    }

    private @Nullable Party ofParticiple(Cue cue, Unit unit) {
        int before = cue.from() - 1;
        if (cue.form() == Cue.Form.GERUND
                && before > unit.from()
                && reading.token(before).isWord()
                && !phrases.isPreposition(before)
                && phrases.before(cue.from(), unit.from()) instanceof Party party
                && party.mention() == null) {
            return party;
        }
        Party party = inherited(cue.from(), unit);
        return party != null ? party : following(cue.to(), unit);
    }

    /** The subject of the nearest main verb before {@code index} in the same sentence. */
    @Nullable
    Party inherited(int index, Unit unit) {
        for (int i = index - 1; i >= unit.from() && i > index - REACH; i--) {
            if (reading.segment(i) != null || !Cues.isFinite(reading.token(i))) {
                continue;
            }
            if (phrases.isSubordinate(i, unit.from())) {
                continue;
            }
            Cue cue = reading.cue(i);
            Party party = cue != null && cue.form() == Cue.Form.FINITE ? of(cue, unit) : phrases.before(i, unit.from());
            if (party != null) {
                return party;
            }
        }
        return null;
    }

    /** The subject of the first main verb from {@code index} on. */
    private @Nullable Party following(int index, Unit unit) {
        for (int i = index; i < unit.to() && i < index + REACH; i++) {
            if (reading.segment(i) == null
                    && Cues.isFinite(reading.token(i))
                    && !phrases.isSubordinate(i, unit.from())) {
                Party party = phrases.before(i, index);
                if (party != null) {
                    return party;
                }
            }
        }
        return null;
    }
}
