/** Finds quotations, who is quoted, and who passed the words on. */
@NullMarked
package org.recoupe.annotation.quote;

import org.jspecify.annotations.NullMarked;
