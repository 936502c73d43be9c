package org.recoupe.annotation.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Quotation.Kind;
import org.recoupe.annotation.quote.Reading.Unit;
import org.recoupe.annotation.syntax.SyntaxTree;
import org.recoupe.language.RuleSet;
import org.recoupe.text.Span;

/** Finds sentences with an attribution beside their words: « selon X », « …, a dit X », « comme l'a dit X ». Confined to a thread. */
final class AsideReader {

    private final UnitReader reader;
    private final Reading reading;
    private final ClauseWords words;
    private final Parties parties;
    private final Contents contents;
    private final SyntaxTree tree;
    private final Unit unit;

    AsideReader(UnitReader reader) {
        this.reader = reader;
        this.reading = reader.reading();
        this.words = reader.words();
        this.parties = reader.parties();
        this.contents = reader.contents();
        this.tree = reading.tree();
        this.unit = reader.unit();
    }

    void read(List<RuleSet.Hit> hits) {
        hits.stream().filter(hit -> UnitReader.use(hit).equals("heard")).forEach(this::phrase);
        for (RuleSet.Hit hit : hits) {
            switch (UnitReader.use(hit)) {
                case "phrase" -> phrase(hit);
                case "aside" -> aside(hit);
                case "aside-after" -> asideAfter(hit);
                case "as" -> as(hit);
                case "for" -> forSomebody(hit);
                case "for-whom" -> forWhom(hit);
                default -> {}
            }
        }
    }

    private void phrase(RuleSet.Hit hit) {
        Party party = reader.source(hit);
        if (party == null
                || reader.drafts().covers(hit.match().from())
                || follows(hit.match().from() - 1)) {
            return;
        }
        int noun = parties.nounFrom(hit.match().to(), unit.to());
        Span cue = reading.span(afterComma(hit), hit.match().to());
        int end = phraseEnd(noun, party.to());
        Relays.Chain chain = reader.drafts().chain(party);
        if (chain.speaker() != null) {
            Relays.addNearest(chain.via(), reader.drafts().told(party.to(), end));
        }
        around(hit.match().from(), end, cue, chain, UnitReader.rule(hit));
    }

    private int afterComma(RuleSet.Hit hit) {
        int from = hit.match().from();
        return reading.isSign(from, ",") ? from + 1 : from;
    }

    /** One past what belongs to the noun, its appositions and relative clauses too. */
    private int phraseEnd(int noun, int atLeast) {
        int end = Math.max(noun + 1, atLeast);
        for (int child : noun < 0 ? List.<Integer>of() : tree.children(noun)) {
            boolean belongs = tree.isAny(
                    child,
                    "nmod",
                    "amod",
                    "appos",
                    "acl",
                    "flat",
                    "conj",
                    "nummod",
                    "fixed",
                    "advmod",
                    "obl",
                    "compound");
            if (child > noun && belongs && tree.reach(child).start() <= end + 1) {
                end = Math.max(end, tree.reach(child).end());
            }
        }
        return Math.min(end, unit.to());
    }

    private void aside(RuleSet.Hit hit) {
        Cue cue = reader.cue(hit);
        if (cue == null
                || !reader.isAside(cue)
                || reader.drafts().covers(cue.from())
                || follows(hit.match().from())) {
            return;
        }
        Party party = reader.speakers().inverted(cue, unit);
        Relays.Chain chain = reader.drafts().chain(party);
        Relays.addNearest(chain.via(), reader.drafts().toldBeside(cue, party));
        around(hit.match().from(), subjectEnd(cue, party), span(cue), chain, UnitReader.rule(hit));
    }

    private int subjectEnd(Cue cue, @Nullable Party party) {
        int subject = cue.clitic() >= 0 ? -1 : parties.subjectBehind(cue.to(), unit.to());
        return subject < 0 ? cue.to() : phraseEnd(subject, party == null ? cue.to() : party.to());
    }

    /** « …, l'agence X a rapporté. »: subject and verb at the end, as translations have it. */
    private void asideAfter(RuleSet.Hit hit) {
        Cue cue = reader.cue(hit);
        int comma = hit.match().from();
        if (cue == null
                || !cue.may("aside")
                || cue.negated()
                || cue.passive()
                || reader.drafts().covers(cue.from())
                || follows(comma)) {
            return;
        }
        int end = cue.to();
        while (end < unit.to() && (reading.isTime(end) || reading.isSign(end, "."))) {
            end++;
        }
        int subject = parties.nounFrom(comma + 1, cue.from());
        boolean whole = end == unit.to()
                && subject >= 0
                && tree.children(cue.head(), "nsubj").contains(subject)
                && !words.is(reading.tokens(), comma + 1, "subordinator");
        if (whole && contents.hasFinite(unit.from(), comma)) {
            Relays.Chain chain = reader.drafts().chain(parties.of(subject));
            reader.drafts().add(lastSplit(comma), comma, Kind.INDIRECT, span(cue), chain, false, UnitReader.rule(hit));
        }
    }

    /** « Pour X, « … » » tells of speech only before a quotation. */
    private void forSomebody(RuleSet.Hit hit) {
        int noun = parties.nounFrom(hit.match().to(), unit.to());
        Party party = noun < 0 ? null : parties.of(noun);
        if (party == null) {
            return;
        }
        Mention mention = party.mention();
        boolean speaks = mention == null
                ? reading.token(noun).upos().equals("PRON")
                        && reading.token(noun).has("Person=3")
                : mention.type() != Mention.Type.PLACE;
        if (!speaks) {
            return;
        }
        opinion(hit, party, phraseEnd(noun, party.to()));
    }

