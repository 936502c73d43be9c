package org.recoupe.eval.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What happens: between two countries, after a disaster, in a labour dispute. Stateless. */
final class Plots {

    private static final String TOPIC = "topic";
    private static final String LIMIT = "limit";
    private static final String SPOKESMAN = "spokesman";

    private Plots() {}

    /**
     * Writes a chapter.
     *
     * @param number which: countries and kind of story follow from it, so that none meets itself soon
     * @param start its first day
     */
    static void write(PlotBook book, Cast cast, int number, LocalDate start) {
        List<Country> countries = cast.countries();
        int size = countries.size();
        // Neighbours in the list, then every second, …: a pair comes back only after all others.
        Country one = countries.get(number % size);
        Country other = countries.get((number + 1 + (number / size) % (size - 1)) % size);
        switch (number % 3) {
            case 0 -> diplomacy(book, cast, one, other, start);
            case 1 -> disaster(book, cast, one, start);
            default -> labour(book, cast, one, start);
        }
    }

    private static void diplomacy(PlotBook book, Cast cast, Country one, Country other, LocalDate start) {
        Draw draw = book.draw();
        Person a = cast.official("foreign", one);
        Person b = cast.official("foreign", other);
        Person envoy = cast.official("envoy", one);
        Person spokesman = cast.official(SPOKESMAN, other);
        String topic = draw.one(StoryData.words(TOPIC));
        String neutral = draw.one(cast.countries().stream()
                        .filter(country -> !country.equals(one) && !country.equals(other))
                        .toList())
                .capital();

        book.told(book.setting("call", start)
                .who("a", a)
                .who("b", b)
                .spokesman(spokesman)
                .words(TOPIC, topic)
                .duration()
                .done());
        visits(book, envoy, other, topic, start.plusDays(draw.between(2, 3)));
        ultimatum(book, a, b, "demand", "sanction", start.plusDays(5));
        planned(book, List.of(a, b, spokesman), neutral, cast.town(draw), topic, start.plusDays(7));
        denied(book, envoy, b, spokesman, other.capital(), topic, start.plusDays(draw.between(19, 20)));
        if (draw.chance(60)) {
            signature(book, a, b, neutral, topic, start.plusDays(26));
        }
    }

