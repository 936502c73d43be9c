package org.recoupe.pipeline;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.ReadingLimit;
import org.recoupe.article.SharedLines;
import org.recoupe.source.Listing;
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
        List<Problem> problems = new ArrayList<>(listing.problems());
        List<SourceDocument> documents = new ArrayList<>();
        for (Reading reading :
                Parallel.map(listing.inputs(), settings.threads(), input -> sources.read(input, stdin))) {
            documents.addAll(reading.documents());
            problems.addAll(reading.problems());
        }
        Languages.Readers readers =
                new Languages.Readers(settings.language(), new ArticleReader.Clock(settings.today(), settings.zone()));
        SharedLines shared = SharedLines.learn(documents);
        Attempts<SourceDocument, Article> read = Attempts.map(
                documents,
                settings.threads(),
                SourceDocument::path,
                document -> ReadingLimit.DEFAULT.apply(readers.read(document, shared)));
        problems.addAll(read.problems());
        return new Found(ArticleReader.distinct(inLanguage(read.results())), problems);
    }

    private List<Article> inLanguage(List<Article> articles) {
        String language = settings.language();
        return language == null
                ? articles
                : articles.stream().map(a -> a.withLanguage(language)).toList();
    }
}
