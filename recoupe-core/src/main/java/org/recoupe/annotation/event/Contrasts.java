package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention.Attribute;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.Timex;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Pattern;
import org.recoupe.language.RuleSet;
import org.recoupe.language.Slot;
import org.recoupe.language.Slots;
import org.recoupe.text.Folding;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/**
 * Finds where a sentence sets one place or day of an event against another, or that somebody was there against that not, and
 * somebody is named who says so: « selon X,
 * la rencontre a eu lieu à Kalin, et non à Orlia ». By the rules {@code rules/contrast.tsv}. What was only planned
 * otherwise is no contradiction. Immutable; safe for use by many threads.
 */
final class Contrasts {

    private static final String SITE = "site";
    private static final String DATE = "date";
    private static final String PART = "part";
    private static final String VOICES = "voices";
    private static final String STATUS = "status";
    private static final String DENIAL = "denial";
    private static final String EXACT = "exact";
    private static final Set<Modality> TOLD = Set.of(Modality.ASSERTED, Modality.UNVERIFIED, Modality.NEGATED);

    private final RuleSet rules;
    private final Map<String, Slot> slots;
    private final Kinds kinds;

    Contrasts(LanguagePack pack, Kinds kinds) {
        this.kinds = kinds;
        this.rules = pack.rules("contrast");
        Slot none = (tokens, index) -> List.of();
        this.slots = Slots.of(pack, rules, Map.of(SITE, none, DATE, none));
    }

    /** Gives the events of a sentence the marks {@code rival} of what is said of them both ways. */
    void mark(Shape shape, List<EventAnnotator.Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        Map<String, Slot> here = new HashMap<>(slots);
        here.put(SITE, (tokens, index) -> site(shape, index));
        here.put(DATE, (tokens, index) -> date(shape, index));
        List<RuleSet.Hit> found = new ArrayList<>();
        Set<String> parts = new HashSet<>();
        for (int i = 0; i < shape.tokens.size(); i++) {
            for (RuleSet.Hit hit : rules.at(shape.tokens, i, here)) {
                parts.add(hit.rule().get(PART));
                if (!hit.rule().get("about").isEmpty()) {
                    found.add(hit);
                }
            }
        }
        if (parts.contains("plan")) {
            return;
        }
        for (RuleSet.Hit hit : found) {
            Pattern.Filled one = hit.match().slots().get("x");
            Pattern.Filled other = hit.match().slots().get("y");
            boolean voiced = hit.rule().get(PART).equals(VOICES);
            if (one != null
                    && other != null
                    && (voiced || parts.contains("source"))
                    && differ(one, other)
                    && (voiced || isOfOne(shape, one, other))) {
                give(shape, drafts, hit, one, other);
            }
        }
    }

    /** « X n'y était pas, mais Y affirme que Z y était » is of two: who is named last before each must be the same. */
    private static boolean isOfOne(Shape shape, Pattern.Filled one, Pattern.Filled other) {
        Pattern.Filled left = one.from() <= other.from() ? one : other;
        Pattern.Filled right = left == one ? other : one;
        String first = name(shape, 0, left.from());
        String second = name(shape, left.to(), right.from());
        return second.isEmpty() || first.endsWith(second) || second.endsWith(first) && !first.isEmpty();
    }

    /** The last word of the last person that is named there, or empty; also where a pronoun comes after. */
    private static String name(Shape shape, int from, int to) {
        String found = "";
        for (Chunk chunk : shape.chunks) {
            boolean here = chunk.isMention() && chunk.from() >= from && chunk.to() <= to;
            if (here && shape.mention(chunk).type() == Mention.Type.PERSON) {
                boolean pronoun = shape.mention(chunk).form() == Mention.Form.PRONOUN;
                int last = end(shape, shape.mention(chunk).span()) - 1;
                found = pronoun ? "" : shape.tokens.get(last).folded();
            }
        }
        return found;
    }

