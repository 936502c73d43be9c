package org.recoupe.annotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.text.Span;

/**
 * One reference to somebody or something in one article: a name, a description or a pronoun.
 *
 * @param span where; titles such as « M. » and roles are outside the span of a name
 * @param form a name, a description, a pronoun
 * @param type what it is
 * @param name the name as written without titles, line breaks made blanks; for the other forms the words
 * @param chain mentions with the same number are the same in this article
 * @param roles roles given beside it
 * @param demonym code of the country that a description or role names by its adjective (« américain »), or null
 * @param rule the id of the rule or lexicon that found it
 */
public record Mention(
        Span span,
        Form form,
        Type type,
        String name,
        int chain,
        List<Role> roles,
        @Nullable String demonym,
        String rule) {

    /** Copies the list. */
    public Mention {
        roles = List.copyOf(roles);
    }

    /** How somebody is referred to. */
    public enum Form {
        NAME,
        DESCRIPTION,
        PRONOUN
    }

    /** What is referred to. */
    public enum Type {
        PERSON,
        ORGANISATION,
        /** A country, or what stands for one as an actor: its capital, « la partie russe ». */
        COUNTRY,
        /** A place that is no actor. */
        PLACE,
        /** People without a name: rebels, hostages, journalists. */
        GROUP,
        AGENCY,
        OUTLET,
        MISC
    }

    /**
     * A role with the words that give it: « conseiller du président pour la politique étrangère ».
     *
     * @param span where
     * @param title the words
     */
    public record Role(Span span, String title) {}
}
