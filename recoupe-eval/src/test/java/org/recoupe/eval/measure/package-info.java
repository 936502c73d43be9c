@NullMarked
package org.recoupe.eval.measure;

import org.jspecify.annotations.NullMarked;
