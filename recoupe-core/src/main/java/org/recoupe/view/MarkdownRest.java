package org.recoupe.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.recoupe.annotation.Wording;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.Removed;
import org.recoupe.dossier.Correction;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.duplicate.Copy;

/** The parts of the Markdown document after the events: statements, deadlines, series, conflicts, copies, articles, problems. */
final class MarkdownRest {

    private final Dossier dossier;
    private final DossierIndex index;
    private final Phrases phrases;
    private final Citations citations;
    private final Markdown out;

    MarkdownRest(Dossier dossier, DossierIndex index, Phrases phrases, Citations citations, Markdown out) {
        this.dossier = dossier;
        this.index = index;
        this.phrases = phrases;
        this.citations = citations;
        this.out = out;
    }

    void write() {
        statements();
        deadlines();
        sequences();
        conflicts();
        impossible();
        corrections();
        copies();
        articles();
        problems();
    }

    private void statements() {
        if (dossier.statements().isEmpty()) {
            return;
        }
        out.heading(2, phrases.text("section.statements"));
        Map<String, Dossier.Statement> byId = new HashMap<>();
        Map<String, List<Dossier.Statement>> bySpeaker = new LinkedHashMap<>();
        for (Dossier.Statement statement : dossier.statements()) {
            byId.put(statement.id(), statement);
            bySpeaker
                    .computeIfAbsent(speaker(statement), name -> new ArrayList<>())
                    .add(statement);
        }
        bySpeaker.forEach((speaker, statements) -> {
            out.heading(3, Markdown.escape(speaker));
            statements.forEach(statement -> statement(statement, byId));
        });
    }

    private String speaker(Dossier.Statement statement) {
        if (statement.speaker() != null) {
            return index.name(statement.speaker());
        }
        String written = PlainText.line(statement.speakerText());
        return written.isEmpty() ? phrases.text("statement.unknown") : Phrases.sentence(written);
    }

    private void statement(Dossier.Statement statement, Map<String, Dossier.Statement> byId) {
        List<String> notes = new ArrayList<>();
        notes.add(phrases.text("kind." + statement.kind().id()));
        if (!statement.cue().isEmpty()) {
            notes.add(Markdown.escape(statement.cue()));
        }
        if (!statement.via().isEmpty()) {
            notes.add(phrases.text("sentence.via", Markdown.escape(Phrases.list(statement.via()))));
        }
        Evidence bare = new Evidence(
                statement.evidence().anchor(), List.of(), statement.evidence().modality());
        notes.add(citations.place(bare));
        out.bullet(
                0,
                phrases.text("sentence.quote", Markdown.escape(PlainText.excerpt(statement.text()))) + " ("
                        + String.join(" ; ", notes) + ")");
        for (String same : statement.sameAs()) {
            Dossier.Statement other = byId.get(same);
            if (other != null) {
                out.bullet(
                        1,
                        phrases.text(
                                "sentence.same",
                                phrases.text("sentence.quote", Markdown.escape(PlainText.excerpt(other.text()))) + " ("
                                        + citations.links(List.of(other.evidence())) + ")"));
            }
        }
    }

    private void deadlines() {
        if (dossier.deadlines().isEmpty()) {
            return;
        }
        out.heading(2, phrases.text("section.deadlines"));
        for (Dossier.Deadline deadline : dossier.deadlines()) {
            out.heading(3, Markdown.escape(phrases.date(deadline.due())));
            label("label.condition", Markdown.escape(PlainText.excerpt(deadline.condition())));
            if (deadline.consequence() != null) {
                label("label.consequence", Markdown.escape(PlainText.excerpt(deadline.consequence())));
            }
            if (deadline.setBy() != null) {
                label("label.setBy", Markdown.escape(index.name(deadline.setBy())));
            }
            if (deadline.addressee() != null) {
                label("label.addressee", Markdown.escape(index.name(deadline.addressee())));
            }
            if (deadline.announced() != null) {
                label("label.announced", Markdown.escape(phrases.date(deadline.announced())));
            }
            label("label.outcome", phrases.text("outcome." + deadline.outcome().id()));
            deadline.because().forEach(step -> label("label.arithmetic", Markdown.escape(phrases.arithmetic(step))));
            deadline.evidence().forEach(evidence -> label("label.evidence", citations.cite(evidence)));
        }
    }

