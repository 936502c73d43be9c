package org.recoupe.annotation.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Quotation.Kind;
import org.recoupe.annotation.Quotation.Via;
import org.recoupe.annotation.quote.Phrases.Party;
import org.recoupe.annotation.quote.Reading.Unit;
import org.recoupe.language.Lexicon;
import org.recoupe.language.RuleSet;
import org.recoupe.text.Span;

/** Finds the quotations of one sentence. Confined to a thread. */
final class UnitReader {

    /** So many tokens behind the verb tell whom the words were spoken to. */
    private static final int TOLD = 8;

    private final Reading reading;
    private final ClauseWords words;
    private final Phrases phrases;
    private final Speakers speakers;
    private final Relays relays;
    private final QuoteAnnotator.RuleIds ruleIds;
    private final Unit unit;
    private final Discourse discourse;
    private final List<RuleSet.Hit> hits = new ArrayList<>();
    private final List<Integer> cites = new ArrayList<>();
    private final List<Integer> cited = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final boolean[] asides;
    private final Contents contents;

    UnitReader(
            Reading reading,
            ClauseWords words,
            Phrases phrases,
            Lexicon sources,
            QuoteAnnotator.RuleIds ruleIds,
            Unit unit,
            Discourse discourse) {
        this.reading = reading;
        this.words = words;
        this.phrases = phrases;
        this.speakers = new Speakers(reading, phrases);
        this.relays = new Relays(reading, phrases, sources);
        this.ruleIds = ruleIds;
        this.unit = unit;
        this.discourse = discourse;
        this.asides = new boolean[unit.to() - unit.from()];
        this.contents = new Contents(reading, words, unit.from(), asides);
    }

    /** Takes the rules that matched at one token; those that run over the end of the sentence are left out. */
    void add(List<RuleSet.Hit> found) {
        for (RuleSet.Hit hit : found) {
            if (hit.match().to() <= unit.to()) {
                hits.add(hit);
            }
        }
    }

    List<Draft> read() {
        markAsides();
        for (String use : List.of("that", "infinitive", "self", "noun")) {
            for (RuleSet.Hit hit : hits) {
                if (use(hit).equals(use)) {
                    subordinate(hit);
                }
            }
        }
        new SegmentReader(this).read();
        for (RuleSet.Hit hit : hits) {
            mainClause(hit);
        }
        return Relaying.settle(drafts);
    }

    private void markAsides() {
        for (RuleSet.Hit hit : hits) {
            int from = hit.match().from();
            switch (use(hit)) {
                case "cites" -> {
                    cites.add(hit.match().to());
                    mark(from);
                }
                case "cited" -> {
                    cited.add(hit.match().to());
                    mark(from);
                }
                case "channel" -> cited.add(hit.match().to());
                case "phrase" -> {
                    if (source(hit) != null) {
                        mark(from);
                    }
                }
                case "aside" -> {
                    Cue cue = cue(hit);
                    if (cue != null && isAside(cue)) {
                        mark(cue.from());
                    }
                }
                default -> {}
            }
        }
    }

    private void mark(int token) {
        asides[token - unit.from()] = true;
    }

    boolean isAside(Cue cue) {
        return cue.form() == Cue.Form.FINITE
                && cue.may("aside")
                && !cue.negated()
                && (cue.clitic() >= 0 || cue.may("que") && !cue.passive() && speakers.isInverted(cue, unit));
    }

    /** Who stands after « selon », or null where that is nobody who speaks. */
    @Nullable
    Party source(RuleSet.Hit hit) {
        int from = hit.match().to();
        Party party = phrases.after(from, unit.to(), false);
        if (party == null) {
            return null;
        }
        Mention mention = party.mention();
        boolean speaks = mention != null && mention.type() != Mention.Type.MISC && mention.type() != Mention.Type.PLACE;
        if (!speaks && !relays.isSource(from, unit.to())) {
            return null;
        }
        Party agent = speaks ? null : agent(from, phrases.phraseEnd(from, unit.to()));
        return agent == null ? party : agent;
    }

