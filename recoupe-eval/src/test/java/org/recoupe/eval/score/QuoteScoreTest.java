package org.recoupe.eval.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.eval.corpus.QuoteCorpus.Said;

class QuoteScoreTest {

    private static final String TEXT = "« Nous partirons demain à l'aube », a dit le guide, Jean Poltev.";

    @Test
    void marksAndSignsAtTheEndsDoNotCount() {
        QuoteScore score = QuoteScore.of(
                TEXT,
                List.of(said("Nous partirons demain à l'aube")),
                List.of(read("« Nous partirons demain à l'aube »,")));

        assertThat(score.strict()).isEqualTo(new Rate(1, 1, 1));
        assertThat(score.loose()).isEqualTo(new Rate(1, 1, 1));
    }

    @Test
    void halfOfTheWordsAreEnoughLoosely() {
        Said gold = said("Nous partirons demain à l'aube");

        assertThat(QuoteScore.of(TEXT, List.of(gold), List.of(read("Nous partirons demain")))
                        .strict())
                .isEqualTo(new Rate(0, 1, 1));
        assertThat(QuoteScore.of(TEXT, List.of(gold), List.of(read("Nous partirons demain")))
                        .loose())
                .isEqualTo(new Rate(1, 1, 1));
        assertThat(QuoteScore.of(TEXT, List.of(gold), List.of(read("Nous partirons")))
                        .loose())
                .isEqualTo(new Rate(0, 1, 1));
    }

    @Test
    void eachIsFoundOnce() {
        QuoteScore score = QuoteScore.of(
                TEXT,
                List.of(said("Nous partirons demain à l'aube")),
                List.of(read("Nous partirons demain"), read("Nous partirons demain à l'aube")));

        assertThat(score.strict()).isEqualTo(new Rate(1, 1, 2));
    }

    @Test
    void findsTheSameWordsAgainAndThoseInside() {
        String text = "Oui, dit-il. « Elle a dit : “oui” », dit-elle. Oui !";

        assertThat(new Wording(text).places(List.of("Oui", "Elle a dit : “oui”", "oui", "Oui")))
                .containsExactly(
                        new Wording.Range(0, 1),
                        new Wording.Range(3, 7),
                        new Wording.Range(6, 7),
                        new Wording.Range(9, 10));
        assertThatThrownBy(() -> new Wording(text).places(List.of("non")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("non");
    }

    @Test
    void aSpeakerMayBeCutOrCarryATitle() {
        assertThat(QuoteScore.sameSpeaker(List.of("Jean Poltev"), List.of("le docteur Jean Poltev")))
                .isTrue();
        assertThat(QuoteScore.sameSpeaker(List.of("le parquet de Lorient"), List.of("Le parquet")))
                .isTrue();
        assertThat(QuoteScore.sameSpeaker(List.of("Jean Poltev"), List.of("un conseiller de Jean Poltev")))
                .isFalse();
        assertThat(QuoteScore.sameSpeaker(List.of("Jean Poltev", "le guide"), List.of("Le guide")))
                .isTrue();
        assertThat(QuoteScore.sameSpeaker(List.of(), List.of())).isTrue();
        assertThat(QuoteScore.sameSpeaker(List.of(), List.of("il"))).isFalse();
    }

    @Test
    void theOrderOfThoseWhoPassedItOnCounts() {
        Said gold = new Said("direct", List.of(), "a dit", "Nous partirons demain", List.of("RIX", "Le Phare"));
        Said turned = new Said("indirect", List.of(), "a dit", "Nous partirons demain", List.of("Le Phare", "RIX"));
        QuoteScore.Pair pair = new QuoteScore.Pair(gold, new QuoteScore.Read(2, 23, turned), true);

        assertThat(pair.chain()).isFalse();
        assertThat(pair.kind()).isFalse();
        assertThat(pair.cue()).isTrue();
        assertThat(pair.speaker()).isTrue();
    }

    private static Said said(String content) {
        return new Said("direct", List.of("Jean Poltev"), "a dit", content, List.of());
    }

    private static QuoteScore.Read read(String content) {
        int from = TEXT.indexOf(content);
        return new QuoteScore.Read(from, from + content.length(), said(content));
    }
}
