package org.recoupe.codec;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recoupe.article.Article;
import org.recoupe.article.StatedDate;
import org.recoupe.language.Messages;
import org.recoupe.markup.Markup;
import org.recoupe.text.CodePoints;
import org.recoupe.text.Span;

/** The dates that an article states about itself, and what its page or record says of it, as JSON. Stateless. */
final class StatedDatesJson {

    private static final Pattern SHOWN = Pattern.compile("(-|[0-9]{4})-([0-9]{2})-([0-9]{2})(?:T(.{1,8}))?");

    private StatedDatesJson() {}

    /**
     * Writes the field {@code stated}: every date with the reason why it was believed or not, and where it stands: a place in
     * the text, or an entry of the metadata.
     */
    static void write(JsonOut out, Article article, CodePoints points, Messages messages) {
        out.rows("stated", article.dates(), date -> {
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
            out.rows("metadata", article.facts().metadata(), entry -> entry(out, entry));
        }
    }

    private static void entry(JsonOut out, Markup.Entry entry) {
        out.field("where", entry.where().id()).field("name", entry.name()).field("value", entry.value());
    }

    /** The dates that {@link #write} wrote into {@code published}; a place in the text is made by {@code span}. */
    static List<StatedDate> read(JsonIn published, JsonIn.Reading<Span> span) throws InvalidDossierException {
        return published.some("stated", in -> {
            Matcher date = SHOWN.matcher(in.text("date"));
            if (!date.matches()) {
                throw in.wrong("date", InvalidDossierException.Reason.BAD_DATE);
            }
            return new StatedDate(
                    date.group(1).equals("-") ? null : Integer.valueOf(date.group(1)),
                    Integer.parseInt(date.group(2)),
                    Integer.parseInt(date.group(3)),
                    date.group(4),
                    in.word("form", StatedDate.Form.values(), StatedDate.Form::id),
                    in.has("start") ? span.of(in) : null,
                    in.has("where") ? entry(in) : null,
                    in.flag("taken"),
                    in.text("reason"));
        });
    }

    /** What {@link #metadata} wrote. */
    static List<Markup.Entry> readMetadata(JsonIn article) throws InvalidDossierException {
        return article.some("metadata", StatedDatesJson::entry);
    }

    private static Markup.Entry entry(JsonIn in) throws InvalidDossierException {
        return new Markup.Entry(
                in.word("where", Markup.Where.values(), Markup.Where::id), in.text("name"), in.text("value"));
    }

    /** ISO 8601; {@code --MM-DD} where the year is not given. */
    private static String shown(StatedDate date) {
        Integer year = date.year();
        String day = String.format(Locale.ROOT, "%02d-%02d", date.month(), date.day());
        String whole = year == null ? "--" + day : String.format(Locale.ROOT, "%04d-", year) + day;
        return year == null || date.time() == null ? whole : whole + "T" + date.time();
    }
}
