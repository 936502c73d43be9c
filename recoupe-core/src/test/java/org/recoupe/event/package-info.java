/** Tests of the merging of reports; invented people. */
@NullMarked
package org.recoupe.event;

import org.jspecify.annotations.NullMarked;
