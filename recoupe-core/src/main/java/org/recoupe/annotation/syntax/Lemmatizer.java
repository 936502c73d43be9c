package org.recoupe.annotation.syntax;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Morphology;
import org.recoupe.text.Folding;
import org.recoupe.text.Token;

/**
 * Dictionary forms and features: those of the model, save where the language pack knows better. The model learned from the
 * verbs of some thousand sentences and gives a rare form an infinitive or a tense that cannot be; the pack conjugates.
 *
 * <p>Immutable; safe for use by many threads; linear in the length of the word.
 */
final class Lemmatizer {

    private static final Set<String> VERBAL = Set.of("VERB", "AUX");

    /** Names, numbers, signs and foreign words are their own dictionary form. */
    private static final Set<String> OWN_LEMMA = Set.of("PROPN", "NUM", "PUNCT", "SYM", "X");

    /** What rules ask of a verb. */
    private static final Set<String> DECISIVE = Set.of("Mood", "Tense", "VerbForm");

    private final Morphology morphology;
    /** By part of speech and form. */
    private final Map<String, Map<String, String>> closed = new HashMap<>();

    /** Whether the model's table of known lemmas is of this language. */
    private final boolean known;

    Lemmatizer(LanguagePack pack) {
        this.morphology = pack.morphology();
        this.known =
                pack.table("analyzer.tsv").rows().getFirst().require("lemmas").equals("yes");
        for (Lexicon.Entry entry : pack.lexicon("closed-class").entries()) {
            closed.computeIfAbsent(entry.get("upos"), upos -> new HashMap<>())
                    .put(Folding.lower(entry.form()), entry.get("lemma"));
        }
    }

    /**
     * The token as the word {@code lower} with its dictionary form and features.
     *
     * @param lower the word in lower case, accents kept, apostrophes plain; more than the token where it has further parts
     */
    Token analysed(Token token, String lower, WordAnalysis analysis) {
        String upos = analysis.upos();
        if (OWN_LEMMA.contains(upos)) {
            return token.analysed(lower, upos, analysis.feats());
        }
        String listed = closed.getOrDefault(upos, Map.of()).get(lower);
        if (listed != null) {
            return token.analysed(listed, upos, analysis.feats());
        }
        return VERBAL.contains(upos)
                ? verb(token, lower, analysis)
                : token.analysed(other(lower, analysis), upos, analysis.feats());
    }

    private @Nullable String known(WordAnalysis analysis) {
        return known ? analysis.lemma() : null;
    }

    private String other(String lower, WordAnalysis analysis) {
        String lemmaOfModel = known(analysis);
        if (lemmaOfModel != null) {
            return lemmaOfModel;
        }
        String guess = LemmaRule.apply(analysis.rule(), lower);
        return isBareCut(analysis.rule(), analysis.upos())
                ? morphology.nominalLemma(lower, analysis.upos()).orElse(guess)
                : guess;
    }

    /** With the analysis of its form that is most like the model's. */
    private Token verb(Token token, String lower, WordAnalysis analysis) {
        String lemmaOfModel = known(analysis);
        String lemma = lemmaOfModel != null ? lemmaOfModel : LemmaRule.apply(analysis.rule(), lower);
        return morphology.verb(lower).stream()
                .filter(verb -> lemmaOfModel == null || lemmaOfModel.equals(verb.lemma()))
                .max(Comparator.comparingInt(verb -> likeness(verb, lemma, analysis.feats())))
                .map(verb -> token.analysed(verb.lemma(), analysis.upos(), feats(verb.feats(), analysis.feats())))
                .orElseGet(() -> token.analysed(lemma, analysis.upos(), analysis.feats()));
    }

    /**
     * Whether the rule only takes letters away, which is where it goes wrong: « journau », « ancienn ». Of a noun only the last
     * one; more of them make a masculine of a feminine, which the endings do not tell from others.
     */
    private static boolean isBareCut(String rule, String upos) {
        return switch (upos) {
            case "NOUN" -> rule.equals("1|");
            case "ADJ" -> rule.endsWith("|") && !rule.equals("0|");
            default -> false;
        };
    }

    /** How much of what the model says is true of {@code verb}; form and tense weigh more than the rest together. */
    private static int likeness(Morphology.Analysis verb, String lemma, String feats) {
        int count = verb.lemma().equals(lemma) ? 8 : 0;
        for (String feature : verb.feats().split("\\|")) {
            if (has(feats, feature)) {
                count += DECISIVE.contains(name(feature)) ? 4 : 1;
            }
        }
        return count;
    }

    /** The model's features, or those of the form where mood or tense cannot be what the model says. */
    private static String feats(String ofForm, String ofModel) {
        for (String feature : ofForm.split("\\|")) {
            if (DECISIVE.contains(name(feature)) && !has(ofModel, feature)) {
                return ofForm;
            }
        }
        return ofModel;
    }

    private static boolean has(String feats, String feature) {
        return ("|" + feats + "|").contains("|" + feature + "|");
    }

    private static String name(String feature) {
        return feature.substring(0, Math.max(0, feature.indexOf('=')));
    }
}
