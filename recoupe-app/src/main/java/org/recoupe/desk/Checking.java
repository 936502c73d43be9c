package org.recoupe.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.ArticleId;
import org.recoupe.dossier.Dossier;
import org.recoupe.pipeline.Reading;
import org.recoupe.source.Problem;

/** Cross-checks a story so that no article stops it: where it fails, those on which it fails are left out. Stateless. */
final class Checking {

    /** So many times it is tried again with some left out; then all of which nothing is known are. */
    private static final int MOST_ATTEMPTS = 24;

    private Checking() {}

    /**
     * The dossier of the articles.
     *
     * @param check gives the dossier of articles
     * @param trusted ids of those that were cross-checked before without a failure
     * @throws CancellationException where the thread is interrupted
     * @throws RuntimeException where it fails on those alone
     */
    static Dossier dossier(Function<Reading, Dossier> check, Reading reading, Set<ArticleId> trusted) {
        try {
            return check.apply(reading);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return without(check, reading, trusted, e.getClass().getSimpleName());
        }
    }

    private static Dossier without(
            Function<Reading, Dossier> check, Reading reading, Set<ArticleId> trusted, String cause) {
        List<AnnotatedArticle> good = new ArrayList<>();
        List<AnnotatedArticle> rest = new ArrayList<>();
        for (AnnotatedArticle article : reading.articles()) {
            (trusted.contains(article.article().id()) ? good : rest).add(article);
        }
        List<Problem> problems = new ArrayList<>(reading.problems());
        Deque<List<AnnotatedArticle>> parts = new ArrayDeque<>();
        split(rest, parts);
        int attempts = 0;
        while (!parts.isEmpty()) {
            List<AnnotatedArticle> part = parts.remove();
            if (attempts++ < MOST_ATTEMPTS && works(check, good, part)) {
                good.addAll(part);
            } else if (part.size() == 1 || attempts > MOST_ATTEMPTS) {
                part.forEach(each -> problems.add(
                        new Problem(Problem.Code.FAILED, each.article().path(), cause)));
            } else {
                split(part, parts);
            }
        }
        return check.apply(new Reading(good, problems.stream().sorted().toList()));
    }

    private static void split(List<AnnotatedArticle> articles, Deque<List<AnnotatedArticle>> parts) {
        int half = (articles.size() + 1) / 2;
        Stream.of(articles.subList(0, half), articles.subList(half, articles.size()))
                .filter(part -> !part.isEmpty())
                .forEach(parts::add);
    }

    private static boolean works(
            Function<Reading, Dossier> check, List<AnnotatedArticle> good, List<AnnotatedArticle> more) {
        try {
            Dossier unused = check.apply(
                    new Reading(Stream.concat(good.stream(), more.stream()).toList(), List.of()));
            return true;
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return false;
        }
    }
}
