package org.recoupe.annotation.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.language.LanguageDataException;

class LabelsTest {

    @Test
    void readsListsOfStrings() {
        Labels labels =
                Labels.of("{\"upos\": [\"ADJ\", \"\"],\n \"ner\":[ ], \"lemma\": [\"1|\\u00e9\\\"\"]}\n", "test");
        assertThat(labels.list("upos")).containsExactly("ADJ", "");
        assertThat(labels.list("ner")).isEmpty();
        assertThat(labels.list("lemma")).containsExactly("1|é\"");
        assertThatThrownBy(() -> labels.list("rel")).isInstanceOf(LanguageDataException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"a\": [1]}", "{\"a\": [\"b]}", "{\"a\": [\"\\x\"]}", "{\"a\": [\"b\"]"})
    void saysWhereItIsNone(String json) {
        assertThatThrownBy(() -> Labels.of(json, "test")).isInstanceOf(LanguageDataException.class);
    }
}
