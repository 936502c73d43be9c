/** Pages, feeds and JSON as text with what their markup tells: nothing of the markup itself gets into the text. */
@NullMarked
package org.recoupe.markup;

import org.jspecify.annotations.NullMarked;