    /** « … communiquées par X »: who made known what is named first, or null. */
    private @Nullable Party agent(int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            if (words.is(reading.tokens(), i, "agent") && reading.token(i - 1).has("VerbForm=Part")) {
                return phrases.after(i + 1, unit.to(), false);
            }
        }
        return null;
    }

    private void subordinate(RuleSet.Hit hit) {
        switch (use(hit)) {
            case "that" -> that(hit);
            case "infinitive" -> infinitive(hit);
            case "self" -> self(hit);
            case "noun" -> noun(hit);
            default -> {}
        }
    }

    private void that(RuleSet.Hit hit) {
        Cue cue = cue(hit);
        if (cue == null || !cue.may("que") || !cue.tells()) {
            return;
        }
        int from = hit.match().to();
        if (!cue.may("object") && hasObject(cue.to(), from - 1) || breaks(cue.to(), from - 1)) {
            return;
        }
        if (from - 2 >= cue.to() && words.is(reading.tokens(), from - 2, "antecedent")) {
            return;
        }
        Party party = cue.passive() ? null : speakers.of(cue, unit);
        add(from, contents.clauseEnd(from, unit, cue), cue, party, rule(hit));
    }

    /** « a annoncé une mesure que …»: the verb has an object, so « que » is a relative pronoun. */
    private boolean hasObject(int from, int to) {
        int i = from;
        while (i < to && (reading.isTime(i) || reading.token(i).upos().equals("ADV"))) {
            i++;
        }
        if (i >= to) {
            return false;
        }
        String upos = reading.token(i).upos();
        Mention mention = reading.mention(i);
        boolean speaker = mention != null && mention.type() == Mention.Type.PERSON;
        return (upos.equals("DET") || upos.equals("NUM")) && !speaker && !reading.isSign(i - 1, "-");
    }

    private boolean breaks(int from, int to) {
        for (int i = from; i < to; i++) {
            Cue other = reading.cue(i);
            if (Cues.isFinite(reading.token(i))
                    || other != null && other.may("que")
                    || words.is(reading.tokens(), i, "subordinator")) {
                return true;
            }
        }
        return false;
    }

    private void infinitive(RuleSet.Hit hit) {
        Cue cue = cue(hit);
        if (cue == null || !cue.may("infinitive") || !cue.tells() || cue.passive()) {
            return;
        }
        boolean bare = cue.entry().get("infinitive").equals("bare");
        int start = cue.to();
        while (start < unit.to()
                && (reading.isTime(start) || reading.token(start).upos().equals("ADV"))) {
            start++;
        }
        boolean addressed = start < unit.to() && phrases.isPreposition(start);
        int reach = Math.min(unit.to(), start + (bare && !addressed ? 4 : 8));
        for (int i = start; i < reach; i++) {
            if (reading.token(i).has("VerbForm=Inf")) {
                if (bare || words.is(reading.tokens(), infinitiveStart(i, cue.to()) - 1, "infinitive-marker")) {
                    Party party = speakers.of(cue, unit);
                    int from = infinitiveStart(i, cue.to());
                    add(from, contents.clauseEnd(from, unit, cue), cue, party, rule(hit));
                }
                return;
            }
            boolean passes = bare && !addressed
                    ? words.is(reading.tokens(), i, "not")
                            || words.is(reading.tokens(), i, "never")
                            || words.is(reading.tokens(), i, "object")
                            || reading.token(i).upos().equals("ADV")
                    : reading.token(i).isWord()
                            && !Cues.isVerb(reading.token(i))
                            && !words.is(reading.tokens(), i, "subordinator")
                            && (!phrases.isPreposition(i) || mayStandBetween(i));
            if (!passes || reading.segment(i) != null) {
                return;
            }
        }
    }

    /** « a demandé aux élus de la ville de partir », but not « a répondu à la presse avant de partir ». */
    private boolean mayStandBetween(int preposition) {
        return phrases.isAddressing(preposition)
                || words.is(reading.tokens(), preposition, "infinitive-marker")
                || reading.token(preposition).upos().contains("+");
    }

    private int infinitiveStart(int verb, int floor) {
        int from = verb;
        while (from > floor
                && (words.is(reading.tokens(), from - 1, "object")
                        || words.is(reading.tokens(), from - 1, "never")
                        || words.is(reading.tokens(), from - 1, "not"))) {
            from--;
        }
        return from;
    }

    /** « s'est dit prêt à … ». */
    private void self(RuleSet.Hit hit) {
        Cue cue = cue(hit);
        if (cue == null || !cue.reflexive() || !cue.tells() || cue.to() >= unit.to() || !cue.isA("say")) {
            return;
        }
        int from = cue.to();
        while (from < unit.to()
                && (reading.isTime(from) || reading.token(from).upos().equals("ADV"))) {
            from++;
        }
        if (from >= unit.to() || reading.segment(from) != null) {
            return;
        }
        boolean quality = reading.token(from).upos().equals("ADJ")
                || reading.token(from).upos().equals("NOUN")
                || reading.token(from).upos().equals("VERB")
                        && reading.token(from).has("VerbForm=Part");
        if (quality) {
            add(from, contents.clauseEnd(from, unit, cue), cue, speakers.of(cue, unit), rule(hit));
        }
    }

    private void noun(RuleSet.Hit hit) {
        int from = hit.match().to();
        var filled = hit.match().slots().get("cue");
        if (filled == null || breaks(filled.to(), from - 2)) {
            return;
        }
        boolean bareThat = from - filled.to() < 2 || !phrases.isPreposition(from - 2);
        Party party = filled.to() < from - 1 && phrases.isPreposition(filled.to())
                ? phrases.pick(filled.to() + 1, Math.max(filled.to() + 1, from - (bareThat ? 1 : 2)))
                : null;
        if (bareThat && party == null) {
            return;
        }
        Relays.Chain chain = relays.chain(party, unit, cites, cited);
        int to = nounClauseEnd(from, contents.clauseEnd(from, unit, null));
        draft(from, to, Kind.INDIRECT, reading.span(filled.from(), filled.to()), chain, false, rule(hit));
    }

    /** The clause after a noun ends before a second finite verb that has no subject of its own. */
    private int nounClauseEnd(int from, int limit) {
        boolean seen = false;
        for (int i = from; i < limit; i++) {
            if (Cues.isFinite(reading.token(i))) {
                if (seen
                        && phrases.before(i, from) == null
                        && !phrases.followsCoordinator(i, from)
                        && !phrases.isSubordinate(i, from)) {
                    return i;
                }
                seen = true;
            }
        }
        return limit;
    }

    private void mainClause(RuleSet.Hit hit) {
        switch (use(hit)) {
            case "phrase" -> phrase(hit);
            case "aside" -> aside(hit);
            case "aside-after" -> asideAfter(hit);
            case "as" -> as(hit);
            case "for" -> forSomebody(hit);
            default -> {}
        }
    }

    private void phrase(RuleSet.Hit hit) {
        Party party = source(hit);
        if (party == null || covered(hit.match().from())) {
            return;
        }
        int end = attributionEnd(hit.match().to());
        Relays.Chain chain = relays.chain(party, unit, cites, cited);
        mainClause(hit.match().from(), end, hit.match().from(), hit.match().to(), chain, rule(hit));
    }

    /** One past the noun phrase after « selon », with its appositions. */
    private int attributionEnd(int from) {
        int end = phrases.phraseEnd(from, unit.to());
        for (int round = 0; round < 4 && reading.isSign(end, ","); round++) {
            int next = end + 1;
            while (next < unit.to() && next < end + 25 && !reading.isSign(next, ",")) {
                next++;
            }
            if (next >= unit.to()
                    || !reading.isSign(next, ",")
                    || contents.hasFinite(end + 1, next) && !insertion(end + 1)
                    || goesOn(next + 1)) {
                break;
            }
            end = next;
        }
        return end;
    }

    private boolean insertion(int i) {
        return asides[i - unit.from()] || words.is(reading.tokens(), i, "relative");
    }

    private boolean verbFollows(int i) {
        int verb = words.is(reading.tokens(), i, "not") ? i + 1 : i;
        return verb < unit.to() && Cues.isFinite(reading.token(verb));
    }

    /** Whether what follows a comma cannot be the beginning of a clause, so that the words before it are its subject. */
    private boolean goesOn(int i) {
        if (i >= unit.to()) {
            return true;
        }
        String upos = reading.token(i).upos();
        return Cues.isVerb(reading.token(i))
                || upos.equals("ADJ")
                || words.is(reading.tokens(), i, "relative")
                || words.is(reading.tokens(), i, "not");
    }

    private void aside(RuleSet.Hit hit) {
        Cue cue = cue(hit);
        if (cue == null
                || !isAside(cue)
                || covered(cue.from())
                || follows(hit.match().from())) {
            return;
        }
        Party party = speakers.inverted(cue, unit);
        Relays.Chain chain = relays.chain(party, unit, cites, cited);
        toldBeside(cue, party).forEach(via -> Relays.addLast(chain.via(), via));
        int end = party == null ? cue.to() : Math.max(cue.to(), party.to());
        mainClause(hit.match().from(), end, cue.from(), cue.to(), chain, rule(hit));
    }

    /** « …, l'agence X a rapporté. »: subject and verb at the end, as translations have it. */
    private void asideAfter(RuleSet.Hit hit) {
        Cue cue = cue(hit);
        int comma = hit.match().from();
        if (cue == null
                || !cue.may("aside")
                || cue.negated()
                || cue.passive()
                || covered(comma + 1)
                || follows(comma)) {
            return;
        }
        int end = cue.to();
        while (end < unit.to() && (reading.isTime(end) || reading.isSign(end, "."))) {
            end++;
        }
        boolean subject = phrases.phraseEnd(comma + 1, cue.from()) == cue.from();
        Party party = subject && end == unit.to() ? phrases.pick(comma + 1, cue.from()) : null;
        if (party == null
                || words.is(reading.tokens(), comma + 1, "relative")
                || !contents.hasFinite(unit.from(), comma)) {
            return;
        }
        Relays.Chain chain = relays.chain(party, unit, cites, cited);
        Span span = reading.span(cue.from(), cue.to());
        draft(lastSplit(comma), comma, Kind.INDIRECT, span, chain, false, rule(hit));
    }

    /** Whom the words were spoken to: « a-t-il dit à l'agence X », « a dit à l'agence X le maire », « a dit le maire à X ». */
    List<Via> toldBeside(Cue cue, @Nullable Party party) {
        boolean behind = party != null && party.from() >= cue.to();
        int to = !behind || party == null ? cue.to() + TOLD : party.from();
        List<Via> via = new ArrayList<>(relays.told(cue.to(), Math.min(to, unit.to())));
        if (behind && party != null && phrases.isAddressing(party.to())) {
            relays.told(party.to(), Math.min(party.to() + TOLD, unit.to())).forEach(v -> Relays.addLast(via, v));
        }
        return via;
    }

    /** « Pour X, « … » » tells of speech only before a quotation. */
    private void forSomebody(RuleSet.Hit hit) {
        Party party = phrases.after(hit.match().to(), unit.to(), false);
        if (party == null || party.mention() == null || party.mention().type() == Mention.Type.PLACE) {
            return;
        }
        int end = attributionEnd(hit.match().to());
        Segment segment = reading.isSign(end, ",") ? reading.segment(end + 1) : null;
        if (segment != null && segment.open() == end + 1 && !covered(segment.from())) {
            Span cue = reading.span(hit.match().from(), hit.match().to());
            draft(segment.from(), segment.to(), Kind.DIRECT, cue, chain(party), false, rule(hit));
        }
    }

    /** Whether a quotation that has its speaker ends right before {@code comma}. */
    private boolean follows(int comma) {
        Segment segment = reading.segment(comma - 1);
        return segment != null && covered(segment.from());
    }

    private void as(RuleSet.Hit hit) {
        Cue cue = cue(hit);
        if (cue == null || cue.negated() || covered(cue.from())) {
            return;
        }
        Party party = speakers.inverted(cue, unit);
        if (party == null) {
            party = speakers.of(cue, unit);
        }
        int end = attributionEnd(party == null ? cue.to() : Math.max(cue.to(), party.from()));
        Relays.Chain chain = relays.chain(party, unit, cites, cited);
        mainClause(hit.match().from(), end, cue.from(), cue.to(), chain, rule(hit));
    }

    /** The rest of the sentence around an attribution {@code [from, to)} is what was said. */
    private void mainClause(int from, int to, int cueFrom, int cueTo, Relays.Chain chain, String rule) {
        if (to < unit.to() && reading.isSign(to, ",") && verbFollows(to + 1) && contents.hasFinite(to, unit.to())) {
            Span cue = reading.span(cueFrom, cueTo);
            draft(lastSplit(from), unit.to(), Kind.INDIRECT, cue, chain, false, rule);
            return;
        }
        boolean before = contents.hasFinite(unit.from(), from);
        int start = before ? lastSplit(from) : to;
        int end = before ? from : contents.clauseEnd(to, unit, null);
        if (!contents.hasFinite(start, end) && end - start < 3) {
            return;
        }
        draft(start, end, Kind.INDIRECT, reading.span(cueFrom, cueTo), chain, false, rule);
    }

    /** The sentence begins anew after a semicolon. */
    private int lastSplit(int before) {
        for (int i = before - 1; i > unit.from(); i--) {
            if (reading.isSign(i, ";")) {
                return i + 1;
            }
        }
        return unit.from();
    }

    void add(int from, int to, Cue cue, @Nullable Party party, String rule) {
        Relays.Chain chain = relays.chain(party, unit, cites, cited);
        List<Via> via = new ArrayList<>(chain.via());
        relays.told(cue.to(), from).forEach(told -> Relays.addLast(via, told));
        draft(
                from,
                to,
                Kind.INDIRECT,
                reading.span(cue.from(), cue.to()),
                new Relays.Chain(chain.speaker(), via),
                cue.isA("deny"),
                rule);
    }

    void draft(int from, int to, Kind kind, @Nullable Span cue, Relays.Chain chain, boolean negated, String rule) {
        Span content = contents.trimmed(from, to);
        if (content == null) {
            return;
        }
        Kind given = kind == Kind.INDIRECT && quotes(from, to) ? Kind.MIXED : kind;
        drafts.add(new Draft(from, to, content, given, cue, chain.speaker(), chain.via(), negated, rule));
    }

    private boolean quotes(int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.segment(i) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether token {@code i} is part of words already found. */
    boolean covered(int i) {
        return drafts.stream().anyMatch(draft -> draft.from() <= i && i < draft.to());
    }

    static String use(RuleSet.Hit hit) {
        return hit.rule().get("use");
    }

    static String rule(RuleSet.Hit hit) {
        return hit.rule().id();
    }

    @Nullable
    Cue cue(RuleSet.Hit hit) {
        var filled = hit.match().slots().get("cue");
        return filled == null ? null : reading.cue(filled.from());
    }

    Reading reading() {
        return reading;
    }

    Phrases phrases() {
        return phrases;
    }

    Speakers speakers() {
        return speakers;
    }

    Contents contents() {
        return contents;
    }

    Discourse discourse() {
        return discourse;
    }

    Unit unit() {
        return unit;
    }

    List<RuleSet.Hit> hits() {
        return hits;
    }

    String ruleId(String use) {
        return ruleIds.of(use);
    }

    Relays.Chain chain(@Nullable Party party) {
        return relays.chain(party, unit, cites, cited);
    }

    List<Via> told(int from, int to) {
        return relays.told(from, to);
    }
}
