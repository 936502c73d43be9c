package org.recoupe.eval.measure;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.pipeline.Annotations;
import org.recoupe.pipeline.Recoupe;
import org.recoupe.pipeline.Settings;

/** The whole program on one text, as {@code recoupe annotate} reads it. Immutable; safe for use by many threads. */
final class Program {

    private static final LocalDate NO_LIMIT = LocalDate.of(2100, 1, 1);

    private final String language;

    /** The program for texts in a language, given as its BCP 47 tag. */
    Program(String language) {
        this.language = language;
    }

    /**
     * What is read in a text.
     *
     * @param published the day that the text is counted from, or null where it is not known
     * @throws IllegalStateException where the program does not take the text for an article
     */
    Annotations.OfArticle annotate(String text, @Nullable LocalDate published) {
        Settings settings = Settings.of(published == null ? NO_LIMIT : published)
                .withLanguage(language)
                .withPublished(published)
                .withThreads(1);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Annotations read =
                Recoupe.create(settings).annotate(List.of("-"), new ByteArrayInputStream(bytes), (done, all) -> {});
        if (read.articles().size() != 1) {
            throw new IllegalStateException("not one article: " + read.problems());
        }
        return read.articles().getFirst();
    }
}
