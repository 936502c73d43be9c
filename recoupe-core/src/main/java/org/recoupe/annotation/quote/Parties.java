package org.recoupe.annotation.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.syntax.SyntaxTree;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/** Tells who a noun of the tree is: the name in its phrase, else what is said of somebody. Confined to a thread. */
final class Parties {

    private static final int DEEPEST = 4;
    private static final int FARTHEST = 30;

    private final Reading reading;
    private final ClauseWords words;
    private final SyntaxTree tree;
    private final List<Token> tokens;

    Parties(Reading reading, ClauseWords words) {
        this.reading = reading;
        this.words = words;
        this.tree = reading.tree();
        this.tokens = reading.tokens();
    }

    /** Who the phrase around the noun or pronoun at {@code noun} is. */
    Party of(int noun) {
        Mention mention = reading.mention(noun);
        if (mention != null && mention.form() == Mention.Form.NAME) {
            return party(mention);
        }
        Party name = nameBeside(noun, 0);
        if (name != null) {
            return name;
        }
        return mention != null ? party(mention) : plain(noun);
    }

    /** « le maire, Luc Dastier », « la ministre Anne Sorel »: the name that is the same person as the noun, or null. */
    private @Nullable Party nameBeside(int noun, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        for (int child : tree.children(noun, "appos", "flat", "nmod", "compound")) {
            // "the RIX agency", "Minister Anne Sorel"
            boolean before = child < noun && tree.is(child, "compound");
            if (child < noun && !before || !tree.leads(child).isEmpty()) {
                continue;
            }
            Mention mention = reading.mention(child);
            // « La responsable Afrique, Anne Sorel »: a place tells more of the office.
            if (mention != null
                    && mention.form() == Mention.Form.NAME
                    && mention.type() != Mention.Type.PLACE
                    && (mention.type() == Mention.Type.PERSON || !reading.isSign(child - 1, ","))) {
                return party(mention);
            }
            Party further = nameBeside(child, depth + 1);
            if (further != null) {
                return further;
            }
        }
        return null;
    }

    /** The noun with what stands close around it: no clause, no apposition, nothing joined to it. */
    private Party plain(int noun) {
        int from = noun;
        int to = noun + 1;
        for (int child : tree.children(noun).reversed()) {
            if (child < noun
                    && tree.isAny(child, "det", "amod", "nummod")
                    && tree.reach(child).end() == from) {
                from = tree.reach(child).start();
            }
        }
        for (int child : tree.children(noun)) {
            if (child > noun && isClose(child) && tree.reach(child).start() == to) {
                to = tree.reach(child).end();
            }
        }
        return new Party(from, to, null);
    }

    private boolean isClose(int child) {
        if (tree.isAny(child, "amod", "flat", "nummod", "fixed", "compound", "advmod")) {
            return !tokens.get(child).upos().equals("PUNCT");
        }
        int lead = tree.leads(child).nextSetBit(0);
        return tree.is(child, "nmod") && (lead < 0 || words.is(tokens, lead, "complement"));
    }

    /** Who the first noun phrase from {@code start} on is, as after « selon », or null where none begins there. */
    @Nullable
    Party after(int start, int limit) {
        int noun = nounFrom(start, limit);
        return noun < 0 ? null : of(noun);
    }

    /** « la réponse de X »: who the first complement of a noun is, or null. */
    @Nullable
    Party complement(int noun, int limit) {
        return tree.children(noun, "nmod").stream()
                .filter(child -> child > noun && child < limit)
                .findFirst()
                .map(this::of)
                .orElse(null);
    }

    /** The head of the noun phrase that begins at {@code start}, or -1. */
    int nounFrom(int start, int limit) {
        for (int i = start; i < limit && i < start + FARTHEST; i++) {
            Token token = tokens.get(i);
            boolean nominal = reading.mention(i) != null && !token.upos().equals("DET")
                    || token.upos().equals("NOUN")
                    || token.upos().equals("PROPN")
                    || token.upos().equals("PRON");
            if (nominal) {
                int head = tree.head(i);
                boolean inner = head > i
                        && head < limit
                        && tree.isAny(i, "amod", "nummod", "flat", "compound", "det", "nmod:poss");
                return inner ? head : i;
            }
            if (Cues.isFinite(token) || reading.isSign(i, ",") || reading.segment(i) != null) {
                return -1;
            }
        }
        return -1;
    }

