package org.recoupe.annotation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.language.Packs;
import org.recoupe.language.Rule;

/** Runs the example of every time rule. */
class TimeRulesTest {

    static Stream<Rule> rules() {
        return Packs.rules("time");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsItsExample(Rule rule) {
        AnnotatedArticle article = TimeText.annotate(rule.example(), Packs.of(rule));
        String reference = rule.get("reference");
        List<String> values =
                TimexResolver.values(article, LocalDate.parse(reference.isEmpty() ? "2025-08-06" : reference));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String words = article.article().words(article.times().get(i).span());
            found.add(article.times().get(i).rule() + ": " + words + " => " + values.get(i));
        }
        if (rule.expect().equals("-")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(rule.id() + ": " + rule.expect());
        }
    }
}
