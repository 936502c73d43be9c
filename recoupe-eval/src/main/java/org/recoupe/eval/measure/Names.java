package org.recoupe.eval.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recoupe.eval.contestant.Entry;
import org.recoupe.eval.corpus.NameCorpus;
import org.recoupe.eval.score.NameScore;
import org.recoupe.text.Span;

/** Names of persons, places and organisations. */
final class Names {

    private Names() {}

    /**
     * Names among words that are given.
     *
     * @param types the kinds that the corpus has, in the order of the columns
     */
    static Table given(
            String id, String title, List<String> types, List<NameCorpus.Sentence> sentences, List<Entry> entries) {
        List<String> columns = Stream.concat(types.stream(), Stream.of("all"))
                .map(Names::column)
                .toList();
        List<Table.Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            NameScore score = sentences.parallelStream()
                    .map(sentence -> {
                        List<String> tags = entry.contestant().nameTags(sentence.words());
                        return NameScore.of(sentence.tags(), tags, Set.copyOf(types));
                    })
                    .reduce(NameScore.NONE, NameScore::plus);
            List<@Nullable Double> values = new ArrayList<>();
            for (String type : types) {
                values.add(score.of(type).f1());
            }
            values.add(score.all().f1());
            rows.add(new Table.Row(entry.name(), values));
        }
        return new Table(id, title, columns, 1, rows);
    }

    private static String column(String type) {
        return type.toLowerCase(Locale.ROOT);
    }

    /** How many of the places where a surname stands are found to be in the name of a person. */
    static Table persons(List<List<String>> articles, List<String> surnames, List<Entry> entries) {
        List<Table.Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            int all = 0;
            int found = 0;
            Set<String> missed = new TreeSet<>();
            for (List<String> article : articles) {
                String text = String.join("\n\n", article);
                List<Span> persons = entry.contestant().persons(text);
                for (Span place : places(text, surnames)) {
                    all++;
                    if (persons.stream().anyMatch(person -> person.overlaps(place))) {
                        found++;
                    } else {
                        missed.add(place.of(text));
                    }
                }
            }
            String name = missed.isEmpty() ? entry.name() : entry.name() + ", missed " + String.join(", ", missed);
            rows.add(new Table.Row(name, List.of((double) found, (double) all, 100.0 * found / Math.max(1, all))));
        }
        return new Table("persons", "Persons by surname, whole articles", List.of("found", "of", "percent"), 1, rows);
    }

    /** Where a surname stands as a whole word. */
    static List<Span> places(String text, List<String> surnames) {
        List<Span> places = new ArrayList<>();
        for (String surname : surnames) {
            Matcher matcher = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(surname) + "(?![\\p{L}\\p{N}])")
                    .matcher(text);
            while (matcher.find()) {
                places.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return places;
    }
}
