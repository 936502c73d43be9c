/** Positions in texts, tokens, and folding for comparison. Knows no language and no other package. */
@NullMarked
package org.recoupe.text;

import org.jspecify.annotations.NullMarked;
