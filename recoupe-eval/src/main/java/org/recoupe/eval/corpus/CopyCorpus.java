package org.recoupe.eval.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.recoupe.eval.score.PairScore.Pair;

/**
 * Articles of which it is known which come from which: a file for each topic with its articles one below the other, and
 * {@code pairs.tsv}.
 *
 * @param articles their texts, by topic and name
 * @param relations of each pair that has one
 * @param copying of each pair of which the direction can be told, the article that copies
 */
public record CopyCorpus(List<Entry> articles, Map<Pair, String> relations, Map<Pair, String> copying) {

    private static final String MARK = "##### ";
    private static final int COLUMNS = 5;

    /**
     * An article.
     *
     * @param name topic and name, such as {@code harbour/wire}
     */
    public record Entry(String name, String text) {}

    /** Copies all. */
    public CopyCorpus {
        articles = List.copyOf(articles);
        relations = Map.copyOf(relations);
        copying = Map.copyOf(copying);
    }

    /**
     * The articles of {@code folder}.
     *
     * @throws IOException where a pair names an article that is not there
     */
    public static CopyCorpus read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<Entry> articles = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            String topic = name.substring(0, name.length() - ".txt".length());
            String all = '\n' + Files.readString(file, StandardCharsets.UTF_8);
            for (String part : all.split("\n" + MARK)) {
                if (!part.isBlank()) {
                    int end = part.indexOf('\n');
                    articles.add(new Entry(topic + '/' + part.substring(0, end), part.substring(end + 1)));
                }
            }
        }
        Map<Pair, String> relations = new HashMap<>();
        Map<Pair, String> copying = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("pairs.tsv"), StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("#") || cells[0].equals("topic")) {
                continue;
            }
            if (cells.length != COLUMNS) {
                throw new IOException("not five columns: " + line);
            }
            String article = cells[0] + '/' + cells[1];
            String of = cells[0] + '/' + cells[2];
            for (String each : List.of(article, of)) {
                if (articles.stream().noneMatch(entry -> entry.name().equals(each))) {
                    throw new IOException("there is no article " + each);
                }
            }
            relations.put(Pair.of(article, of), cells[3]);
            if (cells[4].equals("told")) {
                copying.put(Pair.of(article, of), article);
            }
        }
        return new CopyCorpus(articles, relations, copying);
    }
}
