/** Stanford CoreNLP as a contestant. Needs software under GPL 3, so nothing here is ever part of the program. */
@NullMarked
package org.recoupe.eval.corenlp;

import org.jspecify.annotations.NullMarked;
