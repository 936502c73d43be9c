package org.recoupe.eval.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people of a world: for each country the same officials all through, others for one chapter. Confined to one thread. */
final class Cast {

    private static final List<String> OFFICIALS = List.of("foreign", "interior", "labour", "envoy", "spokesman");
    private static final int SPELLINGS = 3;
    private static final int ATTEMPTS = 20;

    private final List<Country> countries = Country.all();
    private final Map<String, List<List<String>>> names = new HashMap<>();
    private final Map<String, List<String>> offices = new HashMap<>();
    private final Map<String, Person> officials = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Cast(long seed) {
        StoryData.rows("names")
                .forEach(row -> names.computeIfAbsent(row.get(0) + ' ' + row.get(1), k -> new ArrayList<>())
                        .add(spellings(row.subList(2, row.size()))));
        StoryData.rows("offices")
                .forEach(row -> offices.put(
                        row.get(0) + ' ' + row.get(1), List.of(row.get(2).split(";", -1))));
        Draw draw = new Draw(seed, -1);
        for (Country country : countries) {
            for (String office : OFFICIALS) {
                String id = office + '-' + country.capital();
                Person person = person(draw, id, office, country, country.name(), "", "");
                officials.put(id, person);
                taken.add(person.surname().getFirst());
            }
        }
    }

    private static List<String> spellings(List<String> cells) {
        return cells.size() == SPELLINGS ? cells : List.of(cells.getFirst(), cells.getFirst(), cells.getFirst());
    }

    List<Country> countries() {
        return countries;
    }

    Person official(String office, Country country) {
        Person person = officials.get(office + '-' + country.capital());
        if (person == null) {
            throw new IllegalArgumentException("no " + office);
        }
        return person;
    }

    /** Somebody who appears in one chapter only; never a namesake of an official. */
    Person local(Draw draw, String id, String office, Country country, String group, String town, String company) {
        return person(draw, id, office, country, group, town, company);
    }

    private Person person(
            Draw draw, String id, String office, Country country, String group, String town, String company) {
        boolean female = draw.chance(35);
        String gender = female ? "f" : "m";
        List<String> given = part(draw, "given-" + gender, country.family());
        List<String> surname = surname(draw, country.family());
        for (int i = 0; i < ATTEMPTS && taken.contains(surname.getFirst()); i++) {
            surname = surname(draw, country.family());
        }
        List<String> titles = offices.getOrDefault(office + ' ' + gender, List.of()).stream()
                .map(title -> {
                    Line line = new Line();
                    String adjective = female ? country.feminine() : country.adjective();
                    String said = title.replace("{adjm}", country.adjective())
                            .replace("{adjf}", country.feminine())
                            .replace("{adj}", adjective)
                            .replace("{company}", company);
                    int at = said.indexOf("{town}");
                    line.add(at < 0 ? said : said.substring(0, at));
                    line.add(at < 0 ? "" : town);
                    return line.text();
                })
                .toList();
        return new Person(id, female, given, surname, titles, group);
    }

    private List<String> surname(Draw draw, String family) {
        List<String> first = part(draw, "first", family);
        List<String> last = part(draw, "last", family);
        List<String> both = new ArrayList<>();
        for (int i = 0; i < SPELLINGS; i++) {
            both.add(first.get(i) + last.get(i));
        }
        return both;
    }

    private List<String> part(Draw draw, String part, String family) {
        return draw.one(names.getOrDefault(part + ' ' + family, List.of()));
    }

    /** An invented town. */
    String town(Draw draw) {
        return part(draw, "town", "-").getFirst() + part(draw, "townend", "-").getFirst();
    }

    /** An invented firm. */
    String company(Draw draw) {
        return part(draw, "company", "-").getFirst();
    }

    /** The agencies. */
    List<String> agencies() {
        return names.getOrDefault("agency -", List.of()).stream()
                .map(List::getFirst)
                .toList();
    }

    /** An invented newspaper. */
    String outlet(Draw draw) {
        Line line = new Line();
        line.add(part(draw, "outlet", "-").getFirst() + ' ');
        line.add(town(draw));
        return line.text();
    }
}
