/**
 * What the desk keeps: stories, the files handed in, what was read in them, dossiers, corrections, feeds, jobs, and search over
 * all of it. In: bytes, readings and dossiers; out: immutable records.
 *
 * <p>{@link org.recoupe.store.Store#open} opens one, in a folder (SQLite) or in PostgreSQL; nothing outside this package knows
 * which. All calls block and may be made by many threads. What a call that writes has returned from is on the disk: a killed
 * process loses nothing of it. Only this package knows JDBC and Flyway. It reads no clock: one is passed in.
 */
@NullMarked
package org.recoupe.store;

import org.jspecify.annotations.NullMarked;
