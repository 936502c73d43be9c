/** Measures the analyser, beside others where they are there, and holds it to its floors. */
@NullMarked
package org.recoupe.eval;

import org.jspecify.annotations.NullMarked;
