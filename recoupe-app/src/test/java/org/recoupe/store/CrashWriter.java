package org.recoupe.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.recoupe.article.Article;
import org.recoupe.dossier.Dossier;

/**
 * A process that writes into a store without end and says on its standard output what was acknowledged, a line each. It is
 * there to be killed.
 */
final class CrashWriter {

    private CrashWriter() {}

    /** The process: the store, a story's id and a seed. */
    public static void main(String[] args) {
        Random chance = new Random(Long.parseLong(args[2]));
        StoryId story = new StoryId(args[1]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Store store = Store.open(args[0], () -> Instant.parse("2031-03-01T08:00:00Z"))) {
            List<Dossier.DatedArticle> articles = new ArrayList<>();
            out.println("open");
            for (int i = 0; ; i++) {
                String word = "mot" + Long.toString(chance.nextLong() >>> 1, 36);
                Article article = Made.article(
                        word + ".txt", "Le " + word + " vient. " + "Il pleut sur Valmont. ".repeat(200), null, null);
                store.articles().add(story, List.of(Made.file(word + ".txt", article.text())));
                out.println("file " + Made.digest(article.text()));
                store.readings().keep(story, "v1", Made.reading(article));
                out.println("read " + word);
                articles.add(Made.dated(
                        article,
                        LocalDate.of(2031, 1, 1).plusDays(i),
                        LocalDate.of(2031, 1, 1).plusDays(i)));
                if (i % 3 == 0) {
                    String id = store.corrections()
                            .make(story, "not-event", "{\"n\":\"" + word + "\"}", "Ada", word)
                            .correction()
                            .id();
                    out.println("correction " + id + " " + word);
                }
                if (i % 5 == 0) {
                    byte[] json = ("{\"w\":\"" + word + "\",\"x\":\"" + "y".repeat(50_000) + "\"}")
                            .getBytes(StandardCharsets.UTF_8);
                    Version version =
                            store.dossiers().keep(story, Made.dossier("T", articles, List.of(), List.of()), json, null);
                    out.println("dossier " + version.number() + " " + version.digest());
                }
                if (i % 7 == 6) {
                    String id = articles.removeFirst().article().id().value();
                    store.articles().setAside(story, id, "Ada");
                    out.println("aside " + id);
                }
            }
        }
    }
}
