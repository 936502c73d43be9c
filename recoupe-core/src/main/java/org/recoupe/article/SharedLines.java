package org.recoupe.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.recoupe.markup.Markup;
import org.recoupe.source.SourceDocument;
import org.recoupe.text.Folding;

/**
 * Learns the furniture of outlets from what their articles have in common: a line that stands in three documents of a run
 * whose bodies differ. Copies of one text share most of their bodies, so what they share teaches nothing.
 *
 * <p>Immutable; safe for use by many threads. What is learned does not depend on the order of the documents; linear in
 * their length.
 */
public final class SharedLines {

    /** Nothing was learned. */
    public static final SharedLines NONE = new SharedLines(Set.of());

    private static final int FEWEST_BODIES = 3;
    private static final int LONGEST = 400;
    private static final int LONG = 80;
    /** Of the long lines of a body the few with the smallest hashes: two documents that share one are compared in full. */
    private static final int SKETCH = 6;

    private static final double COPY = 0.5;
    private static final int MOST_LINES = 2000;
    private static final String RULE = "shared-line";

    private final Set<String> lines;

    private SharedLines(Set<String> lines) {
        this.lines = lines;
    }

    /** What the documents of a run have in common. */
    public static SharedLines learn(List<SourceDocument> documents) {
        return documents.size() < FEWEST_BODIES
                ? NONE
                : learned(documents.stream().map(SharedLines::lines).toList());
    }

    /**
     * The documents that had better be read again because others came: those with a line that is furniture now and was not, or
     * was and is not.
     *
     * @param before what they were read with
     * @param added what came
     * @return places in {@code before}, ascending
     */
    public static List<Integer> changed(List<SourceDocument> before, List<SourceDocument> added) {
        List<Set<String>> all = Stream.concat(before.stream(), added.stream())
                .map(SharedLines::lines)
                .toList();
        Set<String> then = learned(all.subList(0, before.size())).lines;
        Set<String> now = learned(all).lines;
        Set<String> changed = new HashSet<>(now);
        changed.removeAll(then);
        then.stream().filter(line -> !now.contains(line)).forEach(changed::add);
        return IntStream.range(0, before.size())
                .filter(i -> !Collections.disjoint(changed, all.get(i)))
                .boxed()
                .toList();
    }

    private static SharedLines learned(List<Set<String>> all) {
        int[] body = bodies(all);
        Map<String, Set<Integer>> bodiesByLine = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (String line : all.get(i)) {
                bodiesByLine.computeIfAbsent(line, key -> new HashSet<>()).add(body[i]);
            }
        }
        return new SharedLines(bodiesByLine.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= FEWEST_BODIES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<String> lines(SourceDocument document) {
        List<Markup.Block> blocks = document.markup().blocks();
        List<String> words = blocks.isEmpty()
                ? Parts.of(document.text()).stream()
                        .limit(MOST_LINES)
                        .map(Part::words)
                        .toList()
                : blocks.stream()
                        .limit(MOST_LINES)
                        .map(block -> block.span().of(document.text()))
                        .toList();
        return words.stream()
                .filter(line -> line.length() <= LONGEST)
                .map(SharedLines::folded)
                .collect(Collectors.toSet());
    }

    private static String folded(String line) {
        return Folding.fold(line).strip();
    }

    /** For each document the number of its body; copies have one. */
    private static int[] bodies(List<Set<String>> all) {
        int[] body = new int[all.size()];
        Map<Integer, Integer> last = new HashMap<>();
        List<Set<String>> longs = all.stream()
                .map(lines ->
                        lines.stream().filter(line -> line.length() > LONG).collect(Collectors.toSet()))
                .toList();
        for (int i = 0; i < body.length; i++) {
            body[i] = i;
            List<Integer> sketch = longs.get(i).stream()
                    .map(String::hashCode)
                    .distinct()
                    .sorted(Comparator.comparing((Integer hash) -> hash * 0x9E3779B9)
                            .thenComparing(hash -> hash))
                    .limit(SKETCH)
                    .toList();
            for (int hash : sketch) {
                Integer before = last.put(hash, i);
                if (before != null && areCopies(longs.get(before), longs.get(i))) {
                    int one = root(body, before);
                    int other = root(body, i);
                    body[Math.max(one, other)] = Math.min(one, other);
                }
            }
        }
        for (int i = 0; i < body.length; i++) {
            body[i] = root(body, i);
        }
        return body;
    }

    private static boolean areCopies(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return both >= COPY * Math.min(one.size(), other.size());
    }

    private static int root(int[] body, int i) {
        int root = i;
        while (body[root] != root) {
            body[root] = body[body[root]];
            root = body[root];
        }
        return root;
    }

    /** Sets such lines aside; running text only above the first and below the last paragraph of the document's own. */
    void mark(Draft draft) {
        if (lines.isEmpty()) {
            return;
        }
        List<Part> shared = new ArrayList<>();
        int first = -1;
        int last = -1;
        List<Part> kept = draft.kept();
        for (int i = 0; i < kept.size(); i++) {
            Part part = kept.get(i);
            if (part.length() <= LONGEST && lines.contains(folded(part.words()))) {
                shared.add(part);
            } else if (part.isProse()) {
                first = first < 0 ? part.span().start() : first;
                last = part.span().start();
            }
        }
        for (Part part : shared) {
            boolean outside = part.span().start() < first || part.span().start() > last;
            if (outside || !part.isProse()) {
                part.remove(Removed.Why.NAVIGATION, RULE);
            }
        }
    }
}
