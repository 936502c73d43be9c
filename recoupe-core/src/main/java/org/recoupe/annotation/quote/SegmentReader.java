package org.recoupe.annotation.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Quotation.Kind;
import org.recoupe.annotation.Quotation.Via;
import org.recoupe.annotation.quote.Reading.Unit;
import org.recoupe.language.RuleSet;
import org.recoupe.text.Span;

/** Finds who says what stands between quotation marks in one sentence. Confined to a thread. */
final class SegmentReader {

    /** Fewer quoted words may be a title. */
    private static final int FEWEST_WOVEN = 3;

    private final UnitReader reader;
    private final Reading reading;
    private final Unit unit;
    private @Nullable Party last;

    SegmentReader(UnitReader reader) {
        this.reader = reader;
        this.reading = reader.reading();
        this.unit = reader.unit();
    }

    void read() {
        int i = unit.from();
        while (i < unit.to()) {
            Segment segment = reading.segment(i);
            if (segment == null) {
                i++;
                continue;
            }
            if (!reader.drafts().covers(segment.from())) {
                attribute(segment);
            }
            i = Math.max(i + 1, segment.end());
        }
    }

    private void attribute(Segment segment) {
        if (!inside(segment) && !after(segment) && !before(segment) && !colon(segment) && !continued(segment)) {
            woven(segment);
        }
    }

    /** Jean Poltev a invité les élus « à ne rien céder »: quoted words with a verb in the middle of somebody's sentence. */
    private void woven(Segment segment) {
        boolean verb = false;
        int inside = 0;
        for (int i = segment.from(); i < segment.to(); i++) {
            verb |= Cues.isFinite(reading.token(i)) || reading.token(i).has("VerbForm=Inf");
            inside += reading.token(i).isWord() ? 1 : 0;
        }
        if (!segment.closed()
                || inside < FEWEST_WOVEN
                || !verb
                || reading.token(segment.from()).isCapitalized()) {
            return;
        }
        Party party = reader.speakers().inherited(segment.open(), unit);
        if (party != null
                && party.mention() != null
                && party.mention().type() == Mention.Type.PERSON
                && !reading.isSign(segment.open() - 1, "(")) {
            say(segment, Kind.MIXED, null, party, List.of(), "woven");
        }
    }

    /** « …, a-t-il dit, … » between the marks. */
    private boolean inside(Segment segment) {
        for (int i = segment.from() + 2; i < segment.to(); i++) {
            Cue cue = reading.cue(i);
            if (cue == null
                    || !reading.isSign(i - 1, ",")
                    || !cue.may("aside")
                    || cue.passive()
                    || cue.form() != Cue.Form.FINITE) {
                continue;
            }
            Unit inner = new Unit(segment.from(), segment.to(), unit.paragraph());
            Party party = cue.clitic() >= 0 ? reader.speakers().inverted(cue, inner) : namedAfter(cue, inner);
            if (party == null) {
                continue;
            }
            Relays.Chain chain = reader.drafts().chain(party);
            Span words = reading.span(cue.from(), cue.to());
            String rule = reader.ruleId("inside");
            reader.drafts().add(segment.from(), i - 1, Kind.DIRECT, words, chain, false, rule);
            int end = Math.max(cue.to(), party.to());
            int rest = end;
            while (rest < segment.to() && !reading.isSign(rest, ",") && !reading.isSign(rest, ".")) {
                rest++;
            }
            if (rest + 2 < segment.to() && segment.closed()) {
                reader.drafts().add(rest + 1, segment.to(), Kind.DIRECT, words, chain, false, rule);
            }
            last = party;
            return true;
        }
        return false;
    }

    /** A subject after the verb inside the marks: a name or a description. */
    private @Nullable Party namedAfter(Cue cue, Unit inner) {
        int subject = reader.parties().subjectBehind(cue.to(), inner.to());
        return subject < 0 || reading.token(subject).upos().equals("PRON")
                ? null
                : reader.parties().of(subject);
    }

