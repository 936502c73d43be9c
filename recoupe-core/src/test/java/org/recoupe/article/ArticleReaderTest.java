package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Packs;
import org.recoupe.language.Rule;
import org.recoupe.text.RandomText;
import org.recoupe.text.Span;

class ArticleReaderTest {

    private static final String BODY =
            "Les dockers du port de Valmer ont voté lundi soir la poursuite de la grève entamée il y a neuf jours.\n";

    private static final LanguagePack PACK = LanguagePack.of("fr");

    static Stream<Rule> agencyRules() {
        return Packs.rules("agency");
    }

    static Stream<Rule> dateRules() {
        return Packs.rules("article");
    }

    static Stream<Arguments> furniture() {
        return Packs.all().stream()
                .flatMap(pack -> pack.lexicon("furniture").entries().stream()
                        .filter(entry -> !entry.get("example").isEmpty())
                        .map(entry -> Arguments.of(pack, entry)));
    }

    @ParameterizedTest
    @MethodSource("agencyRules")
    void findsTheAgencyOfEachExample(Rule rule) {
        List<Article.Agency> found = new Agencies(Packs.of(rule))
                .find(rule.example(), new Span(0, rule.example().length()));
        String names = String.join(
                " ", found.stream().map(Article.Agency::name).distinct().toList());
        assertThat(names).isEqualTo(rule.expect());
    }

    @ParameterizedTest
    @MethodSource("dateRules")
    void findsTheDateOfEachExample(Rule rule) {
        Part part = new Part(rule.example(), new Span(0, rule.example().length()), true);
        assertThat(new RunningDates(Packs.of(rule)).find(part))
                .extracting(date -> ReadArticles.shown(date).split(" ")[0])
                .containsExactly(rule.expect());
    }

