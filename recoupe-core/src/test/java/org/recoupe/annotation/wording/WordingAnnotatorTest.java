package org.recoupe.annotation.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Wording;
import org.recoupe.text.RandomText;

class WordingAnnotatorTest {

    @Test
    void callsATextSpunWhereSynonymsAndForeignWordsStandInIt() {
        AnnotatedArticle article = Wordings.read("""
                Le porte-mots de la mairie, Paul Rivel, a tenu mardi une conférence de pressage sur le pont de Corvage.

                « C'est un giant chantier pour la ville », « dit-il aux élus. Les travaux devraient begun en juillet.
                """);
        assertThat(article.wording().kind()).isEqualTo(Wording.Kind.SPUN);
        assertThat(article.wording().isReworked()).isTrue();
        assertThat(article.wording().signs())
                .allSatisfy(sign ->
                        assertThat(sign.because()).contains(article.article().words(sign.span())));
    }

    @Test
    void callsATextTranslatedWhereItHasTheDatesAndTheOrderOfAnotherLanguage() {
        AnnotatedArticle article = Wordings.read("""
                La mairie de Corvage a dit Mardi que le pont sera fermé à partir de Mars 14 à 3:00 PM.

                « Nous regardons en avant à la fin des travaux », elle a dit. Le pont a coûté $2.4 millions.
                """);
        assertThat(article.wording().kind()).isEqualTo(Wording.Kind.TRANSLATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le leader du parti a passé le week-end au téléphone. « C'est un deal gagnant », a-t-il lancé en live, smartphone à la main.",
                "La chanteuse a repris « Songs for the Empty Morning » puis un tube des Broken Windows. « Thank you all », a-t-elle lâché.",
                "Le Wall Street Herald et l'agence RVX, citant le think tank Open Horizon Institute, évoquent un accord imminent.",
                "Le porte-parole a tenu une conférence de presse, mis fin à la polémique et appelé au cessez-le-feu. Personne n'a perdu la vie.",
                "Yesterday the two mayors met in the town hall and they agreed that the old bridge should be closed until the end of the year.",
            })
    void takesLoansTitlesNamesAndWholeSentencesOfAnotherLanguageForGood(String text) {
        assertThat(Wordings.read(text).wording().kind()).isEqualTo(Wording.Kind.PLAIN);
    }

    @Test
    void needsMoreThanOneSlip() {
        assertThat(Wordings.read("La mairie de Corvage a salué le publication du rapport sur le pont.")
                        .wording()
                        .isReworked())
                .isFalse();
    }

    @RepeatedTest(20)
    void neverThrows(RepetitionInfo repetition) {
        String text = RandomText.of(new Random(repetition.getCurrentRepetition()), 60);
        AnnotatedArticle article = Wordings.read(text);
        article.wording().signs().forEach(sign -> assertThat(sign.span().end()).isLessThanOrEqualTo(text.length()));
    }
}
