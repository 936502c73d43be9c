/** The same work on many things, on several threads, and what is remembered of it: with the same result as on one, anew. */
@NullMarked
package org.recoupe.parallel;

import org.jspecify.annotations.NullMarked;
