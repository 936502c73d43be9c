package org.recoupe.dating;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.recoupe.language.Messages;

/** Days in words, and reasons as sentences. Immutable; safe for use by many threads. */
final class DateWords {

    /** A length of one unit. */
    private static final Pattern LENGTH = Pattern.compile("P(T)?([0-9]{1,9})([YMWDH])");

    private final Messages messages;

    DateWords(Messages messages) {
        this.messages = messages;
    }

    /** « mercredi 6 août 2025 ». */
    String day(LocalDate day) {
        return messages.text(
                "day",
                messages.text("weekday." + day.getDayOfWeek().getValue()),
                day.getDayOfMonth() == 1 ? messages.text("first") : day.getDayOfMonth(),
                messages.text("month." + day.getMonthValue()),
                day.getYear());
    }

    /** One day, or from when to when; {@code days} are one range. */
    String days(DaySet days) {
        return days.isSingle() ? day(days.first()) : messages.text("days", day(days.first()), day(days.last()));
    }

    /** The sentence for a reason; lengths of time among its values in words. */
    String sentence(Reason reason) {
        return messages.text(
                reason.key(), reason.values().stream().map(this::length).toArray());
    }

    /** « 10 jours » for {@code P10D}; anything else as it is. */
    private String length(String value) {
        Matcher length = LENGTH.matcher(value);
        if (!length.matches()) {
            return value;
        }
        String unit = "length." + (length.group(1) == null ? "" : "T") + length.group(3) + ".";
        String exact = unit + length.group(2);
        String key = messages.has(exact) ? exact : unit + "n";
        return messages.has(key) ? messages.text(key, length.group(2)) : value;
    }

    /** The sentence that sets a reason aside because it cannot be. */
    String contradiction(Reason reason) {
        return messages.text("contradiction", sentence(reason));
    }

    /** What is left, as the last line of a reasoning; empty where nothing is. */
    List<String> conclusion(DatedDays found) {
        DaySet days = found.days();
        if (days.isSingle()) {
            return List.of(messages.text("left.day", day(days.first())));
        }
        if (found.earliest() != null && found.latest() != null) {
            return List.of(messages.text("left.between", day(found.earliest()), day(found.latest())));
        }
        return Stream.of(found.earliest(), found.latest())
                .filter(java.util.Objects::nonNull)
                .map(day -> messages.text(day == found.earliest() ? "left.from" : "left.until", day(day)))
                .toList();
    }
}
