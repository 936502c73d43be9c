package org.recoupe.pipeline;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Wording;
import org.recoupe.annotation.syntax.AnalyzerUnavailableException;
import org.recoupe.annotation.time.TimexResolver;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.article.ReadingLimit;
import org.recoupe.claim.ClaimExtractor;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Utterance;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.DossierBuilder;
import org.recoupe.dossier.Known;
import org.recoupe.dossier.Material;
import org.recoupe.duplicate.Copy;
import org.recoupe.duplicate.CopyFinder;
import org.recoupe.entity.Entities;
import org.recoupe.entity.EntityResolver;
import org.recoupe.language.LanguagePack;
import org.recoupe.source.Problem;

/**
 * The front door: from inputs to a dossier.
 *
 * <p>Bad input is data: what cannot be read becomes a {@link Problem} and the rest goes on. The result depends on the
 * inputs and the settings alone; not on the order of the inputs, the number of threads, the machine's locale, zone or clock.
 *
 * <p>Immutable; safe for use by many threads. The language data is loaded when first needed and then kept.
 */
public final class Recoupe {

    private final Settings settings;

    private Recoupe(Settings settings) {
        this.settings = settings;
    }

    /** A Recoupe with these settings. */
    public static Recoupe create(Settings settings) {
        return new Recoupe(settings);
    }

    /**
     * The dossier of the articles in {@code inputs}: the whole chain.
     *
     * @param inputs files, folders, or {@code -} for the standard input
     * @param stdin read where {@code -} is among the inputs; not closed
     * @param progress is told how far the reading is
     * @throws AnalyzerUnavailableException where there is an article and its language cannot be analysed on this machine
     * @return the dossier; without articles where none could be read, and then its problems say why
     */
    public Dossier build(List<String> inputs, InputStream stdin, Progress progress) {
        Annotated read = read(inputs, stdin, new ArticleAnnotator(), progress);
        List<AnnotatedArticle> byPath = read.articles().stream()
                .sorted(Comparator.comparing(article -> article.article().path()))
                .toList();
        return crossCheck(byPath, read.problems());
    }

    /**
     * What is read in each article by itself, in the order of the inputs.
     *
     * @param inputs files, folders, or {@code -} for the standard input
     * @param stdin read where {@code -} is among the inputs; not closed
     * @param progress is told how far the reading is
     * @throws AnalyzerUnavailableException where there is an article and its language cannot be analysed on this machine
     */
    public Annotations annotate(List<String> inputs, InputStream stdin, Progress progress) {
        ArticleAnnotator annotator = new ArticleAnnotator();
        Annotated read = read(inputs, stdin, annotator, progress);
        Attempts<AnnotatedArticle, Annotations.OfArticle> dated = Attempts.map(
                read.articles(), settings.threads(), a -> a.article().path(), article -> dated(article, annotator));
        return new Annotations(dated.results(), sorted(read.problems(), dated.problems()));
    }

    /** An article with the day on which it was written as far as it tells by itself, and its times counted from there. */
    private Annotations.OfArticle dated(AnnotatedArticle article, ArticleAnnotator annotator) {
        Dossier.DatedArticle published =
                crossCheck(List.of(article), List.of()).articles().getFirst();
        LocalDate first = published.published().earliest();
        LocalDate day = first != null && first.equals(published.published().latest()) ? first : null;
        return new Annotations.OfArticle(
                article, published, annotator.words(article), TimexResolver.values(article, day));
    }

    /** Articles with all that was read in them, in the order of the inputs, and what could not be read. */
    private record Annotated(List<AnnotatedArticle> articles, List<Problem> problems) {}

    private Annotated read(List<String> inputs, InputStream stdin, ArticleAnnotator annotator, Progress progress) {
        if (settings.threads() > 1) {
            prepare(annotator);
        }
        ArticleFinder.Found found = new ArticleFinder(settings).find(inputs, stdin);
        List<Problem> problems = new ArrayList<>(found.problems());
        List<Article> articles = found.articles();
        articles.stream().map(Article::language).distinct().forEach(annotator::require);
        AtomicInteger done = new AtomicInteger();
        Attempts<Article, AnnotatedArticle> annotated =
                Attempts.map(articles, settings.threads(), Article::path, article -> {
                    AnnotatedArticle result = annotator.annotate(article);
                    progress.step(done.incrementAndGet(), articles.size());
                    return result;
                });
        problems.addAll(annotated.problems());
        for (AnnotatedArticle article : annotated.results()) {
            if (!LanguagePack.exists(article.article().language())) {
                problems.add(new Problem(
                        Problem.Code.LANGUAGE,
                        article.article().path(),
                        article.article().language()));
            }
            if (ReadingLimit.cut(article.article())) {
                problems.add(new Problem(
                        Problem.Code.TOO_LONG,
                        article.article().path(),
                        Integer.toString(ReadingLimit.DEFAULT.chars())));
            }
        }
        return new Annotated(annotated.results(), sorted(problems, List.of()));
    }

    /**
     * Loads the language data while the inputs are read: a third of a short run goes into that. What goes wrong is thrown
     * again where the data is used.
     */
    private void prepare(ArticleAnnotator annotator) {
        String language = settings.language() == null ? Languages.FIRST : settings.language();
        for (Runnable preparation : annotator.preparations(language)) {
            Thread loader = new Thread(new FutureTask<>(preparation, null), "recoupe-loader");
            loader.setDaemon(true);
            loader.start();
        }
    }

    private static List<Problem> sorted(List<Problem> some, List<Problem> others) {
        return Stream.concat(some.stream(), others.stream()).sorted().toList();
    }

    /** The dossier of articles that were read before. */
    private Dossier crossCheck(List<AnnotatedArticle> articles, List<Problem> problems) {
        LanguagePack pack = LanguagePack.of(Languages.ofDossier(articles));
        List<Copy> copies = new CopyFinder(pack)
                .find(
                        articles.stream().map(AnnotatedArticle::article).toList(),
                        articles.stream()
                                .filter(article -> article.wording().kind() == Wording.Kind.TRANSLATED)
                                .map(article -> article.article().id())
                                .collect(Collectors.toSet()));
        Entities entities = new EntityResolver(pack).resolve(articles);

        Languages.Each<ClaimExtractor> claims = new Languages.Each<>(ClaimExtractor::new);
        Attempts<AnnotatedArticle, Claims> claimed = Attempts.map(
                articles,
                settings.threads(),
                article -> article.article().path(),
                article -> new Claims(
                        claims.of(article).reports(article, entities),
                        claims.of(article).utterances(article, entities)));
        if (!claimed.failed().isEmpty()) {
            // Once more without them, so that nothing points at an article that is left out.
            List<AnnotatedArticle> rest = new ArrayList<>(articles);
            rest.removeAll(claimed.failed());
            return crossCheck(rest, sorted(problems, claimed.problems()));
        }

        List<EventReport> reports =
                claimed.results().stream().flatMap(c -> c.reports().stream()).toList();
        List<Utterance> utterances =
                claimed.results().stream().flatMap(c -> c.utterances().stream()).toList();
        return new DossierBuilder(pack, Languages.others(pack, articles))
                .build(new Material(articles, entities, reports, utterances, copies, problems, known(articles)));
    }

    private record Claims(List<EventReport> reports, List<Utterance> utterances) {}

    private Known known(List<AnnotatedArticle> articles) {
        SortedMap<ArticleId, LocalDate> published = new TreeMap<>();
        LocalDate day = settings.published();
        if (day != null) {
            articles.forEach(article -> published.put(article.article().id(), day));
        }
        return new Known(settings.today(), settings.zone(), published);
    }
}
