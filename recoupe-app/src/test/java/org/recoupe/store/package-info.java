/** Tests of the store. */
@NullMarked
package org.recoupe.store;

import org.jspecify.annotations.NullMarked;
