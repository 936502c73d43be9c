package org.recoupe.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks at a server as a browser does, so that all that is loaded for that is loaded once. For the launcher alone. */
final class Visit {

    private Visit() {}

    static void of(String url) throws IOException {
        get(url);
        get(url + "api/health");
        get(url + "api/nothing");
        String story =
                post(url + "api/stories", "{\"title\":\"visit\"}").replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        for (String path : List.of(
                "", "/articles", "/versions", "/corrections", "/feeds", "/exports", "/search?q=a", "/dossier")) {
            get(url + "api/stories/" + story + path);
        }
        get(url + "api/stories");
    }

    private static void get(String url) throws IOException {
        read(open(url));
    }

    private static String post(String url, String body) throws IOException {
        HttpURLConnection connection = open(url);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("X-Recoupe", "1");
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        return read(connection);
    }

    private static HttpURLConnection open(String url) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", "gzip");
        return connection;
    }

    private static String read(HttpURLConnection connection) throws IOException {
        try (InputStream in =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
