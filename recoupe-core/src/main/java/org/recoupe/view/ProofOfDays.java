package org.recoupe.view;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recoupe.article.ArticleId;
import org.recoupe.dossier.DateEstimate;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.duplicate.Copy;

/** How a day was found: every step with its words and with what was left after it. */
final class ProofOfDays {

    private final ProofPage page;
    private final Phrases phrases;

    ProofOfDays(ProofPage page) {
        this.page = page;
        this.phrases = page.phrases();
    }

    void article(Dossier.DatedArticle dated) {
        ArticleId id = dated.article().id();
        String title = dated.article().titleWords();
        page.head(id.value(), title == null ? dated.article().path() : title);
        page.section(phrases.text("label.published"));
        String date = dated.status() == Dossier.PublicationStatus.UNKNOWN
                ? phrases.text("date.unknown")
                : phrases.date(dated.published());
        page.line(phrases.proof(
                "published", date, phrases.text("published." + page.index().how(dated))));
        steps(dated.published(), dated.evidence());
        impossibleAbout(id.value());
        stated(dated);
        copies(id);
        events(id);
        page.article(id);
    }

    /** The steps; where none are told, the sentences and after them the words that they rest on. */
    void steps(DateEstimate date, List<Evidence> evidence) {
        if (date.steps().isEmpty() && date.because().isEmpty()) {
            return;
        }
        page.section(phrases.proof("section.how"));
        if (date.steps().isEmpty()) {
            int number = 0;
            for (String because : date.because()) {
                number++;
                page.item(number + ".", because);
            }
            page.quotes(evidence);
            return;
        }
        int number = 0;
        Set<List<Object>> seen = new HashSet<>();
        for (Dossier.Step step : date.steps()) {
            // What holds for two events at once, and leaves the same days, is said once.
            Optional<String> left = phrases.left(step);
            if (seen.add(List.of(step.because(), step.evidence(), left))) {
                number++;
                page.item(number + ".", step.because());
                page.quotes(step.evidence());
                left.ifPresent(page::result);
            }
        }
        String told = date.because().isEmpty() ? "" : date.because().getLast();
        if (!told.isEmpty()
                && date.steps().stream().noneMatch(step -> step.because().equals(told))) {
            page.item("=", told);
        }
    }

    /** What cannot all be true of the day of the article or event with this id. */
    void impossibleAbout(String id) {
        page.dossier().impossible().stream()
                .filter(each -> each.about().equals(id))
                .forEach(each -> {
                    page.section(phrases.text("section.impossible"));
                    page.entry(each.id(), each.explanation());
                    statements(each);
                });
    }

    void impossible(Dossier.Impossible impossible) {
        page.head(impossible.id(), impossible.explanation());
        Dossier.Event event = page.index().event(impossible.about());
        if (event != null) {
            page.field(phrases.text("label.event"), event.title());
            page.below(event.id());
        } else {
            page.below(impossible.about());
        }
        page.section(phrases.proof("section.statements"));
        statements(impossible);
    }

    private void statements(Dossier.Impossible impossible) {
        for (Dossier.Impossible.Stated stated : impossible.statements()) {
            page.alarm(stated.because());
            page.quotes(stated.evidence());
        }
    }

    /** Every date that the article states, with why it was believed or not. */
    private void stated(Dossier.DatedArticle dated) {
        if (dated.article().dates().isEmpty()) {
            return;
        }
        page.section(phrases.proof("section.stated"));
        dated.article().dates().forEach(date -> {
            LocalDate day = date.wholeDay();
            String shown = day == null ? "" : phrases.date(day.toString());
            page.item(date.taken() ? "+" : "−", phrases.proof("stated", shown, phrases.reason(date.reason())));
        });
    }

    private void copies(ArticleId id) {
        List<Copy> copies = page.dossier().copies().stream()
                .filter(copy -> copy.article().equals(id) || copy.of().equals(id))
                .toList();
        if (copies.isEmpty()) {
            return;
        }
        page.section(phrases.text("section.copies"));
        copies.forEach(copy -> page.entry(
                copy.id(),
                phrases.text(
                        "sentence.copy",
                        page.article(copy.article()),
                        phrases.text("relation." + copy.relation().id()),
                        page.article(copy.of()),
                        Math.round(copy.overlap() * 100))));
    }

    private void events(ArticleId id) {
        List<Dossier.Event> events = page.dossier().events().stream()
                .filter(event -> event.reports().stream()
                        .anyMatch(report -> report.article().equals(id)))
                .toList();
        if (!events.isEmpty()) {
            page.section(phrases.proof("section.tells"));
            events.forEach(event ->
                    page.entry(event.id(), phrases.proof("list.event", phrases.date(event.date()), event.title())));
        }
    }
}
