package org.recoupe.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Works at a server as somebody with a browser does, so that all that is loaded and run for that has been loaded and run once. For the
 * launcher alone.
 */
final class Visit {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final int LOOK_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Visit() {}

    /**
     * Hands in the files of a folder, leaves one out again, and looks at everything.
     *
     * @throws IOException where something is refused, or takes more than two minutes
     */
    static void of(String url, Path folder) throws IOException, InterruptedException {
        get(url);
        get(url + "api/health");
        get(url + "api/nothing");
        String story =
                url + "api/stories/" + id(post(url + "api/stories", "application/json", "{\"title\":\"visit\"}"));
        for (Path file : files(folder)) {
            post(story + "/articles?name=visit.txt", "text/plain", Files.readString(file));
        }
        settled(story);
        String article = id(get(story + "/articles"));
        if (!article.isEmpty()) {
            ask("DELETE", story + "/articles/" + article);
            settled(story);
        }
        for (String path : List.of(
                "",
                "/articles",
                "/versions",
                "/corrections",
                "/feeds",
                "/exports",
                "/search?q=a",
                "/changes",
                "/dossier")) {
            get(story + path);
        }
        get(url + "api/stories");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void settled(String story) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (get(story).contains("\"state\":\"working\"")) {
            if (System.nanoTime() > end) {
                throw new IOException("still working after " + PATIENCE);
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** The first id in an answer; empty where it has none. */
    private static String id(String json) {
        Matcher id = ID.matcher(json);
        return id.find() ? id.group(1) : "";
    }

    private static String get(String url) throws IOException {
        return read(open(url));
    }

    private static void ask(String method, String url) throws IOException {
        HttpURLConnection connection = open(url);
        connection.setRequestMethod(method);
        connection.setRequestProperty("X-Recoupe", "1");
        read(connection);
    }

    private static String post(String url, String type, String body) throws IOException {
        HttpURLConnection connection = open(url);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("X-Recoupe", "1");
        connection.setRequestProperty("Content-Type", type);
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        return read(connection);
    }

    private static HttpURLConnection open(String url) throws IOException {
        return (HttpURLConnection) URI.create(url).toURL().openConnection();
    }

    private static String read(HttpURLConnection connection) throws IOException {
        try (InputStream in =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
