package org.recoupe.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Table;
import org.recoupe.text.RandomText;

class HtmlReaderTest {

    private static final String PROSE =
            "Les dockers du port de Valmer ont voté lundi soir la poursuite de la grève entamée il y a neuf jours. ";

    static List<Table.Row> hints() {
        return LanguagePack.shared("page-hints.tsv").rows();
    }

    static List<Table.Row> names() {
        return LanguagePack.shared("metadata.tsv").rows();
    }

    @ParameterizedTest
    @MethodSource("hints")
    void tellsTheZoneOfEachExample(Table.Row row) {
        assertThat(PageHints.get().zone("x " + row.require("example"))).contains(row.require("zone"));
        boolean caption = row.require("zone").equals(PageHints.CAPTION);
        assertThat(Arrays.stream(Markup.Zone.values()).map(Markup.Zone::name))
                .contains(caption ? Markup.Zone.NONE.name() : row.require("zone"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void knowsWhereEachNameStands(Table.Row row) {
        List<String> places =
                Arrays.stream(Markup.Where.values()).map(Markup.Where::id).toList();
        assertThat(places).contains(row.require("where"));
        assertThat(row.get("example")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Un <b>deux</b> trois</p>|Un deux trois",
                "<p>Un</p>deux<div>trois</div>|Un/deux/trois",
                "<ul><li>Un<li>deux</ul>|Un/deux",
                "<p>Un deux<br>trois quatre</p>|Un deux trois quatre",
                "<p>Un deux.<br>Trois quatre.</p>|Un deux./Trois quatre.",
                "<p>un<br><br>deux</p>|un/deux",
                "<h1>Un<br>Deux</h1>|Un Deux",
                "<pre>un  deux~trois</pre>|un deux/trois",
                "<p>un<script>x</script><style>y</style><template>z</template></p>|un",
                "<p>un&nbsp;deux &lt;b&gt; &#8364;</p>|un\u00A0deux <b> €",
                "<table><tr><td>un<td>deux</table>|un/deux",
                "<p>Il dit <q>non</q>.</p>|Il dit “non”.",
                "<p>Com&shy;pagnie</p>|Compagnie",
                "<textarea>un</textarea><select><option>deux</select><p>trois</p>|trois",
            })
    void rendersAsABrowserDoes(String html, String lines) {
        assertThat(HtmlReader.text(html.replace('~', '\n')).replace('\n', '/')).isEqualTo(lines);
    }

    @Test
    void findsTheRunningTextAmongTheRest() {
        Page page = HtmlReader.read("<body><header><a href=/>Accueil</a></header><div class=page><div><h1>La grève</h1>"
                + "<p>" + PROSE + PROSE + "</p><p>" + PROSE + "</p></div><div><div><a href=/2>Un autre article</a><p>"
                + PROSE.substring(0, 60) + "</p></div><div><a href=/3>Encore un</a></div></div></div>"
                + "<footer><p>" + PROSE + "</p></footer></body>");
        assertThat(page.markup().blocks().stream()
                        .filter(Markup.Block::main)
                        .map(block -> block.span().of(page.text())))
                .containsExactly("La grève", (PROSE + PROSE).strip(), PROSE.strip());
    }

    @Test
    void tellsZonesAndLinks() {
        Page page = HtmlReader.read(
                "<body><nav><a href=/>Une</a></nav><p>" + PROSE + "</p><div class='share-buttons'>Partager</div>"
                        + "<div style='display: none'>Caché</div><section id=comments><p>Bien dit.</p></section><button>OK</button>"
                        + "<p>Voir <a href=/x>ici</a></p></body>");
        assertThat(page.markup().blocks())
                .extracting(Markup.Block::zone)
                .containsExactly(
                        Markup.Zone.NAVIGATION,
                        Markup.Zone.NONE,
                        Markup.Zone.SHARE,
                        Markup.Zone.HIDDEN,
                        Markup.Zone.COMMENTS,
                        Markup.Zone.NONE,
                        Markup.Zone.NONE);
        assertThat(page.markup().blocks().get(5).kind()).isEqualTo(Markup.Kind.BUTTON);
        assertThat(page.markup().blocks().getLast().linked()).isEqualTo(3);
    }

    @Test
    void readsMetadata() {
        Page page = HtmlReader.read("""
                <html lang="fr-FR"><head><title>La grève - Le Courrier</title>
                <meta property="og:title" content="La grève"><meta name="DC.date.issued" content="2024-03-12">
                <link rel="canonical" href="https://a.example/1"><link rel=alternate hreflang=de href="https://a.example/de">
                <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"La grève",
                "datePublished":"2024-03-12T14:05:00+01:00","author":[{"@id":"#p"},{"name":"Paul Kerbrat"}],
                "publisher":{"name":"Le Courrier"}},{"@id":"#p","@type":"Person","name":"Odile Varenne"}]}</script>
                <script type="application/ld+json">{"@type":"NewsArticle", broken</script></head>
                <body><p>Texte <time datetime="2024-03-12T14:05">12 mars</time></p>
                <aside><time datetime="2020-01-01">2020</time></aside></body></html>
                """);
        assertThat(page.markup().metadata())
                .contains(
                        new Markup.Entry(Markup.Where.JSON_LD, "datePublished", "2024-03-12T14:05:00+01:00"),
                        new Markup.Entry(Markup.Where.JSON_LD, "author", "Odile Varenne"),
                        new Markup.Entry(Markup.Where.JSON_LD, "author", "Paul Kerbrat"),
                        new Markup.Entry(Markup.Where.JSON_LD, "publisher", "Le Courrier"),
                        new Markup.Entry(Markup.Where.META, "og:title", "La grève"),
                        new Markup.Entry(Markup.Where.META, "dc.date.issued", "2024-03-12"),
                        new Markup.Entry(Markup.Where.LINK, "canonical", "https://a.example/1"),
                        new Markup.Entry(Markup.Where.LINK, "alternate:hreflang", "de https://a.example/de"),
                        new Markup.Entry(Markup.Where.HTML, "lang", "fr-FR"),
                        new Markup.Entry(Markup.Where.TIME, "time", "2024-03-12T14:05"));
        assertThat(Meaning.DATED.in(page.markup())).hasSize(1);
    }

    @Test
    void readsAnyText() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            Page page = HtmlReader.read("<div " + RandomText.of(random, 12) + "<p>" + RandomText.of(random, 12)
                    + "<h1 class=" + RandomText.of(random, 12));
            int end = 0;
            for (Markup.Block block : page.markup().blocks()) {
                assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
                end = block.span().end();
            }
            assertThat(end).isLessThanOrEqualTo(page.text().length());
        }
    }
}
