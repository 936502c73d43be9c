package org.recoupe.view;

import org.recoupe.dossier.Dossier;

/** What contradicts what, how a deadline is computed, and which numbers of a series are told. */
final class ProofOfClaims {

    private final ProofPage page;
    private final Phrases phrases;

    ProofOfClaims(ProofPage page) {
        this.page = page;
        this.phrases = page.phrases();
    }

    void conflict(Dossier.Conflict conflict) {
        page.head(
                conflict.id(),
                phrases.text(
                        "sentence.pair",
                        phrases.text("conflict." + conflict.kind().id()),
                        phrases.attribute(conflict.attribute())));
        if (!conflict.explanation().isBlank()) {
            page.line(conflict.explanation());
        }
        event(conflict.about());
        int number = 0;
        for (Dossier.Conflict.Side side : conflict.sides()) {
            number++;
            page.section(phrases.text(
                    "sentence.pair", phrases.text("label.side", number), phrases.value(side.value(), "exact")));
            page.quotes(side.evidence());
            if (side.independentReports() > 0) {
                page.line(phrases.proofs("side", side.independentReports()));
                new ProofOfEvents(page).origins(side.origins());
            }
        }
    }

    private void event(String id) {
        Dossier.Event event = page.index().event(id);
        if (event != null) {
            page.field(
                    phrases.text("label.event"),
                    phrases.proof("list.event", phrases.date(event.date()), event.title()));
            page.below(event.id());
        }
    }

    void deadline(Dossier.Deadline deadline) {
        page.head(
                deadline.id(),
                phrases.text(
                        "check.deadline",
                        phrases.date(deadline.due()),
                        deadline.condition(),
                        phrases.text("outcome." + deadline.outcome().id())));
        if (deadline.announced() != null) {
            page.field(phrases.text("label.announced"), phrases.date(deadline.announced()));
        }
        if (deadline.setBy() != null) {
            page.field(phrases.text("label.setBy"), page.index().name(deadline.setBy()));
        }
        if (deadline.addressee() != null) {
            page.field(phrases.text("label.addressee"), page.index().name(deadline.addressee()));
        }
        if (deadline.consequence() != null) {
            page.field(phrases.text("label.consequence"), deadline.consequence());
        }
        if (!deadline.because().isEmpty()) {
            page.section(phrases.text("label.arithmetic"));
            deadline.because().forEach(because -> page.item("·", phrases.arithmetic(because)));
        }
        page.section(phrases.text("label.evidence"));
        page.quotes(deadline.evidence());
    }

    void sequence(Dossier.Sequence sequence) {
        page.head(sequence.id(), sequence.what());
        for (Dossier.Sequence.Item item : sequence.items()) {
            page.section(phrases.text("sentence.number", item.ordinal()));
            Dossier.Event event = page.index().event(item.event());
            if (event == null) {
                page.line(phrases.text("sentence.hole"));
            } else {
                page.entry(event.id(), phrases.proof("list.event", phrases.date(event.date()), event.title()));
            }
            if (item.inferred()) {
                page.line(phrases.proof("inferred"));
            }
            page.quotes(item.evidence());
        }
    }
}
