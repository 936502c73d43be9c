package org.recoupe.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.recoupe.codec.DossierCsv;
import org.recoupe.dossier.Dossier;

/** All tables of a dossier in one archive. The same dossier gives the same bytes: every file in it has the same old date. */
final class CsvArchive {

    /**
     * The first month that the format can say is left out: the JDK takes its first day for one before, and then writes the
     * time in the zone of the machine beside it.
     */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 2, 1, 0, 0);

    private CsvArchive() {}

    static byte[] write(Dossier dossier) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> table : DossierCsv.write(dossier).entrySet()) {
                ZipEntry entry = new ZipEntry(table.getKey());
                entry.setTimeLocal(LONG_AGO);
                zip.putNextEntry(entry);
                zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
