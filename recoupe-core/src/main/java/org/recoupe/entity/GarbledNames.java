package org.recoupe.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.recoupe.annotation.Mention;
import org.recoupe.article.ArticleId;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Messages;
import org.recoupe.language.Table;

/**
 * Names of bodies as a translation or a synonym machine left them, matched to how the rest of the story writes them: every
 * word of the one answers a word of the other, as the same word, in another language, misspelled, or for one word at most by
 * a synonym, and nothing else in the story answers as well. The lexicon {@code name-words} says which words answer which.
 *
 * <p>Immutable; safe for use by many threads. Names are looked up by the rarest of their words.
 */
final class GarbledNames {

    /** A name of fewer words tells too little. */
    private static final int LEAST_WORDS = 3;

    /** The same body is named in so many languages at most. */
    private static final int MOST_NAMES = 4;

    /** Where so many names share even the rarest word, none is compared. */
    private static final int MOST = 200;

    private final Messages messages;
    private final Set<String> small = new HashSet<>();
    /** For each word the numbers of the sets that it is in; those of synonyms are negative. */
    private final Map<String, List<Integer>> sets = new HashMap<>();

    /**
     * What was found.
     *
     * @param names for the key of each garbled name the name that it stands for
     * @param judgements each with its reason; open ones for names that answer none or several
     */
    record Found(Map<String, String> names, List<Judgement> judgements) {}

    private record Candidate(String name, List<String> words) {}

    GarbledNames(LanguagePack pack) {
        this.messages = pack.messages("entity");
        if (!pack.has("lexicon/name-words.tsv")) {
            return;
        }
        int number = 1;
        for (Table.Row row : pack.table("lexicon/name-words.tsv").rows()) {
            boolean near = row.get("kind").equals("near");
            for (String form : row.require("form").split("\\|")) {
                String word = Clue.key(form);
                if (row.get("kind").equals("small")) {
                    small.add(word);
                } else {
                    sets.computeIfAbsent(word, key -> new ArrayList<>()).add(near ? -number : number);
                }
            }
            number++;
        }
    }

    /** The garbled names in the articles {@code reworked} by a machine. */
    Found in(List<Clue> clues, Set<ArticleId> reworked) {
        Map<String, Candidate> garbled = new TreeMap<>();
        Map<String, Candidate> others = new TreeMap<>();
        for (Clue clue : reworked.isEmpty() ? List.<Clue>of() : clues) {
            List<String> words = words(clue.name());
            if (clue.named() && clue.type() == Mention.Type.ORGANISATION && words.size() >= LEAST_WORDS) {
                (reworked.contains(clue.article()) ? garbled : others)
                        .putIfAbsent(Clue.key(clue.name()), new Candidate(clue.name(), words));
            }
        }
        garbled.keySet().removeAll(others.keySet());
        Map<String, List<Candidate>> index = new HashMap<>();
        others.values()
                .forEach(other -> concepts(other)
                        .forEach(concept -> index.computeIfAbsent(concept, key -> new ArrayList<>())
                                .add(other)));
        Map<String, String> names = new TreeMap<>();
        List<Judgement> judgements = new ArrayList<>();
        garbled.forEach((key, name) -> {
            List<Candidate> fitting = fitting(name, index);
            if (isOne(fitting)) {
                String other = fitting.getFirst().name();
                names.put(key, other);
                judgements.add(judgement(other, name.name(), Judgement.Verdict.SAME, "same.garbled"));
                for (Candidate same : fitting.subList(1, fitting.size())) {
                    names.put(Clue.key(same.name()), other);
                    judgements.add(judgement(other, same.name(), Judgement.Verdict.SAME, "same.translated"));
                }
            } else {
                judgements.add(judgement(name.name(), name.name(), Judgement.Verdict.UNSURE, "unsure.garbled"));
            }
        });
        return new Found(names, judgements);
    }

    /** Whether there is one, or one under its names in several languages. */
    private boolean isOne(List<Candidate> fitting) {
        return !fitting.isEmpty()
                && fitting.size() <= MOST_NAMES
                && fitting.stream().allMatch(other -> answers(fitting.getFirst(), other, 0));
    }

    private Judgement judgement(String left, String right, Judgement.Verdict verdict, String reason) {
        return new Judgement(left, right, verdict, messages.text(reason, left, right), List.of());
    }

    private List<Candidate> fitting(Candidate garbled, Map<String, List<Candidate>> index) {
        List<Candidate> fewest = concepts(garbled).stream()
                .map(concept -> index.getOrDefault(concept, List.of()))
                .filter(list -> !list.isEmpty())
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
        return fewest.size() > MOST
                ? List.of()
                : fewest.stream().filter(other -> answers(garbled, other, 1)).toList();
    }

    /** What a name can be looked up by: how many words it has, with each set or else each word. */
    private Set<String> concepts(Candidate name) {
        Set<String> concepts = new TreeSet<>();
        for (String word : name.words()) {
            List<Integer> same = sets.getOrDefault(word, List.of()).stream()
                    .filter(set -> set > 0)
                    .toList();
            same.forEach(set -> concepts.add(name.words().size() + " " + set));
            if (same.isEmpty()) {
                concepts.add(name.words().size() + " " + word);
            }
        }
        return concepts;
    }

    /** Whether each word of the one answers another word of the other, at most {@code synonyms} (0 or 1) as a synonym. */
    private boolean answers(Candidate garbled, Candidate other, int synonyms) {
        List<String> left = new ArrayList<>(garbled.words());
        List<String> open = new ArrayList<>(other.words());
        if (left.size() != open.size()) {
            return false;
        }
        left.removeIf(word -> open.remove(word) || take(open, word, true));
        if (left.isEmpty()) {
            return true;
        }
        return left.size() == 1 && synonyms == 1 && take(open, left.getFirst(), false);
    }

    private boolean take(List<String> open, String word, boolean sure) {
        for (String other : open) {
            if (isNear(word, other) || shares(word, other, sure)) {
                return open.remove(other);
            }
        }
        return false;
    }

    private boolean shares(String left, String right, boolean sure) {
        List<Integer> of = sets.getOrDefault(right, List.of());
        return sets.getOrDefault(left, List.of()).stream().anyMatch(set -> (set > 0 || !sure) && of.contains(set));
    }

    /** Whether two long words differ in one letter: put in, left out or put for another. */
    private static boolean isNear(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        if (shorter < 6 || Math.abs(left.length() - right.length()) > 1) {
            return false;
        }
        int from = 0;
        while (from < shorter && left.charAt(from) == right.charAt(from)) {
            from++;
        }
        int back = 0;
        while (back < shorter - from
                && left.charAt(left.length() - 1 - back) == right.charAt(right.length() - 1 - back)) {
            back++;
        }
        return Math.max(left.length(), right.length()) - from - back <= 1;
    }

    private List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : Clue.key(name).split(" ")) {
            if (!word.isEmpty() && !small.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
