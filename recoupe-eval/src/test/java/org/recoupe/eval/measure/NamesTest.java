package org.recoupe.eval.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.text.Span;

class NamesTest {

    @Test
    void findsSurnamesAsWholeWords() {
        assertThat(Names.places("Rivel et d'Ormel, Rivelle, Orme-Rivel.", List.of("Rivel", "Ormel")))
                .containsExactly(new Span(0, 5), new Span(32, 37), new Span(11, 16));
    }
}
