package org.recoupe.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts a program as a user does, with exactly the environment that is given. Immutable: {@code with…} gives another. */
final class Shell {

    /** Far above what any run takes, so that a hanging one ends. */
    private static final long MOST_SECONDS = 120;

    /**
     * What came of a run.
     *
     * @param status exit status
     * @param out standard output
     * @param err standard error
     */
    record Result(int status, String out, String err) {

        List<String> errLines() {
            return err.lines().toList();
        }
    }

    private final Path folder;
    private final Map<String, String> environment;
    private final byte[] input;

    private Shell(Path folder, Map<String, String> environment, byte[] input) {
        this.folder = folder;
        this.environment = environment;
        this.input = input;
    }

    /** In {@code folder}, with the Java that runs the tests and nothing else that could differ between machines. */
    static Shell in(Path folder) {
        return new Shell(
                folder,
                Map.of(
                        "PATH", System.getenv("PATH"),
                        "HOME", System.getProperty("user.home"),
                        "RECOUPE_JAVA_HOME", System.getProperty("java.home"),
                        "RECOUPE_NO_BUILD", "1",
                        "LANG", "en_US.UTF-8"),
                new byte[0]);
    }

    /** The checkout. */
    static Path home() {
        return Path.of(System.getProperty("recoupe.home")).toAbsolutePath();
    }

    /** The same with this variable; an empty value removes it. */
    Shell with(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        if (value.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new Shell(folder, Map.copyOf(more), input);
    }

    /** The same with this standard input. */
    Shell withInput(String text) {
        return new Shell(folder, environment, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Runs the launcher of the checkout. */
    Result recoupe(String... arguments) {
        return run(home().resolve("recoupe"), arguments);
    }

    /** Runs {@code program} to its end. */
    Result run(Path program, String... arguments) {
        return await(start(program, arguments));
    }

    /** A run under way. */
    record Running(Process process, Path in, Path out, Path err) {}

    /** Starts {@code program}. */
    Running start(Path program, String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of(program.toString()));
            command.addAll(List.of(arguments));
            Path in = Files.write(Files.createTempFile("shell", ".in"), input);
            Path out = Files.createTempFile("shell", ".out");
            Path err = Files.createTempFile("shell", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            return new Running(builder.start(), in, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end. */
    static Result await(Running running) {
        try {
            if (!running.process().waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                running.process().destroyForcibly();
                throw new IllegalStateException("no end after " + MOST_SECONDS + " s");
            }
            Result result = new Result(
                    running.process().exitValue(), Files.readString(running.out()), Files.readString(running.err()));
            Files.delete(running.in());
            Files.delete(running.out());
            Files.delete(running.err());
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
