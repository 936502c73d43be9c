package org.recoupe.annotation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.annotation.RandomArticles;
import org.recoupe.article.Articles;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
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

    @Test
    void takesGivenWordsForOneSentence() {
        List<String> words = List.of("M. Ortil", "est", "parti", ".", "Il", "revient", "lundi", ".");

        TokenizedText analyzed = ANALYZER.analyze(words);

        assertThat(analyzed.text()).isEqualTo("M. Ortil est parti . Il revient lundi .");
        assertThat(analyzed.tokens()).extracting(Token::surface).isEqualTo(words);
        assertThat(analyzed.sentences()).containsExactly(new Sentence(new Span(0, 39), 0, 8));
        assertThat(analyzed.tokens()).filteredOn(token -> token.head() < 0).hasSize(1);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Le ministre a reçu l'ambassadeur.;ministre;nsubj;reçu",
                "L'ambassadeur a été reçu par le ministre.;ambassadeur;nsubj:pass;reçu",
                "L'ambassadeur a été reçu par le ministre.;ministre;obl:agent;reçu",
                "« Rien ne presse », a déclaré Anna Veld.;Anna;nsubj;déclaré",
                "M. Varennes a perdu 50 000 euros.;50;nummod;euros",
                "M. Varennes a perdu 50 000 euros.;M;nsubj;perdu"
            })
    void tellsWhoGovernsWhom(String text, String word, String relation, String head) {
        TokenizedText analyzed = analyze(text);
        Token token = analyzed.tokens().stream()
                .filter(t -> t.surface().equals(word))
                .findFirst()
                .orElseThrow();
        assertThat(token.deprel()).isEqualTo(relation);
        assertThat(analyzed.tokens().get(token.head()).surface()).isEqualTo(head);
    }

    @Test
    void tellsThePartsOfNames() {
        TokenizedText analyzed = analyze("La juge Anna Veld est arrivée à Lyon.");
        assertThat(analyzed.tokens().stream().map(Token::entity).toList())
                .containsExactly("", "", "B-PER", "I-PER", "", "", "", "B-LOC", "");
    }

    @Test
    void readsALongTextInOneLine() {
        String sentence = "le juge de Lyon a entendu M. Varennes pendant 3 heures, puis il est reparti en train ; ";
        String text = (sentence.repeat(30) + "fin. " + "Il pleut. ".repeat(20)).repeat(6);
        TokenizedText analyzed = analyze(text);
        assertSound(analyzed);
        assertThat(analyzed.sentences()).hasSizeGreaterThan(120);
        assertThat(analyzed.sentences()).allMatch(s -> s.to() - s.from() < 700);
    }

    @Test
    void saysTheSameOnManyThreads() {
        List<String> texts = IntStream.range(0, 24)
                .mapToObj(i -> "M. Varennes a reçu " + i + " lettres. Anna Veld, elle, n'en a pas lu " + i % 5 + ".")
                .toList();
        List<TokenizedText> one =
                texts.stream().map(SyntaxAnalyzerTest::analyze).toList();
        SyntaxAnalyzer fresh = new SyntaxAnalyzer(LanguagePack.of("fr"));
        List<TokenizedText> many = texts.parallelStream()
                .map(text -> fresh.analyze(Articles.ofLines(text)))
                .toList();
        assertThat(many).isEqualTo(one);
    }

    /** Every sentence is a tree: one root, every head in the same sentence, no circle. */
    private static void assertSound(TokenizedText analyzed) {
        for (Sentence sentence : analyzed.sentences()) {
            int roots = 0;
            for (int i = sentence.from(); i < sentence.to(); i++) {
                Token token = analyzed.tokens().get(i);
                assertThat(token.span().of(analyzed.text())).isEqualTo(token.surface());
                roots += token.head() < 0 ? 1 : 0;
                assertThat(token.deprel().equals("root")).isEqualTo(token.head() < 0);
                int at = i;
                for (int steps = 0; at >= 0; steps++) {
                    assertThat(at).isBetween(sentence.from(), sentence.to() - 1);
                    assertThat(steps).isLessThanOrEqualTo(sentence.to() - sentence.from());
                    at = analyzed.tokens().get(at).head();
                }
            }
            assertThat(roots).isEqualTo(1);
        }
    }

    @RepeatedTest(RandomArticles.COUNT)
    void readsAnyText(RepetitionInfo info) {
        TokenizedText analyzed = RandomArticles.of(info.getCurrentRepetition()).tokens();
        assertSound(analyzed);
        List<Token> tokens = analyzed.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(analyzed.tokenIndexAt(tokens.get(i).span().start())).isEqualTo(i);
        }
    }
}
