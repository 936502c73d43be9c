package org.recoupe.eval.contestant;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@code recoupe annotate --tokens} writes of an article. Its places are counted in Unicode code points. */
final class TokensJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private TokensJson() {}

    static Parsed read(String line) {
        JsonNode article = MAPPER.readTree(line);
        String text = article.get("text").asString();
        int[] offsets = offsets(text);
        List<Span> sentences = new ArrayList<>();
        article.get("sentences").forEach(sentence -> sentences.add(span(sentence, offsets)));
        List<Word> words = new ArrayList<>();
        for (JsonNode token : article.get("tokens")) {
            Span span = span(token, offsets);
            words.add(new Word(
                    span,
                    span.of(text),
                    token.path("lemma").asString(""),
                    token.path("upos").asString(""),
                    token.path("head").isNumber() ? token.get("head").asInt() : Word.UNKNOWN,
                    token.path("deprel").asString("")));
        }
        return new Parsed(text, sentences, words);
    }

    private static Span span(JsonNode node, int[] offsets) {
        return new Span(
                offsets[node.get("start").asInt()], offsets[node.get("end").asInt()]);
    }

    /** Where each code point begins, and the end. */
    private static int[] offsets(String text) {
        int count = text.codePointCount(0, text.length());
        int[] offsets = new int[count + 1];
        for (int i = 0; i < count; i++) {
            offsets[i + 1] = offsets[i] + Character.charCount(text.codePointAt(offsets[i]));
        }
        return offsets;
    }
}
