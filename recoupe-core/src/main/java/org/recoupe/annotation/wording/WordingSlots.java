package org.recoupe.annotation.wording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Slot;
import org.recoupe.text.Folding;
import org.recoupe.text.Token;

/**
 * The slots of {@code rules/wording.tsv}, beside the lexicons:
 *
 * <ul>
 *   <li>{@code Month}, {@code Weekday}: with a capital that no sentence gave them; {@code Common}: likewise any common noun or
 *       role; {@code Name}: a capitalised word;
 *       {@code named}: part of a name; {@code low}: a word in lower case
 *   <li>{@code feminine}, {@code masculine}: a noun whose gender is sure; {@code noun}, {@code verb}: as the analyser says
 *   <li>{@code vowel}: a word in lower case before which « le » loses its vowel
 *   <li>{@code clock}: « 3:00 »; {@code point}: « 4.75 »; {@code thousands}: « 12,500 »; {@code dollars}: the sign;
 *       {@code age}: two digits
 * </ul>
 */
final class WordingSlots {

    private static final Pattern CLOCK = Pattern.compile("[0-9]{1,2}:[0-9]{2}");
    private static final Pattern POINT = Pattern.compile("[0-9]{1,3}\\.[0-9]{1,2}");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3}){1,3}(?:\\.[0-9]{1,2})?");
    private static final Pattern AGE = Pattern.compile("[1-9][0-9]");
    private static final String VOWELS = "aeiou";

    private WordingSlots() {}

    static Map<String, Slot> of(LanguagePack pack) {
        NounGenders genders = new NounGenders(pack);
        Set<String> months = forms(pack, "months");
        Set<String> weekdays = forms(pack, "weekdays");
        Set<String> roles = forms(pack, "roles");
        Set<String> unelided = forms(pack, "unelided");
        Set<String> givenNames = forms(pack, "first-names");
        Map<String, Slot> slots = new HashMap<>();
        slots.put("Month", one((tokens, i) -> isCapital(tokens, i) && months.contains(lower(tokens, i))));
        slots.put("Weekday", one((tokens, i) -> isCapital(tokens, i) && weekdays.contains(lower(tokens, i))));
        slots.put(
                "Common",
                one((tokens, i) -> isCapital(tokens, i)
                        && (genders.isNoun(lower(tokens, i)) || roles.contains(lower(tokens, i)))));
        slots.put("Role", one((tokens, i) -> tokens.get(i).isCapitalized() && roles.contains(lower(tokens, i))));
        slots.put("Name", one((tokens, i) -> isCapital(tokens, i)));
        slots.put("given", one((tokens, i) -> givenNames.contains(lower(tokens, i))));
        slots.put("low", one((tokens, i) -> isLow(tokens.get(i))));
        slots.put(
                "feminine",
                one((tokens, i) ->
                        isNoun(tokens.get(i)) && genders.of(lower(tokens, i)).equals("f")));
        slots.put(
                "masculine",
                one((tokens, i) ->
                        isNoun(tokens.get(i)) && genders.of(lower(tokens, i)).equals("m")));
        slots.put("noun", one((tokens, i) -> isNoun(tokens.get(i))));
        slots.put("verb", one((tokens, i) -> tokens.get(i).upos().equals("VERB")));
        slots.put("vowel", one((tokens, i) -> isVowel(tokens.get(i)) && !unelided.contains(lower(tokens, i))));
        slots.put("clock", one((tokens, i) -> CLOCK.matcher(lower(tokens, i)).matches()));
        slots.put("point", one((tokens, i) -> POINT.matcher(lower(tokens, i)).matches()));
        slots.put(
                "thousands",
                one((tokens, i) -> THOUSANDS.matcher(lower(tokens, i)).matches()));
        slots.put("named", one((tokens, i) -> !tokens.get(i).entity().isEmpty()));
        slots.put("age", one((tokens, i) -> AGE.matcher(lower(tokens, i)).matches()));
        slots.put("dollars", one((tokens, i) -> lower(tokens, i).equals("$")));
        return Map.copyOf(slots);
    }

    private static Slot one(BiPredicate<List<Token>, Integer> test) {
        return (tokens, index) -> test.test(tokens, index)
                ? List.of(new Slot.Filler(index + 1, tokens.get(index).lower()))
                : List.of();
    }

    private static Set<String> forms(LanguagePack pack, String lexicon) {
        Set<String> forms = new HashSet<>();
        pack.lexicon(lexicon).entries().forEach(entry -> forms.add(Folding.lower(entry.form())));
        return Set.copyOf(forms);
    }

    private static String lower(List<Token> tokens, int index) {
        return tokens.get(index).lower();
    }

    /** Whether the capital is the word's own: not all of it is in capitals, and no sentence, heading or quotation begins here. */
    private static boolean isCapital(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (!token.isCapitalized() || index == 0 || token.surface().length() < 2 || isUpper(token)) {
            return false;
        }
        Token before = tokens.get(index - 1);
        int gap = token.span().start() - before.span().end();
        return (before.isWord() || before.surface().equals(",")) && gap <= 1;
    }

    private static boolean isUpper(Token token) {
        return Character.isUpperCase(
                token.surface().codePointBefore(token.surface().length()));
    }

    private static boolean isLow(Token token) {
        return token.isWord() && !token.isNumeric() && token.surface().equals(token.lower());
    }

    private static boolean isNoun(Token token) {
        return token.upos().equals("NOUN") && isLow(token);
    }

    private static boolean isVowel(Token token) {
        return isLow(token)
                && token.surface().length() > 2
                && VOWELS.indexOf(token.folded().charAt(0)) >= 0
                && token.entity().isEmpty();
    }
}
