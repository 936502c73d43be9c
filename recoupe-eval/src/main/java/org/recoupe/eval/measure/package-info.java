/** What can be measured: each a {@link org.recoupe.eval.measure.Measure} that fills tables. */
@NullMarked
package org.recoupe.eval.measure;

import org.jspecify.annotations.NullMarked;
