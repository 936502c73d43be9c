@NullMarked
package org.recoupe.eval.corpus;

import org.jspecify.annotations.NullMarked;
