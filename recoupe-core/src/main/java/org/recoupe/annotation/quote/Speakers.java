package org.recoupe.annotation.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.quote.Reading.Unit;
import org.recoupe.annotation.syntax.SyntaxTree;

/** Finds the subject of reporting verbs. Confined to a thread. */
final class Speakers {

    private static final int REACH = 150;

    /** Verbs over verbs. */
    private static final int DEEPEST = 6;

    private final Reading reading;
    private final Parties parties;
    private final Relays relays;
    private final SyntaxTree tree;
    private final Map<Integer, Party> known = new HashMap<>();

    Speakers(Reading reading, Parties parties, Relays relays) {
        this.reading = reading;
        this.parties = parties;
        this.relays = relays;
        this.tree = reading.tree();
    }

    /** Who says what {@code cue} reports, or null where nobody is named. */
    @Nullable
    Party of(Cue cue, Unit unit) {
        Party party = known.get(cue.head());
        if (party == null) {
            party = find(cue, unit, 0);
            if (party != null) {
                known.put(cue.head(), party);
            }
        }
        return party;
    }

    private @Nullable Party find(Cue cue, Unit unit, int depth) {
        if (cue.clitic() >= 0) {
            return clitic(cue);
        }
        if (cue.passive() || depth > DEEPEST) {
            return null;
        }
        Party own = own(cue, unit);
        if (own != null) {
            return own;
        }
        if (cue.form() == Cue.Form.FINITE) {
            Party behind = behind(cue, unit);
            if (behind != null) {
                return behind;
            }
        }
        Cue above = above(cue);
        if (above == null && cue.form() == Cue.Form.GERUND) {
            above = asideBefore(cue, unit);
        }
        Party shared = above != null ? find(above, unit, depth + 1) : parties.subject(cue.head());
        return shared != null && !isQuoted(shared, cue) ? shared : inherited(cue.from(), unit);
    }

    /** Whether the party stands between quotation marks and the verb does not. */
    private boolean isQuoted(Party party, Cue cue) {
        return reading.segment(party.from()) != null && reading.segment(cue.from()) == null;
    }

    /** « …, a écrit la mairie, invitant … »: the last verb before, where it reports and its subject follows it; or null. */
    private @Nullable Cue asideBefore(Cue cue, Unit unit) {
        for (int i = cue.from() - 1; i >= unit.from(); i--) {
            if (reading.segment(i) == null && Cues.isFinite(reading.token(i))) {
                Cue before = reading.cue(i);
                return before != null && isInverted(before, unit) ? before : null;
            }
        }
        return null;
    }

    private Party clitic(Cue cue) {
        return new Party(cue.clitic(), cue.clitic() + 1, reading.mention(cue.clitic()));
    }

    private @Nullable Party own(Cue cue, Unit unit) {
        int behind = insertedSubject(cue, unit);
        if (behind >= 0) {
            return parties.of(behind);
        }
        for (int subject : tree.children(cue.head(), "nsubj")) {
            if (isAddressed(subject, cue)) {
                continue;
            }
            List<Integer> subjects = tree.subjects(cue.head(), token -> false);
            Party party = parties.of(subjects.isEmpty() ? subject : parties.speaking(subjects.getFirst(), subject));
            if (parties.isRelative(subject) && !party.speaks()) {
                party = nearer(party, subject, unit);
            }
            if (isQuoted(party, cue) || parties.isRelative(party)) {
                party = parties.isRelative(subject) ? parties.antecedent(subject, unit.from()) : null;
            }
            if (party != null) {
                return party;
            }
        }
        return null;
    }

    /** The noun right before the relative pronoun, where it may speak and the one that the tree gives may not. */
    private Party nearer(Party party, int pronoun, Unit unit) {
        Party near = parties.nearest(pronoun, unit.from());
        return near != null && (near.speaks() || relays.isSource(near.from(), near.to())) ? near : party;
    }

    /** « …, a dit X »: the subject behind a verb that begins a clause of its own, whatever else the tree calls one; or -1. */
    private int insertedSubject(Cue cue, Unit unit) {
        return cue.form() != Cue.Form.FINITE || !reading.isSign(cue.from() - 1, ",")
                ? -1
                : tree.children(cue.head(), "nsubj").stream()
                        .filter(subject -> subject >= cue.to()
                                && subject < unit.to()
                                && reading.segment(subject) == reading.segment(cue.head()))
                        .findFirst()
                        .orElse(-1);
    }

    /** « nous a lancé X »: a pronoun of the first or second person before a verb of the third is spoken to. */
    private boolean isAddressed(int subject, Cue cue) {
        return subject < cue.from()
                && reading.token(subject).upos().equals("PRON")
                && (reading.token(subject).has("Person=1")
                        || reading.token(subject).has("Person=2"))
                && reading.token(cue.from()).has("Person=3");
    }

    /** The subject behind the verb, which the tree may have hung on the words that are said. */
    private @Nullable Party behind(Cue cue, Unit unit) {
        int subject = parties.subjectBehind(cue.to(), unit.to());
        return subject < 0 ? null : parties.of(subject);
    }

    /** The reporting verb on which this one hangs, whose subject is its own: « …, a dit X, ajoutant que … ». */
    private @Nullable Cue above(Cue cue) {
        int head = tree.head(cue.head());
        boolean shares = tree.isAny(cue.head(), "conj", "advcl", "xcomp");
        return head < 0 || !shares ? null : reading.cueOf(head);
    }

    /** The subject after the verb, or null. */
    @Nullable
    Party inverted(Cue cue, Unit unit) {
        return cue.clitic() >= 0 ? clitic(cue) : isInverted(cue, unit) ? of(cue, unit) : null;
    }

    /** Whether the subject stands after the verb. */
    boolean isInverted(Cue cue, Unit unit) {
        if (cue.clitic() >= 0 || insertedSubject(cue, unit) >= 0) {
            return true;
        }
        List<Integer> own = tree.children(cue.head(), "nsubj").stream()
                .filter(subject -> reading.segment(subject) == null || reading.segment(cue.head()) != null)
                .toList();
        return own.isEmpty()
                ? cue.form() == Cue.Form.FINITE && parties.subjectBehind(cue.to(), unit.to()) >= 0
                : own.getFirst() >= cue.to();
    }

    /** The subject of the nearest main verb before {@code index} in the same sentence. */
    @Nullable
    Party inherited(int index, Unit unit) {
        for (int i = index - 1; i >= unit.from() && i > index - REACH; i--) {
            if (reading.segment(i) == null && Cues.isFinite(reading.token(i)) && !parties.isSubordinate(i)) {
                Cue cue = reading.cueOf(parties.verbOf(i));
                Party party = cue != null ? of(cue, unit) : parties.subject(i);
                if (party != null) {
                    return party;
                }
            }
        }
        return null;
    }
}
