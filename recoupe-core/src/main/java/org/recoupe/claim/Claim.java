package org.recoupe.claim;

import java.util.List;
import org.recoupe.annotation.Modality;
import org.recoupe.article.Anchor;

/**
 * What one article says about one thing: the atom of a dossier. Events and conflicts are assembled from claims and can be
 * taken apart again; a claim is never altered.
 *
 * @param subject what it is about
 * @param attribute {@code participant}, {@code time}, {@code place}, {@code duration}, {@code deaths}, …: the names of
 *     {@link Attributes} and of the attributes of event mentions
 * @param value normalized
 * @param words where it is said
 * @param modality how far the article vouches for it
 * @param attribution who is behind the words, nearest first: the speaker, then each agency or outlet; empty where the
 *     article says it in its own voice
 * @param rule the id of the rule that found it
 */
public record Claim(
        ReportId subject,
        String attribute,
        Value value,
        Anchor words,
        Modality modality,
        List<String> attribution,
        String rule) {

    /** Copies the list. */
    public Claim {
        attribution = List.copyOf(attribution);
    }
}
