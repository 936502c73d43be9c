package org.recoupe;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Holds what is written against a file beside the tests. With {@code -Dgolden=write} the file is written anew, to be read
 * through before it is committed.
 */
public final class Golden {

    private Golden() {}

    /** Fails where {@code actual} is not what {@code src/test/resources/golden/<name>} holds. */
    public static void check(String name, String actual) throws IOException {
        check(Path.of("src", "test", "resources", "golden", name), actual);
    }

    /** Fails where {@code actual} is not what {@code file} holds. */
    public static void check(Path file, String actual) throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
            return;
        }
        String expected = Files.readString(file);
        if (expected.equals(actual)) {
            return;
        }
        List<String> wanted = expected.lines().toList();
        List<String> got = actual.lines().toList();
        int line = 0;
        while (line < wanted.size() && line < got.size() && wanted.get(line).equals(got.get(line))) {
            line++;
        }
        fail(
                "%s, line %d%n  in the file: %s%n  now:         %s%n%s",
                file,
                line + 1,
                at(wanted, line),
                at(got, line),
                "Where the new text is right, write the file anew with -Dgolden=write and read the difference.");
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(the end)";
    }
}
