package org.recoupe.article;

/**
 * The id of an article: a digest of its bytes, so that it is the same in any order of the inputs.
 *
 * @param value lower-case letters, digits and hyphens
 */
public record ArticleId(String value) implements Comparable<ArticleId> {

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
