package org.recoupe.annotation.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.syntax.SyntaxTree;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Token;

/** Finds verb groups that report. Stateless; safe for use by many threads. */
final class Cues {

    /** An auxiliary farther before its verb belongs to another. */
    private static final int REACH = 12;

    private final Lexicon verbs;
    private final ClauseWords words;

    Cues(Lexicon verbs, ClauseWords words) {
        this.verbs = verbs;
        this.words = words;
    }

    /** The group whose verb is at {@code head}, or null. */
    @Nullable
    Cue at(SyntaxTree tree, List<Token> tokens, int head) {
        if (!isVerb(tokens.get(head))) {
            return null;
        }
        List<Lexicon.Hit> hits = verbs.at(tokens, head);
        if (hits.isEmpty()) {
            return null;
        }
        Lexicon.Hit hit = hits.getFirst();
        if (hit.entry().get("when").equals("there") && !has(tree, tokens, head, "there")) {
            return null;
        }
        // in « a fait savoir » the first verb helps the second
        boolean helps = tree.is(head, "aux") && tree.head(head) > head && tree.head(head) < hit.to();
        int verb = helps ? tree.head(head) : head;
        int from = start(tree, tokens, verb);
        Cue.Form form = formOf(tokens.get(from));
        if (form == null) {
            return null;
        }
        int clitic = form == Cue.Form.FINITE && isClitic(tokens, from + 1) ? from + 1 : -1;
        boolean reflexive = has(tree, tokens, verb, "reflexive");
        boolean passive = from < verb
                && !reflexive
                && tree.children(verb, "aux").stream().anyMatch(aux -> words.is(tokens, aux, "passive"));
        int to = Math.max(hit.to(), clitic + 1);
        boolean negated = has(tree, tokens, verb, "not") || has(tree, tokens, from, "not");
        return new Cue(from, to, verb, form, hit.entry(), clitic, negated, reflexive, passive);
    }

    /** The first auxiliary of a verb, or the verb. */
    private static int start(SyntaxTree tree, List<Token> tokens, int head) {
        int from = head;
        for (int aux : tree.children(head, "aux")) {
            if (aux < from && aux >= head - REACH && !isClitic(tokens, aux)) {
                from = aux;
            }
        }
        return from;
    }

    /** Whether a word that can do {@code role} hangs on the verb and stands before it. */
    private boolean has(SyntaxTree tree, List<Token> tokens, int verb, String role) {
        return tree.children(verb).stream().anyMatch(child -> child < verb && words.is(tokens, child, role));
    }

    private static Cue.@Nullable Form formOf(Token verb) {
        if (verb.feats().contains("Mood=")) {
            return Cue.Form.FINITE;
        }
        if (verb.has("VerbForm=Inf")) {
            return Cue.Form.INFINITIVE;
        }
        return verb.has("VerbForm=Part") && verb.has("Tense=Pres") ? Cue.Form.GERUND : null;
    }

    static boolean isVerb(Token token) {
        return token.upos().equals("VERB") || token.upos().equals("AUX");
    }

    static boolean isFinite(Token token) {
        return isVerb(token) && token.feats().contains("Mood=");
    }

    /** Whether the token is a pronoun hung behind its verb, which begins with a hyphen. */
    static boolean isClitic(List<Token> tokens, int i) {
        if (i < 0 || i >= tokens.size()) {
            return false;
        }
        String surface = tokens.get(i).surface();
        return surface.length() > 1 && "-\u2010\u2011".indexOf(surface.charAt(0)) >= 0;
    }
}