    /** « X, pour qui … « … » … ». */
    private void forWhom(RuleSet.Hit hit) {
        Party party = parties.antecedent(hit.match().from() + 1, unit.from());
        if (party != null) {
            opinion(hit, party, hit.match().to());
        }
    }

    /** What somebody is said to think counts where words of theirs are quoted in it. */
    private void opinion(RuleSet.Hit hit, Party party, int end) {
        Segment segment = reading.isSign(end, ",") ? reading.segment(end + 1) : null;
        if (segment != null && segment.open() == end + 1 && !reader.drafts().covers(segment.from())) {
            Span cue = reading.span(hit.match().from(), hit.match().to());
            Relays.Chain chain = reader.drafts().chain(party);
            reader.drafts().add(segment.from(), segment.to(), Kind.DIRECT, cue, chain, false, UnitReader.rule(hit));
            return;
        }
        int from = reading.isSign(end, ",") ? end + 1 : end;
        int to = contents.strictEnd(from, -1, unit);
        boolean quotes = false;
        for (int i = from; i < to; i++) {
            Segment quoted = reading.segment(i);
            quotes |= quoted != null && quoted.closed() && !reader.drafts().covers(i);
        }
        if (quotes) {
            int last = hit.match().to();
            Relays.Chain chain = reader.drafts().chain(party);
            reader.drafts()
                    .add(
                            from,
                            to,
                            Kind.INDIRECT,
                            reading.span(afterComma(hit), last),
                            chain,
                            false,
                            UnitReader.rule(hit));
        }
    }

    /** Whether a quotation that has its speaker ends right before {@code comma}. */
    private boolean follows(int comma) {
        Segment segment = reading.segment(comma - 1);
        return segment != null && reader.drafts().covers(segment.from());
    }

    private void as(RuleSet.Hit hit) {
        Cue cue = reader.cue(hit);
        if (cue != null && !cue.negated() && !reader.drafts().covers(cue.from())) {
            Party party = reader.speakers().of(cue, unit);
            Relays.Chain chain = reader.drafts().chain(party);
            around(hit.match().from(), subjectEnd(cue, party), span(cue), chain, UnitReader.rule(hit));
        }
    }

    private Span span(Cue cue) {
        return reading.span(cue.from(), cue.to());
    }

    /** The rest of the sentence around an attribution {@code [from, to)} is what was said. */
    private void around(int from, int to, Span cue, Relays.Chain chain, String rule) {
        Segment quoted = wholly(to);
        if (quoted != null) {
            if (reader.drafts().covers(quoted.from())) {
                return;
            }
            Kind kind = contents.isUtterance(quoted) ? Kind.DIRECT : Kind.MIXED;
            reader.drafts().add(quoted.from(), quoted.to(), kind, cue, chain, false, rule);
            return;
        }
        boolean joined =
                words.is(reading.tokens(), from - 1, "coordinator") && !words.is(reading.tokens(), to, "subordinator");
        boolean before = !joined && contents.hasFinite(unit.from(), from);
        boolean within = !joined && isWithin(from, to);
        int start = before || within ? lastSplit(from) : to;
        int end = before && !within ? from : contents.strictEnd(to, -1, unit);
        boolean fragment =
                !before && !within && from > unit.from() && !contents.hasWord(to, contents.strictEnd(to, -1, unit));
        if (fragment && rule.equals(reader.ruleId("aside")) && !reading.isTime(from - 1)) {
            reader.drafts().add(unit.from(), from, Kind.INDIRECT, cue, chain, false, rule);
        } else if (contents.hasFinite(start, end) || end - start >= 3) {
            if (!reader.drafts().tellsOf(chain, start, end)) {
                reader.drafts().add(start, end, Kind.INDIRECT, cue, chain, false, rule);
            }
        }
    }

    /** The quotation that is all that follows the attribution before the end of the sentence, or null. */
    private @Nullable Segment wholly(int to) {
        int open = reading.isSign(to, ",") ? to + 1 : to;
        Segment segment = reading.segment(open);
        if (segment == null || segment.open() != open || !segment.closed()) {
            return null;
        }
        for (int i = segment.end(); i < unit.to(); i++) {
            if (reading.token(i).isWord()) {
                return null;
            }
        }
        return segment;
    }

    /** Whether one clause goes around the attribution: « L'usine doit, selon X, fermer », « La dette, selon X, atteint … ». */
    private boolean isWithin(int from, int to) {
        for (int i = to; i < unit.to(); i++) {
            int head = tree.head(i);
            if (head >= unit.from()
                    && head < from
                    && tree.isAny(i, "xcomp", "ccomp", "obj", "nsubj", "csubj", "obl:arg")) {
                return contents.hasFinite(unit.from(), from);
            }
        }
        int first = from;
        for (int i = unit.from(); i < from; i++) {
            boolean word = reading.token(i).isWord() && !tree.isAny(i, "cc", "mark", "advmod", "punct", "discourse");
            first = word && tree.head(i) >= to ? Math.min(first, i) : first;
        }
        return first < from && (contents.hasFinite(unit.from(), from) || tree.isAny(first, "nsubj"));
    }

    /** The sentence begins anew after a semicolon. */
    private int lastSplit(int before) {
        for (int i = before - 1; i > unit.from(); i--) {
            if (reading.isSign(i, ";")
                    || reading.isSign(i, ":") && contents.hasFinite(unit.from(), i) && contents.hasFinite(i, before)) {
                return i + 1;
            }
        }
        return unit.from();
    }
}
