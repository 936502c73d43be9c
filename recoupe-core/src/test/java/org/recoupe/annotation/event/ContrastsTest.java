package org.recoupe.annotation.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.annotation.AnnotatedArticle;

/** What looks as if two sources contradicted one another, and is none. */
class ContrastsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A plan that was moved.
                "Selon un diplomate, la rencontre a eu lieu à Kalin, et non à Orlia comme prévu.",
                "Selon un diplomate, la rencontre aura lieu mardi et non lundi.",
                // Nobody is named who says so.
                "La rencontre a eu lieu à Kalin, et non à Orlia.",
                // The same day, more or less precisely.
                "La rencontre a eu lieu mardi matin selon la présidence, mardi selon un diplomate.",
                // Two people.
                "D'après un témoin, Marta Orlin n'a pas assisté à la rencontre, mais un conseiller affirme que Paul Vern y"
                        + " a assisté.",
                "Selon un conseiller, Marta Orlin a assisté à la rencontre, mais Paul Vern n'y a pas assisté."
            })
    void sayNothingAgainstEachOther(String text) {
        AnnotatedArticle article = EventFixture.read(text);
        assertThat(article.events())
                .flatExtracting(event -> event.attributes())
                .noneMatch(attribute -> attribute.name().equals(Rivals.RIVAL));
    }
}