    @ParameterizedTest
    @MethodSource("furniture")
    void setsAsideTheExampleOfEachRow(LanguagePack pack, Lexicon.Entry entry) {
        String line = entry.get("example");
        assertThat(new Furniture(pack).find(new Part(line, new Span(0, line.length()), true)))
                .hasValueSatisfying(found -> assertThat(found.why().id()).isEqualTo(entry.get("why")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Publié le 12 mars 2024 à 14h05|2024-03-12 date-line taken|14:05",
                "12/03/2024|2024-03-12 date-line taken|",
                "mardi 12 mars 2024|2024-03-12 date-line taken|",
                "2024-03-12T08:15:00Z|2024-03-12 date-line taken|08:15",
                "Mis à jour le 1er mars 2024|2024-03-01 date-line taken|",
                "Le Courrier de Lorme, 12.03.2024, 9h|2024-03-12 date-line taken|09:00",
                "03/25/2024|2024-03-25 date-line taken|",
                "Lorme HebdoLorme Hebdo12 mars 2024|2024-03-12 outlet-line taken|",
                "12 mars 2024, 21 h 10 - Mis à jour à 22 h 03|2024-03-12 date-line taken|21:10",
                "Consulté le 12 mars 2024|2024-03-12 date-line left|"
            })
    void readsDateLines(String line, String date, String time) {
        Article article = ReadArticles.read("Valmer : la grève continue\n" + line + "\n" + BODY);
        assertThat(article.dates()).hasSize(1);
        assertThat(ReadArticles.shown(article.dates().getFirst())).isEqualTo(date);
        assertThat(article.dates().getFirst().time()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Avec ats | 12.03.2024, 07h15;2024-03-12 date-line taken;",
                "Publié le mardi 12 mars 2024 à 11h48 | Afrique | Par notre envoyée spéciale à Lorme, Élise Marchand;2024-03-12 date-line taken;Élise Marchand",
                "Par notre correspondant à Lorme, Paul Dubreuil, le 12 mars 2024;2024-03-12 date-line taken;Paul Dubreuil"
            })
    void readsLinesBetweenBars(String line, String date, @Nullable String byline) {
        Article article = ReadArticles.read("Valmer : la grève continue\n" + line + "\n" + BODY);
        assertThat(article.dates()).extracting(ReadArticles::shown).containsExactly(date);
        assertThat(article.byline() == null ? null : article.words(article.byline()))
                .isEqualTo(byline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example/2024/03/16/valmer|2024-03-16 link taken",
                "https://a.example/2024-03/16/valmer|2024-03-16 link taken",
                "https://a.example/valmer-20240316|2024-03-16 link taken",
                "https://a.example/valmer-240316101502|2024-03-16 link taken",
                "https://a.example/valmer_16-03-2024.html|2024-03-16 link taken",
                "https://a.example/valmer-240316|",
                "https://a.example/valmer-post2149043898.html|",
                "https://a.example/valmer-ar906338.html|"
            })
    void readsDatesInLinksOnlyWhereTheirFormIsClear(String url, String date) {
        Article article = ReadArticles.read(BODY + BODY + "Source : " + url);
        assertThat(article.sourceUrl()).isNotNull();
        assertThat(article.dates()).extracting(ReadArticles::shown).isEqualTo(date == null ? List.of() : List.of(date));
    }

    @Test
    void takesSixDigitsOfALinkWhereTheTextAgrees() {
        Article article = ReadArticles.read(
                BODY
                        + "La mairie a déclaré aujourd’hui, 9 juin, que rien ne changeait.\nSource : https://a.example/v-240609");
        assertThat(article.dates())
                .extracting(ReadArticles::shown)
                .containsExactly("--06-09 today taken", "2024-06-09 link taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Une phrase courte finit par un point.", "Il a dit :", "Bref"})
    void takesNoSentenceForAHeadline(String line) {
        assertThat(ReadArticles.read(line + "\n" + BODY + BODY).title()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {" (abc/def)", " (NRV)", " (n.r.)", ""})
    void keepsALastParagraphThatIsSigned(String signature) {
        String last = "Les dockers ont voté la poursuite de la grève et rentreront au port lundi." + signature;
        assertThat(ReadArticles.read(BODY + last + "\n(c) Norvia, 2024. Reproduction interdite")
                        .blocks())
                .extracting(block -> block.span().end())
                .contains(BODY.length() + last.length());
    }

    @Test
    void keepsParagraphsThatDifferInAFigure() {
        String text = BODY.replace("neuf", "9") + BODY.replace("neuf", "10");
        assertThat(ReadArticles.read(text).removed()).isEmpty();
    }

    @Test
    void takesNoOutletWhoseNameGoesOnForAnother() {
        assertThat(ReadArticles.read(BODY + "© La Tribune de Lormevallon\n").agencies())
                .isEmpty();
        assertThat(ReadArticles.read(BODY + "Photo : La Tribune\n").agencies())
                .extracting(Article.Agency::name)
                .containsExactly("La Tribune");
    }

    @Test
    void tellsCopiesOfAFileApartByPath() {
        Article one = ReadArticles.read(BODY);
        List<Article> articles = ArticleReader.distinct(List.of(one, one, one));
        assertThat(articles)
                .extracting(a -> a.id().value())
                .containsExactly("a-0123456789", "a-0123456789-2", "a-0123456789-3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|Le ministre a déclaré que les négociations avec les syndicats n’étaient pas terminées.",
                "en|The minister said that the talks with the unions were not over and that he would be back.",
                "es|El ministro dijo que las negociaciones con los sindicatos no han terminado y que se va.",
                "de|Der Minister sagte, dass die Gespräche mit den Gewerkschaften nicht beendet sind.",
                "it|Il ministro ha detto che i colloqui con i sindacati non sono finiti e che la crisi è grave.",
                "vi|Bộ trưởng nói rằng các cuộc đàm phán với công đoàn chưa kết thúc và sẽ được nối lại.",
                "und|Bref",
                "und|12 345 678"
            })
    void tellsTheLanguage(String tag, String text) {
        assertThat(new LanguageDetector().detect(text)).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vous voulez réagir ? Connectez-vous pour laisser un commentaire",
                "Suivez Radio Lorme sur votre téléphone : téléchargez l'application",
                "Lettre « Matin Marchés » : inscrivez-vous, c'est gratuit",
                "Ce texte vous parle ? Partagez-le avec vos amis !",
                "Offrir cet article à un ami",
                "Dites-le à vos amis !",
                "Cliquez ici pour vous abonner à notre bulletin",
                "Nos podcasts du soir | Météo | Mots croisés",
                "ab/cd/efg",
                "Nos autres titres : Le pain plus cher | Un cerf en ville"
            })
    void setsAsideWhatAPageAsksOfItsReader(String line) {
        Article article = ReadArticles.read(BODY + BODY.replace("neuf", "dix") + line);
        assertThat(article.blocks()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L'application de l'accord a commencé lundi.",
                "À partir de 14 heures, le pont sera fermé.",
                "« Abonnez-vous à la patience et téléchargez le calme, c'est gratuit », a dit le maire.",
                "Le premier mois de la grève a coûté cher.",
                "Cette vidéo montre le maire devant le port.",
                "Partager le port ne suffira pas, dit le maire."
            })
    void keepsShortSentences(String line) {
        Article article = ReadArticles.read(BODY + line + "\n" + BODY.replace("neuf", "dix"));
        assertThat(article.blocks()).hasSize(3);
    }

    @Test
    void neverThrowsAndNeverOverlaps() {
        Random random = new Random(20260312);
        for (int i = 0; i < 600; i++) {
            ReadArticles.check(ReadArticles.read(RandomText.of(random, 120)));
        }
    }

    @Test
    void readsAVeryLongLineAndVeryManyLines() {
        ReadArticles.check(ReadArticles.read("Le ministre a parlé à Reuters. ".repeat(60_000)));
        ReadArticles.check(ReadArticles.read("Un mot ici\n".repeat(120_000)));
    }
}
