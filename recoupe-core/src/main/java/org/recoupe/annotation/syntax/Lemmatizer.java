package org.recoupe.annotation.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Morphology;
import org.recoupe.text.Token;

/**
 * Gives tokens their lemma and features from the morphology of the language, and mends parts of speech that the tagger
 * gets wrong where the morphology knows better: words of closed classes, and participles after an auxiliary.
 *
 * <p>Immutable; safe for use by many threads; linear.
 */
final class Lemmatizer {

    /** How far back an auxiliary may stand before its participle, in tokens: « n'a pas encore été informé ». */
    private static final int AUXILIARY_REACH = 4;

    private static final String PAST_PARTICIPLE = "Tense=Past|VerbForm=Part";
    private static final Set<String> VERBAL = Set.of("VERB", "AUX");

    private final Morphology morphology;
    private final Lexicon closedClass;
    private final Lexicon auxiliaries;
    private final Lexicon demonyms;

    Lemmatizer(LanguagePack pack) {
        this.morphology = pack.morphology();
        this.closedClass = pack.lexicon("closed-class");
        this.auxiliaries = pack.lexicon("auxiliaries");
        this.demonyms = pack.lexicon("demonyms");
    }

    /** The tokens with their analysis; {@code tags} has one part of speech for each. */
    List<Token> analyze(List<Token> tokens, String[] tags) {
        List<Token> analyzed = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            analyzed.add(analyze(tokens.get(i), tags[i], analyzed));
        }
        return analyzed;
    }

    private Token analyze(Token token, String tag, List<Token> before) {
        if (!token.isWord()) {
            return token.analysed(token.surface(), tag.equals("SYM") ? "SYM" : "PUNCT", "");
        }
        Optional<Lexicon.Entry> closed = closedClass.find(token.lower());
        if (closed.isPresent()) {
            String upos = closed.get().get("upos");
            return token.analysed(closed.get().get("lemma"), upos.isEmpty() ? tag : upos, "");
        }
        if (token.isNumeric()) {
            return token.analysed(token.lower(), "NUM", "");
        }
        if (VERBAL.contains(tag) && !token.isCapitalized() && demonyms.contains(token.lower())) {
            // « le ministre libanais » is no imperfect, whatever its ending
            return token.analysed(morphology.nominalLemma(token.lower(), "ADJ"), "ADJ", "");
        }
        boolean name = tag.equals("PROPN") || token.isCapitalized() && !before.isEmpty();
        boolean afterAuxiliary = isAfterAuxiliary(before);
        Morphology.@Nullable Analysis verb = name ? null : verb(token, tag, afterAuxiliary, before);
        if (verb != null) {
            boolean auxiliary = auxiliaries.contains(verb.lemma()) && tag.equals("AUX");
            return token.analysed(verb.lemma(), auxiliary ? "AUX" : "VERB", verb.feats());
        }
        String upos = VERBAL.contains(tag) ? "X" : tag;
        return token.analysed(morphology.nominalLemma(token.lower(), upos), upos, "");
    }

    /** The verb that the token is a form of, or null where it is taken for something else. */
    private Morphology.@Nullable Analysis verb(Token token, String tag, boolean afterAuxiliary, List<Token> before) {
        boolean tagged = VERBAL.contains(tag);
        List<Morphology.Analysis> candidates =
                tagged || afterAuxiliary ? morphology.verb(token.lower()) : morphology.knownVerb(token.lower());
        if (candidates.isEmpty() && token.isCapitalized()) {
            return null;
        }
        if (afterAuxiliary) {
            Optional<Morphology.Analysis> participle = candidates.stream()
                    .filter(analysis -> analysis.feats().endsWith(PAST_PARTICIPLE))
                    .findFirst();
            if (participle.isPresent() && (tagged || tag.equals("ADJ") || tag.equals("NOUN"))) {
                return participle.get();
            }
        }
        if (!tagged) {
            return isFiniteBeyondDoubt(tag, candidates, before) ? candidates.getFirst() : null;
        }
        return candidates.stream()
                .min(Comparator.comparingInt(analysis -> rank(analysis, before)))
                .orElse(null);
    }

    /** A known verb's form right after a personal pronoun, whatever the tagger says: « il dément ». */
    private static boolean isFiniteBeyondDoubt(String tag, List<Morphology.Analysis> candidates, List<Token> before) {
        return !candidates.isEmpty()
                && !before.isEmpty()
                && before.getLast().upos().equals("PRON")
                && !tag.equals("ADV")
                && !tag.equals("PRON")
                && !tag.equals("ADP")
                && !tag.equals("DET")
                && candidates.getFirst().feats().startsWith("Mood=Ind");
    }

    /** Third persons of the indicative first; a participle where no subject stands before it. */
    private static int rank(Morphology.Analysis analysis, List<Token> before) {
        String feats = analysis.feats();
        boolean first = !before.isEmpty()
                && Set.of("je", "nous").contains(before.getLast().lemma());
        if (feats.contains("Person=1") || feats.contains("Person=2")) {
            return first ? 0 : 5;
        }
        if (feats.startsWith("Mood=Ind")) {
            return feats.endsWith("Tense=Pres") ? 1 : 2;
        }
        return feats.startsWith("Mood=Sub") ? 4 : 3;
    }

    private boolean isAfterAuxiliary(List<Token> before) {
        for (int i = before.size() - 1; i >= 0 && i >= before.size() - AUXILIARY_REACH; i--) {
            Token token = before.get(i);
            if (auxiliaries.contains(token.lemma())
                    && (token.upos().equals("AUX") || token.upos().equals("VERB"))) {
                return true;
            }
            if (!token.upos().equals("ADV") && !token.upos().equals("PRON")) {
                return false;
            }
        }
        return false;
    }
}
