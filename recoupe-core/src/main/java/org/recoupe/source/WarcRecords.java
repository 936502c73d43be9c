package org.recoupe.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.recoupe.markup.Markup;

/**
 * Reads the pages, texts and records of a web archive: of what was answered with success, whatever is text. Pictures,
 * requests and the like are passed over. Confined to one input.
 */
final class WarcRecords {

    private static final Set<String> TYPES = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "application/json",
            "application/ld+json",
            "application/x-ndjson",
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/xml",
            "text/xml");

    private static final String ROBOTS = "/robots.txt";
    private static final int MOST_RECORDS = 1_000_000;

    private final Contents.Wrapping wrapping;
    private final Contents contents;

    WarcRecords(Contents.Wrapping wrapping, Contents contents) {
        this.wrapping = wrapping;
        this.contents = contents;
    }

    /** Reads an archive that is not packed, up to the first damage that cannot be passed over. */
    void read(byte[] bytes) {
        int before = contents.documents().size() + contents.problems().size();
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
            reader.setLenient(true);
            Optional<WarcRecord> record = reader.next();
            for (int i = 0; record.isPresent() && i < MOST_RECORDS && !contents.isFull(); i++) {
                read(record.get());
                record = reader.next();
            }
        } catch (IOException | RuntimeException e) {
            // The reader of archives throws all kinds of exceptions where a head is damaged.
            contents.problem(Problem.Code.MALFORMED, wrapping.path(), ContentKind.WARC);
        }
        if (contents.documents().size() + contents.problems().size() == before) {
            contents.problem(Problem.Code.EMPTY, wrapping.path(), "");
        }
    }

    private void read(WarcRecord record) {
        if (!(record instanceof WarcTargetRecord target) || record instanceof WarcRevisit) {
            return;
        }
        String place = wrapping.path();
        try {
            place = contents.inside(wrapping.path(), id(target));
            body(target, place);
        } catch (IOException | RuntimeException e) {
            contents.problem(Problem.Code.MALFORMED, place, ContentKind.WARC);
        }
    }

    private static String id(WarcTargetRecord record) {
        String id = record.headers().first("WARC-Record-ID").orElse(record.target());
        return id.replaceAll("^<|>$", "");
    }

    private void body(WarcTargetRecord record, String place) throws IOException {
        String type = record.type();
        List<Markup.Entry> metadata = new ArrayList<>(wrapping.metadata());
        MediaType media;
        MessageBody body;
        if (record instanceof WarcResponse response
                && response.contentType().base().equals(MediaType.HTTP)) {
            HttpResponse http = response.http();
            media = http.contentType();
            if (http.status() / 100 != 2 || !isText(media)) {
                return;
            }
            body = http.bodyDecoded();
            http.headers().first("Last-Modified").ifPresent(date -> add(metadata, "last-modified", date));
        } else if (type.equals("resource") || type.equals("conversion")) {
            media = record.contentType();
            body = record.body();
        } else {
            return;
        }
        if (!isText(media) || record.target().endsWith(ROBOTS)) {
            return;
        }
        add(metadata, "target", record.target());
        add(metadata, "date", record.headers().first("WARC-Date").orElse(""));
        read(body, media, place, metadata);
    }

    private void read(MessageBody body, MediaType media, String place, List<Markup.Entry> metadata) throws IOException {
        long most = Math.min(contents.maxBytes(), contents.unpackedLeft());
        byte[] bytes = body.stream().readNBytes((int) Math.min(Integer.MAX_VALUE - 16, most + 1));
        if (bytes.length > most) {
            contents.problem(Problem.Code.INFLATED, place, SourceReader.mebibytes(most));
            return;
        }
        contents.countUnpacked(bytes.length);
        @Nullable String charset = media.parameters().get("charset");
        boolean page = base(media).contains("html");
        contents.open(bytes, new Contents.Wrapping(place, charset, page, metadata, wrapping.depth() + 1));
    }

    /** What gives no type may be text; what is none is told from its bytes. */
    private static boolean isText(MediaType media) {
        return TYPES.contains(base(media));
    }

    private static String base(MediaType media) {
        return (media.type() + "/" + media.subtype()).toLowerCase(Locale.ROOT);
    }

    private static void add(List<Markup.Entry> metadata, String name, String value) {
        Markup.Entry entry = new Markup.Entry(Markup.Where.WARC, name, value);
        if (!entry.value().isEmpty()) {
            metadata.add(entry);
        }
    }
}
