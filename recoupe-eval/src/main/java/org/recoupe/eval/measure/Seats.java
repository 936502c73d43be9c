package org.recoupe.eval.measure;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.name.NameAnnotator;
import org.recoupe.annotation.syntax.SyntaxAnalyzer;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.eval.corpus.SeatCorpus;
import org.recoupe.eval.corpus.SeatCorpus.Seat;
import org.recoupe.eval.corpus.SeatCorpus.Sentence;
import org.recoupe.eval.score.Rate;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Span;

/** « Moscou a rejeté » and « à Moscou »: who acts told from where it happens, in sentences of our own. */
final class Seats implements Measure {

    private static final String GOLD = "metonymy-fr/";

    @Override
    public String name() {
        return "metonymy";
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        List<Table.Row> rows = List.of(
                row("Recoupe, held part", SeatCorpus.read(bench.gold(GOLD + "held.txt"))),
                row("Recoupe, development", SeatCorpus.read(bench.gold(GOLD + "dev.txt"))));
        sink.accept(new Table(
                "metonymy",
                "Capitals and seats of power in sentences of our own: who acts (precision, recall, F1), and all told right (per cent)",
                List.of("precision", "recall", "f1", "right"),
                1,
                rows));
    }

    private static Table.Row row(String name, List<Sentence> sentences) {
        Rate acting = Rate.NONE;
        int right = 0;
        int all = 0;
        for (Sentence sentence : sentences) {
            List<Mention> mentions = read(sentence.text()).mentions();
            for (Seat seat : sentence.seats()) {
                boolean found = acts(mentions, seat);
                boolean told = found == seat.acts();
                right += told ? 1 : 0;
                all++;
                acting = acting.plus(new Rate(found && told ? 1 : 0, seat.acts() ? 1 : 0, found ? 1 : 0));
            }
        }
        return new Table.Row(
                name + " (" + all + ")",
                Arrays.asList(
                        share(acting, Rate::found),
                        share(acting, Rate::gold),
                        acting.f1(),
                        all == 0 ? 0 : 100.0 * right / all));
    }

    private static double share(Rate rate, ToLongFunction<Rate> of) {
        return of.applyAsLong(rate) == 0 ? 0 : 100.0 * rate.right() / of.applyAsLong(rate);
    }

    /** The names of one sentence; the stages before would take a sentence alone for a headline. */
    private static AnnotatedArticle read(String text) {
        LanguagePack french = LanguagePack.of("fr");
        Article article = new Article(
                new ArticleId("s"),
                "s",
                text,
                "fr",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(new Article.Block(new Span(0, text.length()), Article.Block.Kind.BODY)),
                List.of());
        return new NameAnnotator(french)
                .annotate(AnnotatedArticle.of(article, new SyntaxAnalyzer(french).analyze(article)));
    }

    /** Whether the name is read as somebody who acts, and as the country of the gold where it says one. */
    private static boolean acts(List<Mention> mentions, Seat seat) {
        for (Mention mention : mentions) {
            boolean here = mention.span().start() <= seat.at()
                    && mention.span().end() >= seat.at() + seat.name().length();
            if (here) {
                boolean actor = mention.type() == Mention.Type.COUNTRY || mention.type() == Mention.Type.ORGANISATION;
                return actor && (!seat.acts() || seat.country().equals(mention.demonym()));
            }
        }
        return false;
    }
}
