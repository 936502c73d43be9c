package org.recoupe.annotation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.RandomText;

class WordSplitterTest {

    private static final WordSplitter SPLITTER = new WordSplitter(LanguagePack.of("fr"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "Oman's envoy didn't come.;Oman|'s|envoy|did|n't|come|.",
                "They’re late, I'm not.;They|’re|late|,|I|'m|not|.",
                "the ministers' plan;the|ministers|'|plan",
                "O'Brien isn't there;O'Brien|is|n't|there",
                "U.S. forces;U.S.|forces"
            })
    void cutsEnglishEnclitics(String text, String words) {
        Words split = new WordSplitter(LanguagePack.of("en")).split(text);
        List<String> found = new ArrayList<>();
        for (int word = 0; word < split.count(); word++) {
            found.add(split.surface(word));
        }
        assertThat(String.join("|", found)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "M. Varennes part.;M.|Varennes|part|.",
                "C'est le plan B.;C'|est|le|plan|B|.",
                "J.-P. Varennes et O. Ortil;J.-P.|Varennes|et|O.|Ortil",
                "l'art. 5 et l'art.;l'|art.|5|et|l'|art|.",
                "50 000 euros;50 000|euros",
                "12 345 678,9 et 1 000;12 345 678,9|et|1 000",
                "en 2015 300 personnes;en|2015|300|personnes",
                "le 3 1000 fois;le|3|1000|fois",
                "30 % des gens;30|%|des|gens",
                "a-t-il dit, dis-je;a|-t-il|dit|,|dis|-je",
                "Est-ce un rendez-vous ?;Est|-ce|un|rendez-vous|?",
                "c’est-à-dire aujourd’hui;c’est-à-dire|aujourd’hui",
                "quelqu'un que l'on voit;quelqu'un|que|l'on|voit",
                "la rue n° 3...;la|rue|n°|3|...",
                "Saint-Pétersbourg -- peut-être;Saint-Pétersbourg|--|peut-être",
                "voir http://www.exemple.org/a?b=c, ou exemple.org.;voir|http://www.exemple.org/a?b=c|,|ou|exemple.org|.",
                "des chats, des chiens, etc.;des|chats|,|des|chiens|,|etc."
            })
    void makesWordsAsTheTreebanksDo(String text, String words) {
        assertThat(words(SPLITTER.split(text))).containsExactly(words.split("\\|"));
    }

    @RepeatedTest(100)
    void losesNothing(RepetitionInfo info) {
        String text = RandomText.of(new Random(info.getCurrentRepetition()), 150);
        Words words = SPLITTER.split(text);
        int token = 0;
        for (int word = 0; word < words.count(); word++) {
            assertThat(words.first()[word]).isEqualTo(token);
            token = words.end(word);
        }
        assertThat(token).isEqualTo(words.tokens().size());
    }

    private static List<String> words(Words words) {
        List<String> found = new ArrayList<>();
        for (int word = 0; word < words.count(); word++) {
            found.add(words.surface(word));
        }
        return found;
    }
}
