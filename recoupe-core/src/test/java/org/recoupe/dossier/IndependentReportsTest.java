package org.recoupe.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.article.ArticleId;

class IndependentReportsTest {

    /** Origins parted by blanks, the articles of each one letter. */
    private static int count(String origins) {
        return IndependentReports.count(Stream.of(origins.split(" "))
                .map(articles -> new Dossier.Origin(
                        articles.chars()
                                .mapToObj(article -> new ArticleId("a-" + (char) article))
                                .toList(),
                        List.of()))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "a, 1", // one article
        "a a, 1", // its own words and a minister's
        "abc abc, 1", // copies of that
        "ab, 1", // two that pass on the same words
        "ab a, 2", // one of them adds to them
        "ab a b, 2", // so does the other: still two reports
        "abc a b, 3",
        "a b c, 3",
        "abcd abcd a, 2" // a copy with a word of its own
    })
    void countsReportsThatHaveAnOriginOfTheirOwn(String origins, int reports) {
        assertThat(count(origins)).isEqualTo(reports);
    }

    @Test
    void copiesOfOneReportCostNothing() {
        List<ArticleId> articles =
                IntStream.range(0, 5000).mapToObj(i -> new ArticleId("a-" + i)).toList();
        assertThat(IndependentReports.count(
                        List.of(new Dossier.Origin(articles, List.of()), new Dossier.Origin(articles, List.of()))))
                .isEqualTo(1);
    }
}
