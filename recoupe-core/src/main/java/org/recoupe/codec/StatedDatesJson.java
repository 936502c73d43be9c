package org.recoupe.codec;

import java.util.Locale;
import org.recoupe.article.Article;
import org.recoupe.article.StatedDate;
import org.recoupe.language.Messages;
import org.recoupe.markup.Markup;
import org.recoupe.text.CodePoints;

/** The dates that an article states about itself, and what its page or record says of it, as JSON. Stateless. */
final class StatedDatesJson {

    private StatedDatesJson() {}

    /**
     * Writes the field {@code stated}: every date with the reason why it was believed or not, and where it stands: a place in
     * the text, or an entry of the metadata.
     */
    static void write(JsonOut out, Article article, CodePoints points, Messages messages) {
        out.objects("stated", article.dates(), date -> {
            out.field("date", shown(date))
                    .field("form", date.form().id())
                    .field("taken", date.taken())
                    .field("reason", messages.has(date.reason()) ? messages.text(date.reason()) : date.reason());
            if (date.span() != null) {
                out.field("start", points.at(date.span().start()))
                        .field("end", points.at(date.span().end()));
            } else if (date.entry() != null) {
                entry(out, date.entry());
            }
        });
    }

    /** Writes the field {@code metadata}, where there is any. */
    static void metadata(JsonOut out, Article article) {
        if (!article.facts().metadata().isEmpty()) {
            out.objects("metadata", article.facts().metadata(), entry -> entry(out, entry));
        }
    }

    private static void entry(JsonOut out, Markup.Entry entry) {
        out.field("where", entry.where().id()).field("name", entry.name()).field("value", entry.value());
    }

    /** ISO 8601; {@code --MM-DD} where the year is not given. */
    private static String shown(StatedDate date) {
        Integer year = date.year();
        String day = String.format(Locale.ROOT, "%02d-%02d", date.month(), date.day());
        String whole = year == null ? "--" + day : String.format(Locale.ROOT, "%04d-", year) + day;
        return year == null || date.time() == null ? whole : whole + "T" + date.time();
    }
}
