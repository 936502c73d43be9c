package org.recoupe.source;

/**
 * Something in the input that could not be read, or only in part: data, not an exception.
 *
 * @param code what kind of problem
 * @param place where: a path, with a line or an offset where that helps
 * @param detail a value for the sentence, such as a size; empty where none is needed
 */
public record Problem(Code code, String place, String detail) implements Comparable<Problem> {

    /** The kinds of problems; the sentence for a person is the message {@code problem.<id>} of the language pack. */
    public enum Code {
        /** No such file. */
        MISSING("SOURCE-1"),
        /** It cannot be opened or read to the end. */
        UNREADABLE("SOURCE-2"),
        /** It has no text. */
        EMPTY("SOURCE-3"),
        /** It is no text: an image, a program, an archive. */
        BINARY("SOURCE-4"),
        /** It is larger than the limit. */
        TOO_LARGE("SOURCE-5"),
        /** Bytes that no encoding explains were replaced; the article is read all the same. */
        REPAIRED("SOURCE-6"),
        /** A kind of input that is not read. */
        UNSUPPORTED("SOURCE-7"),
        /** A record, or all from here on, is not what its format demands. */
        MALFORMED("SOURCE-8"),
        /** It is nested deeper, or has longer values, than is read. */
        TOO_DEEP("SOURCE-9"),
        /** It unpacks to more than the limit. */
        INFLATED("SOURCE-10"),
        /** It holds more articles than are read; the rest is left out. */
        TOO_MANY("SOURCE-11"),
        /** It declares a document type or entities, which are never resolved. */
        DOCTYPE("SOURCE-12"),
        /** The page is larger than any article's; its beginning is read. */
        CUT("SOURCE-13"),
        /** There is no language pack for it: it is kept and shown, but not read. */
        LANGUAGE("ARTICLE-1"),
        /** A stage failed on this article; the others go on. */
        FAILED("ARTICLE-2"),
        /** It is longer than any article: the rest is kept and shown, but not read. */
        TOO_LONG("ARTICLE-3");

        private final String id;

        Code(String id) {
            this.id = id;
        }

        /** The stable code that a script may rely on, such as {@code SOURCE-3}. */
        public String id() {
            return id;
        }

        /** Whether the input is left out of the dossier because of it. */
        public boolean skips() {
            return this != REPAIRED && this != CUT && this != LANGUAGE && this != TOO_LONG;
        }
    }

    @Override
    public int compareTo(Problem other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : code.compareTo(other.code);
    }
}
