package org.recoupe.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.dossier.Correction;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.entity.Entity;
import org.recoupe.entity.EntityId;
import org.recoupe.text.CodePoints;
import org.recoupe.text.Span;
import org.recoupe.view.Phrases;
import org.recoupe.view.PlainText;

/** Finds the parts of one dossier, and names them for the world outside. Not safe for use by many threads. */
final class Parts {

    private static final int LONGEST_LINK = 2_000;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_ID = 200;

    private final Map<ArticleId, Dossier.DatedArticle> articles = new HashMap<>();
    private final Map<ArticleId, CodePoints> points = new HashMap<>();
    private final Map<EntityId, Entity> actors = new HashMap<>();

    Parts(Dossier dossier) {
        dossier.articles().forEach(dated -> articles.put(dated.article().id(), dated));
        dossier.actors().forEach(actor -> actors.put(actor.id(), actor));
    }

    Dossier.DatedArticle article(ArticleId id) {
        Dossier.DatedArticle found = articles.get(id);
        if (found == null) {
            throw new IllegalArgumentException("an article that is not in the dossier: " + id);
        }
        return found;
    }

    /** The actor, or null where the dossier does not list it. */
    @Nullable
    Entity actor(@Nullable EntityId id) {
        return id == null ? null : actors.get(id);
    }

    String name(EntityId id) {
        Entity actor = actors.get(id);
        return actor == null ? id.value() : actor.name();
    }

    /** The words at {@code anchor} as they are written. */
    String words(Anchor anchor) {
        return article(anchor.article()).article().words(anchor.span());
    }

    /** The first code point of {@code anchor} in its text. */
    int start(Anchor anchor) {
        return points(anchor.article()).at(anchor.span().start());
    }

    /** One past the last code point of {@code anchor} in its text. */
    int end(Anchor anchor) {
        return points(anchor.article()).at(anchor.span().end());
    }

    private CodePoints points(ArticleId article) {
        return points.computeIfAbsent(
                article, id -> CodePoints.of(article(id).article().text()));
    }

    /** The place that an editor judged; null where the article is gone or its text is shorter. */
    @Nullable
    Anchor anchor(Correction.Place place) {
        if (!articles.containsKey(place.article())) {
            return null;
        }
        CodePoints table = points(place.article());
        return place.end() > table.count()
                ? null
                : new Anchor(place.article(), new Span(table.index(place.start()), table.index(place.end())));
    }

    /** The place as a person finds it: the path of the article and the code points, as RFC 5147 writes them. */
    String where(Evidence evidence) {
        Anchor anchor = evidence.anchor();
        return PlainText.line(article(anchor.article()).article().path()) + fragment(anchor);
    }

    private String fragment(Anchor anchor) {
        return "#char=" + start(anchor) + "," + end(anchor);
    }

    /** A deadline in one line: what is demanded, as far as a line holds it. */
    static String title(Dossier.Deadline deadline, Phrases phrases) {
        return phrases.text(
                "sentence.pair",
                phrases.text("label.deadline"),
                PlainText.excerpt(deadline.condition(), LONGEST_TITLE));
    }

    /** The id where it is letters, digits, dots and hyphens, as every format takes it; else a digest of it. */
    static String plain(String id) {
        boolean plain = id.length() <= LONGEST_ID && id.matches("[0-9a-zA-Z](?:[0-9a-zA-Z.-]*[0-9a-zA-Z])?");
        return plain ? id : "x-" + Digests.sha1(id);
    }

    /** A name for the part with this id that is one everywhere: {@code urn:recoupe:…}. */
    static String urn(String id) {
        StringBuilder urn = new StringBuilder("urn:recoupe:");
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '-'
                    || c == '.'
                    || c == '_';
            if (plain) {
                urn.append(c);
            } else {
                urn.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return urn.toString();
    }

    /** The place as such a name: that of the article with the code points. */
    String urn(Anchor anchor) {
        return urn(anchor.article().value()) + fragment(anchor);
    }

    /** The page that an article says it was taken from; null where that is no address of the web. */
    @Nullable
    String link(ArticleId id) {
        String said = article(id).article().sourceUrlWords();
        if (said == null || said.length() > LONGEST_LINK) {
            return null;
        }
        try {
            URI uri = new URI(said.strip());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            // it is no address, and is not made one
            return null;
        }
    }
}
