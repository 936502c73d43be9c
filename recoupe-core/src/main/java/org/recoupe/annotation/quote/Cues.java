package org.recoupe.annotation.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Token;

/** Finds verb groups that report. Stateless; safe for use by many threads. */
final class Cues {

    private static final int REACH = 6;

    private final Lexicon verbs;
    private final ClauseWords words;

    Cues(Lexicon verbs, ClauseWords words) {
        this.verbs = verbs;
        this.words = words;
    }

    /** The group whose verb is at {@code head}, or null. */
    @Nullable
    Cue at(List<Token> tokens, int head) {
        Token verb = tokens.get(head);
        if (!isVerb(verb)) {
            return null;
        }
        Lexicon.Entry entry = null;
        int to = head + 1;
        for (Lexicon.Hit hit : verbs.at(tokens, head)) {
            entry = hit.entry();
            to = hit.to();
            break;
        }
        return entry == null ? null : group(tokens, head, to, entry);
    }

    private @Nullable Cue group(List<Token> tokens, int head, int to, Lexicon.Entry entry) {
        Token verb = tokens.get(head);
        if (verb.has("VerbForm=Part") && !verb.has("Tense=Pres")) {
            return compound(tokens, head, to, entry);
        }
        Cue.Form form = formOf(verb);
        if (form == null) {
            return null;
        }
        int clitic = form == Cue.Form.FINITE && isClitic(tokens, head + 1) ? head + 1 : -1;
        return new Cue(
                head,
                Math.max(to, clitic + 1),
                head,
                form,
                entry,
                clitic,
                negated(tokens, head),
                reflexive(tokens, head),
                false);
    }

    private @Nullable Cue compound(List<Token> tokens, int head, int to, Lexicon.Entry entry) {
        int clitic = -1;
        boolean passive = false;
        for (int i = head - 1; i >= 0 && i >= head - REACH; i--) {
            Token token = tokens.get(i);
            if (isAuxiliary(tokens, i)) {
                if (token.has("VerbForm=Part") && !token.has("Tense=Pres")) {
                    passive = true;
                    continue;
                }
                Cue.Form form = formOf(token);
                if (form == null) {
                    return null;
                }
                boolean reflexive = reflexive(tokens, i);
                passive |= words.is(tokens, i, "passive") && !reflexive;
                return new Cue(i, to, head, form, entry, clitic, negated(tokens, i), reflexive, passive);
            }
            if (isClitic(tokens, i)) {
                clitic = i;
            } else if (!isBetween(tokens, i)) {
                return null;
            }
        }
        return null;
    }

    private boolean isAuxiliary(List<Token> tokens, int i) {
        return isVerb(tokens.get(i)) && (words.is(tokens, i, "passive") || words.is(tokens, i, "auxiliary"));
    }

    private boolean isBetween(List<Token> tokens, int i) {
        return tokens.get(i).upos().equals("ADV")
                || words.is(tokens, i, "adverb")
                || words.is(tokens, i, "never")
                || words.is(tokens, i, "preposition")
                || tokens.get(i).upos().equals("NOUN") && words.end(tokens, i - 1, "adverb") > i;
    }

    private boolean negated(List<Token> tokens, int from) {
        boolean not = false;
        for (int i = from - 1; i >= 0 && i >= from - 4 && !not; i--) {
            not = words.is(tokens, i, "not");
            if (!not && !words.is(tokens, i, "object") && !words.is(tokens, i, "reflexive")) {
                break;
            }
        }
        return not;
    }

    private boolean reflexive(List<Token> tokens, int from) {
        return words.is(tokens, from - 1, "reflexive")
                || words.is(tokens, from - 1, "object") && words.is(tokens, from - 2, "reflexive");
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
