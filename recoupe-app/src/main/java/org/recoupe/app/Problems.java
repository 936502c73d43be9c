package org.recoupe.app;

import java.io.PrintStream;
import java.util.List;
import org.recoupe.source.Problem;

/** Tells the user what could not be read, in the user's language. */
final class Problems {

    private final Texts texts;
    private final PrintStream err;

    Problems(Texts texts, PrintStream err) {
        this.texts = texts;
        this.err = err;
    }

    /** Prints a line for each and returns how many inputs were skipped. */
    int print(List<Problem> problems) {
        int skipped = 0;
        for (Problem problem : problems) {
            String reason = texts.text("problem." + problem.code().id(), printable(problem.detail()))
                    .strip();
            boolean skips = problem.code().skips();
            err.println(texts.text(
                    skips ? "problem.skipped" : "problem.noted",
                    printable(problem.place()),
                    reason,
                    problem.code().id()));
            skipped += skips ? 1 : 0;
        }
        return skipped;
    }

    /** A file may be called anything: no control character reaches the terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
