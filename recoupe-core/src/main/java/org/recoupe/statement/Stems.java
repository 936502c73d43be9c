package org.recoupe.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Folding;

/** The beginnings that tell words apart but not their forms, and which of them say the contrary of one another. Immutable. */
final class Stems {

    /** So many letters tell one word from another, and not one of its forms from another. */
    private static final int LONGEST = 6;

    private static final int LEAST = 3;

    private final Set<String> endings;
    private final int longestEnding;
    private final Map<String, Set<String>> opposites;

    /**
     * Reads the two lexicons.
     *
     * @param endings what is cut from the end of a word
     * @param opposites words and, in the column {@code opposite}, those that say the contrary
     */
    Stems(Lexicon endings, Lexicon opposites) {
        Set<String> cut = new HashSet<>();
        endings.entries().forEach(entry -> cut.add(entry.words().getFirst().word()));
        this.endings = Set.copyOf(cut);
        this.longestEnding = cut.stream().mapToInt(String::length).max().orElse(0);
        Map<String, Set<String>> contrary = new HashMap<>();
        for (Lexicon.Entry entry : opposites.entries()) {
            String left = of(entry.words().getFirst().word());
            for (String word : entry.get("opposite").split(" ")) {
                String right = of(Folding.unaccent(Folding.lower(word)));
                contrary.computeIfAbsent(left, key -> new HashSet<>()).add(right);
                contrary.computeIfAbsent(right, key -> new HashSet<>()).add(left);
            }
        }
        this.opposites = Map.copyOf(contrary);
    }

    /** The stem of a folded word. */
    String of(String folded) {
        String stem = folded;
        for (int length = Math.min(longestEnding, folded.length() - LEAST); length > 0; length--) {
            if (endings.contains(folded.substring(folded.length() - length))) {
                stem = folded.substring(0, folded.length() - length);
                break;
            }
        }
        int last = stem.length() - 1;
        if (last > LEAST && stem.charAt(last) == stem.charAt(last - 1)) {
            stem = stem.substring(0, last);
        }
        return stem.length() <= LONGEST ? stem : stem.substring(0, LONGEST);
    }

    /** Whether one has a word that the other has not, and the other its contrary. */
    boolean areContrary(Set<String> left, Set<String> right) {
        for (String stem : left) {
            if (!right.contains(stem)) {
                for (String contrary : opposites.getOrDefault(stem, Set.of())) {
                    if (right.contains(contrary) && !left.contains(contrary)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
