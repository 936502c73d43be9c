/** The pivot: what one article says about one thing. Reading ends here, cross-checking starts here. */
@NullMarked
package org.recoupe.claim;

import org.jspecify.annotations.NullMarked;
