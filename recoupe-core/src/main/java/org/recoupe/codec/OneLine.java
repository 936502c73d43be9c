package org.recoupe.codec;

import org.jspecify.annotations.Nullable;

/** Words of an article as one line: every run of white space is one blank, none at the ends. */
final class OneLine {

    private OneLine() {}

    /** The same words in one line; null where there are none. */
    static @Nullable String ofNullable(@Nullable String words) {
        return words == null ? null : of(words);
    }

    static String of(String words) {
        StringBuilder out = new StringBuilder(words.length());
        boolean gap = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F') {
                gap = out.length() > 0;
            } else {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }
}
