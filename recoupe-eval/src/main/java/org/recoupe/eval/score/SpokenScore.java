package org.recoupe.eval.score;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.recoupe.eval.corpus.SpokenDates;

/**
 * Tells whether what was found in a sentence is what Recognizers-Text expects, written in TIMEX3: same place, same value.
 *
 * <p>Place: words that belong to neither side's expression for certain, such as an article or a preposition at its
 * edge, do not count. Where TIMEX3 has two expressions, for both ends of a period or for a day and a clock time, they
 * have to fill the place together with such words between them.
 *
 * @param edges words that do not count at an edge, folded
 * @param numbers words that are numbers, folded
 */
public record SpokenScore(Set<String> edges, Set<String> numbers) {

    private static final Pattern NUMBER = Pattern.compile("\\d+(e|er|eme|ème)?");

    /** Copies the sets. */
    public SpokenScore {
        edges = Set.copyOf(edges);
        numbers = Set.copyOf(numbers);
    }

    /**
     * Whether a reader of articles can know the expected expressions for times: each has more than numbers, which only
     * one who waits for a time takes for one.
     */
    public boolean isUsable(SpokenDates.Case spoken) {
        return spoken.expected().stream()
                .allMatch(expected -> hasMoreThanNumbers(spoken.text().substring(expected.start(), expected.end())));
    }

    private boolean hasMoreThanNumbers(String words) {
        for (String word : words.toLowerCase(Locale.ROOT).split("[\\s’'!?,-]+")) {
            if (!word.isEmpty()
                    && !edges.contains(word)
                    && !numbers.contains(word)
                    && !NUMBER.matcher(word).matches()) {
                return true;
            }
        }
        return isDigitsWithSign(words);
    }

    /** « 2016-11 », « 11 / 2016 »: the year, and the sign between the numbers, tell. */
    private static boolean isDigitsWithSign(String words) {
        return words.matches(".*\\d\\s*[-/:.]\\s*\\d.*");
    }

    /** Whether all that is expected was found, and nothing else. */
    public boolean isRight(SpokenDates.Case spoken, List<TimeSpan> found) {
        int used = 0;
        for (SpokenDates.Expected expected : spoken.expected()) {
            List<TimeSpan> here = found.stream()
                    .filter(time -> time.start() < expected.end() && expected.start() < time.end())
                    .toList();
            if (!fills(spoken.text(), expected, here) || !fits(expected.readings(), here)) {
                return false;
            }
            used += here.size();
        }
        return used == found.size();
    }

    private boolean fills(String text, SpokenDates.Expected expected, List<TimeSpan> here) {
        if (here.isEmpty() || here.size() > 4) {
            return false;
        }
        int at = Math.min(expected.start(), here.getFirst().start());
        boolean filled =
                isEdge(text, at, Math.max(expected.start(), here.getFirst().start()));
        for (int i = 1; i < here.size(); i++) {
            filled &= isEdge(text, here.get(i - 1).end(), here.get(i).start());
        }
        int end = here.getLast().end();
        return filled && isEdge(text, Math.min(end, expected.end()), Math.max(end, expected.end()));
    }

    private boolean isEdge(String text, int from, int to) {
        for (String word : text.substring(from, Math.max(from, to))
                .toLowerCase(Locale.ROOT)
                .split("[\\s’'.,!?:-]+")) {
            if (!word.isEmpty() && !edges.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(List<SpokenDates.Reading> readings, List<TimeSpan> here) {
        return readings.isEmpty() || readings.stream().anyMatch(reading -> fits(reading, here));
    }

    private static boolean fits(SpokenDates.Reading reading, List<TimeSpan> here) {
        String timex = reading.timex();
        if (!timex.startsWith("(")) {
            return here.size() <= 3
                    && here.stream()
                            .anyMatch(time -> SpokenValue.fits(timex, reading.from(), time.value(), time.mod()));
        }
        String[] parts = timex.substring(1, timex.length() - 1).split(",");
        if (here.size() == 1) {
            String value = here.getFirst().value();
            return SpokenValue.fits(parts[2], "", value, null) || SpokenValue.isQuarter(parts, value);
        }
        for (int i = 0; i + 1 < here.size(); i++) {
            if (SpokenValue.fits(parts[0], reading.from(), here.get(i).value(), null)) {
                return here.stream()
                        .skip(i + 1)
                        .anyMatch(time -> SpokenValue.fits(parts[1], reading.to(), time.value(), null));
            }
        }
        return false;
    }
}
