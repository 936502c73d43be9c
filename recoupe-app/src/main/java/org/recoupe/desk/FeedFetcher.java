package org.recoupe.desk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a feed from the public internet and from nowhere else.
 *
 * <p>Every name is looked up once, by us; every address that it has must be a public one, and the connection is made to those
 * addresses without another look-up. Where an answer leads on, the same is done anew. No cookies, no passwords, no proxies, no
 * connection kept. Size, time and unpacking are bounded. Safe for use by many threads.
 */
final class FeedFetcher {

    /** The largest feed, packed or unpacked, in bytes. */
    static final int MOST_BYTES = 8 << 20;

    /** So often an answer may lead on. */
    static final int MOST_REDIRECTS = 5;

    private static final int STEP = 1 << 14;

    /** Looks a name up. */
    @FunctionalInterface
    interface Lookup {

        /** All addresses of a host. */
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** A host is not in the public internet. */
    private static final class RefusedException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        RefusedException(String host) {
            super(host);
        }
    }

    /** It is larger than what is taken. */
    private static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private final Lookup lookup;
    private final Predicate<InetAddress> allowed;
    private final Duration longest;

    FeedFetcher(Lookup lookup, Predicate<InetAddress> allowed, Duration longest) {
        this.lookup = lookup;
        this.allowed = allowed;
        this.longest = longest;
    }

    /** With the names of the internet. */
    static FeedFetcher create() {
        return new FeedFetcher(InetAddress::getAllByName, PublicAddress::is, Duration.ofSeconds(30));
    }

    /**
     * Fetches.
     *
     * @param etag what the server said the last time, or null
     * @param modified the same
     */
    Fetched fetch(URI address, @Nullable String etag, @Nullable String modified) {
        URI next = address;
        long end = System.nanoTime() + longest.toNanos();
        try (CloseableHttpClient client = client()) {
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                if (!FeedAddress.may(next)) {
                    return failed(Fetched.Code.REFUSED_URL, "");
                }
                HttpGet get = request(next, etag, modified);
                URI from = next;
                Object answer = timed(get, end, () -> client.execute(get, response -> answer(response, from, end)));
                if (answer instanceof Fetched fetched) {
                    return fetched;
                }
                next = (URI) answer;
            }
            return failed(Fetched.Code.REDIRECTS, Integer.toString(MOST_REDIRECTS));
        } catch (RefusedException e) {
            return failed(Fetched.Code.REFUSED_ADDRESS, "");
        } catch (TooLargeException e) {
            return failed(Fetched.Code.TOO_LARGE, Integer.toString(MOST_BYTES >> 20));
        } catch (SocketTimeoutException e) {
            return failed(Fetched.Code.TIMEOUT, Long.toString(longest.toSeconds()));
        } catch (IOException e) {
            return System.nanoTime() >= end
                    ? failed(Fetched.Code.TIMEOUT, Long.toString(longest.toSeconds()))
                    : failed(Fetched.Code.UNREACHABLE, e.getClass().getSimpleName());
        }
    }

    @FunctionalInterface
    private interface Call {

        Object run() throws IOException;
    }

    /** Ends a request at its time, whatever it waits for. */
    private static Object timed(HttpGet get, long end, Call call) throws IOException {
        Thread timer = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
                get.cancel();
            } catch (InterruptedException e) {
                // It has ended by itself.
                return;
            }
        });
        try {
            return call.run();
        } finally {
            timer.interrupt();
        }
    }

    private static HttpGet request(URI address, @Nullable String etag, @Nullable String modified) {
        HttpGet get = new HttpGet(address);
        get.setHeader("User-Agent", "Recoupe");
        get.setHeader("Accept", "application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5");
        get.setHeader("Accept-Encoding", "gzip");
        if (etag != null) {
            get.setHeader("If-None-Match", etag);
        }
        if (modified != null) {
            get.setHeader("If-Modified-Since", modified);
        }
        return get;
    }

    /** A {@link Fetched}, or the address that the answer leads on to. */
    private static Object answer(ClassicHttpResponse response, URI from, long end) throws IOException {
        int status = response.getCode();
        return switch (status) {
            case 200 ->
                new Fetched.Content(
                        content(response, end),
                        charset(response.getEntity()),
                        header(response, "ETag"),
                        header(response, "Last-Modified"));
            case 304 -> new Fetched.Same();
            case 301, 302, 303, 307, 308 -> onward(response, from);
            default -> failed(Fetched.Code.STATUS, Integer.toString(status));
        };
    }

    private static Object onward(ClassicHttpResponse response, URI from) {
        String location = header(response, "Location");
        try {
            URI to = location == null ? null : from.resolve(location);
            boolean weaker = to != null
                    && "https".equalsIgnoreCase(from.getScheme())
                    && !"https".equalsIgnoreCase(to.getScheme());
            return to == null || weaker || !FeedAddress.may(to) ? failed(Fetched.Code.REFUSED_URL, "") : to;
        } catch (IllegalArgumentException e) {
            return failed(Fetched.Code.REFUSED_URL, "");
        }
    }

    private static byte[] content(ClassicHttpResponse response, long end) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > MOST_BYTES) {
            throw new TooLargeException();
        }
        String encoding = entity.getContentEncoding() == null
                ? ""
                : entity.getContentEncoding().toLowerCase(Locale.ROOT);
        try (InputStream in = entity.getContent()) {
            byte[] packed = bounded(in, end);
            if (!encoding.equals("gzip") && !encoding.equals("x-gzip")) {
                return packed;
            }
            try (InputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                return bounded(unpacking, end);
            }
        }
    }

    private static byte[] bounded(InputStream in, long end) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[STEP];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (out.size() + read > MOST_BYTES) {
                throw new TooLargeException();
            }
            if (System.nanoTime() > end) {
                throw new SocketTimeoutException();
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        String value = header == null ? null : header.getValue();
        return value == null || value.length() > FeedAddress.LONGEST ? null : value;
    }

    private static @Nullable String charset(@Nullable HttpEntity entity) {
        ContentType type = entity == null ? null : ContentType.parseLenient(entity.getContentType());
        return type == null || type.getCharset() == null
                ? null
                : type.getCharset().name();
    }

    private static Fetched.Failed failed(Fetched.Code code, String detail) {
        return new Fetched.Failed(code, detail);
    }

    private CloseableHttpClient client() {
        Timeout timeout = Timeout.ofMilliseconds(Math.min(longest.toMillis(), 10_000));
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Pinned())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                // A connection that is kept would be used for a name without looking it up.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }

    /** Gives the client the addresses that were looked at; it connects to these. */
    private final class Pinned implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] addresses = lookup.of(FeedAddress.bare(host));
            for (InetAddress address : addresses) {
                // One that is not public is enough: whoever answers so wants it to be tried.
                if (!allowed.test(address)) {
                    throw new RefusedException(host);
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
