package org.recoupe.annotation.quote;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.annotation.Quotation.Kind;
import org.recoupe.annotation.quote.Reading.Unit;
import org.recoupe.annotation.syntax.SyntaxTree;
import org.recoupe.language.RuleSet;

/** Finds what hangs on a reporting verb or noun: a clause with « que », an infinitive, a quality. Confined to a thread. */
final class ClauseReader {

    /** A clause farther behind its verb is another's. */
    private static final int REACH = 40;

    private static final int COLON_WITHIN = 12;

    private final UnitReader reader;
    private final Reading reading;
    private final ClauseWords words;
    private final SyntaxTree tree;
    private final Unit unit;

    ClauseReader(UnitReader reader) {
        this.reader = reader;
        this.reading = reader.reading();
        this.words = reader.words();
        this.tree = reading.tree();
        this.unit = reader.unit();
    }

    void read(List<RuleSet.Hit> hits) {
        for (int i = unit.from(); i < unit.to(); i++) {
            Cue cue = reading.segment(i) != null ? null : reading.cue(i);
            if (cue != null && cue.tells() && (cue.form() != Cue.Form.INFINITIVE || isSaid(cue, hits))) {
                if (!that(cue) && !infinitive(cue) && !colon(cue)) {
                    self(cue);
                }
            }
        }
        hits.stream().filter(hit -> UnitReader.use(hit).equals("noun")).forEach(this::noun);
    }

    /** Whether an infinitive tells what was said: « avant de dire que », but not « refuse de dire que ». */
    private boolean isSaid(Cue cue, List<RuleSet.Hit> hits) {
        return hits.stream()
                .filter(hit -> UnitReader.use(hit).equals("that")
                        || UnitReader.use(hit).equals("said"))
                .anyMatch(hit -> reader.cue(hit) == cue);
    }

    private boolean that(Cue cue) {
        int that = cue.may("que") || cue.may("whether") ? complementizer(cue) : -1;
        if (that < 0) {
            return cue.may("que") && bare(cue);
        }
        int from = words.end(reading.tokens(), that, "complementizer");
        Party party = cue.passive() ? null : reader.speakers().of(cue, unit);
        int to = reader.contents().clauseEnd(from, tree.head(that), cue, unit);
        reader.drafts().reported(from, to, cue, party, reader.ruleId("that"));
        return true;
    }

    /** « Le maire l'a reconnu : la route est coupée »: a sentence behind a colon that no object of the verb leads to. */
    private boolean colon(Cue cue) {
        if (!reader.hasRule("colon-clause")
                || cue.form() != Cue.Form.FINITE
                || !cue.may("aside")
                || !cue.may("que")
                || cue.passive()
                || cue.clitic() >= 0) {
            return false;
        }
        int i = cue.to();
        while (i < unit.to()
                && i < cue.to() + COLON_WITHIN
                && !reading.isSign(i, ":")
                && !Cues.isFinite(reading.token(i))
                && reading.segment(i) == null
                && !(tree.is(i, "obj") && !reading.token(i).upos().equals("PRON"))) {
            i++;
        }
        boolean said = i + 1 < unit.to()
                && reading.isSign(i, ":")
                && reading.segment(i + 1) == null
                && reader.contents().hasFinite(i + 1, unit.to());
        Party party = said ? reader.speakers().of(cue, unit) : null;
        if (party == null) {
            return false;
        }
        int to = reader.contents().strictEnd(i + 1, -1, unit);
        reader.drafts().reported(i + 1, to, cue, party, reader.ruleId("colon-clause"));
        return true;
    }

    /** A clause that hangs on the verb without a word that says so: "said the road was cut", in languages that have it. */
    private boolean bare(Cue cue) {
        if (!reader.hasRule("bare")) {
            return false;
        }
        for (int verb : tree.children(cue.head(), "ccomp")) {
            int from = Math.max(cue.to(), Math.min(verb, tree.reach(verb).start()));
            while (from < verb && reading.segment(from) == null && isApart(from)) {
                from++;
            }
            boolean behind = verb >= cue.to()
                    && verb < unit.to()
                    && reading.segment(from) == null
                    && tree.children(verb, "mark").isEmpty()
                    && reader.contents().hasFinite(from, Math.min(unit.to(), verb + 1));
            if (behind) {
                Party party = cue.passive() ? null : reader.speakers().of(cue, unit);
                int to = reader.contents().clauseEnd(from, verb, cue, unit);
                reader.drafts().reported(from, to, cue, party, reader.ruleId("bare"));
                return true;
            }
        }
        return false;
    }

    /** Whether the word is a sign, or tells when it was said: "said on Monday the road was cut". */
    private boolean isApart(int i) {
        return !reading.token(i).isWord()
                || reading.isTime(i)
                || reader.parties().isPreposition(i) && reading.isTime(i + 1);
    }

