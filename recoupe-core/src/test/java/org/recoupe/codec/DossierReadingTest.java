package org.recoupe.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.codec.InvalidDossierException.Reason;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.DossierInvariants;
import org.recoupe.dossier.SampleDossier;
import org.recoupe.text.RandomText;

class DossierReadingTest {

    private static final String JSON = DossierJson.write(SampleDossier.dossier());

    @Test
    void readsWhatWasWritten() throws InvalidDossierException {
        Dossier sample = SampleDossier.dossier();

        Dossier back = DossierJson.read(JSON);

        assertThat(DossierJson.write(back)).isEqualTo(JSON);
        assertThat(DossierJson.read(DossierJson.write(back))).isEqualTo(back);
        DossierInvariants.check(back);
        assertThat(back.story()).isEqualTo(sample.story());
        assertThat(back.actors()).isEqualTo(sample.actors());
        assertThat(back.events()).isEqualTo(sample.events());
        assertThat(back.statements()).isEqualTo(sample.statements());
        assertThat(back.conflicts()).isEqualTo(sample.conflicts());
        assertThat(back.deadlines()).isEqualTo(sample.deadlines());
        assertThat(back.sequences()).isEqualTo(sample.sequences());
        assertThat(back.copies().getFirst().sentences().getFirst().of())
                .isEqualTo(sample.copies().getFirst().sentences().getFirst().of());
        assertThat(back.impossible()).isEqualTo(sample.impossible());
        assertThat(back.mergedInto()).isEqualTo(sample.mergedInto());
        assertThat(back.articles().getFirst().published())
                .isEqualTo(sample.articles().getFirst().published());
    }

    /** The pictograph at the head of the article is two code units and one code point. */
    @Test
    void turnsCodePointsIntoCodeUnits() throws InvalidDossierException {
        Dossier back = DossierJson.read(JSON);

        var role = back.actors().get(1).roles().getFirst().anchors().getFirst();

        String text = back.articles().get(1).article().text();
        assertThat(role.span().of(text)).isEqualTo("ministre");
    }

    @Test
    void anyTitleComesBack() throws InvalidDossierException {
        Random random = new Random(11);
        for (int i = 0; i < 100; i++) {
            String json = DossierJson.write(SampleDossier.dossier(RandomText.of(random, 30)));
            assertThat(DossierJson.write(DossierJson.read(json))).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"schemaVersion\": 1'            | '\"schemaVersion\": 2'           | schemaVersion                     | VERSION",
                "'\"language\": \"fr\",\n    \"from'| '\"language\": \"xx\",\n    \"from'| story.language                 | LANGUAGE",
                "'\"from\": \"2031-03-03\"'        | '\"from\": \"2031-02-30\"'       | story.from                        | BAD_DATE",
                "'\"from\": \"2031-03-03\"'        | '\"from\": \"+99999-03-03\"'     | story.from                        | BAD_DATE",
                "'\"from\": \"2031-03-03\"'        | '\"from\": [\"2031-03-03\"]'     | story.from                        | WRONG_KIND",
                "'\"days\": 16'                   | '\"days\": -1'                   | articles[0].published.steps[0].days | BAD_NUMBER",
                "'\"days\": 16'                   | '\"days\": 12000000000'          | articles[0].published.steps[0].days | BAD_NUMBER",
                "'\"overlap\": 0.251'              | '\"overlap\": 1.5'               | copies[0].overlap                 | BAD_NUMBER",
                "'\"overlap\": 0.251'              | '\"overlap\": \"NaN\"'           | copies[0].overlap                 | BAD_NUMBER",
                "'\"modality\": \"conditional\"'   | '\"modality\": \"perhaps\"'      | events[1].reports[0].evidence[0].modality | UNKNOWN_WORD",
                "'\"of\": \"a-port\"'              | '\"of\": \"nothing\"'            | copies[0].of                      | UNKNOWN_ID",
                "'\"id\": \"s-1\"'                 | '\"id\": \"s-2\"'                | statements[1].id                  | SECOND",
                "'\"id\": \"s-1\",'                | ''                               | statements[1].id                  | MISSING",
                "'\"spans\": [['                   | '\"spans\": [[9,9999999],['       | actors[0].mentions[0].spans[0]    | OUTSIDE",
                "'\"spans\": [['                   | '\"spans\": [[-1,3],['            | actors[0].mentions[0].spans[0]    | OUTSIDE",
                "'\"spans\": [['                   | '\"spans\": [[3,2],['             | actors[0].mentions[0].spans[0]    | OUTSIDE",
                "'\"spans\": [['                   | '\"spans\": [[1,2,3],['           | actors[0].mentions[0].spans[0]    | WRONG_KIND",
                "'\"spans\": [['                   | '\"spans\": [[1,true],['          | actors[0].mentions[0].spans[0]    | BAD_NUMBER",
                "'{\"article\": \"a-port\", \"spans' | '{\"article\": \"x\", \"spans'    | actors[0].mentions[0].article     | UNKNOWN_ID",
                "'\"sides\": ['                    | '\"sides\": [3,'                 | conflicts[0].sides[0]             | WRONG_KIND",
                "'\"schemaVersion\": 1,'           | '\"schemaVersion\": 1,,'         | line 2                            | NO_JSON"
            })
    void namesThePlaceThatIsWrong(String old, String wrong, String place, Reason reason) {
        assertThat(JSON).contains(old);
        String json = JSON.replaceFirst(java.util.regex.Pattern.quote(old), wrong == null ? "" : wrong);

        assertThatExceptionOfType(InvalidDossierException.class)
                .isThrownBy(() -> DossierJson.read(json))
                .satisfies(e -> {
                    assertThat(e.place()).isEqualTo(place);
                    assertThat(e.reason()).isEqualTo(reason);
                });
    }

