package org.recoupe.annotation.time;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Clock times as TIMEX3 writes them. Stateless. */
final class ClockTime {

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
}
