package org.recoupe.view;

import org.recoupe.article.Anchor;
import org.recoupe.dossier.Evidence;
import org.recoupe.duplicate.Copy;

/** Two articles side by side: what was copied, what reworded, what is new. */
final class ProofOfCopies {

    private final ProofPage page;
    private final Phrases phrases;

    ProofOfCopies(ProofPage page) {
        this.page = page;
        this.phrases = page.phrases();
    }

    void copy(Copy copy) {
        page.head(
                copy.id(),
                phrases.text(
                        "sentence.copy",
                        page.article(copy.article()),
                        phrases.text("relation." + copy.relation().id()),
                        page.article(copy.of()),
                        Math.round(copy.overlap() * 100)));
        page.line(phrases.proof(
                "direction." + copy.direction().id(), page.article(copy.article()), page.article(copy.of())));
        copy.because().forEach(because -> page.item("·", because));
        if (copy.sentences().isEmpty()) {
            page.section(phrases.proof("section.shared"));
            copy.shared().forEach(span -> page.quote(Evidence.of(new Anchor(copy.article(), span))));
            return;
        }
        page.section(phrases.proof(
                "section.sentences",
                copy.count(Copy.Sentence.Kind.COPIED),
                copy.count(Copy.Sentence.Kind.REWORDED),
                copy.count(Copy.Sentence.Kind.NEW)));
        page.beside(page.article(copy.article()), " ", page.article(copy.of()), Style.HEADING);
        for (Copy.Sentence sentence : copy.sentences()) {
            String own = page.index().words(new Anchor(copy.article(), sentence.span()));
            String other = sentence.of() == null ? "" : page.index().words(new Anchor(copy.of(), sentence.of()));
            switch (sentence.kind()) {
                case COPIED -> page.beside(own, "=", other, Style.DIM);
                case REWORDED -> page.beside(own, "≈", other, Style.PLAIN);
                case NEW -> page.beside(own, "+", other, Style.TITLE);
            }
        }
        page.below(phrases.proof("signs"));
    }
}