    /** « Mardi » and « mardi matin » are one day more or less precisely. */
    private static boolean differ(Pattern.Filled one, Pattern.Filled other) {
        String left = ' ' + one.value() + ' ';
        String right = ' ' + other.value() + ' ';
        return !left.contains(right) && !right.contains(left);
    }

    private void give(
            Shape shape, List<EventAnnotator.Draft> drafts, RuleSet.Hit hit, Pattern.Filled one, Pattern.Filled other) {
        EventAnnotator.Draft draft = holder(shape, drafts, hit);
        if (draft == null || draft.attributes.stream().anyMatch(a -> a.name().equals(STATUS))) {
            return;
        }
        String name = hit.rule().get("about");
        Span mine = shape.span(one.from(), one.to());
        Span theirs = shape.span(other.from(), other.to());
        if (draft.attributes.stream()
                .anyMatch(a -> a.name().equals(Rivals.RIVAL) && a.span().overlaps(mine))) {
            return;
        }
        draft.attributes.add(mark(name, one, mine));
        draft.attributes.add(mark(name, other, theirs));
        // Which of the two is right is not known: neither tells where or when the event was.
        if (draft.place != null && (draft.place.overlaps(mine) || draft.place.overlaps(theirs))) {
            draft.place = null;
        }
        draft.times.removeIf(t -> {
            Span time = shape.article.times().get(t).span();
            return time.overlaps(mine) || time.overlaps(theirs);
        });
    }

    private static Attribute mark(String name, Pattern.Filled value, Span words) {
        return new Attribute(Rivals.RIVAL, name + '=' + value.value(), EXACT, Modality.ASSERTED, words);
    }

    /** The event that was told of, nearest to the values. */
    private EventAnnotator.@Nullable Draft holder(Shape shape, List<EventAnnotator.Draft> drafts, RuleSet.Hit hit) {
        EventAnnotator.Draft best = null;
        int least = Integer.MAX_VALUE;
        for (EventAnnotator.Draft draft : drafts) {
            int distance = Math.max(
                    hit.match().from() - draft.trigger.to(),
                    draft.trigger.from() - hit.match().to());
            boolean said = kinds.family(draft.trigger.kind()).equals(DENIAL);
            if (!said && TOLD.contains(draft.modality) && distance < least) {
                least = distance;
                best = draft;
            }
        }
        return best;
    }

    /** A place or country that begins at a token. */
    private static List<Slot.Filler> site(Shape shape, int index) {
        Chunk chunk = shape.chunkAt(index);
        if (chunk == null || !chunk.isMention()) {
            return List.of();
        }
        Mention mention = shape.mention(chunk);
        boolean place = mention.type() == Mention.Type.PLACE || mention.type() == Mention.Type.COUNTRY;
        boolean named = place && mention.form() != Mention.Form.PRONOUN;
        int start = mention.span().start();
        if (!named || shape.tokens.get(index).span().start() != start) {
            return List.of();
        }
        int to = end(shape, mention.span());
        return List.of(
                new Slot.Filler(to, mention.span().of(shape.article.article().text())));
    }

    /** A day that begins at a token. */
    private static List<Slot.Filler> date(Shape shape, int index) {
        Token token = shape.tokens.get(index);
        for (int t = shape.times.start(); t < shape.times.end(); t++) {
            Timex timex = shape.article.times().get(t);
            boolean day = timex.type() == Timex.Type.DATE || timex.type() == Timex.Type.TIME;
            if (day && timex.span().start() == token.span().start()) {
                String words = timex.span().of(shape.article.article().text());
                return List.of(new Slot.Filler(end(shape, timex.span()), Folding.fold(words)));
            }
        }
        return List.of();
    }

    private static int end(Shape shape, Span words) {
        return Math.min(shape.tokens.size(), shape.tokenAt(words.end() - 1) + 1);
    }
}
