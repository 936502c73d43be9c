/** Resolves mentions to entities across articles and spellings, with a judgement for each comparison. */
@NullMarked
package org.recoupe.entity;

import org.jspecify.annotations.NullMarked;
