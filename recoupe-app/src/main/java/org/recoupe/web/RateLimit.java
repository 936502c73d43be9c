package org.recoupe.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often somebody may ask: so many at once, and so many a second after that. Somebody is an address, of the sixth version a
 * network. Safe for use by many threads.
 */
final class RateLimit {

    /** So many are remembered; who has not asked for longest is forgotten first. */
    private static final int MOST_CLIENTS = 10_000;

    private static final int NETWORK_BYTES = 8;

    private static final class Bucket {

        private double left;
        private long at;
    }

    private final double most;
    private final double perSecond;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    RateLimit(double most, double perSecond) {
        this.most = most;
        this.perSecond = perSecond;
    }

    /** Whether another request of {@code client} may pass at {@code nanos}; counts it. */
    boolean passes(String client, long nanos) {
        return take(client, nanos, 1);
    }

    /** Whether another would pass; counts nothing. */
    boolean wouldPass(String client, long nanos) {
        return take(client, nanos, 0);
    }

    private synchronized boolean take(String client, long nanos, int count) {
        Bucket bucket = buckets.computeIfAbsent(client, key -> {
            Bucket fresh = new Bucket();
            fresh.left = most;
            fresh.at = nanos;
            return fresh;
        });
        bucket.left = Math.min(most, bucket.left + Math.max(0, nanos - bucket.at) / 1e9 * perSecond);
        bucket.at = nanos;
        if (bucket.left < 1) {
            return false;
        }
        bucket.left -= count;
        return true;
    }

    /** Who asks from an address. */
    static String client(InetAddress address) {
        byte[] bytes = address.getAddress();
        return Arrays.toString(bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
