package org.recoupe.eval.contestant;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.recoupe.annotation.syntax.SyntaxAnalyzer;
import org.recoupe.annotation.syntax.UniversalWords;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.codec.AnnotationJson;
import org.recoupe.language.LanguagePack;
import org.recoupe.pipeline.Annotations;
import org.recoupe.pipeline.Recoupe;
import org.recoupe.pipeline.Settings;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/** The analyser of this project. Trees of raw text come the way a user gets them, through {@code annotate --tokens}. */
final class OwnAnalyzer implements Contestant {

    private static final String LANGUAGE = "fr";

    /** Stands for today: nothing that is measured depends on it. */
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private static final String BREAK = "\n\n";
    private static final String OUTSIDE = "O";

    private final LanguagePack pack = LanguagePack.of(LANGUAGE);
    private final SyntaxAnalyzer analyzer = new SyntaxAnalyzer(pack);
    private final UniversalWords universal = new UniversalWords(pack);
    private final Recoupe recoupe =
            Recoupe.create(Settings.of(ANY_DAY).withLanguage(LANGUAGE).withThreads(1));

    @Override
    public boolean lemmatizes() {
        return true;
    }

    @Override
    public Parsed parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Annotations read = recoupe.annotate(List.of("-"), new ByteArrayInputStream(bytes), (done, all) -> {});
        Annotations.OfArticle article = read.articles().getFirst();
        return TokensJson.read(
                AnnotationJson.line(article.published(), article.article(), article.timeValues(), article.words()));
    }

    @Override
    public List<Word> parse(Given given) {
        return universal.of(analyzer.analyze(given.forms())).stream()
                .map(token -> new Word(
                        token.span(), token.surface(), token.lemma(), token.upos(), token.head(), token.deprel()))
                .toList();
    }

    @Override
    public List<String> nameTags(List<String> words) {
        return analyzer.analyze(words).tokens().stream()
                .map(token -> token.entity().isEmpty() ? OUTSIDE : token.entity())
                .toList();
    }

    @Override
    public List<Span> persons(String text) {
        return analyze(analyzer, List.of(text.split(BREAK, -1))).tokens().stream()
                .filter(token -> token.entity().endsWith("-PER"))
                .map(Token::span)
                .toList();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new All(new SyntaxAnalyzer(pack)));
    }

    /** The analyser always finds all that it finds. */
    private record All(SyntaxAnalyzer analyzer) implements Reader {

        @Override
        public String name() {
            return "trees, lemmas and names";
        }

        @Override
        public void read(List<String> paragraphs) {
            analyze(analyzer, paragraphs);
        }
    }

    private static TokenizedText analyze(SyntaxAnalyzer analyzer, List<String> paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Article.Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            if (!text.isEmpty()) {
                text.append(BREAK);
            }
            Span span = new Span(text.length(), text.length() + paragraph.length());
            text.append(paragraph);
            blocks.add(new Article.Block(span, Article.Block.Kind.BODY));
        }
        return analyzer.analyze(new Article(
                new ArticleId("a-0"),
                "-",
                text.toString(),
                LANGUAGE,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                blocks,
                List.of()));
    }
}
