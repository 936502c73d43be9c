package org.recoupe.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.recoupe.eval.contestant.Parsed;
import org.recoupe.eval.corpus.NameCorpus;
import org.recoupe.eval.corpus.Treebank;
import org.recoupe.text.Span;

/** One run: all measures that were asked for, everybody in turn on the same text. */
final class Evaluation {

    private static final String GSD = "ud-french-gsd/fr_gsd-ud-test.conllu";
    private static final String SEQUOIA = "ud-french-sequoia/fr_sequoia-ud-test.conllu";
    private static final String ENGLISH = "ud-english-pud/en_pud-ud-test.conllu";
    private static final String WIKINER = "wikiner-fr/wikiner-fr.bio";
    private static final String EUROPEANA = "europeana-ner-fr/enp_FR.bnf.bio";

    /** The training takes the other four fifths. */
    private static final int ENGLISH_HELD_BACK = 200;

    private static final int EUROPEANA_PIECES = 3000;
    private static final int SENTENCES_PER_TEXT = 20;

    private final Options options;
    private final List<Entry> entries;
    private final Consumer<Table> sink;

    /** Each table goes to {@code sink} as soon as it is there. */
    Evaluation(Options options, List<Entry> entries, Consumer<Table> sink) {
        this.options = options;
        this.entries = List.copyOf(entries);
        this.sink = sink;
    }

    /** Measures all that was asked for. */
    void run() throws IOException, InterruptedException {
        Path data = options.data();
        if (data != null) {
            Treebank gsd = Treebank.read(data.resolve(GSD));
            Treebank sequoia = Treebank.read(data.resolve(SEQUOIA));
            if (asked(Options.Part.RAW)) {
                sink.accept(Trees.raw("raw-gsd", "GSD test", gsd, entries));
                sink.accept(Trees.raw("raw-sequoia", "Sequoia test", sequoia, entries));
            }
            if (asked(Options.Part.WORDS)) {
                Treebank english = Treebank.read(data.resolve(ENGLISH)).last(ENGLISH_HELD_BACK);
                sink.accept(Trees.given("words-english", "English PUD, held-back fifth", "en", english, entries));
                sink.accept(Trees.given("words-gsd", "GSD test", "fr", gsd, entries));
                sink.accept(Trees.given("words-sequoia", "Sequoia test", "fr", sequoia, entries));
            }
            if (asked(Options.Part.NAMES)) {
                names(data);
            }
            speed(gsd, sequoia);
        }
        articles();
    }

    private boolean asked(Options.Part part) {
        return options.parts().contains(part);
    }

    private void names(Path data) throws IOException {
        sink.accept(Names.given(
                "names-wikiner",
                "Names, WikiNER-fr, held-back fifth, words given (F1 of whole names)",
                List.of("PER", "LOC", "ORG", "MISC"),
                NameCorpus.wikiNerHeldBack(data.resolve(WIKINER)),
                entries));
        sink.accept(Names.given(
                "names-europeana",
                "Names, Europeana, first 3,000 pieces of old newspapers, words given (F1 of whole names)",
                List.of("PER", "LOC", "ORG"),
                NameCorpus.europeana(data.resolve(EUROPEANA), EUROPEANA_PIECES),
                entries));
    }

    private void speed(Treebank gsd, Treebank sequoia) throws IOException, InterruptedException {
        List<Parsed> both = List.of(gsd.raw(), sequoia.raw());
        List<List<String>> texts = new ArrayList<>();
        both.forEach(text -> texts.addAll(pieces(text)));
        int words = both.stream().mapToInt(text -> text.words().size()).sum();
        if (asked(Options.Part.SPEED)) {
            String title = "Words per second, warm, raw text of both tests (" + words + " words)";
            sink.accept(new Speed(options.runs()).measure("speed", title, texts, words, List.of(1, 2), entries));
        }
        if (asked(Options.Part.COST)) {
            String lines = String.join("\n", texts.stream().map(List::getFirst).toList());
            sink.accept(Cost.measure(lines, entries));
        }
    }

    /** A text in pieces of some sentences, each a text of one paragraph. */
    private static List<List<String>> pieces(Parsed text) {
        List<List<String>> pieces = new ArrayList<>();
        List<Span> sentences = text.sentences();
        for (int i = 0; i < sentences.size(); i += SENTENCES_PER_TEXT) {
            int last = Math.min(i + SENTENCES_PER_TEXT, sentences.size()) - 1;
            pieces.add(List.of(sentences.get(i).cover(sentences.get(last)).of(text.text())));
        }
        return pieces;
    }

    private void articles() throws IOException {
        Path folder = options.articles();
        Path persons = options.persons();
        if (asked(Options.Part.PERSONS) && persons != null) {
            List<String> surnames = Files.readAllLines(persons, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            sink.accept(Names.persons(Articles.lines(folder), surnames, entries));
        }
        if (asked(Options.Part.FOLDER)) {
            List<List<String>> articles = Articles.blocks(folder);
            String title = "Articles per second, " + articles.size() + " articles of " + folder.getFileName();
            sink.accept(new Speed(options.runs())
                    .measure("folder", title, articles, articles.size(), List.of(1, 2), entries));
        }
    }
}
