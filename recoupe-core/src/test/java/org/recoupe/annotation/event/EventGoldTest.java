package org.recoupe.annotation.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.RandomArticles;
import org.recoupe.text.Span;

class EventGoldTest {

    record Case(String text, List<String> events) {}

    static Stream<Case> cases() throws IOException {
        try (InputStream in = EventGoldTest.class.getResourceAsStream("/gold/event/fr.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split("\t", -1))
                            .map(cells -> new Case(cells[0], List.of(cells).subList(1, cells.length)))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsWhatAReaderReads(Case gold) {
        AnnotatedArticle article = EventFixture.read(gold.text());
        assertThat(article.events().stream().map(e -> EventFixture.show(article, e)))
                .containsAll(gold.events());
    }

    @Test
    void neverThrowsAndKeepsItsSpansInside() {
        for (int i = 1; i <= RandomArticles.COUNT; i++) {
            AnnotatedArticle article = EventFixture.read(RandomArticles.of(i));
            Span whole = new Span(0, article.article().text().length());
            for (EventMention event : article.events()) {
                assertThat(whole.contains(event.trigger())).isTrue();
                assertThat(event.sentence().contains(event.trigger())).isTrue();
                event.attributes()
                        .forEach(a -> assertThat(whole.contains(a.span())).isTrue());
                event.participants()
                        .forEach(p -> assertThat(article.mentions())
                                .anyMatch(m -> m.span().equals(p.span())));
                event.times()
                        .forEach(t -> assertThat(t).isBetween(0, article.times().size() - 1));
            }
        }
    }
}
