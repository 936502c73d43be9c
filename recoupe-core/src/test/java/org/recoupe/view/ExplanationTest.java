package org.recoupe.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.Golden;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.SampleDossier;

class ExplanationTest {

    private static final Dossier DOSSIER = SampleDossier.dossier();

    private static final List<String> IDS = List.of(
            "A1", "a-port", "e-rencontre", "c-1", "i-1", "d-1", "q-1", "cp-a-port-b-agence", "s-1", "p-valcourt");

    @Test
    void everyKindOfProof() throws IOException {
        StringBuilder all = new StringBuilder(Explanation.list(DOSSIER, 80, false));
        for (String id : IDS) {
            all.append("\n——— ").append(id).append("\n\n").append(text(DOSSIER, id, 80));
        }
        Golden.check("explain.txt", all.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void inEveryLanguageOfADossier(String language) {
        Dossier dossier = SampleDossier.in(language);
        for (String id : IDS) {
            assertThat(text(dossier, id, 100)).isNotBlank().doesNotContain("{0}", "{1}");
        }
        assertThat(Explanation.list(dossier, 100, false)).doesNotContain("{0}", "{1}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 63, 100, 500})
    void noLineIsWiderThanTheTerminal(int width) {
        int most = Math.clamp(width, 40, 110);
        for (String id : IDS) {
            assertThat(text(DOSSIER, id, width).lines()).allMatch(line -> Columns.width(line) <= most);
        }
        assertThat(Explanation.list(DOSSIER, width, false).lines()).allMatch(line -> Columns.width(line) <= most);
    }

    @Test
    void colorsAreOnlySigns() {
        for (String id : IDS) {
            String colored = ((Explanation.Answer.Found) Explanation.of(DOSSIER, id, 80, true)).text();
            assertThat(colored.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(text(DOSSIER, id, 80));
        }
    }

    @Test
    void theBeginningOfOneIdWillDo() {
        assertThat(text(DOSSIER, "e-f", 80)).isEqualTo(text(DOSSIER, "e-fermeture", 80));
        assertThat(text(DOSSIER, "port.txt", 80)).isEqualTo(text(DOSSIER, "a-port", 80));
        assertThat(text(DOSSIER, "A2", 80)).isEqualTo(text(DOSSIER, "a-port", 80));
    }

    @Test
    void anIdThatIsGoneLeadsToWhatStandsForIt() {
        assertThat(text(DOSSIER, "e-entretien", 80))
                .isEqualTo(text(DOSSIER, "e-rencontre", 80))
                .contains("e-entretien");
    }

    @Test
    void severalIdsThatBeginSoAreNamed() {
        assertThat(Explanation.of(DOSSIER, "e-", 80, false))
                .isInstanceOfSatisfying(
                        Explanation.Answer.Several.class,
                        several -> assertThat(several.parts())
                                .extracting(Explanation.Part::id)
                                .containsExactly("e-rencontre", "e-fermeture"));
    }

    @Test
    void ofAnUnknownIdTheNearestAreNamed() {
        assertThat(nearest("e-fremeture")).startsWith("e-fermeture");
        assertThat(nearest("prot.txt")).startsWith("a-port");
        assertThat(nearest("valcourt")).contains("p-valcourt");
        assertThat(nearest("")).isNotEmpty();
        assertThat(nearest("x".repeat(100_000))).hasSizeLessThanOrEqualTo(5);
    }

    private static List<String> nearest(String id) {
        return ((Explanation.Answer.Unknown) Explanation.of(DOSSIER, id, 80, false))
                .nearest().stream().map(Explanation.Part::id).toList();
    }

    private static String text(Dossier dossier, String id, int width) {
        return ((Explanation.Answer.Found) Explanation.of(dossier, id, width, false)).text();
    }
}
