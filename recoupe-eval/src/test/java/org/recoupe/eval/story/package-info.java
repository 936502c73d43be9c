@NullMarked
package org.recoupe.eval.story;

import org.jspecify.annotations.NullMarked;
