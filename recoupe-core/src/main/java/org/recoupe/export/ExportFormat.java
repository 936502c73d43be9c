package org.recoupe.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.recoupe.codec.DossierJson;
import org.recoupe.dossier.Dossier;
import org.recoupe.view.DossierPage;
import org.recoupe.view.MarkdownView;

/**
 * A format that a dossier can be handed on in.
 *
 * <p>Immutable; safe for use by many threads. The same dossier gives the same bytes.
 */
public final class ExportFormat {

    private static final List<ExportFormat> ALL = List.of(
            new ExportFormat("csv", "CSV", "application/zip", "zip", CsvArchive::write),
            text("plover", "PLOVER", "application/x-ndjson", "jsonl", Plover::write),
            text("ftm", "FollowTheMoney", "application/x-ndjson", "jsonl", FollowTheMoney::entities),
            text(
                    "ftm-statements",
                    "FollowTheMoney (statements)",
                    "text/csv;charset=utf-8",
                    "csv",
                    FollowTheMoney::statements),
            text(
                    "web-annotation",
                    "W3C Web Annotation",
                    "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"",
                    "jsonld",
                    WebAnnotation::write),
            text("timelinejs", "TimelineJS", "application/json", "json", TimelineJs::write),
            text("icalendar", "iCalendar", "text/calendar;charset=utf-8", "ics", ICalendar::write),
            text("graphml", "GraphML", "application/graphml+xml", "graphml", GraphMl::write),
            text("json-ld", "JSON-LD (schema.org)", "application/ld+json", "jsonld", SchemaOrg::write),
            text("markdown", "Markdown", "text/markdown;charset=utf-8", "md", MarkdownView::withFootnotes),
            text("json", "JSON", "application/json", "json", DossierJson::write),
            new ExportFormat(
                    "html",
                    "HTML",
                    "text/html;charset=utf-8",
                    "html",
                    dossier -> DossierPage.html(DossierJson.write(dossier).getBytes(StandardCharsets.UTF_8))));

    private final String id;
    private final String name;
    private final String mediaType;
    private final String extension;
    private final Function<Dossier, byte[]> writer;

    private ExportFormat(String id, String name, String mediaType, String extension, Function<Dossier, byte[]> writer) {
        this.id = id;
        this.name = name;
        this.mediaType = mediaType;
        this.extension = extension;
        this.writer = writer;
    }

    /** A format of text, in UTF-8. */
    private static ExportFormat text(
            String id, String name, String mediaType, String extension, Function<Dossier, String> writer) {
        return new ExportFormat(
                id, name, mediaType, extension, dossier -> writer.apply(dossier).getBytes(StandardCharsets.UTF_8));
    }

    /** All formats, in the order in which they are offered. */
    public static List<ExportFormat> all() {
        return ALL;
    }

    /** The format with this {@link #id()}; empty where there is none. */
    public static Optional<ExportFormat> of(String id) {
        return ALL.stream().filter(format -> format.id.equals(id)).findFirst();
    }

    /** What it is called on the command line and in addresses: {@code [a-z-]+}. */
    public String id() {
        return id;
    }

    /** Its proper name, the same in every language. */
    public String name() {
        return name;
    }

    /** The media type with its parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** What names of such files end on, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether it is text in UTF-8 and not bytes that only a program reads. */
    public boolean isText() {
        return !mediaType.equals("application/zip");
    }

    /**
     * {@code dossier} in this format.
     *
     * @throws org.recoupe.language.LanguageDataException where there is no language pack for the dossier's language
     */
    public byte[] write(Dossier dossier) {
        return writer.apply(dossier);
    }

    @Override
    public String toString() {
        return id;
    }
}
