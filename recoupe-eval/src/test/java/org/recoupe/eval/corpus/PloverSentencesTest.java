package org.recoupe.eval.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recoupe.eval.corpus.PloverSentences.Sentence;

class PloverSentencesTest {

    @Test
    void readsTextsWithTheirTypesUnderTheLaterNames() {
        String json = """
                [{"event": "DOCUMENT", "eventText": "no text"},
                 {"event": "DEMAND", "text": "Valdia demanded a reply. "},
                 {"event": "AID", "text": "Valdia sent aid."}]
                """;

        assertThat(PloverSentences.parse(json))
                .containsExactly(
                        new Sentence("Valdia demanded a reply.", "REQUEST"), new Sentence("Valdia sent aid.", "AID"));
    }
}
