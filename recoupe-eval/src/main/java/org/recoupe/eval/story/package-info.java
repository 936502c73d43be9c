/** A seeded generator of stories: a world, its press, articles in French, and the truth beside them. */
@NullMarked
package org.recoupe.eval.story;

import org.jspecify.annotations.NullMarked;
