package org.recoupe.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Article;
import org.recoupe.dossier.DateEstimate;
import org.recoupe.dossier.Dossier;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Messages;

/**
 * The words of a view in the language of the dossier: labels, sentences, dates, durations, numbers of things.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class Phrases {

    /** {@code 2031-03-03 + P10D = 2031-03-13}. */
    private static final Pattern SUM = Pattern.compile("([0-9T:-]{4,25}) \\+ (P[0-9A-Z]{1,30}) = ([0-9T:-]{4,25})");

    private final LanguagePack pack;
    private final Messages messages;
    private final Messages proofs;

    /** @param language BCP 47 tag of a language that has a pack */
    public Phrases(String language) {
        this.pack = LanguagePack.of(language);
        this.messages = pack.messages("view");
        this.proofs = pack.messages("explain");
    }

    /** A sentence of an explanation. */
    String proof(String key, Object... values) {
        return proofs.text(key, values);
    }

    /** A sentence of an explanation about so many of something, chosen as {@link #count} chooses. */
    String proofs(String key, int number, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = number;
        System.arraycopy(more, 0, values, 1, more.length);
        String exact = key + "." + number;
        return proofs.text(proofs.has(exact) ? exact : key + ".n", values);
    }

    /** The sentence {@code key} of the views, with its values. */
    public String text(String key, Object... values) {
        return messages.text(key, values);
    }

    /** Why an article was not read: there is no data for its language; empty where it was. */
    Optional<String> unread(Article article) {
        return LanguagePack.exists(article.language())
                ? Optional.empty()
                : Optional.of(messages.text("unread", article.language()));
    }

    /** The sentence {@code key}, or {@code other} where there is none. */
    String textOr(String key, String other) {
        return messages.has(key) ? messages.text(key) : other;
    }

    /** The sentence for the reason why a stated date was believed or not; of a dossier that was read, it is that already. */
    String reason(String reason) {
        Messages sentences = pack.messages("article");
        return sentences.has(reason) ? sentences.text(reason) : reason;
    }

    /** The sentence for a problem. */
    String problem(String code, String place, String detail) {
        return pack.messages("problem").text("problem." + code, place, detail);
    }

    /** So many of something: the sentence {@code key.<number>} where there is one, else {@code key.n}. */
    String count(String key, int number, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = number;
        System.arraycopy(more, 0, values, 1, more.length);
        String exact = key + "." + number;
        return text(messages.has(exact) ? exact : key + ".n", values);
    }

    /** The value of an attribute as a person says it. */
    public String value(String value, String bound) {
        String said = duration(value);
        if (said == null) {
            said = textOr("value." + value, value);
        }
        String key = "bound." + bound.replace(' ', '-');
        return messages.has(key) ? text(key, said) : said;
    }

    /** The name of an attribute; one without a name of its own in plain words, never as it is spelled in the data. */
    public String attribute(String name) {
        return textOr("attribute." + name, name.replace('-', ' ').replace('_', ' '));
    }

    /** Whether a person is to see the attribute at all. */
    boolean isAttribute(String name) {
        return messages.has("attribute." + name)
                && !messages.text("attribute." + name).isEmpty();
    }

    /** An attribute with its values as a person says it: « durée : 3 heures », « 2 jours avant l'échéance ». */
    String fact(String name, String values) {
        String key = "fact." + name;
        return messages.has(key) ? text(key, values) : text("sentence.pair", attribute(name), values);
    }

    /** How many days were left after a step; where they are not bounded on both sides only the bound, and nothing where there is none. */
    Optional<String> left(Dossier.Step step) {
        String days = date(new DateEstimate(null, step.earliest(), step.latest(), List.of()));
        if (step.days() > 0 && (step.earliest() == null || step.latest() == null)) {
            boolean open = step.earliest() == null && step.latest() == null;
            return open ? Optional.empty() : Optional.of(proof("left.open", days));
        }
        return Optional.of(proofs("left", step.days(), days));
    }

    /** A value of a list of changes: a date, an interval with two dots, a word of the schema, or anything else as it is. */
    String stored(String value) {
        if (value.matches("(\\d{4}-\\d{2}-\\d{2})?\\.\\.(\\d{4}-\\d{2}-\\d{2})?")) {
            String[] ends = value.split("\\.\\.", 2);
            return date(new DateEstimate(null, Days.first(ends[0]), Days.first(ends[1]), List.of()));
        }
        for (String area : List.of("status.", "outcome.", "published.", "conflict.")) {
            if (messages.has(area + value)) {
                return messages.text(area + value);
            }
        }
        return String.join(
                " / ",
                Arrays.stream(value.split(" / ", -1))
                        .map(part -> Objects.requireNonNullElseGet(duration(part), () -> date(part)))
                        .toList());
    }

    /** A line of the reasoning about a time limit; a sum of a day and a length in words. */
    public String arithmetic(String line) {
        Matcher sum = SUM.matcher(line);
        if (!sum.matches()) {
            return line;
        }
        return text("sum", date(sum.group(1)), value(sum.group(2), "exact"), date(sum.group(3)));
    }

    /** A date that is only a limit, as short as it can be. */
    String vagueDate(DateEstimate date) {
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        if (latest != null) {
            return text(
                    "date.before",
                    text("date.digits", day(latest.toString()), latest.getMonthValue(), latest.getYear()));
        }
        return earliest == null
                ? ""
                : text(
                        "date.since",
                        text("date.digits", day(earliest.toString()), earliest.getMonthValue(), earliest.getYear()));
    }

    /** A date, an interval or that nothing is known, with its year. */
    public String date(DateEstimate date) {
        if (date.value() != null) {
            return date(date.value());
        }
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        if (earliest != null && latest != null) {
            return earliest.equals(latest) ? date(latest.toString()) : between(earliest, latest);
        }
        if (earliest != null) {
            return text("date.from", text("date.of-the", date(earliest.toString())));
        }
        if (latest != null) {
            return text("date.until", text("date.the", date(latest.toString())));
        }
        return text("date.unknown");
    }

    /** An ISO 8601 date as precise as it is; what is no such date is given back as it is. */
    public String date(String iso) {
        if (!iso.matches("\\d{4}(-\\d{2}(-\\d{2}(T.*)?)?)?")) {
            return iso;
        }
        String year = iso.substring(0, 4);
        if (iso.length() == 4) {
            return year;
        }
        String month = month(iso);
        if (iso.length() == 7) {
            return text("date.month", month, year);
        }
        String day = text("date.day", day(iso), month, year);
        return iso.length() >= 16 ? text("date.time", day, iso.substring(11, 13), iso.substring(14, 16)) : day;
    }

    /** The same as short as it can be where the year stands above it. */
    String dateInYear(DateEstimate date) {
        String value = date.value();
        if (value != null) {
            return value.length() >= 10
                    ? text("date.day-without-year", day(value), month(value))
                    : value.length() == 7 ? month(value) : value;
        }
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        if (earliest != null && latest != null) {
            boolean sameYear = earliest.getYear() == latest.getYear();
            String to = latest.toString();
            boolean sameMonth = sameYear && earliest.getMonth() == latest.getMonth();
            String from =
                    sameMonth && !earliest.equals(latest) ? day(earliest.toString()) : inYear(earliest.toString());
            return earliest.equals(latest) ? from : text("date.range", from, sameYear ? inYear(to) : date(to));
        }
        if (earliest != null) {
            return text("date.since", inYear(earliest.toString()));
        }
        return latest != null ? text("date.before", inYear(latest.toString())) : text("date.unknown");
    }

    private String inYear(String iso) {
        return text("date.day-without-year", day(iso), month(iso));
    }

    private String between(LocalDate earliest, LocalDate latest) {
        String to = date(latest.toString());
        String from = date(earliest.toString());
        if (earliest.getYear() == latest.getYear()) {
            from = earliest.getMonth() == latest.getMonth() ? day(earliest.toString()) : inYear(earliest.toString());
        }
        return text("date.between", text("date.the", from), text("date.the", to));
    }

    private String month(String iso) {
        int number = Integer.parseInt(iso.substring(5, 7));
        return number >= 1 && number <= 12 ? text("month." + number) : iso.substring(5, 7);
    }

    private String day(String iso) {
        int day = Integer.parseInt(iso.substring(8, 10));
        return day == 1 ? text("date.first") : String.valueOf(day);
    }

    /** An ISO 8601 duration in words, or null where {@code value} is none. */
    private @Nullable String duration(String value) {
        if (!value.matches("-?P(\\d+[YMWD]){0,4}(T(\\d+[HMS]){1,3})?") || value.length() < 3) {
            return null;
        }
        StringBuilder words = new StringBuilder();
        String clock = "";
        int number = 0;
        for (char c : value.substring(value.indexOf('P') + 1).toCharArray()) {
            if (c == 'T') {
                clock = "T";
            } else if (Character.isDigit(c)) {
                number = Math.min(99_999_999, number * 10 + (c - '0'));
            } else {
                words.append(words.isEmpty() ? "" : " ").append(count("duration." + clock + c, number));
                number = 0;
            }
        }
        return words.toString();
    }

    /** Names one after the other. */
    static String list(List<String> names) {
        return String.join(", ", names);
    }

    /** With its first letter in upper case. */
    static String sentence(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toUpperCase(first))
                .append(text, Character.charCount(first), text.length())
                .toString();
    }

    /** For identifiers that stand in keys. */
    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