    /** « … », a déclaré X; « … », selon X; « … », X a déclaré. */
    private boolean after(Segment segment) {
        int i = segment.end();
        while (i < unit.to() && (reading.isSign(i, ",") || reading.isSign(i, "."))) {
            i++;
        }
        if (i >= unit.to()) {
            return false;
        }
        boolean relative = segment.open() > unit.from() && reader.parties().isRelative(segment.open() - 1);
        if (relative && !reader.contents().hasFinite(unit.from(), segment.open())) {
            return false;
        }
        boolean partOfClause = reader.contents().hasWord(unit.from(), segment.open())
                && !reader.contents().isUtterance(segment);
        if (partOfClause && reader.contents().hasFinite(unit.from(), segment.open())) {
            return false;
        }
        if (heard(segment, i)) {
            return true;
        }
        Cue cue = cueAfter(i);
        if (cue != null) {
            direct(segment, cue, reader.speakers().of(cue, unit), "direct");
            return true;
        }
        if (anyVerb(segment, i)) {
            return true;
        }
        for (RuleSet.Hit hit : reader.hits()) {
            if (hit.match().from() == i && UnitReader.use(hit).equals("phrase")) {
                Party party = reader.source(hit);
                if (party != null && reader.contents().isUtterance(segment)) {
                    say(segment, Kind.DIRECT, reading.span(i, hit.match().to()), party, List.of(), "direct");
                    return true;
                }
            }
        }
        return false;
    }

    /** « … », a-t-on appris auprès de X. */
    private boolean heard(Segment segment, int from) {
        for (RuleSet.Hit hit : reader.hits()) {
            if (hit.match().from() == from - 1 && UnitReader.use(hit).equals("heard")) {
                Party party = reader.source(hit);
                if (party != null) {
                    say(segment, Kind.DIRECT, reading.span(from, hit.match().to()), party, List.of(), "direct");
                    return true;
                }
            }
        }
        return false;
    }

    /** « … », sourit-elle; « … », s'agace X: right after words that can stand alone any verb with its subject behind it reports. */
    private boolean anyVerb(Segment segment, int from) {
        if (!reading.isSign(from - 1, ",") || !reader.contents().isUtterance(segment)) {
            return false;
        }
        int verb = from;
        while (verb < unit.to() && verb < from + 2 && reading.token(verb).upos().equals("PRON")) {
            verb++;
        }
        if (verb >= unit.to() || !Cues.isFinite(reading.token(verb))) {
            return false;
        }
        boolean clitic = Cues.isClitic(reading.tokens(), verb + 1);
        int end = Math.max(verb + (clitic ? 2 : 1), reader.parties().verbOf(verb) + 1);
        int subject = clitic ? verb + 1 : reader.parties().subjectBehind(end, unit.to());
        if (subject < 0) {
            return false;
        }
        Party party = reader.parties().of(subject);
        say(segment, Kind.DIRECT, reading.span(verb, end), party, List.of(), "direct");
        return true;
    }

    /** The reporting verb of a clause that begins at {@code from}, its subject perhaps before it, or null. */
    private @Nullable Cue cueAfter(int from) {
        boolean apart = reading.isSign(from - 1, ",") || reading.token(from).isCapitalized();
        for (int i = from; i < unit.to() && i < from + (apart ? 12 : pronouns(from)); i++) {
            Cue cue = reading.cue(i);
            if (cue != null) {
                boolean tells = cue.form() == Cue.Form.FINITE && cue.may("aside") && !cue.passive();
                boolean governs =
                        reader.drafts().covers(cue.to()) || reader.drafts().covers(cue.to() + 1) || opens(cue.to());
                return tells && (i == from || !governs) ? cue : null;
            }
            if (Cues.isFinite(reading.token(i))
                    || reading.segment(i) != null
                    || reading.isSign(i, ",")
                    || reading.isSign(i, ".")) {
                return null;
            }
        }
        return null;
    }

    /** One more than the number of pronouns from {@code from} on, at most three. */
    private int pronouns(int from) {
        int i = from;
        while (i < unit.to() && i < from + 2 && reading.token(i).upos().equals("PRON")) {
            i++;
        }
        return i - from + 1;
    }

    private boolean opens(int from) {
        for (int i = from; i < unit.to() && i < from + 8; i++) {
            if (reading.segment(i) != null) {
                return true;
            }
        }
        return false;
    }

