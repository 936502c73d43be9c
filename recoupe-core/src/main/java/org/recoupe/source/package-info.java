/** From bytes to decoded documents; what cannot be read becomes a problem. */
@NullMarked
package org.recoupe.source;

import org.jspecify.annotations.NullMarked;
