package org.recoupe.eval.measure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.Quotation;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.article.Facts;
import org.recoupe.article.StatedDate;
import org.recoupe.dossier.DateEstimate;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.eval.story.Story;
import org.recoupe.eval.story.StoryArticle;
import org.recoupe.eval.story.StoryGenerator;
import org.recoupe.pipeline.Reading;
import org.recoupe.store.NewFile;
import org.recoupe.store.Store;
import org.recoupe.store.StoryId;
import org.recoupe.text.Span;
import org.recoupe.text.TokenizedText;

/**
 * Fills a store with stories made up, as the desk would, but for the reading: each article is kept as one of which nothing
 * is known but its text, its day, its outlet and one sentence that somebody said. For one thread.
 */
final class StoreFilling {

    /** How many articles a story has. */
    static final int STORY = 1000;

    private static final long FIRST_SEED = 20_000;

    private final Store store;
    private final Random chance = new Random(7);
    private final List<Sample> samples = new ArrayList<>();

    StoreFilling(Store store) {
        this.store = store;
    }

    /** An article that is there, to ask for. */
    record Sample(StoryId story, String text, String outlet, LocalDate published, String speaker) {}

    /** Some of the articles that were kept, one of ten. */
    List<Sample> samples() {
        return List.copyOf(samples);
    }

    /** Keeps so many articles. */
    void fill(int articles) {
        for (int done = 0, number = 0; done < articles; done += STORY, number++) {
            keep(new StoryGenerator(FIRST_SEED + number).story(Math.min(STORY, articles - done)), number);
        }
    }

    private void keep(Story story, int number) {
        StoryId id = store.stories().create("Histoire " + number).id();
        List<NewFile> files = new ArrayList<>();
        Map<String, Reading> readings = new HashMap<>();
        List<Dossier.DatedArticle> dated = new ArrayList<>();
        List<Dossier.Statement> statements = new ArrayList<>();
        for (StoryArticle made : story.articles()) {
            // Two of one text are two files all the same: nobody else's search is easier for copies.
            String text = made.text() + "\n" + made.id();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Article article = article(made, text, digest(bytes));
            files.add(new NewFile(made.path(), bytes, null));
            readings.put(
                    digest(bytes),
                    new Reading(
                            List.of(AnnotatedArticle.of(article, new TokenizedText(text, List.of(), List.of()))),
                            List.of()));
            dated.add(new Dossier.DatedArticle(
                    article,
                    new DateEstimate(null, made.published(), made.published(), List.of()),
                    Dossier.PublicationStatus.STATED,
                    List.of()));
            String speaker = story.statements()
                    .get(chance.nextInt(story.statements().size()))
                    .speaker()
                    .name(0);
            statements.add(statement(article, speaker, number + "-" + made.id()));
            if (chance.nextInt(10) == 0) {
                samples.add(new Sample(id, made.text(), made.outlet(), made.published(), speaker));
            }
        }
        store.articles().add(id, files);
        store.readings().keep(id, "measured", readings);
        store.dossiers().keep(id, dossier(dated, statements), new byte[] {(byte) number}, null);
    }

    private static Article article(StoryArticle made, String text, String digest) {
        return new Article(
                new ArticleId(digest.substring(0, 16)),
                made.path(),
                text,
                "fr",
                null,
                null,
                null,
                null,
                List.of(),
                made.stated().equals("full") ? List.of(stated(made.published())) : List.of(),
                List.of(),
                List.of(),
                new Facts(null, made.outlet(), null, null, null, List.of()));
    }

    private static StatedDate stated(LocalDate day) {
        return new StatedDate(
                day.getYear(),
                day.getMonthValue(),
                day.getDayOfMonth(),
                null,
                StatedDate.Form.METADATA,
                new Span(0, 0),
                true,
                "");
    }

    private Dossier.Statement statement(Article article, String speaker, String id) {
        int start = chance.nextInt(Math.max(1, article.text().length() - 120));
        int end = Math.min(article.text().length(), start + 120);
        return new Dossier.Statement(
                id,
                null,
                speaker,
                Quotation.Kind.DIRECT,
                article.text().substring(start, end),
                "",
                List.of(),
                List.of(),
                "",
                new Evidence(new Anchor(article.id(), new Span(start, end)), List.of(), Modality.ASSERTED));
    }

    private static Dossier dossier(List<Dossier.DatedArticle> articles, List<Dossier.Statement> statements) {
        return new Dossier(
                "fr",
                new Dossier.Story("Histoire", null, null),
                articles,
                List.of(),
                List.of(),
                statements,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
