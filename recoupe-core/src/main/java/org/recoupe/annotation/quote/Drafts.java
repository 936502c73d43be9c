package org.recoupe.annotation.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Quotation.Kind;
import org.recoupe.annotation.Quotation.Via;
import org.recoupe.annotation.quote.Reading.Unit;
import org.recoupe.text.Span;

/** What was found in one sentence so far, and who passed it on. Confined to a thread. */
final class Drafts {

    /** So many tokens behind the verb tell whom the words were spoken to. */
    private static final int TOLD = 8;

    private final Reading reading;
    private final Parties parties;
    private final Relays relays;
    private final Contents contents;
    private final Unit unit;
    private final List<Integer> cites;
    private final List<Integer> cited;
    private final List<Integer> voices;
    private final List<Draft> drafts = new ArrayList<>();

    Drafts(
            Reading reading,
            Parties parties,
            Relays relays,
            Contents contents,
            Unit unit,
            List<Integer> cites,
            List<Integer> cited,
            List<Integer> voices) {
        this.reading = reading;
        this.parties = parties;
        this.relays = relays;
        this.contents = contents;
        this.unit = unit;
        this.cites = cites;
        this.cited = cited;
        this.voices = voices;
    }

    /** In the order in which they were found. */
    List<Draft> all() {
        return drafts;
    }

    /** Whether token {@code i} is part of words already found. */
    boolean covers(int i) {
        return drafts.stream().anyMatch(draft -> draft.from() <= i && i < draft.to());
    }

    /** What a reporting verb governs. */
    void reported(int from, int to, Cue cue, @Nullable Party party, String rule) {
        Relays.Chain chain = chain(party);
        Relays.addNearest(chain.via(), relays.told(cue.to(), from));
        add(from, to, Kind.INDIRECT, reading.span(cue.from(), cue.to()), chain, cue.isA("deny"), rule);
    }

    void add(int from, int to, Kind kind, @Nullable Span cue, Relays.Chain chain, boolean negated, String rule) {
        Span content = contents.trimmed(from, to);
        if (content == null) {
            return;
        }
        Kind given = kind == Kind.INDIRECT && quotes(from, to) ? Kind.MIXED : kind;
        drafts.add(new Draft(from, to, content, given, cue, chain.speaker(), chain.via(), negated, rule));
    }

    /** « De source proche, on indique que … »: gives what « on » says in {@code [from, to)} to who is named; whether there was any. */
    boolean tellsOf(Relays.Chain chain, int from, int to) {
        boolean any = false;
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Party said = draft.speaker();
            if (said != null && draft.from() > from && draft.to() <= to && parties.isAnybody(said)) {
                drafts.set(i, draft.withSpeaker(chain.speaker()).withVia(chain.via()));
                any = true;
            }
        }
        return any;
    }

    private boolean quotes(int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.segment(i) != null) {
                return true;
            }
        }
        return false;
    }

    /** Who said it, and through whom it came, where {@code party} is named beside the reporting word. */
    Relays.Chain chain(@Nullable Party party) {
        return relays.chain(spokenBy(party), unit, cites, cited);
    }

    /** « …, par la voix de X »: X speaks for the party before. */
    private @Nullable Party spokenBy(@Nullable Party party) {
        for (int voice : voices) {
            Party by = party != null && voice > party.to() && voice <= party.to() + TOLD
                    ? parties.after(voice, unit.to())
                    : null;
            if (by != null) {
                return by;
            }
        }
        return party;
    }

    /** Whom the words were spoken to between two tokens. */
    List<Via> told(int from, int to) {
        return relays.told(from, to);
    }

    /** Whom the words were spoken to: « a-t-il dit à l'agence X », « a dit à l'agence X le maire », « a dit le maire à X ». */
    List<Via> toldBeside(Cue cue, @Nullable Party party) {
        int behind = party != null && party.from() >= cue.to() ? party.from() : cue.to() + TOLD;
        List<Via> via = new ArrayList<>(relays.told(cue.to(), Math.min(behind, unit.to())));
        if (party != null && party.from() >= cue.to() && parties.isAddressing(party.to())) {
            relays.told(party.to(), Math.min(party.to() + TOLD, unit.to())).forEach(v -> Relays.addLast(via, v));
        }
        return via;
    }
}
