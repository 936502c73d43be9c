package org.recoupe.eval.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Persons of a list of surnames found in whole articles; nothing where there is no list. */
final class PersonsInArticles implements Measure {

    @Override
    public String name() {
        return "persons";
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        Optional<Path> persons = bench.persons();
        if (persons.isPresent()) {
            List<String> surnames = Files.readAllLines(persons.get(), StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            sink.accept(Names.persons(Articles.lines(bench.articles()), surnames, bench.entries()));
        }
    }
}
