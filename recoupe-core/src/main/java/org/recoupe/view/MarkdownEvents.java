package org.recoupe.view;

import java.util.List;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;

/** The part of the Markdown document with each event, its properties and the words of every report. */
final class MarkdownEvents {

    private final Dossier dossier;
    private final DossierIndex index;
    private final Phrases phrases;
    private final Citations citations;
    private final Markdown out;

    MarkdownEvents(Dossier dossier, DossierIndex index, Phrases phrases, Citations citations, Markdown out) {
        this.dossier = dossier;
        this.index = index;
        this.phrases = phrases;
        this.citations = citations;
        this.out = out;
    }

    void write() {
        if (dossier.events().isEmpty()) {
            return;
        }
        out.heading(2, phrases.text("section.events"));
        int number = 0;
        for (Dossier.Event event : dossier.events()) {
            number++;
            out.anchor(MarkdownView.eventAnchor(number));
            event(event);
        }
    }

    private void event(Dossier.Event event) {
        out.heading(3, Markdown.escape(event.title()));
        label("label.date", Markdown.escape(phrases.date(event.date())));
        citations.steps(event.date()).forEach(line -> out.bullet(1, line));
        if (event.place() != null) {
            label("label.place", Markdown.escape(event.place()));
        }
        label("label.status", phrases.text("status." + event.status().id()));
        if (!event.participants().isEmpty()) {
            label(
                    "label.participants",
                    Phrases.list(event.participants().stream()
                            .map(participant -> Markdown.escape(index.name(participant.actor())) + " ("
                                    + phrases.text("role." + participant.role().id())
                                    + ")")
                            .toList()));
        }
        event.attributes().forEach(this::attribute);
        label("label.reports", reports(event, phrases));
        citations.origins(event.origins()).forEach(line -> out.bullet(1, line));
        for (Dossier.Report report : event.reports()) {
            report.evidence().forEach(evidence -> out.bullet(1, citations.cite(evidence)));
        }
        if (!event.because().isEmpty()) {
            label("label.same", "");
            event.because().forEach(reason -> out.bullet(1, Markdown.escape(reason)));
        }
    }

    private void attribute(Dossier.Attribute attribute) {
        out.bullet(
                0,
                "**" + Markdown.escape(Phrases.sentence(phrases.attribute(attribute.name()))) + "** ("
                        + phrases.text("agreement." + attribute.status().id()) + ")");
        for (Dossier.AttributeValue value : attribute.values()) {
            List<String> cited = value.evidence().stream().map(this::cite).toList();
            out.bullet(
                    1,
                    phrases.text(
                            "sentence.pair",
                            Markdown.escape(phrases.value(value.value(), value.bound())),
                            String.join(" ; ", cited)));
        }
    }

    private String cite(Evidence evidence) {
        return citations.cite(evidence);
    }

    /** So many reports, so many of them independent. */
    static String reports(Dossier.Event event, Phrases phrases) {
        int reports = event.reports().size();
        if (reports > 1 && reports == event.independentReports()) {
            return phrases.count("count.all-independent", reports);
        }
        return phrases.text(
                "sentence.reports",
                phrases.count("count.reports", reports),
                phrases.count("count.independent", event.independentReports()));
    }

    private void label(String key, String text) {
        String bold = "**" + phrases.text(key) + "**";
        out.bullet(0, text.isEmpty() ? bold : phrases.text("sentence.pair", bold, text));
    }
}
