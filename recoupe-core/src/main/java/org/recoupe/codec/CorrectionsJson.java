package org.recoupe.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.ArticleId;
import org.recoupe.codec.InvalidDossierException.Reason;
import org.recoupe.dossier.Correction;

/**
 * Judgements of editors as JSON: {@code {"corrections": [...]}}, by itself or as a field of {@code dossier.json}. Offsets are
 * counted in Unicode code points. Stateless; safe for use by many threads.
 */
public final class CorrectionsJson {

    /** So many places are read in all corrections together. */
    public static final int MOST_PLACES = 200_000;

    private static final String FIELD = "corrections";
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private CorrectionsJson() {}

    /**
     * The corrections in {@code json}, a file of corrections or a dossier; of the latter none where it has none.
     *
     * <p>Their ids are worked out from what they say, and what became of them in another dossier is forgotten. The document may
     * be anybody's: their number, nesting and lengths are bounded. The caller bounds the length of the whole.
     *
     * @throws InvalidDossierException with the entry and the field that is wrong: {@code corrections[3].value}
     */
    public static List<Correction> read(String json) throws InvalidDossierException {
        JsonIn in = JsonIn.of(json);
        boolean dossier = in.has("schemaVersion");
        if (!dossier && !in.has(FIELD)) {
            throw in.wrong(FIELD, Reason.MISSING);
        }
        return some(in, CorrectionsJson::judgement);
    }

    /** The corrections of a document, read by {@code reading}; their number and that of their places is bounded. */
    static List<Correction> some(JsonIn in, JsonIn.Reading<Correction> reading) throws InvalidDossierException {
        if (in.count(FIELD) > Correction.MOST) {
            throw in.wrong(FIELD, Reason.TOO_MANY);
        }
        List<Correction> all = in.some(FIELD, reading);
        long places = all.stream()
                .mapToLong(each -> each.one().size() + each.other().size())
                .sum();
        if (places > MOST_PLACES) {
            throw in.wrong(FIELD, Reason.TOO_MANY);
        }
        return all;
    }

    /**
     * The one correction that {@code json} is.
     *
     * @param at when it was judged, where {@code json} does not say; null: it must say
     * @throws InvalidDossierException with the field that is wrong
     */
    public static Correction readOne(String json, @Nullable Instant at) throws InvalidDossierException {
        return judgement(JsonIn.of(json), at);
    }

    /** One correction with what became of it, in one line. */
    public static String write(Correction correction) {
        JsonOut out = JsonOut.line();
        out.object(() -> fields(out, correction));
        return out.finish();
    }

    /** A file of corrections, in order of time, with a line feed at its end. */
    public static String write(List<Correction> corrections) {
        JsonOut out = JsonOut.pretty();
        out.object(() -> out.objects(FIELD, corrections.stream().sorted().toList(), each -> fields(out, each)));
        return out.finish() + "\n";
    }

    /** The fields of a correction without the words that were left out. */
    static void fields(JsonOut out, Correction correction) {
        out.field("id", correction.id()).field("kind", correction.kind().id());
        places(out, "one", correction.one());
        places(out, "other", correction.other());
        out.field("value", correction.value())
                .field("by", correction.by())
                .field("at", correction.at().toString())
                .field("reason", correction.reason())
                .field("status", correction.status().id())
                .strings("because", correction.because())
                .strings("about", correction.about());
    }

    private static void places(JsonOut out, String name, List<Correction.Place> places) {
        out.rows(name, places, place -> {
            out.field("article", place.article().value())
                    .field("start", place.start())
                    .field("end", place.end());
            if (!place.kind().isEmpty()) {
                out.field("kind", place.kind());
            }
        });
    }

    static Correction judgement(JsonIn in) throws InvalidDossierException {
        return judgement(in, null);
    }

    private static Correction judgement(JsonIn in, @Nullable Instant now) throws InvalidDossierException {
        Correction.Kind kind = in.word("kind", Correction.Kind.values(), Correction.Kind::id);
        List<Correction.Place> one = places(in, "one", true);
        List<Correction.Place> other = places(in, "other", kind.isPair());
        if (!kind.isPair() && !other.isEmpty()) {
            throw in.wrong("other", Reason.WRONG_KIND);
        }
        String value = in.textOrNull("value");
        if (kind.isDate() != (value != null)) {
            throw in.wrong("value", value == null ? Reason.MISSING : Reason.WRONG_KIND);
        }
        if (value != null && !Correction.isDay(value)) {
            throw in.wrong("value", Reason.BAD_DATE);
        }
        String by = line(in, "by", Correction.LONGEST_NAME);
        if (by.isEmpty()) {
            throw in.wrong("by", Reason.MISSING);
        }
        String reason = in.has("reason") ? line(in, "reason", Correction.LONGEST_REASON) : "";
        Instant at = in.has("at") || now == null ? instant(in) : now;
        return Correction.of(kind, one, other, value, by, at, reason);
    }

    private static List<Correction.Place> places(JsonIn in, String name, boolean asked) throws InvalidDossierException {
        if (in.count(name) > Correction.MOST_PLACES) {
            throw in.wrong(name, Reason.TOO_MANY);
        }
        List<Correction.Place> places = in.some(name, CorrectionsJson::place);
        if (asked && places.isEmpty()) {
            throw in.wrong(name, Reason.MISSING);
        }
        return places;
    }

    private static Correction.Place place(JsonIn in) throws InvalidDossierException {
        String article = line(in, "article", Correction.Place.LONGEST);
        String kind = in.has("kind") ? line(in, "kind", Correction.Place.LONGEST) : "";
        int start = in.number("start", 0);
        return new Correction.Place(new ArticleId(article), start, in.number("end", start), kind);
    }

    private static String line(JsonIn in, String name, int longest) throws InvalidDossierException {
        String text = in.text(name);
        if (text.length() > longest) {
            throw in.wrong(name, Reason.TOO_LONG);
        }
        return Correction.line(text);
    }

    private static Instant instant(JsonIn in) throws InvalidDossierException {
        try {
            OffsetDateTime at = OffsetDateTime.parse(in.text("at")).withOffsetSameInstant(ZoneOffset.UTC);
            if (at.getYear() >= FIRST_YEAR && at.getYear() <= LAST_YEAR) {
                return at.toInstant();
            }
        } catch (DateTimeException e) {
            throw in.wrong("at", Reason.BAD_DATE);
        }
        throw in.wrong("at", Reason.BAD_DATE);
    }
}
