/** Reads treebanks and texts with names as they are published. */
@NullMarked
package org.recoupe.eval.corpus;

import org.jspecify.annotations.NullMarked;
