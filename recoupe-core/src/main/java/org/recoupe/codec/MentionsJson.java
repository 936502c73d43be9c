package org.recoupe.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.codec.InvalidDossierException.Reason;
import org.recoupe.text.CodePoints;
import org.recoupe.text.Span;

/**
 * The places where an actor is mentioned, as {@code dossier.json} has them: a line for each article, with pairs of code points. A
 * dossier has far more of them than of anything else, and they say nothing but where. Stateless.
 */
final class MentionsJson {

    private static final String FIELD = "mentions";

    private MentionsJson() {}

    /** Writes the field {@code mentions}, left out where there are none; {@code mentions} are sorted. */
    static void write(JsonOut out, List<Anchor> mentions, Function<ArticleId, CodePoints> points) {
        if (mentions.isEmpty()) {
            return;
        }
        SortedMap<ArticleId, List<Span>> byArticle = new TreeMap<>();
        mentions.forEach(mention -> byArticle
                .computeIfAbsent(mention.article(), key -> new ArrayList<>())
                .add(mention.span()));
        out.rows(FIELD, byArticle.entrySet(), article -> {
            CodePoints table = points.apply(article.getKey());
            out.field("article", article.getKey().value());
            out.pairs("spans", article.getValue(), span -> table.at(span.start()), span -> table.at(span.end()));
        });
    }

    /** What {@link #write} wrote into {@code actor}. */
    static List<Anchor> read(JsonIn actor, Function<ArticleId, @Nullable CodePoints> points)
            throws InvalidDossierException {
        List<Anchor> out = new ArrayList<>();
        for (List<Anchor> each : actor.some(FIELD, in -> {
            ArticleId article = new ArticleId(in.text("article"));
            CodePoints table = points.apply(article);
            if (table == null) {
                throw in.wrong("article", Reason.UNKNOWN_ID);
            }
            return in.pairs("spans", (start, end) -> {
                boolean inside = 0 <= start && start <= end && end <= table.count();
                return inside ? new Anchor(article, new Span(table.index(start), table.index(end))) : null;
            });
        })) {
            out.addAll(each);
        }
        return out;
    }
}
