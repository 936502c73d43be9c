package org.recoupe.annotation.quote;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.quote.Reading.Unit;

/** Remembers who spoke last, for quotations without a reporting word. Confined to a thread. */
final class Discourse {

    private static final int PARAGRAPHS = 2;

    private final Reading reading;
    private final Parties parties;
    private @Nullable Party last;
    private int lastParagraph = Integer.MIN_VALUE / 2;
    private @Nullable Party subject;
    private int subjectParagraph = Integer.MIN_VALUE / 2;

    Discourse(Reading reading, Parties parties) {
        this.reading = reading;
        this.parties = parties;
    }

    /** Takes note of a sentence that has been read. */
    void heard(Unit unit, List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.speaker() != null) {
                last = draft.speaker();
                lastParagraph = unit.paragraph();
            }
        }
        if (drafts.isEmpty()) {
            Party party = subject(unit);
            if (party != null && party.isPerson()) {
                subject = party;
                subjectParagraph = unit.paragraph();
            }
        }
    }

    /** The person whom a sentence names first, by speaking or by doing something, or null: a pronoun names nobody. */
    @Nullable
    Party introduced(Unit unit, List<Draft> drafts) {
        Party party = drafts.stream()
                .map(Draft::speaker)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(drafts.isEmpty() ? subject(unit) : null);
        boolean pronoun =
                party != null && (party.mention() == null || party.mention().form() == Mention.Form.PRONOUN);
        return party == null || pronoun || !party.isPerson() || party.from() < unit.from() ? null : party;
    }

    private @Nullable Party subject(Unit unit) {
        for (int i = unit.from(); i < unit.to(); i++) {
            if (Cues.isFinite(reading.token(i)) && !parties.isSubordinate(i)) {
                return parties.subject(i);
            }
        }
        return null;
    }

    /** Who is likely to speak in {@code unit} where nobody is named, or null. */
    @Nullable
    Party speaker(Unit unit) {
        boolean fresh = unit.paragraph() - lastParagraph <= PARAGRAPHS;
        boolean newSubject = subject != null
                && subjectParagraph == unit.paragraph()
                && (last == null || subject.from() > last.from());
        if (newSubject) {
            return subject;
        }
        return fresh ? last : null;
    }
}
