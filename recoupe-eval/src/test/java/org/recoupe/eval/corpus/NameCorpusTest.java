package org.recoupe.eval.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameCorpusTest {

    @Test
    void readsSentencesOfWikiNer() {
        List<NameCorpus.Sentence> sentences = NameCorpus.wikiNer(
                List.of("Ada\tB-Person\t", "Rivel\tI-Person\t", "", "à\tO", "Lunéville\tB-Location", "", ""));

        assertThat(sentences)
                .containsExactly(
                        new NameCorpus.Sentence(List.of("Ada", "Rivel"), List.of("B-PER", "I-PER")),
                        new NameCorpus.Sentence(List.of("à", "Lunéville"), List.of("O", "B-LOC")));
    }

    @Test
    void holdsBackEveryFifthSentence() {
        List<NameCorpus.Sentence> twelve = NameCorpus.wikiNer(IntStream.rangeClosed(1, 12)
                .boxed()
                .flatMap(i -> Stream.of(i + "\tO", ""))
                .toList());

        assertThat(NameCorpus.everyFifth(twelve))
                .extracting(sentence -> sentence.words().getFirst())
                .containsExactly("5", "10");
    }

    @Test
    void cutsEuropeanaAtFullStops() {
        List<NameCorpus.Sentence> pieces =
                NameCorpus.europeana(List.of("Rivel I-PER", ". O", "", "À O", "Brest I-LOC", "! O", "Oui O"), 10);

        assertThat(pieces)
                .extracting(NameCorpus.Sentence::words)
                .containsExactly(List.of("Rivel", "."), List.of("À", "Brest", "!"), List.of("Oui"));
    }

    @Test
    void cutsEuropeanaAfterSixtyWords() {
        List<NameCorpus.Sentence> pieces = NameCorpus.europeana(Collections.nCopies(130, "mot O"), 10);

        assertThat(pieces).extracting(piece -> piece.words().size()).containsExactly(60, 60, 10);
    }

    @Test
    void takesTheFirstPiecesOfEuropeana() {
        assertThat(NameCorpus.europeana(List.of("a O", ". O", "b O", ". O", "c O"), 2))
                .hasSize(2);
    }
}
