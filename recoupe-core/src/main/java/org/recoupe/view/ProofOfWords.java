package org.recoupe.view;

import java.util.List;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.entity.Entity;

/** Who said what, in which words elsewhere, and why several names are one actor's. */
final class ProofOfWords {

    private final ProofPage page;
    private final Phrases phrases;

    ProofOfWords(ProofPage page) {
        this.page = page;
        this.phrases = page.phrases();
    }

    void statement(Dossier.Statement statement) {
        String speaker = statement.speaker() != null
                ? page.index().name(statement.speaker())
                : statement.speakerText().isEmpty() ? phrases.text("statement.unknown") : statement.speakerText();
        page.head(
                statement.id(),
                phrases.text("sentence.pair", speaker, phrases.text("sentence.quote", statement.text())));
        page.line(phrases.text("kind." + statement.kind().id()));
        if (!statement.cue().isEmpty()) {
            page.field(phrases.proof("cue"), phrases.text("sentence.quote", statement.cue()));
        }
        if (!statement.via().isEmpty()) {
            page.line(phrases.text("sentence.via", Phrases.list(statement.via())));
        }
        page.quote(statement.evidence());
        if (!statement.sameAs().isEmpty()) {
            page.section(phrases.proof("section.same-words"));
            if (!statement.sameAsBecause().isEmpty()) {
                page.line(statement.sameAsBecause());
            }
            page.dossier().statements().stream()
                    .filter(other -> statement.sameAs().contains(other.id()))
                    .forEach(other -> {
                        page.entry(
                                other.id(), phrases.text("kind." + other.kind().id()));
                        page.quote(other.evidence());
                    });
        }
    }

    void actor(Entity actor) {
        page.head(actor.id().value(), actor.name());
        if (!actor.variants().isEmpty()) {
            page.field(phrases.proof("names"), Phrases.list(actor.variants()));
        }
        if (!actor.because().isEmpty()) {
            page.section(phrases.proof("section.one-actor"));
            actor.because().forEach(because -> page.item("·", because));
        }
        if (!actor.roles().isEmpty()) {
            page.section(phrases.proof("section.roles"));
            actor.roles().forEach(role -> {
                page.line(role.title());
                page.quotes(role.anchors().stream().sorted().map(Evidence::of).toList());
            });
        }
        List<Dossier.Event> events = page.dossier().events().stream()
                .filter(event -> event.participants().stream()
                        .anyMatch(each -> each.actor().equals(actor.id())))
                .toList();
        if (!events.isEmpty()) {
            page.section(phrases.text("section.events"));
            events.forEach(event ->
                    page.entry(event.id(), phrases.proof("list.event", phrases.date(event.date()), event.title())));
        }
        List<Dossier.Statement> said = page.dossier().statements().stream()
                .filter(statement -> actor.id().equals(statement.speaker()))
                .toList();
        if (!said.isEmpty()) {
            page.section(phrases.text("section.statements"));
            said.forEach(statement -> page.entry(statement.id(), phrases.text("sentence.quote", statement.text())));
        }
    }
}
