package org.recoupe.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.recoupe.Golden;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.DossierInvariants;
import org.recoupe.dossier.SampleDossier;
import org.recoupe.text.RandomText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DossierJsonTest {

    @Test
    void writesEveryFieldInItsOrder() throws IOException {
        Golden.check("dossier.json", DossierJson.write(SampleDossier.dossier()));
    }

    @Test
    void followsTheSchemaAndTheRules() {
        DossierInvariants.check(SampleDossier.dossier());
    }

    /** So the difference of two dossiers shows a place as a line. */
    @Test
    void aPlaceStandsOnOneLine() {
        assertThat(DossierJson.write(SampleDossier.dossier()).lines().filter(line -> line.contains("\"start\"")))
                .hasSizeGreaterThan(20)
                .allMatch(line -> line.matches(" *(\"evidence\": )?\\{\".*\"end\": [0-9]+.*},?"));
    }

    @Test
    void offsetsCountCodePoints() {
        JsonNode root = JsonMapper.shared().readTree(DossierJson.write(SampleDossier.dossier()));
        JsonNode role =
                root.get("actors").get(1).get("roles").get(0).get("evidence").get(0);
        String text = root.get("articles").get(1).get("text").asString();
        int start = text.offsetByCodePoints(0, role.get("start").asInt());
        int end = text.offsetByCodePoints(0, role.get("end").asInt());
        assertThat(text.substring(start, end)).isEqualTo("ministre");
        assertThat(start)
                .as("the pictograph is one code point")
                .isEqualTo(role.get("start").asInt() + 1);
    }

    @Test
    void anyTitleGivesAReadableDocument() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String title = RandomText.of(random, 20);
            Dossier dossier = SampleDossier.dossier(title);
            JsonNode root = JsonMapper.shared().readTree(DossierJson.write(dossier));
            assertThat(root.get("story").get("title").asString()).isEqualTo(title);
        }
    }
}
