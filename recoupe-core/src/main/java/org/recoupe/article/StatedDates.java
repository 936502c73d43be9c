package org.recoupe.article;

import java.util.ArrayList;
import java.util.List;

/** Judges how far the dates that an article states about itself can be relied on. */
final class StatedDates {

    private StatedDates() {}

    /** The stated date that {@code date} is on a line above or below the article. */
    static StatedDate ofLine(WrittenDate date, HeaderLine.Cue cue, boolean glued) {

        String reason = switch (cue) {
            case COPYRIGHT -> "date.copyright";
            case UPDATED -> "date.updated";
            case PUBLISHED -> "date.published";
            case NONE -> glued ? "date.outlet" : "date.line";
        };
        return new StatedDate(
                date.year(),
                date.month(),
                date.day(),
                date.time(),
                glued ? StatedDate.Form.OUTLET_LINE : StatedDate.Form.DATE_LINE,
                date.span(),
                cue != HeaderLine.Cue.COPYRIGHT,
                reason);
    }

    /**
     * The same dates, those that others contradict no longer taken: an update where the day of publication stands, a
     * « ce mardi » beside another one.
     */
    static List<StatedDate> judged(List<StatedDate> dates) {
        boolean published = dates.stream()
                .anyMatch(d -> isLine(d) && d.taken() && !d.reason().equals("date.updated"));
        boolean weekdaysDiffer = dates.stream()
                        .filter(d -> d.reason().equals("date.this-weekday"))
                        .map(d -> d.month() * 100 + d.day())
                        .distinct()
                        .count()
                > 1;
        List<StatedDate> judged = new ArrayList<>();
        for (StatedDate date : dates) {
            if (date.reason().equals("date.updated") && published) {
                judged.add(date.distrusted("date.updated-later"));
            } else if (date.reason().equals("date.this-weekday") && weekdaysDiffer) {
                judged.add(date.distrusted("date.weekdays-differ"));
            } else {
                judged.add(date);
            }
        }
        return judged;
    }

    private static boolean isLine(StatedDate date) {
        return date.form() == StatedDate.Form.DATE_LINE || date.form() == StatedDate.Form.OUTLET_LINE;
    }
}
