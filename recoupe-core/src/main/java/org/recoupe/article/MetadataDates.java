package org.recoupe.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recoupe.markup.Markup;
import org.recoupe.markup.Meaning;
import org.recoupe.text.Span;

/**
 * The dates that metadata state: ISO 8601, the format of mail and HTTP, digits, seconds since 1970, or words. A time with
 * an offset of its own is the outlet's local time; universal time is counted in the zone of the run. Immutable.
 */
final class MetadataDates {

    private static final Pattern ISO = Pattern.compile(
            "^(\\d{4})-?(\\d{2})-?(\\d{2})"
                    + "(?:[T ]{1,2}(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d{1,9})?)?[ ]?(Z|UTC|GMT|[+-]\\d{2}:?(?:\\d{2})?)?)?");
    private static final Pattern MAIL =
            Pattern.compile("^(?:\\p{L}{3,9}\\.?,? )?(\\d{1,2})[ -](\\p{L}{3})\\p{L}{0,7}\\.?[ -](\\d{2,4})"
                    + "(?:,? (\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: ?(Z|UTC|UT|GMT|[+-]\\d{2}:?\\d{2}))?)?");
    private static final Pattern SECONDS = Pattern.compile("^(\\d{10})(?:\\d{3})?$");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    /** A day and, where one is given, a time. */
    private record Stamp(LocalDate day, @Nullable String time, boolean universal) {}

    private final WrittenDates written;
    private final ZoneId zone;

    MetadataDates(WrittenDates written, ZoneId zone) {
        this.written = written;
        this.zone = zone;
    }

    /** Every date of {@code markup}, each once for each thing it says, in the order of what is most reliable. */
    List<StatedDate> find(Markup markup) {
        List<StatedDate> dates = new ArrayList<>();
        boolean published = collect(dates, markup, Meaning.PUBLISHED, StatedDate.Form.METADATA, "date.metadata");
        if (!published) {
            collect(dates, markup, Meaning.CREATED, StatedDate.Form.METADATA, "date.created");
        }
        collect(dates, markup, Meaning.DATED, StatedDate.Form.MARKED, "date.marked");
        collect(dates, markup, Meaning.MODIFIED, StatedDate.Form.MODIFIED, "date.modified");
        collect(dates, markup, Meaning.FETCHED, StatedDate.Form.FETCHED, "date.fetched");
        collect(dates, markup, Meaning.EXPIRES, StatedDate.Form.EXPIRES, "date.expires");
        return dates;
    }

    /** Adds the first date that says this, and others that give another day. */
    private boolean collect(
            List<StatedDate> dates, Markup markup, Meaning meaning, StatedDate.Form form, String reason) {
        List<LocalDate> days = new ArrayList<>();
        for (Markup.Entry entry : meaning.in(markup)) {
            Stamp stamp = stamp(entry.value()).orElse(null);
            if (stamp == null || days.contains(stamp.day())) {
                continue;
            }
            boolean first = days.isEmpty();
            days.add(stamp.day());
            boolean credible = form != StatedDate.Form.FETCHED && form != StatedDate.Form.EXPIRES;
            boolean another = !first && form == StatedDate.Form.METADATA;
            dates.add(new StatedDate(
                    stamp.day().getYear(),
                    stamp.day().getMonthValue(),
                    stamp.day().getDayOfMonth(),
                    stamp.time(),
                    form,
                    null,
                    entry,
                    credible && first,
                    another ? "date.metadata-differs" : reason));
        }
        return !days.isEmpty();
    }

    /** Whether {@code value} gives a time in universal time, so that its day may be another where the outlet is. */
    boolean isUniversal(String value) {
        return stamp(value).filter(Stamp::universal).isPresent();
    }

    private Optional<Stamp> stamp(String value) {
        Matcher seconds = SECONDS.matcher(value);
        if (seconds.find()) {
            Instant instant = Instant.ofEpochSecond(Long.parseLong(seconds.group(1)));
            return Optional.of(local(instant.atOffset(ZoneOffset.UTC).toLocalDateTime()));
        }
        Matcher iso = ISO.matcher(value);
        if (iso.find()) {
            return stamp(
                    new int[] {number(iso, 1), number(iso, 2), number(iso, 3)},
                    iso.group(4) == null ? null : new int[] {number(iso, 4), number(iso, 5)},
                    iso.group(7));
        }
        Matcher mail = MAIL.matcher(value);
        if (mail.find()) {
            int month = MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT));
            int year = number(mail, 3);
            if (month >= 0 && month % 3 == 0) {
                return stamp(
                        new int[] {year < 100 ? 2000 + year : year, month / 3 + 1, number(mail, 1)},
                        mail.group(4) == null ? null : new int[] {number(mail, 4), number(mail, 5)},
                        mail.group(7));
            }
        }
        return written.find(value, new Span(0, Math.min(value.length(), 100))).stream()
                .filter(date -> date.year() != null)
                .findFirst()
                .flatMap(date ->
                        stamp(new int[] {date.year() == null ? 0 : date.year(), date.month(), date.day()}, null, null));
    }

    private Optional<Stamp> stamp(int[] day, int @Nullable [] clock, @Nullable String offset) {
        if (!WrittenDates.exists(day[0], day[1], day[2])) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(day[0], day[1], day[2]);
        if (clock == null || clock[0] > 23 || clock[1] > 59) {
            return Optional.of(new Stamp(date, null, false));
        }
        LocalDateTime time = date.atTime(clock[0], clock[1]);
        boolean universal = offset != null && (!offset.startsWith("+") && !offset.startsWith("-") || isZero(offset));
        boolean midnight = clock[0] == 0 && clock[1] == 0;
        if (midnight) {
            // A day that was written as a time.
            return Optional.of(new Stamp(date, null, universal));
        }
        return Optional.of(universal ? local(time) : new Stamp(date, shown(time), false));
    }

    private Stamp local(LocalDateTime universal) {
        LocalDateTime here = universal
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(zone)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES);
        return new Stamp(here.toLocalDate(), shown(here), true);
    }

    private static String shown(LocalDateTime time) {
        return two(time.getHour()) + ":" + two(time.getMinute());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static boolean isZero(String offset) {
        return offset.chars().skip(1).allMatch(c -> c == '0' || c == ':');
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
