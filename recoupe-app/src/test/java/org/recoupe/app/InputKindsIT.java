package org.recoupe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of input through the launcher: told by its content, each article with its own name, day and headline. */
class InputKindsIT {

    private static final String BODY =
            "La ministre des Transports Odile Varenne a rencontré lundi 11 mars à Lyon le dirigeant"
                    + " syndical Paul Kerbrat. Ils ont parlé trois heures de la grève des dockers.";

    private static final String PAGE = """
            <!DOCTYPE html><html lang="fr"><head><title>Odile Varenne reçoit les dockers | Le Courrier</title>
            <meta property="article:published_time" content="2019-03-12T08:00:00+01:00"/></head>
            <body><nav><a href="/">Accueil</a></nav><h1>Odile Varenne reçoit les dockers</h1><p>%s</p>
            <footer>Mentions légales</footer></body></html>
            """.formatted(BODY);

    @TempDir
    private Path temp;

    @Test
    void readsEveryKind() throws IOException {
        String record = "{\"maintext\": \"" + BODY + "\", \"title\": \"Odile Varenne reçoit les dockers\","
                + " \"date_publish\": \"2019-03-12 07:00:00\", \"url\": \"https://a.example/1\"}";
        write("a.page", bytes(PAGE));
        write("b.records", bytes(record + "\n" + record.replace("trois", "deux") + "\n"));
        write("c.record.gz", gzip(bytes("[" + record.replace("trois", "quatre") + "]")));
        write(
                "d.feed",
                bytes("<rss version=\"2.0\"><channel><title>Le Courrier</title><item><guid>n1</guid>"
                        + "<title>Odile Varenne reçoit les dockers</title><pubDate>Tue, 12 Mar 2019 08:00:00 +0100</pubDate>"
                        + "<description><![CDATA[<p>" + BODY.replace("trois", "cinq")
                        + "</p>]]></description></item></channel></rss>"));
        write(
                "e.feed",
                bytes("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>n2</id><published>2019-03-12T08:00:00Z"
                        + "</published><content type=\"html\">&lt;p&gt;" + BODY.replace("trois", "six")
                        + "&lt;/p&gt;</content></entry></feed>"));
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE.replace("trois", "sept");
        write(
                "f.archive",
                gzip(bytes("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:7>\r\n"
                        + "WARC-Date: 2019-03-13T00:00:00Z\r\nWARC-Target-URI: https://a.example/7\r\n"
                        + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + bytes(http).length
                        + "\r\n\r\n"
                        + http + "\r\n\r\n")));
        write(
                "g.bad",
                bytes(
                        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"a\">]><rss version=\"2.0\"><channel/></rss>"));

        Shell.Result result = Shell.in(temp).recoupe("annotate", "in");

        assertThat(result.status()).as(result.err()).isEqualTo(ExitStatus.SKIPPED);
        assertThat(result.err()).contains("g.bad: it declares a document type");
        List<String> lines = result.out().lines().toList();
        List<String> paths = List.of(
                "a.page",
                "b.records#1",
                "b.records#2",
                "c.record.gz#1",
                "d.feed#n1",
                "e.feed#n2",
                "f.archive#urn:uuid:7");
        assertThat(lines).hasSameSizeAs(paths);
        for (int i = 0; i < paths.size(); i++) {
            assertThat(lines.get(i))
                    .contains("\"path\":\"" + paths.get(i) + "\"", "\"status\":\"stated\",\"date\":\"2019-03-12")
                    .contains("Paul Kerbrat")
                    .doesNotContain("<p>", "</");
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.createDirectories(temp.resolve("in"));
        Files.write(temp.resolve("in").resolve(name), bytes);
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
