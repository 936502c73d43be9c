/**
 * A dossier in the formats of other programs: tables, event data, annotations, calendars, graphs.
 *
 * <p>In: a {@link org.recoupe.dossier.Dossier}. Out: bytes, the same for the same dossier; no clock, no locale, no network.
 * Every value keeps its source: the article and, wherever the format has a place for it, the offsets in Unicode code points
 * and the words. What a format cannot say is left out rather than bent; {@code docs/exports.md} lists it.
 *
 * <p>Trap: titles and quotations come from articles and may be hostile. Each writer escapes for its own format.
 */
@NullMarked
package org.recoupe.export;

import org.jspecify.annotations.NullMarked;
