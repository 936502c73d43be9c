/** What is measured: the analyser of this project, and the door through which others come in. */
@NullMarked
package org.recoupe.eval.contestant;

import org.jspecify.annotations.NullMarked;
