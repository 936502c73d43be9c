/** A constraint network over days: articles and events narrow one another; every cut has a reason. */
@NullMarked
package org.recoupe.dating;

import org.jspecify.annotations.NullMarked;
