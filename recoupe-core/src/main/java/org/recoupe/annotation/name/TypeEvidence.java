package org.recoupe.annotation.name;

/** How much the rule that typed a name says about what it is. Stateless. */
public final class TypeEvidence {

    /** From here on a lexicon has the name. */
    public static final int KNOWN = 8;

    private TypeEvidence() {}

    /** What {@code rule} of a mention is worth as a reason for its type: 0 for no more than a guess, up to {@link #KNOWN}. */
    public static int weight(String rule) {
        return switch (rule) {
            case "name.country",
                    "name.body",
                    "name.agency",
                    "name.capital",
                    "name.capital-actor",
                    "name.seat",
                    "name.place" -> KNOWN;
            case "name.demonym-stem" -> KNOWN - 1;
            case "name.organisation",
                    "name.first-name",
                    "name.role",
                    "name.title",
                    "name.surname",
                    "name.outlet",
                    "name.dateline",
                    "name.compound-place" -> 6;
            case "name.tagged", "name.place-preposition" -> 3;
            case "name.acronym" -> 2;
            case "name.vote" -> 1;
            default -> 0;
        };
    }
}
