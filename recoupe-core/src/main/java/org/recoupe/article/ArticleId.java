package org.recoupe.article;

import org.jspecify.annotations.Nullable;

/**
 * The id of an article: a digest of its bytes, so that it is the same in any order of the inputs.
 *
 * @param value lower-case letters, digits and hyphens
 */
public record ArticleId(String value) implements Comparable<ArticleId> {

    // Written out: stories ask for these more often than for anything else.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof ArticleId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
