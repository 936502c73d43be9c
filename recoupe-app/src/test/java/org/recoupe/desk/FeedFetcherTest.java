package org.recoupe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Against a server on this machine. {@code flux.example} leads to it under an address that passes for public; all else is looked at
 * as usual.
 */
class FeedFetcherTest {

    private static final String FEED = "<rss><channel><item><title>Un</title></item></channel></rss>";

    private final List<String> lookedUp = new ArrayList<>();
    private final List<HttpExchange> asked = new ArrayList<>();
    private HttpServer server;
    private int port;
    private FeedFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        // 127.0.0.9 is of this machine, and no other test is there.
        server = HttpServer.create(new InetSocketAddress("127.0.0.9", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        port = server.getAddress().getPort();
        server.start();
        fetcher = fetcher(Duration.ofSeconds(10));
    }

    private FeedFetcher fetcher(Duration longest) {
        InetAddress good = address("127.0.0.9");
        return new FeedFetcher(this::look, address -> address.equals(good) || PublicAddress.is(address), longest);
    }

    private InetAddress[] look(String host) throws UnknownHostException {
        lookedUp.add(host);
        return switch (host) {
            case "flux.example" -> new InetAddress[] {address("127.0.0.9")};
            case "interne.example" -> new InetAddress[] {address("10.0.0.7")};
            case "double.example" -> new InetAddress[] {address("127.0.0.9"), address("169.254.169.254")};
            // Another answer each time, as one does who wants to be trusted first.
            case "change.example" -> new InetAddress[] {address(lookedUp.size() == 1 ? "127.0.0.9" : "127.0.0.1")};
            default -> {
                if (PublicAddress.isLiteral(host)) {
                    yield new InetAddress[] {InetAddress.getByName(host)};
                }
                throw new UnknownHostException(host);
            }
        };
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(String path, int status, byte[] body, String... headers) {
        server.createContext(path, exchange -> {
            asked.add(exchange);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
    }

    private Fetched fetch(String host, String path) {
        return fetcher.fetch(URI.create("http://" + host + ":" + port + path), null, null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void fetchesAFeedWithWhatIsSaidOfIt() {
        answer(
                "/f",
                200,
                bytes(FEED),
                "ETag",
                "\"1\"",
                "Last-Modified",
                "Tue, 12 Mar 2019 10:00:00 GMT",
                "Content-Type",
                "text/xml; charset=utf-8");

        Fetched.Content content = (Fetched.Content) fetch("flux.example", "/f");

        assertThat(content.bytes()).isEqualTo(bytes(FEED));
        assertThat(content.etag()).isEqualTo("\"1\"");
        assertThat(content.modified()).startsWith("Tue, 12 Mar");
        assertThat(content.charset()).isEqualTo("UTF-8");
        assertThat(asked.getFirst().getRequestHeaders().getFirst("Cookie")).isNull();
        assertThat(lookedUp).containsExactly("flux.example");
    }

    @Test
    void asksWhetherItHasChanged() {
        answer("/f", 304, new byte[0]);

        Fetched fetched = fetcher.fetch(
                URI.create("http://flux.example:" + port + "/f"), "\"1\"", "Tue, 12 Mar 2019 10:00:00 GMT");

        assertThat(fetched).isInstanceOf(Fetched.Same.class);
        assertThat(asked.getFirst().getRequestHeaders().getFirst("If-None-Match"))
                .isEqualTo("\"1\"");
        assertThat(asked.getFirst().getRequestHeaders().getFirst("If-Modified-Since"))
                .startsWith("Tue");
    }

    @Test
    void refusesHostsThatAreNotInThePublicInternet() {
        answer("/f", 200, bytes(FEED));

        for (String host :
                List.of("interne.example", "double.example", "127.0.0.1", "10.0.0.1", "[::1]", "[fd00::1]")) {
            assertThat(fetch(host, "/f")).as(host).isEqualTo(new Fetched.Failed(Fetched.Code.REFUSED_ADDRESS, ""));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void refusesAPrivateHostAtALaterHop() {
        answer("/a", 302, new byte[0], "Location", "http://interne.example:" + port + "/f");
        answer("/b", 307, new byte[0], "Location", "http://169.254.169.254/latest/meta-data");
        answer("/c", 301, new byte[0], "Location", "file:///etc/passwd");
        answer("/d", 302, new byte[0], "Location", "http://odile:secret@flux.example:" + port + "/f");

        assertThat(fetch("flux.example", "/a")).isEqualTo(new Fetched.Failed(Fetched.Code.REFUSED_ADDRESS, ""));
        assertThat(fetch("flux.example", "/b")).isEqualTo(new Fetched.Failed(Fetched.Code.REFUSED_ADDRESS, ""));
        assertThat(fetch("flux.example", "/c")).isEqualTo(new Fetched.Failed(Fetched.Code.REFUSED_URL, ""));
        assertThat(fetch("flux.example", "/d")).isEqualTo(new Fetched.Failed(Fetched.Code.REFUSED_URL, ""));
    }

    @Test
    void looksANameUpAnewAtEachHop() {
        answer("/a", 302, new byte[0], "Location", "/b");
        answer("/b", 200, bytes(FEED));

        assertThat(fetch("change.example", "/a")).isEqualTo(new Fetched.Failed(Fetched.Code.REFUSED_ADDRESS, ""));
        assertThat(asked).hasSize(1);
    }

    @Test
    void followsSoManyRedirectsAndNoMore() {
        for (int i = 0; i < 10; i++) {
            answer("/r" + i, 302, new byte[0], "Location", "/r" + (i + 1));
        }
        answer("/s", 302, new byte[0], "Location", "/f");
        answer("/f", 200, bytes(FEED));

        assertThat(fetch("flux.example", "/s")).isInstanceOf(Fetched.Content.class);
        assertThat(fetch("flux.example", "/r0")).isEqualTo(new Fetched.Failed(Fetched.Code.REDIRECTS, "5"));
    }

    @Test
    void unpacksWithinTheLimit() throws IOException {
        answer("/f", 200, gzip(bytes(FEED)), "Content-Encoding", "gzip");
        answer("/bomb", 200, gzip(new byte[FeedFetcher.MOST_BYTES + 1]), "Content-Encoding", "gzip");
        answer("/large", 200, new byte[FeedFetcher.MOST_BYTES + 1]);

        assertThat(((Fetched.Content) fetch("flux.example", "/f")).bytes()).isEqualTo(bytes(FEED));
        assertThat(fetch("flux.example", "/bomb")).isEqualTo(new Fetched.Failed(Fetched.Code.TOO_LARGE, "8"));
        assertThat(fetch("flux.example", "/large")).isEqualTo(new Fetched.Failed(Fetched.Code.TOO_LARGE, "8"));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void endsInTimeWhateverTheServerDoes() {
        fetcher = fetcher(Duration.ofMillis(700));
        AtomicInteger sent = new AtomicInteger();
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int i = 0; i < 600; i++) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    sent.incrementAndGet();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(fetch("flux.example", "/drip")).isEqualTo(new Fetched.Failed(Fetched.Code.TIMEOUT, "0"));
        assertThat(sent.get()).isLessThan(100);
    }

    @Test
    void tellsWhatWentWrongWithoutTheServersWords() {
        answer("/gone", 410, bytes("secret"));

        assertThat(fetch("flux.example", "/gone")).isEqualTo(new Fetched.Failed(Fetched.Code.STATUS, "410"));
        assertThat(fetch("nowhere.example", "/"))
                .isEqualTo(new Fetched.Failed(Fetched.Code.UNREACHABLE, "UnknownHostException"));
    }
}
