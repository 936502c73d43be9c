package org.recoupe.annotation.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/**
 * The dependency tree of one sentence, for walking. Words are counted in the sentence, from 0; relations are those of
 * Universal Dependencies, and asking for {@code nsubj} finds {@code nsubj:pass} too.
 *
 * <p>Where a sentence was not parsed every word is a root, and nothing is found. Immutable; safe for use by many threads;
 * built in linear time.
 */
public final class SyntaxTree {

    private static final int ROOT = -1;

    /** How many steps a subject is looked for over governors: « X a promis de tenter de convaincre ». */
    private static final int FARTHEST_GOVERNOR = 6;

    private final List<Token> tokens;
    private final int[] heads;
    private final List<List<Integer>> children;
    private final int[] from;
    private final int[] to;

    private SyntaxTree(List<Token> tokens, int[] heads) {
        this.tokens = tokens;
        this.heads = heads;
        this.children = new ArrayList<>(tokens.size());
        for (int i = 0; i < heads.length; i++) {
            children.add(new ArrayList<>(2));
        }
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] >= 0) {
                children.get(heads[i]).add(i);
            }
        }
        this.from = new int[heads.length];
        this.to = new int[heads.length];
        measure();
    }

    /** The tree of {@code sentence}. */
    public static SyntaxTree of(TokenizedText text, Sentence sentence) {
        List<Token> tokens = text.tokens(sentence);
        int[] heads = new int[tokens.size()];
        for (int i = 0; i < heads.length; i++) {
            int head = tokens.get(i).head();
            boolean inside = head >= sentence.from() && head < sentence.to() && head - sentence.from() != i;
            heads[i] = inside ? head - sentence.from() : ROOT;
        }
        returnAdjuncts(tokens, heads);
        returnSubjects(tokens, heads);
        return new SyntaxTree(tokens, heads);
    }

    /**
     * « X a vu Y mardi, a dit Z »: what stands before the comma of an inserted clause belongs to the clause around it, though
     * a parser may hang it on the inserted verb.
     */
    private static void returnAdjuncts(List<Token> tokens, int[] heads) {
        int comma = ROOT;
        for (int i = heads.length - 1; i >= 0; i--) {
            if (tokens.get(i).surface().equals(",")) {
                comma = i;
            }
            int verb = heads[i];
            boolean before = comma > i && verb > comma && tokens.get(verb).is("parataxis");
            boolean adjunct = tokens.get(i).is("obl") || tokens.get(i).is("advmod");
            // « Rencontrera X, a annoncé Y »: Y says it.
            boolean object = before && tokens.get(i).is("nsubj") && hasNounBehind(tokens, heads, verb);
            if (before && (adjunct || object) && heads[verb] >= 0 && heads[verb] < i) {
                heads[i] = heads[verb];
            }
        }
    }

    private static boolean hasNounBehind(List<Token> tokens, int[] heads, int verb) {
        int end = Math.min(heads.length, verb + FARTHEST_GOVERNOR);
        for (int i = verb + 1; i < end; i++) {
            if (heads[i] == verb && (tokens.get(i).is("obj") || tokens.get(i).is("nsubj"))) {
                return true;
            }
        }
        return false;
    }

    /** « C'est le temps qu'ont passé X et Y »: a second subject behind a relative clause that has none is its own. */
    private static void returnSubjects(List<Token> tokens, int[] heads) {
        int[] first = new int[heads.length];
        int[] clause = new int[heads.length];
        java.util.Arrays.fill(first, ROOT);
        java.util.Arrays.fill(clause, ROOT);
        for (int i = 0; i < heads.length; i++) {
            int head = heads[i];
            if (head < 0) {
                continue;
            }
            if (tokens.get(i).is("acl:relcl") && head < i) {
                clause[head] = i;
            }
            if (tokens.get(i).is("nsubj")) {
                boolean inverted = first[head] >= 0 && clause[head] >= 0 && first[clause[head]] < 0;
                int verb = inverted ? clause[head] : head;
                heads[i] = verb;
                first[verb] = first[verb] < 0 ? i : first[verb];
            }
        }
    }

    /** How far each subtree reaches, leaves first. */
    private void measure() {
        int[] waiting = new int[heads.length];
        int[] ready = new int[heads.length];
        int count = 0;
        for (int i = 0; i < heads.length; i++) {
            from[i] = i;
            to[i] = i + 1;
            waiting[i] = children.get(i).size();
            if (waiting[i] == 0) {
                ready[count++] = i;
            }
        }
        for (int k = 0; k < count; k++) {
            int head = heads[ready[k]];
            if (head >= 0) {
                from[head] = Math.min(from[head], from[ready[k]]);
                to[head] = Math.max(to[head], to[ready[k]]);
                if (--waiting[head] == 0) {
                    ready[count++] = head;
                }
            }
        }
    }

    /** How many words the sentence has. */
    public int size() {
        return heads.length;
    }

    /** The word at {@code index}. */
    public Token token(int index) {
        return tokens.get(index);
    }

    /** The governor of a word, or -1 for a root. */
    public int head(int index) {
        return heads[index];
    }

    /** What depends on a word directly, in the order of the text. */
    public List<Integer> children(int index) {
        return List.copyOf(children.get(index));
    }

    /** The direct dependents in one of the relations. */
    public List<Integer> children(int index, String... relations) {
        List<Integer> found = new ArrayList<>();
        for (int child : children.get(index)) {
            if (isAny(child, relations)) {
                found.add(child);
            }
        }
        return found;
    }

    /** Whether the relation of a word to its governor is {@code relation} or one of its subtypes. */
    public boolean is(int index, String relation) {
        String deprel = tokens.get(index).deprel();
        return deprel.startsWith(relation)
                && (deprel.length() == relation.length() || deprel.charAt(relation.length()) == ':');
    }

    /** Whether it is one of them. */
    public boolean isAny(int index, String... relations) {
        for (String relation : relations) {
            if (is(index, relation)) {
                return true;
            }
        }
        return false;
    }

    /** From the first to one past the last word of what a word governs, itself included. */
    public Span reach(int index) {
        return new Span(from[index], to[index]);
    }

    /** Whether {@code index} is {@code governor} or stands under it. */
    public boolean isUnder(int index, int governor) {
        for (int at = index; at >= 0; at = heads[at]) {
            if (at == governor) {
                return true;
            }
        }
        return false;
    }

    /** The word and those joined to it, « A, B et C », in the order of the text. */
    public List<Integer> joined(int index) {
        List<Integer> all = new ArrayList<>();
        all.add(index);
        for (int k = 0; k < all.size(); k++) {
            all.addAll(children(all.get(k), "conj"));
        }
        all.sort(null);
        return all;
    }

    /** The first of the words that are joined to this one: itself where it is joined to nothing. */
    public int firstJoined(int index) {
        int at = index;
        while (is(at, "conj") && heads[at] >= 0) {
            at = heads[at];
        }
        return at;
    }

    /** The words that lead a noun, « lors de », « avec », in the order of the text; empty for subjects and objects. */
    public BitSet leads(int index) {
        BitSet leads = new BitSet();
        for (int child : children(index, "case", "mark")) {
            if (child < index) {
                leads.set(child);
                children(child, "fixed").forEach(leads::set);
            }
        }
        return leads;
    }

    /** Whether a verb is in the passive, by what its dependents and features say. */
    public boolean isPassive(int verb) {
        return !children(verb, "aux:pass", "nsubj:pass", "obl:agent", "expl:pass")
                        .isEmpty()
                || tokens.get(verb).has("Voice=Pass");
    }

    /**
     * The grammatical subjects of a verb or of a noun with a copula, with what is joined to them: its own; for a relative
     * « qui » what the clause is about; for a participle at a noun that noun; for an infinitive, and for a verb joined to
     * another, the subject of the other. Empty where there is none in the sentence.
     *
     * @param objectControls whether a verb hands its object, « demander à X de partir », not its subject down to the
     *     infinitive
     */
    public List<Integer> subjects(int predicate, Predicate<Token> objectControls) {
        int at = predicate;
        for (int step = 0; step < FARTHEST_GOVERNOR && at >= 0; step++) {
            List<Integer> own = children(at, "nsubj");
            if (!own.isEmpty()) {
                return own.stream()
                        .flatMap(subject -> referent(subject, heads[subject]).stream())
                        .toList();
            }
            if (heads[at] < 0) {
                return List.of();
            }
            int governor = heads[at];
            if (is(at, "acl")) {
                return joined(governor);
            }
            if (is(at, "xcomp") || is(at, "advcl") || is(at, "ccomp") || is(at, "obl") || is(at, "csubj")) {
                boolean finite = tokens.get(at).feats().contains("Mood=")
                        || children(at, "aux").stream()
                                .anyMatch(a -> tokens.get(a).feats().contains("Mood="));
                if (finite && !is(at, "advcl")) {
                    return List.of();
                }
                if (objectControls.test(tokens.get(governor))) {
                    List<Integer> controllers = children(governor, "iobj", "obj", "obl:arg");
                    controllers.remove((Integer) at);
                    if (!controllers.isEmpty()) {
                        return joined(controllers.getFirst());
                    }
                }
            } else if (!is(at, "conj")) {
                return List.of();
            }
            at = governor;
        }
        return List.of();
    }

    /** What a relative pronoun stands for: the noun that its clause is about. */
    private List<Integer> referent(int pronoun, int verb) {
        boolean relative = tokens.get(pronoun).upos().equals("PRON");
        int clause = firstJoined(verb);
        if (relative && is(clause, "acl:relcl") && pronoun < verb && heads[clause] >= 0 && heads[clause] < pronoun) {
            boolean personal = tokens.get(pronoun).feats().contains("Person=")
                    && !tokens.get(pronoun).lemma().startsWith("qu");
            if (!personal) {
                return joined(heads[clause]);
            }
        }
        return joined(pronoun);
    }
}
