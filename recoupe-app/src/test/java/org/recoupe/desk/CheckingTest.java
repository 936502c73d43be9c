package org.recoupe.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.dossier.Dossier;
import org.recoupe.pipeline.Reading;
import org.recoupe.source.Problem;
import org.recoupe.text.TokenizedText;

class CheckingTest {

    private int runs;

    private static AnnotatedArticle article(String name) {
        return AnnotatedArticle.of(
                new Article(
                        new ArticleId(name),
                        name,
                        "",
                        "fr",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                new TokenizedText("", List.of(), List.of()));
    }

    private static Reading reading(int count, Set<Integer> bad) {
        List<AnnotatedArticle> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(article((bad.contains(i) ? "bad" : "good") + i));
        }
        return new Reading(articles, List.of());
    }

    /** Fails where there is a bad one; else a dossier with a problem for each article, to tell which there were. */
    private Dossier check(Reading reading) {
        runs++;
        List<Problem> problems = new ArrayList<>(reading.problems());
        for (AnnotatedArticle each : reading.articles()) {
            if (each.article().path().startsWith("bad")) {
                throw new IllegalStateException("a defect");
            }
            problems.add(new Problem(Problem.Code.EMPTY, each.article().path(), ""));
        }
        return new Dossier(
                "fr",
                new Dossier.Story("", null, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                problems);
    }

    private static List<String> places(Dossier dossier, Problem.Code code) {
        return dossier.problems().stream()
                .filter(problem -> problem.code() == code)
                .map(Problem::place)
                .toList();
    }

    @Test
    void leavesOutWhatItFailsOnAndNothingElse() {
        Dossier dossier = Checking.dossier(this::check, reading(20, Set.of(3, 11)), Set.of());

        assertThat(places(dossier, Problem.Code.FAILED)).containsExactlyInAnyOrder("bad3", "bad11");
        assertThat(places(dossier, Problem.Code.EMPTY)).hasSize(18);
    }

    @Test
    void looksAmongThoseThatAreNewOnly() {
        Reading reading = reading(1_000, Set.of(999));
        Set<ArticleId> trusted = new HashSet<>();
        for (int i = 0; i < 998; i++) {
            trusted.add(new ArticleId("good" + i));
        }

        Dossier dossier = Checking.dossier(this::check, reading, trusted);

        assertThat(places(dossier, Problem.Code.FAILED)).containsExactly("bad999");
        assertThat(runs).isLessThanOrEqualTo(4);
    }

    @Test
    void endsWhereMuchIsBad() {
        Set<Integer> bad = new HashSet<>();
        for (int i = 0; i < 200; i += 2) {
            bad.add(i);
        }

        Dossier dossier = Checking.dossier(this::check, reading(200, bad), Set.of());

        assertThat(runs).isLessThan(30);
        assertThat(places(dossier, Problem.Code.FAILED)).hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void failsWhereItFailsOnWhatWasGoodBefore() {
        Reading reading = reading(2, Set.of(0, 1));

        assertThatThrownBy(() ->
                        Checking.dossier(this::check, reading, Set.of(new ArticleId("bad0"), new ArticleId("bad1"))))
                .isInstanceOf(IllegalStateException.class);
    }
}
