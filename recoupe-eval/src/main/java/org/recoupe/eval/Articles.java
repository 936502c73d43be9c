package org.recoupe.eval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.language.LanguagePack;
import org.recoupe.source.SourceReader;

/** The articles of a folder as everybody gets them: what is left to read, paragraph by paragraph. */
final class Articles {

    private Articles() {}

    /**
     * Each article as its paragraphs; what cannot be read is left out, as the program does.
     *
     * @throws IOException where there is no article
     */
    static List<List<String>> read(Path folder) throws IOException {
        ArticleReader reader = new ArticleReader(LanguagePack.of("fr"));
        List<List<String>> articles = new SourceReader(SourceReader.DEFAULT_MAX_BYTES)
                .read(List.of(folder.toString()), InputStream.nullInputStream()).documents().stream()
                        .map(reader::read)
                        .map(Articles::paragraphs)
                        .toList();
        if (articles.isEmpty()) {
            throw new IOException("there is no article in " + folder);
        }
        return articles;
    }

    private static List<String> paragraphs(Article article) {
        return article.blocks().stream()
                .map(block -> article.words(block.span()))
                .toList();
    }
}
