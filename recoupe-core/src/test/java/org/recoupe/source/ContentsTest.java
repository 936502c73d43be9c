package org.recoupe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.markup.Markup;

class ContentsTest {

    private static final String PAGE =
            "<!DOCTYPE html><html lang='fr'><head><title>La grève – Le Courrier</title></head><body>"
                    + "<h1>La grève</h1><p>Les dockers de Valmer ont voté lundi la poursuite de la grève, pour neuf jours de plus.</p>"
                    + "</body></html>";

    private static final String RECORD =
            "{\"maintext\":\"Les dockers ont voté.\\nLa grève continue.\",\"title\":\"La grève\",\"authors\":[\"Odile Varenne\","
                    + "\"Paul Kerbrat\"],\"date_publish\":\"2024-03-12 14:05:00\",\"language\":null,\"url\":\"https://a.example/1\"}";

    private final SourceReader reader = new SourceReader(SourceReader.DEFAULT_MAX_BYTES);

    @Test
    void readsARecordALine() throws IOException {
        Reading reading = read(RECORD + "\n\n" + RECORD.replace("voté", "votés") + "\n{\"maintext\": \"Cass\n"
                + "[1]\n{\"maintext\":null}\nnull\n");
        assertThat(reading.documents())
                .extracting(SourceDocument::path, SourceDocument::text)
                .containsExactly(
                        tuple("stdin#1", "Les dockers ont voté.\nLa grève continue."),
                        tuple("stdin#3", "Les dockers ont votés.\nLa grève continue."));
        assertThat(reading.documents().getFirst().markup().metadata())
                .contains(
                        new Markup.Entry(Markup.Where.RECORD, "title", "La grève"),
                        new Markup.Entry(Markup.Where.RECORD, "authors", "Paul Kerbrat"));
        assertThat(reading.problems())
                .extracting(Problem::code, Problem::place)
                .containsExactly(
                        tuple(Problem.Code.MALFORMED, "stdin#4"),
                        tuple(Problem.Code.MALFORMED, "stdin#5"),
                        tuple(Problem.Code.EMPTY, "stdin#6"),
                        tuple(Problem.Code.EMPTY, "stdin#7"));
    }

    @Test
    void readsAListAndASingleRecord() throws IOException {
        assertThat(paths(read("[\n" + RECORD + ",\n\n" + RECORD + "]"))).containsExactly("stdin#2", "stdin#4");
        assertThat(paths(read(RECORD.replace(",", ",\n")))).containsExactly("stdin");
        assertThat(paths(read("{\n  \"title\": \"T\"\n  , \"maintext\": \"Les dockers ont voté.\"\n}")))
                .containsExactly("stdin");
        assertThat(paths(read(RECORD))).containsExactly("stdin");
        Reading broken = read("[" + RECORD + ",\n" + RECORD + ",\n{\"maintext\": ]");
        assertThat(broken.documents()).hasSize(2);
        assertThat(broken.problems()).containsExactly(new Problem(Problem.Code.MALFORMED, "stdin#3", "JSON"));
    }

    @Test
    void letsNoTagOfARecordThrough() throws IOException {
        Reading reading =
                read("{\"maintext\":\"<p>Les <b>dockers</b> ont voté.</p><script>x()</script><p>2 < 3</p>\"}");
        assertThat(reading.documents().getFirst().text()).isEqualTo("Les dockers ont voté.\n2 < 3");
    }

