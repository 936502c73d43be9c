package org.recoupe.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Annotator;
import org.recoupe.annotation.event.EventAnnotator;
import org.recoupe.annotation.name.NameAnnotator;
import org.recoupe.annotation.quote.QuoteAnnotator;
import org.recoupe.annotation.syntax.AnalyzerUnavailableException;
import org.recoupe.annotation.syntax.SyntaxAnalyzer;
import org.recoupe.annotation.syntax.UniversalWords;
import org.recoupe.annotation.time.TimeAnnotator;
import org.recoupe.annotation.wording.WordingAnnotator;
import org.recoupe.article.Article;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/** Reads one article from end to end with the readers of its language. Safe for use by many threads. */
final class ArticleAnnotator {

    private final Map<String, SyntaxAnalyzer> syntax = new ConcurrentHashMap<>();
    private final Map<String, UniversalWords> words = new ConcurrentHashMap<>();
    private final Map<String, List<Annotator>> annotators = new ConcurrentHashMap<>();

    /**
     * What takes a while before the first article of a language can be read, in parts that can run at the same time. They
     * need not be run.
     */
    List<Runnable> preparations(String language) {
        return List.of(() -> syntax(language), () -> annotators(language));
    }

    private SyntaxAnalyzer syntax(String language) {
        return syntax.computeIfAbsent(language, tag -> new SyntaxAnalyzer(LanguagePack.of(tag)));
    }

    /** The words of an article of which this has read the tokens, as Universal Dependencies counts them. */
    List<Token> words(AnnotatedArticle article) {
        String language = article.article().language();
        return LanguagePack.exists(language)
                ? words.computeIfAbsent(language, tag -> new UniversalWords(LanguagePack.of(tag)))
                        .of(article.tokens())
                : List.of();
    }

    /**
     * Waits until articles in this language can be read.
     *
     * @throws AnalyzerUnavailableException where they cannot on this machine; not where there is no data for the language
     */
    void require(String language) {
        if (LanguagePack.exists(language)) {
            syntax(language).ready();
        }
    }

    /** Each builds on what those before it found. */
    private List<Annotator> annotators(String language) {
        return annotators.computeIfAbsent(language, tag -> {
            LanguagePack pack = LanguagePack.of(tag);
            return List.of(
                    new TimeAnnotator(pack),
                    new NameAnnotator(pack),
                    new QuoteAnnotator(pack),
                    new EventAnnotator(pack),
                    new WordingAnnotator(pack));
        });
    }

    /** The article with what was read in it: nothing where there is no data for its language. */
    AnnotatedArticle annotate(Article article) {
        String language = article.language();
        if (!LanguagePack.exists(language)) {
            return AnnotatedArticle.of(article, new TokenizedText(article.text(), List.of(), List.of()));
        }
        AnnotatedArticle result = AnnotatedArticle.of(article, syntax(language).analyze(article));
        for (Annotator annotator : annotators(language)) {
            result = annotator.annotate(result);
        }
        return result;
    }
}
