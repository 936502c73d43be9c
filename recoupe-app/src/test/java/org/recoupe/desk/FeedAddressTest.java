package org.recoupe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "courrier.example/flux",
                "file:///etc/passwd",
                "ftp://courrier.example/",
                "gopher://courrier.example/",
                "jar:http://courrier.example/!/",
                "http:///flux",
                "http://",
                "http://odile@courrier.example/",
                "http://odile:secret@courrier.example/",
                "http://@courrier.example/",
                "http://courrier.example:25/",
                "http://courrier.example:0/",
                "http://courrier.example:70000/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://127.1/",
                "http://010.0.0.1/",
                "http://courrier.example/a b",
                "http://courrier.example\\@autre.example/",
                "http://[::1/",
                "javascript:alert(1)",
                "data:text/xml,<rss/>"
            })
    void refuses(String address) {
        assertThat(FeedAddress.of(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://courrier.example/flux.xml",
                "https://courrier.example",
                "HTTPS://Courrier.Example/?a=b&c",
                "http://courrier.example:8080/rss",
                "https://courrier.example:443/",
                "http://1.2.3.4/",
                "http://[2606:4700::1111]/"
            })
    void takes(String address) {
        assertThat(FeedAddress.of(address)).isPresent();
    }

    @Test
    void leavesOutTheFragmentAndRefusesWhatIsTooLong() {
        assertThat(FeedAddress.of("http://courrier.example/flux#x").orElseThrow())
                .hasToString("http://courrier.example/flux");
        assertThat(FeedAddress.of("http://courrier.example/" + "a".repeat(FeedAddress.LONGEST)))
                .isEmpty();
    }
}
