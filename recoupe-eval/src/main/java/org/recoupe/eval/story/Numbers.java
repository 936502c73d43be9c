package org.recoupe.eval.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers as news writes them. Stateless. */
final class Numbers {

    private static final int MINUTES = 60;
    private static final int THOUSAND = 1000;

    private Numbers() {}

    /** A whole number from 2: « douze », « 12 », « 12 000 ». */
    static List<String> count(int number) {
        List<String> words = StoryData.words("number");
        if (number < words.size()) {
            return List.of(words.get(number), Integer.toString(number));
        }
        return List.of(
                number < THOUSAND
                        ? Integer.toString(number)
                        : String.format(Locale.ROOT, "%d %03d", number / THOUSAND, number % THOUSAND));
    }

    static Filling.Words value(String attribute, int number) {
        return new Filling.Words(attribute, Integer.toString(number), count(number));
    }

    /** Days from 2: « dix jours ». */
    static Filling.Words days(int number) {
        return new Filling.Words(
                "",
                "P" + number + "D",
                said(count(number), ' ' + StoryData.words("day").get(1)));
    }

    /** How long somebody stayed: days from 2. */
    static Filling.Words stay(int days) {
        return new Filling.Words("duration", "P" + days + "D", days(days).options());
    }

    /** A duration: less than an hour, or whole and half hours from 2. */
    static Filling.Words duration(int minutes) {
        return new Filling.Words("duration", iso(minutes), length(minutes));
    }

    /** The same, vaguely. */
    static Filling.Words about(int minutes) {
        List<String> words = new ArrayList<>();
        for (String about : StoryData.words("about")) {
            words.addAll(length(minutes).stream().map(about::concat).toList());
        }
        return new Filling.Words("duration", iso(minutes), List.copyOf(words));
    }

    private static String iso(int minutes) {
        int hours = minutes / MINUTES;
        int rest = minutes % MINUTES;
        return "PT" + (hours == 0 ? "" : hours + "H") + (rest == 0 ? "" : rest + "M");
    }

    private static List<String> length(int minutes) {
        int hours = minutes / MINUTES;
        int rest = minutes % MINUTES;
        if (hours == 0) {
            return said(count(minutes), ' ' + StoryData.word("minutes"));
        }
        List<String> words =
                new ArrayList<>(said(count(hours), ' ' + StoryData.words("hour").get(1)));
        return rest == 0
                ? words
                : words.stream()
                        .map(word -> word + ' ' + StoryData.word("half"))
                        .toList();
    }

    private static List<String> said(List<String> numbers, String unit) {
        return numbers.stream().map(number -> number + unit).toList();
    }
}
