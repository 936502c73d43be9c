package org.recoupe.pipeline;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.syntax.AnalyzerUnavailableException;
import org.recoupe.annotation.time.TimexResolver;
import org.recoupe.article.Article;
import org.recoupe.article.ReadingLimit;
import org.recoupe.dossier.Dossier;
import org.recoupe.language.LanguagePack;
import org.recoupe.source.NamedBytes;
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
    private final ArticleAnnotator annotator;
    private final AtomicBoolean prepared = new AtomicBoolean();

    private Recoupe(Settings settings, ArticleAnnotator annotator) {
        this.settings = settings;
        this.annotator = annotator;
    }

    /** A Recoupe with these settings. */
    public static Recoupe create(Settings settings) {
        return new Recoupe(settings, new ArticleAnnotator());
    }

    /** The same with other settings; what was loaded is not loaded again. */
    public Recoupe with(Settings other) {
        return new Recoupe(other, annotator);
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
        prepare();
        return read(new ArticleFinder(settings).find(inputs, stdin), progress);
    }

    /**
     * The articles in inputs that are no files, each read by itself, as {@link #read(List, InputStream, Progress)} does.
     *
     * @param inputs no two with one name; each a text, a page, a feed, an archive, records
     * @param progress is told how far the reading is
     * @throws AnalyzerUnavailableException where there is an article and its language cannot be analysed on this machine
     * @throws java.util.concurrent.CancellationException where the calling thread is interrupted; no article is being read
     *     any more when it is thrown
     */
    public Reading read(List<NamedBytes> inputs, Progress progress) {
        return read(inputs, List.of(), progress);
    }

    /**
     * The same where other articles of the story were read before: what they and the new ones have in common is set aside
     * in the new ones, as if all were read at once.
     *
     * @param known they
     */
    public Reading read(List<NamedBytes> inputs, List<Article> known, Progress progress) {
        prepare();
        return read(new ArticleFinder(settings).find(inputs, known), progress);
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
        Reading read = read(inputs, stdin, progress);
        CrossCheck alone = new CrossCheck(settings.withThreads(1));
        Attempts<AnnotatedArticle, Annotations.OfArticle> dated = Attempts.map(
                read.articles(),
                settings.threads(),
                article -> article.article().path(),
                article -> dated(article, alone));
        return new Annotations(dated.results(), sorted(read.problems(), dated.problems()));
    }

    /** An article with the day on which it was written as far as it tells by itself, and its times counted from there. */
    private Annotations.OfArticle dated(AnnotatedArticle article, CrossCheck alone) {
        Dossier.DatedArticle published = alone.dossier(new Reading(List.of(article), List.of()))
                .articles()
                .getFirst();
        LocalDate first = published.published().earliest();
        LocalDate day = first != null && first.equals(published.published().latest()) ? first : null;
        return new Annotations.OfArticle(
                article, published, annotator.words(article), TimexResolver.values(article, day));
    }

    private Reading read(ArticleFinder.Found found, Progress progress) {
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
    private void prepare() {
        if (settings.threads() == 1 || !prepared.compareAndSet(false, true)) {
            return;
        }
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
