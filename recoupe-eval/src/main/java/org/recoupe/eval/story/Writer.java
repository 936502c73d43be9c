package org.recoupe.eval.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.recoupe.eval.story.Sentence.Written;

/** Puts sentences into words, each time into others while there are others. For one chapter; confined to one thread. */
final class Writer {

    private static final Map<String, List<Template>> WORDINGS = wordings();
    private static final Set<String> TOWNS = Set.of("at", "elsewhere");
    private static final String CAPITAL = "cap";

    private final Draw draw;
    private final Map<String, Deque<Template>> decks = new HashMap<>();

    Writer(Draw draw) {
        this.draw = draw;
    }

    private static Map<String, List<Template>> wordings() {
        Map<String, List<Template>> wordings = new HashMap<>();
        StoryData.grouped("sentences")
                .forEach((kind, all) ->
                        wordings.put(kind, all.stream().map(Template::parse).toList()));
        return wordings;
    }

    /** All kinds of sentences, with how many wordings each has. */
    static Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new HashMap<>();
        WORDINGS.forEach((kind, all) -> kinds.put(kind, all.size()));
        return kinds;
    }

    /** Where an article is written: by whom, on what day, and who was named there before. */
    static final class Desk {

        private final Outlet outlet;
        private final LocalDate day;
        private final Set<String> named = new HashSet<>();

        Desk(Outlet outlet, LocalDate day) {
            this.outlet = outlet;
            this.day = day;
        }
    }

    /** A sentence in words. */
    Written write(Sentence sentence, Desk desk) {
        Line line = new Line();
        if (sentence.voice().isEmpty()) {
            fill(line, next(sentence.kind(), sentence.key()), sentence, desk);
        } else {
            fill(line, next(sentence.voice(), sentence.voice()), sentence, desk);
        }
        line.finish();
        return new Written(sentence, styled(line.text(), desk), line.facts());
    }

    /** A headline about an event. */
    String title(Sentence sentence, Desk desk) {
        Line line = new Line();
        fill(line, next(sentence.kind(), sentence.key()), sentence, desk);
        return styled(capital(line.text()), desk);
    }

    private static String styled(String text, Desk desk) {
        return desk.outlet.curly() ? text.replace('\'', '’') : text;
    }

    private Template next(String kind, String key) {
        List<Template> all = WORDINGS.get(kind);
        if (all == null) {
            throw new IllegalArgumentException("no wordings for " + kind);
        }
        Deque<Template> deck = decks.computeIfAbsent(key, k -> new ArrayDeque<>());
        if (deck.isEmpty()) {
            deck.addAll(draw.shuffled(all));
        }
        return deck.removeFirst();
    }

    private void fill(Line line, Template template, Sentence sentence, Desk desk) {
        for (Template.Part part : template.parts()) {
            switch (part) {
                case Template.Literal literal -> line.add(literal.words());
                case Template.Choice choice -> fill(line, draw.one(choice.options()), sentence, desk);
                case Template.Slot slot -> slot(line, slot, sentence, desk);
            }
        }
    }

    private void slot(Line line, Template.Slot slot, Sentence sentence, Desk desk) {
        Statement statement = sentence.statement();
        switch (slot.name()) {
            case "oq" -> line.add(desk.outlet.quotes().getFirst());
            case "cq" -> line.add(desk.outlet.quotes().getLast());
            case "ab" -> line.add(agreement(sentence));
            case "lead" -> {
                Line lead = new Line();
                fill(lead, next(sentence.kind(), sentence.key()), sentence, desk);
                line.add(lead);
            }
            case "words" -> {
                String words = statement == null ? "" : statement.words();
                line.add(slot.form().equals(CAPITAL) ? capital(words) : words);
            }
            default -> filling(line, slot, sentence, desk);
        }
    }

    private void filling(Line line, Template.Slot slot, Sentence sentence, Desk desk) {
        Filling filling = sentence.slots().get(slot.name());
        switch (filling) {
            case null -> throw new IllegalArgumentException(sentence.kind() + " needs " + slot.name());
            case Filling.Who who -> person(line, who.person(), slot.form(), desk);
            case Filling.Day day -> day(line, day.day(), slot.form(), desk);
            case Filling.Words words -> words(line, slot, words);
        }
    }

    private void words(Line line, Template.Slot slot, Filling.Words words) {
        String said = draw.one(words.options());
        if (TOWNS.contains(slot.name())) {
            String joint = slot.form().equals("of") ? StoryData.word("of") : StoryData.word("in");
            line.add(slot.form().equals(CAPITAL) ? capital(joint) : joint);
            line.add(said, words.attribute(), words.value());
        } else if (!words.attribute().isEmpty()) {
            line.add(said, words.attribute(), words.value());
        } else {
            line.add(slot.form().equals(CAPITAL) ? capital(said) : said);
        }
    }

    private static String agreement(Sentence sentence) {
        boolean female = sentence.slots().get("a") instanceof Filling.Who a
                && a.person().female()
                && sentence.slots().get("b") instanceof Filling.Who b
                && b.person().female();
        return female ? "es" : "s";
    }

    private void person(Line line, Person person, String form, Desk desk) {
        int spelling = desk.outlet.spelling();
        String last = person.surname().get(spelling);
        switch (form) {
            case "e" -> line.add(person.female() ? "e" : "");
            case "last" -> line.add(last);
            case "group" -> line.add(person.group());
            case "group:cap" -> line.add(capital(person.group()));
            default -> {
                if (desk.named.add(person.id())) {
                    line.add((draw.chance(85) ? draw.one(person.titles()) + ' ' : "") + person.name(spelling));
                } else if (desk.outlet.polite()) {
                    List<String> polite = StoryData.words("honorific");
                    line.add((person.female() ? polite.getLast() : polite.getFirst()) + ' ' + last);
                } else {
                    line.add(draw.chance(50) ? last : person.name(spelling));
                }
            }
        }
    }

    private void day(Line line, LocalDate day, String form, Desk desk) {
        if (form.equals("of")) {
            line.add(StoryData.word("of"));
        }
        String words = form.equals("date") ? date(day, desk.day) : relative(day, desk.day);
        line.add(words, "time", day.toString());
    }

    /** A day as an article of another day calls it. */
    private String relative(LocalDate day, LocalDate now) {
        long ago = ChronoUnit.DAYS.between(day, now);
        String weekday = weekday(day);
        List<String> words = new ArrayList<>(List.of(weekday));
        if (ago == 0) {
            words.add(StoryData.word("this") + weekday);
            words.add(StoryData.word("today"));
        } else if (ago == 1) {
            words.add(StoryData.word("yesterday"));
        } else if (ago == -1) {
            words.add(StoryData.word("tomorrow"));
        } else if (Math.abs(ago) > 5) {
            return date(day, now);
        } else {
            words.add(date(day, now));
        }
        return draw.one(words);
    }

    private String date(LocalDate day, LocalDate now) {
        String weekday = draw.chance(40) ? weekday(day) + ' ' : "";
        boolean year = day.getYear() != now.getYear() || draw.chance(20);
        return StoryData.word("the") + weekday + dayAndMonth(day) + (year ? " " + day.getYear() : "");
    }

    static String weekday(LocalDate day) {
        return StoryData.words("weekday").get(day.getDayOfWeek().getValue() - 1);
    }

    static String dayAndMonth(LocalDate day) {
        String number = day.getDayOfMonth() == 1 ? StoryData.word("first-day") : Integer.toString(day.getDayOfMonth());
        return number + ' ' + StoryData.words("month").get(day.getMonthValue() - 1);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
