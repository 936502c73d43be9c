package org.recoupe.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may ask what.
 *
 * <p>Without a token only this machine may; a page of another site in a browser on this machine may not: the name that was asked for
 * must be ours (a foreign name may be made to lead here), and a browser's word that the request comes from elsewhere is believed.
 * With a token it is asked for at every path under {@code /api}, and compared in a time that does not tell how much of it was right.
 * Safe for use by many threads.
 */
final class Guard {

    private static final String BEARER = "bearer ";
    private static final int LONGEST = 1_000;
    /** The methods of requests that change nothing. */
    static final Set<String> SAFE = Set.of("GET", "HEAD");

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final Set<String> names = new HashSet<>();
    private final boolean loopback;
    private final byte @Nullable [] token;
    /** Whoever is on this machine may ask often. */
    private final RateLimit near = new RateLimit(20_000, 10_000);

    private final RateLimit far = new RateLimit(300, 60);
    private final RateLimit wrong = new RateLimit(10, 0.2);

    Guard(WebOptions options, boolean loopback) {
        this.loopback = loopback;
        this.token = options.token() == null ? null : digest(options.token());
        names.add("localhost");
        names.add(options.host().toLowerCase(Locale.ROOT));
        options.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether the token is asked for. */
    boolean hasToken() {
        return token != null;
    }

    /** @throws TroubleException where it is not allowed */
    void check(Context context) {
        InetAddress address = address(context);
        String client = RateLimit.client(address);
        if (!(address.isLoopbackAddress() ? near : far).passes(client, System.nanoTime())) {
            throw new TroubleException(Trouble.TOO_MANY);
        }
        checkHost(context);
        String method = context.req().getMethod();
        boolean api = context.path().startsWith("/api");
        byte[] expected = token;
        boolean bearer = expected != null && api;
        if (expected != null && api) {
            checkToken(context, client, expected);
        } else if (expected == null && !address.isLoopbackAddress()) {
            throw new TroubleException(Trouble.FORBIDDEN);
        }
        if (api || !SAFE.contains(method)) {
            checkSite(context);
        }
        if (!SAFE.contains(method) && !bearer && !"1".equals(context.header("X-Recoupe"))) {
            throw new TroubleException(Trouble.FORBIDDEN, "web.forbidden.header");
        }
    }

    private static InetAddress address(Context context) {
        try {
            // As the connection has it: a literal, nothing is looked up.
            return InetAddress.getByName(context.req().getRemoteAddr());
        } catch (UnknownHostException e) {
            throw new TroubleException(Trouble.FORBIDDEN);
        }
    }

    private void checkHost(Context context) {
        String host = context.header("Host");
        if (host == null || host.length() > LONGEST || !isOurs(withoutPort(host))) {
            throw new TroubleException(Trouble.FORBIDDEN, "web.forbidden.host");
        }
    }

    private boolean isOurs(String host) {
        if (names.contains(host.toLowerCase(Locale.ROOT))) {
            return true;
        }
        boolean literal = host.startsWith("[") && host.endsWith("]") || host.matches("(\\d{1,3}\\.){3}\\d{1,3}");
        if (!literal) {
            return false;
        }
        try {
            // No name leads here by an address; who listens to this machine alone is asked by its own.
            InetAddress address = InetAddress.getByName(host);
            return !loopback || address.isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":\\d{1,5}$", "");
    }

    private void checkToken(Context context, String client, byte[] expected) {
        long now = System.nanoTime();
        if (!wrong.wouldPass(client, now)) {
            throw new TroubleException(Trouble.TOO_MANY);
        }
        String given = context.header("Authorization");
        boolean bearer = given != null
                && given.length() <= LONGEST
                && given.toLowerCase(Locale.ROOT).startsWith(BEARER);
        if (!bearer) {
            throw new TroubleException(Trouble.UNAUTHORIZED);
        }
        if (!MessageDigest.isEqual(digest(given.substring(BEARER.length()).strip()), expected)) {
            wrong.passes(client, now);
            throw new TroubleException(Trouble.UNAUTHORIZED);
        }
    }

    private static void checkSite(Context context) {
        String site = context.header("Sec-Fetch-Site");
        if (site != null && !OWN_SITE.contains(site)) {
            throw new TroubleException(Trouble.FORBIDDEN, "web.forbidden.site");
        }
        String origin = context.header("Origin");
        if (origin != null) {
            String host = String.valueOf(context.header("Host"));
            boolean same = origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
            if (!same) {
                throw new TroubleException(Trouble.FORBIDDEN, "web.forbidden.site");
            }
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
