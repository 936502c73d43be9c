package org.recoupe.export;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.view.Phrases;
import org.recoupe.view.PlainText;

/**
 * The deadlines and the events that are planned, put off or called off, as RFC 5545 writes a calendar. Days are whole days;
 * a time of day is one without a zone, for articles name none. What has no first and last day is told in the calendar's
 * description.
 */
final class ICalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

    private final Dossier dossier;
    private final Parts parts;
    private final Phrases phrases;
    private final String stamp;
    private final List<String> undated = new ArrayList<>();

    private ICalendar(Dossier dossier) {
        this.dossier = dossier;
        this.parts = new Parts(dossier);
        this.phrases = new Phrases(dossier.language());
        this.stamp = DAY.format(lastDay(dossier)) + "T000000Z";
    }

    /** A line of the calendar: when, what, how sure. */
    private record Entry(
            String id,
            String value,
            Period period,
            String status,
            String category,
            String title,
            @Nullable String place,
            List<String> description,
            @Nullable String link) {}

    static String write(Dossier dossier) {
        return new ICalendar(dossier).document();
    }

    /** The last day on which an article can have been written: the dossier knows nothing later, and no clock is asked. */
    private static LocalDate lastDay(Dossier dossier) {
        return dossier.articles().stream()
                .map(dated -> Period.of(dated.published()).last())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    private String document() {
        List<Entry> entries = new ArrayList<>();
        dossier.events().stream().filter(ICalendar::isAhead).forEach(event -> entries.add(entry(event)));
        dossier.deadlines().forEach(deadline -> entries.add(entry(deadline)));
        List<Entry> dated =
                entries.stream().filter(entry -> entry.period().isBounded()).toList();
        entries.stream().filter(entry -> !entry.period().isBounded()).forEach(entry -> undated.add(entry.title()));
        ContentLines out = new ContentLines();
        out.raw("BEGIN", "VCALENDAR");
        out.raw("VERSION", "2.0");
        out.raw("PRODID", "-//Recoupe//Recoupe//" + dossier.language().toUpperCase(Locale.ROOT));
        out.raw("CALSCALE", "GREGORIAN");
        out.text("X-WR-CALNAME", dossier.story().title());
        if (!undated.isEmpty()) {
            out.text(
                    "X-WR-CALDESC",
                    phrases.text("sentence.pair", phrases.text("section.undated"), String.join(" ; ", undated)));
        }
        dated.forEach(entry -> event(out, entry));
        out.raw("END", "VCALENDAR");
        return out.text();
    }

    private static boolean isAhead(Dossier.Event event) {
        return switch (event.status()) {
            case PLANNED, POSTPONED, CANCELLED -> true;
            case HELD, DISPUTED -> false;
        };
    }

    private void event(ContentLines out, Entry entry) {
        out.raw("BEGIN", "VEVENT");
        out.text("UID", entry.id() + "@recoupe");
        out.raw("DTSTAMP", stamp);
        LocalDateTime time = Period.time(entry.value());
        LocalDate first = Objects.requireNonNull(entry.period().first());
        LocalDate last = Objects.requireNonNull(entry.period().last());
        if (time != null) {
            out.raw("DTSTART", DAY.format(first) + "T" + TIME_OF_DAY.format(time));
        } else {
            out.raw("DTSTART;VALUE=DATE", DAY.format(first));
            if (last.isBefore(LocalDate.of(9999, 12, 31))) {
                out.raw("DTEND;VALUE=DATE", DAY.format(last.plusDays(1)));
            }
        }
        out.text("SUMMARY", entry.title());
        if (entry.place() != null) {
            out.text("LOCATION", entry.place());
        }
        out.text("DESCRIPTION", entry.description());
        out.text("CATEGORIES", entry.category());
        out.raw("STATUS", entry.status());
        out.raw("TRANSP", "TRANSPARENT");
        if (entry.link() != null) {
            out.raw("URL", entry.link());
        }
        out.raw("END", "VEVENT");
    }

    private Entry entry(Dossier.Event event) {
        List<String> lines = new ArrayList<>();
        lines.add(phrases.text("status." + event.status().id()) + ", " + phrases.date(event.date()));
        event.participants()
                .forEach(who -> lines.add(parts.name(who.actor()) + " ("
                        + phrases.text("role." + who.role().id()) + ")"));
        List<Evidence> evidence = event.reports().stream()
                .flatMap(report -> report.evidence().stream())
                .toList();
        evidence.forEach(each -> lines.add(cited(each)));
        return new Entry(
                event.id(),
                event.date().value() == null ? "" : event.date().value(),
                Period.of(event.date()),
                event.status() == Dossier.Status.CANCELLED ? "CANCELLED" : "TENTATIVE",
                phrases.text("status." + event.status().id()),
                event.title(),
                event.place(),
                lines,
                link(evidence));
    }

    private Entry entry(Dossier.Deadline deadline) {
        List<String> lines = new ArrayList<>();
        lines.add(pair(
                "label.outcome", phrases.text("outcome." + deadline.outcome().id())));
        lines.add(pair("label.condition", deadline.condition()));
        if (deadline.consequence() != null) {
            lines.add(pair("label.consequence", deadline.consequence()));
        }
        if (deadline.setBy() != null) {
            lines.add(pair("label.setBy", parts.name(deadline.setBy())));
        }
        if (deadline.addressee() != null) {
            lines.add(pair("label.addressee", parts.name(deadline.addressee())));
        }
        deadline.because().forEach(step -> lines.add(phrases.arithmetic(step)));
        deadline.evidence().forEach(each -> lines.add(cited(each)));
        return new Entry(
                deadline.id(),
                deadline.due(),
                Period.of(deadline.due()),
                deadline.outcome() == Dossier.Deadline.Outcome.EXTENDED ? "CANCELLED" : "CONFIRMED",
                phrases.text("label.deadline"),
                Parts.title(deadline, phrases),
                null,
                lines,
                link(deadline.evidence()));
    }

    private String pair(String key, String value) {
        return phrases.text("sentence.pair", phrases.text(key), value);
    }

    private String cited(Evidence evidence) {
        return phrases.text("sentence.quote", PlainText.excerpt(parts.words(evidence.anchor()))) + " ("
                + parts.where(evidence) + ")";
    }

    private @Nullable String link(List<Evidence> evidence) {
        return evidence.stream()
                .map(each -> parts.link(each.anchor().article()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
