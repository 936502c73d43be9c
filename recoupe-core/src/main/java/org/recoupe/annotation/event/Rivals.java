package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention.Attribute;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Pattern;
import org.recoupe.language.RuleSet;
import org.recoupe.language.Slot;
import org.recoupe.language.Slots;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/**
 * Finds what two sources give otherwise in one sentence, the second time without its noun: « 12 morts selon la police, 15
 * selon les organisateurs ». By the rules {@code rules/rival.tsv}. Immutable; safe for use by many threads.
 */
final class Rivals {

    /** The property that marks the second value; its value is {@code name=value} of that. */
    static final String RIVAL = "rival";

    private static final String VALUE = "value";
    private static final String FIRST = "first";
    private static final int FARTHEST = 30;

    private final RuleSet rules;
    private final Map<String, Slot> slots;
    private final Slot number;

    Rivals(LanguagePack pack) {
        this.rules = pack.rules(RIVAL);
        Slot none = (tokens, index) -> List.of();
        this.slots = Slots.of(pack, rules, Map.of(VALUE, none));
        this.number = org.recoupe.language.Numbers.of(pack);
    }

    /** The properties with the second values behind the first ones. */
    List<AttributeReader.Found> in(Shape shape, Span times, List<AttributeReader.Found> properties) {
        List<AttributeReader.Found> out = new ArrayList<>(properties);
        if (properties.isEmpty()) {
            return out;
        }
        int source = source(shape);
        Set<Integer> taken = new HashSet<>();
        properties.stream()
                .filter(found -> !isBare(shape, found))
                .forEach(found -> taken.add(found.attribute().span().start()));
        for (AttributeReader.Found found : properties) {
            boolean last = properties.stream()
                    .noneMatch(other -> other.from() > found.from()
                            && other.attribute().name().equals(found.attribute().name()));
            if (source >= 0 && last && isMeasure(found.attribute())) {
                for (AttributeReader.Found other : second(shape, times, found, source, taken)) {
                    // A number without a noun has that of the number before it.
                    out.removeIf(one -> !one.attribute().name().equals(RIVAL)
                            && !one.attribute().name().equals(found.attribute().name())
                            && one.attribute().span().start()
                                    == other.attribute().span().start());
                    out.add(other);
                }
            }
        }
        return out;
    }

    /** « 30 selon les syndicats »: nothing beside the number says what is counted. */
    private static boolean isBare(Shape shape, AttributeReader.Found found) {
        int after = shape.tokenAt(found.attribute().span().end() - 1) + 1;
        return after >= shape.tokens.size()
                || !shape.tokens.get(after).isWord()
                || shape.tokens.get(after).upos().equals("ADP");
    }

    private static boolean isMeasure(Attribute attribute) {
        String value = attribute.value();
        return !value.isEmpty() && (value.startsWith("P") || Character.isDigit(value.charAt(0)));
    }

    /** Where a source first stands behind a value, or -1. */
    private int source(Shape shape) {
        for (int i = 0; i < shape.tokens.size(); i++) {
            for (RuleSet.Hit hit : rules.at(shape.tokens, i, slots)) {
                if (hit.rule().get("part").equals(FIRST)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private List<AttributeReader.Found> second(
            Shape shape, Span times, AttributeReader.Found found, int source, Set<Integer> taken) {
        Map<String, Slot> here = new HashMap<>(slots);
        here.put(VALUE, (tokens, index) -> value(shape, times, found, index));
        int to = Math.min(shape.tokens.size(), found.to() + FARTHEST);
        for (int i = found.to(); i < to; i++) {
            for (RuleSet.Hit hit : rules.at(shape.tokens, i, here)) {
                Pattern.Filled value = hit.match().slots().get("n");
                if (value == null || hit.rule().get("part").equals(FIRST) || source >= value.from()) {
                    continue;
                }
                boolean ends = !hit.rule().get("open").equals("end") || isEnd(shape.tokens, value.to());
                Span words = shape.span(value.from(), value.to());
                boolean other = !value.value().equals(found.attribute().value());
                if (ends && other && taken.add(words.start())) {
                    return both(found, value, words);
                }
            }
        }
        return List.of();
    }

    private static List<AttributeReader.Found> both(AttributeReader.Found found, Pattern.Filled value, Span words) {
        Attribute first = found.attribute();
        Attribute second = new Attribute(first.name(), value.value(), "exact", first.modality(), words);
        Attribute mark = new Attribute(RIVAL, first.name() + '=' + value.value(), "exact", first.modality(), words);
        return List.of(with(found, second), with(found, mark));
    }

    private static AttributeReader.Found with(AttributeReader.Found found, Attribute attribute) {
        return new AttributeReader.Found(
                found.rule(), attribute, found.from(), found.to(), found.families(), found.event(), found.alone());
    }

    private static boolean isEnd(List<Token> tokens, int index) {
        return index >= tokens.size() || !tokens.get(index).isWord();
    }

    /** A value of the same sort: a length of time, or a number, with the noun of the first or none. */
    private List<Slot.Filler> value(Shape shape, Span times, AttributeReader.Found found, int index) {
        if (found.attribute().value().startsWith("P")) {
            return AttributeReader.length(shape, times, index);
        }
        if (AttributeReader.isTimed(shape, times, index)) {
            return List.of();
        }
        String noun = noun(shape, found.attribute().span());
        List<Slot.Filler> out = new ArrayList<>();
        for (Slot.Filler filler : number.at(shape.tokens, index)) {
            boolean same = noun != null
                    && filler.to() < shape.tokens.size()
                    && shape.tokens.get(filler.to()).lemma().equals(noun);
            out.add(same ? new Slot.Filler(filler.to() + 1, filler.value()) : filler);
        }
        return out;
    }

    private static @Nullable String noun(Shape shape, Span words) {
        int after = shape.tokenAt(words.end() - 1) + 1;
        return after < shape.tokens.size() && shape.tokens.get(after).isWord()
                ? shape.tokens.get(after).lemma()
                : null;
    }
}
