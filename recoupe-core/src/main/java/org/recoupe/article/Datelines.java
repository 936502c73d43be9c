package org.recoupe.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Pattern;
import org.recoupe.language.RuleSet;
import org.recoupe.language.Slot;
import org.recoupe.language.Slots;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/**
 * Sets aside what stands before the first sentence of an agency's text, « PARIS, 3 mai (Agence) – »: place, day and agency
 * are no part of what the sentence says, but the day may be the article's. The rules are those of {@code rules/dateline.tsv}. Immutable.
 */
final class Datelines {

    private static final int LONGEST_PLACE = 6;
    private static final int LONGEST_BRACKET = 10;
    private static final int LONGEST_DIGITS = 10;
    private static final int SHORTEST_IN_CAPITALS = 3;
    /** No sentence that is worth keeping is shorter. */
    private static final int LEAST_BEHIND = 20;

    private final Lexicon joints;
    private final WrittenDates written;
    private final Agencies agencies;
    private final RuleSet rules;
    private final Map<String, Slot> slots;

    Datelines(LanguagePack pack, WrittenDates written, Agencies agencies) {
        this.written = written;
        this.joints = pack.lexicon("name-joints");
        this.agencies = agencies;
        this.rules = pack.rules("dateline");
        this.slots = Slots.of(
                pack,
                rules,
                Map.of(
                        "place",
                        this::place,
                        "capitals",
                        Datelines::capitals,
                        "agency",
                        this::agency,
                        "bracket",
                        Datelines::bracket,
                        "digits",
                        this::digits,
                        "open",
                        Agencies.sign("(["),
                        "close",
                        Agencies.sign(")]"),
                        "month",
                        Slots.lexicon(pack.lexicon("stated-date-months")),
                        "weekday",
                        Slots.lexicon(pack.lexicon("stated-date-weekdays")),
                        "dash",
                        Agencies.sign("-–—")));
    }

    /** A dateline: the rule's match, and the index of the first token behind it. */
    private record Found(Pattern.Match match, int end) {}

    /** Cuts the dateline off {@code part}, where it begins with one. */
    void mark(Part part) {
        List<Token> tokens = part.tokens();
        if (tokens.isEmpty()) {
            return;
        }
        find(tokens).map(Found::end).ifPresent(end -> {
            int from = tokens.get(end).span().start();
            if (part.kept().end() - from >= LEAST_BEHIND) {
                part.cutDateline(from, tokens.get(end - 1).span().end(), "dateline");
            }
        });
    }

    /** The day in the dateline that was cut off {@code part}. */
    Optional<StatedDate> date(Part part) {
        if (part.dateline() == null) {
            return Optional.empty();
        }
        List<Token> tokens = part.tokens();
        return find(tokens).flatMap(found -> Optional.ofNullable(stated(found.match(), tokens)));
    }

    private static @Nullable StatedDate stated(Pattern.Match match, List<Token> tokens) {
        Pattern.Filled digits = match.slots().get("digits");
        Pattern.Filled month = match.slots().get("month");
        Pattern.Filled day = match.slots().get("day");
        Pattern.Filled year = match.slots().get("year4");
        if (digits != null) {
            String[] parts = digits.value().split("-", -1);
            return stated(parts[0], parts[1], parts[2], tokens, digits.from(), digits.to());
        }
        if (month == null || day == null) {
            return null;
        }
        int from = Math.min(month.from(), day.from());
        int to = Math.max(Math.max(month.to(), day.to()), year == null ? 0 : year.to());
        return stated(year == null ? "" : year.value(), month.value(), day.value(), tokens, from, to);
    }

    private static @Nullable StatedDate stated(
            String year, String month, String day, List<Token> tokens, int from, int to) {
        int y = year.isEmpty() ? 0 : Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (!WrittenDates.exists(y, m, d)) {
            return null;
        }
        Span span = tokens.get(from).span().cover(tokens.get(to - 1).span());
        return new StatedDate(y == 0 ? null : y, m, d, null, StatedDate.Form.DATELINE, span, true, "date.dateline");
    }

    private Optional<Found> find(List<Token> tokens) {
        for (RuleSet.Hit hit : rules.at(tokens, 0, slots)) {
            int end = hit.match().to();
            while (end < tokens.size() && "-–—".contains(tokens.get(end).surface())) {
                end++;
            }
            if (end < tokens.size()
                    && (tokens.get(end).isCapitalized()
                            || !tokens.get(end).isWord()
                            || tokens.get(end).isNumeric())) {
                return Optional.of(new Found(hit.match(), end));
            }
        }
        return Optional.empty();
    }

    /** A day in digits: 03/10/2023, or 19/10 with the day first; its value is year, month and day. */
    private List<Slot.Filler> digits(List<Token> tokens, int index) {
        String surface = tokens.get(index).surface();
        if (surface.length() > LONGEST_DIGITS || !tokens.get(index).isNumeric()) {
            return List.of();
        }
        List<WrittenDate> dates = written.find(surface, new Span(0, surface.length()));
        if (dates.size() == 1 && dates.getFirst().span().length() == surface.length()) {
            WrittenDate date = dates.getFirst();
            return List.of(new Slot.Filler(index + 1, date.year() + "-" + date.month() + "-" + date.day()));
        }
        String[] parts = surface.split("[/.]", -1);
        boolean dayAndMonth = parts.length == 2 && Stream.of(parts).allMatch(part -> part.matches("[0-9]{1,2}"));
        return dayAndMonth ? List.of(new Slot.Filler(index + 1, "-" + parts[1] + "-" + parts[0])) : List.of();
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
