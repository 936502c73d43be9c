package org.recoupe.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MorphologyTest {

    private static final LanguagePack FRENCH = LanguagePack.of("fr");
    private final Morphology morphology = FRENCH.morphology();

    @ParameterizedTest
    @CsvSource({
        "tiendra,tenir,Mood=Ind|Number=Sing|Person=3|Tense=Fut",
        "maintient,maintenir,Mood=Ind|Number=Sing|Person=3|Tense=Pres",
        "intervînt,,",
        "intervint,intervenir,Mood=Ind|Number=Sing|Person=3|Tense=Past",
        "reçues,recevoir,Gender=Fem|Number=Plur|Tense=Past|VerbForm=Part",
        "due,devoir,Gender=Fem|Number=Sing|Tense=Past|VerbForm=Part",
        "faudrait,falloir,Mood=Cnd|Number=Sing|Person=3|Tense=Pres",
        "commençait,commencer,Mood=Ind|Number=Sing|Person=3|Tense=Imp",
        "exigeant,exiger,Tense=Pres|VerbForm=Part",
        "rejettent,rejeter,Mood=Ind|Number=Plur|Person=3|Tense=Pres",
        "tuèrent,tuer,Mood=Ind|Number=Plur|Person=3|Tense=Past",
        "réunissaient,réunir,Mood=Ind|Number=Plur|Person=3|Tense=Imp",
        "enverront,envoyer,Mood=Ind|Number=Plur|Person=3|Tense=Fut",
        "séquestrer,séquestrer,VerbForm=Inf"
    })
    void analysesVerbs(String form, String lemma, String feats) {
        if (lemma == null) {
            assertThat(morphology.knownVerb(form)).isEmpty();
        } else {
            assertThat(morphology.verb(form)).contains(new Morphology.Analysis(lemma, feats));
        }
    }

    @Test
    void everyRowOfNounEndingsGivesItsExample() {
        for (LanguagePack pack : Packs.all()) {
            for (Table.Row row : pack.table("morphology/nouns.tsv").rows()) {
                assertThat(pack.morphology().nominalLemma(row.get("example"), row.get("upos")))
                        .as(row.toString())
                        .hasValue(row.get("expect"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "met,meet,Mood=Ind|Tense=Past|VerbForm=Fin",
        "met,meet,Tense=Past|VerbForm=Part",
        "announces,announce,Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
        "planned,plan,Mood=Ind|Tense=Past|VerbForm=Fin",
        "called,call,Tense=Past|VerbForm=Part",
        "carries,carry,Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
        "withdrawing,withdraw,Tense=Pres|VerbForm=Part",
        "will,will,Mood=Ind|Tense=Fut|VerbForm=Fin",
        "would,would,Mood=Cnd|VerbForm=Fin"
    })
    void analysesEnglishVerbs(String form, String lemma, String feats) {
        assertThat(LanguagePack.of("en").morphology().verb(form)).contains(new Morphology.Analysis(lemma, feats));
    }

    @ParameterizedTest
    @CsvSource({"pays,NOUN,pays", "mars,NOUN,mars", "délais,NOUN,délai", "accès,NOUN,accès", "otages,NOUN,otage"})
    void leavesInvariableWordsAlone(String form, String upos, String lemma) {
        assertThat(morphology.nominalLemma(form, upos)).hasValue(lemma);
    }
}
