/** Language packs: lexicons, rules and messages as data files, and the engine that matches them. Comes after {@code text} and knows nothing else. */
@NullMarked
package org.recoupe.language;

import org.jspecify.annotations.NullMarked;
