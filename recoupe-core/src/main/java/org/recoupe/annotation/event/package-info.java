/** Finds event mentions: trigger, participants, place, time, attributes, modality. */
@NullMarked
package org.recoupe.annotation.event;

import org.jspecify.annotations.NullMarked;
