package org.recoupe.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.recoupe.text.Token;

/**
 * A pattern over tokens, as rule files write it.
 *
 * <pre>
 *   mot            that word, whatever its case and accents        =mot   with its accents
 *   ~verbe         any form of that lemma
 *   {month}        a slot: a lexicon or a built-in                 {from:day}  the slot {@code day} under another name
 *   (a b|c)        one of these                                    (a b|c)?    or nothing
 *   mot?           that word or nothing
 *   &lt;0-4>          at most four tokens of any sort, no sentence end or clause sign among them
 * </pre>
 *
 * <p>There is no unbounded repetition: the cost at a token is bounded by the pattern, so a text costs time linear in its
 * length. Alternatives are tried in the order written; the first whole match counts, optional parts preferring to match.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class Pattern {

    /** The widest gap that a pattern may ask for, in tokens. */
    public static final int WIDEST_GAP = 12;

    /**
     * A match.
     *
     * @param from index of the first token
     * @param to one past the index of the last token
     * @param slots the fillers by name, with their token ranges
     */
    public record Match(int from, int to, Map<String, Filled> slots) {

        /** The normalized value of the slot {@code name}, or null where that part did not match. */
        public @Nullable String value(String name) {
            Filled filled = slots.get(name);
            return filled == null ? null : filled.value();
        }
    }

    /**
     * A slot that was filled.
     *
     * @param from index of the first token
     * @param to one past the index of the last token
     * @param value the normalized value
     */
    public record Filled(int from, int to, String value) {}

    private sealed interface Node {
        record Word(WordPattern word) implements Node {}

        record Named(String name, String slot) implements Node {}

        record Choice(List<List<Node>> branches) implements Node {}

        record Gap(int least, int most) implements Node {}
    }

    private final String source;
    private final List<Node> nodes;

    private Pattern(String source, List<Node> nodes) {
        this.source = source;
        this.nodes = nodes;
    }

    /** @throws IllegalArgumentException where {@code source} is no pattern; the message says what is wrong */
    public static Pattern compile(String source) {
        return new Pattern(source, new Parser(source).parse());
    }

    /** The text that this pattern was compiled from. */
    public String source() {
        return source;
    }

    /** The names of the slots (lexicons and built-ins) that the pattern asks for. */
    public List<String> slotNames() {
        List<String> names = new ArrayList<>();
        collectSlots(nodes, names);
        return List.copyOf(names);
    }

    private static void collectSlots(List<Node> nodes, List<String> names) {
        for (Node node : nodes) {
            switch (node) {
                case Node.Named named -> names.add(named.slot());
                case Node.Choice choice -> choice.branches().forEach(branch -> collectSlots(branch, names));
                case Node.Word word -> {}
                case Node.Gap gap -> {}
            }
        }
    }

    /**
     * The match that begins at token {@code index}.
     *
     * @throws IllegalArgumentException where the pattern asks for a slot that {@code slots} does not have
     */
    public Optional<Match> matchAt(List<Token> tokens, int index, Map<String, Slot> slots) {
        return matchAt(tokens, index, slots, new HashMap<>());
    }

    /** As the other; {@code here} keeps what the slots found at {@code index} for the next pattern that asks. */
    Optional<Match> matchAt(
            List<Token> tokens, int index, Map<String, Slot> slots, Map<String, List<Slot.Filler>> here) {
        Run run = new Run(tokens, slots, index, here);
        int to = run.match(nodes, 0, index, end -> end > index);
        return to < 0 ? Optional.empty() : Optional.of(new Match(index, to, Map.copyOf(run.filled)));
    }

    /**
     * What a match can begin with.
     *
     * @param words the words
     * @param slots the names of the slots
     * @param anything whether it can also begin with any other token
     */
    record First(Set<WordPattern> words, Set<String> slots, boolean anything) {}

    /** What a match can begin with. */
    First first() {
        Set<WordPattern> words = new LinkedHashSet<>();
        Set<String> slotNames = new LinkedHashSet<>();
        boolean anything = addFirst(nodes, words, slotNames) == Reach.ANYTHING;
        return new First(words, slotNames, anything);
    }

    /** How a part of a pattern begins. */
    private enum Reach {
        /** With one of the words and slots that were collected. */
        SURE,
        /** With one of them, or not at all. */
        OPTIONAL,
        /** With anything. */
        ANYTHING
    }

    private static Reach addFirst(List<Node> nodes, Set<WordPattern> words, Set<String> slotNames) {
        for (Node node : nodes) {
            switch (node) {
                case Node.Word word -> {
                    words.add(word.word());
                    return Reach.SURE;
                }
                case Node.Named named -> {
                    slotNames.add(named.slot());
                    return Reach.SURE;
                }
                case Node.Gap gap -> {
                    return Reach.ANYTHING;
                }
                case Node.Choice choice -> {
                    boolean optional = false;
                    for (List<Node> branch : choice.branches()) {
                        Reach reach = addFirst(branch, words, slotNames);
                        if (reach == Reach.ANYTHING) {
                            return reach;
                        }
                        optional |= reach == Reach.OPTIONAL;
                    }
                    if (!optional) {
                        return Reach.SURE;
                    }
                }
            }
        }
        return Reach.OPTIONAL;
    }

    /** What the slot {@code name} finds at {@code index}, looked up once for all patterns that share {@code here}. */
    static List<Slot.Filler> fillers(
            String name, List<Token> tokens, int index, Map<String, Slot> slots, Map<String, List<Slot.Filler>> here) {
        List<Slot.Filler> known = here.get(name);
        if (known == null) {
            known = slot(name, slots).at(tokens, index);
            here.put(name, known);
        }
        return known;
    }

    private static Slot slot(String name, Map<String, Slot> slots) {
        Slot slot = slots.get(name);
        if (slot == null) {
            throw new IllegalArgumentException("no slot named " + name);
        }
        return slot;
    }

    /** One attempt at one place. Confined to a thread. */
    private static final class Run {

        private final List<Token> tokens;
        private final Map<String, Slot> slots;
        private final int start;
        private final Map<String, List<Slot.Filler>> here;
        private final Map<String, Filled> filled = new HashMap<>();

        Run(List<Token> tokens, Map<String, Slot> slots, int start, Map<String, List<Slot.Filler>> here) {
            this.tokens = tokens;
            this.slots = slots;
            this.start = start;
            this.here = here;
        }

        /** Where the match of {@code nodes} from {@code node} on ends, {@code -1} for none; {@code rest} has the last word. */
        int match(List<Node> nodes, int node, int at, IntPredicate rest) {
            if (node == nodes.size()) {
                return rest.test(at) ? at : -1;
            }
            return switch (nodes.get(node)) {
                case Node.Word word ->
                    at < tokens.size() && word.word().matches(tokens.get(at))
                            ? match(nodes, node + 1, at + 1, rest)
                            : -1;
                case Node.Named named -> matchSlot(named, nodes, node, at, rest);
                case Node.Choice choice -> matchChoice(choice, nodes, node, at, rest);
                case Node.Gap gap -> matchGap(gap, nodes, node, at, rest);
            };
        }

        private int matchSlot(Node.Named named, List<Node> nodes, int node, int at, IntPredicate rest) {
            if (at >= tokens.size()) {
                return -1;
            }
            List<Slot.Filler> fillers = at == start
                    ? fillers(named.slot(), tokens, at, slots, here)
                    : slot(named.slot(), slots).at(tokens, at);
            Filled before = filled.get(named.name());
            for (Slot.Filler filler : fillers) {
                filled.put(named.name(), new Filled(at, filler.to(), filler.value()));
                int end = match(nodes, node + 1, filler.to(), rest);
                if (end >= 0) {
                    return end;
                }
            }
            restore(named.name(), before);
            return -1;
        }

        private void restore(String name, @Nullable Filled before) {
            if (before == null) {
                filled.remove(name);
            } else {
                filled.put(name, before);
            }
        }

        private int matchChoice(Node.Choice choice, List<Node> nodes, int node, int at, IntPredicate rest) {
            int[] found = {-1};
            for (List<Node> branch : choice.branches()) {
                int end = match(branch, 0, at, middle -> {
                    found[0] = match(nodes, node + 1, middle, rest);
                    return found[0] >= 0;
                });
                if (end >= 0) {
                    return found[0];
                }
            }
            return -1;
        }

        private int matchGap(Node.Gap gap, List<Node> nodes, int node, int at, IntPredicate rest) {
            for (int width = 0; width <= gap.most(); width++) {
                if (width >= gap.least()) {
                    int end = match(nodes, node + 1, at + width, rest);
                    if (end >= 0) {
                        return end;
                    }
                }
                int next = at + width;
                if (next >= tokens.size()
                        || ".;:?!…«»\"()“”".contains(tokens.get(next).surface())) {
                    return -1;
                }
            }
            return -1;
        }
    }

    /** Reads the pattern language. */
    private static final class Parser {

        private final String source;
        private int at;

        Parser(String source) {
            this.source = source;
        }

        List<Node> parse() {
            List<Node> nodes = sequence();
            if (at < source.length()) {
                throw error("')' without '('");
            }
            if (nodes.isEmpty()) {
                throw error("an empty pattern");
            }
            return nodes;
        }

        private List<Node> sequence() {
            List<Node> nodes = new ArrayList<>();
            while (at < source.length() && source.charAt(at) != ')' && source.charAt(at) != '|') {
                char c = source.charAt(at);
                if (c == ' ') {
                    at++;
                } else if (c == '(') {
                    nodes.add(choice());
                } else if (c == '{') {
                    addMaybeOptional(nodes, List.of(slot()));
                } else if (c == '<') {
                    nodes.add(gap());
                } else {
                    addMaybeOptional(nodes, word());
                }
            }
            return List.copyOf(nodes);
        }

        private Node choice() {
            List<List<Node>> branches = new ArrayList<>();
            do {
                at++;
                branches.add(sequence());
            } while (at < source.length() && source.charAt(at) == '|');
            if (at >= source.length()) {
                throw error("'(' without ')'");
            }
            at++;
            if (at < source.length() && source.charAt(at) == '?') {
                at++;
                branches.add(List.of());
            }
            return new Node.Choice(List.copyOf(branches));
        }

        private void addMaybeOptional(List<Node> nodes, List<Node> part) {
            if (at < source.length() && source.charAt(at) == '?') {
                at++;
                nodes.add(new Node.Choice(List.of(part, List.of())));
            } else {
                nodes.addAll(part);
            }
        }

        private Node slot() {
            int close = source.indexOf('}', at);
            if (close < 0) {
                throw error("'{' without '}'");
            }
            String inside = source.substring(at + 1, close).strip();
            at = close + 1;
            int colon = inside.indexOf(':');
            return colon < 0
                    ? new Node.Named(inside, inside)
                    : new Node.Named(
                            inside.substring(0, colon).strip(),
                            inside.substring(colon + 1).strip());
        }

        private Node gap() {
            int close = source.indexOf('>', at);
            if (close < 0) {
                throw error("'<' without '>'");
            }
            String[] bounds = source.substring(at + 1, close).split("-", -1);
            at = close + 1;
            int least = Integer.parseInt(bounds[0].strip());
            int most = Integer.parseInt(bounds[bounds.length - 1].strip());
            if (least < 0 || most < least || most > WIDEST_GAP) {
                throw error("a gap is at most " + WIDEST_GAP + " tokens wide");
            }
            return new Node.Gap(least, most);
        }

        private List<Node> word() {
            int start = at;
            while (at < source.length() && " (){}|<?".indexOf(source.charAt(at)) < 0) {
                at++;
            }
            List<Node> words = new ArrayList<>();
            for (WordPattern word : WordPattern.parse(source.substring(start, at))) {
                words.add(new Node.Word(word));
            }
            if (words.isEmpty()) {
                throw error("nothing to match at position " + start);
            }
            return words;
        }

        private IllegalArgumentException error(String message) {
            return new IllegalArgumentException(message + " in the pattern: " + source);
        }
    }
}
