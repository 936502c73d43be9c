/** The same work on many things, on several threads, with the same result as on one. */
@NullMarked
package org.recoupe.parallel;

import org.jspecify.annotations.NullMarked;
