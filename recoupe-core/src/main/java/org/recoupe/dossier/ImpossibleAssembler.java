package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.recoupe.article.ArticleId;
import org.recoupe.dating.Chronology;
import org.recoupe.language.Messages;

/** Tells of the days that cannot be. Immutable. */
final class ImpossibleAssembler {

    private final Messages messages;

    ImpossibleAssembler(Messages messages) {
        this.messages = messages;
    }

    /** Each with the event that it is about; where that is not told, the article; sorted by id. */
    List<Dossier.Impossible> assemble(Chronology chronology, Map<Integer, Dossier.Event> events) {
        TreeMap<String, Dossier.Impossible> out = new TreeMap<>();
        for (Chronology.Impossible impossible : chronology.impossible()) {
            about(impossible, events).ifPresent(about -> {
                Dossier.Impossible found = impossible(impossible, about);
                out.putIfAbsent(found.id(), found);
            });
        }
        return new ArrayList<>(out.values());
    }

    private static Optional<String> about(Chronology.Impossible impossible, Map<Integer, Dossier.Event> events) {
        Dossier.Event event = events.get(impossible.group());
        if (event != null) {
            return Optional.of(event.id());
        }
        ArticleId article = impossible.article();
        return article != null
                ? Optional.of(article.value())
                : impossible.statements().stream()
                        .flatMap(said -> said.evidence().stream())
                        .map(anchor -> anchor.article().value())
                        .min(Comparator.naturalOrder());
    }

    private Dossier.Impossible impossible(Chronology.Impossible impossible, String about) {
        List<Dossier.Impossible.Stated> statements = impossible.statements().stream()
                .map(said -> new Dossier.Impossible.Stated(
                        said.because(),
                        said.evidence().stream().map(Evidence::of).toList()))
                .toList();
        String aside = statements.getLast().because();
        List<Object> content = new ArrayList<>(List.of(about));
        impossible.statements().forEach(said -> {
            content.add(said.because());
            content.addAll(said.evidence());
        });
        return new Dossier.Impossible(
                Ids.of("i", content.toArray()),
                about,
                statements,
                messages.text("impossible", statements.size(), aside));
    }
}
