package org.recoupe.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Quotation;
import org.recoupe.article.Anchor;
import org.recoupe.entity.EntityId;

/**
 * What one article says that somebody said.
 *
 * @param words the content
 * @param quotation how it stands in the article
 * @param speaker who, or null where it cannot be told
 * @param speakerText the speaker as written, or empty
 * @param cue the reporting word as written, or empty
 * @param text the content as written
 * @param via who passed it on, nearest first
 */
public record Utterance(
        Anchor words,
        Quotation quotation,
        @Nullable EntityId speaker,
        String speakerText,
        String cue,
        String text,
        List<String> via) {

    /** Copies the list. */
    public Utterance {
        via = List.copyOf(via);
    }
}
