/** Tells a text that a machine translated or spun from a well-written one, by the words that give it away. */
@NullMarked
package org.recoupe.annotation.wording;

import org.jspecify.annotations.NullMarked;