    /** A counted series of visits, of which the press may miss one. */
    private static void visits(PlotBook book, Person envoy, Country to, String topic, LocalDate start) {
        Draw draw = book.draw();
        List<String> ordinals = StoryData.words("ordinal");
        int first = draw.between(1, 4);
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int number = first + i;
            PlotBook.Setting setting = book.setting("visit", start.plusDays(8L * i));
            Rivals.stay(setting, draw);
            Scene visit = setting.who("a", envoy)
                    .words("to", to.in())
                    .words(TOPIC, topic)
                    .detail(
                            "ordinal",
                            Map.of(
                                    "ordinal",
                                    new Filling.Words(
                                            "ordinal", Integer.toString(number), List.of(ordinals.get(number - 1)))))
                    .done();
            events.add(visit.event().id());
            if (i != 1 || draw.chance(60)) {
                book.told(visit);
            }
        }
        book.series(new StorySeries(envoy.id(), first, events));
    }

    private static void ultimatum(
            PlotBook book, Person from, Person to, String demands, String sanctions, LocalDate day) {
        Draw draw = book.draw();
        int days = draw.between(7, 12);
        LocalDate due = day.plusDays(days);
        Scene scene = book.setting("ultimatum", day)
                .who("a", from)
                .who("b", to)
                .value(LIMIT, Numbers.days(days))
                .words("demand", draw.one(StoryData.words(demands)))
                .words("sanction", draw.one(StoryData.words(sanctions)))
                .detail("due", Map.of("due", new Filling.Day(due)))
                .done();
        book.told(scene);
        if (draw.chance(80)) {
            book.told(scene, "denied", day.plusDays(1), Map.of("s", new Filling.Who(to)));
        }
        String outcome = draw.one(List.of("extended", "met", "missed"));
        LocalDate end = outcome.equals("missed") ? due : due.minusDays(1);
        book.told(scene, outcome, end, Map.of("day", new Filling.Day(end), "more", Numbers.days(draw.between(3, 7))));
        book.deadline(new StoryDeadline(scene.event().id(), day, due, outcome));
    }

    /** A meeting of the first two that is announced, then held, put off or called off; the third speaks of it. */
    private static void planned(
            PlotBook book, List<Person> people, String town, String other, String topic, LocalDate day) {
        Draw draw = book.draw();
        LocalDate first = day.plusDays(4);
        int fate = draw.below(10);
        LocalDate last = fate < 4 ? first.plusDays(4) : first;
        PlotBook.Setting setting = book.setting("meeting", last)
                .who("a", people.get(0))
                .who("b", people.get(1))
                .spokesman(people.get(2))
                .at(town)
                .words(TOPIC, topic)
                .status(fate < 2 ? "cancelled" : "held");
        if (fate >= 2) {
            setting.duration();
            Rivals.talks(setting, draw, people.get(2), town, other);
            Rivals.day(setting, draw, last);
        }
        Scene scene = setting.done();
        Map<String, Filling> then = Map.of("day", new Filling.Day(first));
        book.told(scene, "plan", day, then);
        if (fate < 2) {
            book.told(scene, "cancelled", last.minusDays(2), Map.of());
            return;
        }
        if (fate < 4) {
            book.told(scene, "postponed", first.minusDays(1), Map.of("olday", new Filling.Day(first)));
        }
        book.told(scene);
    }

    /** A meeting of the first two that nobody announced; the third may have been there. */
    private static void talks(
            PlotBook book, List<Person> people, String town, String other, String topic, LocalDate day) {
        Draw draw = book.draw();
        PlotBook.Setting setting = book.setting("meeting", day)
                .who("a", people.get(0))
                .who("b", people.get(1))
                .at(town)
                .words(TOPIC, draw.one(StoryData.words(topic)))
                .duration();
        Rivals.talks(setting, draw, people.get(2), town, other);
        Rivals.day(setting, draw, day);
        book.told(setting.done());
    }

    private static void denied(
            PlotBook book, Person a, Person b, Person spokesman, String town, String topic, LocalDate day) {
        rumour(
                book,
                book.setting("allegation", day)
                        .who("a", a)
                        .who("b", b)
                        .spokesman(spokesman)
                        .at(town)
                        .words(TOPIC, topic),
                day);
    }

    /** Hearsay, and that it is denied. */
    private static void rumour(PlotBook book, PlotBook.Setting setting, LocalDate day) {
        Scene scene = setting.status("disputed").done();
        book.told(scene, "lead", day.plusDays(1), Map.of());
        book.told(scene, "denied", day.plusDays(2), Map.of());
    }

    private static void signature(PlotBook book, Person a, Person b, String town, String topic, LocalDate day) {
        Draw draw = book.draw();
        int millions = 10 * draw.between(2, 60);
        PlotBook.Setting setting =
                book.setting("signature", day).who("a", a).who("b", b).at(town).words(TOPIC, topic);
        List<Scene.Version> versions = new ArrayList<>();
        versions.add(setting.version("amount", amount(millions), 3));
        if (draw.chance(75)) {
            versions.add(setting.version("amount", amount(millions + 10 * draw.between(2, 9)), 2));
        }
        Rivals.day(setting, draw, day);
        book.told(setting.detail(List.copyOf(versions)).done());
    }

    private static Filling.Words amount(int millions) {
        return new Filling.Words("amount", millions + "000000", List.of(Integer.toString(millions)));
    }

    private static void disaster(PlotBook book, Cast cast, Country country, LocalDate start) {
        Draw draw = book.draw();
        String town = cast.town(draw);
        Person mayor = cast.local(draw, book.id("mayor"), "mayor", country, town, town, "");
        Person prosecutor = cast.local(draw, book.id("prosecutor"), "prosecutor", country, town, town, "");
        Person minister = cast.official("interior", country);
        boolean fire = draw.chance(50);
        PlotBook.Setting setting = book.setting("disaster", start)
                .at(town)
                .words("site", draw.one(StoryData.words("site")))
                .words("blast", draw.one(StoryData.words(fire ? "blast-fire" : "blast-explosion")))
                .spokesman(mayor);
        int deaths = draw.between(3, 9);
        Rivals.toll(setting, draw, deaths);
        Rivals.evacuated(setting, draw);
        Rivals.missing(setting, draw);
        Rivals.day(setting, draw, start);
        int injured = draw.between(11, 30);
        List<Scene.Version> tolls = new ArrayList<>();
        tolls.add(new Scene.Version("toll", toll(deaths, injured), start, 1));
        if (draw.chance(70)) {
            tolls.add(new Scene.Version(
                    "update", toll(deaths + draw.between(2, 6), injured + draw.between(5, 20)), start.plusDays(2), 1));
        }
        Scene scene = setting.detail(List.copyOf(tolls)).done();
        book.told(scene);
        if (tolls.size() > 1) {
            book.told(scene, "bg", start.plusDays(2), Map.of());
        }
        book.told(book.setting("visit", start.plusDays(1))
                .who("a", minister)
                .words("to", StoryData.word("in") + town)
                .words(TOPIC, StoryData.words("anger").get(1))
                .done());
        arrests(book, town, prosecutor, start.plusDays(4));
        rumour(
                book,
                book.setting("custody", start.plusDays(2)).who("a", mayor).spokesman(prosecutor),
                start.plusDays(2));
        march(book, town, "who", "anger", start.plusDays(draw.between(6, 9)));
        talks(book, List.of(minister, mayor, prosecutor), country.capital(), town, "anger", start.plusDays(12));
    }

    private static void arrests(PlotBook book, String town, Person prosecutor, LocalDate day) {
        Draw draw = book.draw();
        int first = draw.between(2, 9);
        PlotBook.Setting setting = book.setting("arrest", day)
                .at(town)
                .value("arrested", Numbers.value("arrested", first))
                .spokesman(prosecutor);
        if (draw.chance(50)) {
            Scene scene = setting.detail(List.of(new Scene.Version(
                            "update",
                            Map.of("arrested", Numbers.value("arrested", first + draw.between(2, 6))),
                            day.plusDays(2),
                            1)))
                    .done();
            book.told(scene);
            book.told(scene, "bg", day.plusDays(2), Map.of());
        } else {
            Rivals.arrested(setting, draw, first);
            book.told(setting.done());
        }
    }

    private static Map<String, Filling> toll(int deaths, int injured) {
        return Map.of("deaths", Numbers.value("deaths", deaths), "injured", Numbers.value("injured", injured));
    }

    /** A demonstration that the police and those who called for it count differently. */
    private static void march(PlotBook book, String town, String who, String against, LocalDate day) {
        Draw draw = book.draw();
        int police = 100 * draw.between(8, 90);
        int organisers = police + 100 * draw.between(8, 60);
        PlotBook.Setting setting = book.setting("demonstration", day)
                .at(town)
                .words("who", draw.one(StoryData.words(who)))
                .words(TOPIC, draw.one(StoryData.words(against)))
                .detail("count", count(police, "count-source-police"));
        Rivals.held(setting, draw);
        Rivals.hurt(setting, draw);
        if (draw.chance(55)) {
            setting.detail("count", count(organisers, "count-source-organisers"));
        } else if (draw.chance(80)) {
            setting.detail("counts", Map.of("low", counted(police), "high", counted(organisers)));
        }
        book.told(setting.done());
    }

    private static Filling.Words counted(int number) {
        return Numbers.value("participants-count", number);
    }

    private static Map<String, Filling> count(int number, String source) {
        return Map.of("count", counted(number), "source", new Filling.Words("", "", StoryData.words(source)));
    }

    private static void labour(PlotBook book, Cast cast, Country country, LocalDate start) {
        Draw draw = book.draw();
        String town = cast.town(draw);
        String company = cast.company(draw);
        Person union = cast.local(draw, book.id("union"), "union", country, StoryData.word("union"), town, company);
        Person boss = cast.local(draw, book.id("boss"), "boss", country, company, town, company);
        Person minister = cast.official("labour", country);
        String topic = draw.one(StoryData.words("dispute"));

        march(book, town, "workers", "dispute", start);
        talks(book, List.of(union, boss, minister), town, country.capital(), "dispute", start.plusDays(3));
        ultimatum(book, union, boss, "claim", "sanction-union", start.plusDays(5));
        rumour(
                book,
                book.setting("resignation", start.plusDays(6)).who("a", boss).spokesman(minister),
                start.plusDays(6));
        book.told(book.setting("call", start.plusDays(9))
                .who("a", minister)
                .who("b", boss)
                .words(TOPIC, topic)
                .duration()
                .done());
        planned(
                book,
                List.of(minister, union, cast.official(SPOKESMAN, country)),
                country.capital(),
                town,
                topic,
                start.plusDays(12));
        march(book, country.capital(), "workers", "dispute", start.plusDays(22));
        if (draw.chance(70)) {
            signature(book, union, boss, town, topic, start.plusDays(25));
        }
    }
}
