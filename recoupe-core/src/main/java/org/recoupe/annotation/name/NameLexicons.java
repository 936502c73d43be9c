package org.recoupe.annotation.name;

import java.util.List;
import java.util.Optional;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/** The word lists that names are told by. Immutable. */
record NameLexicons(
        Lexicon titles,
        Lexicon roles,
        Lexicon roleModifiers,
        Lexicon countries,
        Lexicon capitals,
        Lexicon demonyms,
        Lexicon demonymEndings,
        Lexicon bodies,
        Lexicon agencies,
        Lexicon places,
        Lexicon placeWords,
        Lexicon placePrepositions,
        Lexicon organisationWords,
        Lexicon firstNames,
        Lexicon particles,
        Lexicon fields,
        Lexicon common,
        Lexicon outletNouns,
        Lexicon months,
        Lexicon grammar,
        boolean adjectivesFirst,
        boolean capitalDemonyms,
        boolean capitalDays) {

    static NameLexicons of(LanguagePack pack) {
        return new NameLexicons(
                pack.lexicon("titles"),
                pack.lexicon("roles"),
                pack.lexicon("role-modifiers"),
                pack.lexicon("countries"),
                pack.lexicon("capitals"),
                pack.lexicon("demonyms"),
                pack.lexicon("demonym-endings"),
                pack.lexicon("bodies"),
                pack.lexicon("agencies"),
                pack.lexicon("places"),
                pack.lexicon("place-words"),
                pack.lexicon("place-prepositions"),
                pack.lexicon("organisation-words"),
                pack.lexicon("first-names"),
                pack.lexicon("name-particles"),
                pack.lexicon("government-fields"),
                pack.lexicon("common-words"),
                pack.lexicon("outlet-nouns"),
                pack.lexicon("months"),
                pack.lexicon("name-grammar"),
                pack.trait("adjectives").equals("before"),
                pack.trait("demonyms").equals("capital"),
                pack.trait("days").equals("capital"));
    }

    /** Whether the word at {@code index} is in {@code lexicon} by itself. */
    static boolean isWord(Lexicon lexicon, List<Token> tokens, int index) {
        if (index < 0 || index >= tokens.size()) {
            return false;
        }
        for (Lexicon.Hit hit : lexicon.at(tokens, index)) {
            if (hit.to() == index + 1) {
                return true;
            }
        }
        return false;
    }

    boolean isFirstName(List<Token> tokens, int index) {
        if (isWord(firstNames, tokens, index)) {
            return true;
        }
        String folded = tokens.get(index).folded();
        int hyphen = folded.indexOf('-');
        return hyphen > 0 && firstNames.contains(folded.substring(0, hyphen));
    }

    /** « Trente-deux », « Là-bas »: every part is an ordinary word. */
    boolean isCompoundOfCommon(Token token) {
        String folded = token.folded();
        int from = 0;
        int hyphen = folded.indexOf('-');
        while (hyphen > from && common.contains(folded.substring(from, hyphen))) {
            from = hyphen + 1;
            hyphen = folded.indexOf('-', from);
        }
        return from > 0 && hyphen < 0 && from < folded.length() && common.contains(folded.substring(from));
    }

    Draft.Gender genderOfFirstName(Token token) {
        String folded = token.folded();
        int hyphen = folded.indexOf('-');
        Token first = hyphen > 0 ? Token.of(token.span(), folded.substring(0, hyphen)) : token;
        List<Lexicon.Entry> entries = firstNames.at(List.of(first), 0).stream()
                .map(Lexicon.Hit::entry)
                .toList();
        boolean male = entries.stream().anyMatch(entry -> entry.get("gender").equals("m"));
        boolean female = entries.stream().anyMatch(entry -> entry.get("gender").equals("f"));
        boolean open = entries.stream().anyMatch(entry -> entry.get("gender").isEmpty());
        return open || male == female ? Draft.Gender.UNKNOWN : male ? Draft.Gender.MALE : Draft.Gender.FEMALE;
    }

    /** Whether the word at {@code index} has the grammatical function {@code function}. */
    boolean is(String function, List<Token> tokens, int index) {
        if (index < 0 || index >= tokens.size()) {
            return false;
        }
        for (Lexicon.Hit hit : grammar.at(tokens, index)) {
            if (hit.to() == index + 1 && hit.entry().get("value").equals(function)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the bare word {@code folded} has the function {@code function}. */
    boolean has(String function, String folded) {
        return !folded.isEmpty() && is(function, List.of(Token.of(new Span(0, folded.length()), folded)), 0);
    }

    /** The word or phrase of the function {@code function} at {@code index}. */
    Optional<Lexicon.Hit> phrase(String function, List<Token> tokens, int index) {
        if (index < 0 || index >= tokens.size()) {
            return Optional.empty();
        }
        for (Lexicon.Hit hit : grammar.at(tokens, index)) {
            if (hit.entry().get("value").equals(function)) {
                return Optional.of(hit);
            }
        }
        return Optional.empty();
    }
}
