package org.recoupe.view;

import java.util.List;
import java.util.Optional;
import org.recoupe.article.Anchor;
import org.recoupe.dossier.Correction;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.text.Span;

/** What editors have judged, in words. Immutable. */
final class CorrectionWords {

    private final Dossier dossier;
    private final DossierIndex index;
    private final Phrases phrases;

    CorrectionWords(Dossier dossier, DossierIndex index, Phrases phrases) {
        this.dossier = dossier;
        this.index = index;
        this.phrases = phrases;
    }

    /** How many there are and how many of them are open; empty where there are none. */
    static Optional<String> count(Dossier dossier, Phrases phrases) {
        int all = dossier.corrections().size();
        int open = (int) dossier.corrections().stream()
                .filter(each -> each.status() == Correction.Status.OPEN)
                .count();
        return all == 0
                ? Optional.empty()
                : Optional.of(phrases.count("count.corrections", all)
                        + (open == 0 ? "" : ", " + phrases.count("count.corrections-open", open)));
    }

    /** What was judged, in a line: the kind, with the day where one is given. */
    String title(Correction correction) {
        String kind = phrases.text("correction." + correction.kind().id());
        return correction.value() == null ? kind : phrases.text("sentence.pair", kind, day(correction.value()));
    }

    private String day(String value) {
        int slash = value.indexOf('/');
        return slash < 0
                ? phrases.date(value)
                : phrases.text(
                        "date.range",
                        phrases.date(value.substring(0, slash)),
                        phrases.date(value.substring(slash + 1)));
    }

    /** By whom, when and whether it takes effect. */
    String who(Correction correction) {
        return phrases.text(
                "correction.who",
                PlainText.line(correction.by()),
                phrases.date(correction.at().toString().substring(0, 10)),
                phrases.text("correction.status." + correction.status().id()));
    }

    /** What it bears on in this dossier, by its title. */
    List<String> about(Correction correction) {
        return correction.about().stream()
                .map(id -> Optional.ofNullable(index.event(id))
                        .map(event -> PlainText.line(event.title()))
                        .or(() -> dossier.actors().stream()
                                .filter(actor -> actor.id().value().equals(id))
                                .map(actor -> PlainText.line(actor.name()))
                                .findFirst())
                        .or(() -> dossier.articles().stream()
                                .filter(dated -> dated.article().id().value().equals(id))
                                .map(dated -> index.label(dated.article().id()) + " "
                                        + PlainText.line(dated.article().path()))
                                .findFirst())
                        .map(title -> title + " (" + id + ")")
                        .orElse(id))
                .toList();
    }

    /** The words at places that are in the dossier. */
    List<Evidence> words(List<Correction.Place> places) {
        return places.stream()
                .filter(place -> index.has(place.article()))
                .map(place -> Evidence.of(new Anchor(
                        place.article(),
                        new Span(
                                index.unit(place.article(), place.start()), index.unit(place.article(), place.end())))))
                .filter(evidence -> !evidence.anchor().span().isEmpty())
                .toList();
    }
}