    /** The subject that stands behind a verb group that ends at {@code from}, whatever the tree has it hang on; or -1. */
    int subjectBehind(int from, int limit) {
        for (int i = from; i < limit && i < from + FARTHEST; i++) {
            if (tree.is(i, "nsubj")) {
                return i;
            }
            if (Cues.isVerb(tokens.get(i)) && !tokens.get(i).has("VerbForm=Part")
                    || reading.segment(i) != reading.segment(from - 1)
                    || !tokens.get(i).isWord() && !reading.isSign(i, "-") && !reading.isSign(i, ".")
                    || words.is(tokens, i, "subordinator")) {
                return -1;
            }
        }
        return -1;
    }

    /** « le délégué de X pour la Syrie, qui a dit »: a place that a relative clause is hung on gives way to whom it describes. */
    int speaking(int noun, int pronoun) {
        int governor = tree.head(noun);
        Mention own = reading.mention(noun);
        Mention above = reading.mention(governor);
        boolean place = own != null && (own.type() == Mention.Type.COUNTRY || own.type() == Mention.Type.PLACE);
        boolean person = above != null && above.type() == Mention.Type.PERSON;
        return isRelative(pronoun) && place && person && tree.is(noun, "nmod") ? governor : noun;
    }

    /** Whether it is « on ». */
    boolean isAnybody(Party party) {
        return party.to() == party.from() + 1 && words.is(tokens, party.from(), "anybody");
    }

    boolean isRelative(int token) {
        return words.is(tokens, token, "relative");
    }

    /** Whether it is but the pronoun of a relative clause. */
    boolean isRelative(Party party) {
        return party.to() == party.from() + 1 && isRelative(party.from());
    }

    /** Who the noun right before the relative pronoun at {@code pronoun} is, or null. */
    @Nullable
    Party nearest(int pronoun, int floor) {
        int noun = reading.isSign(pronoun - 1, ",") ? pronoun - 2 : pronoun - 1;
        boolean nominal = noun >= floor
                && (tokens.get(noun).upos().equals("NOUN")
                        || tokens.get(noun).upos().equals("PROPN"));
        return nominal ? of(noun) : null;
    }

    /** Who the noun phrase is that ends right before the relative pronoun at {@code pronoun}, or null. */
    @Nullable
    Party antecedent(int pronoun, int floor) {
        int noun = reading.isSign(pronoun - 1, ",") ? pronoun - 2 : pronoun - 1;
        if (noun < floor || reading.segment(noun) != null || !tokens.get(noun).isWord()) {
            return null;
        }
        while (tree.isAny(noun, "nmod", "flat", "amod", "appos", "obl")
                && tree.head(noun) >= floor
                && tree.head(noun) < noun) {
            noun = tree.head(noun);
        }
        return Cues.isVerb(tokens.get(noun)) ? null : of(noun);
    }

    /** Whether the verb group with its verb at {@code verb} stands in a subordinate or relative clause. */
    boolean isSubordinate(int verb) {
        return tree.isAny(tree.firstJoined(verbOf(verb)), "acl", "advcl", "ccomp", "xcomp", "csubj");
    }

    /** The verb or noun that an auxiliary or copula helps; other words are given back. */
    int verbOf(int i) {
        return tree.isAny(i, "aux", "cop") && tree.head(i) >= 0 ? tree.head(i) : i;
    }

    /** The subject of the verb group to which the finite verb at {@code i} belongs, or null. */
    @Nullable
    Party subject(int i) {
        List<Integer> subjects = tree.subjects(verbOf(i), token -> false);
        return subjects.isEmpty() ? null : of(subjects.getFirst());
    }

    boolean isPreposition(int i) {
        return i >= 0
                && i < tokens.size()
                && (tokens.get(i).upos().startsWith("ADP") || words.is(tokens, i, "preposition"));
    }

    /** Whether a word before whom one speaks to stands at {@code i}: « à », « auprès de ». */
    boolean isAddressing(int i) {
        return words.is(tokens, i, "addressing");
    }

    Party party(Mention mention) {
        return new Party(reading.tokenAt(mention.span().start()), reading.tokenEnd(mention.span()), mention);
    }

    /** The span of a party: that of its mention, else that of its words. */
    Span span(Party party) {
        return party.mention() != null ? party.mention().span() : reading.span(party.from(), party.to());
    }
}
