package org.recoupe.view;

import java.util.List;
import org.recoupe.dossier.Dossier;

/** Why reports are one event, when it took place, how many independent origins it has, and what is said of it. */
final class ProofOfEvents {

    private final ProofPage page;
    private final Phrases phrases;

    ProofOfEvents(ProofPage page) {
        this.page = page;
        this.phrases = page.phrases();
    }

    void event(Dossier.Event event) {
        page.head(event.id(), event.title());
        page.dossier().mergedInto().stream()
                .filter(merged -> merged.into().equals(event.id()))
                .forEach(merged -> page.line(phrases.proof("merged", merged.id())));
        page.field(phrases.text("label.date"), phrases.date(event.date()));
        page.field(
                phrases.text("label.status"),
                phrases.text("status." + event.status().id()));
        if (event.place() != null) {
            page.field(phrases.text("label.place"), event.place());
        }
        if (!event.participants().isEmpty()) {
            page.field(
                    phrases.text("label.participants"),
                    Phrases.list(event.participants().stream()
                            .map(each -> page.index().name(each.actor()) + " ("
                                    + phrases.text("role." + each.role().id()) + ")")
                            .toList()));
        }
        ProofOfDays days = new ProofOfDays(page);
        days.steps(event.date(), List.of());
        days.impossibleAbout(event.id());
        reports(event);
        if (!event.because().isEmpty()) {
            page.section(phrases.text("label.same"));
            event.because().forEach(because -> page.item("·", because));
        }
        attributes(event);
        elsewhere(event);
    }

    private void reports(Dossier.Event event) {
        page.section(
                phrases.text("sentence.pair", phrases.text("label.reports"), MarkdownEvents.reports(event, phrases)));
        if (event.origins().isEmpty()) {
            event.reports().forEach(report -> page.quotes(report.evidence()));
        }
        int number = 0;
        for (Dossier.Origin origin : event.origins()) {
            number++;
            origin(number, origin);
            event.reports().stream()
                    .filter(report -> origin.articles().contains(report.article()))
                    .forEach(report -> page.quotes(report.evidence()));
        }
    }

    /** The independent origins with why the articles of each count once. */
    void origins(List<Dossier.Origin> origins) {
        int number = 0;
        for (Dossier.Origin origin : origins) {
            number++;
            origin(number, origin);
        }
    }

    private void origin(int number, Dossier.Origin origin) {
        page.item(number + ".", phrases.proofs("origin", origin.articles().size(), page.articles(origin.articles())));
        origin.because().forEach(page::below);
    }

    private void attributes(Dossier.Event event) {
        for (Dossier.Attribute attribute : event.attributes()) {
            page.section(phrases.proof(
                    "attribute",
                    Phrases.sentence(phrases.attribute(attribute.name())),
                    phrases.text("agreement." + attribute.status().id())));
            attribute.values().forEach(value -> {
                page.line(phrases.value(value.value(), value.bound()));
                page.quotes(value.evidence());
            });
        }
    }

    /** Contradictions about it and series that count it. */
    private void elsewhere(Dossier.Event event) {
        List<Dossier.Conflict> conflicts = page.dossier().conflicts().stream()
                .filter(conflict -> conflict.about().equals(event.id()))
                .toList();
        if (!conflicts.isEmpty()) {
            page.section(phrases.text("section.conflicts"));
            conflicts.forEach(conflict -> page.entry(
                    conflict.id(),
                    phrases.text(
                            "sentence.pair",
                            phrases.text("conflict." + conflict.kind().id()),
                            phrases.attribute(conflict.attribute()))));
        }
        List<Dossier.Sequence> sequences = page.dossier().sequences().stream()
                .filter(sequence ->
                        sequence.items().stream().anyMatch(item -> event.id().equals(item.event())))
                .toList();
        if (!sequences.isEmpty()) {
            page.section(phrases.text("section.sequences"));
            sequences.forEach(sequence -> page.entry(sequence.id(), sequence.what()));
        }
    }
}
