package org.recoupe.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.recoupe.codec.CorrectionsJson;
import org.recoupe.codec.DossierJson;
import org.recoupe.codec.InvalidDossierException;
import org.recoupe.dossier.Correction;
import org.recoupe.dossier.Dossier;

/** Reads a dossier, or corrections, that were written before. */
final class DossierFile {

    /** A larger file is no dossier of ours: about the texts of a hundred thousand articles. */
    private static final long MOST_BYTES = 1L << 30;

    private static final String NAME = "dossier.json";

    private DossierFile() {}

    /**
     * The dossier that {@code given} names: the file, or the folder that holds it.
     *
     * @param option what the path was given as, for the message
     */
    static Dossier read(String option, String given) throws UsageException, FailedException {
        Path path;
        try {
            path = Path.of(given);
        } catch (InvalidPathException e) {
            throw new UsageException("usage.bad-path", option, given);
        }
        Path file = Files.isDirectory(path) ? path.resolve(NAME) : path;
        if (given.isEmpty() || !Files.isRegularFile(file)) {
            throw new UsageException("usage.no-dossier", option, given);
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new FailedException("failed.dossier-size", file, MOST_BYTES >> 20);
            }
            return DossierJson.read(text(file));
        } catch (CharacterCodingException e) {
            throw new FailedException("failed.dossier-text", file);
        } catch (InvalidDossierException e) {
            throw new FailedException(
                    "failed.dossier", file, e.place(), new Reason(e.reason().id(), e.found()));
        } catch (IOException e) {
            throw new FailedException("failed.dossier-read", file, e.getClass().getSimpleName());
        }
    }

    /**
     * The corrections in the file that {@code given} names, or in the dossier of that folder.
     *
     * @param option what the path was given as, for the message
     */
    static List<Correction> corrections(String option, String given) throws UsageException {
        Path path;
        try {
            path = Path.of(given);
        } catch (InvalidPathException e) {
            throw new UsageException("usage.bad-path", option, given);
        }
        Path file = Files.isDirectory(path) ? path.resolve(NAME) : path;
        if (given.isEmpty() || !Files.isRegularFile(file)) {
            throw new UsageException("usage.no-corrections", option, given);
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UsageException("usage.corrections-size", option, file, MOST_BYTES >> 20);
            }
            return CorrectionsJson.read(text(file));
        } catch (CharacterCodingException e) {
            throw new UsageException("usage.corrections-text", option, file);
        } catch (InvalidDossierException e) {
            throw new UsageException(
                    "usage.corrections",
                    option,
                    file,
                    e.place(),
                    new Reason(e.reason().id(), e.found()));
        } catch (IOException e) {
            throw new UsageException(
                    "usage.corrections-read", option, file, e.getClass().getSimpleName());
        }
    }

    private static String text(Path file) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
    }

    /** Why a dossier cannot be read; worded when it is shown. */
    private record Reason(String id, String found) implements CommandException.Worded {

        @Override
        public String text(Texts texts) {
            return texts.text("dossier." + id, found);
        }
    }
}
