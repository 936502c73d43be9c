package org.recoupe.annotation.time;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;
import org.recoupe.text.Tokenizer;

/** Texts of one sentence with their times, for tests. */
final class TimeText {

    private static final Map<String, TimeAnnotator> ANNOTATORS = new ConcurrentHashMap<>();

    private TimeText() {}

    /** The article whose whole text is the one sentence {@code text}, with its times. */
    static AnnotatedArticle annotate(String text) {
        return annotate(text, LanguagePack.of("fr"));
    }

    /** The same in the language of {@code pack}. */
    static AnnotatedArticle annotate(String text, LanguagePack pack) {
        List<Token> tokens = Tokenizer.tokenize(text);
        List<Sentence> sentences = tokens.isEmpty()
                ? List.of()
                : List.of(new Sentence(
                        new Span(
                                tokens.getFirst().span().start(),
                                tokens.getLast().span().end()),
                        0,
                        tokens.size()));
        Article article = new Article(
                new ArticleId("test"),
                "test.txt",
                text,
                pack.tag(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return ANNOTATORS
                .computeIfAbsent(pack.tag(), tag -> new TimeAnnotator(pack))
                .annotate(AnnotatedArticle.of(article, new TokenizedText(text, tokens, sentences)));
    }
}
