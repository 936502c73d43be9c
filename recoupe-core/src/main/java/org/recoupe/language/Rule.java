package org.recoupe.language;

/**
 * A row of a rule file {@code rules/<stage>.tsv}: a stable id, a pattern, result columns, and an example with what it
 * must give, which the tests run.
 *
 * @param id such as {@code fr.time.day-month}; never reused
 * @param pattern what to look for
 * @param row all columns, with {@code example} and {@code expect}
 */
public record Rule(String id, Pattern pattern, Table.Row row) {

    /** The result column {@code column}, empty where nothing stands there. */
    public String get(String column) {
        return row.get(column);
    }

    /** The text that the rule must match. */
    public String example() {
        return row.get("example");
    }

    /** What the rule must give for its example, in the notation of the stage. */
    public String expect() {
        return row.get("expect");
    }

    static Rule of(Table.Row row) {
        row.require("example");
        row.require("expect");
        try {
            return new Rule(row.require("id"), Pattern.compile(row.require("pattern")), row);
        } catch (IllegalArgumentException e) {
            throw row.error(String.valueOf(e.getMessage()));
        }
    }
}
