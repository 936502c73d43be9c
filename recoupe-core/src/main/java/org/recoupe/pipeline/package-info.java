/** The front door: assembles the chain from bytes to dossier. */
@NullMarked
package org.recoupe.pipeline;

import org.jspecify.annotations.NullMarked;
