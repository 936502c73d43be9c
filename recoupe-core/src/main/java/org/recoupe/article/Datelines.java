package org.recoupe.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.RuleSet;
import org.recoupe.language.Slot;
import org.recoupe.language.Slots;
import org.recoupe.text.Token;

/**
 * Sets aside what stands before the first sentence of an agency's text, « PARIS, 3 mai (Agence) – »: place, day and agency
 * are no part of what the sentence says. The rules are those of {@code rules/dateline.tsv}. Immutable.
 */
final class Datelines {

    private static final int LONGEST_PLACE = 6;
    private static final int LONGEST_BRACKET = 10;
    private static final int SHORTEST_IN_CAPITALS = 3;
    /** No sentence that is worth keeping is shorter. */
    private static final int LEAST_BEHIND = 20;

    private final Lexicon joints;
    private final Agencies agencies;
    private final RuleSet rules;
    private final Map<String, Slot> slots;

    Datelines(LanguagePack pack, Agencies agencies) {
        this.joints = pack.lexicon("name-joints");
        this.agencies = agencies;
        this.rules = pack.rules("dateline");
        this.slots = Slots.of(
                pack,
                rules,
                Map.of(
                        "place", this::place,
                        "capitals", Datelines::capitals,
                        "agency", this::agency,
                        "bracket", Datelines::bracket,
                        "month", Slots.lexicon(pack.lexicon("stated-date-months")),
                        "weekday", Slots.lexicon(pack.lexicon("stated-date-weekdays")),
                        "dash", Agencies.sign("-–—")));
    }

    /** Cuts the dateline off {@code part}, where it begins with one. */
    void mark(Part part) {
        List<Token> tokens = part.tokens();
        if (tokens.isEmpty()) {
            return;
        }
        end(tokens).ifPresent(end -> {
            int from = tokens.get(end).span().start();
            if (part.kept().end() - from >= LEAST_BEHIND) {
                part.cutDateline(from, tokens.get(end - 1).span().end(), "dateline");
            }
        });
    }

    /** The index of the first token behind the dateline. */
    private Optional<Integer> end(List<Token> tokens) {
        for (RuleSet.Hit hit : rules.at(tokens, 0, slots)) {
            int end = hit.match().to();
            while (end < tokens.size() && "-–—".contains(tokens.get(end).surface())) {
                end++;
            }
            if (end < tokens.size()
                    && (tokens.get(end).isCapitalized()
                            || !tokens.get(end).isWord()
                            || tokens.get(end).isNumeric())) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }

    /** A run of capitalised words and the small words between them; the whole run only. */
    private List<Slot.Filler> place(List<Token> tokens, int index) {
        int last = index;
        for (int i = index; i < tokens.size() && i < index + LONGEST_PLACE; i++) {
            Token token = tokens.get(i);
            if (token.isCapitalized() && !token.isNumeric()) {
                last = i + 1;
            } else if (!token.surface().equals("/")
                    && joints.longestAt(tokens, i).isEmpty()) {
                break;
            }
        }
        return last == index ? List.of() : List.of(new Slot.Filler(last, ""));
    }

    private static List<Slot.Filler> capitals(List<Token> tokens, int index) {
        int end = index;
        while (end < tokens.size() && end < index + LONGEST_PLACE && isInCapitals(tokens.get(end))) {
            end++;
        }
        boolean word = end > index && tokens.get(index).surface().length() >= SHORTEST_IN_CAPITALS;
        return word ? List.of(new Slot.Filler(end, "")) : List.of();
    }

    private static boolean isInCapitals(Token token) {
        String surface = token.surface();
        return token.isWord() && !token.isNumeric() && surface.equals(surface.toUpperCase(Locale.ROOT));
    }

    private List<Slot.Filler> agency(List<Token> tokens, int index) {
        return agencies.nameEnd(tokens, index)
                .map(end -> List.of(new Slot.Filler(end, "")))
                .orElse(List.of());
    }

    /** Brackets and what is in them. */
    private static List<Slot.Filler> bracket(List<Token> tokens, int index) {
        if (!"([".contains(tokens.get(index).surface())) {
            return List.of();
        }
        for (int i = index + 1; i < tokens.size() && i <= index + LONGEST_BRACKET; i++) {
            if (")]".contains(tokens.get(i).surface())) {
                return List.of(new Slot.Filler(i + 1, ""));
            }
        }
        return List.of();
    }
}
