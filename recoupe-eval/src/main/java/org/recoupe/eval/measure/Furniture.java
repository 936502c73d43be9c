package org.recoupe.eval.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.recoupe.article.Article;
import org.recoupe.dating.PublicationDates;
import org.recoupe.eval.corpus.FurnitureCorpus;
import org.recoupe.eval.score.FurnitureScore;
import org.recoupe.pipeline.ArticleFinder;
import org.recoupe.pipeline.Settings;

/** Pages and texts of our own: what is kept of the article, and what is set aside of the rest. */
final class Furniture implements Measure {

    private static final List<String> COLUMNS = List.of("kept", "gone", "dates", "titles");
    /** The day as on which the gold is to be read. */
    private static final LocalDate TODAY = LocalDate.of(2031, 12, 31);

    @Override
    public String name() {
        return "furniture";
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        Map<String, Path> parts = new LinkedHashMap<>();
        parts.put("Recoupe, held half", bench.gold("furniture-fr/held"));
        parts.put("Recoupe, development", bench.gold("furniture-fr/dev"));
        List<Table.Row> rows = new ArrayList<>();
        for (Map.Entry<String, Path> part : parts.entrySet()) {
            List<FurnitureCorpus.Case> cases = FurnitureCorpus.read(part.getValue());
            if (!cases.isEmpty()) {
                FurnitureScore score = score(cases);
                rows.add(new Table.Row(
                        part.getKey() + " (" + cases.size() + ")",
                        List.of(
                                percent(score.kept(), score.keep()),
                                percent(score.gone(), score.drop()),
                                percent(score.dates(), score.cases()),
                                percent(score.titles(), score.cases()))));
            }
        }
        sink.accept(new Table(
                "furniture",
                "Pages and texts of our own (per cent: sentences of the article kept, lines of furniture gone, days, headlines)",
                COLUMNS,
                1,
                rows));
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 100 : 100.0 * part / whole;
    }

    private static FurnitureScore score(List<FurnitureCorpus.Case> cases) {
        Map<String, FurnitureScore.Read> read = read(cases);
        FurnitureScore score = FurnitureScore.NONE;
        for (FurnitureCorpus.Case one : cases) {
            FurnitureScore.Read found = read.get(one.input().toString());
            score = score.plus(FurnitureScore.of(
                    one, found == null ? new FurnitureScore.Read(List.of(), List.of(), List.of(), null, "") : found));
        }
        return score;
    }

    /** All cases in one run, so that what repeats can be learned; by their paths. */
    static Map<String, FurnitureScore.Read> read(List<FurnitureCorpus.Case> cases) {
        Settings settings = Settings.of(TODAY);
        Map<String, FurnitureScore.Read> read = new LinkedHashMap<>();
        new ArticleFinder(settings)
                .find(cases.stream().map(one -> one.input().toString()).toList(), InputStream.nullInputStream())
                .articles()
                .forEach(article -> read.put(article.path(), read(article)));
        return read;
    }

    private static FurnitureScore.Read read(Article article) {
        List<String> all = new ArrayList<>();
        List<String> running = new ArrayList<>();
        for (Article.Block block : article.blocks()) {
            String words = article.words(block.span());
            all.add(words);
            if (block.kind() != Article.Block.Kind.CAPTION) {
                running.add(words);
            }
        }
        String day = PublicationDates.relied(article, TODAY)
                .map(date -> date.wholeDay())
                .map(LocalDate::toString)
                .orElse("");
        List<String> datelines = article.removed().stream()
                .filter(removed -> removed.rule().equals("dateline"))
                .map(removed -> article.words(removed.span()))
                .toList();
        return new FurnitureScore.Read(all, running, datelines, article.titleWords(), day);
    }
}
