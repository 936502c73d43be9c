package org.recoupe.eval.story;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article and the truth about it.
 *
 * @param id one for each
 * @param outlet who published it
 * @param published the true day
 * @param stated {@code full}, {@code no-year} or {@code none}: how far it says when it was written
 * @param copy how it came from another article, or null
 * @param text all of it, with furniture
 * @param passages its sentences, in order
 */
public record StoryArticle(
        String id,
        String outlet,
        LocalDate published,
        String stated,
        @Nullable Copied copy,
        String text,
        List<Passage> passages) {

    /**
     * Where an article comes from.
     *
     * @param of id of the article that was copied
     * @param root id of the first article of its family
     * @param way {@code duplicate}, {@code excerpt}, {@code rewrite}; {@code common-source} where what both copy is not there,
     *     and {@code of} is the first of those that do
     */
    public record Copied(String of, String root, String way) {}

    /** Copies the list. */
    public StoryArticle {
        passages = List.copyOf(passages);
    }

    /** The name of its file. */
    public String path() {
        return id + ".txt";
    }

    /** The first article of its family: itself where it is no copy. */
    public String root() {
        return copy == null ? id : copy.root();
    }
}
