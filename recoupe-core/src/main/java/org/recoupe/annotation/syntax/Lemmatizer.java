package org.recoupe.annotation.syntax;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Morphology;
import org.recoupe.text.Folding;

/**
 * Dictionary forms: those of the model's rules, save where the language pack knows better. The model learned its rules from
 * the verbs of some thousand sentences and gives a rare one an infinitive that cannot be; the pack conjugates.
 *
 * <p>Immutable; safe for use by many threads; linear in the length of the word.
 */
final class Lemmatizer {

    private static final Set<String> VERBAL = Set.of("VERB", "AUX");

    private final Morphology morphology;
    /** By part of speech and form. */
    private final Map<String, Map<String, String>> closed = new HashMap<>();

    Lemmatizer(LanguagePack pack) {
        this.morphology = pack.morphology();
        for (Lexicon.Entry entry : pack.lexicon("closed-class").entries()) {
            closed.computeIfAbsent(entry.get("upos"), upos -> new HashMap<>())
                    .put(Folding.lower(entry.form()), entry.get("lemma"));
        }
    }

    /**
     * The lemma of a word.
     *
     * @param lower the word in lower case, accents kept, apostrophes plain
     * @param rule the model's rule for it
     */
    String lemma(String lower, String upos, String feats, String rule) {
        String known = closed.getOrDefault(upos, Map.of()).get(lower);
        if (known != null) {
            return known;
        }
        String lemma = LemmaRule.apply(rule, lower);
        return VERBAL.contains(upos) ? infinitive(lower, feats, lemma) : lemma;
    }

    /** The model's infinitive, or where the form cannot be its own the one that fits the features best. */
    private String infinitive(String lower, String feats, String lemma) {
        List<Morphology.Analysis> possible = morphology.verb(lower);
        if (possible.isEmpty()
                || possible.stream().anyMatch(analysis -> analysis.lemma().equals(lemma))) {
            return lemma;
        }
        return possible.stream()
                .max(Comparator.comparingInt(analysis -> shared(analysis.feats(), feats)))
                .orElseThrow()
                .lemma();
    }

    private static int shared(String some, String others) {
        int count = 0;
        for (String feature : some.split("\\|")) {
            count += ("|" + others + "|").contains("|" + feature + "|") ? 1 : 0;
        }
        return count;
    }
}
