package org.recoupe.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.recoupe.article.Anchor;
import org.recoupe.claim.Utterance;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Messages;

/**
 * Finds utterances that are one utterance told more than once: word for word, in part, or in other words. Different known
 * speakers never say the same utterance; nor do words with other numbers or with a negation in one of them only. Unsure
 * pairs are left unlinked.
 *
 * <p>Utterances are compared only where they share a word that few others have, so the time grows with the number of
 * utterances and not with its square. Immutable; safe for use by many threads; the result does not depend on the order.
 */
public final class StatementLinker {

    /** A word in more utterances than this is too common to bring two of them together. */
    private static final int COMMON = 24;

    /** A group of more utterances than this is linked through its first one. */
    private static final int LARGE_GROUP = 32;

    private static final int LEAST_SHARED = 3;
    private static final double ALIKE = 0.5;
    private static final double MOSTLY_INSIDE = 0.75;
    private static final int LEAST_VERBATIM = 4;
    private static final int LEAST_WITHOUT_SPEAKER = 7;

    private final Lexicon emptyWords;
    private final Set<String> negations;
    private final Stems stems;
    private final Messages messages;

    /** Reads {@code lexicon/empty-words.tsv}, {@code lexicon/clause-words.tsv}, {@code lexicon/stem-endings.tsv}, {@code lexicon/opposites.tsv} and {@code messages/statement.tsv}. */
    public StatementLinker(LanguagePack pack) {
        this.emptyWords = pack.lexicon("empty-words");
        this.stems = new Stems(pack.lexicon("stem-endings"), pack.lexicon("opposites"));
        this.messages = pack.messages("statement");
        this.negations = pack.lexicon("clause-words").entries().stream()
                .filter(entry -> entry.get("value").equals("not"))
                .map(entry -> entry.words().getFirst().word())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For each utterance that is told elsewhere too, by its words, the other places, sorted. */
    public Map<Anchor, List<Anchor>> link(Collection<Utterance> utterances) {
        return groups(links(utterances));
    }

    /** For each place in a link the other places that links lead to, over others too, sorted. */
    public static Map<Anchor, List<Anchor>> groups(List<Link> links) {
        Map<Anchor, Anchor> root = new HashMap<>();
        for (Link link : links) {
            Anchor left = find(root, link.left());
            Anchor right = find(root, link.right());
            if (!left.equals(right)) {
                boolean first = left.compareTo(right) < 0;
                root.put(first ? right : left, first ? left : right);
                root.putIfAbsent(first ? left : right, first ? left : right);
            }
        }
        Map<Anchor, List<Anchor>> groups = new TreeMap<>();
        root.keySet().stream()
                .sorted()
                .toList()
                .forEach(anchor -> groups.computeIfAbsent(find(root, anchor), key -> new ArrayList<>())
                        .add(anchor));
        Map<Anchor, List<Anchor>> same = new TreeMap<>();
        groups.values().forEach(group -> spread(group, same));
        return Collections.unmodifiableMap(same);
    }

    private static void spread(List<Anchor> group, Map<Anchor, List<Anchor>> same) {
        for (Anchor anchor : group) {
            boolean all = group.size() <= LARGE_GROUP || anchor.equals(group.getFirst());
            same.put(
                    anchor,
                    all ? group.stream().filter(other -> !other.equals(anchor)).toList() : List.of(group.getFirst()));
        }
    }

    private static Anchor find(Map<Anchor, Anchor> root, Anchor anchor) {
        Anchor at = anchor;
        Anchor parent = root.getOrDefault(at, at);
        while (!parent.equals(at)) {
            Anchor above = root.getOrDefault(parent, parent);
            root.put(at, above);
            at = parent;
            parent = above;
        }
        return at;
    }

    /** The pairs that were found to be the same, each with its reason, sorted. */
    public List<Link> links(Collection<Utterance> utterances) {
        List<Link> links = new ArrayList<>();
        List<Wording> wordings = distinct(utterances, links);
        Map<String, List<Integer>> places = places(wordings);
        for (int i = 0; i < wordings.size(); i++) {
            for (int other : candidates(wordings.get(i), i, places)) {
                Wording left = wordings.get(other);
                Wording right = wordings.get(i);
                reason(left, right, places, wordings.size())
                        .ifPresent(because -> links.add(new Link(
                                left.utterance().words(), right.utterance().words(), because)));
            }
        }
        links.sort(Comparator.comparing(Link::left).thenComparing(Link::right));
        return List.copyOf(links);
    }

    /** One wording for each speaker and text; the others are linked to the first. */
    private List<Wording> distinct(Collection<Utterance> utterances, List<Link> links) {
        Map<String, Wording> firsts = new HashMap<>();
        List<Wording> wordings = new ArrayList<>();
        for (Utterance utterance : utterances.stream()
                .sorted(Comparator.comparing(Utterance::words))
                .toList()) {
            Wording wording = Wording.of(utterance, emptyWords, negations, stems);
            String key = (utterance.speaker() == null ? "" : utterance.speaker().value())
                    + wording.line()
                    + utterance.quotation().negated();
            Wording first = wording.stems().size() < 2 ? null : firsts.putIfAbsent(key, wording);
            if (first == null) {
                wordings.add(wording);
            } else if (!first.utterance().words().equals(utterance.words())) {
                links.add(new Link(first.utterance().words(), utterance.words(), messages.text("same-words")));
            }
        }
        return wordings;
    }

    private static Map<String, List<Integer>> places(List<Wording> wordings) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < wordings.size(); i++) {
            for (String stem : wordings.get(i).stems()) {
                places.computeIfAbsent(stem, key -> new ArrayList<>()).add(i);
            }
        }
        return places;
    }

    private static Set<Integer> candidates(Wording wording, int index, Map<String, List<Integer>> places) {
        Map<Integer, Integer> shared = new TreeMap<>();
        for (String stem : wording.stems()) {
            List<Integer> at = places.getOrDefault(stem, List.of());
            if (at.size() <= COMMON) {
                for (int other : at) {
                    if (other < index) {
                        shared.merge(other, 1, Integer::sum);
                    }
                }
            }
        }
        return shared.keySet();
    }

    private Optional<String> reason(Wording left, Wording right, Map<String, List<Integer>> places, int total) {
        if (!mayBeSame(left, right)) {
            return Optional.empty();
        }
        boolean known = left.utterance().speaker() != null && right.utterance().speaker() != null;
        Wording shorter = left.words() <= right.words() ? left : right;
        Wording longer = shorter == left ? right : left;
        int least = known ? LEAST_VERBATIM : LEAST_WITHOUT_SPEAKER;
        if (shorter.words() >= least
                && shorter.stems().size() >= 2
                && longer.line().contains(shorter.line())) {
            return Optional.of(
                    shorter.words() == longer.words()
                            ? messages.text("same-words")
                            : messages.text(
                                    "contained", shorter.utterance().text().strip()));
        }
        if (!known
                || left.utterance()
                        .words()
                        .article()
                        .equals(right.utterance().words().article())) {
            return Optional.empty();
        }
        Optional<String> fragment = fragment(left, right).or(() -> fragment(right, left));
        if (fragment.isPresent()) {
            return Optional.of(messages.text("fragment", fragment.get().strip()));
        }
        return similar(left, right, places, total);
    }

    private static boolean mayBeSame(Wording left, Wording right) {
        boolean otherSpeaker = left.utterance().speaker() != null
                && right.utterance().speaker() != null
                && !left.utterance().speaker().equals(right.utterance().speaker());
        boolean otherNumbers = !left.numbers().isEmpty()
                && !right.numbers().isEmpty()
                && !left.numbers().containsAll(right.numbers())
                && !right.numbers().containsAll(left.numbers());
        return !otherSpeaker
                && !otherNumbers
                && left.utterance().quotation().negated()
                        == right.utterance().quotation().negated();
    }

    /** Words quoted in {@code left} that stand in {@code right} too. */
    private Optional<String> fragment(Wording left, Wording right) {
        return left.fragments().stream()
                .filter(fragment -> Wording.count(fragment) >= 2
                        && meaningful(fragment)
                        && right.line().contains(fragment))
                .findFirst();
    }

    private boolean meaningful(String fragment) {
        long words = List.of(fragment.strip().split(" ")).stream()
                .filter(word -> !emptyWords.contains(word))
                .distinct()
                .count();
        return words >= 2;
    }

    private Optional<String> similar(Wording left, Wording right, Map<String, List<Integer>> places, int total) {
        if (left.negative() != right.negative() || stems.areContrary(left.all(), right.all())) {
            return Optional.empty();
        }
        Set<String> shared = new TreeSet<>(left.stems());
        shared.retainAll(right.stems());
        double common = weight(shared, places, total);
        double ofLeft = weight(left.stems(), places, total);
        double ofRight = weight(right.stems(), places, total);
        double alike = common / (ofLeft + ofRight - common);
        double inside = common / Math.min(ofLeft, ofRight);
        boolean same =
                shared.size() >= LEAST_SHARED && (alike >= ALIKE || inside >= MOSTLY_INSIDE && alike >= ALIKE / 2);
        return same
                ? Optional.of(messages.text("similar", words(left, shared), Math.round(100 * alike)))
                : Optional.empty();
    }

    /** Rare words weigh more. */
    private static double weight(Set<String> stems, Map<String, List<Integer>> places, int total) {
        double sum = 0;
        for (String stem : stems) {
            sum += Math.log(
                    1.0 + (double) total / places.getOrDefault(stem, List.of(0)).size());
        }
        return sum;
    }

    /** The words as written that begin with the stems, at most six. */
    private String words(Wording wording, Set<String> common) {
        List<String> words = new ArrayList<>();
        for (String word : wording.line().strip().split(" ")) {
            boolean shared = common.contains(stems.of(word));
            if (shared && !words.contains(word) && words.size() < 6) {
                words.add(word);
            }
        }
        return String.join(", ", words);
    }
}
