package org.recoupe.annotation.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Quotation.Kind;
import org.recoupe.annotation.quote.Reading.Unit;
import org.recoupe.annotation.syntax.SyntaxTree;
import org.recoupe.language.Lexicon;
import org.recoupe.language.RuleSet;

/** Finds the quotations of one sentence. Confined to a thread. */
final class UnitReader {

    private final Reading reading;
    private final ClauseWords words;
    private final Parties parties;
    private final Speakers speakers;
    private final Relays relays;
    private final Lexicon reportingNouns;
    private final QuoteAnnotator.RuleIds ruleIds;
    private final Unit unit;
    private final Discourse discourse;
    private final List<RuleSet.Hit> hits = new ArrayList<>();
    private final List<Integer> cites = new ArrayList<>();
    private final List<Integer> cited = new ArrayList<>();
    private final List<Integer> voices = new ArrayList<>();
    private final boolean[] asides;
    private final Contents contents;
    private final Drafts drafts;

    UnitReader(
            Reading reading,
            ClauseWords words,
            Parties parties,
            Relays relays,
            Lexicon reportingNouns,
            QuoteAnnotator.RuleIds ruleIds,
            Unit unit,
            Discourse discourse) {
        this.reading = reading;
        this.words = words;
        this.parties = parties;
        this.speakers = new Speakers(reading, parties, relays);
        this.relays = relays;
        this.reportingNouns = reportingNouns;
        this.ruleIds = ruleIds;
        this.unit = unit;
        this.discourse = discourse;
        this.asides = new boolean[unit.to() - unit.from()];
        this.contents = new Contents(reading, words, unit.from(), asides);
        this.drafts = new Drafts(reading, parties, relays, contents, unit, cites, cited, voices);
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
        new ClauseReader(this).read(hits);
        new SegmentReader(this).read();
        new AsideReader(this).read(hits);
        return Relaying.settle(drafts.all());
    }

    /** What is quoted inside the quotations that {@link #read} has found. */
    List<Draft> nested() {
        if (!hasRule("nested")) {
            return List.of();
        }
        List<Draft> found = List.copyOf(drafts.all());
        List<Segment> outer = found.stream()
                .filter(draft -> draft.kind() == Kind.DIRECT)
                .map(draft -> reading.segment(draft.from()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        new NestedReader(this).read(outer);
        return drafts.all().subList(found.size(), drafts.all().size());
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
                case "voice" -> voices.add(hit.match().to());
                case "phrase", "heard" -> {
                    if (source(hit) != null) {
                        mark(from);
                    }
                }
                case "aside" -> {
                    Cue cue = cue(hit);
                    if (cue != null && isAside(cue)) {
                        mark(from + 1);
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
        int last = hit.match().to() - 1;
        // « de source proche »: the phrase ends with who speaks
        boolean named = relays.isSource(last, last + 1);
        int noun = named ? last : parties.nounFrom(last + 1, unit.to());
        if (noun < 0 || words.is(reading.tokens(), noun, "subordinator")) {
            return null;
        }
        Party party = parties.of(noun);
        Mention mention = party.mention();
        boolean speaks = mention != null && mention.type() != Mention.Type.MISC && mention.type() != Mention.Type.PLACE
                || reading.token(noun).upos().equals("PRON")
                        && reading.token(noun).feats().contains("Person=");
        if (named) {
            return party;
        }
        if (!speaks && !relays.isSource(hit.match().to(), unit.to())) {
            return null;
        }
        Party agent = speaks ? null : agent(noun);
        return agent == null ? party : agent;
    }

    /** « … communiquées par X »: who made known what is named first, or null. */
    private @Nullable Party agent(int noun) {
        SyntaxTree tree = reading.tree();
        for (int participle : tree.children(noun, "acl")) {
            for (int agent : tree.children(participle, "obl:agent")) {
                // « un témoin cité par X »: X only passes the words on
                Party by = parties.of(agent);
                boolean passes =
                        cited.stream().anyMatch(at -> at > participle && at <= agent) || relays.relay(by) != null;
                return passes ? null : by;
            }
        }
        return null;
    }

    /** Whether a noun such as « réponse » or « communiqué » at {@code i} gives somebody's words. */
    boolean isReportingNoun(int i) {
        return reportingNouns.longestAt(reading.tokens(), i).isPresent();
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

    ClauseWords words() {
        return words;
    }

    Parties parties() {
        return parties;
    }

    Speakers speakers() {
        return speakers;
    }

    Contents contents() {
        return contents;
    }

    Drafts drafts() {
        return drafts;
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

    /** Whether the language has a rule for a use. */
    boolean hasRule(String use) {
        return ruleIds.has(use);
    }
}
