package org.recoupe.annotation.time;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Clock times as TIMEX3 writes them. Stateless. */
final class ClockTime {

    private static final int HALF_DAY = 12;

    /** From here on the night is before midnight. */
    private static final int NIGHT_FALLS = 6;

    private ClockTime() {}

    /**
     * {@code HH:mm}.
     *
     * @throws IllegalArgumentException where there is no such time of the day
     */
    static String of(String hour, @Nullable String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        if (hours < 0 || hours > 24 || minutes < 0 || minutes > 59 || (hours == 24 && minutes > 0)) {
            throw new IllegalArgumentException("no time of the day: " + hour + ":" + minute);
        }
        return String.format(Locale.ROOT, "%02d:%02d", hours, minutes);
    }

    /**
     * {@code time} in a part of the day: eight in the evening is twenty o'clock.
     *
     * @param time {@code HH:mm}, perhaps with seconds
     * @param part {@code AF}, {@code EV}, {@code NI}, or another part that changes nothing
     */
    static String inPart(String time, String part) {
        int hour = Integer.parseInt(time.substring(0, 2));
        boolean after = hour > 0
                && hour < HALF_DAY
                && (part.equals("AF") || part.equals("EV") || (part.equals("NI") && hour >= NIGHT_FALLS));
        return after ? Integer.toString(hour + HALF_DAY) + time.substring(2) : time;
    }
}
