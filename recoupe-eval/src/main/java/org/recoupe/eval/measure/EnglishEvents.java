package org.recoupe.eval.measure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.EventMention;
import org.recoupe.eval.corpus.PloverSentences;
import org.recoupe.eval.corpus.PloverSentences.Sentence;
import org.recoupe.eval.score.TypeScore;
import org.recoupe.pipeline.Recoupe;
import org.recoupe.pipeline.Settings;
import tools.jackson.databind.json.JsonMapper;

/** Whether the type of the event that an English sentence is coded with is among those found in it. */
final class EnglishEvents implements Measure {

    private static final String FILE = "plover/gold-standard-records.json";
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    /** No type of PLOVER's. */
    private static final String OTHER = "OTHER";

    @Override
    public String name() {
        return "english";
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        Optional<Path> file = bench.data(FILE);
        if (file.isEmpty()) {
            return;
        }
        List<Sentence> sentences = PloverSentences.read(file.get());
        Map<String, Set<String>> found = found(sentences);
        TypeScore score = TypeScore.NONE;
        for (Sentence sentence : sentences) {
            score = score.plus(TypeScore.of(sentence.code(), found.getOrDefault(sentence.text(), Set.of())));
        }
        TypeScore majority =
                TypeScore.ofMajority(sentences.stream().map(Sentence::code).toList());
        sink.accept(new Table(
                "english",
                "Types of events in English, PLOVER's sentences (found: share of sentences whose type is among those"
                        + " found; share: of all types found, in %)",
                List.of("found", "share", "sentences"),
                1,
                List.of(row("Recoupe", score), row("always the commonest type", majority))));
    }

    private static Table.Row row(String name, TypeScore score) {
        return new Table.Row(name, List.of(score.recall(), score.precision(), (double) score.sentences()));
    }

    /** The types found in each sentence, all read in one run as records of one sentence each. */
    private static Map<String, Set<String>> found(List<Sentence> sentences) {
        JsonMapper mapper = new JsonMapper();
        String lines = sentences.stream()
                .map(sentence -> mapper.writeValueAsString(Map.of("maintext", sentence.text())))
                .distinct()
                .collect(Collectors.joining("\n"));
        Settings settings = Settings.of(TODAY).withLanguage("en").withThreads(1);
        Map<String, Set<String>> found = new HashMap<>();
        Recoupe.create(settings)
                .annotate(
                        List.of("-"),
                        new ByteArrayInputStream((lines + "\n").getBytes(StandardCharsets.UTF_8)),
                        (done, of) -> {})
                .articles()
                .forEach(article -> {
                    AnnotatedArticle read = article.article();
                    found.put(read.article().text().strip(), codes(read));
                });
        return found;
    }

    private static Set<String> codes(AnnotatedArticle article) {
        return article.events().stream()
                .map(EventMention::code)
                .filter(code -> !code.equals(OTHER))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
