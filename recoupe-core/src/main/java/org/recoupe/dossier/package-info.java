/** The dossier and what it is assembled from: corroboration, conflicts, chronology. */
@NullMarked
package org.recoupe.dossier;

import org.jspecify.annotations.NullMarked;
