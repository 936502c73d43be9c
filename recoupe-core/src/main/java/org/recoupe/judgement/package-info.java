/**
 * What editors have judged, as the stages of cross-checking take it: which places are one and which are not. Nothing is known here
 * of where a judgement comes from or what became of it.
 */
@NullMarked
package org.recoupe.judgement;

import org.jspecify.annotations.NullMarked;
