/** Finds persons, organisations, countries and places, and who is meant by a description or a pronoun. */
@NullMarked
package org.recoupe.annotation.name;

import org.jspecify.annotations.NullMarked;