    /** X a déclaré : « … »; X a dénoncé une « … ». */
    private boolean before(Segment segment) {
        boolean colon = reading.isSign(segment.open() - 1, ":");
        int first = segment.open();
        for (int i = segment.open() - 1; i >= unit.from() && i >= segment.open() - 40; i--) {
            Cue cue = reading.cue(i);
            Segment other = reading.segment(i);
            if (other != null && !colon) {
                // « A » et « B » after one verb: both hang on it
                if (segment.open() - i > 3 && !(other.end() >= segment.open() - 2)) {
                    return false;
                }
                i = other.open();
                first = i;
                continue;
            }
            if (cue == null || cue.to() > segment.open() || reading.segment(i) != null) {
                continue;
            }
            boolean near = colon || !reader.contents().crossesClause(cue.to(), segment.open() - 1);
            if (!near || !cue.tells() || cue.passive()) {
                continue;
            }
            boolean utterance = reader.contents().isUtterance(segment);
            boolean apart = reading.isSign(segment.open() - 1, ",");
            if (colon || utterance && segment.open() - cue.to() <= 6 && (apart || !cue.may("names"))) {
                direct(segment, cue, speaker(cue), "before");
                return true;
            }
            if (cue.to() == first && !cue.may("que") && !cue.may("names") && cue.may("aside")) {
                direct(segment, cue, speaker(cue), "before");
                return true;
            }
            if (cue.may("names") || cue.may("que") && segment.open() - cue.to() <= 6) {
                say(
                        segment,
                        Kind.MIXED,
                        reading.span(cue.from(), cue.to()),
                        reader.speakers().of(cue, unit),
                        reader.drafts().told(cue.to(), segment.open()),
                        "names");
                return true;
            }
            return false;
        }
        return false;
    }

    /** « Et d'ajouter : « … » » goes on with the last speaker. */
    private @Nullable Party speaker(Cue cue) {
        Party party = reader.speakers().of(cue, unit);
        return party == null && cue.form() == Cue.Form.INFINITIVE
                ? reader.discourse().speaker(unit)
                : party;
    }

    /** X : « … », as headlines write it. */
    private boolean colon(Segment segment) {
        if (!reading.isSign(segment.open() - 1, ":")) {
            return false;
        }
        int noun = reader.parties().nounFrom(unit.from(), segment.open() - 1);
        Party party = noun < 0 || reader.contents().hasFinite(unit.from(), segment.open())
                ? null
                : reader.parties().of(noun);
        if (party != null && reader.isReportingNoun(noun)) {
            party = reader.parties().complement(noun, segment.open());
        } else if (party != null && party.mention() == null) {
            return false;
        }
        if (party == null || !reader.contents().isUtterance(segment)) {
            return false;
        }
        say(segment, Kind.DIRECT, null, party, List.of(), "colon");
        return true;
    }

    /** A quotation without a reporting word goes on with the last speaker. */
    private boolean continued(Segment segment) {
        boolean starts = !reader.contents().hasWord(unit.from(), segment.open());
        boolean ends = !reader.contents().hasWord(segment.end(), unit.to());
        boolean follows = last != null && segment.open() > unit.from();
        boolean alone = starts && (ends || !reading.isSign(segment.end(), ","))
                || follows && ends
                || reading.isSign(segment.open() - 1, ":") && ends;
        boolean sentence = last == null && starts && ends && segment.to() - segment.from() > FEWEST_WOVEN;
        if (!alone || !sentence && !reader.contents().isUtterance(segment)) {
            return false;
        }
        Party party = last != null ? last : reader.discourse().speaker(unit);
        if (party != null || !segment.closed() || starts && ends) {
            say(segment, Kind.DIRECT, null, party, List.of(), "continued");
            return true;
        }
        return false;
    }

    private void direct(Segment segment, Cue cue, @Nullable Party party, String use) {
        boolean before = cue.to() <= segment.open();
        List<Via> told = before
                ? reader.drafts().told(cue.to(), segment.open())
                : reader.drafts().toldBeside(cue, party);
        say(segment, Kind.DIRECT, reading.span(cue.from(), cue.to()), party, told, use);
    }

    private void say(
            Segment segment, Kind kind, @Nullable Span cue, @Nullable Party party, List<Via> told, String use) {
        Relays.Chain chain = reader.drafts().chain(party);
        Relays.addNearest(chain.via(), told);
        reader.drafts().add(segment.from(), segment.to(), kind, cue, chain, false, reader.ruleId(use));
        last = chain.speaker() != null ? chain.speaker() : last;
    }
}
