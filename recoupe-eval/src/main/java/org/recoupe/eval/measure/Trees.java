package org.recoupe.eval.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.eval.contestant.Entry;
import org.recoupe.eval.contestant.Given;
import org.recoupe.eval.contestant.Parsed;
import org.recoupe.eval.contestant.Word;
import org.recoupe.eval.corpus.Treebank;
import org.recoupe.eval.score.Rate;
import org.recoupe.eval.score.UdScore;

/** Sentences, words and trees against a treebank. */
final class Trees {

    private static final List<String> RAW = List.of("sentences", "tokens", "words", "upos", "lemma", "uas", "las");
    private static final List<String> GIVEN = List.of("upos", "lemma", "uas", "las");

    private Trees() {}

    /** From raw text, sentences joined by blanks. */
    static Table raw(String id, String name, Treebank treebank, List<Entry> entries) {
        Parsed gold = treebank.raw();
        List<Table.Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            UdScore score = UdScore.of(gold, entry.contestant().parse(gold.text()));
            rows.add(new Table.Row(
                    entry.name(),
                    values(
                            score.sentences(),
                            score.tokens(),
                            score.words(),
                            score.upos(),
                            lemma(entry, score),
                            score.uas(),
                            score.las())));
        }
        return new Table(id, name + ", raw text, sentences joined by blanks (F1)", RAW, 1, rows);
    }

    /** With the words given, sentence by sentence. */
    static Table given(String id, String name, String language, Treebank treebank, List<Entry> entries) {
        List<Table.Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            if (!entry.entrant().speaks(language)) {
                continue;
            }
            UdScore score = treebank.given().parallelStream()
                    .map(given -> score(given, entry.contestant().parse(given)))
                    .reduce(UdScore.NONE, UdScore::plus);
            rows.add(new Table.Row(entry.name(), values(score.upos(), lemma(entry, score), score.uas(), score.las())));
        }
        return new Table(id, name + ", words given (F1)", GIVEN, 1, rows);
    }

    private static UdScore score(Given given, List<Word> found) {
        return UdScore.of(
                new Parsed(given.text(), List.of(), given.words()), new Parsed(given.text(), List.of(), found));
    }

    private static @Nullable Rate lemma(Entry entry, UdScore score) {
        return entry.contestant().lemmatizes() ? score.lemma() : null;
    }

    private static List<@Nullable Double> values(@Nullable Rate... rates) {
        List<@Nullable Double> values = new ArrayList<>();
        Arrays.asList(rates).forEach(rate -> values.add(rate == null ? null : rate.f1()));
        return values;
    }
}
