package org.recoupe.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.ArticleId;

/**
 * What an editor has judged about a story: kept apart from what its articles say, applied at every cross-checking, undone by
 * leaving it away.
 *
 * <p>It names places in articles and no ids of events or actors, so that it goes on to mean the same when articles come and the
 * events change. A place means what is reported, or who is named, in words that overlap it. Immutable; in order of time.
 *
 * @param id a digest of what was judged, by whom, when and why: the same judgement has the same id
 * @param kind what is judged
 * @param one the places that it is about, sorted, each once, at least one and at most {@value #MOST_PLACES}
 * @param other the places of the other side of {@link Kind#isPair a pair}; else none
 * @param value the day of {@link Kind#isDate a date}: {@code 2025}, {@code 2025-08}, {@code 2025-08-06},
 *     {@code 2025-08-06T21:04}, or two days with a slash between them; else null
 * @param by who judged: one line, not blank, at most {@value #LONGEST_NAME} characters
 * @param at when, to the second; where two contradict each other the later one counts
 * @param reason why: one line, at most {@value #LONGEST_REASON} characters; may be empty
 * @param status whether it takes effect in this dossier
 * @param because what it did, or why it is open: sentences for a person
 * @param about ids of the events, actors and articles of this dossier that it bears on, sorted
 * @param leftOut the words of the reports that were left out because they are no event, sorted
 */
public record Correction(
        String id,
        Kind kind,
        List<Place> one,
        List<Place> other,
        @Nullable String value,
        String by,
        Instant at,
        String reason,
        Status status,
        List<String> because,
        List<String> about,
        List<Evidence> leftOut)
        implements Comparable<Correction> {

    /** So many corrections can be given. */
    public static final int MOST = 10_000;

    /** So many places are kept of each side. */
    public static final int MOST_PLACES = 5_000;

    /** The longest name of an editor, in UTF-16 code units. */
    public static final int LONGEST_NAME = 200;

    /** The longest reason, in UTF-16 code units. */
    public static final int LONGEST_REASON = 2_000;

    private static final Comparator<Correction> ORDER =
            Comparator.comparing(Correction::at).thenComparing(Correction::id);

    /**
     * Copies, checks.
     *
     * @throws IllegalArgumentException where a field is not as described
     */
    public Correction {
        one = List.copyOf(one);
        other = List.copyOf(other);
        because = List.copyOf(because);
        about = List.copyOf(about);
        leftOut = List.copyOf(leftOut);
        boolean places = !one.isEmpty()
                && one.size() <= MOST_PLACES
                && other.size() <= MOST_PLACES
                && other.isEmpty() != kind.isPair();
        if (!places) {
            throw new IllegalArgumentException("places: " + kind.id() + ", " + one.size() + ", " + other.size());
        }
        if (kind.isDate() != (value != null) || (value != null && !isDay(value))) {
            throw new IllegalArgumentException("value: " + value);
        }
        if (!isLine(by, LONGEST_NAME) || by.isEmpty()) {
            throw new IllegalArgumentException("by: one line of at most " + LONGEST_NAME);
        }
        if (!isLine(reason, LONGEST_REASON)) {
            throw new IllegalArgumentException("reason: one line of at most " + LONGEST_REASON);
        }
        if (!at.equals(at.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("at: " + at);
        }
    }

    /**
     * A judgement that was not applied yet. Sorts the places, takes white space in {@code by} and {@code reason} for one blank,
     * cuts {@code at} to the second and works out the id.
     *
     * @throws IllegalArgumentException where a field is not as described
     */
    public static Correction of(
            Kind kind,
            List<Place> one,
            List<Place> other,
            @Nullable String value,
            String by,
            Instant at,
            String reason) {
        List<Place> left = one.stream().distinct().sorted().toList();
        List<Place> right = other.stream().distinct().sorted().toList();
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        String name = line(by);
        String why = line(reason);
        String id = Ids.of("c", kind.id(), left, right, String.valueOf(value), name, second, why);
        return new Correction(
                id, kind, left, right, value, name, second, why, Status.OPEN, List.of(), List.of(), List.of());
    }

    /** The same without what became of it in any dossier. */
    public Correction asGiven() {
        return with(Status.OPEN, List.of(), List.of(), List.of());
    }

    /** The same with what became of it in a dossier. */
    public Correction with(Status found, List<String> why, List<String> ids, List<Evidence> words) {
        return new Correction(id, kind, one, other, value, by, at, reason, found, why, ids, words);
    }

    /** White space and control characters as one blank, none at the ends. */
    public static String line(String text) {
        return text.replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    /** Whether {@code value} can be the day of a correction. */
    public static boolean isDay(String value) {
        return JudgedDate.of(value).isPresent();
    }

    private static boolean isLine(String text, int longest) {
        return text.length() <= longest && text.equals(line(text));
    }

    @Override
    public int compareTo(Correction that) {
        return ORDER.compare(this, that);
    }

    /**
     * A place in the text of an article.
     *
     * @param article the article; it may be gone
     * @param start the first Unicode code point, from 0
     * @param end one past the last, at least {@code start}
     * @param kind the kind of the event that is meant, as in {@link Dossier.Event#kind}, where several are told in these words;
     *     empty: all of them
     */
    public record Place(ArticleId article, int start, int end, String kind) implements Comparable<Place> {

        /** The longest id of an article and the longest kind, in UTF-16 code units. */
        public static final int LONGEST = 100;

        private static final Comparator<Place> BY_PLACE = Comparator.comparing(Place::article)
                .thenComparingInt(Place::start)
                .thenComparingInt(Place::end)
                .thenComparing(Place::kind);

        /** @throws IllegalArgumentException where it is none */
        public Place {
            if (start < 0 || end < start || article.value().length() > LONGEST || kind.length() > LONGEST) {
                throw new IllegalArgumentException("no place: " + start + ", " + end);
            }
        }

        /** A place at which only one event is told, or which is not about events. */
        public Place(ArticleId article, int start, int end) {
            this(article, start, end, "");
        }

        @Override
        public int compareTo(Place that) {
            return BY_PLACE.compare(this, that);
        }
    }

    /** What can be judged; spelled as in the schema. */
    public enum Kind {
        /** What is reported at the one places is never in one event with what is reported at the others. */
        DIFFERENT_EVENTS,
        /** What is reported at all of them is one event. */
        SAME_EVENT,
        /** Who is named at the one places is not who is named at the others. */
        DIFFERENT_ACTORS,
        /** Who is named at all of them is one. */
        SAME_ACTOR,
        /** What is reported there was on that day. */
        EVENT_DATE,
        /** The articles were written on that day. */
        ARTICLE_DATE,
        /** What is reported there is left out. */
        NOT_EVENT;

        /** The name in the dossier. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it has two sides. */
        public boolean isPair() {
            return switch (this) {
                case DIFFERENT_EVENTS, SAME_EVENT, DIFFERENT_ACTORS, SAME_ACTOR -> true;
                case EVENT_DATE, ARTICLE_DATE, NOT_EVENT -> false;
            };
        }

        /** Whether it has a day. */
        public boolean isDate() {
            return this == EVENT_DATE || this == ARTICLE_DATE;
        }
    }

    /** Whether a correction takes effect; spelled as in the schema. */
    public enum Status {
        /** It does, or nothing is left to do for it. */
        APPLIED,
        /** Its places are not there any more, or a later judgement says otherwise. */
        OPEN;

        /** The name in the dossier. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
