package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention.Attribute;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.Timex;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Pattern;
import org.recoupe.language.RuleSet;
import org.recoupe.language.Slot;
import org.recoupe.language.Slots;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/** Reads the properties of events by the rules {@code rules/event.tsv}. Immutable; safe for use by many threads. */
final class AttributeReader {

    /**
     * A property that a rule found, not yet given to an event.
     *
     * @param rule its id
     * @param attribute the property
     * @param from index of the first token of the match
     * @param to one past the last
     * @param families which events can have it: names, {@code *}, or empty for none
     * @param event first token of the event that has it, or -1
     * @param alone the kind of an event of its own, or empty
     */
    record Found(String rule, Attribute attribute, int from, int to, List<String> families, int event, String alone) {}

    private static final int LONGEST_REST = 40;

    private final RuleSet rules;
    private final Map<String, Slot> slots;
    private final Lexicon bounds;
    private final Lexicon nouns;
    private final Lexicon numbers;

    AttributeReader(LanguagePack pack) {
        this.rules = pack.rules("event");
        this.bounds = pack.lexicon("event-bounds");
        this.nouns = pack.lexicon("event-nouns");
        this.numbers = pack.lexicon("number-words");
        Slot none = (tokens, index) -> List.of();
        Map<String, Slot> own = new HashMap<>();
        own.put("duration", none);
        own.put("limit", none);
        own.put("date", none);
        own.put("offset", none);
        own.put("rest", AttributeReader::rest);
        own.put("infinitive", AttributeReader::infinitive);
        own.put("event", this::event);
        this.slots = Slots.of(pack, rules, own);
    }