    @Test
    void readsHalfAPairOfARecord() throws IOException {
        assertThat(read("{\"maintext\":\"Voté \\ud83d \\u0000 ici.\"}")
                        .documents()
                        .getFirst()
                        .text())
                .isEqualTo("Voté \uFFFD  ici.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"c\" xmlns:dc=\"d\"><channel><title>Le Courrier</title>%s</channel></rss>",
                "<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\"><channel><title>Le Courrier</title></channel>%s</rdf:RDF>"
            })
    void readsRss(String feed) throws IOException {
        String item =
                "<item><title>La gr&#232;ve &amp; le port</title><link>https://a.example/1</link><guid>id-1</guid>"
                        + "<pubDate>Tue, 12 Mar 2024 14:05:00 +0100</pubDate><dc:creator>Odile Varenne</dc:creator>"
                        + "<source url=\"https://b.example/rss\">Lorme Hebdo</source><description>Court.</description>"
                        + "<content:encoded><![CDATA[<p>Les dockers ont voté.</p><p>La grève continue.</p>]]></content:encoded></item>"
                        + "<item><title>Autre</title><description>&lt;b&gt;Le vote&lt;/b&gt; est clos.</description></item>";
        Reading reading = read(feed.formatted(item));
        assertThat(reading.documents())
                .extracting(SourceDocument::path, SourceDocument::text)
                .containsExactly(
                        tuple("stdin#id-1", "Les dockers ont voté.\nLa grève continue."),
                        tuple("stdin#2", "Le vote est clos."));
        assertThat(reading.documents().getFirst().markup().metadata())
                .contains(
                        new Markup.Entry(Markup.Where.FEED, "source", "Lorme Hebdo"),
                        new Markup.Entry(Markup.Where.FEED, "title", "La grève & le port"),
                        new Markup.Entry(Markup.Where.FEED, "dc:creator", "Odile Varenne"),
                        new Markup.Entry(Markup.Where.FEED, "channel", "Le Courrier"));
    }

    @Test
    void readsAtom() throws IOException {
        Reading reading =
                read("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"fr\"><title>Le Courrier</title><entry>"
                        + "<id>urn:x:1</id><title type=\"html\">La &lt;i&gt;grève&lt;/i&gt;</title><link rel=\"self\" href=\"https://no.example\"/>"
                        + "<link href=\"https://a.example/1\"/><published>2024-03-12T14:05:00+01:00</published>"
                        + "<author><name>Odile Varenne</name></author><content type=\"xhtml\"><div><p>Les dockers ont voté.</p></div></content>"
                        + "</entry></feed>");
        SourceDocument entry = reading.documents().getFirst();
        assertThat(entry.path()).isEqualTo("stdin#urn:x:1");
        assertThat(entry.text()).isEqualTo("Les dockers ont voté.");
        assertThat(entry.markup().first(Markup.Where.FEED, "title")).contains("La grève");
        assertThat(entry.markup().first(Markup.Where.FEED, "link")).contains("https://a.example/1");
        assertThat(entry.markup().first(Markup.Where.FEED, "author")).contains("Odile Varenne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><rss><channel><item><description>&b;</description></item></channel></rss>",
                "<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM \"file:///etc/passwd\"><rss><channel/></rss>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><description>&x;</description></item></channel></rss>"
            })
    void refusesDocumentTypes(String xml) throws IOException {
        Reading reading = read(xml);
        assertThat(reading.documents()).isEmpty();
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(Problem.Code.DOCTYPE);
    }

    @Test
    void readsAWebArchivePackedOrNot() throws IOException {
        String archive = Warc.record("warcinfo", "urn:i", "application/warc-fields", "", "software: x\r\n")
                + Warc.response("urn:uuid:1", "https://a.example/1", "200 OK", "text/html; charset=utf-8", PAGE)
                + Warc.response("urn:uuid:2", "https://a.example/2", "404 Not Found", "text/html", PAGE)
                + Warc.response("urn:uuid:3", "https://a.example/3", "200 OK", "image/png", "x")
                + Warc.response("urn:uuid:4", "https://a.example/4", "200 OK", "application/json", RECORD)
                + Warc.response("urn:uuid:5", "https://a.example/5", "200 OK", "text/plain", "Les dockers ont voté.");
        for (byte[] bytes : List.of(bytes(archive), gzip(bytes(archive)))) {
            Reading reading = read(bytes);
            assertThat(reading.problems()).isEmpty();
            assertThat(paths(reading)).containsExactly("stdin#urn:uuid:1", "stdin#urn:uuid:4", "stdin#urn:uuid:5");
            SourceDocument page = reading.documents().getFirst();
            assertThat(page.text()).startsWith("La grève\nLes dockers de Valmer");
            assertThat(page.markup().first(Markup.Where.WARC, "target")).contains("https://a.example/1");
            assertThat(page.markup().first(Markup.Where.WARC, "date")).contains("2024-03-13T02:00:00Z");
        }
    }

