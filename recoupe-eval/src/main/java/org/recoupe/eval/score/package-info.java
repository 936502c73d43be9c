/** Compares what was found with what is right. */
@NullMarked
package org.recoupe.eval.score;

import org.jspecify.annotations.NullMarked;
