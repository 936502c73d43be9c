@NullMarked
package org.recoupe.eval;

import org.jspecify.annotations.NullMarked;
