package org.recoupe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void letsSoManyPassAtOnceAndThenSoManyASecond() {
        RateLimit limit = new RateLimit(3, 2);

        assertThat(limit.passes("a", 0)).isTrue();
        assertThat(limit.passes("a", 0)).isTrue();
        assertThat(limit.passes("a", 0)).isTrue();
        assertThat(limit.passes("a", 0)).isFalse();
        assertThat(limit.passes("b", 0)).isTrue();
        assertThat(limit.passes("a", SECOND / 2)).isTrue();
        assertThat(limit.passes("a", SECOND / 2)).isFalse();
        assertThat(limit.passes("a", 100 * SECOND)).isTrue();
    }

    @Test
    void countsNothingWhereItIsOnlyAsked() {
        RateLimit limit = new RateLimit(1, 0.1);

        assertThat(limit.wouldPass("a", 0)).isTrue();
        assertThat(limit.wouldPass("a", 0)).isTrue();
        assertThat(limit.passes("a", 0)).isTrue();
        assertThat(limit.wouldPass("a", 0)).isFalse();
    }

    @Test
    void takesANetworkOfTheSixthVersionForOne() throws UnknownHostException {
        String one = RateLimit.client(InetAddress.getByName("2001:db8:1:2::1"));

        assertThat(RateLimit.client(InetAddress.getByName("2001:db8:1:2:ffff::9")))
                .isEqualTo(one);
        assertThat(RateLimit.client(InetAddress.getByName("2001:db8:1:3::1"))).isNotEqualTo(one);
        assertThat(RateLimit.client(InetAddress.getByName("192.0.2.1")))
                .isNotEqualTo(RateLimit.client(InetAddress.getByName("192.0.2.2")));
    }
}
