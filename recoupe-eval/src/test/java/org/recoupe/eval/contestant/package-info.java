@NullMarked
package org.recoupe.eval.contestant;

import org.jspecify.annotations.NullMarked;
