package org.recoupe.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Names a program with its language data and its model, so that what another one read is not taken for what this one would
 * read. Taken from the checksums of all that is in the jars, which a jar lists at its end: a matter of milliseconds.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * The fingerprint of the places from which the classes come and in which the resources stand.
     *
     * @param classes one of each jar
     * @param resources a name in each jar that has no classes, such as a model's; one that is nowhere counts as missing
     * @param settings all else that reading depends on, such as a language and a zone
     * @return 32 hexadecimal digits
     */
    public static String of(List<Class<?>> classes, List<String> resources, List<String> settings) {
        TreeSet<String> places = new TreeSet<>();
        ClassLoader loader = Fingerprint.class.getClassLoader();
        for (Class<?> type : classes) {
            URL url = loader.getResource(type.getName().replace('.', '/') + ".class");
            places.add(url == null ? "" : place(url, type.getName().replace('.', '/') + ".class"));
        }
        for (String resource : resources) {
            URL url = loader.getResource(resource);
            places.add(url == null ? "" : place(url, resource));
        }
        StringBuilder all = new StringBuilder();
        for (String place : places) {
            all.append(place.isEmpty() ? "missing" : contents(Path.of(place))).append('\n');
        }
        settings.forEach(setting -> all.append(setting).append('\n'));
        return HexFormat.of().formatHex(Digests.sha256(all.toString().getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    /** The jar or folder that {@code name} stands in. */
    private static String place(URL url, String name) {
        String text = url.toString();
        String root = text.substring(0, text.length() - name.length());
        String file = root.startsWith("jar:") ? root.substring(4, root.indexOf("!/")) : root;
        try {
            return Path.of(new URI(file)).toString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static String contents(Path place) {
        List<String> entries = new ArrayList<>();
        try {
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.walk(place)) {
                    for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                        entries.add(place.relativize(file) + " " + Files.size(file) + " "
                                + Files.getLastModifiedTime(file).toMillis());
                    }
                }
            } else {
                try (ZipFile jar = new ZipFile(place.toFile())) {
                    Enumeration<? extends ZipEntry> listed = jar.entries();
                    while (listed.hasMoreElements()) {
                        ZipEntry entry = listed.nextElement();
                        entries.add(entry.getName() + " " + entry.getSize() + " " + entry.getCrc());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(entries);
        return String.join("\n", entries);
    }
}
