package org.recoupe.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Table;

/**
 * What the classes and ids of an element say about it, by the rows of {@code page-hints.tsv}. Immutable; loaded when first
 * needed.
 */
final class PageHints {

    /** A caption is told from its class as well, and is no zone. */
    static final String CAPTION = "CAPTION";

    /** No class that means something is longer; only so many words are looked at. */
    private static final int LONGEST = 300;

    private static final int MOST_WORDS = 40;
    private static final int LONGEST_ROW = 4;

    private final Map<String, String> zones = new HashMap<>();

    private PageHints() {
        for (Table.Row row : LanguagePack.shared("page-hints.tsv").rows()) {
            zones.putIfAbsent(row.require("words"), row.require("zone"));
        }
    }

    private static final class Holder {
        private static final PageHints HINTS = new PageHints();
    }

    static PageHints get() {
        return Holder.HINTS;
    }

    /** The zone, or {@link #CAPTION}, that one of the classes in {@code attribute} names; the longest row wins. */
    Optional<String> zone(String attribute) {
        String best = null;
        int longest = 0;
        for (String name :
                attribute.substring(0, Math.min(attribute.length(), LONGEST)).split("\\s+")) {
            List<String> words = words(name);
            for (int from = 0; from < words.size(); from++) {
                for (int to = Math.min(words.size(), from + LONGEST_ROW); to > from; to--) {
                    String zone = to - from > longest ? zones.get(String.join(" ", words.subList(from, to))) : null;
                    if (zone != null) {
                        best = zone;
                        longest = to - from;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The words of a class: cut at signs and where a capital follows a small letter. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length() && words.size() < MOST_WORDS; i++) {
            boolean end = i == name.length() || !Character.isLetterOrDigit(name.charAt(i));
            boolean hump = !end
                    && i > start
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (end || hump) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = hump ? i : i + 1;
            }
        }
        return words;
    }
}
