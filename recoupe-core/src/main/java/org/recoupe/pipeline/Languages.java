package org.recoupe.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.SharedLines;
import org.recoupe.language.LanguagePack;
import org.recoupe.source.SourceDocument;

/**
 * Which language data reads what. An article is read by the data of its own language; one in a language without data by
 * those of {@link #FIRST}, as far as signs and numbers go. Data is loaded when the first article in its language comes.
 * Safe for use by many threads.
 */
final class Languages {

    /** The language whose data finds the article in a document before the language of the document is known. */
    static final String FIRST = "fr";

    private Languages() {}

    /** The data that reads articles in {@code language}. */
    static LanguagePack pack(String language) {
        return LanguagePack.of(LanguagePack.exists(language) ? language : FIRST);
    }

    /** The language in which the dossier of these articles is written: that of most of them, {@link #FIRST} where as many are. */
    static String ofDossier(List<AnnotatedArticle> articles) {
        Map<String, Integer> counts = new HashMap<>();
        articles.stream()
                .map(article -> article.article().language())
                .filter(LanguagePack::exists)
                .forEach(language -> counts.merge(language, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(other -> other.getValue() > counts.getOrDefault(FIRST, 0))
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(FIRST);
    }

    /** The data of the languages of these articles but that of {@code pack}, in the order of their tags. */
    static List<LanguagePack> others(LanguagePack pack, List<AnnotatedArticle> articles) {
        return articles.stream()
                .map(article -> article.article().language())
                .filter(language -> LanguagePack.exists(language) && !language.equals(pack.tag()))
                .distinct()
                .sorted()
                .map(LanguagePack::of)
                .toList();
    }

    /** Finds articles in documents, each with the data of its language. Safe for use by many threads. */
    static final class Readers {

        private final Map<String, ArticleReader> readers = new ConcurrentHashMap<>();
        private final @Nullable String known;
        private final ArticleReader.Clock clock;

        /**
         * Readers.
         *
         * @param known the language of all documents; null: told from each
         */
        Readers(@Nullable String known, ArticleReader.Clock clock) {
            this.known = known;
            this.clock = clock;
        }

        /** The article in a document, where {@code shared} is what the documents of the run have in common. */
        Article read(SourceDocument document, SharedLines shared) {
            Article first = reader(known == null ? FIRST : known).read(document, shared);
            String language = first.language();
            if (known != null || language.equals(FIRST) || !LanguagePack.exists(language)) {
                return first;
            }
            return reader(language).read(document, shared).withLanguage(language);
        }

        private ArticleReader reader(String language) {
            return readers.computeIfAbsent(language, tag -> new ArticleReader(LanguagePack.of(tag), clock));
        }
    }

    /** Something made from language data, once for each language. Safe for use by many threads. */
    static final class Each<T> {

        private final Map<String, T> made = new ConcurrentHashMap<>();
        private final Function<LanguagePack, T> maker;

        Each(Function<LanguagePack, T> maker) {
            this.maker = maker;
        }

        T of(AnnotatedArticle article) {
            return made.computeIfAbsent(
                    pack(article.article().language()).tag(), tag -> maker.apply(LanguagePack.of(tag)));
        }
    }
}