    private void sequences() {
        if (dossier.sequences().isEmpty()) {
            return;
        }
        out.heading(2, phrases.text("section.sequences"));
        for (Dossier.Sequence sequence : dossier.sequences()) {
            out.heading(3, Markdown.escape(sequence.what()));
            for (Dossier.Sequence.Item item : sequence.items()) {
                Dossier.Event event = index.event(item.event());
                String what = event == null
                        ? "**" + phrases.text("sentence.hole") + "**"
                        : Markdown.escape(event.title() + ", " + phrases.date(event.date()));
                String inferred = item.inferred() ? " (" + phrases.text("sentence.inferred") + ")" : "";
                out.bullet(
                        0,
                        phrases.text(
                                "sentence.pair", phrases.text("sentence.number", item.ordinal()), what + inferred));
                item.evidence().forEach(evidence -> out.bullet(1, citations.cite(evidence)));
            }
        }
    }

    private void conflicts() {
        if (dossier.conflicts().isEmpty()) {
            return;
        }
        out.heading(2, phrases.text("section.conflicts"));
        for (Dossier.Conflict conflict : dossier.conflicts()) {
            out.heading(
                    3,
                    phrases.text(
                            "sentence.pair",
                            phrases.text("conflict." + conflict.kind().id()),
                            Markdown.escape(phrases.attribute(conflict.attribute()))));
            Dossier.Event event = index.event(conflict.about());
            if (event != null) {
                label("label.event", Markdown.escape(event.title() + ", " + phrases.date(event.date())));
            }
            if (!conflict.explanation().isBlank()) {
                out.bullet(0, Markdown.escape(conflict.explanation()));
            }
            int side = 0;
            for (Dossier.Conflict.Side one : conflict.sides()) {
                side++;
                out.bullet(
                        0,
                        phrases.text(
                                "sentence.pair",
                                "**" + phrases.text("label.side", side) + "**",
                                Markdown.escape(phrases.value(one.value(), "exact"))));
                citations.origins(one.origins()).forEach(line -> out.bullet(1, line));
                one.evidence().forEach(evidence -> out.bullet(1, citations.cite(evidence)));
            }
        }
    }

    private void impossible() {
        if (dossier.impossible().isEmpty()) {
            return;
        }
        out.heading(2, phrases.text("section.impossible"));
        for (Dossier.Impossible impossible : dossier.impossible()) {
            Dossier.Event event = index.event(impossible.about());
            out.bullet(0, Markdown.escape(impossible.explanation()));
            if (event != null) {
                out.bullet(1, Markdown.escape(event.title() + ", " + phrases.date(event.date())));
            }
            for (Dossier.Impossible.Stated stated : impossible.statements()) {
                out.bullet(1, Markdown.escape(stated.because()));
                stated.evidence().forEach(evidence -> out.bullet(2, citations.cite(evidence)));
            }
        }
    }

    /** What editors have judged: apart from what the articles say. */
    private void corrections() {
        if (dossier.corrections().isEmpty()) {
            return;
        }
        CorrectionWords judgements = new CorrectionWords(dossier, index, phrases);
        out.heading(2, phrases.text("section.corrections"));
        for (Correction correction : dossier.corrections()) {
            out.bullet(
                    0,
                    "**" + Markdown.escape(judgements.title(correction)) + "** "
                            + Markdown.escape(judgements.who(correction)));
            if (!correction.reason().isEmpty()) {
                out.bullet(1, Markdown.escape(correction.reason()));
            }
            correction.because().forEach(because -> out.bullet(1, Markdown.escape(because)));
            judgements.about(correction).forEach(about -> out.bullet(1, Markdown.escape(about)));
        }
    }

