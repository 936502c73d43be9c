/** Tests of the whole chain, in this process. */
@NullMarked
package org.recoupe.pipeline;

import org.jspecify.annotations.NullMarked;
