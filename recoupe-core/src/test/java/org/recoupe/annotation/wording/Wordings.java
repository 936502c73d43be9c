package org.recoupe.annotation.wording;

import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Annotator;
import org.recoupe.annotation.syntax.SyntaxAnalyzer;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.language.LanguagePack;
import org.recoupe.source.SourceDocument;

/** Texts read for the tests of this stage. */
final class Wordings {

    private static final LanguagePack PACK = LanguagePack.of("fr");
    private static final ArticleReader READER = new ArticleReader(PACK);
    private static final SyntaxAnalyzer SYNTAX = new SyntaxAnalyzer(PACK);
    private static final Annotator WORDING = new WordingAnnotator(PACK);

    private Wordings() {}

    static AnnotatedArticle read(String text) {
        Article article = READER.read(new SourceDocument("a.txt", text, "UTF-8", "0123456789abcdef", text.length()));
        return WORDING.annotate(AnnotatedArticle.of(article, SYNTAX.analyze(article)));
    }
}
