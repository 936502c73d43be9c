package org.recoupe.eval.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.article.ArticleReader;
import org.recoupe.duplicate.Copy;
import org.recoupe.duplicate.CopyFinder;
import org.recoupe.eval.corpus.CopyCorpus;
import org.recoupe.eval.corpus.WordingCorpus;
import org.recoupe.eval.score.PairScore;
import org.recoupe.eval.score.PairScore.Pair;
import org.recoupe.eval.score.Rate;
import org.recoupe.language.LanguagePack;
import org.recoupe.source.SourceDocument;

/** Copies among articles of our own, and how many texts that were written independently are called copies; none should be. */
final class CopyPairs implements Measure {

    private static final String NO_DIGEST = "0".repeat(64);
    private static final Set<String> RELATED = Set.of("related");
    private static final List<Set<String>> RELATIONS =
            List.of(Set.of("duplicate", "excerpt"), Set.of("rewrite", "translation"), Set.of("common-source"));

    private final LanguagePack pack = LanguagePack.of("fr");

    @Override
    public String name() {
        return "copies";
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        List<Table.Row> rows = new ArrayList<>();
        for (String part : List.of("held", "dev")) {
            rows.add(row("Recoupe, " + part, CopyCorpus.read(bench.gold("copies-fr/" + part))));
        }
        sink.accept(new Table(
                "copies",
                "Pairs of articles of our own: copies and excerpts; rewrites and translations; common sources; direction"
                        + " told right and told at all, per cent",
                List.of("copies-p", "copies-r", "rewrites-p", "rewrites-r", "source-p", "source-r", "told-p", "told-r"),
                1,
                rows));
        Optional<Path> popcorn = bench.data("popcorn-fr/synthetic.json");
        if (popcorn.isPresent()) {
            sink.accept(independent(WordingCorpus.popcorn(popcorn.get())));
        }
    }

    private Table.Row row(String name, CopyCorpus corpus) {
        Found found = find(corpus.articles());
        List<@Nullable Double> figures = new ArrayList<>();
        for (Set<String> relations : RELATIONS) {
            add(figures, PairScore.of(corpus.relations(), found.relations(), relations, RELATED));
        }
        long told = 0;
        long right = 0;
        for (Map.Entry<Pair, String> entry : found.copying().entrySet()) {
            String truth = corpus.copying().get(entry.getKey());
            told += truth == null ? 0 : 1;
            right += entry.getValue().equals(truth) ? 1 : 0;
        }
        add(figures, new Rate(right, corpus.copying().size(), told));
        return new Table.Row(name, figures);
    }

    private static void add(List<@Nullable Double> figures, Rate rate) {
        figures.add(rate.found() == 0 ? null : 100.0 * rate.right() / rate.found());
        figures.add(rate.gold() == 0 ? null : 100.0 * rate.right() / rate.gold());
    }

    /**
     * What was found.
     *
     * @param relations of pairs, by name
     * @param copying the article that copies, of pairs of which that is told
     */
    private record Found(Map<Pair, String> relations, Map<Pair, String> copying) {}

    private Found find(List<CopyCorpus.Entry> entries) {
        Map<String, ArticleReader> readers = new HashMap<>();
        ArticleReader first = new ArticleReader(pack);
        Map<ArticleId, String> names = new HashMap<>();
        List<Article> articles = new ArrayList<>();
        for (CopyCorpus.Entry entry : entries) {
            SourceDocument document = new SourceDocument(
                    entry.name(), entry.text(), "UTF-8", NO_DIGEST, entry.text().length());
            Article article = first.read(document);
            String language = article.language();
            if (!language.equals(pack.tag()) && LanguagePack.exists(language)) {
                article = readers.computeIfAbsent(language, tag -> new ArticleReader(LanguagePack.of(tag)))
                        .read(document)
                        .withLanguage(language);
            }
            ArticleId id = new ArticleId(String.format("a%05d", articles.size()));
            names.put(id, entry.name());
            articles.add(article.withId(id));
        }
        Map<Pair, String> relations = new HashMap<>();
        Map<Pair, String> copying = new HashMap<>();
        for (Copy copy : new CopyFinder(pack).find(articles)) {
            String article = names.getOrDefault(copy.article(), "");
            Pair pair = Pair.of(article, names.getOrDefault(copy.of(), ""));
            relations.put(pair, copy.relation().id());
            if (copy.direction() == Copy.Direction.ARTICLE_FROM_OF) {
                copying.put(pair, article);
            }
        }
        return new Found(relations, copying);
    }

    private Table independent(List<WordingCorpus.Passage> passages) {
        List<CopyCorpus.Entry> entries = new ArrayList<>();
        for (WordingCorpus.Passage passage : passages) {
            entries.add(new CopyCorpus.Entry(passage.name() + '/' + entries.size(), passage.text()));
        }
        Map<Pair, String> found = find(entries).relations();
        return new Table(
                "independent",
                "POPCORN's synthetic rewrites, written independently of one another: how many, how many pairs of them called a"
                        + " copy, and the share of texts that are in none (per cent)",
                List.of("texts", "called", "right"),
                1,
                List.of(new Table.Row(
                        "Recoupe",
                        Arrays.asList(
                                (double) entries.size(),
                                (double) found.size(),
                                100.0 - 100.0 * Math.min(entries.size(), 2L * found.size()) / entries.size()))));
    }
}
