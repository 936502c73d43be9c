package org.recoupe.export;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.codec.JsonOut;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.view.Phrases;
import org.recoupe.view.PlainText;

/**
 * The chronology as TimelineJS3 reads it. Where only bounds are known the bar runs from the first to the last day that is
 * possible, and {@code display_date} says so in words. TimelineJS shows texts as HTML: everything is escaped.
 */
final class TimelineJs {

    private final Dossier dossier;
    private final Parts parts;
    private final Phrases phrases;
    private final Set<String> ids = new HashSet<>();

    private TimelineJs(Dossier dossier) {
        this.dossier = dossier;
        this.parts = new Parts(dossier);
        this.phrases = new Phrases(dossier.language());
    }

    /**
     * A slide.
     *
     * @param id of the part
     * @param period when; a slide without any day is none
     * @param time the time of day, or null
     * @param date the same in words
     * @param headline one line
     * @param group the row that it stands in
     * @param text HTML
     */
    private record Slide(
            String id,
            Period period,
            @Nullable LocalDateTime time,
            String date,
            String headline,
            String group,
            String text) {}

    static String write(Dossier dossier) {
        return new TimelineJs(dossier).document();
    }

    private String document() {
        List<Slide> slides = new ArrayList<>();
        dossier.events().forEach(event -> slides.add(slide(event)));
        dossier.deadlines().forEach(deadline -> slides.add(slide(deadline)));
        JsonOut out = JsonOut.pretty();
        out.object(() -> {
            out.object("title", () -> {
                out.field("unique_id", unique("story"));
                text(out, dossier.story().title(), undated(slides));
            });
            out.objects(
                    "events",
                    slides.stream()
                            .filter(slide -> slide.period().start() != null)
                            .toList(),
                    slide -> event(out, slide));
            out.field("scale", "human");
        });
        return out.finish() + "\n";
    }

    /** What has no day at all cannot stand on the line; it is told on the first slide. */
    private String undated(List<Slide> slides) {
        StringBuilder text = new StringBuilder();
        for (Slide slide : slides) {
            if (slide.period().start() == null) {
                text.append("<li>").append(Html.escape(slide.headline())).append("</li>");
            }
        }
        return text.isEmpty() ? "" : "<p>" + Html.escape(phrases.text("section.undated")) + "</p><ul>" + text + "</ul>";
    }

    private void event(JsonOut out, Slide slide) {
        out.field("unique_id", unique(slide.id()));
        date(out, "start_date", slide.period().start(), slide.time());
        LocalDate end = slide.period().end();
        if (end != null && !end.equals(slide.period().start())) {
            date(out, "end_date", end, null);
        }
        out.field("display_date", Html.escape(slide.date()));
        out.field("group", Html.escape(slide.group()));
        text(out, slide.headline(), slide.text());
    }

    private static void date(JsonOut out, String name, @Nullable LocalDate day, @Nullable LocalDateTime time) {
        if (day == null) {
            return;
        }
        out.object(name, () -> {
            out.field("year", day.getYear());
            out.field("month", day.getMonthValue());
            out.field("day", day.getDayOfMonth());
            if (time != null) {
                out.field("hour", time.getHour());
                out.field("minute", time.getMinute());
            }
        });
    }

    private static void text(JsonOut out, String headline, String html) {
        out.object("text", () -> {
            out.field("headline", Html.escape(headline));
            out.field("text", html);
        });
    }

    private Slide slide(Dossier.Event event) {
        StringBuilder html = new StringBuilder();
        List<String> facts = new ArrayList<>();
        facts.add(phrases.text("status." + event.status().id()));
        if (event.place() != null) {
            facts.add(event.place());
        }
        event.participants()
                .forEach(who -> facts.add(parts.name(who.actor()) + " ("
                        + phrases.text("role." + who.role().id()) + ")"));
        html.append("<p>").append(Html.escape(String.join(", ", facts))).append("</p>");
        for (Dossier.Attribute attribute : event.attributes()) {
            attribute.values().forEach(value -> {
                html.append("<p>")
                        .append(Html.escape(phrases.text(
                                "sentence.pair",
                                phrases.attribute(attribute.name()),
                                phrases.value(value.value(), value.bound()))))
                        .append("</p>");
                value.evidence().forEach(each -> cite(html, each));
            });
        }
        event.reports().forEach(report -> report.evidence().forEach(each -> cite(html, each)));
        return new Slide(
                event.id(),
                Period.of(event.date()),
                Period.time(event.date().value()),
                phrases.date(event.date()),
                event.title(),
                phrases.text("status." + event.status().id()),
                html.toString());
    }

    private Slide slide(Dossier.Deadline deadline) {
        StringBuilder html = new StringBuilder();
        List<String> lines = new ArrayList<>();
        lines.add(pair(
                "label.outcome", phrases.text("outcome." + deadline.outcome().id())));
        lines.add(pair("label.condition", PlainText.excerpt(deadline.condition())));
        if (deadline.consequence() != null) {
            lines.add(pair("label.consequence", PlainText.excerpt(deadline.consequence())));
        }
        deadline.because().forEach(step -> lines.add(phrases.arithmetic(step)));
        lines.forEach(line -> html.append("<p>").append(Html.escape(line)).append("</p>"));
        deadline.evidence().forEach(each -> cite(html, each));
        return new Slide(
                deadline.id(),
                Period.of(deadline.due()),
                Period.time(deadline.due()),
                phrases.date(deadline.due()),
                Parts.title(deadline, phrases),
                phrases.text("label.deadline"),
                html.toString());
    }

    private String pair(String key, String value) {
        return phrases.text("sentence.pair", phrases.text(key), value);
    }

    /** The words, and where they stand; a link where the article has an address. */
    private void cite(StringBuilder html, Evidence evidence) {
        String link = parts.link(evidence.anchor().article());
        String where = Html.escape(parts.where(evidence));
        html.append("<blockquote>")
                .append(Html.escape(PlainText.excerpt(parts.words(evidence.anchor()))))
                .append("</blockquote><p>");
        if (link == null) {
            html.append(where);
        } else {
            html.append("<a href=\"")
                    .append(Html.escape(link))
                    .append("\" rel=\"noopener noreferrer\">")
                    .append(where)
                    .append("</a>");
        }
        if (!evidence.attribution().isEmpty()) {
            html.append(", ")
                    .append(Html.escape(phrases.text("sentence.according", String.join(", ", evidence.attribution()))));
        }
        String modality = evidence.modality().id();
        if (!modality.equals("asserted")) {
            html.append(", ").append(Html.escape(phrases.text("modality." + modality)));
        }
        html.append("</p>");
    }

    /** An id that a page can have once: letters, digits, dots and hyphens. */
    private String unique(String id) {
        String plain = Parts.plain(id);
        String unique = plain;
        for (int i = 2; !ids.add(unique); i++) {
            unique = plain + "-" + i;
        }
        return unique;
    }
}
