package org.recoupe.source;

/**
 * Bytes made text.
 *
 * @param text the text, without a byte order mark
 * @param encoding the name of the encoding
 * @param replaced how many stretches of bytes no encoding explains; each is U+FFFD in the text
 * @param binary whether it is no text after all
 */
record Decoded(String text, String encoding, int replaced, boolean binary) {}
