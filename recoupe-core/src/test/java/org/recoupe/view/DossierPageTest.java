package org.recoupe.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page holds the whole dossier as data, and nothing in it can run but its own script. */
class DossierPageTest {

    private static final String HOSTILE =
            "{\n  \"a\" : \"</script><script>alert(1)</script><!-- \\\\\",\n  \"b\\\"  c\": \"  deux  blancs\\n\", \"d\": [ 1, 2 ]\n}\n";

    @Test
    void textsCannotEndTheElementTheyStandIn() {
        Document page = page(HOSTILE);

        assertThat(page.select("script")).hasSize(2);
        assertThat(one(page, "#dossier").data())
                .isEqualTo("{\"a\":\"\\u003c/script>\\u003cscript>alert(1)\\u003c/script>\\u003c!-- \\\\\","
                        + "\"b\\\"  c\":\"  deux  blancs\\n\",\"d\":[1,2]}");
    }

    @Test
    void policyNamesTheOneScriptAndTheOneStyle() {
        Document page = page("{}");

        assertThat(DossierPage.policy())
                .startsWith("default-src 'none'; ")
                .contains(
                        "script-src " + digest(one(page, "script[type=module]").data()) + ";")
                .contains("style-src " + digest(one(page, "style").data()) + ";")
                .doesNotContain("unsafe");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo(DossierPage.policy());
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        Document page = page("{}");

        assertThat(page.select("[src], link[href], img, iframe, object, base")).isEmpty();
    }

    @Test
    void servedPageSaysSoAndHasNoDossier() {
        Document page = Jsoup.parse(new String(DossierPage.served(), StandardCharsets.UTF_8));

        assertThat(page.select("meta[name=recoupe-mode]").attr("content")).isEqualTo("served");
        assertThat(one(page, "#dossier").data()).isEmpty();
    }

    private static Element one(Document page, String selector) {
        return page.expectFirst(selector);
    }

    private static Document page(String json) {
        return Jsoup.parse(new String(DossierPage.html(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
