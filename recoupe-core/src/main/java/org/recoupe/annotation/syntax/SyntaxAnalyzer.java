package org.recoupe.annotation.syntax;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.article.Article;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/**
 * Cuts the blocks of an article into sentences and tokens, and gives each token its part of speech, lemma and features.
 *
 * <p>No sentence crosses a block. What was set aside is in no block and so in no sentence. Immutable; safe for use by
 * many threads; linear in the length of the article.
 */
public final class SyntaxAnalyzer {

    private final SentenceSplitter sentences;
    private final EncliticSplitter enclitics;
    private final PartOfSpeechTagger tagger;
    private final Lemmatizer lemmatizer;

    /** An analyzer for one language. */
    public SyntaxAnalyzer(LanguagePack pack) {
        this.sentences = new SentenceSplitter(pack);
        this.enclitics = new EncliticSplitter(pack);
        this.tagger = PartOfSpeechTagger.of(pack);
        this.lemmatizer = new Lemmatizer(pack);
    }

    /** The sentences and tokens of {@code article}. */
    public TokenizedText analyze(Article article) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> found = new ArrayList<>();
        for (Article.Block block : article.blocks()) {
            for (Span span : sentences.split(article.text(), block.span())) {
                List<Token> analyzed = analyze(article.text(), span);
                if (!analyzed.isEmpty()) {
                    int from = tokens.size();
                    tokens.addAll(analyzed);
                    Span covered = new Span(
                            analyzed.getFirst().span().start(),
                            analyzed.getLast().span().end());
                    found.add(new Sentence(covered, from, tokens.size()));
                }
            }
        }
        return new TokenizedText(article.text(), tokens, found);
    }

    private List<Token> analyze(String text, Span sentence) {
        List<Token> tokens = enclitics.tokenize(text, sentence);
        return lemmatizer.analyze(tokens, tagger.tag(tokens));
    }
}
