package org.recoupe.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Quotation;
import org.recoupe.annotation.Timex;
import org.recoupe.article.Article;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Messages;
import org.recoupe.text.CodePoints;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/**
 * What was read in one article as one line of JSON. Offsets are counted in Unicode code points. The same annotations give
 * the same line.
 */
public final class AnnotationJson {

    /** The language in which reasons are written. */
    private static final String REASONS = "fr";

    private final AnnotatedArticle annotated;
    private final Article article;
    private final CodePoints points;
    private final Map<Integer, String> fullest = new HashMap<>();
    private final Map<Span, Mention> mentionAt = new HashMap<>();
    private final JsonOut out = JsonOut.line();
    private final Messages messages = LanguagePack.of(REASONS).messages("article");

    private AnnotationJson(AnnotatedArticle annotated) {
        this.annotated = annotated;
        this.article = annotated.article();
        this.points = CodePoints.of(article.text());
        for (Mention mention : annotated.mentions()) {
            mentionAt.put(mention.span(), mention);
            if (mention.form() == Mention.Form.NAME) {
                fullest.merge(
                        mention.chain(),
                        OneLine.of(mention.name()),
                        (known, other) -> other.length() > known.length() ? other : known);
            }
        }
    }

    /**
     * The line, without a line end. Stateless; safe for use by many threads.
     *
     * @param published the same article with its publication date
     * @param annotated what was read in it
     * @param values the resolved TIMEX3 value of each of its times, in their order
     * @param words its words, each with its head as an index into this list; null: they are not written
     * @throws IllegalArgumentException where there is not one value for each time
     */
    public static String line(
            Dossier.DatedArticle published,
            AnnotatedArticle annotated,
            List<String> values,
            @Nullable List<Token> words) {
        if (values.size() != annotated.times().size()) {
            throw new IllegalArgumentException(
                    values.size() + " values for " + annotated.times().size() + " times");
        }
        return new AnnotationJson(annotated).document(published, values, words);
    }

    private String document(Dossier.DatedArticle published, List<String> values, @Nullable List<Token> words) {
        out.object(() -> {
            out.field("id", article.id().value()).field("path", article.path()).field("language", article.language());
            if (!LanguagePack.exists(article.language())) {
                out.field("read", false);
            }
            out.field("title", OneLine.ofNullable(article.titleWords()));
            published(published);
            out.field("text", article.text());
            out.objects("removed", article.removed(), removed -> {
                span(removed.span());
                out.field("why", removed.why().id()).field("rule", removed.rule());
            });
            out.objects("sentences", annotated.tokens().sentences(), sentence -> span(sentence.span()));
            if (words != null) {
                out.objects("tokens", words, this::token);
            }
            int[] next = {0};
            out.objects("times", annotated.times(), time -> time(time, values.get(next[0]++)));
            out.objects(
                    "names",
                    annotated.mentions().stream()
                            .filter(mention -> mention.form() == Mention.Form.NAME)
                            .toList(),
                    this::name);
            out.objects("quotes", annotated.quotations(), this::quote);
            out.objects("events", annotated.events(), this::event);
            out.object("wording", () -> {
                out.field("kind", annotated.wording().kind().id())
                        .field("score", annotated.wording().score());
                out.objects("signs", annotated.wording().signs(), sign -> {
                    span(sign.span());
                    out.field("rule", sign.rule()).field("because", sign.because());
                });
            });
        });
        return out.finish();
    }

    private void published(Dossier.DatedArticle dated) {
        out.object("published", () -> {
            out.field("status", dated.status().id())
                    .field("date", dated.published().value())
                    .optional("earliest", dated.published().earliest())
                    .optional("latest", dated.published().latest())
                    .strings("because", dated.published().because());
            out.objects(
                    "evidence",
                    dated.evidence().stream()
                            .map(Evidence::anchor)
                            .filter(anchor -> anchor.article().equals(article.id()))
                            .toList(),
                    anchor -> span(anchor.span()));
            StatedDatesJson.write(out, article, points, messages);
        });
        StatedDatesJson.metadata(out, article);
    }

    /** What is not known is null. */
    private void token(Token token) {
        span(token.span());
        out.field("lemma", token.lemma()).field("upos", token.upos()).field("feats", token.feats());
        if (token.deprel().isEmpty()) {
            out.nothing("head").nothing("deprel");
        } else {
            out.field("head", token.head()).field("deprel", token.deprel());
        }
    }

    private void time(Timex time, String value) {
        span(time.span());
        out.field("type", time.type().name())
                .field("value", value)
                .field("mod", time.mod())
                .field("rule", time.rule());
    }

    private void name(Mention mention) {
        span(mention.span());
        out.field("type", type(mention.type())).field("name", fullName(mention));
    }

    private static String type(Mention.Type type) {
        return switch (type) {
            case PERSON -> "PER";
            case COUNTRY, PLACE -> "LOC";
            case ORGANISATION, GROUP, AGENCY, OUTLET -> "ORG";
            case MISC -> "MISC";
        };
    }

    private void quote(Quotation quote) {
        span(quote.content());
        out.field("kind", quote.kind().id());
        nested("speaker", quote.speaker(), true);
        nested("cue", quote.cue(), false);
        out.strings("via", quote.via().stream().map(Quotation.Via::name).toList())
                .field("negated", quote.negated())
                .field("rule", quote.rule());
    }

    private void nested(String field, @Nullable Span span, boolean named) {
        if (span == null) {
            out.nothing(field);
            return;
        }
        out.object(field, () -> {
            span(span);
            if (named) {
                Mention mention = mentionAt.get(span);
                out.field("name", mention == null ? OneLine.of(article.words(span)) : fullName(mention));
            }
        });
    }

    private String fullName(Mention mention) {
        return fullest.getOrDefault(mention.chain(), OneLine.of(mention.name()));
    }

    private void event(EventMention event) {
        span(event.trigger());
        out.field("code", event.code())
                .field("kind", event.kind())
                .field("modality", event.modality().id());
        out.objects("participants", event.participants(), participant -> {
            span(participant.span());
            out.field("role", participant.role().id());
        });
        nested("place", event.place(), false);
        out.objects("attributes", event.attributes(), attribute -> {
            span(attribute.span());
            out.field("name", attribute.name())
                    .field("value", attribute.value())
                    .field("bound", attribute.bound())
                    .field("modality", attribute.modality().id());
        });
        out.field("specific", event.specific()).field("rule", event.rule());
    }

    private void span(Span span) {
        out.field("start", points.at(span.start())).field("end", points.at(span.end()));
    }
}
