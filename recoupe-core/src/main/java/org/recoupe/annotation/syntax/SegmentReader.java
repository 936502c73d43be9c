package org.recoupe.annotation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Folding;
import org.recoupe.text.Token;

/**
 * Puts what the model says of words on the tokens that they are made of.
 *
 * <p>Immutable; safe for use by many threads; linear.
 */
final class SegmentReader {

    private final Lexicon fused;
    private final Lemmatizer lemmas;

    SegmentReader(LanguagePack pack) {
        this.fused = pack.lexicon("fused-words");
        this.lemmas = new Lemmatizer(pack);
    }

    AnalyzedSegment read(Words words, SegmentParser parser) {
        List<String> surfaces = new ArrayList<>(words.count());
        for (int word = 0; word < words.count(); word++) {
            surfaces.add(words.surface(word));
        }
        List<WordAnalysis> analyses = parser.parse(surfaces);
        List<Token> tokens = new ArrayList<>(words.tokens().size());
        List<Integer> starts = new ArrayList<>();
        for (int word = 0; word < words.count(); word++) {
            WordAnalysis analysis = analyses.get(word);
            if (analysis.starts()) {
                starts.add(tokens.size());
            }
            int head = analysis.head() < 0 ? -1 : words.first()[analysis.head()];
            tokens.add(analysed(words.tokens().get(words.first()[word]), surfaces.get(word), analysis)
                    .dependent(head, analysis.deprel())
                    .named(analysis.entity()));
            for (int part = words.first()[word] + 1; part < words.end(word); part++) {
                tokens.add(part(words.tokens().get(part), words.first()[word], analysis));
            }
        }
        return new AnalyzedSegment(tokens, starts);
    }

    /** A word in which a preposition has taken another in is what keeps its place in the tree. */
    private Token analysed(Token token, String surface, WordAnalysis analysis) {
        int joint = analysis.upos().indexOf('+');
        if (joint < 0) {
            return lemmas.analysed(token, Folding.lower(surface), analysis);
        }
        Optional<Lexicon.Entry> entry = fused.find(token.surface());
        String other = analysis.upos().substring(joint + 1);
        String upos = other.equals("PRON") ? other : analysis.upos().substring(0, joint);
        String lemma = entry.map(found -> found.get(upos.equals("PRON") ? "other" : "preposition"))
                .orElse(token.lower());
        return token.analysed(lemma, upos, "");
    }

    private static Token part(Token token, int head, WordAnalysis analysis) {
        String entity =
                analysis.entity().startsWith("B-") ? "I-" + analysis.entity().substring(2) : analysis.entity();
        String upos = token.isWord() ? analysis.upos() : "PUNCT";
        return token.analysed(token.lower(), upos, "")
                .dependent(head, Token.PART)
                .named(entity);
    }
}
