package org.recoupe.store;

/**
 * Packed bytes. Not copied.
 *
 * @param bytes how many there are unpacked
 * @param gzip packed
 */
record Packet(long bytes, byte[] gzip) {}
