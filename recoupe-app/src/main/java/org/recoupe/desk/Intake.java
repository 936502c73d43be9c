package org.recoupe.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.syntax.AnalyzerUnavailableException;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.pipeline.ArticleFinder;
import org.recoupe.pipeline.Progress;
import org.recoupe.pipeline.Reading;
import org.recoupe.pipeline.Recoupe;
import org.recoupe.pipeline.Settings;
import org.recoupe.source.NamedBytes;
import org.recoupe.source.Problem;
import org.recoupe.store.StoredFile;

/** Reads files of a story beside what was read of it before. Safe for use by many threads. */
final class Intake {

    /**
     * A file with its bytes.
     *
     * @param file which
     * @param bytes all of it
     */
    record Loaded(StoredFile file, byte[] bytes) {}

    private final Supplier<Settings> settings;
    /** Made when something is read first: a desk at which nothing is to be read is ready at once. */
    private @Nullable Recoupe recoupe;

    /** @param settings those of the day on which something is read */
    Intake(Supplier<Settings> settings) {
        this.settings = settings;
    }

    private synchronized Recoupe recoupe() {
        recoupe = recoupe == null ? Recoupe.create(settings.get()) : recoupe.with(settings.get());
        return recoupe;
    }

    /**
     * What is in files, by their digests.
     *
     * @param known what was read of the story before
     * @throws CancellationException where the thread is interrupted; nothing is being read any more
     * @throws AnalyzerUnavailableException where no article can be read on this machine
     */
    Map<String, Reading> read(List<Loaded> files, Collection<Reading> known, Progress progress) {
        List<Article> articles = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Reading reading : known) {
            for (AnnotatedArticle article : reading.articles()) {
                articles.add(article.article());
                taken.add(Names.file(article.article().path()));
            }
            reading.problems().forEach(problem -> taken.add(Names.file(problem.place())));
        }
        Map<String, String> digests = new LinkedHashMap<>();
        List<NamedBytes> inputs = new ArrayList<>();
        for (Loaded each : files) {
            String path = Names.free(Names.clean(each.file().name()), taken);
            digests.put(path, each.file().digest());
            inputs.add(new NamedBytes(path, each.bytes()));
        }
        return byFile(distinct(read(inputs, articles, progress), articles), digests);
    }

    /**
     * The digests of files of which something else is furniture now, for what they have in common with those that were read beside
     * them.
     *
     * @param before what was read of the story, by the digests of its files
     * @param fresh what was read beside it
     */
    static Set<String> outdated(Map<String, Reading> before, Map<String, Reading> fresh) {
        Map<ArticleId, String> digests = new HashMap<>();
        before.forEach((digest, reading) -> reading.articles()
                .forEach(article -> digests.put(article.article().id(), digest)));
        return ArticleFinder.outdated(articles(before), articles(fresh)).stream()
                .map(article -> digests.getOrDefault(article.id(), ""))
                .collect(Collectors.toSet());
    }

    private static List<Article> articles(Map<String, Reading> readings) {
        return readings.values().stream()
                .flatMap(reading -> reading.articles().stream())
                .map(AnnotatedArticle::article)
                .toList();
    }

    /** All at once, and where that fails, one by one, so that no file stops the others. */
    private Reading read(List<NamedBytes> inputs, List<Article> known, Progress progress) {
        try {
            return recoupe().read(inputs, known, progress);
        } catch (CancellationException | AnalyzerUnavailableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            if (inputs.size() == 1) {
                return new Reading(
                        List.of(),
                        List.of(new Problem(
                                Problem.Code.FAILED,
                                inputs.getFirst().name(),
                                e.getClass().getSimpleName())));
            }
            List<AnnotatedArticle> articles = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            for (NamedBytes input : inputs) {
                Reading one = read(List.of(input), known, progress);
                articles.addAll(one.articles());
                problems.addAll(one.problems());
            }
            return new Reading(articles, problems);
        }
    }

    /** The same with ids that no article of the story has: one that came in before keeps its own. */
    private static Reading distinct(Reading reading, List<Article> known) {
        Set<ArticleId> ids = new HashSet<>();
        known.forEach(article -> ids.add(article.id()));
        List<AnnotatedArticle> articles = new ArrayList<>();
        for (AnnotatedArticle each : reading.articles()) {
            ArticleId id = each.article().id();
            for (int i = 2; !ids.add(id); i++) {
                id = new ArticleId(each.article().id() + "-" + i);
            }
            articles.add(
                    id.equals(each.article().id())
                            ? each
                            : new AnnotatedArticle(
                                    each.article().withId(id),
                                    each.tokens(),
                                    each.times(),
                                    each.mentions(),
                                    each.quotations(),
                                    each.events(),
                                    each.wording()));
        }
        return new Reading(articles, reading.problems());
    }

    private static Map<String, Reading> byFile(Reading reading, Map<String, String> digests) {
        Map<String, List<AnnotatedArticle>> articles = new HashMap<>();
        Map<String, List<Problem>> problems = new HashMap<>();
        for (AnnotatedArticle article : reading.articles()) {
            articles.computeIfAbsent(Names.file(article.article().path()), key -> new ArrayList<>())
                    .add(article);
        }
        for (Problem problem : reading.problems()) {
            problems.computeIfAbsent(Names.file(problem.place()), key -> new ArrayList<>())
                    .add(problem);
        }
        Map<String, Reading> result = new TreeMap<>();
        digests.forEach((path, digest) -> result.put(
                digest, new Reading(articles.getOrDefault(path, List.of()), problems.getOrDefault(path, List.of()))));
        return result;
    }
}
