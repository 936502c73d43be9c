package org.recoupe.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.Quotation;
import org.recoupe.article.Anchor;
import org.recoupe.entity.Entities;
import org.recoupe.entity.Entity;
import org.recoupe.text.Span;

/** Who is behind words: the speaker of what they stand in, then who passed it on. Stateless. */
final class Attributions {

    private Attributions() {}

    /** The chain for words, the nearest first; empty where the article speaks itself. */
    static List<String> of(AnnotatedArticle article, Entities entities, Span words) {
        List<String> chain = new ArrayList<>();
        article.quotations().stream()
                .filter(quotation -> quotation.content().contains(words))
                .sorted(Comparator.comparingInt(
                                (Quotation quotation) -> quotation.content().length())
                        .thenComparing(Quotation::content))
                .forEach(quotation -> {
                    name(article, entities, quotation).ifPresent(name -> add(chain, name));
                    quotation.via().forEach(via -> add(chain, via.name()));
                });
        return List.copyOf(chain);
    }

    /** The chain for words that deny: who denies, then who is behind the words. */
    static List<String> ofDenial(AnnotatedArticle article, Entities entities, Span words) {
        List<String> chain = new ArrayList<>();
        article.events().stream()
                .filter(event -> words.overlaps(event.trigger()) && event.kind().equals("denial"))
                .flatMap(event -> event.participants().stream())
                .map(EventMention.Participant::span)
                .map(span -> entities.at(new Anchor(article.article().id(), span)))
                .flatMap(Optional::stream)
                .map(Entity::name)
                .forEach(name -> add(chain, name));
        of(article, entities, words).forEach(name -> add(chain, name));
        return List.copyOf(chain);
    }

    /** Who speaks in a quotation, where the story knows it. */
    static Optional<Entity> speaker(AnnotatedArticle article, Entities entities, Quotation quotation) {
        Span speaker = quotation.speaker();
        if (speaker == null) {
            return Optional.empty();
        }
        Optional<Entity> exact = entities.at(new Anchor(article.article().id(), speaker));
        if (exact.isPresent()) {
            return exact;
        }
        return article.mentions().stream()
                .filter(mention -> mention.span().overlaps(speaker))
                .sorted(Comparator.comparing(mention -> mention.form()))
                .map(mention -> entities.at(new Anchor(article.article().id(), mention.span())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> name(AnnotatedArticle article, Entities entities, Quotation quotation) {
        Span speaker = quotation.speaker();
        if (speaker == null) {
            return Optional.empty();
        }
        return Optional.of(speaker(article, entities, quotation)
                .map(Entity::name)
                .orElseGet(() -> article.article().words(speaker).replaceAll("\\s+", " ")));
    }

    private static void add(List<String> chain, String name) {
        if (!chain.contains(name)) {
            chain.add(name);
        }
    }
}
