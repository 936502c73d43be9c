package org.recoupe.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.recoupe.view.DossierPage;

/** What every answer carries, whoever writes it. Immutable; safe for use by many threads. */
final class Headers implements HttpConfiguration.Customizer {

    private final String policy = DossierPage.policy();

    @Override
    public Request customize(Request request, HttpFields.Mutable fields) {
        put(fields);
        return request;
    }

    void put(HttpFields.Mutable fields) {
        fields.put("Content-Security-Policy", policy);
        fields.put("X-Content-Type-Options", "nosniff");
        fields.put("X-Frame-Options", "DENY");
        fields.put("Referrer-Policy", "no-referrer");
        fields.put("Cross-Origin-Opener-Policy", "same-origin");
        fields.put("Cross-Origin-Resource-Policy", "same-origin");
        fields.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        // Who keeps an answer is told so by its route.
        fields.put("Cache-Control", "no-store");
    }
}
