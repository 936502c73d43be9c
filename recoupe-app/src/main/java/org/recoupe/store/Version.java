package org.recoupe.store;

import java.time.Instant;

/**
 * A dossier that is kept.
 *
 * @param number from 1, one more than the one before
 * @param at when it was kept
 * @param articles how many articles it has
 * @param events how many events
 * @param digest SHA-256 of its JSON, 64 hexadecimal digits
 * @param bytes how many bytes its JSON has
 */
public record Version(int number, Instant at, int articles, int events, String digest, long bytes) {}
