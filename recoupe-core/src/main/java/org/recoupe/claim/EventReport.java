package org.recoupe.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.recoupe.annotation.Modality;
import org.recoupe.article.Anchor;

/**
 * All claims of one article about one happening, with what kind of happening it is.
 *
 * @param id where it is named
 * @param words the sentence or clause that it rests on
 * @param code PLOVER type or {@code OTHER}
 * @param kind the everyday name
 * @param modes PLOVER modes
 * @param modality how far the article vouches for the happening itself
 * @param specific whether it is one happening, not a habit, a topic or a general noun
 * @param attribution who is behind the report, nearest first; empty: the article's own voice
 * @param claims in the order of the text
 * @param again where the article names it once more, in the order of the text: « la réunion », « cette visite »
 * @param rule the id of the rule that found it
 */
public record EventReport(
        ReportId id,
        Anchor words,
        String code,
        String kind,
        List<String> modes,
        Modality modality,
        boolean specific,
        List<String> attribution,
        List<Claim> claims,
        List<Again> again,
        String rule) {

    /**
     * A later mention that points back.
     *
     * @param words its sentence
     * @param attribution who is behind it, nearest first
     */
    public record Again(Anchor words, List<String> attribution) {

        /** Copies the list. */
        public Again {
            attribution = List.copyOf(attribution);
        }
    }

    /** Copies the lists. */
    public EventReport {
        modes = List.copyOf(modes);
        attribution = List.copyOf(attribution);
        claims = List.copyOf(claims);
        again = List.copyOf(again);
    }

    /** The claims about one attribute. */
    public List<Claim> claims(String attribute) {
        // Asked for more often than anything else of a story, and mostly there is none: no stream.
        List<Claim> found = List.of();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            if (claim.attribute().equals(attribute)) {
                if (found.isEmpty()) {
                    found = new ArrayList<>(2);
                }
                found.add(claim);
            }
        }
        return found.isEmpty() ? found : Collections.unmodifiableList(found);
    }
}
