package org.recoupe.annotation.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.EventMention;
import org.recoupe.language.Packs;
import org.recoupe.language.Rule;

class EventRulesTest {

    static Stream<Rule> rules() {
        return Packs.rules("event");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void givesWhatItsExampleSays(Rule rule) {
        AnnotatedArticle article = EventFixture.read(rule.example(), Packs.of(rule));
        List<String> found = article.events().stream()
                .flatMap(event -> event.attributes().stream())
                .map(a -> a.name() + "=" + a.value() + " " + a.bound())
                .toList();
        assertThat(found)
                .as(
                        "%s in %s",
                        rule.id(),
                        article.events().stream()
                                .map(e -> EventFixture.show(article, e))
                                .toList())
                .contains(rule.expect());
    }

    static Stream<Rule> rivals() {
        return Packs.rules("rival");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rivals")
    void givesBothValuesOfItsExample(Rule rule) {
        AnnotatedArticle article = EventFixture.read(rule.example(), Packs.of(rule));
        List<String> found = article.events().stream()
                .flatMap(event -> event.attributes().stream())
                .map(a -> a.name().equals("rival") ? a.name() : a.name() + "=" + a.value() + " " + a.bound())
                .toList();
        assertThat(found)
                .as("%s in « %s »", rule.id(), rule.example())
                .contains(rule.expect().split("; "));
    }

    static Stream<Rule> contrasts() {
        return Packs.rules("contrast");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contrasts")
    void setsBothValuesOfItsExampleAgainstEachOther(Rule rule) {
        AnnotatedArticle article = EventFixture.read(rule.example(), Packs.of(rule));
        List<String> found = article.events().stream()
                .flatMap(event -> event.attributes().stream())
                .filter(attribute -> attribute.name().equals("rival"))
                .map(EventMention.Attribute::value)
                .toList();
        assertThat(found.isEmpty() ? List.of("none") : found)
                .as("%s in « %s »", rule.id(), rule.example())
                .containsExactly(rule.expect().split("; "));
    }
}
