package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.syntax.SyntaxTree;
import org.recoupe.text.Token;

/** Finds the verb groups of one sentence, from left to right. Confined to a thread. */
final class VerbGroups {

    private static final int NEAR = 4;
    private static final Set<String> VERBAL = Set.of("VERB", "AUX");

    private final SyntaxTree tree;
    private final Words words;

    /** Tokens of a name or of what somebody is: no verbs there, however they look. */
    private final BitSet names;

    private final List<VerbGroup> groups = new ArrayList<>();

    /** The group of each verb, -1 elsewhere. */
    private final int[] at;

    private VerbGroups(SyntaxTree tree, Words words, BitSet names) {
        this.tree = tree;
        this.words = words;
        this.names = names;
        this.at = new int[tree.size()];
        java.util.Arrays.fill(at, -1);
    }

    static List<VerbGroup> of(SyntaxTree tree, Words words, BitSet names) {
        VerbGroups finder = new VerbGroups(tree, words, names);
        for (int i = 0; i < tree.size(); i++) {
            if (finder.isVerb(i) && !finder.isAuxiliary(i)) {
                finder.at[i] = finder.groups.size();
                finder.groups.add(finder.read(i));
            }
        }
        return finder.groups.stream().map(finder::governed).toList();
    }

    private boolean isVerb(int index) {
        return !names.get(index) && VERBAL.contains(tree.token(index).upos()) && !tree.is(index, "fixed");
    }

    /** Whether a verb that makes a group of its own has this one as its auxiliary. */
    private boolean isAuxiliary(int index) {
        return tree.is(index, "aux") && tree.head(index) > index && isVerb(tree.head(index));
    }

    private List<Integer> auxiliaries(int verb) {
        List<Integer> found = new ArrayList<>();
        for (int child : tree.children(verb, "aux")) {
            if (child < verb && isVerb(child)) {
                found.add(child);
            }
        }
        // « Ont été arrêtés puis relâchés »: the second participle has the auxiliaries of the first.
        int first = tree.head(verb);
        if (found.isEmpty() && tree.is(verb, "conj") && first >= 0 && isParticiple(first) && isParticiple(verb)) {
            return auxiliaries(first);
        }
        return found;
    }

    private boolean isParticiple(int index) {
        Token token = tree.token(index);
        return isVerb(index) && token.has("VerbForm=Part") && token.has("Tense=Past");
    }

    private VerbGroup read(int head) {
        List<Integer> auxiliaries = auxiliaries(head);
        int first = auxiliaries.isEmpty() ? head : auxiliaries.getFirst();
        boolean own = first == head || tree.head(first) == head;
        VerbGroup.Form form = form(tree.token(first));
        int start = own ? clitics(first) : head;
        boolean reflexive = false;
        boolean not = false;
        for (int i = start; i < head; i++) {
            reflexive |= words.is(i, "reflexive");
            not |= words.is(i, "not");
        }
        boolean goesOn =
                tree.token(head).has("VerbForm=Part") && tree.token(head).has("Tense=Pres");
        boolean be = !auxiliaries.isEmpty() && words.is(auxiliaries.getLast(), "be") && !goesOn;
        boolean suffers = (be || first == head && form == VerbGroup.Form.PARTICIPLE) && !words.is(head, "be-verb");
        boolean passive = suffers && !reflexive;
        // "Will meet", "is meeting": nothing is done by then.
        List<Integer> done = auxiliaries.stream()
                .filter(auxiliary -> !words.is(auxiliary, "modal") && !(goesOn && words.is(auxiliary, "be")))
                .toList();
        return new VerbGroup(
                start,
                head + 1,
                head,
                form,
                passive,
                reflexive,
                negated(start, first, head, not),
                tree.token(first).feats(),
                isPerfect(done, passive),
                -1);
    }

    /** « A vu », « est venu », « a été vu »; not « fait libérer », « sera vu ». */
    private boolean isPerfect(List<Integer> auxiliaries, boolean passive) {
        long tense = auxiliaries.stream()
                .filter(i -> words.is(i, "be") || words.is(i, "have"))
                .count();
        return tense > (passive ? 1 : 0);
    }

    private static VerbGroup.Form form(Token token) {
        if (token.has("VerbForm=Inf")) {
            return VerbGroup.Form.INFINITIVE;
        }
        if (token.has("VerbForm=Part")) {
            return token.has("Tense=Pres") ? VerbGroup.Form.GERUND : VerbGroup.Form.PARTICIPLE;
        }
        return VerbGroup.Form.FINITE;
    }

    private int clitics(int index) {
        int from = index;
        while (from > 0
                && index - from < NEAR + 1
                && (words.is(from - 1, "clitic")
                        || words.is(from - 1, "reflexive")
                        || words.is(from - 1, "not")
                        || (words.is(from - 1, "negator") && tree.token(index).has("VerbForm=Inf")))) {
            from--;
        }
        return from;
    }

    private boolean negated(int from, int verb, int head, boolean not) {
        boolean infinitive = tree.token(verb).has("VerbForm=Inf");
        int to = Math.min(tree.size(), head + (not ? NEAR - 1 : 1));
        for (int i = from; i < to; i++) {
            boolean pronoun = i == 0 || !tree.token(i - 1).upos().equals("DET");
            if (words.is(i, "negator") && (not || infinitive) || not && pronoun && words.is(i, "negator-after-not")) {
                return true;
            }
        }
        for (int i = Math.max(0, from - NEAR); not && i < Math.min(tree.size(), head + NEAR); i++) {
            if (words.is(i, "none") || i < from && words.is(i, "nobody")) {
                return true;
            }
        }
        return false;
    }

    /** The same group with the one that its infinitive hangs on: « doit pouvoir venir », « est prêt à venir ». */
    private VerbGroup governed(VerbGroup group) {
        int governor = group.form() == VerbGroup.Form.INFINITIVE ? governor(group.head()) : -1;
        return new VerbGroup(
                group.from(),
                group.to(),
                group.head(),
                group.form(),
                group.passive(),
                group.reflexive(),
                group.negated(),
                group.feats(),
                group.perfect(),
                governor);
    }

    private int governor(int infinitive) {
        int verb = tree.firstJoined(infinitive);
        int above = tree.head(verb);
        boolean linked = tree.children(verb, "mark", "case").stream().anyMatch(i -> words.is(i, "infinitive-link"));
        if (above < 0 || linked || tree.isAny(verb, "acl", "conj", "parataxis")) {
            return -1;
        }
        Integer copula = copula(tree, above);
        return at[copula == null ? above : copula];
    }

    /** The copula of a predicate, or null. */
    static @Nullable Integer copula(SyntaxTree tree, int predicate) {
        List<Integer> copulas = tree.children(predicate, "cop");
        return copulas.isEmpty() ? null : copulas.getFirst();
    }
}
