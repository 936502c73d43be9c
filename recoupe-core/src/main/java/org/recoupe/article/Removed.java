package org.recoupe.article;

import java.util.Locale;
import org.recoupe.text.Span;

/**
 * A stretch of the text that is not the article. It is shown, and nothing is read from it.
 *
 * @param span where
 * @param why what it is
 * @param rule what told: the id of a lexicon row or a rule, for a person
 */
public record Removed(Span span, Why why, String rule) {

    /** What a stretch is that is not the article; spelled as in the dossier's schema. */
    public enum Why {
        NAVIGATION,
        TEASER,
        COMMENTS,
        SHARE,
        ADVERT,
        CAPTION,
        CREDIT,
        REPEATED,
        EMPTY,
        OTHER;

        /** The name in the dossier. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
