package org.recoupe.source;

/**
 * One article's bytes as they came, decoded.
 *
 * <p>Immutable.
 *
 * @param path the name it was given: a file name or the path below the folder that was named
 * @param text the decoded text; line ends as they were
 * @param encoding the name of the encoding that was told from the bytes
 * @param sha256 hexadecimal digest of the bytes
 * @param byteLength length in bytes
 */
public record SourceDocument(String path, String text, String encoding, String sha256, long byteLength) {}