    List<Found> in(Shape shape, Span times) {
        Map<String, Slot> here = new HashMap<>(slots);
        here.put("duration", (tokens, index) -> length(shape, times, index));
        here.put("limit", (tokens, index) -> length(shape, times, index));
        here.put("offset", (tokens, index) -> offset(shape, times, index));
        here.put("date", (tokens, index) -> date(shape, times, index));
        // Many rules begin with the same slot: what it finds at a token is worked out once.
        here.replaceAll((name, slot) -> remembering(slot, shape.tokens.size()));
        List<Found> found = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < shape.tokens.size(); i++) {
            for (RuleSet.Hit hit : rules.at(shape.tokens, i, here)) {
                Found one = read(shape, hit);
                if (countsTime(shape, times, hit)) {
                    continue;
                }
                if (taken.add(one.attribute().name() + one.attribute().span().start())) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    private static Slot remembering(Slot slot, int size) {
        Map<Integer, List<Slot.Filler>> known = HashMap.newHashMap(size);
        return (tokens, index) -> known.computeIfAbsent(index, at -> slot.at(tokens, at));
    }

    /** « Deux jours plus tôt, … »: that number counts days, not people. */
    private static boolean countsTime(Shape shape, Span times, RuleSet.Hit hit) {
        Pattern.Filled number = hit.match().slots().get("n");
        return number != null
                && (timexAt(shape, times, number.from()) != null || isOther(shape, number.from(), number.to()));
    }

    /** « X, 41 ans, a été arrêté », « cinq civils, dont deux enfants, ont été tués », « 21 et non 17 ». */
    private static boolean isOther(Shape shape, int from, int to) {
        boolean lead = shape.words.is(from - 1, "part-of") || shape.words.is(from - 1, "corrects");
        return lead || shape.words.is(to, "age");
    }

    private Found read(Shape shape, RuleSet.Hit hit) {
        String value = hit.rule().get("value");
        boolean negative = value.startsWith("-");
        Pattern.Filled filled = hit.match().slots().get(negative ? value.substring(1) : value);
        int from = filled == null ? hit.match().from() : filled.from();
        int to = filled == null ? hit.match().to() : filled.to();
        String normalized = filled == null ? value : (negative ? "-" : "") + filled.value();
        String bound = filled == null ? "exact" : bound(shape.tokens, filled.from(), filled.to());
        Attribute attribute = new Attribute(
                hit.rule().get("attribute"), normalized, bound, modality(shape, from), shape.span(from, to));
        String families = hit.rule().get("to");
        int event = -1;
        if (families.startsWith("=")) {
            Pattern.Filled at = hit.match().slots().get(families.substring(1));
            event = at == null ? -1 : at.from();
        }
        return new Found(
                hit.rule().id(),
                attribute,
                hit.match().from(),
                hit.match().to(),
                families.isEmpty() ? List.of() : List.of(families.split(" ")),
                event,
                hit.rule().get("alone"));
    }

    private static Modality modality(Shape shape, int index) {
        int g = shape.finite(index);
        if (g < 0) {
            return Modality.ASSERTED;
        }
        VerbGroup group = shape.groups.get(g);
        if (group.has("Mood=Cnd")) {
            return group.perfect() || group.passive() || hearsay(shape, g) ? Modality.UNVERIFIED : Modality.POSSIBLE;
        }
        // « N'auront servi à rien » is a guess about what is over.
        return group.has("Tense=Fut") && !group.perfect() ? Modality.PLANNED : Modality.ASSERTED;
    }

    private static boolean hearsay(Shape shape, int g) {
        return shape.words.is(shape.groups.get(g).head(), "be");
    }

    private String bound(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            Lexicon.Entry entry = numbers.find(tokens.get(i).folded()).orElse(null);
            if (entry != null && entry.get("kind").equals("group")) {
                return "about";
            }
        }
        for (int i = Math.max(0, from - 4); i < to; i++) {
            for (Lexicon.Hit hit : bounds.at(tokens, i)) {
                boolean inside = hit.from() >= from
                        && hit.to() < to
                        && hit.entry().words().size() + 1 <= to - from;
                boolean article = hit.entry().words().size() == 1 && hit.to() - hit.from() == 1 && i >= from;
                if (hit.to() == from && !isArticle(hit)
                        || (inside && !isArticle(hit) && !article)
                        || (inside && article && i == from && !isArticle(hit))) {
                    return hit.entry().get("value");
                }
            }
        }
        return "exact";
    }

    private static boolean isArticle(Lexicon.Hit hit) {
        return hit.entry().form().equals("une");
    }

    private List<Slot.Filler> event(List<Token> tokens, int index) {
        return nouns.at(tokens, index).stream()
                .map(hit -> new Slot.Filler(hit.to(), hit.entry().get("kind")))
                .toList();
    }

    /** The words up to the next sign, at most {@value #LONGEST_REST}. */
    private static List<Slot.Filler> rest(List<Token> tokens, int index) {
        int to = index;
        StringBuilder words = new StringBuilder();
        while (to < tokens.size() && to - index < LONGEST_REST && !isSign(tokens, to)) {
            Token token = tokens.get(to);
            boolean joined = to > index
                    && tokens.get(to - 1).span().end() == token.span().start();
            words.append(to == index || joined ? "" : " ").append(token.surface());
            to++;
        }
        return to == index ? List.of() : List.of(new Slot.Filler(to, words.toString()));
    }

    private static List<Slot.Filler> infinitive(List<Token> tokens, int index) {
        for (int i = index; i < Math.min(tokens.size(), index + 4); i++) {
            if (tokens.get(i).has("VerbForm=Inf")) {
                return rest(tokens, index);
            }
            if (!tokens.get(i).upos().equals("PRON") && !tokens.get(i).upos().equals("ADV")) {
                return List.of();
            }
        }
        return List.of();
    }

    private static boolean isSign(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        boolean abbreviation = token.surface().equals(".")
                && index > 0
                && tokens.get(index - 1).span().end() == token.span().start()
                && tokens.get(index - 1).surface().length() <= 2
                && index + 1 < tokens.size();
        return !abbreviation && !token.isWord() && ".,;:!?…«»\"“”()".contains(token.surface());
    }

    /** The length of time that begins at a token, as an ISO 8601 period. */
    static List<Slot.Filler> length(Shape shape, Span times, int index) {
        Timex timex = timexAt(shape, times, index);
        if (timex == null || !(timex.meaning() instanceof TimeMeaning.Length length) || length.amount() == null) {
            return List.of();
        }
        return List.of(new Slot.Filler(end(shape, timex), iso(length.amount(), length.unit())));
    }

    /** Whether a time begins at a token. */
    static boolean isTimed(Shape shape, Span times, int index) {
        return timexAt(shape, times, index) != null;
    }

    /** « Deux jours avant », as a period: negative before. */
    private static List<Slot.Filler> offset(Shape shape, Span times, int index) {
        Timex timex = timexAt(shape, times, index);
        if (timex == null || !(timex.meaning() instanceof TimeMeaning.Offset offset) || offset.amount() == 0) {
            return List.of();
        }
        String period = iso(Math.abs(offset.amount()), offset.unit());
        return List.of(new Slot.Filler(end(shape, timex), offset.amount() < 0 ? "-" + period : period));
    }

    private static List<Slot.Filler> date(Shape shape, Span times, int index) {
        Timex timex = timexAt(shape, times, index);
        if (timex == null || (timex.type() != Timex.Type.DATE && timex.type() != Timex.Type.TIME)) {
            return List.of();
        }
        return List.of(new Slot.Filler(
                end(shape, timex), timex.span().of(shape.article.article().text())));
    }

    /** The time that begins at a token, or one word before it where that word is a determiner or « environ ». */
    private static @Nullable Timex timexAt(Shape shape, Span times, int index) {
        int start = shape.tokens.get(index).span().start();
        for (int t = times.start(); t < times.end(); t++) {
            Span span = shape.article.times().get(t).span();
            if (span.start() <= start && start < span.end() && shape.tokenAt(span.start()) >= index - 3) {
                return shape.article.times().get(t);
            }
        }
        return null;
    }

    private static int end(Shape shape, Timex timex) {
        return Math.min(shape.tokens.size(), shape.tokenAt(timex.span().end() - 1) + 1);
    }

    /** An ISO 8601 period of so many units. */
    static String iso(double amount, TimeMeaning.Unit unit) {
        long whole = (long) amount;
        boolean half = amount != whole;
        return switch (unit) {
            case SECOND -> "PT" + whole + "S";
            case MINUTE -> "PT" + whole + "M";
            case HOUR ->
                half
                        ? "PT" + (whole > 0 ? whole + "H" : "") + Math.round((amount - whole) * 60) + "M"
                        : "PT" + whole + "H";
            case DAY -> half ? "PT" + Math.round(amount * 24) + "H" : "P" + whole + "D";
            case WEEK -> "P" + whole + "W";
            case MONTH -> "P" + whole + "M";
            case QUARTER -> "P" + whole * 3 + "M";
            case YEAR -> half ? "P" + Math.round(amount * 12) + "M" : "P" + whole + "Y";
            case DECADE -> "P" + whole * 10 + "Y";
            case CENTURY -> "P" + whole * 100 + "Y";
        };
    }
}
