package org.recoupe.eval.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes stories to a folder: {@code articles/*.txt}, and the truth as JSON, a line each: {@code articles.jsonl},
 * {@code events.jsonl}, {@code conflicts.jsonl}, {@code copies.jsonl}, {@code statements.jsonl}, {@code deadlines.jsonl},
 * {@code series.jsonl}. Positions are counted in Unicode code points. Immutable; safe for use by many threads.
 */
public final class StoryWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    /** Writes to a folder, which need not be there. */
    public StoryWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a story, chapter by chapter.
     *
     * @throws IOException where the folder cannot be written
     */
    public void write(StoryGenerator generator, int articles) throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Map<String, Appendable> files = new TreeMap<>();
        List<java.io.Writer> open = new ArrayList<>();
        try {
            for (String name :
                    List.of("articles", "events", "conflicts", "copies", "statements", "deadlines", "series")) {
                java.io.Writer file = Files.newBufferedWriter(folder.resolve(name + ".jsonl"), StandardCharsets.UTF_8);
                open.add(file);
                files.put(name, file);
            }
            generator.chapters(articles, chapter -> write(chapter, files));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            for (java.io.Writer file : open) {
                file.close();
            }
        }
    }

    private void write(Story chapter, Map<String, Appendable> files) {
        try {
            for (StoryArticle article : chapter.articles()) {
                Files.writeString(folder.resolve("articles").resolve(article.path()), article.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines(files, "articles", chapter.articles().stream().map(StoryWriter::article));
        SortedMap<String, Witnesses> witnesses = chapter.witnesses();
        lines(files, "events", chapter.events().stream().map(event -> event(event, witnesses.get(event.id()))));
        lines(files, "conflicts", chapter.conflicts().stream());
        lines(files, "copies", chapter.copies().stream());
        lines(files, "statements", chapter.statements().stream().map(StoryWriter::statement));
        lines(files, "deadlines", chapter.deadlines().stream().map(StoryWriter::deadline));
        lines(files, "series", chapter.series().stream());
    }

    private static void lines(Map<String, Appendable> files, String name, java.util.stream.Stream<?> rows) {
        Appendable file = files.get(name);
        rows.forEachOrdered(row -> {
            try {
                if (file != null) {
                    file.append(JSON.writeValueAsString(row)).append('\n');
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Map<String, Object> article(StoryArticle article) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", article.id());
        out.put("path", article.path());
        out.put("outlet", article.outlet());
        out.put("published", article.published().toString());
        out.put("stated", article.stated());
        StoryArticle.Copied copy = article.copy();
        if (copy != null) {
            out.put("copy", copy);
        }
        out.put(
                "passages",
                article.passages().stream()
                        .map(passage -> passage(article.text(), passage))
                        .toList());
        return out;
    }

    private static Map<String, Object> passage(String text, Passage passage) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("start", text.codePointCount(0, passage.start()));
        out.put("end", text.codePointCount(0, passage.end()));
        out.put("kind", passage.kind());
        if (!passage.event().isEmpty()) {
            out.put("event", passage.event());
            out.put("mention", passage.mention());
            out.put("origin", passage.origin());
        }
        if (!passage.statement().isEmpty()) {
            out.put("statement", passage.statement());
        }
        out.put(
                "facts",
                passage.facts().stream()
                        .map(fact -> new Fact(
                                text.codePointCount(0, fact.start()),
                                text.codePointCount(0, fact.end()),
                                fact.attribute(),
                                fact.value()))
                        .toList());
        return out;
    }

    private static Map<String, Object> event(StoryEvent event, @Nullable Witnesses witnesses) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", event.id());
        out.put("kind", event.kind());
        out.put("status", event.status());
        out.put("day", event.day().toString());
        out.put("place", event.place());
        out.put("people", event.people().stream().map(person -> person.name(0)).toList());
        out.put("reports", witnesses == null ? Set.of() : witnesses.reports());
        out.put("origins", witnesses == null ? Set.of() : witnesses.all());
        out.put("independent", witnesses == null ? 0 : witnesses.independent());
        return out;
    }

    private static Map<String, Object> statement(Statement statement) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", statement.id());
        out.put("speaker", statement.speaker().name(0));
        out.put("kind", statement.kind());
        out.put("words", statement.words());
        return out;
    }

    private static Map<String, Object> deadline(StoryDeadline deadline) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("event", deadline.event());
        out.put("announced", deadline.announced().toString());
        out.put("due", deadline.due().toString());
        out.put("outcome", deadline.outcome());
        return out;
    }
}
