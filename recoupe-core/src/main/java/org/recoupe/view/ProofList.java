package org.recoupe.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.recoupe.dossier.Correction;
import org.recoupe.dossier.Dossier;

/** The list of what can be explained. */
final class ProofList {

    /** Articles and copies beyond so many are counted only. */
    private static final int MOST = 40;

    private final ProofPage page;
    private final Dossier dossier;
    private final DossierIndex index;
    private final Phrases phrases;

    ProofList(ProofPage page) {
        this.page = page;
        this.dossier = page.dossier();
        this.index = page.index();
        this.phrases = page.phrases();
    }

    void write() {
        page.head(Summary.of(dossier, phrases), dossier.story().title());
        part(
                "section.articles",
                dossier.articles(),
                dated -> dated.article().id().value(),
                dated -> phrases.proof(
                        "list.article",
                        index.label(dated.article().id()),
                        dated.article().path(),
                        phrases.date(dated.published()),
                        phrases.text("published." + index.how(dated))));
        part("section.conflicts", dossier.conflicts(), Dossier.Conflict::id, this::conflict);
        part("section.impossible", dossier.impossible(), Dossier.Impossible::id, Dossier.Impossible::explanation);
        part(
                "section.deadlines",
                dossier.deadlines(),
                Dossier.Deadline::id,
                deadline -> phrases.text("sentence.pair", phrases.date(deadline.due()), deadline.condition()));
        CorrectionWords judgements = new CorrectionWords(dossier, index, phrases);
        part(
                "section.corrections",
                dossier.corrections(),
                Correction::id,
                each -> phrases.text("sentence.pair", judgements.title(each), judgements.who(each)));
        part("section.sequences", dossier.sequences(), Dossier.Sequence::id, Dossier.Sequence::what);
        part(
                "section.copies",
                dossier.copies(),
                copy -> copy.id(),
                copy -> phrases.text(
                        "sentence.copy",
                        index.label(copy.article()),
                        phrases.text("relation." + copy.relation().id()),
                        index.label(copy.of()),
                        Math.round(copy.overlap() * 100)));
        events();
        page.section(phrases.proof("list.more"));
        page.line(phrases.proof(
                "list.others", dossier.statements().size(), dossier.actors().size()));
    }

    private void events() {
        Outline outline = Outline.of(dossier);
        List<Dossier.Event> shown = new ArrayList<>(outline.dated());
        shown.addAll(outline.vague());
        part(
                "section.events",
                shown,
                Dossier.Event::id,
                event -> phrases.proof("list.event", phrases.date(event.date()), event.title()));
        if (outline.left() > 0) {
            page.below(phrases.count("count.left", outline.left()));
        }
    }

    private String conflict(Dossier.Conflict conflict) {
        Dossier.Event event = index.event(conflict.about());
        return phrases.text(
                "check.conflict",
                phrases.text("conflict." + conflict.kind().id()),
                (event == null ? conflict.about() : event.title()) + ", " + phrases.attribute(conflict.attribute()));
    }

    private <T> void part(String heading, List<T> things, Function<T, String> id, Function<T, String> label) {
        if (things.isEmpty()) {
            return;
        }
        page.section(phrases.text(heading));
        things.stream().limit(MOST).forEach(thing -> page.entry(id.apply(thing), label.apply(thing)));
        if (things.size() > MOST) {
            page.below(phrases.count("count.more", things.size() - MOST));
        }
    }
}
