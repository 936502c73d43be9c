package org.recoupe.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;

/**
 * A folder of articles to build dossiers of; the example of the distribution to begin with. One {@link #READER} reads them
 * for all tests, which knows a sentence again that it has read before; a test of how articles are read takes another.
 */
final class Pile {

    static final Path EXAMPLE = Path.of("..", "examples", "vallee-de-la-suna");
    static final Settings SETTINGS = Settings.of(LocalDate.of(2026, 11, 1)).withThreads(2);
    static final Recoupe READER = Recoupe.create(SETTINGS);

    private final Path folder;

    private Pile(Path folder) {
        this.folder = folder;
    }

    /** The example, copied into {@code folder}. */
    static Pile ofExample(Path folder) throws IOException {
        return of(EXAMPLE, folder);
    }

    /** The articles of {@code source}, copied into {@code folder}. */
    static Pile of(Path source, Path folder) throws IOException {
        Pile pile = new Pile(folder);
        for (Path article : list(source)) {
            Files.copy(article, folder.resolve(article.getFileName()));
        }
        return pile;
    }

    Pile with(String name, String text) throws IOException {
        // Not writeString: it refuses a lone surrogate, which becomes a question mark here.
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Pile without(String name) throws IOException {
        Files.delete(folder.resolve(name));
        return this;
    }

    String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    List<String> names() {
        return list(folder).stream().map(path -> path.getFileName().toString()).toList();
    }

    Dossier dossier() {
        return dossier(SETTINGS);
    }

    Dossier dossier(Settings settings) {
        return dossier(READER.with(settings));
    }

    /** The dossier, of articles that {@code reader} reads. */
    Dossier dossier(Recoupe reader) {
        return reader.build(List.of(folder.toString()), InputStream.nullInputStream(), Progress.NONE);
    }

    /** The dossier of these articles, given one by one and read by one who has read nothing yet. */
    Dossier dossier(List<String> names) {
        return Recoupe.create(SETTINGS)
                .build(
                        names.stream()
                                .map(name -> folder.resolve(name).toString())
                                .toList(),
                        InputStream.nullInputStream(),
                        Progress.NONE);
    }

    /** The id of the article {@code name} in {@code dossier}. */
    static ArticleId id(Dossier dossier, String name) {
        return dossier.articles().stream()
                .map(Dossier.DatedArticle::article)
                .filter(article -> article.path().endsWith(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Where the reports of {@code event} stand that {@code articles} give, sorted. */
    static List<String> reports(Dossier.Event event, List<ArticleId> articles) {
        TreeSet<String> places = new TreeSet<>();
        for (Dossier.Report report : event.reports()) {
            if (articles.contains(report.article())) {
                report.evidence().forEach(evidence -> places.add(place(evidence)));
            }
        }
        return new ArrayList<>(places);
    }

    /** The reports of {@code articles} as events put them together, sorted; events without any are left out. */
    static List<List<String>> merged(Dossier dossier, List<ArticleId> articles) {
        return dossier.events().stream()
                .map(event -> reports(event, articles))
                .filter(reports -> !reports.isEmpty())
                .sorted(Comparator.comparing(List::toString))
                .toList();
    }

    static List<ArticleId> ids(Dossier dossier) {
        return dossier.articles().stream()
                .map(dated -> dated.article().id())
                .sorted(Comparator.comparing(ArticleId::value))
                .toList();
    }

    static String place(Evidence evidence) {
        Anchor anchor = evidence.anchor();
        return anchor.article().value() + " " + anchor.span().start() + "-"
                + anchor.span().end();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
