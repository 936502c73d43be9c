package org.recoupe.pipeline;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.syntax.AnalyzerUnavailableException;
import org.recoupe.annotation.time.TimexResolver;
import org.recoupe.article.Article;
import org.recoupe.article.ReadingLimit;
import org.recoupe.dossier.Dossier;
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
        return new CrossCheck(settings).dossier(read(inputs, stdin, progress));
    }

    /**
     * The articles in {@code inputs}, each read by itself: all that {@link CrossCheck} needs, and what takes longest.
     *
     * @param inputs files, folders, or {@code -} for the standard input
     * @param stdin read where {@code -} is among the inputs; not closed
     * @param progress is told how far the reading is
     * @throws AnalyzerUnavailableException where there is an article and its language cannot be analysed on this machine
     */
    public Reading read(List<String> inputs, InputStream stdin, Progress progress) {
        return read(inputs, stdin, new ArticleAnnotator(), progress);
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
        Reading read = read(inputs, stdin, annotator, progress);
        CrossCheck alone = new CrossCheck(settings.withThreads(1));
        Attempts<AnnotatedArticle, Annotations.OfArticle> dated = Attempts.map(
                read.articles(),
                settings.threads(),
                article -> article.article().path(),
                article -> dated(article, annotator, alone));
        return new Annotations(dated.results(), sorted(read.problems(), dated.problems()));
    }

    /** An article with the day on which it was written as far as it tells by itself, and its times counted from there. */
    private static Annotations.OfArticle dated(AnnotatedArticle article, ArticleAnnotator annotator, CrossCheck alone) {
        Dossier.DatedArticle published = alone.dossier(new Reading(List.of(article), List.of()))
                .articles()
                .getFirst();
        LocalDate first = published.published().earliest();
        LocalDate day = first != null && first.equals(published.published().latest()) ? first : null;
        return new Annotations.OfArticle(
                article, published, annotator.words(article), TimexResolver.values(article, day));
    }

    private Reading read(List<String> inputs, InputStream stdin, ArticleAnnotator annotator, Progress progress) {
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
        return new Reading(annotated.results(), sorted(problems, List.of()));
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
}
