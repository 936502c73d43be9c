package org.recoupe.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedSplitterTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>Le Courrier de Valmer</title><language>fr</language>
            <item><title>Grève &amp; port</title><guid>g-1</guid><pubDate>Tue, 12 Mar 2019 10:00:00 GMT</pubDate>
            <content:encoded><![CDATA[<p>Les dockers ont voté la grève.</p>]]></content:encoded></item>
            <item><title>Le vote</title><link>https://courrier.example/2</link><description>Un second texte.</description></item>
            </channel></rss>
            """;

    private static List<FeedSplitter.Part> split(String feed) {
        return FeedSplitter.split(feed.getBytes(StandardCharsets.UTF_8), null, 100);
    }

    @Test
    void givesEachEntryWithWhatTheFeedSaysOfItself() {
        List<FeedSplitter.Part> parts = split(RSS);

        assertThat(parts).extracting(FeedSplitter.Part::id).containsExactly("g-1", "https://courrier.example/2");
        assertThat(parts).extracting(FeedSplitter.Part::title).containsExactly("Grève & port", "Le vote");
        List<Feed.Entry> whole = FeedReader.read(RSS).entries();
        for (int i = 0; i < parts.size(); i++) {
            assertThat(FeedReader.read(parts.get(i).xml()).entries()).containsExactly(whole.get(i));
        }
    }

    @Test
    void readsAtomAndRdf() {
        String atom = """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Valmer</title>
                <entry><id>urn:1</id><title>Un</title><link href="https://courrier.example/1"/><summary>Le texte.</summary></entry></feed>
                """;
        String rdf = """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel><title>Valmer</title></channel>
                <item rdf:about="https://courrier.example/9"><title>Neuf</title><description>Le texte.</description></item></rdf:RDF>
                """;

        for (String feed : List.of(atom, rdf)) {
            FeedSplitter.Part part = split(feed).getFirst();
            assertThat(FeedReader.read(part.xml()).entries())
                    .isEqualTo(FeedReader.read(feed).entries());
        }
        assertThat(split(atom).getFirst().id()).isEqualTo("urn:1");
        assertThat(split(rdf).getFirst().id()).isEqualTo("https://courrier.example/9");
    }

    @Test
    void knowsTheEncodingByWhatIsSaidOfIt() {
        String latin =
                "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><item><title>Été</title></item></channel></rss>";
        byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(FeedSplitter.split(bytes, null, 9).getFirst().title()).isEqualTo("Été");
        assertThat(FeedSplitter.split(bytes, "no-such", 9)).hasSize(1);
        assertThat(FeedSplitter.split(RSS.getBytes(StandardCharsets.UTF_16), null, 9))
                .hasSize(2);
    }

    @Test
    void refusesWhatIsNoFeedAndWhatDeclaresTypes() {
        assertThat(split("<html><body><item>x</item></body></html>")).isEmpty();
        assertThat(split("")).isEmpty();
        assertThat(split("{\"items\":[]}")).isEmpty();
        assertThat(
                        split(
                                "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel><item><title>&a;</title></item></channel></rss>"))
                .isEmpty();
        assertThat(FeedSplitter.split(RSS.getBytes(StandardCharsets.UTF_8), null, 1))
                .hasSize(1);
    }
}
