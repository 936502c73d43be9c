package org.recoupe.view;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.dossier.Dossier;

/**
 * A dossier as one Markdown document in the language of the dossier, for a person to read and to copy from.
 *
 * <p>Words of articles are escaped; no markup of theirs gets through. Stateless; safe for use by many threads.
 */
public final class MarkdownView {

    private final Dossier dossier;
    private final DossierIndex index;
    private final Phrases phrases;
    private final Citations citations;
    private final Markdown out = new Markdown();

    private MarkdownView(Dossier dossier, boolean footnotes) {
        this.dossier = dossier;
        this.index = new DossierIndex(dossier);
        this.phrases = new Phrases(dossier.language());
        this.citations = new Citations(index, phrases, footnotes);
    }

    /**
     * The document, with line feeds.
     *
     * @throws org.recoupe.language.LanguageDataException where there is no language pack for the dossier's language
     */
    public static String render(Dossier dossier) {
        return new MarkdownView(dossier, false).document();
    }

    /**
     * The same with the places in footnotes, for a text that is printed or pasted.
     *
     * @throws org.recoupe.language.LanguageDataException where there is no language pack for the dossier's language
     */
    public static String withFootnotes(Dossier dossier) {
        return new MarkdownView(dossier, true).document();
    }

    private String document() {
        out.heading(1, Markdown.escape(dossier.story().title()));
        out.paragraph(Summary.of(dossier, phrases));
        CorrectionWords.count(dossier, phrases).ifPresent(out::paragraph);
        checks();
        chronology();
        new MarkdownEvents(dossier, index, phrases, citations, out).write();
        new MarkdownRest(dossier, index, phrases, citations, out).write();
        List<String> footnotes = citations.footnotes();
        if (!footnotes.isEmpty()) {
            out.paragraph("");
            footnotes.forEach(out::line);
        }
        return out.text();
    }

    private void checks() {
        out.heading(2, phrases.text("section.check"));
        List<Checks.Check> checks = new Checks(dossier, index, phrases).all();
        if (checks.isEmpty()) {
            out.paragraph(phrases.text("check.nothing"));
        }
        for (Checks.Check check : checks) {
            String text = Markdown.escape(check.text());
            out.bullet(0, check.weight() == Checks.Weight.CONFLICT ? "**" + text + "**" : text);
        }
    }

    private void chronology() {
        if (dossier.events().isEmpty()) {
            return;
        }
        out.heading(2, phrases.text("section.chronology"));
        table(true);
        if (dossier.events().stream().anyMatch(event -> !Outline.isPlaced(event.date()))) {
            out.heading(3, phrases.text("section.vague"));
            table(false);
        }
    }

    /** The events with a place in the order of days, or the others. */
    private void table(boolean placed) {
        out.tableHead(List.of(
                phrases.text("column.date"),
                phrases.text("column.event"),
                phrases.text("column.place"),
                phrases.text("column.status"),
                phrases.text("column.reports"),
                phrases.text("column.independent")));
        int number = 0;
        for (Dossier.Event event : dossier.events()) {
            number++;
            if (Outline.isPlaced(event.date()) != placed) {
                continue;
            }
            List<String> cells = new ArrayList<>();
            cells.add(Markdown.escape(phrases.date(event.date())));
            cells.add("[" + Markdown.escape(event.title()) + "](#" + eventAnchor(number) + ")");
            cells.add(event.place() == null ? "" : Markdown.escape(event.place()));
            cells.add(phrases.text("status." + event.status().id()));
            cells.add(String.valueOf(event.reports().size()));
            cells.add(String.valueOf(event.independentReports()));
            out.row(cells);
        }
    }

    /** The anchor of the event with this number in the chronology, from 1. */
    static String eventAnchor(int number) {
        return "E" + number;
    }
}
