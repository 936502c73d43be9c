package org.recoupe.eval.contestant;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Timex;
import org.recoupe.annotation.syntax.SyntaxAnalyzer;
import org.recoupe.annotation.time.TimeAnnotator;
import org.recoupe.annotation.time.TimexResolver;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.eval.corpus.TimeBank;
import org.recoupe.eval.score.TimeSpan;
import org.recoupe.language.LanguagePack;
import org.recoupe.pipeline.Annotations;
import org.recoupe.pipeline.Recoupe;
import org.recoupe.pipeline.Settings;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The temporal expressions that this project finds in French. Safe for use by many threads. */
public final class OwnTimes {

    private static final String LANGUAGE = "fr";

    /** Today, after all that is measured. */
    private static final LocalDate LATER = LocalDate.of(2025, 1, 1);

    /** So many letters tell where a text begins in what was read of it. */
    private static final int HEAD = 60;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SyntaxAnalyzer analyzer = new SyntaxAnalyzer(LanguagePack.of(LANGUAGE));
    private final TimeAnnotator annotator = new TimeAnnotator(LanguagePack.of(LANGUAGE));

    /** Those of each of {@code documents}, the way a user gets them from articles that a crawler has gathered. */
    public List<List<TimeSpan>> ofArticles(List<TimeBank.Document> documents) {
        StringBuilder lines = new StringBuilder();
        for (TimeBank.Document document : documents) {
            ObjectNode article = MAPPER.createObjectNode();
            article.put("url", "https://example.org/" + document.name());
            article.put("maintext", document.text());
            article.put("date_publish", document.made() + " 00:00:00");
            lines.append(MAPPER.writeValueAsString(article)).append('\n');
        }
        Settings settings = Settings.of(LATER).withLanguage(LANGUAGE);
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        Annotations read =
                Recoupe.create(settings).annotate(List.of("-"), new ByteArrayInputStream(bytes), (done, all) -> {});
        if (read.articles().size() != documents.size()) {
            throw new IllegalStateException(
                    read.articles().size() + " of " + documents.size() + " texts were read: " + read.problems());
        }
        List<List<TimeSpan>> found = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Annotations.OfArticle article = read.articles().get(i);
            String text = documents.get(i).text();
            String head = text.strip();
            head = head.substring(0, Math.min(head.length(), HEAD));
            int shift = article.article().article().text().indexOf(head) - text.indexOf(head);
            found.add(spans(article.article(), article.timeValues(), shift));
        }
        return found;
    }

    /** Those of one sentence said on {@code day}. */
    public List<TimeSpan> ofSentence(String text, LocalDate day) {
        Span whole = new Span(0, text.length());
        Article article = new Article(
                new ArticleId("a-0"),
                "-",
                text,
                LANGUAGE,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(new Article.Block(whole, Article.Block.Kind.BODY)),
                List.of());
        List<Token> tokens = analyzer.analyze(article).tokens();
        List<Sentence> sentence = tokens.isEmpty() ? List.of() : List.of(new Sentence(whole, 0, tokens.size()));
        AnnotatedArticle read =
                annotator.annotate(AnnotatedArticle.of(article, new TokenizedText(text, tokens, sentence)));
        return spans(read, TimexResolver.values(read, day), 0);
    }

    private static List<TimeSpan> spans(AnnotatedArticle article, List<String> values, int shift) {
        List<TimeSpan> spans = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Timex time = article.times().get(i);
            spans.add(new TimeSpan(
                    time.span().start() - shift,
                    time.span().end() - shift,
                    time.type().name(),
                    values.get(i),
                    time.mod()));
        }
        return spans;
    }
}
