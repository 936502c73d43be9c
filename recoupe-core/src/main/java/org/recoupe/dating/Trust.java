package org.recoupe.dating;

/** How far a reason can be relied on, the surest first: what is surer takes effect first and is never given up for the rest. */
enum Trust {
    /** What an editor has judged. */
    JUDGED,
    /** What an article states about its own day. */
    STATED,
    /** A whole date in the text. */
    DATE,
    /** A day without its year, or a weekday. */
    DAY,
    /** So many days before or after another day; a copy and what it copies. */
    OFFSET,
    /** That the article speaks of it as past or to come. */
    TENSE,
    /** That two articles speak of one event. */
    SAME_EVENT,
    /** Time limits and counted series. */
    COUNTED,
    /** What is only so as a rule. */
    HABIT;

    /** The trust in the reason with this key of the messages. */
    static Trust of(String key) {
        if (key.startsWith("judged")) {
            return JUDGED;
        }
        if (key.startsWith("stated") || key.equals("known")) {
            return STATED;
        }
        return switch (key) {
            case "calendar", "copied-dateline" -> DATE;
            case "calendar-without-year", "weekday", "weekday-near", "nearest" -> DAY;
            case "offset",
                    "offset-period",
                    "context",
                    "copied-sentence",
                    "copied-first",
                    "copy-near",
                    "within",
                    "since",
                    "until",
                    "counted-from" -> OFFSET;
            case "weekday-past", "weekday-future", "nearest-past", "nearest-future", "past", "future" -> TENSE;
            case "same-event", "one-of-events" -> SAME_EVENT;
            case "fresh-lead", "copy-soon", "copied-soon", "limit-news", "year-of-pile", "narrated" -> HABIT;
            default -> COUNTED;
        };
    }
}
