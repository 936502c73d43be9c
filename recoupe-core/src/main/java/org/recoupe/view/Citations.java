package org.recoupe.view;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.Wording;
import org.recoupe.dossier.Evidence;

/** Shows evidence as a citation in Markdown: the words, who is behind them, the article, the place. */
final class Citations {

    private final DossierIndex index;
    private final Phrases phrases;

    Citations(DossierIndex index, Phrases phrases) {
        this.index = index;
        this.phrases = phrases;
    }

    /** « the words » ([A1](#a1), characters 3 to 9; according to X; denied). */
    String cite(Evidence evidence) {
        return phrases.text(
                        "sentence.quote",
                        Markdown.escape(PlainText.excerpt(index.words(evidence.anchor()))
                                .strip()))
                + " (" + place(evidence) + ")";
    }

    /** Where, by whom and how sure, without the words. */
    String place(Evidence evidence) {
        List<String> parts = new ArrayList<>();
        parts.add(phrases.text(
                "sentence.where", link(evidence), index.start(evidence.anchor()), index.end(evidence.anchor())));
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

    private String link(Evidence evidence) {
        return link(index.label(evidence.anchor().article()));
    }

    /** A link to the article with this label. */
    static String link(String label) {
        return "[" + label + "](#" + label + ")";
    }
}
