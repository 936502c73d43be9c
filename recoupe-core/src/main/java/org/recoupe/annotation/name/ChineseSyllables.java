package org.recoupe.annotation.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.recoupe.language.LanguageDataException;

/**
 * Reads Chinese names in the older systems of romanisation as pinyin, from {@code chinese-syllables.tsv}: « Tchang
 * Tso-lin », « Zhang Zuolin ». A syllable has several readings, so that two names that may be one are not proven to be.
 *
 * <p>Immutable; safe for use by many threads. Work is bounded: names of more than three syllables are not read.
 */
final class ChineseSyllables {

    private static final String FILE = "chinese-syllables.tsv";
    private static final int LONGEST_WORD = 14;

    private final Map<String, List<String>> initials = new HashMap<>();
    private final Map<String, List<String>> finals = new HashMap<>();

    private ChineseSyllables() {}

    private static final class Holder {
        private static final ChineseSyllables STANDARD = read();
    }

    static ChineseSyllables standard() {
        return Holder.STANDARD;
    }

    private static ChineseSyllables read() {
        ChineseSyllables table = new ChineseSyllables();
        try (InputStream in = ChineseSyllables.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new LanguageDataException(FILE, 0, "the file is missing from the distribution");
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                String[] cells = lines.get(i).split("\t", -1);
                if (lines.get(i).startsWith("#") || cells[0].equals("part")) {
                    continue;
                }
                if (cells.length < 3 || !(cells[0].equals("initial") || cells[0].equals("final"))) {
                    throw new LanguageDataException(FILE, i + 1, "needed: initial or final, from, to");
                }
                Map<String, List<String>> part = cells[0].equals("initial") ? table.initials : table.finals;
                part.put(cells[1], List.of(cells[2].split("\\|", -1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return table;
    }

    /**
     * Whether the two may be one name, surname first, and at least one of them is written in an older system, which shows
     * by a hyphen in the given name.
     */
    boolean mayBeSame(PersonName left, PersonName right) {
        boolean older = isHyphenated(left) || isHyphenated(right);
        if (!older) {
            return false;
        }
        Set<String> a = readings(left);
        return !a.isEmpty() && readings(right).stream().anyMatch(a::contains);
    }

    private static boolean isHyphenated(PersonName name) {
        return name.written() == 2 && name.words().size() == 3;
    }

    /** The readings in pinyin, syllables parted by blanks; empty for a name that cannot be Chinese. */
    Set<String> readings(PersonName name) {
        List<String> words = name.words();
        if (name.written() != 2) {
            return Set.of();
        }
        Set<String> surname = syllable(words.getFirst());
        if (surname.isEmpty()) {
            return Set.of();
        }
        Set<String> given = new TreeSet<>();
        if (words.size() == 3) {
            join(syllable(words.get(1)), syllable(words.get(2)), given);
        } else if (words.size() == 2) {
            String word = words.get(1);
            given.addAll(syllable(word));
            for (int cut = 1; cut < word.length() && word.length() <= LONGEST_WORD; cut++) {
                join(syllable(word.substring(0, cut)), syllable(word.substring(cut)), given);
            }
        }
        Set<String> all = new TreeSet<>();
        join(surname, given, all);
        return all;
    }

    private static void join(Set<String> first, Set<String> second, Set<String> into) {
        for (String left : first) {
            for (String right : second) {
                into.add(left + " " + right);
            }
        }
    }

    /** What one syllable may be in pinyin; empty where it is none. */
    private Set<String> syllable(String written) {
        Set<String> found = new TreeSet<>();
        for (int cut = 0; cut < Math.min(4, written.length()); cut++) {
            List<String> starts = initials.get(written.substring(0, cut));
            List<String> ends = finals.get(written.substring(cut));
            if (starts != null && ends != null) {
                starts.forEach(start -> ends.forEach(end -> found.add(start + end)));
            }
        }
        return found;
    }
}
