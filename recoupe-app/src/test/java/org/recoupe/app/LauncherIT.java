package org.recoupe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher: which Java it takes, when it builds, from where it works. The Javas here are scripts that tell their name. */
class LauncherIT {

    private static final List<String> TOOLS = List.of(
            "sh",
            "env",
            "find",
            "head",
            "tail",
            "readlink",
            "mkdir",
            "mv",
            "rm",
            "cat",
            "sleep",
            "touch",
            "stty",
            "dirname");

    @TempDir
    private Path temp;

    private Shell shell;
    private Path tools;

    @BeforeEach
    void onlyTheToolsAndNoJava() throws IOException {
        tools = Files.createDirectory(temp.resolve("tools"));
        for (String tool : TOOLS) {
            for (String folder : List.of("/usr/bin/", "/bin/")) {
                if (Files.exists(Path.of(folder + tool)) && !Files.exists(tools.resolve(tool))) {
                    script(tools.resolve(tool), "exec " + folder + tool + " \"$@\"");
                }
            }
        }
        shell = Shell.in(temp)
                .with("PATH", tools.toString())
                .with("RECOUPE_JAVA_HOME", "")
                .with("RECOUPE_JDK_FOLDERS", temp.resolve("nowhere").toString());
    }

    @Test
    void saysInOneSentenceThatJavaIsMissing() throws IOException {
        Shell.Result result =
                shell.with("JAVA_HOME", java("old", "17.0.15").toString()).recoupe("--version");

        assertThat(result.status()).isEqualTo(69);
        assertThat(result.out()).isEmpty();
        assertThat(result.errLines()).singleElement().asString().contains("Java 21", "JAVA_HOME");
    }

    @Test
    void saysItInFrenchToo() {
        Shell.Result result = shell.with("LANG", "fr_CA.UTF-8").recoupe("--version");

        assertThat(result.status()).isEqualTo(69);
        assertThat(result.errLines()).singleElement().asString().contains("il faut Java 21");
    }

    @Test
    void takesTheFirstJavaThatIsNewEnough() throws IOException {
        Path own = java("own", "21.0.1");
        Path home = java("home", "23");
        Path path = java("path", "24.0.2");
        Path folders = Files.createDirectory(temp.resolve("folders with blanks"));
        java("folders with blanks/a", "25.0.3");
        java("folders with blanks/b", "26-ea");
        java("folders with blanks/c", "1.8.0_402");
        Files.createSymbolicLink(tools.resolve("java"), path.resolve("bin/java"));

        Shell all = shell.with("RECOUPE_JDK_FOLDERS", temp.resolve("none") + ":" + folders)
                .with("JAVA_HOME", home.toString())
                .with("RECOUPE_JAVA_HOME", own.toString());

        assertThat(all.recoupe("--version").out()).startsWith("own ");
        assertThat(all.with("RECOUPE_JAVA_HOME", "").recoupe("x").out()).startsWith("home ");
        assertThat(all.with("RECOUPE_JAVA_HOME", temp.toString())
                        .with("JAVA_HOME", "")
                        .recoupe("x")
                        .out())
                .startsWith("path ");
        Files.delete(tools.resolve("java"));
        assertThat(all.with("RECOUPE_JAVA_HOME", "")
                        .with("JAVA_HOME", "")
                        .recoupe("x")
                        .out())
                .startsWith("folders with blanks/b ");
    }

    @Test
    void handsArgumentsAndOptionsOver() throws IOException {
        Shell.Result result = shell.with("JAVA_HOME", java("home", "21").toString())
                .with("RECOUPE_JAVA_OPTS", "-Xmx3g -Dx=y")
                .recoupe("build", "a b.txt", "", "*");

        assertThat(result.out()).contains("<-Xmx3g> <-Dx=y>").endsWith("<build> <a b.txt> <> <*>\n");
    }

