package org.recoupe.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Table;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.Tokenizer;

/**
 * Tells the language of a text by its small words, which no text can do without. It says {@value #UNKNOWN} rather than
 * guess: where the text is too short, or where two languages come close to one another.
 *
 * <p>Immutable; safe for use by many threads. Looks at the first {@value #LONGEST} characters only.
 */
public final class LanguageDetector {

    /** The BCP 47 tag for a language that cannot be told. */
    public static final String UNKNOWN = "und";

    private static final int LONGEST = 20_000;
    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_HITS = 2;
    /** Running text has two to three times as many; headlines and lists of names may have less. */
    private static final double LEAST_SHARE = 0.15;

    private static final double LEAST_LEAD = 1.25;

    private final List<String> tags = new ArrayList<>();
    private final Map<String, List<Integer>> languagesByWord = new HashMap<>();

    /** A detector with the profiles of the distribution. */
    public LanguageDetector() {
        for (Table.Row row : LanguagePack.shared("detection.tsv").rows()) {
            int language = tags.size();
            tags.add(row.require("tag"));
            Arrays.stream(row.require("words").split(" "))
                    .distinct()
                    .forEach(word -> languagesByWord
                            .computeIfAbsent(word, w -> new ArrayList<>())
                            .add(language));
        }
    }

    /** The BCP 47 tag of the language of {@code text}, or {@value #UNKNOWN}. */
    public String detect(String text) {
        int[] hits = new int[tags.size()];
        int words = 0;
        for (Token token : Tokenizer.tokenize(text, new Span(0, Math.min(text.length(), LONGEST)))) {
            if (token.isWord() && !token.isNumeric()) {
                words++;
                languagesByWord.getOrDefault(token.lower(), List.of()).forEach(language -> hits[language]++);
            }
        }
        int best = 0;
        int second = 0;
        int tag = -1;
        for (int i = 0; i < hits.length; i++) {
            if (hits[i] > best) {
                second = best;
                best = hits[i];
                tag = i;
            } else {
                second = Math.max(second, hits[i]);
            }
        }
        boolean sure = words >= FEWEST_WORDS
                && best >= FEWEST_HITS
                && best >= words * LEAST_SHARE
                && best >= second * LEAST_LEAD;
        return sure ? tags.get(tag) : UNKNOWN;
    }
}
