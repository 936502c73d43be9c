/** Cuts an article into sentences and tokens and gives each its lemma and part of speech. */
@NullMarked
package org.recoupe.annotation.syntax;

import org.jspecify.annotations.NullMarked;
