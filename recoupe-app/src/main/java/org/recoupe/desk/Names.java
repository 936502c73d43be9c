package org.recoupe.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of files that were handed in: shown to people, part of the paths of articles, and never of a path on a disk. */
public final class Names {

    private static final int LONGEST = 200;
    private static final String NAMELESS = "article";

    private Names() {}

    /**
     * A name without what could be taken for more than a name: no control characters, no {@code ..}, no drive and no leading
     * slash; not empty, at most {@value #LONGEST} characters. Folders that it names stay in it.
     */
    public static String clean(String name) {
        List<String> parts = new ArrayList<>();
        String one = name.replaceAll("[\\p{Cc}\\p{Cf}\\s\\u2028\\u2029]+", " ").replace('\\', '/');
        for (String part : one.split("/")) {
            // What stands behind the sign tells the articles of one file apart.
            String clean = part.replace('#', '_').strip();
            if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..") && !clean.matches("[A-Za-z]:")) {
                parts.add(clean);
            }
        }
        String joined = String.join("/", parts);
        if (joined.length() > LONGEST) {
            int start = joined.length() - LONGEST;
            joined = joined.substring(Character.isLowSurrogate(joined.charAt(start)) ? start + 1 : start);
        }
        String clean = joined.isBlank() ? NAMELESS : joined.strip();
        return clean.toLowerCase(Locale.ROOT).equals("stdin") ? "_" + clean : clean;
    }

    /** A path for a file of this name that no other file of its story has; adds it to those that are taken. */
    static String free(String name, Set<String> taken) {
        String path = name;
        for (int i = 2; !taken.add(path); i++) {
            path = name + "-" + i;
        }
        return path;
    }

    /** The path of the file that an article with this path was in. */
    static String file(String path) {
        int sign = path.indexOf('#');
        return sign < 0 ? path : path.substring(0, sign);
    }
}
