package org.recoupe.eval.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Puts into events what a part of the press has otherwise. Stateless. */
final class Rivals {

    private static final String ARRESTED = "arrested";

    private Rivals() {}

    /** How many days a visit lasted. */
    static void stay(PlotBook.Setting setting, Draw draw) {
        if (!draw.chance(85)) {
            return;
        }
        int days = draw.between(2, 3);
        Filling.Words otherwise = Numbers.stay(days + draw.between(1, 2));
        Scene.Version as = setting.version("duration", Numbers.stay(days), 1);
        if (draw.chance(40)) {
            setting.detail("rival", Map.of("low", Numbers.stay(days), "high", otherwise));
        } else {
            setting.detail(draw.chance(85) ? List.of(as, setting.version("duration", otherwise, 1)) : List.of(as));
        }
    }

    /** Whether another took part in talks, whether they sat in one room, and in which town. */
    static void talks(PlotBook.Setting setting, Draw draw, Person other, String town, String elsewhere) {
        if (draw.chance(85)) {
            setting.other(other);
            disputed(setting, draw, "present", "absent", "presence");
        }
        if (draw.chance(85)) {
            disputed(setting, draw, "direct", "indirect", "directness");
        }
        int chance = draw.below(100);
        Map<String, Filling> there = Map.of("elsewhere", PlotBook.place(elsewhere));
        if (chance < 40) {
            setting.detail("where", there);
        } else if (chance < 65) {
            setting.account(
                    setting.version("lead", Map.of("at", PlotBook.place(town)), 3),
                    setting.version("lead", Map.of("at", PlotBook.place(elsewhere)), 1));
        }
    }

    /** Either some say the one and some the other, or all that it is said both ways. */
    private static void disputed(PlotBook.Setting setting, Draw draw, String one, String other, String both) {
        if (draw.chance(50)) {
            setting.detail(both, Map.of());
        } else {
            setting.detail(List.of(version(setting, one), version(setting, other)));
        }
    }

    private static Scene.Version version(PlotBook.Setting setting, String phase) {
        return setting.version(phase, Map.of(), 1);
    }

    /** On what day it was. */
    static void day(PlotBook.Setting setting, Draw draw, LocalDate day) {
        if (draw.chance(40)) {
            LocalDate otherwise = day.plusDays(draw.chance(50) ? 1 : -1);
            setting.detail("when", Map.of("otherday", new Filling.Day(otherwise)));
        }
    }

    /** How many died, by two who counted. */
    static void toll(PlotBook.Setting setting, Draw draw, int deaths) {
        if (draw.chance(70)) {
            setting.detail("rival", two("deaths", deaths, deaths + draw.between(2, 5)));
        }
    }

    /** How many had to leave their homes, by two who counted. */
    static void evacuated(PlotBook.Setting setting, Draw draw) {
        if (draw.chance(80)) {
            int low = 10 * draw.between(3, 60);
            setting.detail("evacuated", two("evacuated", low, low + 10 * draw.between(2, 20)));
        }
    }

    /** How many were arrested during a demonstration, by two who counted. */
    static void held(PlotBook.Setting setting, Draw draw) {
        if (draw.chance(75)) {
            int low = draw.between(3, 20);
            setting.detail("arrests", two(ARRESTED, low, low + draw.between(3, 12)));
        }
    }

    /** How many were hurt during a demonstration, by two who counted. */
    static void hurt(PlotBook.Setting setting, Draw draw) {
        if (draw.chance(70)) {
            int low = draw.between(2, 12);
            setting.detail("hurt", two("injured", low, low + draw.between(3, 12)));
        }
    }

    /** How many are missing, by two who counted. */
    static void missing(PlotBook.Setting setting, Draw draw) {
        if (draw.chance(75)) {
            int low = draw.between(2, 9);
            setting.detail("missing", two("missing", low, low + draw.between(2, 8)));
        }
    }

    private static Map<String, Filling> two(String attribute, int low, int high) {
        return Map.of("low", Numbers.value(attribute, low), "high", Numbers.value(attribute, high));
    }

    /** How many were arrested, by another who counted. */
    static void arrested(PlotBook.Setting setting, Draw draw, int first) {
        setting.detail(
                "rival",
                Map.of(
                        ARRESTED,
                        Numbers.value(ARRESTED, first + draw.between(2, 6)),
                        "source",
                        new Filling.Words("", "", StoryData.words("arrest-source"))));
    }
}
