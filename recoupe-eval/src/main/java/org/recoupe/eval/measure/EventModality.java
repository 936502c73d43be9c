package org.recoupe.eval.measure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.event.ModalityReader;
import org.recoupe.eval.corpus.TimeBankEvents;
import org.recoupe.eval.score.ModalityScore;
import org.recoupe.eval.score.ModalityScore.Reality;
import org.recoupe.eval.score.Rate;
import org.recoupe.language.LanguagePack;
import org.recoupe.pipeline.Recoupe;
import org.recoupe.pipeline.Settings;

/** How real the events of the French TimeBank are told to be. */
final class EventModality implements Measure {

    private static final String LANGUAGE = "fr";
    private static final String FOLDER = "fr-timebank/dev";
    private static final LocalDate TODAY = LocalDate.of(2010, 1, 1);

    /** The links in the order in which they are shown, each with what our answer must be. */
    private static final List<String> LINKS =
            List.of("MODAL", "CONDITIONAL", "FACTIVE", "COUNTER_FACTIVE", "EVIDENTIAL");

    private final ModalityReader reader = new ModalityReader(LanguagePack.of(LANGUAGE));

    @Override
    public String name() {
        return "modality";
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        Optional<Path> folder = bench.data(FOLDER);
        if (folder.isEmpty()) {
            return;
        }
        Sums all = new Sums();
        Sums found = new Sums();
        for (TimeBankEvents.Document document : TimeBankEvents.folder(folder.get())) {
            AnnotatedArticle article = annotated(document);
            for (TimeBankEvents.Event event : document.events()) {
                int last = event.span().end() - 1;
                Answer answer = answer(article, event, last);
                all.add(event, answer);
                if (article.events().stream()
                        .anyMatch(mention -> mention.trigger().contains(last))) {
                    found.add(event, answer);
                }
            }
        }
        sink.accept(new Table(
                "modality",
                "How real events are told to be, French TimeBank dev (F1; all: share right, in %; events: how many)",
                List.of("real", "open", "negated", "all", "events"),
                1,
                List.of(all.row("every gold event"), found.row("those that are events to us"))));
        sink.accept(new Table(
                "modality-links",
                "The same by link of the TimeBank (share of linked events with the right answer, in %)",
                LINKS,
                1,
                List.of(all.linkRow("every gold event"), found.linkRow("those that are events to us"))));
    }

    private static AnnotatedArticle annotated(TimeBankEvents.Document document) {
        Settings settings = Settings.of(TODAY)
                .withLanguage(LANGUAGE)
                .withPublished(document.written())
                .withThreads(1);
        byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
        return Recoupe.create(settings)
                .annotate(List.of("-"), new ByteArrayInputStream(bytes), (done, of) -> {})
                .articles()
                .getFirst()
                .article();
    }

    /** What we say of an event. */
    private record Answer(Reality reality, boolean reported) {}

    private Answer answer(AnnotatedArticle article, TimeBankEvents.Event event, int last) {
        int token = article.tokens().tokenIndexAt(last);
        boolean read = token < article.tokens().tokens().size();
        Modality modality = read ? reader.of(article, token) : Modality.ASSERTED;
        return new Answer(
                reality(modality),
                ModalityReader.isReported(article, event.span().start()));
    }

    private static Reality reality(Modality modality) {
        return switch (modality) {
            case ASSERTED -> Reality.REAL;
            case NEGATED, DENIED -> Reality.NEGATED;
            case PLANNED, POSSIBLE, CONDITIONAL, UNVERIFIED -> Reality.OPEN;
        };
    }

    /** The counts of some events. Confined to a thread. */
    private static final class Sums {

        private ModalityScore score = ModalityScore.NONE;
        private final Map<String, Rate> links = new TreeMap<>();

        void add(TimeBankEvents.Event event, Answer answer) {
            Reality gold = ModalityScore.gold(
                    event.links(), event.get("polarity"), event.get("tense"), event.get("mood"), event.get("aspect"));
            score = score.plus(ModalityScore.of(gold, answer.reality()));
            for (String link : event.links()) {
                boolean right = ModalityScore.fits(link, answer.reality(), answer.reported());
                links.merge(link, new Rate(right ? 1 : 0, 1, 1), Rate::plus);
            }
        }

        Table.Row row(String name) {
            List<@Nullable Double> values = new ArrayList<>();
            for (Reality reality : Reality.values()) {
                values.add(score.of(reality).f1());
            }
            values.add(score.accuracy());
            values.add((double) score.events());
            return new Table.Row(name, values);
        }

        Table.Row linkRow(String name) {
            List<@Nullable Double> values = new ArrayList<>();
            for (String link : LINKS) {
                Rate rate = links.get(link);
                values.add(rate == null ? null : rate.f1());
            }
            return new Table.Row(name, values);
        }
    }
}
