/** Tests of the desk. */
@NullMarked
package org.recoupe.desk;

import org.jspecify.annotations.NullMarked;
