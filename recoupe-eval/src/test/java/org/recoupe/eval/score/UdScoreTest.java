package org.recoupe.eval.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.eval.contestant.Parsed;
import org.recoupe.eval.contestant.Word;
import org.recoupe.text.Span;

class UdScoreTest {

    private static final String TEXT = "Elle rit du vent.";

    private static final Parsed GOLD = new Parsed(
            TEXT,
            List.of(new Span(0, 17)),
            List.of(
                    word(0, 4, "elle", "PRON", 1, "nsubj"),
                    word(5, 8, "rire", "VERB", -1, "root"),
                    word(9, 11, "de", "ADP", 4, "case"),
                    word(9, 11, "le", "DET", 4, "det"),
                    word(12, 16, "vent", "NOUN", 1, "obl:arg"),
                    word(16, 17, ".", "PUNCT", 1, "punct")));

    @Test
    void isFullForTheRightAnswer() {
        UdScore score = UdScore.of(GOLD, GOLD);

        assertThat(List.of(score.sentences(), score.tokens(), score.words(), score.upos(), score.lemma(), score.las()))
                .allSatisfy(rate -> assertThat(rate.f1()).isEqualTo(100));
        assertThat(score.words()).isEqualTo(new Rate(6, 6, 6));
        assertThat(score.tokens()).isEqualTo(new Rate(5, 5, 5));
    }

    @Test
    void passesOverSubtypesAndTheCaseOfLemmas() {
        UdScore score = UdScore.of(GOLD, with(4, word(12, 16, "Vent", "NOUN", 1, "obl:mod")));

        assertThat(score.las().right()).isEqualTo(6);
        assertThat(score.lemma().right()).isEqualTo(6);
    }

    @Test
    void countsAWrongRelationForTheHeadOnly() {
        UdScore score = UdScore.of(GOLD, with(4, word(12, 16, "vent", "NOUN", 1, "obj")));

        assertThat(score.uas().right()).isEqualTo(6);
        assertThat(score.las().right()).isEqualTo(5);
    }

    @Test
    void countsAMissingRootAsWrong() {
        UdScore score = UdScore.of(GOLD, with(1, word(5, 8, "rire", "VERB", 4, "root")));

        assertThat(score.uas().right()).isEqualTo(5);
    }

    @Test
    void takesAnUnknownHeadForNoRoot() {
        UdScore score = UdScore.of(GOLD, with(1, word(5, 8, "rire", "VERB", Word.UNKNOWN, "root")));

        assertThat(score.uas().right()).isEqualTo(5);
    }

    @Test
    void pairsNoWordWhereTheOtherSideHasMoreAtThePlace() {
        Parsed found = new Parsed(
                TEXT,
                GOLD.sentences(),
                List.of(
                        word(0, 4, "elle", "PRON", 1, "nsubj"),
                        word(5, 8, "rire", "VERB", -1, "root"),
                        word(9, 11, "de", "ADP", 3, "case"),
                        word(12, 16, "vent", "NOUN", 1, "obl"),
                        word(16, 17, ".", "PUNCT", 1, "punct")));

        UdScore score = UdScore.of(GOLD, found);

        assertThat(score.words()).isEqualTo(new Rate(4, 6, 5));
        assertThat(score.tokens()).isEqualTo(new Rate(5, 5, 5));
        assertThat(score.las().right()).isEqualTo(4);
        assertThat(score.las().f1()).isCloseTo(800.0 / 11, within(1e-9));
    }

    @Test
    void countsNoWordWhoseHeadWasNotFound() {
        Parsed found = new Parsed(
                TEXT,
                GOLD.sentences(),
                List.of(word(0, 4, "elle", "PRON", 1, "nsubj"), word(5, 11, "rire du", "VERB", -1, "root")));

        assertThat(UdScore.of(GOLD, found).uas()).isEqualTo(new Rate(0, 6, 2));
    }

    @Test
    void countsPlacesWithoutBlanks() {
        Parsed found = new Parsed(
                "Elle\n rit",
                List.of(new Span(0, 9)),
                List.of(word(0, 4, "", "PRON", 1, "nsubj"), word(6, 9, "", "VERB", -1, "root")));
        Parsed gold = new Parsed(
                "Elle\u00a0rit",
                List.of(new Span(0, 8)),
                List.of(word(0, 4, "", "PRON", 1, "nsubj"), word(5, 8, "", "VERB", -1, "root")));

        UdScore score = UdScore.of(gold, found);

        assertThat(score.sentences().f1()).isEqualTo(100);
        assertThat(score.las().f1()).isEqualTo(100);
    }

    @Test
    void refusesAnotherText() {
        assertThatThrownBy(() -> UdScore.of(GOLD, new Parsed("Il rit.", List.of(), List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsUp() {
        UdScore score = UdScore.of(GOLD, GOLD);

        assertThat(UdScore.NONE.plus(score).plus(score).las()).isEqualTo(new Rate(12, 12, 12));
    }

    private static Parsed with(int at, Word word) {
        List<Word> words = new ArrayList<>(GOLD.words());
        words.set(at, word);
        return new Parsed(TEXT, GOLD.sentences(), words);
    }

    private static Word word(int start, int end, String lemma, String upos, int head, String deprel) {
        return new Word(new Span(start, end), "", lemma, upos, head, deprel);
    }
}
