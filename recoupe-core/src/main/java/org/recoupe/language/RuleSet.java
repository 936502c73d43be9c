package org.recoupe.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recoupe.text.Token;

/**
 * The rules of one stage, indexed by the words that a match can begin with.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class RuleSet {

    /**
     * A rule that matched.
     *
     * @param rule the rule
     * @param match where, with its slots
     */
    public record Hit(Rule rule, Pattern.Match match) {}

    private final List<Rule> rules;
    /** Indexes of the rules that can begin with a word; those that can begin with a slot; and those with anything. */
    private final Map<WordPattern, List<Integer>> byWord = new HashMap<>();

    private final Map<String, List<Integer>> bySlot = new LinkedHashMap<>();
    private final List<Integer> anywhere = new ArrayList<>();

    RuleSet(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        for (int i = 0; i < rules.size(); i++) {
            int index = i;
            Pattern.First first = rules.get(i).pattern().first();
            if (first.anything()) {
                anywhere.add(index);
            } else {
                first.words()
                        .forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>())
                                .add(index));
                first.slots()
                        .forEach(slot -> bySlot.computeIfAbsent(slot, key -> new ArrayList<>())
                                .add(index));
            }
        }
    }

    /** The rules, in the order of the file. */
    public List<Rule> rules() {
        return rules;
    }

    /** Every rule that matches at token {@code index}: the longest match first, ties in the order of the file. */
    public List<Hit> at(List<Token> tokens, int index, Map<String, Slot> slots) {
        SortedSet<Integer> candidates = new TreeSet<>(anywhere);
        Token token = tokens.get(index);
        addAll(candidates, byWord.get(new WordPattern(WordPattern.Kind.FOLDED, token.folded())));
        addAll(candidates, byWord.get(new WordPattern(WordPattern.Kind.EXACT, token.lower())));
        addAll(candidates, byWord.get(new WordPattern(WordPattern.Kind.LEMMA, token.lemma())));
        Map<String, List<Slot.Filler>> here = new HashMap<>();
        bySlot.forEach((slot, asking) -> {
            if (!Pattern.fillers(slot, tokens, index, slots, here).isEmpty()) {
                candidates.addAll(asking);
            }
        });
        List<Hit> hits = new ArrayList<>();
        for (int candidate : candidates) {
            Rule rule = rules.get(candidate);
            rule.pattern().matchAt(tokens, index, slots, here).ifPresent(match -> hits.add(new Hit(rule, match)));
        }
        if (hits.size() > 1) {
            hits.sort(Comparator.comparingInt((Hit hit) -> -hit.match().to())
                    .thenComparingInt(hit -> hit.rule().row().line()));
        }
        return hits;
    }

    private static void addAll(Set<Integer> candidates, @Nullable List<Integer> more) {
        if (more != null) {
            candidates.addAll(more);
        }
    }
}
