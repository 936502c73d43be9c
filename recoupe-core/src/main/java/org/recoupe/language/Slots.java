package org.recoupe.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.text.Token;

/**
 * The slots that a set of rules asks for. Built in are
 *
 * <ul>
 *   <li>{@code number}: in digits or words ({@link Numbers}); {@code integer}: one to nine digits;
 *   <li>{@code day}: 1 to 31 in digits, or in the lexicon {@code day-words} (« 1er »); {@code month2}: 1 to 12 in digits; {@code year4}: 1000 to 2999;
 *   <li>{@code word}: any word; {@code cap}: a word that begins with a capital.
 * </ul>
 *
 * Every other name is a lexicon, whose column {@code value} (else the form) is the value.
 */
public final class Slots {

    private Slots() {}

    /**
     * The slots for {@code rules}.
     *
     * @param extra slots that the stage itself provides; they go before those of the same name
     * @throws LanguageDataException where a rule asks for a slot that is neither given, built in nor a lexicon
     */
    public static Map<String, Slot> of(LanguagePack pack, RuleSet rules, Map<String, Slot> extra) {
        Map<String, Slot> slots = new HashMap<>(extra);
        for (Rule rule : rules.rules()) {
            for (String name : rule.pattern().slotNames()) {
                slots.computeIfAbsent(name, missing -> builtInOrLexicon(pack, missing));
            }
        }
        return Map.copyOf(slots);
    }

    private static Slot builtInOrLexicon(LanguagePack pack, String name) {
        Slot builtIn = builtIn(pack, name);
        return builtIn != null ? builtIn : lexicon(pack.lexicon(name));
    }

    private static @Nullable Slot builtIn(LanguagePack pack, String name) {
        return switch (name) {
            case "number" -> Numbers.of(pack);
            case "integer" -> one(token -> isDigits(token.folded(), 9) ? token.folded() : null);
            case "day" -> day(pack.lexicon("day-words"));
            case "month2" -> one(token -> inRange(token.folded(), 1, 12));
            case "year4" -> one(token -> inRange(token.folded(), 1000, 2999));
            case "word" -> one(token -> token.isWord() ? token.lower() : null);
            case "cap" -> one(token -> token.isCapitalized() ? token.surface() : null);
            default -> null;
        };
    }

    private static Slot day(Lexicon written) {
        return one(token -> {
            String digits = inRange(token.folded(), 1, 31);
            return digits != null || !token.isNumeric()
                    ? digits
                    : written.find(token.folded())
                            .map(entry -> entry.get("value"))
                            .orElse(null);
        });
    }

    /** The slot that a lexicon is. */
    public static Slot lexicon(Lexicon lexicon) {
        return (tokens, index) -> {
            List<Lexicon.Hit> hits = lexicon.at(tokens, index);
            if (hits.isEmpty()) {
                return List.of();
            }
            List<Slot.Filler> fillers = new ArrayList<>(hits.size());
            for (Lexicon.Hit hit : hits) {
                fillers.add(new Slot.Filler(hit.to(), value(hit.entry())));
            }
            return fillers;
        };
    }

    private static String value(Lexicon.Entry entry) {
        String value = entry.get("value");
        return value.isEmpty() ? entry.form() : value;
    }

    private interface Reader {
        @Nullable
        String read(Token token);
    }

    private static Slot one(Reader reader) {
        return (tokens, index) -> {
            String value = reader.read(tokens.get(index));
            return value == null ? List.of() : List.of(new Slot.Filler(index + 1, value));
        };
    }

    private static @Nullable String inRange(String digits, int least, int most) {
        if (!isDigits(digits, 4)) {
            return null;
        }
        int number = Integer.parseInt(digits);
        return least <= number && number <= most ? Integer.toString(number) : null;
    }

    private static boolean isDigits(String word, int most) {
        if (word.isEmpty() || word.length() > most) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
