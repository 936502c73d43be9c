package org.recoupe.annotation.time;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Slot;
import org.recoupe.text.Token;

/** The slot for times of a clock with twelve hours: "3:30 p.m.", "3pm". Immutable. */
final class ClockHalves implements Slot {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?([a-z]{0,4})");
    private static final String AFTERNOON = "PM";

    private final Lexicon halves;

    private ClockHalves(Lexicon halves) {
        this.halves = halves;
    }

    static Slot of(Lexicon halves) {
        return halves.entries().isEmpty() ? (tokens, index) -> List.of() : new ClockHalves(halves);
    }

    @Override
    public List<Filler> at(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        Matcher clock = token.isNumeric() ? CLOCK.matcher(token.folded()) : null;
        if (clock == null || !clock.matches()) {
            return List.of();
        }
        int end = index + 1;
        String half = "";
        if (!clock.group(3).isEmpty()) {
            half = halves.find(clock.group(3)).map(entry -> entry.get("value")).orElse("");
        } else if (end < tokens.size()) {
            Lexicon.Hit hit = halves.longestAt(tokens, end).orElse(null);
            half = hit == null ? "" : hit.entry().get("value");
            end = hit == null ? end : hit.to();
        }
        String time = half.isEmpty() ? null : time(clock, half);
        return time == null ? List.of() : List.of(new Filler(end, time));
    }

    private static @Nullable String time(Matcher clock, String half) {
        int hour = Integer.parseInt(clock.group(1));
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        if (hour < 1 || hour > 12 || minute > 59) {
            return null;
        }
        int of24 = hour % 12 + (half.equals(AFTERNOON) ? 12 : 0);
        return (of24 < 10 ? "0" : "") + of24 + (minute < 10 ? ":0" : ":") + minute;
    }
}
