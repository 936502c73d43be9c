@NullMarked
package org.recoupe.eval.score;

import org.jspecify.annotations.NullMarked;