    /** The « que » of the clause that hangs on the verb, or that follows it at once; or -1. */
    private int complementizer(Cue cue) {
        for (int i = cue.to(); i < unit.to() && i < cue.to() + REACH; i++) {
            boolean opens = words.is(reading.tokens(), i, "complementizer")
                    || cue.may("whether") && words.is(reading.tokens(), i, "whether");
            boolean that = opens
                    && reading.segment(i) == reading.segment(cue.head())
                    && tree.is(i, "mark")
                    && (i == cue.to() || !words.is(reading.tokens(), i - 1, "antecedent"));
            if (that && (i == cue.to() || hangsOn(tree.head(i), cue))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a clause belongs to the reporting verb; the tree may have it hang on those who are spoken to. */
    private boolean hangsOn(int verb, Cue cue) {
        int head = verb < 0 ? -1 : tree.head(verb);
        if (head == cue.head() || head >= cue.from() && head < cue.to()) {
            return tree.isAny(verb, "ccomp", "xcomp", "obj", "advcl", "acl", "parataxis");
        }
        return head > cue.head() && tree.head(head) == cue.head() && isAddressee(head, cue);
    }

    private boolean isAddressee(int noun, Cue cue) {
        return tree.isAny(noun, "iobj", "obl") || cue.may("object") && tree.is(noun, "obj");
    }

    private boolean infinitive(Cue cue) {
        if (!cue.may("infinitive") || cue.passive()) {
            return false;
        }
        for (int verb : governed(cue)) {
            int mark = mark(verb, cue.to());
            boolean marked = mark >= 0 && words.is(reading.tokens(), mark, "infinitive-marker");
            boolean bare = mark < 0 && cue.entry().get("infinitive").equals("bare");
            Party party = reader.speakers().of(cue, unit);
            if (marked || bare) {
                int from = marked ? mark + 1 : Math.max(cue.to(), firstOf(verb, cue.to()));
                int to = reader.contents().clauseEnd(from, verb, cue, unit);
                reader.drafts().reported(from, to, cue, party, reader.ruleId("infinitive"));
                return true;
            }
        }
        return false;
    }

    /** The infinitives behind the verb that hang on it or on those who are spoken to: « invite les élus à voter ». */
    private List<Integer> governed(Cue cue) {
        List<Integer> verbs = new ArrayList<>(tree.children(cue.head(), "xcomp", "ccomp", "obl", "advcl", "obj"));
        tree.children(cue.head(), "obj", "iobj", "obl").stream()
                .filter(noun -> isAddressee(noun, cue))
                .forEach(noun -> verbs.addAll(tree.children(noun, "acl")));
        verbs.removeIf(verb -> verb < cue.to() || verb >= unit.to() || !isInfinitive(verb));
        return verbs;
    }

    private boolean isInfinitive(int verb) {
        return reading.token(verb).has("VerbForm=Inf")
                || tree.children(verb, "aux", "cop").stream()
                        .anyMatch(aux -> reading.token(aux).has("VerbForm=Inf"));
    }

    /** The word that leads an infinitive clause, or -1. */
    private int mark(int verb, int floor) {
        return tree.children(verb, "mark", "case").stream()
                .filter(mark -> mark >= floor && mark < verb)
                .findFirst()
                .orElse(-1);
    }

    private int firstOf(int verb, int floor) {
        return tree.children(verb).stream()
                .filter(child -> child >= floor && reading.token(child).isWord())
                .findFirst()
                .map(child -> Math.min(child, verb))
                .orElse(verb);
    }

    /** « s'est dit prêt à … ». */
    private void self(Cue cue) {
        if (!cue.reflexive() || !cue.isA("say")) {
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
        String upos = reading.token(from).upos();
        boolean quality = upos.equals("ADJ")
                || upos.equals("NOUN")
                || upos.equals("VERB") && reading.token(from).has("VerbForm=Part");
        if (quality) {
            int to = reader.contents().clauseEnd(from, from, cue, unit);
            reader.drafts().reported(from, to, cue, reader.speakers().of(cue, unit), reader.ruleId("self"));
        }
    }

    /** « la déclaration de X selon laquelle … », « la promesse de X que … ». */
    private void noun(RuleSet.Hit hit) {
        int from = hit.match().to();
        var cue = hit.match().slots().get("cue");
        if (cue == null || clauseBetween(cue.to(), from - 2)) {
            return;
        }
        boolean bareThat = from - cue.to() < 2 || !reader.parties().isPreposition(from - 2);
        Party party = reader.parties().complement(cue.from(), from);
        if (bareThat && (party == null || !tree.is(from - 1, "mark"))) {
            return;
        }
        Relays.Chain chain = reader.drafts().chain(party);
        int to = reader.contents().strictEnd(from, tree.head(from - 1), unit);
        reader.drafts()
                .add(from, to, Kind.INDIRECT, reading.span(cue.from(), cue.to()), chain, false, UnitReader.rule(hit));
    }

    private boolean clauseBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Cues.isFinite(reading.token(i)) || words.is(reading.tokens(), i, "subordinator")) {
                return true;
            }
        }
        return false;
    }
}
