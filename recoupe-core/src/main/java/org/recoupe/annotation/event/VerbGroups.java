package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.recoupe.text.Token;

/** Finds the verb groups of one sentence, from left to right. Confined to a thread. */
final class VerbGroups {

    private static final int WIDEST = 5;
    private static final int LONGEST_ASIDE = 8;

    private final List<Token> tokens;
    private final Words words;
    private final List<VerbGroup> groups = new ArrayList<>();

    /** Tokens of a name or of what somebody is: no verbs there, however they look. */
    private final BitSet names;

    private VerbGroups(List<Token> tokens, Words words, BitSet names) {
        this.names = names;
        this.tokens = tokens;
        this.words = words;
    }

    static List<VerbGroup> of(List<Token> tokens, Words words, BitSet names) {
        VerbGroups finder = new VerbGroups(tokens, words, names);
        int i = 0;
        while (i < tokens.size()) {
            i = finder.read(i);
        }
        return List.copyOf(finder.groups);
    }

    private int read(int index) {
        Token token = tokens.get(index);
        VerbGroup.Form form = names.get(index) ? null : form(token);
        if (form == null) {
            return index + 1;
        }
        int head = index;
        boolean passive = false;
        boolean perfect = false;
        boolean be = words.is(index, "be");
        boolean have = words.is(index, "have");
        if (be || have) {
            int next = participleAfter(index);
            if (next > 0 && have && words.is(next, "be")) {
                perfect = true;
                head = next;
                int last = participleAfter(next);
                if (last > 0) {
                    head = last;
                    passive = true;
                }
            } else if (next > 0) {
                head = next;
                perfect = true;
                passive = be && !words.is(next, "be-verb");
            }
        }
        int from = clitics(index);
        boolean reflexive = false;
        boolean not = false;
        for (int i = from; i < head; i++) {
            reflexive |= words.is(i, "reflexive");
            not |= words.is(i, "not");
        }
        if (form == VerbGroup.Form.PARTICIPLE) {
            passive = !words.is(index, "be-verb");
        }
        groups.add(new VerbGroup(
                from,
                head + 1,
                head,
                form,
                passive && !reflexive,
                reflexive,
                negated(from, index, head, not),
                token.feats(),
                perfect,
                governor(from, form)));
        return head + 1;
    }

    private static VerbGroup.@org.jspecify.annotations.Nullable Form form(Token token) {
        if (!token.upos().equals("VERB") && !token.upos().equals("AUX")) {
            return null;
        }
        if (token.has("VerbForm=Inf")) {
            return VerbGroup.Form.INFINITIVE;
        }
        if (token.has("VerbForm=Part")) {
            return token.has("Tense=Pres") ? VerbGroup.Form.GERUND : VerbGroup.Form.PARTICIPLE;
        }
        return VerbGroup.Form.FINITE;
    }

    /** The participle that an auxiliary at {@code index} has, adverbs, negators and inverted subjects between; or -1. */
    private int participleAfter(int index) {
        for (int i = index + 1; i < tokens.size() && i <= index + WIDEST; i++) {
            int phrase = words.end(i, "adverbial");
            if (phrase > i) {
                i = phrase - 1;
                continue;
            }
            Token token = tokens.get(i);
            if (token.has("VerbForm=Part")
                    && token.has("Tense=Past")
                    && !token.upos().equals("NOUN")) {
                return i;
            }
            boolean between = token.upos().equals("ADV")
                    || words.is(i, "negator")
                    || words.is(i, "inverted")
                    || words.is(i, "habit");
            if (!between) {
                return -1;
            }
        }
        return -1;
    }

    private int clitics(int index) {
        int from = index;
        while (from > 0
                && index - from < WIDEST
                && (words.is(from - 1, "clitic")
                        || words.is(from - 1, "reflexive")
                        || words.is(from - 1, "not")
                        || (words.is(from - 1, "negator") && tokens.get(index).has("VerbForm=Inf")))) {
            from--;
        }
        return from;
    }

    private boolean negated(int from, int verb, int head, boolean not) {
        boolean infinitive = tokens.get(verb).has("VerbForm=Inf");
        int to = Math.min(tokens.size(), head + (not ? 3 : 1));
        for (int i = from; i < to; i++) {
            if (words.is(i, "negator") && (not || infinitive)) {
                return true;
            }
        }
        if (!not) {
            return false;
        }
        for (int i = Math.max(0, from - 4); i < Math.min(tokens.size(), head + 4); i++) {
            if (words.is(i, "none")) {
                return true;
            }
        }
        return false;
    }

    /** The group that an infinitive hangs on, with little words between. */
    private int governor(int from, VerbGroup.Form form) {
        if (form != VerbGroup.Form.INFINITIVE || groups.isEmpty()) {
            return -1;
        }
        VerbGroup before = groups.getLast();
        if (from - past(before.to(), from) > 4) {
            return -1;
        }
        for (int i = past(before.to(), from); i < from; i++) {
            String upos = tokens.get(i).upos();
            boolean little = upos.equals("ADV")
                    || upos.equals("ADP")
                    || upos.equals("ADJ")
                    || words.is(i, "clitic")
                    || words.is(i, "negator")
                    || words.is(i, "inverted");
            if (!little || words.is(i, "infinitive-link")) {
                return -1;
            }
        }
        return groups.size() - 1;
    }

    /** Over an aside between commas, « a renoncé, pour l'heure, à partir ». */
    private int past(int index, int end) {
        if (index >= end || !tokens.get(index).surface().equals(",")) {
            return index;
        }
        for (int i = index + 1; i < Math.min(end, index + LONGEST_ASIDE); i++) {
            if (tokens.get(i).surface().equals(",")) {
                return i + 1;
            }
        }
        return index;
    }
}
