package org.recoupe.view;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.recoupe.codec.DossierCsv;
import org.recoupe.codec.DossierJson;
import org.recoupe.dossier.Dossier;

/** Everything that a build writes, by file name. Stateless; safe for use by many threads. */
public final class DossierFiles {

    private DossierFiles() {}

    /** The files of {@code dossier}: {@code dossier.json}, {@code dossier.html}, {@code dossier.md} and the tables. The same dossier gives the same bytes. */
    public static SortedMap<String, byte[]> of(Dossier dossier) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        byte[] json = DossierJson.write(dossier).getBytes(StandardCharsets.UTF_8);
        files.put("dossier.json", json);
        files.put("dossier.html", DossierPage.html(json));
        files.put("dossier.md", MarkdownView.render(dossier).getBytes(StandardCharsets.UTF_8));
        DossierCsv.write(dossier).forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
