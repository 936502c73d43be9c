package org.recoupe.annotation.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Table.Row;

/** Runs the example of every row that gives a text away. */
class WordingRulesTest {

    private static final List<String> TABLES = List.of(
            "rules/wording.tsv",
            "lexicon/foreign-words.tsv",
            "lexicon/foreign-endings.tsv",
            "lexicon/set-phrases.tsv",
            "lexicon/slug-words.tsv",
            "lexicon/headline-capitals.tsv");

    static Stream<Row> rows() {
        return TABLES.stream().flatMap(table -> LanguagePack.of("fr").table(table).rows().stream());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsItsExample(Row row) {
        AnnotatedArticle article = Wordings.read(row.require("example").replace("\\n", "\n"));
        List<String> found = article.wording().signs().stream()
                .map(sign -> sign.rule() + ": " + article.article().words(sign.span()))
                .toList();
        if (row.require("expect").equals("-")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(row.require("id") + ": " + row.require("expect"));
        }
    }
}
