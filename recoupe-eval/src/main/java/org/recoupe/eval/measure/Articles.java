package org.recoupe.eval.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.language.LanguagePack;
import org.recoupe.source.SourceDocument;
import org.recoupe.source.SourceReader;

/** The articles of a folder as everybody gets them, paragraph by paragraph; what cannot be read is left out. */
final class Articles {

    private Articles() {}

    /**
     * What the program reads of each article: its blocks.
     *
     * @throws IOException where there is no article
     */
    static List<List<String>> blocks(Path folder) throws IOException {
        ArticleReader reader = new ArticleReader(LanguagePack.of("fr"));
        return read(folder, document -> {
            Article article = reader.read(document);
            return article.blocks().stream()
                    .map(block -> article.words(block.span()))
                    .toList();
        });
    }

    /**
     * Each article whole, with what the program sets aside: its lines.
     *
     * @throws IOException where there is no article
     */
    static List<List<String>> lines(Path folder) throws IOException {
        return read(
                folder,
                document -> document.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private static List<List<String>> read(Path folder, Function<SourceDocument, List<String>> paragraphs)
            throws IOException {
        List<List<String>> articles = new SourceReader(SourceReader.DEFAULT_MAX_BYTES)
                .read(List.of(folder.toString()), InputStream.nullInputStream()).documents().stream()
                        .map(paragraphs)
                        .toList();
        if (articles.isEmpty()) {
            throw new IOException("there is no article in " + folder);
        }
        return articles;
    }
}