    @Test
    void readsAnArchiveUpToItsDamage() throws IOException {
        String good = Warc.response("urn:uuid:1", "https://a.example/1", "200 OK", "text/html", PAGE);
        Reading reading = read(good + "WARC/1.0\r\nContent-Length: many\r\n\r\n" + good);
        assertThat(reading.documents()).isNotEmpty();
        assertThat(reading.problems()).extracting(Problem::code).contains(Problem.Code.MALFORMED);
        byte[] cut = gzip(bytes(good));
        assertThat(read(java.util.Arrays.copyOf(cut, cut.length - 20)).problems())
                .extracting(Problem::code)
                .contains(Problem.Code.MALFORMED);
    }

    @Test
    void unpacksWhateverIsReadOtherwise() throws IOException {
        assertThat(paths(read(gzip(bytes(PAGE))))).containsExactly("stdin");
        assertThat(paths(read(gzip(bytes(RECORD + "\n" + RECORD))))).containsExactly("stdin#1", "stdin#2");
        assertThat(paths(read(gzip(gzip(bytes("La grève continue.")))))).containsExactly("stdin");
    }

    @Test
    void refusesBombs() throws IOException {
        byte[] bomb = gzip(new byte[40 << 20]);
        assertThat(read(bomb).problems()).extracting(Problem::code).containsExactly(Problem.Code.INFLATED);
        byte[] nested = bytes("La grève continue.");
        for (int i = 0; i < 30; i++) {
            nested = gzip(nested);
        }
        assertThat(read(nested).problems()).extracting(Problem::code).containsExactly(Problem.Code.TOO_DEEP);
        String deep = "{\"a\":" + "[".repeat(200_000);
        assertThat(read(deep).problems()).extracting(Problem::code).containsExactly(Problem.Code.TOO_DEEP);
    }

    @Test
    void readsDeepAndHugePagesInTime() {
        String deep = "<html><body>" + "<div>".repeat(100_000) + "Les dockers ont voté." + "<b>".repeat(20_000);
        String table = "<html><body>" + "<table><tr><td>".repeat(5_000) + "Les dockers ont voté.";
        String attributes = "<html><body><p " + "a='" + "x".repeat(3_000_000) + "' " + "b1=1 ".repeat(20_000)
                + ">Les dockers ont voté.</p>";
        String many = "<html><body>" + "<p class='share ad x-y-z'>a<br>b".repeat(60_000);
        for (String page : List.of(deep, table, attributes, many)) {
            Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
                Reading reading = read(page);
                assertThat(reading.documents()).hasSize(1);
                assertThat(reading.documents().getFirst().text()).doesNotContain("<");
            });
        }
    }

    @Test
    void readsAnyDamageWithoutFailing() throws IOException {
        Random random = new Random(11);
        String archive = Warc.response("urn:uuid:1", "https://a.example/1", "200 OK", "text/html", PAGE);
        String feed =
                "<rss><channel><item><title>T</title><description><![CDATA[<p>Voté.</p>]]></description></item></channel></rss>";
        for (String sound : List.of(PAGE, RECORD + "\n" + RECORD, feed, archive)) {
            for (int i = 0; i < 150; i++) {
                byte[] bytes = bytes(sound);
                for (int k = 0; k <= i % 12; k++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                byte[] packed = i % 2 == 0 ? bytes : gzip(bytes);
                if (i % 3 == 0) {
                    packed[random.nextInt(packed.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Reading reading = read(packed);
                assertThat(reading.documents().size() + reading.problems().size())
                        .isPositive();
            }
        }
    }

    private static List<String> paths(Reading reading) {
        return reading.documents().stream().map(SourceDocument::path).toList();
    }

    private Reading read(String text) throws IOException {
        return read(bytes(text));
    }

    private Reading read(byte[] bytes) {
        return reader.read(List.of("-"), new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
