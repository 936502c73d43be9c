package org.recoupe.annotation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.recoupe.article.Article;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/**
 * Cuts the blocks of an article into sentences and tokens, and gives each token its part of speech, lemma, features, place
 * in the tree of its sentence, and part of a name.
 *
 * <p>No sentence crosses a block. What was set aside is in no block and so in no sentence. What was analysed before by the
 * same analyzer is not analysed again: copies are a large part of what is read. Safe for use by many threads; the result
 * depends on the article alone; linear in the length of the article.
 */
public final class SyntaxAnalyzer {

    private final Segments segments;
    private final WordSplitter words;
    private final SegmentReader reader;
    private final CompletableFuture<AnalyzerModel> model;
    private final KnownSegments known = new KnownSegments();

    /** An analyzer for one language. Its model goes on loading beside what the caller does next. */
    public SyntaxAnalyzer(LanguagePack pack) {
        this.model = AnalyzerModel.loading(pack);
        this.segments = new Segments(pack);
        this.words = new WordSplitter(pack);
        this.reader = new SegmentReader(pack);
    }

    /**
     * Waits until it can analyse.
     *
     * @throws AnalyzerUnavailableException where it cannot on this machine, or the model is missing
     */
    public void ready() {
        AnalyzerModel.loaded(model);
    }

    /**
     * The sentences and tokens of {@code article}.
     *
     * @throws AnalyzerUnavailableException as {@link #ready}
     */
    public TokenizedText analyze(Article article) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (Article.Block block : article.blocks()) {
            for (Span span : segments.split(article.text(), block.span())) {
                AnalyzedSegment segment = known.get(span.of(article.text()), this::analyze);
                segment.addTo(tokens, sentences, span.start());
            }
        }
        return new TokenizedText(article.text(), tokens, sentences);
    }

    /**
     * A sentence that somebody else has found and cut into words. More than 240 words are taken for several sentences.
     *
     * @param words as written, none empty; at least one
     * @return the words joined by blanks, a token for each
     * @throws AnalyzerUnavailableException as {@link #ready}
     */
    public TokenizedText analyze(List<String> words) {
        Words given = Words.given(words);
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        reader.read(given, SegmentParser.ofSentences(AnalyzerModel.loaded(model)))
                .addTo(tokens, sentences, 0);
        return new TokenizedText(given.text(), tokens, sentences);
    }

    private AnalyzedSegment analyze(String text) {
        Words split = words.split(text);
        return split.count() == 0
                ? AnalyzedSegment.EMPTY
                : reader.read(split, SegmentParser.finding(AnalyzerModel.loaded(model)));
    }
}
