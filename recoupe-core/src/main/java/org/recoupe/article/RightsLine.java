package org.recoupe.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recoupe.text.Span;

/** Finds the outlet's name in the line of rights at the end of a page: « © Le Courrier 2024 ». Stateless. */
final class RightsLine {

    private static final int LAST_LINES = 25;
    private static final int LONGEST = 120;
    private static final Pattern RIGHTS =
            Pattern.compile("\u00A9\\s{0,3}(?:(?:19|20)\\d{2}\\s{0,2}[-\u2013]?\\s{0,2}){0,2}"
                    + "(\\p{Lu}[^\\d\u00A9|,.;:()\u2013-]{2,50}?)\\s{0,3}(?:(?:19|20)\\d{2}|[-\u2013|,.]|$)");

    private RightsLine() {}

    /** Where the outlet is named. */
    static Optional<Span> outlet(String text, List<Part> parts) {
        for (int i = parts.size() - 1; i >= Math.max(0, parts.size() - LAST_LINES); i--) {
            Part part = parts.get(i);
            boolean dated = part.length() <= LONGEST && part.words().chars().anyMatch(Character::isDigit);
            if (!dated) {
                continue;
            }
            Matcher rights =
                    RIGHTS.matcher(text).region(part.span().start(), part.span().end());
            if (rights.find()) {
                return Optional.of(Parts.trimmed(text, rights.start(1), rights.end(1)));
            }
        }
        return Optional.empty();
    }
}
