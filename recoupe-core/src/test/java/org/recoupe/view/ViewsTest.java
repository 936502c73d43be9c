package org.recoupe.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.Golden;
import org.recoupe.dossier.DateEstimate;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.SampleDossier;
import org.recoupe.text.RandomText;

class ViewsTest {

    private final Phrases phrases = new Phrases("fr");

    @Test
    void markdown() throws IOException {
        Golden.check("dossier.md", MarkdownView.render(SampleDossier.dossier()));
    }

    @Test
    void terminal() throws IOException {
        Golden.check("terminal.txt", TerminalView.render(SampleDossier.dossier(), 80, false));
        Golden.check("terminal-color.txt", TerminalView.render(SampleDossier.dossier(), 60, true));
    }

    @Test
    void filesHaveNames() {
        assertThat(DossierFiles.of(SampleDossier.dossier()).keySet())
                .contains("dossier.json", "dossier.md", "events.csv", "statements.csv", "problems.csv", "copies.csv");
    }

    @Test
    void markupOfArticlesIsShownAndNotRun() {
        String hostile =
                "<script>x</script> [a](javascript:b) ![p](http://evil.example/p.png) `c` | d\n# e www.f.example";
        String markdown = MarkdownView.render(SampleDossier.dossier(hostile));
        assertThat(markdown)
                .doesNotContain("<script", "[a]", "![p]", "http://", "www.f", "\n# e")
                .contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u001B[2J\u001B]0;a\u0007b", "a\rb", "\u009B31mb", "a\u202Eb", "a\u2028b", "a\bb", "a\u0000b"})
    void controlCharactersNeverReachTheTerminal(String hostile) {
        Dossier dossier = SampleDossier.dossier(hostile);
        assertThat(TerminalView.render(dossier, 80, false).chars())
                .noneMatch(c -> c != '\n' && (Character.isISOControl(c) || c == 0x202E || c == 0x2028));
        assertThat(TerminalView.render(dossier, 80, true).replaceAll("\u001B\\[[0-9;]{1,4}m", ""))
                .doesNotContain("\u001B");
    }

    @Test
    void noLineIsTooWide() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            Dossier dossier = SampleDossier.dossier(RandomText.of(random, 60));
            int width = 40 + random.nextInt(80);
            TerminalView.render(dossier, width, false)
                    .lines()
                    .forEach(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void namesOfTheDataAreNeverShown() {
        assertThat(phrases.fact("from-deadline", phrases.value("-P2D", "exact")))
                .isEqualTo("2 jours avant l’échéance");
        assertThat(phrases.fact("time-limit", phrases.value("P10D", "exact"))).contains("délai", "10 jours");
        assertThat(phrases.isAttribute("no-such-attribute")).isFalse();
    }

    @Test
    void wideAndCombiningSignsAreMeasured() {
        assertThat(Columns.width("e\u0301t\u00E9")).isEqualTo(3);
        assertThat(Columns.width("\uD83D\uDEA2 日本")).isEqualTo(7);
        assertThat(Columns.wrap("un deux trois", 7)).containsExactly("un deux", "trois");
        assertThat(Columns.wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
        assertThat(Columns.wrap("", 10)).containsExactly("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2031-08-06 | 6 août 2031",
                "2031-08-01 | 1er août 2031",
                "2031-02 | février 2031",
                "2031 | 2031",
                "2031-04-12T21:04 | 12 avril 2031 à 21 h 04",
                "PT3H | PT3H"
            })
    void datesAreWrittenOut(String iso, String words) {
        assertThat(phrases.date(iso)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2031-03-14 | 2031-04-18 | entre le 14 mars et le 18 avril 2031",
                "2031-03-14 | 2031-03-18 | entre le 14 et le 18 mars 2031",
                "2030-12-14 | 2031-01-01 | entre le 14 décembre 2030 et le 1er janvier 2031",
                "2031-03-14 | 2031-03-14 | 14 mars 2031",
                "2031-03-14 |            | à partir du 14 mars 2031",
                "           | 2031-03-14 | au plus tard le 14 mars 2031",
                "           |            | date inconnue"
            })
    void intervalsAreWrittenOut(LocalDate earliest, LocalDate latest, String words) {
        assertThat(phrases.date(new DateEstimate(null, earliest, latest, List.of())))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT3H | exact | 3 heures",
                "PT1H30M | about | environ 1 heure 30 minutes",
                "P10D | at most | au plus 10 jours",
                "-P2D | exact | 2 jours",
                "21 | at least | au moins 21",
                "P | exact | P",
                "Paris | exact | Paris"
            })
    void valuesAreSaid(String value, String bound, String words) {
        assertThat(phrases.value(value, bound)).isEqualTo(words);
    }
}