    @Test
    void worksThroughLinksFromAnywhere() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("r"), Shell.home().resolve("recoupe"));
        Path again = Files.createSymbolicLink(temp.resolve("rr"), Path.of("r"));

        for (Path program : List.of(link, again)) {
            Shell.Result result = Shell.in(temp).run(program, "--version");
            assertThat(result.out()).startsWith("recoupe ");
            assertThat(result.err()).isEmpty();
            assertThat(result.status()).isZero();
        }
        Files.delete(again);
        Files.delete(link);
    }

    @Test
    void buildsOnceForAllWhoAsk() throws IOException {
        Path checkout = checkout(
                "sleep 1; echo built >>builds; mkdir -p recoupe-app/target; : >recoupe-app/target/recoupe.jar");
        Shell user = builder();

        List<Shell.Running> runs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            runs.add(user.start(checkout.resolve("recoupe"), "--version"));
        }
        for (Shell.Running run : runs) {
            Shell.Result result = Shell.await(run);
            assertThat(result.err()).doesNotContain("failed");
            assertThat(result.out()).startsWith("home ");
            assertThat(result.status()).isZero();
        }

        assertThat(checkout.resolve("builds")).hasContent("built");
        assertThat(checkout.resolve(".recoupe/lock")).doesNotExist();
        assertThat(user.run(checkout.resolve("recoupe"), "--version").err()).isEmpty();
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws IOException {
        Path checkout = checkout("echo built >>builds; mkdir -p recoupe-app/target; : >recoupe-app/target/recoupe.jar");
        Shell user = builder();
        user.run(checkout.resolve("recoupe"));
        Path source = Files.writeString(checkout.resolve("recoupe-core/src/main/A.java"), "class A {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));

        Shell.Result result = user.run(checkout.resolve("recoupe"));

        assertThat(result.errLines()).singleElement().asString().contains("building", "build.log");
        assertThat(checkout.resolve("builds")).hasContent("built\nbuilt");
    }

    @Test
    void showsTheEndOfTheLogOfAFailedBuild() throws IOException {
        Path checkout = checkout("echo the reason; exit 3");

        Shell.Result result = builder().run(checkout.resolve("recoupe"), "--version");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.errLines()).contains("the reason");
        assertThat(result.errLines().getLast()).contains("failed", "build.log");
        assertThat(checkout.resolve(".recoupe/lock")).doesNotExist();
    }

    @Test
    void takesOverTheLockOfADeadBuild() throws IOException {
        Path checkout = checkout("mkdir -p recoupe-app/target; : >recoupe-app/target/recoupe.jar");
        Files.createDirectories(checkout.resolve(".recoupe/lock"));
        // No process has this number: it is above what any system gives.
        Files.writeString(checkout.resolve(".recoupe/lock/pid"), "999999999\n");

        assertThat(builder().run(checkout.resolve("recoupe"), "--version").status())
                .isZero();
    }

    @Test
    void needsAJdkToBuild() throws IOException {
        Path checkout = checkout("exit 0");
        Path home = java("jre", "25");
        Files.delete(home.resolve("bin/javac"));

        Shell.Result result =
                builder().with("JAVA_HOME", home.toString()).run(checkout.resolve("recoupe"), "--version");

        assertThat(result.status()).isEqualTo(69);
        assertThat(result.errLines()).singleElement().asString().contains("JDK");
    }

    private Shell builder() throws IOException {
        Path home = temp.resolve("home");
        return shell.with("RECOUPE_NO_BUILD", "")
                .with("JAVA_HOME", (Files.exists(home) ? home : java("home", "21")).toString());
    }

    /** A checkout with our launcher and {@code maven} in the place of Maven, in a folder with a blank in its name. */
    private Path checkout(String maven) throws IOException {
        Path checkout = temp.resolve("my checkout");
        Files.createDirectories(checkout.resolve(".mvn"));
        for (String module : List.of("recoupe-core", "recoupe-app")) {
            Files.createDirectories(checkout.resolve(module + "/src/main"));
            Files.createFile(checkout.resolve(module + "/pom.xml"));
        }
        Files.createFile(checkout.resolve("pom.xml"));
        for (String file : List.of("recoupe", ".mvn/shell.sh")) {
            Files.copy(Shell.home().resolve(file), checkout.resolve(file));
        }
        script(checkout.resolve("mvnw"), maven);
        return checkout;
    }

    /** A Java that prints its name and its arguments. */
    private Path java(String name, String version) throws IOException {
        Path home = temp.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), "printf '%s' '" + name + "'; printf ' <%s>' \"$@\"; echo");
        script(home.resolve("bin/javac"), "exit 0");
        return home;
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
