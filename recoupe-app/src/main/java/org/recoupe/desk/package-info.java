/**
 * The desk: stories whose articles come in over days. It keeps what is handed in, reads it, cross-checks the story anew and tells
 * whoever listens. In: files, feeds, judgements; out: dossiers, version by version.
 *
 * <p>{@link org.recoupe.desk.Desk} is the door. What is acknowledged is in the store before; what is to be done is a job there, so
 * a killed process goes on where it was. Only {@link org.recoupe.desk.FeedFetcher} opens connections, and only where it was told
 * that it may. Reads no clock: one is passed in.
 */
@NullMarked
package org.recoupe.desk;

import org.jspecify.annotations.NullMarked;
