package org.recoupe.desk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The addresses that may be fetched, as far as they tell by themselves. Stateless. */
public final class FeedAddress {

    /** The longest that is taken, in characters. */
    public static final int LONGEST = 2_000;

    private static final int FIRST_FREE_PORT = 1024;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private FeedAddress() {}

    /**
     * The address that {@code text} is; empty where it is none that may be fetched: http or https, a host, no user and no password,
     * the usual port or one that no other service has.
     */
    public static Optional<URI> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(text.strip())).filter(FeedAddress::may).map(FeedAddress::withoutFragment);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static boolean may(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        int port = uri.getPort();
        boolean usualPort = port == -1 || port == HTTP || port == HTTPS || port >= FIRST_FREE_PORT && port <= 65_535;
        return (scheme.equals("http") || scheme.equals("https"))
                && host != null
                && !host.isEmpty()
                && uri.getRawUserInfo() == null
                && uri.getRawAuthority().indexOf('@') < 0
                && usualPort
                && (!PublicAddress.isLiteral(bare(host)) || PublicAddress.isUsual(bare(host)));
    }

    /** A host without the brackets around an address of the sixth version. */
    static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static URI withoutFragment(URI uri) {
        String text = uri.toString();
        int sign = text.indexOf('#');
        return sign < 0 ? uri : URI.create(text.substring(0, sign));
    }
}
