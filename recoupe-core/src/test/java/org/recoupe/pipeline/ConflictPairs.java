package org.recoupe.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.recoupe.dossier.Dossier;

/** Pairs of short articles that contradict one another or only seem to, from {@code conflicts/*.txt}. */
final class ConflictPairs {

    private static final Settings SETTINGS =
            Settings.of(LocalDate.of(2026, 11, 1)).withThreads(1);
    private static final String NONE = "none";

    private ConflictPairs() {}

    /**
     * A pair.
     *
     * @param id one for each
     * @param language of both articles
     * @param wanted {@code none}, or the kind, the property and the values that the sides begin with
     * @param articles day and text
     */
    record Pair(String id, String language, String wanted, List<Written> articles) {

        boolean isTrap() {
            return wanted.equals(NONE);
        }

        /** Whether a conflict is the one that is wanted. */
        boolean isWanted(Dossier.Conflict conflict) {
            String[] words = wanted.split(" ", 3);
            List<String> values = words.length < 3 ? List.of() : List.of(words[2].split(" / "));
            return conflict.kind().id().equals(words[0])
                    && (words[0].equals("denial") || conflict.attribute().equals(words[1]))
                    && values.stream()
                            .allMatch(value -> conflict.sides().stream()
                                    .anyMatch(side -> plain(side.value()).startsWith(value)));
        }

        private static String plain(String value) {
            return value.replace('\u00a0', ' ').replace('\u202f', ' ');
        }

        /** What the program makes of the two. */
        Dossier dossier(Path folder) throws IOException {
            Path own = Files.createDirectory(folder.resolve(id));
            for (int i = 0; i < articles.size(); i++) {
                Files.writeString(own.resolve(i + ".txt"), articles.get(i).text(language));
            }
            return Pile.READER
                    .with(SETTINGS)
                    .build(List.of(own.toString()), InputStream.nullInputStream(), Progress.NONE);
        }
    }

    /** An article with its headline in the first line. */
    record Written(LocalDate day, List<String> lines) {

        String text(String language) {
            Locale locale = Locale.of(language);
            String date = DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
            String stated = language.equals("fr") ? "Publié le " + date : "Published " + date;
            return lines.getFirst() + "\n\n" + stated + "\n\n" + String.join("\n", lines.subList(1, lines.size()))
                    + "\n";
        }
    }

    static List<Pair> of(String file) {
        List<Pair> pairs = new ArrayList<>();
        List<String> head = List.of();
        List<Written> articles = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("== ")) {
                add(pairs, head, articles);
                articles = new ArrayList<>();
                head = Stream.of(line.substring(3).split("\\|"))
                        .map(String::strip)
                        .toList();
            } else if (line.startsWith("-- ")) {
                articles.add(new Written(LocalDate.parse(line.substring(3).strip()), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("# ")) {
                articles.getLast().lines().add(line);
            }
        }
        add(pairs, head, articles);
        return List.copyOf(pairs);
    }

    private static void add(List<Pair> pairs, List<String> head, List<Written> articles) {
        if (!head.isEmpty()) {
            pairs.add(new Pair(head.get(0), head.get(1), head.get(2), List.copyOf(articles)));
        }
    }

    private static List<String> lines(String file) {
        try (InputStream in = ConflictPairs.class.getResourceAsStream("/conflicts/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no such pairs: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
