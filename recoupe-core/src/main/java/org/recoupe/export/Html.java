package org.recoupe.export;

import org.recoupe.view.PlainText;

/** Words of an article as text of a page: no sign of them is markup, in running text as in an attribute. Stateless. */
final class Html {

    private Html() {}

    static String escape(String words) {
        String line = PlainText.line(words);
        StringBuilder safe = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '`' -> safe.append("&#96;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