    @Test
    void noPlaceLiesOutsideItsText() {
        int length =
                SampleDossier.dossier().articles().getFirst().article().text().length();
        String json = JSON.replaceFirst("\"end\": \\d+", "\"end\": " + (length + 1));

        assertThatExceptionOfType(InvalidDossierException.class)
                .isThrownBy(() -> DossierJson.read(json))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.OUTSIDE));
    }

    @Test
    void nestingIsBounded() {
        assertThatExceptionOfType(InvalidDossierException.class)
                .isThrownBy(() -> DossierJson.read("[".repeat(1_000_000)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_DEEP));
    }

    @Test
    void otherTextsAreNoDossier() {
        for (String text : List.of(
                "", "null", "[]", "{}", "3", "\"x\"", "{\"schemaVersion\":1}", "{\"schemaVersion\":1", "\u0000")) {
            assertThatExceptionOfType(InvalidDossierException.class).as(text).isThrownBy(() -> DossierJson.read(text));
        }
    }

    /** Whatever is cut out, doubled or put in, it is read or refused, and never fails in another way. */
    @Test
    void anyDamageIsReadOrRefused() {
        Random random = new Random(3);
        List<String> pieces =
                List.of("null", "-1", "{}", "[]", "\"\"", "1e9", "9".repeat(400), "true", ",", "}", "\"x\":");
        for (int i = 0; i < 3000; i++) {
            StringBuilder json = new StringBuilder(JSON);
            for (int k = random.nextInt(3); k >= 0; k--) {
                int from = random.nextInt(json.length());
                int to = Math.min(json.length(), from + random.nextInt(12));
                json.replace(from, to, random.nextBoolean() ? "" : pieces.get(random.nextInt(pieces.size())));
            }
            try {
                Dossier read = DossierJson.read(json.toString());
                assertThat(DossierJson.write(read)).isNotEmpty();
            } catch (InvalidDossierException e) {
                assertThat(e.place()).isNotEmpty();
            }
        }
    }

    /** Values of the right shape and the wrong size: each number and each string of the document, one at a time. */
    @Test
    void everyValueIsChecked() {
        java.util.regex.Matcher value = java.util.regex.Pattern.compile("(?<=: )(?:-?\\d[\\d.]*|\"[^\"]*\"|true|false)")
                .matcher(JSON);
        while (value.find()) {
            for (String other : List.of("2147483647", "\"" + "z".repeat(300) + "\"", "{}", "[[]]", "null")) {
                String json = JSON.substring(0, value.start()) + other + JSON.substring(value.end());
                try {
                    DossierJson.write(DossierJson.read(json));
                } catch (InvalidDossierException e) {
                    assertThat(e.place()).isNotEmpty();
                }
            }
        }
    }
}
