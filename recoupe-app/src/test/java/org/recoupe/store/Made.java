package org.recoupe.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.Quotation;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.article.Facts;
import org.recoupe.article.Removed;
import org.recoupe.dossier.DateEstimate;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.entity.Entity;
import org.recoupe.entity.EntityId;
import org.recoupe.pipeline.Reading;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/** Files, readings and dossiers made up for tests. */
final class Made {

    private Made() {}

    static NewFile file(String name, String text) {
        return new NewFile(name, text.getBytes(StandardCharsets.UTF_8), null);
    }

    static String digest(String text) {
        return Digests.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** An article with a title and an outlet from its page; what stands between square brackets is set aside. */
    static Article article(String path, String text, @Nullable String title, @Nullable String outlet) {
        List<Removed> removed = new ArrayList<>();
        for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
            removed.add(new Removed(new Span(at, text.indexOf(']', at) + 1), Removed.Why.TEASER, "made"));
        }
        return new Article(
                new ArticleId(digest(text).substring(0, 16)),
                path,
                text,
                "fr",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                removed,
                new Facts(title, outlet, null, null, null, List.of()));
    }

    static AnnotatedArticle read(Article article) {
        List<Token> tokens = Words.of(article.text(), 0, article.text().length()).stream()
                .map(word -> Token.of(
                        new Span(word.start(), word.end()), article.text().substring(word.start(), word.end())))
                .toList();
        List<Sentence> sentences = tokens.isEmpty()
                ? List.of()
                : List.of(new Sentence(
                        new Span(
                                tokens.getFirst().span().start(),
                                tokens.getLast().span().end()),
                        0,
                        tokens.size()));
        return AnnotatedArticle.of(article, new TokenizedText(article.text(), tokens, sentences));
    }

    /** A reading of one article by the digest of its file. */
    static Map<String, Reading> reading(Article article) {
        return Map.of(digest(article.text()), new Reading(List.of(read(article)), List.of()));
    }

    static Dossier.DatedArticle dated(Article article, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        return new Dossier.DatedArticle(
                article,
                new DateEstimate(null, earliest, latest, List.of()),
                Dossier.PublicationStatus.STATED,
                List.of());
    }

    static Dossier.Statement statement(
            String id, Article article, String quote, @Nullable EntityId speaker, String as) {
        int at = article.text().indexOf(quote);
        return new Dossier.Statement(
                id,
                speaker,
                as,
                Quotation.Kind.DIRECT,
                quote,
                "",
                List.of(),
                List.of(),
                "",
                new Evidence(
                        new Anchor(article.id(), new Span(at, at + quote.length())), List.of(), Modality.ASSERTED));
    }

    static Entity person(String id, String name, String... variants) {
        return new Entity(new EntityId(id), Mention.Type.PERSON, name, List.of(variants), List.of(), null);
    }

    static Dossier dossier(
            String title,
            List<Dossier.DatedArticle> articles,
            List<Entity> actors,
            List<Dossier.Statement> statements) {
        return new Dossier(
                "fr",
                new Dossier.Story(title, LocalDate.of(2031, 3, 1), null),
                articles,
                actors,
                List.of(),
                statements,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