    private void copies() {
        if (dossier.copies().isEmpty()) {
            return;
        }
        out.heading(2, phrases.text("section.copies"));
        for (Copy copy : dossier.copies()) {
            out.bullet(
                    0,
                    phrases.text(
                            "sentence.copy",
                            Citations.link(index.label(copy.article())),
                            phrases.text("relation." + copy.relation().id()),
                            Citations.link(index.label(copy.of())),
                            Math.round(copy.overlap() * 100)));
            copy.because().forEach(because -> out.bullet(1, Markdown.escape(because)));
            if (!copy.sentences().isEmpty()) {
                out.bullet(
                        1,
                        phrases.proof(
                                "section.sentences",
                                copy.count(Copy.Sentence.Kind.COPIED),
                                copy.count(Copy.Sentence.Kind.REWORDED),
                                copy.count(Copy.Sentence.Kind.NEW)));
            }
            copy.shared().forEach(span -> out.bullet(1, citations.cite(Evidence.of(new Anchor(copy.article(), span)))));
        }
    }

    private void articles() {
        out.heading(2, phrases.text("section.articles"));
        for (Dossier.DatedArticle dated : dossier.articles()) {
            Article article = dated.article();
            String label = index.label(article.id());
            out.anchor(label);
            String title = article.titleWords();
            out.heading(3, label + ". " + Markdown.escape(title == null ? article.path() : title));
            label("column.path", Markdown.escape(article.path()));
            phrases.unread(article).ifPresent(why -> label("label.unread", Markdown.escape(why)));
            String outlet = article.outletWords();
            if (outlet != null) {
                label("label.outlet", Markdown.escape(outlet));
            }
            if (!article.agencies().isEmpty()) {
                label(
                        "label.agencies",
                        Markdown.escape(Phrases.list(article.agencies().stream()
                                .map(Article.Agency::name)
                                .toList())));
            }
            String link = article.sourceUrlWords();
            if (link != null) {
                label("label.link", Markdown.escape(link));
            }
            label(
                    "label.published",
                    Markdown.escape(phrases.date(dated.published())) + " ("
                            + phrases.text("published." + index.how(dated)) + ")");
            citations.steps(dated.published()).forEach(line -> out.bullet(1, line));
            if (dated.published().steps().isEmpty()) {
                dated.evidence().forEach(evidence -> out.bullet(1, citations.cite(evidence)));
            }
            wording(dated);
            removed(article);
        }
    }

    /** The verdict with the words that give the text away. */
    private void wording(Dossier.DatedArticle dated) {
        if (dated.wording().kind() == Wording.Kind.PLAIN) {
            return;
        }
        label("label.wording", phrases.text("wording." + dated.wording().kind().id()));
        dated.wording().signs().stream()
                .map(Wording.Sign::because)
                .distinct()
                .forEach(because -> out.bullet(1, Markdown.escape(PlainText.line(because))));
    }

    private void removed(Article article) {
        if (article.removed().isEmpty()) {
            return;
        }
        Map<Removed.Why, Integer> counts = new TreeMap<>();
        article.removed().forEach(removed -> counts.merge(removed.why(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((why, count) ->
                parts.add(phrases.text("sentence.removed", phrases.text("removed." + why.id()), count)));
        label("label.removed", Phrases.list(parts));
    }

    private void problems() {
        if (dossier.problems().isEmpty()) {
            return;
        }
        out.heading(2, phrases.text("section.problems"));
        dossier.problems()
                .forEach(problem -> out.bullet(
                        0, Markdown.escape(phrases.problem(problem.code().id(), problem.place(), problem.detail()))));
    }

    private void label(String key, String text) {
        out.bullet(0, phrases.text("sentence.pair", "**" + phrases.text(key) + "**", text));
    }
}
