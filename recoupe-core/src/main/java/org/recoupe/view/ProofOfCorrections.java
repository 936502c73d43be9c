package org.recoupe.view;

import org.recoupe.dossier.Correction;

/** What an editor has judged, of which words, why, and what came of it. */
final class ProofOfCorrections {

    private final ProofPage page;
    private final Phrases phrases;
    private final CorrectionWords judgements;

    ProofOfCorrections(ProofPage page) {
        this.page = page;
        this.phrases = page.phrases();
        this.judgements = new CorrectionWords(page.dossier(), page.index(), phrases);
    }

    void correction(Correction correction) {
        page.head(correction.id(), judgements.title(correction));
        page.line(judgements.who(correction));
        if (!correction.reason().isEmpty()) {
            page.field(phrases.text("label.reason"), correction.reason());
        }
        correction.because().forEach(because -> page.item("·", because));
        if (!correction.about().isEmpty()) {
            page.section(phrases.text("label.about"));
            judgements.about(correction).forEach(about -> page.item("→", about));
        }
        boolean day = correction.kind() == Correction.Kind.ARTICLE_DATE;
        if (!day) {
            page.section(phrases.text(correction.kind().isPair() ? "label.one" : "label.places"));
            page.quotes(judgements.words(correction.one()));
        }
        if (correction.kind().isPair()) {
            page.section(phrases.text("label.other"));
            page.quotes(judgements.words(correction.other()));
        }
        if (!correction.leftOut().isEmpty()) {
            page.section(phrases.text("label.left-out"));
            page.quotes(correction.leftOut());
        }
    }
}
