package org.recoupe.annotation.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Annotator;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.Timex;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.RuleSet;
import org.recoupe.language.Slot;
import org.recoupe.language.Slots;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/**
 * Finds temporal expressions by the rules {@code time}. From left to right in each sentence the longest match wins, at
 * equal length the row that stands first. Time linear in the length of the text.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class TimeAnnotator implements Annotator {

    /** The longest preposition or modifier, in tokens. */
    private static final int LOOK_BACK = 5;

    private final RuleSet rules;
    private final Map<String, TimeRule> byId = new HashMap<>();
    private final Map<String, Slot> dayFirst;
    private final Map<String, Slot> monthFirst;
    private final Lexicon relations;
    private final Lexicon modifiers;
    private final Lexicon units;

    /** @throws org.recoupe.language.LanguageDataException where the rules of {@code pack} break the format */
    public TimeAnnotator(LanguagePack pack) {
        this.rules = pack.rules("time");
        rules.rules().forEach(rule -> byId.put(rule.id(), TimeRule.of(rule)));
        this.dayFirst = Slots.of(pack, rules, TimeSlots.of(pack, new DigitDates(false)));
        this.monthFirst = Slots.of(pack, rules, TimeSlots.of(pack, new DigitDates(true)));
        this.relations = pack.lexicon("time-relations");
        this.modifiers = pack.lexicon("time-modifiers");
        this.units = pack.lexicon("units");
    }

    @Override
    public AnnotatedArticle annotate(AnnotatedArticle article) {
        Map<String, Slot> slots = DigitDates.of(article.tokens().tokens()).monthFirst() ? monthFirst : dayFirst;
        List<Timex> times = new ArrayList<>();
        for (Sentence sentence : article.tokens().sentences()) {
            times.addAll(times(article.tokens().tokens(sentence), slots));
        }
        return article.withTimes(times);
    }

    /** A match with the tokens of its span. */
    private record Found(TimeRule rule, @Nullable TimeMeaning meaning, int from, int to) {}

    private List<Timex> times(List<Token> tokens, Map<String, Slot> slots) {
        Map<String, Slot> remembering = new HashMap<>();
        slots.forEach((name, slot) -> remembering.put(name, new RememberingSlot(slot, tokens.size())));
        List<Timex> times = new ArrayList<>();
        List<int[]> ranges = new ArrayList<>();
        int free = 0;
        int at = 0;
        while (at < tokens.size()) {
            Found found = longest(tokens, at, free, remembering, false);
            if (found == null || (found.from() > at && isLongerInside(tokens, found, at, free, remembering))) {
                at++;
                continue;
            }
            if (found.rule().type() != null) {
                times.add(timex(tokens, found, free, ranges));
                free = found.to();
                Found end = found.rule().until() == null ? null : longest(tokens, at, free, remembering, true);
                if (end != null) {
                    times.add(timex(tokens, end, free, ranges));
                    free = end.to();
                }
            }
            at = Math.max(found.to(), free);
        }
        return ClockDays.fill(times, ranges);
    }

    /**
     * What is found at token {@code at} and reaches farthest; null for nothing.
     *
     * @param second whether the second end of a span is looked for, of which the first was found
     */
    private @Nullable Found longest(
            List<Token> tokens, int at, int free, Map<String, Slot> remembering, boolean second) {
        Found longest = null;
        for (RuleSet.Hit hit : rules.at(tokens, at, remembering)) {
            TimeRule rule = Objects.requireNonNull(byId.get(hit.rule().id()));
            int from = rule.from(hit.match());
            int to = rule.to(hit.match());
            TimeMeaning meaning = rule.meaning(hit.match());
            boolean isSecond = rule.since() != null;
            if (isSecond == second
                    && from >= free
                    && from < to
                    && (rule.type() == null || meaning != null)
                    && !countsUnits(tokens, meaning, to)
                    && reaches(to, longest)) {
                longest = new Found(rule, meaning, from, to);
            }
        }
        return longest;
    }

    /** « A donné jeudi 8 jours à la ville »: the number is of days, not the day of a month. */
    private boolean countsUnits(List<Token> tokens, @Nullable TimeMeaning meaning, int to) {
        return meaning instanceof TimeMeaning.Calendar calendar
                && calendar.day() != null
                && calendar.month() == null
                && units.longestAt(tokens, to).isPresent();
    }

    private static boolean reaches(int to, @Nullable Found longest) {
        return longest == null || to > longest.to();
    }

    /** Whether something that begins after the first words of {@code found}, which are outside its span, reaches farther. */
    private boolean isLongerInside(List<Token> tokens, Found found, int at, int free, Map<String, Slot> remembering) {
        for (int i = at + 1; i <= found.from(); i++) {
            Found other = longest(tokens, i, free, remembering, false);
            if (other != null && other.rule().type() != null && other.to() > found.to()) {
                return true;
            }
        }
        return false;
    }

    private Timex timex(List<Token> tokens, Found found, int free, List<int[]> ranges) {
        TimeRule rule = found.rule();
        Timex.Type type = rule.type() == null ? Timex.Type.DATE : rule.type();
        int from = found.from();
        String mod = rule.mod();
        Lexicon.Hit modifier = mod == null ? before(modifiers, tokens, from, free, type.name()) : null;
        if (modifier != null) {
            mod = modifier.entry().get("value");
            from = modifier.entry().get("span").equals("no") ? from : modifier.from();
        }
        Timex.Relation relation = rule.relation();
        if (relation == null) {
            Lexicon.Hit hit = before(relations, tokens, from, free, type.name());
            relation = hit == null
                    ? Timex.Relation.ON
                    : Timex.Relation.valueOf(hit.entry().get("value"));
        }
        ranges.add(new int[] {from, found.to()});
        Span span = new Span(
                tokens.get(from).span().start(),
                tokens.get(found.to() - 1).span().end());
        return new Timex(span, type, Objects.requireNonNull(found.meaning()), mod, relation, rule.id());
    }

    /** The longest entry for {@code type} that ends where {@code to} begins and starts at or after {@code free}. */
    private static Lexicon.@Nullable Hit before(Lexicon lexicon, List<Token> tokens, int to, int free, String type) {
        for (int from = Math.max(free, to - LOOK_BACK); from < to; from++) {
            for (Lexicon.Hit hit : lexicon.at(tokens, from)) {
                String types = hit.entry().get("types");
                if (hit.to() == to && (types.isEmpty() || types.contains(type))) {
                    return hit;
                }
            }
        }
        return null;
    }
}
