package org.recoupe.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.article.ArticleId;
import org.recoupe.dossier.Correction;
import org.recoupe.dossier.Correction.Kind;
import org.recoupe.dossier.SampleDossier;
import org.recoupe.text.RandomText;

class CorrectionsJsonTest {

    private static final String PLACE = "{\"article\": \"a-1\", \"start\": 3, \"end\": 9}";
    private static final String DATE = """
            {"kind": "event-date", "one": [%s], "value": "2031-05-04", "by": "Ilse Morand",
             "at": "2031-06-01T10:00:00+02:00", "reason": "vu au siège"}""".formatted(PLACE);

    private static String file(String... corrections) {
        return "{\"corrections\": [" + String.join(",", corrections) + "]}";
    }

    private static Correction sample(Kind kind, String by, String reason) {
        List<Correction.Place> one = List.of(new Correction.Place(new ArticleId("a-1"), 3, 9, "meeting"));
        List<Correction.Place> other =
                kind.isPair() ? List.of(new Correction.Place(new ArticleId("a-2"), 0, 4)) : List.of();
        String value = kind.isDate() ? "2031-05" : null;
        return Correction.of(kind, one, other, value, by, Instant.parse("2031-06-01T08:00:00Z"), reason);
    }

    @Test
    void readsWhatItWrites() throws InvalidDossierException {
        for (Kind kind : Kind.values()) {
            Correction correction = sample(kind, "Ilse Morand", "vu au siège");
            assertThat(CorrectionsJson.read(CorrectionsJson.write(List.of(correction))))
                    .containsExactly(correction);
            assertThat(CorrectionsJson.readOne(CorrectionsJson.write(correction), null))
                    .isEqualTo(correction);
        }
    }

    @Test
    void anyNameAndReasonComesBack() throws InvalidDossierException {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            String by = "I" + RandomText.of(random, 20);
            Correction correction = sample(Kind.NOT_EVENT, by, RandomText.of(random, 60));
            assertThat(CorrectionsJson.read(CorrectionsJson.write(List.of(correction))))
                    .containsExactly(correction);
        }
    }

    @Test
    void worksOutTheIdAndForgetsWhatBecameOfIt() throws InvalidDossierException {
        Correction plain = CorrectionsJson.read(file(DATE)).getFirst();
        Correction told = CorrectionsJson.read(file(DATE.replace(
                        "\"kind\"", "\"id\": \"c-other\", \"status\": \"applied\", \"because\": [\"so\"], \"kind\"")))
                .getFirst();
        assertThat(told).isEqualTo(plain);
        assertThat(plain.id()).matches("c-[0-9a-f]{10}");
        assertThat(plain.at()).isEqualTo("2031-06-01T08:00:00Z");
        assertThat(plain.status()).isEqualTo(Correction.Status.OPEN);
    }

    @Test
    void takesTheTimeFromOutsideWhereItIsNotSaid() throws InvalidDossierException {
        String without = DATE.replaceAll("\"at\": \"[^\"]*\",", "");
        Instant now = Instant.parse("2031-06-02T00:00:00.75Z");
        assertThat(CorrectionsJson.readOne(without, now).at()).isEqualTo("2031-06-02T00:00:00Z");
        assertThatExceptionOfType(InvalidDossierException.class)
                .isThrownBy(() -> CorrectionsJson.readOne(without, null))
                .matches(e -> e.place().equals("at"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'event-date' | 'event-dat' | kind | UNKNOWN_WORD",
                "'2031-05-04' | '2031-02-30' | value | BAD_DATE",
                "'2031-05-04' | '2031-05-04/2031-05-01' | value | BAD_DATE",
                "'2031-05-04' | '4 mai' | value | BAD_DATE",
                "'value': '2031-05-04', | '' | value | MISSING",
                "'Ilse Morand' | ' ' | by | MISSING",
                "'2031-06-01T10:00:00+02:00' | 'hier' | at | BAD_DATE",
                "'2031-06-01T10:00:00+02:00' | '+99999-01-01T00:00:00Z' | at | BAD_DATE",
                "'start': 3 | 'start': -1 | one[0].start | BAD_NUMBER",
                "'end': 9 | 'end': 2 | one[0].end | BAD_NUMBER",
                "'value' | 'other': [{}], 'value' | other[0].article | MISSING",
                "'kind': 'event-date' | 'kind': 'same-event' | other | MISSING",
                "'kind': 'event-date' | 'kind': 'not-event' | value | WRONG_KIND"
            })
    void namesTheEntryAndTheFieldThatIsWrong(String good, String bad, String place, String reason) {
        String wrong = DATE.replace(good.replace('\'', '"'), bad.equals("''") ? "" : bad.replace('\'', '"'));
        assertThat(wrong).isNotEqualTo(DATE);
        assertThatExceptionOfType(InvalidDossierException.class)
                .isThrownBy(() -> CorrectionsJson.read(file(DATE, wrong)))
                .satisfies(e -> {
                    assertThat(e.place()).isEqualTo("corrections[1]." + place);
                    assertThat(e.reason()).hasToString(reason);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{\"corrections\": {}}", "{\"corrections\": [7]}", "null", "{\"corrections\""})
    void refusesWhatIsNone(String json) {
        assertThatExceptionOfType(InvalidDossierException.class).isThrownBy(() -> CorrectionsJson.read(json));
    }

    @Test
    void isBounded() {
        String places = String.join(",", Collections.nCopies(Correction.MOST_PLACES + 1, PLACE));
        assertThatExceptionOfType(InvalidDossierException.class)
                .isThrownBy(() -> CorrectionsJson.read(file(DATE.replace(PLACE, places))))
                .matches(e -> e.place().equals("corrections[0].one")
                        && e.reason() == InvalidDossierException.Reason.TOO_MANY);
        String[] many = Collections.nCopies(Correction.MOST + 1, DATE).toArray(String[]::new);
        assertThatExceptionOfType(InvalidDossierException.class)
                .isThrownBy(() -> CorrectionsJson.read(file(many)))
                .matches(e -> e.place().equals("corrections"));
        assertThatExceptionOfType(InvalidDossierException.class)
                .isThrownBy(() -> CorrectionsJson.read(
                        file(DATE.replace("vu au siège", "x".repeat(Correction.LONGEST_REASON + 1)))))
                .matches(e -> e.place().equals("corrections[0].reason"));
        assertThatExceptionOfType(InvalidDossierException.class)
                .isThrownBy(() -> CorrectionsJson.read(file(DATE.replace("a-1", "a".repeat(101)))))
                .matches(e -> e.place().equals("corrections[0].one[0].article"));
    }

    @Test
    void readsADossierWithoutCorrections() throws InvalidDossierException {
        assertThat(CorrectionsJson.read(DossierJson.write(SampleDossier.dossier())))
                .isEmpty();
    }
}
