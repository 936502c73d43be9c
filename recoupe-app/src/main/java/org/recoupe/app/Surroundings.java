package org.recoupe.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;

/**
 * Everything outside the program that it may look at: streams, terminal, clock, the user's language.
 *
 * @param in standard input
 * @param out standard output, UTF-8: results
 * @param err standard error, UTF-8: everything else
 * @param clock the only clock
 * @param locale the user's language, for messages only
 * @param outTerminal whether standard output is a terminal
 * @param errTerminal whether standard error is a terminal
 * @param color whether colors are welcome on standard output
 * @param width of the terminal, in columns
 */
record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Clock clock,
        Locale locale,
        boolean outTerminal,
        boolean errTerminal,
        boolean color,
        int width) {

    private static final int USUAL_WIDTH = 100;

    /** Those of this process; the launcher passes in variables what Java cannot tell. */
    static Surroundings ofProcess() {
        boolean outTerminal = variable("RECOUPE_TERMINAL").contains("out");
        boolean color = outTerminal
                && variable("NO_COLOR").isEmpty()
                && !variable("TERM").equals("dumb");
        return new Surroundings(
                System.in,
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Clock.systemUTC(),
                locale(variable("RECOUPE_LOCALE")),
                outTerminal,
                variable("RECOUPE_TERMINAL").contains("err"),
                color,
                width(variable("RECOUPE_WIDTH")));
    }

    /** UTF-8 whatever the locale: what a script reads from here does not depend on where it runs. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** A variable of the environment; empty where it is not set. */
    static String variable(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }

    /** The language of a POSIX locale such as {@code fr_CA.UTF-8}; Java's own where none is named. */
    static Locale locale(String posix) {
        String language = posix.split("[_.@-]", 2)[0].toLowerCase(Locale.ROOT);
        if (language.equals("c") || language.equals("posix")) {
            return Locale.ENGLISH;
        }
        return language.isEmpty() ? Locale.getDefault(Locale.Category.DISPLAY) : Locale.of(language);
    }

    private static int width(String columns) {
        return columns.matches("[1-9]\\d{1,3}") ? Math.clamp(Integer.parseInt(columns), 40, 160) : USUAL_WIDTH;
    }
}
