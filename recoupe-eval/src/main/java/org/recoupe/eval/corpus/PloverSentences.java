package org.recoupe.eval.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** English sentences with the type of their event, as the makers of PLOVER coded them. */
public final class PloverSentences {

    /** Types of the first version that the later one, which Recoupe uses, has put under another name. */
    private static final Map<String, String> LATER =
            Map.of("DEMAND", "REQUEST", "DISAPPROVE", "ACCUSE", "INVESTIGATE", "ACCUSE", "FIGHT", "ASSAULT");

    private PloverSentences() {}

    /**
     * A sentence.
     *
     * @param text as written
     * @param code the type of its event, in the terms of the later version
     */
    public record Sentence(String text, String code) {}

    /** The sentences of the file of records; records without a text are left out. */
    public static List<Sentence> read(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.UTF_8));
    }

    static List<Sentence> parse(String json) {
        List<Sentence> sentences = new ArrayList<>();
        for (JsonNode node : new JsonMapper().readTree(json)) {
            String text = node.path("text").asString("").strip();
            String code = node.path("event").asString("");
            if (!text.isEmpty()) {
                sentences.add(new Sentence(text, LATER.getOrDefault(code, code)));
            }
        }
        return List.copyOf(sentences);
    }
}
