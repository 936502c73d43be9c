package org.recoupe.eval.measure;

import java.util.List;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Wording;
import org.recoupe.annotation.syntax.SyntaxAnalyzer;
import org.recoupe.annotation.wording.WordingAnnotator;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.eval.corpus.WordingCorpus.Passage;
import org.recoupe.eval.score.WordingScore;
import org.recoupe.language.LanguagePack;
import org.recoupe.source.SourceDocument;

/** Judges the words of texts as the program does. */
final class Wordings {

    private static final String NO_DIGEST = "0".repeat(64);

    private final LanguagePack pack = LanguagePack.of("fr");
    private final ArticleReader reader = new ArticleReader(pack);
    private final SyntaxAnalyzer syntax = new SyntaxAnalyzer(pack);
    private final WordingAnnotator wording = new WordingAnnotator(pack);

    WordingScore score(List<Passage> passages) {
        return WordingScore.of(passages.stream()
                .map(passage -> new WordingScore.Judged(passage.kind(), kind(passage)))
                .toList());
    }

    private Wording.Kind kind(Passage passage) {
        Article article = reader.read(new SourceDocument(
                passage.name(),
                passage.text(),
                "UTF-8",
                NO_DIGEST,
                passage.text().length()));
        return wording.annotate(AnnotatedArticle.of(article, syntax.analyze(article)))
                .wording()
                .kind();
    }
}
