/**
 * A dossier for a person to read: Markdown, a terminal. Presentation only, no decisions.
 *
 * <p>Sentences come from {@code messages/view.tsv} of the dossier's language. Trap: whatever comes from an article may be
 * hostile and goes through {@code PlainText}, and in Markdown through {@code Markdown.escape}.
 */
@NullMarked
package org.recoupe.view;

import org.jspecify.annotations.NullMarked;
