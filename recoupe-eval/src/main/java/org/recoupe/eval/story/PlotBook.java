package org.recoupe.eval.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happens in one chapter, written down while it is made up. Confined to one thread. */
final class PlotBook {

    private static final String WORD_FOR_WORD = "direct";
    private static final List<Template> DIRECT = templates(WORD_FOR_WORD);
    private static final List<Template> INDIRECT = templates("indirect");
    private static final int SAYINGS = 3;

    private final String id;
    private final Draw draw;
    private final List<Scene> scenes = new ArrayList<>();
    private final List<Scene.Moment> moments = new ArrayList<>();
    private final List<StoryDeadline> deadlines = new ArrayList<>();
    private final List<StorySeries> series = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Template> direct;
    private final List<Template> indirect;

    PlotBook(String id, Draw draw) {
        this.id = id;
        this.draw = draw;
        direct = draw.shuffled(DIRECT);
        indirect = draw.shuffled(INDIRECT);
    }

    private static List<Template> templates(String kind) {
        return StoryData.grouped("quotes").getOrDefault(kind, List.of()).stream()
                .map(Template::parse)
                .toList();
    }

    Draw draw() {
        return draw;
    }

    /** An id within the chapter. */
    String id(String name) {
        return id + '-' + name;
    }

    /** A scene in the making. */
    final class Setting {

        private final String kind;
        private final LocalDate day;
        private final Map<String, Filling> slots = new HashMap<>();
        private final List<Scene.Detail> accounts = new ArrayList<>();
        private final List<Scene.Detail> details = new ArrayList<>();
        private final List<Person> people = new ArrayList<>();
        private final List<Person> speakers = new ArrayList<>();
        private String place = "";
        private String status = "held";

        private Setting(String kind, LocalDate day) {
            this.kind = kind;
            this.day = day;
            slots.put("day", new Filling.Day(day));
        }

        Setting who(String slot, Person person) {
            slots.put(slot, new Filling.Who(person));
            people.add(person);
            speakers.add(person);
            return this;
        }

        /** Somebody who speaks for others and takes no part. */
        Setting spokesman(Person person) {
            slots.put("s", new Filling.Who(person));
            speakers.add(person);
            return this;
        }

        Setting at(String town) {
            place = town;
            slots.put("at", place(town));
            slots.put("town", Filling.Words.of(town));
            return this;
        }

        Setting words(String slot, String words) {
            slots.put(slot, Filling.Words.of(words));
            return this;
        }

        Setting value(String slot, Filling.Words value) {
            slots.put(slot, value);
            return this;
        }

        Setting status(String status) {
            this.status = status;
            return this;
        }

        /** A property of which all know one version. */
        Setting detail(String phase, Map<String, Filling> values) {
            return detail(List.of(new Scene.Version(phase, values, day, 1)));
        }

        Setting detail(List<Scene.Version> versions) {
            details.add(new Scene.Detail(versions));
            return this;
        }

        /** Who is said to have been there, or not. */
        Setting other(Person person) {
            slots.put("p", new Filling.Who(person));
            return this;
        }

        /** In the sentence that names the event, somebody may have this otherwise. */
        Setting account(Scene.Version as, Scene.Version otherwise) {
            accounts.add(new Scene.Detail(List.of(as, otherwise)));
            return this;
        }

        /** How long it took; in most events a part of the press has it otherwise. */
        Setting duration() {
            int minutes = kind.equals("call") || draw.chance(30) ? draw.between(20, 55) : 30 * draw.between(4, 12);
            int other = minutes + 60 * draw.between(1, 2);
            if (minutes < 60) {
                other = minutes < 40 ? minutes + 15 : minutes - 15;
            }
            Scene.Version as = version("duration", Numbers.duration(minutes), 4);
            int chance = draw.below(100);
            if (chance < 10) {
                return detail(List.of(as, version("duration", Numbers.about(minutes), 1)));
            }
            if (chance < 65) {
                return detail("rival", Map.of("low", Numbers.duration(minutes), "high", Numbers.duration(other)));
            }
            return detail(chance < 90 ? List.of(as, version("duration", Numbers.duration(other), 3)) : List.of(as));
        }

        /** A version that is told in sentences of the name of its slot. */
        Scene.Version version(String slot, Filling.Words value, int weight) {
            return version(slot, Map.of(slot, value), weight);
        }

        Scene.Version version(String phase, Map<String, Filling> values, int weight) {
            return new Scene.Version(phase, values, day, weight);
        }

        Scene done() {
            StoryEvent event = new StoryEvent(id("e" + scenes.size()), kind, status, day, place, people);
            List<Statement> sayings = new ArrayList<>();
            for (int i = 0; i < SAYINGS && !speakers.isEmpty(); i++) {
                sayings.add(said(draw.one(speakers)));
            }
            Scene scene = new Scene(
                    event, Map.copyOf(slots), List.copyOf(accounts), List.copyOf(details), List.copyOf(sayings));
            scenes.add(scene);
            return scene;
        }
    }

    /** A town that something happened in. */
    static Filling.Words place(String town) {
        return new Filling.Words("place", town, List.of(town));
    }

    /** Something that somebody says. */
    Statement said(Person speaker) {
        boolean word = draw.chance(70);
        List<Template> all = word ? direct : indirect;
        StringBuilder words = new StringBuilder();
        for (Template.Part part : all.get((word ? direct() : statements.size() - direct()) % all.size())
                .parts()) {
            switch (part) {
                case Template.Literal literal -> words.append(literal.words());
                case Template.Choice choice ->
                    draw.one(choice.options()).parts().stream()
                            .filter(Template.Literal.class::isInstance)
                            .map(Template.Literal.class::cast)
                            .forEach(literal -> words.append(literal.words()));
                case Template.Slot slot -> throw new IllegalArgumentException("a saying has no slots: " + slot.name());
            }
        }
        Statement statement = new Statement(
                id("q" + statements.size()), speaker, word ? WORD_FOR_WORD : "indirect", words.toString());
        statements.add(statement);
        return statement;
    }

    private int direct() {
        return (int) statements.stream()
                .filter(statement -> statement.kind().equals(WORD_FOR_WORD))
                .count();
    }

    Setting setting(String kind, LocalDate day) {
        return new Setting(kind, day);
    }

    /** The press tells of it on the day. */
    void told(Scene scene) {
        told(scene, "lead", scene.event().day(), Map.of());
    }

    void told(Scene scene, String phase, LocalDate day, Map<String, Filling> slots) {
        moments.add(new Scene.Moment(scene, phase, day, slots));
    }

    void deadline(StoryDeadline deadline) {
        deadlines.add(deadline);
    }

    void series(StorySeries one) {
        series.add(one);
    }

    List<Scene.Moment> moments() {
        return List.copyOf(moments);
    }

    List<Scene> scenes() {
        return List.copyOf(scenes);
    }

    List<Statement> statements() {
        return List.copyOf(statements);
    }

    List<StoryDeadline> deadlines() {
        return List.copyOf(deadlines);
    }

    List<StorySeries> series() {
        return List.copyOf(series);
    }
}
