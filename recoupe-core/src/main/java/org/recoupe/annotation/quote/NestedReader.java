package org.recoupe.annotation.quote;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Quotation.Kind;
import org.recoupe.annotation.quote.Reading.Unit;

/** Finds quotations inside a quotation: « On m'a dit : “partez” ». Confined to a thread. */
final class NestedReader {

    /** A reporting verb farther before the inner words reports others. */
    private static final int REACH = 12;

    /** Without a colon, it stands so near. */
    private static final int NEAR = 4;

    private final UnitReader reader;
    private final Reading reading;

    NestedReader(UnitReader reader) {
        this.reader = reader;
        this.reading = reader.reading();
    }

    /** Adds to the drafts what somebody is quoted with inside the words that {@code outer} are known to be said. */
    void read(List<Segment> outer) {
        for (Segment segment : outer) {
            for (Segment inner : inside(segment)) {
                Unit unit = new Unit(segment.from(), segment.to(), segment.paragraph());
                if (!before(inner, unit)) {
                    after(inner, unit);
                }
            }
        }
    }

    /** The closed pairs of marks between the marks of a segment, in the order in which they open. */
    private List<Segment> inside(Segment outer) {
        List<Segment> found = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        Marks marks = reading.marks();
        int width;
        for (int i = outer.from(); i < outer.to(); i += Math.max(1, width)) {
            width = marks.width(i);
            Integer last = open.peek();
            if (width > 0 && last != null && marks.closes(last, i)) {
                open.pop();
                int from = last + marks.width(last);
                if (i > from && open.isEmpty()) {
                    found.add(new Segment(last, from, i, i + width, outer.paragraph()));
                }
            } else if (width > 0 && marks.opens(i) && (!marks.family(i).isDoubtful() || marks.opensByItsPlace(i))) {
                open.push(i);
            }
        }
        return found;
    }

    private boolean before(Segment inner, Unit unit) {
        boolean colon = reading.isSign(inner.open() - 1, ":");
        int far = colon ? REACH : NEAR;
        for (int i = inner.open() - 1; i >= unit.from() && i >= inner.open() - far; i--) {
            Cue cue = reading.cue(i);
            boolean reports = cue != null && cue.to() <= inner.open() && cue.tells() && !cue.passive();
            boolean direct = cue != null
                    && (colon
                            || cue.may("aside") && cue.to() == inner.open()
                            || reader.contents().isUtterance(inner));
            if (cue != null && reports && (direct || cue.may("names"))) {
                say(inner, cue, unit, direct ? Kind.DIRECT : Kind.MIXED);
                return true;
            }
            if (Cues.isFinite(reading.token(i)) || reading.isSign(i, ";") || reading.isSign(i, ".")) {
                return false;
            }
        }
        return false;
    }

    private void after(Segment inner, Unit unit) {
        int i = inner.end();
        while (i < unit.to() && reading.isSign(i, ",")) {
            i++;
        }
        Cue cue = reading.cue(i);
        cue = cue == null && i < unit.to() && reading.token(i).upos().equals("PRON") ? reading.cue(i + 1) : cue;
        if (cue != null && cue.form() == Cue.Form.FINITE && cue.may("aside") && cue.to() <= unit.to()) {
            say(inner, cue, unit, Kind.DIRECT);
        }
    }

    private void say(Segment inner, Cue cue, Unit unit, Kind kind) {
        @Nullable Party party = reader.speakers().of(cue, unit);
        boolean within = party == null || party.from() >= unit.from() && party.to() <= unit.to();
        Relays.Chain chain = reader.drafts().chain(within ? party : null);
        reader.drafts()
                .add(
                        inner.from(),
                        inner.to(),
                        kind,
                        reading.span(cue.from(), cue.to()),
                        chain,
                        false,
                        reader.ruleId("nested"));
    }
}
