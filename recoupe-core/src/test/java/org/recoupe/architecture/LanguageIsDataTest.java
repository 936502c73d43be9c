package org.recoupe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words are data: no Java source of core holds a letter with an accent in a string, save for the tables of signs. */
class LanguageIsDataTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** Files that are about letters, not words. */
    private static final Set<String> ABOUT_LETTERS = Set.of("Folding.java", "Mojibake.java", "Tokenizer.java");

    @Test
    void keepsAccentedLettersOutOfStrings() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !ABOUT_LETTERS.contains(f.getFileName().toString()))
                    .sorted()
                    .toList()) {
                for (String literal : literals(Files.readString(file))) {
                    if (literal.codePoints().anyMatch(c -> c > 127 && Character.isLetter(c))) {
                        found.add(file.getFileName() + ": " + literal);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void findsStringsButNotComments() {
        assertThat(literals("""
                /* « été » "a" */ // "b"
                String c = "c\\"é"; char q = '"'; char e = 'é';
                """)).containsExactly("c\\\"é", "\"", "é");
    }

    /** The contents of string and character literals, escapes as written. */
    private static List<String> literals(String source) {
        List<String> literals = new ArrayList<>();
        int i = 0;
        while (i < source.length()) {
            if (source.startsWith("//", i)) {
                i = after(source, "\n", i + 2);
            } else if (source.startsWith("/*", i)) {
                i = after(source, "*/", i + 2);
            } else if (source.startsWith("\"\"\"", i)) {
                int end = after(source, "\"\"\"", i + 3);
                literals.add(source.substring(i + 3, end - 3));
                i = end;
            } else if (source.charAt(i) == '"' || source.charAt(i) == '\'') {
                int end = i + 1;
                while (source.charAt(end) != source.charAt(i)) {
                    end += source.charAt(end) == '\\' ? 2 : 1;
                }
                literals.add(source.substring(i + 1, end));
                i = end + 1;
            } else {
                i++;
            }
        }
        return literals;
    }

    private static int after(String source, String sign, int from) {
        int at = source.indexOf(sign, from);
        return at < 0 ? source.length() : at + sign.length();
    }
}
