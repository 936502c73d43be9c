package org.recoupe.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.eval.corpus.FurnitureCorpus;

class FurnitureScoreTest {

    private static final FurnitureCorpus.Case GOLD = new FurnitureCorpus.Case(
            Path.of("a.txt"),
            "La grève continue",
            "2031-04-03",
            List.of("LORME, 3 avril (Norvia) - Le vote est clos.", "Le port est fermé."),
            List.of("Abonnez-vous", "Une photo"));

    @Test
    void countsWhatIsKeptAndWhatIsGone() {
        FurnitureScore.Read read = new FurnitureScore.Read(
                List.of("Le vote  est\u00A0clos.", "Une photo", "Le port"),
                List.of("Le vote est clos.", "Le port"),
                List.of("LORME, 3 avril (Norvia)"),
                "La grève\u00A0continue",
                "2031-04-03");

        assertThat(FurnitureScore.of(GOLD, read)).isEqualTo(new FurnitureScore(1, 2, 2, 2, 1, 1, 1));
    }

    @Test
    void countsNothingOfWhatWasNotRead() {
        FurnitureScore.Read none = new FurnitureScore.Read(List.of(), List.of(), List.of(), null, "");

        assertThat(FurnitureScore.of(GOLD, none).plus(FurnitureScore.NONE))
                .isEqualTo(new FurnitureScore(0, 2, 2, 2, 0, 0, 1));
    }
}
