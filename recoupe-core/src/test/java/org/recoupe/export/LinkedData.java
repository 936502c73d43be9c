package org.recoupe.export;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.net.URI;
import java.util.Map;

/** Reads JSON-LD with Titanium; contexts come from the tests, never from a network. */
final class LinkedData {

    private LinkedData() {}

    /** The expanded form. */
    static JsonArray expand(String json, Map<String, String> contexts) throws JsonLdError {
        DocumentLoader loader = (url, options) -> {
            String context = contexts.get(withoutSlash(url));
            if (context == null) {
                throw new IllegalArgumentException("asks for " + url);
            }
            return JsonDocument.of(new StringReader(context));
        };
        return JsonLd.expand(JsonDocument.of(new StringReader(json)))
                .loader(loader)
                .get();
    }

    private static String withoutSlash(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
