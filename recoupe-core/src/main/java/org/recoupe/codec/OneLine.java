package org.recoupe.codec;

import org.jspecify.annotations.Nullable;
import org.recoupe.article.Article;
import org.recoupe.text.Span;

/** Words of an article as one line: every run of white space is one blank, none at the ends. */
final class OneLine {

    private OneLine() {}

    /** The words at {@code span}; null where there is no span. */
    static @Nullable String words(Article article, @Nullable Span span) {
        return span == null ? null : of(article.words(span));
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
