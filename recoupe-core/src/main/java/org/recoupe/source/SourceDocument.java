package org.recoupe.source;

import org.recoupe.markup.Markup;

/**
 * One article as it came, decoded.
 *
 * <p>Immutable.
 *
 * @param path the name it was given: a file name or the path below the folder that was named; for one of several in a
 *     file that and {@code #} and what tells it apart there: a line, an index, or the id of an entry or a record
 * @param text the decoded text of a plain text, line ends as they were; the rendered text of a page; the main text of a record
 * @param encoding the name of the encoding that was told from the bytes
 * @param sha256 hexadecimal digest of the content
 * @param byteLength length in bytes
 * @param markup what the page or the record tells about the text
 */
public record SourceDocument(String path, String text, String encoding, String sha256, long byteLength, Markup markup) {

    /** A plain text. */
    public SourceDocument(String path, String text, String encoding, String sha256, long byteLength) {
        this(path, text, encoding, sha256, byteLength, Markup.NONE);
    }
}
