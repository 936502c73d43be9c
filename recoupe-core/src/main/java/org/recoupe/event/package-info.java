/** Merges event reports into events; attributes, sequences, deadlines. */
@NullMarked
package org.recoupe.event;

import org.jspecify.annotations.NullMarked;
