package org.recoupe.eval.contestant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recoupe.text.Span;

class TokensJsonTest {

    @Test
    void countsCodePoints() {
        Parsed parsed = TokensJson.read("""
                {"text":"😀 Oui.","sentences":[{"start":0,"end":6}],"tokens":[
                {"start":0,"end":1,"upos":"SYM","lemma":"😀","head":1,"deprel":"dep"},
                {"start":2,"end":5,"upos":"INTJ","lemma":"oui","head":-1,"deprel":"root"},
                {"start":5,"end":6,"upos":"","lemma":"","head":null,"deprel":null}]}
                """);

        assertThat(parsed.sentences()).containsExactly(new Span(0, 7));
        assertThat(parsed.words())
                .containsExactly(
                        new Word(new Span(0, 2), "😀", "😀", "SYM", 1, "dep"),
                        new Word(new Span(3, 6), "Oui", "oui", "INTJ", -1, "root"),
                        new Word(new Span(6, 7), ".", "", "", Word.UNKNOWN, ""));
    }
}
