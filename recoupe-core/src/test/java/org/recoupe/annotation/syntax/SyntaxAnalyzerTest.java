package org.recoupe.annotation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.article.Articles;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.RandomText;
import org.recoupe.text.Sentence;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

class SyntaxAnalyzerTest {

    private static final SyntaxAnalyzer ANALYZER = new SyntaxAnalyzer(LanguagePack.of("fr"));

    private static TokenizedText analyze(String text) {
        return ANALYZER.analyze(Articles.ofLines(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Il pleut. Elle part.#Il pleut.|Elle part.",
                "M. Varennes est arrivé. Mme Ortil aussi.#M. Varennes est arrivé.|Mme Ortil aussi.",
                "« Je ne sais pas. Peut-être. », a dit J. Varennes.#« Je ne sais pas.|Peut-être. », a dit J. Varennes.",
                "« Nous partons demain. » Il a souri.#« Nous partons demain. »|Il a souri.",
                "Le prix (art. 5) monte de 3.5 points. Fin.#Le prix (art. 5) monte de 3.5 points.|Fin.",
                "« L’envoyé […] a été reçu. Tout va bien », a-t-il dit.#« L’envoyé […] a été reçu.|Tout va bien », a-t-il dit.",
                "Pourquoi ? demande-t-elle. Parce que…#Pourquoi ? demande-t-elle.|Parce que…",
                "Voir www.exemple.org pour la suite. Merci.#Voir www.exemple.org pour la suite.|Merci.",
                "Les États-Unis, l'U.R.S.S. et le reste. Puis rien.#Les États-Unis, l'U.R.S.S. et le reste.|Puis rien."
            })
    void splitsSentences(String text, String sentences) {
        TokenizedText analyzed = analyze(text);
        assertThat(analyzed.sentences().stream().map(s -> s.span().of(text)).toList())
                .containsExactly(sentences.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Le ministre a déclaré que la réunion était finie.;déclaré;déclarer;VERB;VerbForm=Part",
                "« Non », a-t-il ajouté.;-t-il;lui;PRON;",
                "Les deux hommes se sont entretenus par téléphone.;entretenus;entretenir;VERB;VerbForm=Part",
                "Elle dément avoir rencontré le juge.;dément;démentir;VERB;Tense=Pres",
                "Le chef aurait attendu deux heures.;aurait;avoir;AUX;Mood=Cnd",
                "La ministre se rendra à Lyon.;rendra;rendre;VERB;Tense=Fut",
                "Ils refusèrent de signer l'accord.;refusèrent;refuser;VERB;Tense=Past",
                "Le président a reçu l'ambassadeur.;reçu;recevoir;VERB;VerbForm=Part",
                "Les généraux considèrent que c'est fini.;considèrent;considérer;VERB;Tense=Pres",
                "Les généraux considèrent que c'est fini.;généraux;général;NOUN;",
                "La délégation américaine est partie.;américaine;américain;ADJ;",
                "Le syndicat menaçait de bloquer le port.;menaçait;menacer;VERB;Tense=Imp"
            })
    void givesLemmaAndFeatures(String text, String word, String lemma, String upos, String feature) {
        Token token = analyze(text).tokens().stream()
                .filter(t -> t.surface().equals(word))
                .findFirst()
                .orElseThrow();
        assertThat(token.lemma()).isEqualTo(lemma);
        assertThat(token.upos()).isEqualTo(upos);
        assertThat(feature == null || token.has(feature)).as(token.feats()).isTrue();
    }

    @Test
    void everyTokenIsInOneSentence() {
        TokenizedText analyzed = analyze("Un. Deux trois.\nQuatre");
        int at = 0;
        for (Sentence sentence : analyzed.sentences()) {
            assertThat(sentence.from()).isEqualTo(at);
            at = sentence.to();
        }
        assertThat(at).isEqualTo(analyzed.tokens().size());
    }

    @RepeatedTest(100)
    void readsAnyText(RepetitionInfo info) {
        String text = RandomText.of(new Random(info.getCurrentRepetition()), 150);
        TokenizedText analyzed = analyze(text);
        List<Token> tokens = analyzed.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.get(i).span().of(text)).isEqualTo(tokens.get(i).surface());
            assertThat(analyzed.tokenIndexAt(tokens.get(i).span().start())).isEqualTo(i);
        }
    }
}
