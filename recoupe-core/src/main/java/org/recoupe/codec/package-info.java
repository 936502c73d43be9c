/**
 * The records as documents for other programs: JSON, tables. The only package that knows Jackson.
 *
 * <p>In: records. Out: text, the same for the same records. Here UTF-16 offsets become code points. It decides nothing and
 * leaves nothing out.
 */
@NullMarked
package org.recoupe.codec;

import org.jspecify.annotations.NullMarked;
