/** From a document to an article: what it states about itself, what is read, what is set aside and why. */
@NullMarked
package org.recoupe.article;

import org.jspecify.annotations.NullMarked;
