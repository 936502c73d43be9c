package org.recoupe.annotation.name;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.text.Token;

/** Where the analyser sees names, without the common nouns that it counts in: « rue », « famille ». One article. */
final class TaggedNames {

    /**
     * A run of tags.
     *
     * @param from first token
     * @param to one past the last
     * @param type what the analyser takes it for
     */
    record Tagged(int from, int to, Mention.Type type) {}

    private static final int FARTHEST_NOUN = 3;

    private final NameLexicons words;
    private final List<Token> tokens;
    private final @Nullable Tagged[] covering;

    TaggedNames(NameLexicons words, List<Token> tokens) {
        this.words = words;
        this.tokens = tokens;
        this.covering = new Tagged[tokens.size()];
        int from = 0;
        while (from < tokens.size()) {
            int to = from + 1;
            String tag = tokens.get(from).entity();
            while (!tag.isEmpty()
                    && to < tokens.size()
                    && tokens.get(to).entity().equals("I-" + tag.substring(2))) {
                to++;
            }
            if (!tag.isEmpty()) {
                add(from, to, type(tag.substring(2)));
            }
            from = to;
        }
    }

    /** The run that the token {@code i} is in, or null. */
    @Nullable
    Tagged covering(int i) {
        return i >= 0 && i < covering.length ? covering[i] : null;
    }

    private void add(int first, int end, Mention.Type type) {
        int from = first;
        int to = end;
        boolean complement = false;
        while (from < to && !begins(from, type)) {
            complement |= words.is("of", tokens, from);
            from++;
        }
        to = behindJoint(to);
        while (from < to && !ends(to - 1)) {
            to--;
        }
        // « l'université de Sorn » is an organisation, Sorn is none
        boolean seat = complement && type == Mention.Type.ORGANISATION;
        for (int i = from; i < to; i++) {
            covering[i] = new Tagged(from, to, seat ? Mention.Type.PLACE : type);
        }
    }

    private boolean begins(int i, Mention.Type type) {
        return Capitals.isNameToken(tokens.get(i)) && (type == Mention.Type.MISC || Capitals.isPlainName(tokens.get(i)))
                || tokens.get(i).isNumeric()
                || words.is("front", tokens, i);
    }

    /** One past the noun that the last words lead, « Association de lutte contre l'oubli »; {@code to} where there is none. */
    private int behindJoint(int to) {
        Token last = tokens.get(to - 1);
        boolean near = last.head() >= to && last.head() < to + FARTHEST_NOUN;
        return near
                        && (last.is("case") || last.is("det"))
                        && tokens.get(last.head()).isWord()
                ? last.head() + 1
                : to;
    }

    private boolean ends(int i) {
        if (Capitals.isSign(tokens, i, ".") && Capitals.isInitial(tokens, i - 1)) {
            return true;
        }
        boolean small = words.is("of", tokens, i) || words.is("article", tokens, i) || words.is("purpose", tokens, i);
        boolean figure = tokens.get(i).isNumeric() && words.is("of", tokens, i - 1); // « l'Union agraire de 31 »
        return tokens.get(i).isWord() && !figure && (!small || tokens.get(i).isCapitalized());
    }

    private static Mention.Type type(String label) {
        return switch (label) {
            case "PER" -> Mention.Type.PERSON;
            case "LOC" -> Mention.Type.PLACE;
            case "ORG" -> Mention.Type.ORGANISATION;
            default -> Mention.Type.MISC;
        };
    }
}
