package org.recoupe.duplicate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Numbers;
import org.recoupe.language.Slot;
import org.recoupe.text.Token;

/**
 * What the words of one language are to a comparison: numbers, days and countries by their value, so that they are the
 * same in figures and words and in two languages; the rest by what inflection leaves. Immutable; safe for use by many
 * threads.
 */
final class Vocabulary {

    /** Words shorter than this are mostly grammar. */
    private static final int SHORTEST_STEM = 4;

    private static final int LONGEST_STEM = 6;

    private final String language;
    private final Set<String> empty;
    private final Lexicon abbreviations;
    private final Map<String, String> weekdays;
    private final Map<String, String> months;
    private final Map<String, String> ordinals;
    private final Lexicon countries;
    private final Lexicon demonyms;
    private final Numbers numbers;
    private final Set<String> numberWords;

    /** What a word is to a comparison. */
    enum Sort {
        /** Grammar, or a part of what the token before it says. */
        EMPTY,
        WORD,
        /** A capital inside a sentence. */
        NAME,
        /** A country or what belongs to it, by its code. */
        COUNTRY,
        NUMBER,
        ORDINAL,
        WEEKDAY,
        MONTH;

        /** Whether translation leaves it. */
        boolean survivesTranslation() {
            return this != EMPTY && this != WORD;
        }
    }

    /**
     * What a token says.
     *
     * @param to one past the last token that says it
     * @param value what rewording leaves; empty where nothing
     */
    record Reading(int to, Sort sort, String value) {}

    Vocabulary(LanguagePack pack) {
        language = pack.tag();
        empty = forms(pack.lexicon("empty-words"));
        abbreviations = pack.lexicon("abbreviations");
        weekdays = values(pack.lexicon("weekdays"));
        months = values(pack.lexicon("months"));
        ordinals = values(pack.lexicon("ordinals"));
        countries = pack.lexicon("countries");
        demonyms = pack.lexicon("demonyms");
        numbers = Numbers.of(pack);
        numberWords = forms(pack.lexicon("number-words"));
    }

    /** The tag of the language of which it has the words. */
    String language() {
        return language;
    }

    private static Set<String> forms(Lexicon lexicon) {
        Set<String> forms = new HashSet<>();
        lexicon.entries().forEach(entry -> forms.add(entry.words().getFirst().word()));
        return forms;
    }

    private static Map<String, String> values(Lexicon lexicon) {
        Map<String, String> values = new HashMap<>();
        for (Lexicon.Entry entry : lexicon.entries()) {
            if (entry.words().size() == 1) {
                values.putIfAbsent(entry.words().getFirst().word(), entry.get("value"));
            }
        }
        return values;
    }

    /** What the token at {@code index} says, where {@code first} tells whether it begins a sentence. */
    Reading read(List<Token> tokens, int index, boolean first) {
        Token token = tokens.get(index);
        String folded = token.folded();
        boolean capital = token.isCapitalized() && !first;
        Optional<Reading> number = number(tokens, index);
        if (number.isPresent()) {
            return number.get();
        }
        Optional<Reading> country = country(tokens, index);
        if (country.isPresent()) {
            return country.get();
        }
        int to = index + 1;
        if (weekdays.get(folded) instanceof String day) {
            return new Reading(to, Sort.WEEKDAY, day);
        }
        if (months.get(folded) instanceof String month && (!empty.contains(folded) || capital)) {
            return new Reading(to, Sort.MONTH, month);
        }
        if (ordinals.get(folded) instanceof String ordinal && !capital) {
            return new Reading(to, Sort.ORDINAL, ordinal);
        }
        if (empty.contains(folded)) {
            return new Reading(to, Sort.EMPTY, "");
        }
        if (folded.length() < SHORTEST_STEM && !capital) {
            return new Reading(to, Sort.EMPTY, "");
        }
        String stem = folded.substring(0, Math.min(folded.length(), LONGEST_STEM));
        return new Reading(to, capital ? Sort.NAME : Sort.WORD, stem);
    }

    private Optional<Reading> number(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (!token.isNumeric() && !numberWords.contains(first(token.folded()))) {
            return Optional.empty();
        }
        for (Slot.Filler filler : numbers.at(tokens, index)) {
            BigDecimal value = new BigDecimal(filler.value());
            // One is an article, and what begins with zero a clock.
            if (value.compareTo(BigDecimal.ONE) > 0) {
                return Optional.of(new Reading(filler.to(), Sort.NUMBER, filler.value()));
            }
        }
        return token.isNumeric() && !ordinals.containsKey(token.folded())
                ? Optional.of(new Reading(index + 1, Sort.NUMBER, token.folded()))
                : Optional.empty();
    }

    /** What stands before the first hyphen. */
    private static String first(String folded) {
        int hyphen = folded.indexOf('-');
        return hyphen < 0 ? folded : folded.substring(0, hyphen);
    }

    private Optional<Reading> country(List<Token> tokens, int index) {
        return countries
                .longestAt(tokens, index)
                .filter(hit -> tokens.get(index).isCapitalized())
                .or(() -> demonyms.longestAt(tokens, index))
                .map(hit -> new Reading(hit.to(), Sort.COUNTRY, hit.entry().get("value")));
    }

    /** Whether a full stop after {@code token} does not end a sentence. */
    boolean isAbbreviation(Token token) {
        return token.isCapitalized() && token.surface().length() == 1 || abbreviations.contains(token.surface());
    }
}
