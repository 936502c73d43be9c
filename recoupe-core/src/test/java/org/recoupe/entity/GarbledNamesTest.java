package org.recoupe.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recoupe.annotation.Mention;
import org.recoupe.article.ArticleId;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Span;

class GarbledNamesTest {

    private static final GarbledNames NAMES = new GarbledNames(LanguagePack.of("fr"));
    private static final ArticleId SPUN = new ArticleId("spun");

    @Test
    void matchesAGarbledNameWordByWord() {
        GarbledNames.Found found = NAMES.in(
                List.of(
                        clue("spun", "Swedish Maritime Funding Fund"),
                        clue("b", "Fonds suédois d'investissement maritime"),
                        clue("c", "Banque centrale de Suède")),
                Set.of(SPUN));
        assertThat(found.names())
                .containsExactlyEntriesOf(
                        java.util.Map.of("swedish maritime funding fund", "Fonds suédois d'investissement maritime"));
        assertThat(found.judgements()).singleElement().satisfies(judgement -> {
            assertThat(judgement.verdict()).isEqualTo(Judgement.Verdict.SAME);
            assertThat(judgement.reason()).contains("Swedish Maritime Funding Fund");
        });
    }

    @Test
    void leavesANameOpenThatFitsNoneOrSeveral() {
        GarbledNames.Found several = NAMES.in(
                List.of(
                        clue("spun", "Swedish Maritime Funding Fund"),
                        clue("b", "Fonds suédois d'investissement maritime"),
                        clue("c", "Fonds maritime suédois de financement")),
                Set.of(SPUN));
        assertThat(several.names()).isEmpty();
        assertThat(several.judgements()).extracting(Judgement::verdict).containsExactly(Judgement.Verdict.UNSURE);

        GarbledNames.Found none = NAMES.in(
                List.of(clue("spun", "Swedish Maritime Funding Fund"), clue("b", "Fonds norvégien d'épargne navale")),
                Set.of(SPUN));
        assertThat(none.names()).isEmpty();
    }

    @Test
    void knowsABodyUnderItsNamesInTwoLanguages() {
        GarbledNames.Found found = NAMES.in(
                List.of(
                        clue("spun", "Swedish Maritime Funding Fund"),
                        clue("b", "Fonds suédois d'investissement maritime"),
                        clue("c", "Swedish Maritime Investment Fund")),
                Set.of(SPUN));
        assertThat(found.names().values()).containsOnly("Fonds suédois d'investissement maritime");
        assertThat(found.names()).containsKeys("swedish maritime funding fund", "swedish maritime investment fund");
    }

    @Test
    void leavesWellWrittenArticlesAlone() {
        GarbledNames.Found found = NAMES.in(
                List.of(
                        clue("a", "Swedish Maritime Funding Fund"),
                        clue("b", "Fonds suédois d'investissement maritime")),
                Set.of());
        assertThat(found.names()).isEmpty();
        assertThat(found.judgements()).isEmpty();
    }

    private static Clue clue(String article, String name) {
        Mention mention = new Mention(
                new Span(0, name.length()),
                Mention.Form.NAME,
                Mention.Type.ORGANISATION,
                name,
                0,
                List.of(),
                null,
                "test");
        return new Clue(
                new ArticleId(article),
                Mention.Type.ORGANISATION,
                name,
                true,
                List.of(mention),
                null,
                Clue.Gender.UNKNOWN);
    }
}
