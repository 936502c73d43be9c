package org.recoupe.annotation.time;

import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.Timex;
import org.recoupe.language.Pattern;
import org.recoupe.language.Rule;

/**
 * A row of the time rules with its result columns read. Immutable.
 *
 * @param id the id of the row
 * @param type the TIMEX3 type, or null for a row that says that its words are no time
 * @param meaning what it means
 * @param mod the TIMEX3 mod, or null
 * @param relation how an event hangs on it, or null where the words before it say so
 * @param skip how many of the first words of the match are outside the span
 * @param since the slot that begins the span, or null where {@code skip} tells
 * @param until the slot that ends the span, or null where the match ends it
 */
record TimeRule(
        String id,
        Timex.@Nullable Type type,
        MeaningTemplate meaning,
        @Nullable String mod,
        Timex.@Nullable Relation relation,
        int skip,
        @Nullable String since,
        @Nullable String until) {

    /** @throws org.recoupe.language.LanguageDataException where a column holds what it may not */
    static TimeRule of(Rule rule) {
        try {
            String type = rule.row().require("type");
            String relation = rule.get("relation");
            String mod = rule.get("mod");
            String skip = rule.get("skip");
            String until = rule.get("until");
            return new TimeRule(
                    rule.id(),
                    type.equals("NONE") ? null : Timex.Type.valueOf(type),
                    MeaningTemplate.parse(rule.row().require("meaning")),
                    mod.isEmpty() ? null : mod,
                    relation.isEmpty() ? null : Timex.Relation.valueOf(relation),
                    skip.matches("\\d+") ? Integer.parseInt(skip) : 0,
                    skip.isEmpty() || skip.matches("\\d+") ? null : skip,
                    until.isEmpty() ? null : until);
        } catch (IllegalArgumentException e) {
            throw rule.row().error(String.valueOf(e.getMessage()));
        }
    }

    /** Index of the first token of the span of {@code match}. */
    int from(Pattern.Match match) {
        Pattern.Filled begin = since == null ? null : match.slots().get(since);
        return begin == null ? match.from() + skip : begin.from();
    }

    /** One past the index of the last token of the span of {@code match}. */
    int to(Pattern.Match match) {
        Pattern.Filled end = until == null ? null : match.slots().get(until);
        return end == null ? match.to() : end.to();
    }

    /** What {@code match} means; null where it means nothing. */
    @Nullable
    TimeMeaning meaning(Pattern.Match match) {
        return meaning.of(match);
    }
}
