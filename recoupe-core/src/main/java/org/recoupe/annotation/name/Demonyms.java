package org.recoupe.annotation.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Folding;
import org.recoupe.text.Token;

/**
 * The adjectives of countries in one article: those of the lexicon, and those that share their stem with a name that
 * stands with an article, « le président ostrovien » beside « l'Ostrovie ». Such a name is then a country; its folded
 * form in lower case serves as the code.
 */
final class Demonyms {

    private static final int SHORTEST_NAME = 5;

    private final NameLexicons words;
    private final List<Token> tokens;
    /** Codes of countries that no lexicon has, by their folded names. */
    private final Set<String> unknown = new HashSet<>();
    /** What the stem of each adjective that was asked about gave; empty where nothing. */
    private final Map<String, String> adjectives = new HashMap<>();

    private final List<String> candidates = new ArrayList<>();

    Demonyms(NameLexicons words, List<Token> tokens, List<Draft> names) {
        this.words = words;
        this.tokens = tokens;
        Set<String> seen = new HashSet<>();
        for (Draft name : names) {
            String folded = tokens.get(name.from).folded();
            if (isCandidate(name) && seen.add(folded)) {
                candidates.add(folded);
            }
        }
        if (!candidates.isEmpty()) {
            for (int i = 1; i < tokens.size(); i++) {
                if (mayBeAdjective(i)) {
                    String code = ofStem(tokens.get(i).folded());
                    if (!code.isEmpty()) {
                        unknown.add(code);
                    }
                }
            }
        }
        for (Draft name : names) {
            if (!name.firm
                    && name.to - name.from == 1
                    && unknown.contains(tokens.get(name.from).folded())) {
                name.type = Mention.Type.COUNTRY;
                name.rule = "name.demonym-stem";
                name.demonym = tokens.get(name.from).folded();
                name.firm = true;
            }
        }
    }

    private boolean isCandidate(Draft name) {
        return !name.firm
                && name.to - name.from == 1
                && tokens.get(name.from).folded().length() >= SHORTEST_NAME
                && (words.is("definite", tokens, name.from - 1) || words.is("fused", tokens, name.from - 1))
                && !NameLexicons.isWord(words.common(), tokens, name.from)
                && !NameLexicons.isWord(words.organisationWords(), tokens, name.from);
    }

    /** An adjective behind its noun; the tagger may not know the word, so the place counts. */
    private boolean mayBeAdjective(int i) {
        Token token = tokens.get(i);
        Token before = tokens.get(i - 1);
        return token.isWord()
                && token.isCapitalized() == words.capitalDemonyms()
                && token.folded().length() >= SHORTEST_NAME
                && (before.upos().equals("NOUN")
                        || before.upos().equals("ADJ")
                        || token.upos().equals("ADJ"))
                && words.roles().longestAt(tokens, i).isEmpty()
                && !words.is("beside", tokens, i);
    }

    /** The code of the country whose adjective stands at {@code i}, or null. */
    @Nullable
    String adjectiveAt(int i) {
        if (i < 0 || i >= tokens.size() || tokens.get(i).isCapitalized() != words.capitalDemonyms()) {
            return null;
        }
        Optional<Lexicon.Hit> known = words.demonyms().longestAt(tokens, i);
        if (known.isPresent()) {
            return known.get().entry().get("value");
        }
        String code = ofStem(tokens.get(i).folded());
        return code.isEmpty() || words.is("beside", tokens, i) ? null : code;
    }

    /** The code of the unknown country whose people the capitalized word at {@code i} names, or null. */
    @Nullable
    String peopleAt(int i) {
        Token token = tokens.get(i);
        String code = token.isCapitalized() ? ofStem(token.folded()) : "";
        return code.isEmpty() || code.equals(token.folded()) ? null : code;
    }

    private String ofStem(String word) {
        if (candidates.isEmpty() || word.length() < SHORTEST_NAME) {
            return "";
        }
        return adjectives.computeIfAbsent(word, this::search);
    }

    private String search(String word) {
        for (Lexicon.Entry ending : words.demonymEndings().entries()) {
            String cut = Folding.fold(ending.form());
            int stem = word.length() - cut.length();
            if (stem < Integer.parseInt(ending.get("stem")) || !word.endsWith(cut)) {
                continue;
            }
            int left = Integer.parseInt(ending.get("left"));
            for (String name : candidates) {
                if (!name.equals(word)
                        && name.length() >= stem
                        && name.length() - stem <= left
                        && name.regionMatches(0, word, 0, stem)) {
                    return name;
                }
            }
        }
        return "";
    }
}
