/** What is read in one article: the values, and the interface of the readers in the packages below. */
@NullMarked
package org.recoupe.annotation;

import org.jspecify.annotations.NullMarked;
