/** Who said what, and which utterances are the same. */
@NullMarked
package org.recoupe.statement;

import org.jspecify.annotations.NullMarked;
