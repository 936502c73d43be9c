package org.recoupe.annotation.name;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that say what somebody is: « le directeur adjoint de l'usine ».
 *
 * @param from first token, the determiner and the words before the head outside
 * @param to one past the last token
 * @param core one past the last token of the head and the adjectives beside it
 * @param head the folded head
 * @param family heads of one family may name one person: « envoyé », « émissaire »
 * @param under the family of the wider word for it: « dirigeant » for « président », or empty
 * @param complement the folded words of what it is of: « travail » for « ministre du Travail »
 * @param gender of the head
 * @param plural whether it names many
 * @param kind {@code office}, {@code person}, {@code group} or {@code homologue}
 * @param country code of the country that it names, or null
 * @param former whether it is a role of the past or of the time to come
 */
record RolePhrase(
        int from,
        int to,
        int core,
        String head,
        String family,
        String under,
        Set<String> complement,
        Draft.Gender gender,
        boolean plural,
        String kind,
        @Nullable String country,
        boolean former) {

    RolePhrase {
        complement = Set.copyOf(complement);
    }

    /** Whether this may be a role of the person who bears {@code other}. */
    boolean fits(RolePhrase other) {
        boolean sameHead = family.equals(other.family) || family.equals(other.under);
        if (!complement.isEmpty() && !other.complement.isEmpty() && !sharesComplement(other)) {
            return false;
        }
        boolean sameCountry = country == null || other.country == null || country.equals(other.country);
        return sameHead
                && sameCountry
                && former == other.former
                && plural == other.plural
                && !gender.contradicts(other.gender);
    }

    /** The same office held by the counterpart of whom {@code counterpart} speaks: in another country, by anybody. */
    RolePhrase of(RolePhrase counterpart) {
        return new RolePhrase(
                counterpart.from,
                counterpart.to,
                counterpart.core,
                head,
                family,
                under,
                complement,
                counterpart.gender,
                false,
                kind,
                counterpart.country,
                counterpart.former);
    }

    private boolean sharesComplement(RolePhrase other) {
        return (country != null && country.equals(other.country))
                || complement.stream().anyMatch(other.complement::contains);
    }
}
