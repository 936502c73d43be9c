package org.recoupe.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Pattern;
import org.recoupe.language.RuleSet;
import org.recoupe.language.Slot;
import org.recoupe.language.Slots;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/**
 * Finds the dates by which running text says when it was written: « aujourd'hui, 16 mars ». The rules are those of
 * {@code rules/article.tsv}. Immutable.
 */
final class RunningDates {

    private static final String TODAY = "today";
    /** The slots that make up the date itself. */
    private static final Set<String> WRITTEN = Set.of("day", "month", "year4");

    private final RuleSet rules;
    private final Map<String, Slot> slots;

    RunningDates(LanguagePack pack) {
        this.rules = pack.rules("article");
        this.slots = Slots.of(
                pack,
                rules,
                Map.of(
                        "month", Slots.lexicon(pack.lexicon("stated-date-months")),
                        "weekday", Slots.lexicon(pack.lexicon("stated-date-weekdays")),
                        "open", Agencies.sign("(["),
                        "close", Agencies.sign(")]")));
    }

    /** The dates in {@code part}. */
    List<StatedDate> find(Part part) {
        List<Token> tokens = part.tokens();
        List<StatedDate> found = new ArrayList<>();
        int past = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i < past) {
                continue;
            }
            for (RuleSet.Hit hit : rules.at(tokens, i, slots)) {
                StatedDate date = stated(hit, tokens);
                if (date != null) {
                    found.add(date);
                    past = hit.match().to();
                    break;
                }
            }
        }
        return found;
    }

    private static @Nullable StatedDate stated(RuleSet.Hit hit, List<Token> tokens) {
        String year = hit.match().value("year4");
        int month = Integer.parseInt(String.valueOf(hit.match().value("month")));
        int day = Integer.parseInt(String.valueOf(hit.match().value("day")));
        if (!WrittenDates.exists(year == null ? 0 : Integer.parseInt(year), month, day)) {
            return null;
        }
        Span span = cover(hit, tokens);
        return new StatedDate(
                year == null ? null : Integer.valueOf(year),
                month,
                day,
                null,
                StatedDate.Form.TODAY,
                span,
                true,
                hit.rule().get("kind").equals(TODAY) ? "date.today" : "date.this-weekday");
    }

    /** From the first to the last of day, month and year. */
    private static Span cover(RuleSet.Hit hit, List<Token> tokens) {
        int from = hit.match().to();
        int to = hit.match().from() + 1;
        for (Map.Entry<String, Pattern.Filled> slot : hit.match().slots().entrySet()) {
            if (WRITTEN.contains(slot.getKey())) {
                from = Math.min(from, slot.getValue().from());
                to = Math.max(to, slot.getValue().to());
            }
        }
        return tokens.get(Math.min(from, to - 1))
                .span()
                .cover(tokens.get(to - 1).span());
    }
}
