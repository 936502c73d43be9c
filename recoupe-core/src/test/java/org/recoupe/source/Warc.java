package org.recoupe.source;

import java.nio.charset.StandardCharsets;

/** Writes records of web archives for tests. */
final class Warc {

    private Warc() {}

    static String response(String id, String target, String status, String type, String body) {
        String http = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length(body)
                + "\r\n\r\n" + body;
        return record(
                "response", id, "application/http; msgtype=response", "WARC-Target-URI: " + target + "\r\n", http);
    }

    static String record(String kind, String id, String type, String more, String content) {
        return "WARC/1.0\r\nWARC-Type: " + kind + "\r\nWARC-Record-ID: <" + id
                + ">\r\nWARC-Date: 2024-03-13T02:00:00Z\r\n"
                + more + "Content-Type: " + type + "\r\nContent-Length: " + length(content) + "\r\n\r\n" + content
                + "\r\n\r\n";
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
