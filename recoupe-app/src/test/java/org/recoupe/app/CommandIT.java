package org.recoupe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands through the launcher: exit statuses, messages, what is written and what is left alone. */
class CommandIT {

    private static final String ARTICLE = """
            Grève : la ministre Odile Varenne reçoit les syndicats

            Publié le 12 mars 2019

            La ministre des Transports Odile Varenne a rencontré lundi 11 mars à Lyon le dirigeant syndical Paul Kerbrat.
            « Nous avons avancé », a déclaré Mme Varenne après trois heures de discussions.
            """;

    @TempDir
    private Path temp;

    private Shell shell;

    @BeforeEach
    void oneGoodArticle() throws IOException {
        Files.createDirectory(temp.resolve("in"));
        Files.writeString(temp.resolve("in/bon.txt"), ARTICLE);
        shell = Shell.in(temp);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; Usage",
                "launch; 'launch'",
                "--nope; --nope",
                "build; no input",
                "build in; --out DIR is missing",
                "build in --out; --out: the value is missing",
                "build in --out o --out p; --out was given twice",
                "build in --out o --nope=3; --nope=3",
                "build in --out o --published 2021-02-30; --published: '2021-02-30'",
                "build in --out o --today 12/03/2019; --today: '12/03/2019'",
                "build in --out o --zone Mars/Olympus; --zone: 'Mars/Olympus'",
                "build in --out o --lang tlh; --lang: there is no language data for 'tlh'",
                "build in --out o --threads 0; --threads: '0'",
                "build in --out o --max-size huge; --max-size: 'huge'",
                "build in --out in/bon.txt; --out: 'in/bon.txt' is a file",
                "build in --out in; --out: the folder 'in' holds other files ('bon.txt')",
                "explain; no DOSSIER was given",
                "explain nowhere; there is no dossier at 'nowhere'",
                "explain in; there is no dossier at 'in'",
                "explain in x y; unexpected argument: y",
                "annotate; no input",
                "annotate in --out o; --out",
            })
    void namesWhatItDoesNotUnderstand(String command, String named) {
        Shell.Result result = shell.recoupe(command.isEmpty() ? new String[0] : command.split(" "));

        assertThat(result.err()).contains(named);
        assertThat(result.out()).isEmpty();
        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(temp.resolve("o")).doesNotExist();
    }

    @Test
    void speaksTheLanguageOfTheUser() {
        assertThat(shell.with("LANG", "fr_FR.UTF-8").recoupe("build", "in").err())
                .contains("--out DIR manque");
        assertThat(shell.with("LC_ALL", "fr_BE").recoupe("--help").out()).contains("Affiche cette aide.");
        assertThat(shell.with("LANG", "tr_TR.UTF-8").recoupe("--help").out()).contains("Shows this help.");
        assertThat(shell.with("LANG", "C").recoupe("build", "--help").out()).contains("--out");
    }

    @Test
    void writesADossierAndItsChronology() throws IOException {
        Shell.Result result = shell.recoupe("build", "in", "--out", "deep/er/o", "--today", "2019-04-01");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).isNotEmpty();
        assertThat(names(temp.resolve("deep/er"))).containsExactly("o");
        assertThat(names(temp.resolve("deep/er/o"))).contains("dossier.json", "events.csv", "statements.csv");
        assertThat(Files.readString(temp.resolve("deep/er/o/dossier.json"))).contains("Odile Varenne", "2019-03-12");
    }

    @Test
    void skipsBadInputsBesideGoodOnes() throws IOException {
        Files.createFile(temp.resolve("in/empty.txt"));
        Files.write(temp.resolve("in/image.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        byte[] line = new byte[60 << 20];
        Arrays.fill(line, (byte) 'a');
        Files.write(temp.resolve("in/line.txt"), line);

        Shell.Result result = shell.recoupe("build", "in", "missing", "--out", "o");

        assertThat(result.status()).as(result.err()).isEqualTo(ExitStatus.SKIPPED);
        assertThat(result.errLines().stream().filter(l -> l.startsWith("skipped: ")))
                .hasSize(4)
                .anyMatch(l -> l.contains("empty.txt: it has no text"))
                .anyMatch(l -> l.contains("image.txt: it is not text"))
                .anyMatch(l -> l.contains("line.txt: it is larger than the limit (60 MiB)"))
                .anyMatch(l -> l.contains("missing: there is no such file"));
        assertThat(Files.readString(temp.resolve("o/problems.csv")))
                .contains(
                        "empty.txt",
                        "SOURCE-3",
                        "image.txt",
                        "SOURCE-4",
                        "line.txt",
                        "SOURCE-5",
                        "missing",
                        "SOURCE-1");
        assertThat(Files.readString(temp.resolve("o/articles.csv")))
                .contains("bon.txt")
                .doesNotContain("empty.txt", "image.txt", "line.txt");
    }

    @Test
    void failsWhereNothingCouldBeRead() throws IOException {
        Files.createDirectory(temp.resolve("nothing"));
        for (String input : List.of("missing", "nothing")) {
            Shell.Result result = shell.recoupe("build", input, "--out", "o");

            assertThat(result.err()).contains("no article could be read");
            assertThat(result.status()).isEqualTo(ExitStatus.FAILED);
            assertThat(temp.resolve("o")).doesNotExist();
        }
    }

    @Test
    void saysInOneSentenceThatTheAnalyzerCannotRun() {
        // A folder without the native library: as on a machine that there is none for.
        Shell.Result result = shell.with("RECOUPE_JAVA_OPTS", "-Donnxruntime.native.path=" + temp)
                .recoupe("build", "in", "--out", "o");

        assertThat(result.errLines()).hasSize(1).first().asString().contains("the analyser cannot run here");
        assertThat(result.out()).isEmpty();
        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(temp.resolve("o")).doesNotExist();
    }

    @Test
    void replacesADossierButNothingElse() throws IOException {
        assertThat(shell.recoupe("build", "in", "--out", "o").status()).isZero();
        Files.writeString(temp.resolve("o/dossier.json"), "old");
        assertThat(shell.recoupe("build", "in", "--out", "o/").status()).isZero();
        assertThat(Files.readString(temp.resolve("o/dossier.json"))).contains("Varenne");

        Files.writeString(temp.resolve("o/notes.txt"), "mine");
        Files.writeString(temp.resolve("o/dossier.json"), "old");
        Shell.Result refused = shell.recoupe("build", "in", "--out", "o");

        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("notes.txt");
        assertThat(Files.readString(temp.resolve("o/dossier.json"))).isEqualTo("old");
        assertThat(names(temp)).containsExactlyInAnyOrder("in", "o");
    }

    @Test
    void failsWhereTheFolderCannotBeWritten() {
        // Not a matter of rights, so that it fails for root too: no folder can be made below a file.
        Shell.Result result = shell.recoupe("build", "in", "--out", "in/bon.txt/o");

        assertThat(result.status()).as(result.err()).isEqualTo(ExitStatus.FAILED);
        assertThat(result.err()).contains("in/bon.txt/o");
        assertThat(temp.resolve("in/bon.txt")).hasContent(ARTICLE);
    }

    @Test
    void doesNotReadItsOwnDossier() throws IOException {
        assertThat(shell.recoupe("build", "in", "--out", "in/dossier", "--today", "2019-04-01")
                        .status())
                .isZero();
        byte[] first = Files.readAllBytes(temp.resolve("in/dossier/dossier.json"));

        Shell.Result again = shell.recoupe("build", "in", "--out", "in/dossier", "--today", "2019-04-01");

        assertThat(again.status()).as(again.err()).isZero();
        assertThat(Files.readAllBytes(temp.resolve("in/dossier/dossier.json"))).isEqualTo(first);
    }

    @Test
    void explainsADossier() throws IOException {
        assertThat(shell.recoupe("build", "in", "--out", "o").status()).isZero();

        Shell.Result list = shell.recoupe("explain", "o");
        assertThat(list.status()).as(list.err()).isZero();
        assertThat(list.err()).isEmpty();
        assertThat(list.out()).contains("bon.txt", "12 mars 2019");
        String event = Pattern.compile("\\bev-\\w+")
                .matcher(list.out())
                .results()
                .findFirst()
                .orElseThrow()
                .group();

        Shell.Result whole = shell.recoupe("explain", "o/dossier.json", event);
        assertThat(whole.status()).as(whole.err()).isZero();
        assertThat(whole.out()).contains(event, "Odile Varenne", "« trois heures »", "11 mars 2019", "bon.txt");
        assertThat(shell.recoupe("explain", "o", event.substring(0, event.length() - 2))
                        .out())
                .isEqualTo(whole.out());
        assertThat(shell.recoupe("explain", "o", "A1").out()).contains("Publication", "« 12 mars 2019 »");

        Shell.Result unknown = shell.recoupe("explain", "o", event.replace("ev-", "ex-"));
        assertThat(unknown.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err()).contains(event);
        assertThat(shell.with("LANG", "fr_FR.UTF-8")
                        .recoupe("explain", "o", "rien")
                        .err())
                .contains("rien ne s'appelle « rien »");
    }

    @Test
    void tellsWhatHasChangedSinceAnEarlierDossier() throws IOException {
        assertThat(shell.recoupe("build", "in", "--out", "o").status()).isZero();
        Files.writeString(temp.resolve("in/autre.txt"), ARTICLE.replace("Lyon", "Brest"));

        Shell.Result result = shell.recoupe("build", "in", "--out", "o", "--previous", "o");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).contains("Depuis le dossier précédent", "autre.txt");
        assertThat(Files.readString(temp.resolve("o/dossier.json"))).contains("\"changes\": [", "\"kind\": \"new\"");
        assertThat(shell.recoupe("build", "in", "--out", "o", "--previous", "none")
                        .status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void appliesWhatAnEditorHasJudged() throws IOException {
        assertThat(shell.recoupe("build", "in", "--out", "o").status()).isZero();
        byte[] before = Files.readAllBytes(temp.resolve("o/dossier.json"));
        Matcher id =
                Pattern.compile("\"id\": \"(a-[0-9a-f]+)\"").matcher(Files.readString(temp.resolve("o/dossier.json")));
        assertThat(id.find()).isTrue();
        String file = """
                {"corrections": [{"kind": "article-date", "one": [{"article": "%s", "start": 0, "end": 1}],
                  "value": "2019-03-14", "by": "Ilse Morand", "at": "2019-04-01T10:00:00Z"}]}""".formatted(id.group(1));
        Files.writeString(temp.resolve("c.json"), file);

        Shell.Result result = shell.recoupe("build", "in", "--out", "o", "--corrections", "c.json");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).contains("1 correction d’un rédacteur", "jugement d’un rédacteur");
        assertThat(Files.readString(temp.resolve("o/dossier.json"))).contains("Ilse Morand", "\"applied\"");
        byte[] judged = Files.readAllBytes(temp.resolve("o/dossier.json"));
        // A dossier is a file of corrections too.
        assertThat(shell.recoupe("build", "in", "--out", "o", "--corrections", "o")
                        .status())
                .isZero();
        assertThat(Files.readAllBytes(temp.resolve("o/dossier.json"))).isEqualTo(judged);
        assertThat(shell.recoupe("build", "in", "--out", "o").status()).isZero();
        assertThat(Files.readAllBytes(temp.resolve("o/dossier.json"))).isEqualTo(before);

        Files.writeString(temp.resolve("c.json"), file.replace("2019-03-14", "demain"));
        Shell.Result wrong = shell.recoupe("build", "in", "--out", "o", "--corrections", "c.json");
        assertThat(wrong.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(wrong.err()).contains("--corrections", "c.json", "corrections[0].value", "demain");
        assertThat(shell.recoupe("build", "in", "--out", "o", "--corrections", "none")
                        .status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void namesThePlaceAtWhichADossierIsDamaged() throws IOException {
        assertThat(shell.recoupe("build", "in", "--out", "o").status()).isZero();
        Path file = temp.resolve("o/dossier.json");
        String json = Files.readString(file);
        Files.writeString(file, json.replaceFirst("\"independentReports\": 1", "\"independentReports\": -1"));

        Shell.Result damaged = shell.recoupe("explain", "o");

        assertThat(damaged.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(damaged.out()).isEmpty();
        assertThat(damaged.err()).contains("o/dossier.json", "events[0].independentReports", "-1");
        Files.write(file, new byte[] {(byte) 0xFF, 0});
        assertThat(shell.recoupe("explain", "o").status()).isEqualTo(ExitStatus.FAILED);
    }

    @Test
    void annotatesALineForEachArticleInTheOrderGiven() throws IOException {
        Files.writeString(temp.resolve("in/autre.txt"), ARTICLE.replace("Lyon", "Brest"));

        Shell.Result result = shell.withInput(ARTICLE.replace("Lyon", "Nantes"))
                .recoupe("annotate", "in/bon.txt", "in/autre.txt", "-");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out().lines()).hasSize(3).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(result.out()).doesNotContain("\"tokens\"").contains("Brest", "Nantes");
        assertThat(result.out().indexOf("bon.txt")).isLessThan(result.out().indexOf("autre.txt"));
        assertThat(shell.recoupe("annotate", "in", "--tokens").out()).contains("\"tokens\"", "\"upos\"");
    }

    @Test
    void readsFilesWithAccentsInTheirNamesInAnyLocale() throws IOException {
        Files.writeString(temp.resolve("in/été à « l’œuvre ».txt"), ARTICLE, StandardCharsets.UTF_8);

        for (String locale : List.of("C", "fr_FR.ISO-8859-1", "")) {
            Shell.Result result = shell.with("LANG", locale).recoupe("annotate", "in/été à « l’œuvre ».txt");
            assertThat(result.status()).as(result.err()).isZero();
            assertThat(result.out()).contains("été à « l’œuvre ».txt");
        }
    }

    @Test
    void tellsItsVersionAndHelps() {
        assertThat(shell.recoupe("--version").out()).matches("recoupe \\d+\\.\\d+\\.\\d+\\R");
        assertThat(shell.recoupe("--help").out()).contains("build", "annotate", "explain", "export", "serve", "copy");
        assertThat(shell.recoupe("build", "--help").out()).contains("--out", "--published", "--zone", "--threads");
        assertThat(shell.recoupe("explain", "--help").out()).contains("DOSSIER", "ID");
        assertThat(shell.recoupe("annotate", "--help").out()).contains("--tokens", "--lang");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
