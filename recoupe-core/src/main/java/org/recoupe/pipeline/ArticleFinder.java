package org.recoupe.pipeline;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.ReadingLimit;
import org.recoupe.article.SharedLines;
import org.recoupe.source.Listing;
import org.recoupe.source.NamedBytes;
import org.recoupe.source.Problem;
import org.recoupe.source.Reading;
import org.recoupe.source.SourceDocument;
import org.recoupe.source.SourceReader;

/**
 * The first half of a run: from inputs to articles, with what is not the article set aside.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class ArticleFinder {

    private final Settings settings;

    /** A finder with the settings of a run. */
    public ArticleFinder(Settings settings) {
        this.settings = settings;
    }

    /**
     * What was found.
     *
     * @param articles in the order of the inputs, no two with one id
     * @param problems in the order in which they were met
     */
    public record Found(List<Article> articles, List<Problem> problems) {

        /** Copies the lists. */
        public Found {
            articles = List.copyOf(articles);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Finds the articles of {@code inputs}.
     *
     * @param inputs files, folders, or {@code -} for the standard input
     * @param stdin read where {@code -} is among the inputs; not closed
     */
    public Found find(List<String> inputs, InputStream stdin) {
        SourceReader sources = new SourceReader(settings.maxBytes());
        Listing listing = sources.list(inputs);
        return find(
                Parallel.map(listing.inputs(), settings.threads(), input -> sources.read(input, stdin)),
                List.of(),
                listing.problems());
    }

    /**
     * Finds the articles of inputs that are no files.
     *
     * @param inputs no two with one name
     * @param known articles of the story that were found before: what they and the new ones have in common is furniture
     */
    public Found find(List<NamedBytes> inputs, List<Article> known) {
        SourceReader sources = new SourceReader(settings.maxBytes());
        return find(Parallel.map(inputs, settings.threads(), sources::read), known, List.of());
    }

    /**
     * The articles of {@code before} in which something else is furniture now that others were found: they are to be found again.
     *
     * @param before all that were found of the story
     * @param added those that were found beside them
     */
    public static List<Article> outdated(List<Article> before, List<Article> added) {
        return SharedLines.changed(documents(before), documents(added)).stream()
                .map(before::get)
                .toList();
    }

    private static List<SourceDocument> documents(List<Article> articles) {
        return articles.stream().map(ArticleFinder::document).toList();
    }

    private Found find(List<Reading> readings, List<Article> known, List<Problem> listed) {
        List<Problem> problems = new ArrayList<>(listed);
        List<SourceDocument> documents = new ArrayList<>();
        for (Reading reading : readings) {
            documents.addAll(reading.documents());
            problems.addAll(reading.problems());
        }
        Languages.Readers readers =
                new Languages.Readers(settings.language(), new ArticleReader.Clock(settings.today(), settings.zone()));
        SharedLines shared = SharedLines.learn(
                Stream.concat(documents.stream(), documents(known).stream()).toList());
        Attempts<SourceDocument, Article> read = Attempts.map(
                documents,
                settings.threads(),
                SourceDocument::path,
                document -> ReadingLimit.DEFAULT.apply(readers.read(document, shared)));
        problems.addAll(read.problems());
        return new Found(ArticleReader.distinct(inLanguage(read.results())), problems);
    }

    /** A document with the text of an article, for what stands in the text. */
    private static SourceDocument document(Article article) {
        return new SourceDocument(
                article.path(),
                article.text(),
                "",
                article.id().value(),
                article.text().length());
    }

    private List<Article> inLanguage(List<Article> articles) {
        String language = settings.language();
        return language == null
                ? articles
                : articles.stream().map(a -> a.withLanguage(language)).toList();
    }
}
