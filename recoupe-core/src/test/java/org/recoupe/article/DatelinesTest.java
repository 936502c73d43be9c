package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        new Datelines(pack, new Agencies(pack)).mark(part);
        return part.kept().of(text);
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
