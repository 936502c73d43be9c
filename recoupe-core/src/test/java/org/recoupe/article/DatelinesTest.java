package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Packs;
import org.recoupe.language.Rule;
import org.recoupe.text.Span;

class DatelinesTest {

    private static final LanguagePack PACK = LanguagePack.of("fr");

    private static final String REST = " Les dockers du port de Valmer ont voté lundi soir la poursuite de la grève.";

    static Stream<Rule> rules() {
        return Packs.rules("dateline");
    }

    private static String kept(String text) {
        return kept(text, PACK);
    }

    private static String kept(String text, LanguagePack pack) {
        Part part = new Part(text, new Span(0, text.length()), true);
        datelines(pack).mark(part);
        return part.kept().of(text);
    }

    private static Datelines datelines(LanguagePack pack) {
        return new Datelines(pack, new WrittenDates(pack), new Agencies(pack));
    }

    private static String date(String text, LanguagePack pack) {
        Part part = new Part(text, new Span(0, text.length()), true);
        Datelines datelines = datelines(pack);
        datelines.mark(part);
        return datelines
                .date(part)
                .map(date -> String.format(
                        Locale.ROOT,
                        "%s-%02d-%02d",
                        date.year() == null ? "-" : date.year().toString(),
                        date.month(),
                        date.day()))
                .orElse("");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void tellsTheDayOfEachExample(Rule rule) {
        assertThat(date(rule.example(), Packs.of(rule))).isEqualTo(rule.get("date"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KELMAR/TOSSA, 3 octobre 2023 (AA) -|2023-10-03",
                "KELMAR 19/10 (NORVIA) =|--10-19",
                "KELMAR, 3 oct. 2023 /NRV/ -|2023-10-03",
                "Kelmar, 03/10/2023 (NRV) -|2023-10-03",
                "KELMAR - Mardi 3 octobre 2023 -|2023-10-03",
                "KELMAR, 03 oct 2023 (NRV)-|2023-10-03",
                "Kelmar, 31 février 2023 (NRV) -|''",
                "KELMAR (nrv) -|''"
            })
    void tellsTheDay(String dateline, String day) {
        assertThat(kept(dateline + REST)).isEqualTo(REST.strip());
        assertThat(date(dateline + REST, PACK)).isEqualTo(day);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void cutsTheDatelineOfEachExample(Rule rule) {
        assertThat(kept(rule.example(), Packs.of(rule))).startsWith(rule.expect());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le maire (Union) - et son adjoint - ont voté contre le projet.",
                "Lundi 3 mai, le maire de Lorme a démissionné de toutes ses fonctions.",
                "À Lorme, le 3 mai, la mairie - un ancien couvent - a brûlé.",
                "OTAN - alliance militaire - et Union discutent depuis lundi."
            })
    void leavesSentences(String text) {
        assertThat(kept(text)).isEqualTo(text);
    }

    @Test
    void theWordsStayInTheTextAndNameTheAgency() {
        Article article = ReadArticles.read("LORME, 3 mai 2021 (Norvia) –" + REST + "\n" + REST.strip());
        assertThat(article.words(article.blocks().getFirst().span())).startsWith("Les dockers");
        assertThat(article.removed().getFirst().why()).isEqualTo(Removed.Why.CREDIT);
        assertThat(article.agencies()).extracting(Article.Agency::name).containsExactly("Norvia");
        assertThat(article.dates()).hasSize(1);
    }

    @Test
    void takesANameForAnAgencyWhereTwoPlacesDo() {
        String said =
                "« Nous continuons », a assuré Paul Dubreuil à Norvia avant de partir pour la réunion de Valmer.\n";
        assertThat(ReadArticles.read(said).agencies()).isEmpty();
        assertThat(ReadArticles.read(said + "Le port jeudi. (Photo : Norvia)\n").agencies())
                .extracting(Article.Agency::name)
                .containsExactly("Norvia");
    }
}
