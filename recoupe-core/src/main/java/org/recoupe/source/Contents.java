package org.recoupe.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.markup.Characters;
import org.recoupe.markup.Feed;
import org.recoupe.markup.FeedReader;
import org.recoupe.markup.HtmlReader;
import org.recoupe.markup.Markup;
import org.recoupe.markup.Page;

/**
 * What one input holds: opens it, and what is in it, by what it is. Confined to one input.
 *
 * <p>Bounded: how much is unpacked from the whole input, how deep one thing is packed in another, how many documents come of it.
 */
final class Contents {

    /** Packed content may unpack to so many times the limit for an input, for the whole input. */
    private static final int MOST_TIMES = 8;

    /** A page that is packed in an archive that is packed is the deepest that is met. */
    private static final int DEEPEST = 4;

    private static final int MOST_DOCUMENTS = 100_000;
    private static final int LONGEST_NAME = 300;

    /**
     * What is known of content before it is looked at.
     *
     * @param path its name
     * @param charset the encoding that its container says it has, or null
     * @param page whether its container says that it is a page
     * @param metadata what its container says about it
     * @param depth in how many containers it is
     */
    record Wrapping(String path, @Nullable String charset, boolean page, List<Markup.Entry> metadata, int depth) {}

    private final String name;
    private final long maxBytes;
    private long unpackedLeft;
    private final List<SourceDocument> documents = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();

    /**
     * The contents of an input.
     *
     * @param name of the input
     * @param maxBytes the limit for one input
     */
    Contents(String name, long maxBytes) {
        this.name = name;
        this.maxBytes = maxBytes;
        this.unpackedLeft = Math.min(Integer.MAX_VALUE - 16, MOST_TIMES * maxBytes);
    }

    List<SourceDocument> documents() {
        return documents;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Opens the input itself. */
    void open(byte[] bytes) {
        open(bytes, new Wrapping(name, null, false, List.of(), 0));
    }

    /** How many bytes may still be unpacked. */
    long unpackedLeft() {
        return unpackedLeft;
    }

    void countUnpacked(long bytes) {
        unpackedLeft -= bytes;
    }

    /** The limit for an input, in bytes. */
    long maxBytes() {
        return maxBytes;
    }

    /** Whether no more documents are read; the first time it is so, that is a problem. */
    boolean isFull() {
        boolean full = documents.size() >= MOST_DOCUMENTS;
        if (full && problems.stream().noneMatch(problem -> problem.code() == Problem.Code.TOO_MANY)) {
            problem(Problem.Code.TOO_MANY, name, Integer.toString(MOST_DOCUMENTS));
        }
        return full;
    }

    void problem(Problem.Code code, String place, String detail) {
        problems.add(new Problem(code, place, detail));
    }

    /** The name of something inside {@code path}, which no other has. */
    String inside(String path, String part) {
        String clean = part.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        String base = path + "#" + clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
        String unique = base;
        for (int i = 2; !paths.add(unique); i++) {
            unique = base + "-" + i;
        }
        return unique;
    }

    void open(byte[] bytes, Wrapping wrapping) {
        String path = wrapping.path();
        if (wrapping.depth() > DEEPEST) {
            problem(Problem.Code.TOO_DEEP, path, Integer.toString(DEEPEST));
            return;
        }
        Optional<String> packed = ContentKind.ofBytes(bytes);
        if (packed.isPresent()) {
            switch (packed.get()) {
                case ContentKind.GZIP -> Unpacker.open(bytes, wrapping, this);
                case ContentKind.WARC -> new WarcRecords(wrapping, this).read(bytes);
                default -> problem(Problem.Code.BINARY, path, packed.get());
            }
            return;
        }
        Decoded decoded = Decoder.decode(bytes, wrapping.charset());
        if (decoded.binary()) {
            problem(Problem.Code.BINARY, path, "");
            return;
        }
        String text = Mojibake.undo(decoded.text());
        if (isBlank(text)) {
            problem(Problem.Code.EMPTY, path, "");
            return;
        }
        if (decoded.replaced() > 0) {
            problem(Problem.Code.REPAIRED, path, Integer.toString(decoded.replaced()));
        }
        openText(text, new Original(wrapping, bytes, decoded.encoding()));
    }

    /**
     * Decoded content and where it comes from.
     *
     * @param wrapping what was known of it
     * @param bytes as they came
     * @param encoding that was told from them
     */
    record Original(Wrapping wrapping, byte[] bytes, String encoding) {

        String path() {
            return wrapping.path();
        }
    }

    private void openText(String text, Original from) {
        String kind = ContentKind.ofText(text)
                .orElse(from.wrapping().page() && ContentKind.hasTags(text) ? ContentKind.HTML : "");
        switch (kind) {
            case ContentKind.HTML -> page(text, from);
            case ContentKind.JSON -> new JsonRecords(from, this).read(text);
            case ContentKind.FEED -> feed(text, from);
            case "" ->
                add(
                        from,
                        from.path(),
                        text,
                        sha256(from.bytes()),
                        new Markup(List.of(), from.wrapping().metadata()));
            default -> problem(Problem.Code.UNSUPPORTED, from.path(), kind);
        }
    }

    private void page(String html, Original from) {
        Page page = HtmlReader.read(html);
        if (page.cut()) {
            problem(Problem.Code.CUT, from.path(), "");
        }
        Markup markup = page.markup().and(from.wrapping().metadata());
        add(from, from.path(), page.text(), sha256(from.bytes()), markup);
    }

    private void feed(String xml, Original from) {
        Feed feed = FeedReader.read(xml);
        if (feed.refused()) {
            problem(Problem.Code.DOCTYPE, from.path(), "");
            return;
        }
        if (feed.entries().isEmpty()) {
            problem(Problem.Code.EMPTY, from.path(), "");
        }
        for (int i = 0; i < feed.entries().size() && !isFull(); i++) {
            Feed.Entry entry = feed.entries().get(i);
            String part = entry.id().isBlank() ? Integer.toString(i + 1) : entry.id();
            List<Markup.Entry> metadata = new ArrayList<>(entry.metadata());
            metadata.addAll(from.wrapping().metadata());
            record(from, inside(from.path(), part), entry.text(), new Markup(List.of(), metadata));
        }
    }

    /** Adds a record whose digest is that of its text and its metadata. */
    void record(Original from, String path, String text, Markup markup) {
        StringBuilder content = new StringBuilder(text);
        markup.metadata()
                .forEach(entry ->
                        content.append('\0').append(entry.name()).append('=').append(entry.value()));
        add(from, path, text, sha256(content.toString().getBytes(StandardCharsets.UTF_8)), markup);
    }

    private void add(Original from, String path, String text, String digest, Markup markup) {
        if (isBlank(text)) {
            problem(Problem.Code.EMPTY, path, "");
            return;
        }
        documents.add(new SourceDocument(path, text, from.encoding(), digest, from.bytes().length, markup));
    }

    /** The words of the text of a record: rendered where it has tags in it. */
    static String plain(String text) {
        return ContentKind.hasTags(text) ? HtmlReader.text(text) : Characters.clean(text);
    }

    static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
