/**
 * Finds articles of which one text stands in another: word for word, cut, reworded or drawn from the same source.
 *
 * <p>In: articles. Out: pairs with the kind of copy, its share and the passages as evidence. It looks at running text only,
 * and says nothing about events: two reports of one event are no copies. Trap: the ends of a pair are ordered by id where
 * nothing tells who copied whom.
 */
@NullMarked
package org.recoupe.duplicate;

import org.jspecify.annotations.NullMarked;
