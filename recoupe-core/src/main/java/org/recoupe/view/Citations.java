package org.recoupe.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.Wording;
import org.recoupe.dossier.DateEstimate;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;

/**
 * Shows evidence as a citation in Markdown: the words, who is behind them, the article, the place. All but the words stand
 * beside them or in footnotes, numbered in the order in which they are asked for. Not safe for use by many threads.
 */
final class Citations {

    private final DossierIndex index;
    private final Phrases phrases;
    private final boolean apart;
    private final Map<String, Integer> footnotes = new LinkedHashMap<>();

    /** @param apart whether places are told in footnotes */
    Citations(DossierIndex index, Phrases phrases, boolean apart) {
        this.index = index;
        this.phrases = phrases;
        this.apart = apart;
    }

    /** « the words » ([A1](#a1), characters 3 to 9; according to X; denied), or « the words »[^1]. */
    String cite(Evidence evidence) {
        String place = place(evidence);
        return phrases.text(
                        "sentence.quote",
                        Markdown.escape(PlainText.excerpt(index.words(evidence.anchor()))
                                .strip()))
                + (apart ? place : " (" + place + ")");
    }

    /** Where, by whom and how sure, without the words; or the number of the footnote that says so. */
    String place(Evidence evidence) {
        String told = told(evidence);
        return apart ? "[^" + footnotes.computeIfAbsent(told, text -> footnotes.size() + 1) + "]" : told;
    }

    /** The footnotes so far, a line for each; none where places stand beside the words. */
    List<String> footnotes() {
        List<String> lines = new ArrayList<>();
        footnotes.forEach((text, number) -> lines.add("[^" + number + "]: " + text));
        return lines;
    }

    private String told(Evidence evidence) {
        List<String> parts = new ArrayList<>();
        parts.add(phrases.text(
                "sentence.where",
                apart ? link(evidence) + ", " + index.source(evidence.anchor().article(), phrases) : link(evidence),
                index.start(evidence.anchor()),
                index.end(evidence.anchor())));
        if (!evidence.attribution().isEmpty()) {
            parts.add(phrases.text("sentence.according", Markdown.escape(Phrases.list(evidence.attribution()))));
        }
        Wording wording = index.wording(evidence.anchor().article());
        if (wording.isReworked()) {
            parts.add(phrases.text("wording." + wording.kind().id()));
        }
        if (evidence.modality() != Modality.ASSERTED) {
            parts.add(phrases.text("modality." + evidence.modality().id()));
        }
        return String.join(" ; ", parts);
    }

    /** The labels of the articles behind the evidence, each once, as links. */
    String links(List<Evidence> evidence) {
        return Phrases.list(evidence.stream().map(this::link).distinct().toList());
    }

    /** The reasoning about a day, a line for each step: what was concluded from which articles, and how many days were left. */
    List<String> steps(DateEstimate date) {
        if (date.steps().isEmpty()) {
            return date.because().stream().map(Markdown::escape).toList();
        }
        List<String> lines = new ArrayList<>();
        for (Dossier.Step step : date.steps()) {
            StringBuilder line = new StringBuilder(Markdown.escape(step.because()));
            if (!step.evidence().isEmpty()) {
                line.append(" [").append(links(step.evidence())).append(']');
            }
            phrases.left(step).ifPresent(left -> line.append(" → ").append(left));
            lines.add(line.toString());
        }
        // What came of it all, and what had to be left aside.
        date.because().stream()
                .filter(because ->
                        date.steps().stream().noneMatch(step -> step.because().equals(because)))
                .forEach(because -> lines.add(Markdown.escape(because)));
        return lines;
    }

    /** The independent origins, a line for each that several articles have in common or that has a reason. */
    List<String> origins(List<Dossier.Origin> origins) {
        List<String> lines = new ArrayList<>();
        for (Dossier.Origin origin : origins) {
            if (origin.articles().size() > 1 || !origin.because().isEmpty()) {
                String articles = Phrases.list(origin.articles().stream()
                        .map(id -> link(index.label(id)))
                        .toList());
                lines.add(phrases.text(
                        "sentence.pair",
                        phrases.proofs("origin", origin.articles().size(), articles),
                        Markdown.escape(String.join(" ", origin.because()))));
            }
        }
        return lines;
    }

    private String link(Evidence evidence) {
        return link(index.label(evidence.anchor().article()));
    }

    /** A link to the article with this label. */
    static String link(String label) {
        return "[" + label + "](#" + label + ")";
    }
}
