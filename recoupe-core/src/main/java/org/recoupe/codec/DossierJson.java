package org.recoupe.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.recoupe.annotation.Mention;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.dossier.Change;
import org.recoupe.dossier.DateEstimate;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.duplicate.Copy;
import org.recoupe.entity.Entity;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Messages;
import org.recoupe.text.CodePoints;
import org.recoupe.text.Span;

/**
 * A dossier as {@code dossier.json}: the published schema, fields in a fixed order, two blanks a level, line feeds; places in
 * texts and other small things on one line each.
 * Offsets are counted in Unicode code points. The same dossier gives the same bytes.
 *
 * <p>Fields beyond those that the schema names: {@code story.language}, {@code articles[].removed[].rule},
 * {@code events[].because}, {@code copies[].shared}, {@code problems}.
 */
public final class DossierJson {

    /** The version of the schema that is written. */
    public static final int SCHEMA_VERSION = 1;

    private final Dossier dossier;
    private final Map<ArticleId, CodePoints> points = new HashMap<>();
    private final JsonOut out = JsonOut.pretty();
    private final Messages messages;

    private DossierJson(Dossier dossier) {
        this.dossier = dossier;
        this.messages = LanguagePack.of(dossier.language()).messages("article");
        dossier.articles()
                .forEach(dated -> points.put(
                        dated.article().id(), CodePoints.of(dated.article().text())));
    }

    /** The document, with a line feed at its end. Stateless; safe for use by many threads. */
    public static String write(Dossier dossier) {
        return new DossierJson(dossier).document();
    }

    /**
     * The dossier that {@code json} is; {@link #write} gives the same bytes for it again.
     *
     * <p>What is not written does not come back: the paragraphs of an article ({@link Article#blocks()}), where its headline,
     * outlet, writer, link and agencies stand in its text, the country of an actor, and digits of a share beyond the third.
     * Fields that are not known are passed over. The document may be anybody's: nesting is bounded, every place must lie in its
     * text, every id of an article must be known. The caller bounds its length.
     *
     * @throws InvalidDossierException with the first place that is wrong
     */
    public static Dossier read(String json) throws InvalidDossierException {
        return new DossierReading(JsonIn.of(json)).document();
    }

    /** The id of a type in the schema; what is of no type there is a group. */
    public static String type(Mention.Type type) {
        return switch (type) {
            case PERSON -> "person";
            case ORGANISATION -> "organisation";
            case COUNTRY -> "country";
            case PLACE -> "place";
            case GROUP, MISC -> "group";
            case AGENCY -> "agency";
            case OUTLET -> "outlet";
        };
    }

    private String document() {
        out.object(() -> {
            out.field("schemaVersion", SCHEMA_VERSION);
            out.object(
                    "story",
                    () -> out.field("title", dossier.story().title())
                            .field("language", dossier.language())
                            .optional("from", dossier.story().from())
                            .optional("to", dossier.story().to()));
            out.objects("articles", dossier.articles(), this::article);
            out.objects("actors", dossier.actors(), this::actor);
            out.objects("events", dossier.events(), this::event);
            out.objects("statements", dossier.statements(), this::statement);
            out.objects("conflicts", dossier.conflicts(), this::conflict);
            out.objects("deadlines", dossier.deadlines(), this::deadline);
            out.objects("sequences", dossier.sequences(), this::sequence);
            out.objects("copies", dossier.copies(), this::copy);
            out.rows(
                    "problems",
                    dossier.problems(),
                    problem -> out.field("code", problem.code().id())
                            .field("place", problem.place())
                            .field("detail", problem.detail())
                            .field("skipped", problem.code().skips()));
            some("impossible", dossier.impossible(), this::impossible);
            someRows(
                    "mergedInto",
                    dossier.mergedInto(),
                    merged -> out.field("id", merged.id()).field("into", merged.into()));
            if (dossier.changes() != null) {
                out.objects("changes", dossier.changes(), this::change);
            }
            some("corrections", dossier.corrections(), correction -> {
                CorrectionsJson.fields(out, correction);
                someRows("leftOut", correction.leftOut(), this::place);
            });
        });
        return out.finish() + "\n";
    }

    private void article(Dossier.DatedArticle dated) {
        Article article = dated.article();
        out.field("id", article.id().value())
                .field("path", article.path())
                .field("title", OneLine.ofNullable(article.titleWords()))
                .field("outlet", OneLine.ofNullable(article.outletWords()))
                .field("byline", OneLine.ofNullable(article.bylineWords()))
                .field("language", article.language());
        if (!LanguagePack.exists(article.language())) {
            out.field("read", false);
        }
        out.field("sourceUrl", OneLine.ofNullable(article.sourceUrlWords()))
                .strings(
                        "agencies",
                        article.agencies().stream().map(Article.Agency::name).toList());
        out.object("published", () -> {
            out.field("status", dated.status().id());
            out.field("date", dated.published().value());
            bounds(dated.published());
            evidence("evidence", dated.evidence());
            StatedDatesJson.write(out, article, points(article.id()), messages);
        });
        StatedDatesJson.metadata(out, article);
        out.object("wording", () -> {
            out.field("kind", dated.wording().kind().id())
                    .field("score", dated.wording().score());
            out.rows("signs", dated.wording().signs(), sign -> {
                span(article.id(), sign.span());
                out.field("rule", sign.rule()).field("because", sign.because());
            });
        });
        out.field("text", article.text());
        out.rows("removed", article.removed(), removed -> {
            span(article.id(), removed.span());
            out.field("why", removed.why().id()).field("rule", removed.rule());
        });
    }

    private void actor(Entity entity) {
        out.field("id", entity.id().value())
                .field("type", type(entity.type()))
                .field("name", entity.name())
                .strings("variants", entity.variants());
        out.objects("roles", entity.roles(), role -> {
            out.field("title", role.title());
            evidence(
                    "evidence",
                    role.anchors().stream().sorted().map(Evidence::of).toList());
        });
        if (!entity.because().isEmpty()) {
            out.strings("because", entity.because());
        }
        MentionsJson.write(out, entity.mentions(), this::points);
    }

    private void event(Dossier.Event event) {
        out.field("id", event.id())
                .field("code", event.code())
                .field("kind", event.kind())
                .strings("modes", event.modes())
                .field("status", event.status().id())
                .field("title", event.title());
        out.object("date", () -> {
            out.field("value", event.date().value());
            bounds(event.date());
        });
        out.field("place", event.place());
        someRows("placeEvidence", event.placeEvidence(), this::place);
        out.objects("participants", event.participants(), participant -> {
            out.field("actor", participant.actor().value())
                    .field("role", participant.role().id());
            someRows("evidence", participant.evidence(), this::place);
        });
        out.objects("attributes", event.attributes(), this::attribute);
        out.objects("reports", event.reports(), report -> {
            out.field("article", report.article().value());
            evidence("evidence", report.evidence());
        });
        out.field("independentReports", event.independentReports()).strings("because", event.because());
        some("origins", event.origins(), this::origin);
    }

    private void origin(Dossier.Origin origin) {
        out.strings("articles", origin.articles().stream().map(ArticleId::value).toList())
                .strings("because", origin.because());
    }

    private void attribute(Dossier.Attribute attribute) {
        out.field("name", attribute.name()).field("status", attribute.status().id());
        out.objects("values", attribute.values(), value -> {
            out.field("value", value.value()).field("bound", value.bound());
            evidence("evidence", value.evidence());
        });
    }

    private void statement(Dossier.Statement statement) {
        out.field("id", statement.id())
                .field(
                        "speaker",
                        statement.speaker() == null ? null : statement.speaker().value())
                .field("speakerText", statement.speakerText())
                .field("kind", statement.kind().id())
                .field("text", statement.text())
                .field("cue", statement.cue())
                .strings("via", statement.via())
                .strings("sameAs", statement.sameAs());
        if (!statement.sameAsBecause().isEmpty()) {
            out.field("sameAsBecause", statement.sameAsBecause());
        }
        out.row("evidence", () -> place(statement.evidence()));
    }

    private void conflict(Dossier.Conflict conflict) {
        out.field("id", conflict.id())
                .field("kind", conflict.kind().id())
                .field("about", conflict.about())
                .field("attribute", conflict.attribute());
        out.objects("sides", conflict.sides(), side -> {
            out.field("value", side.value());
            evidence("evidence", side.evidence());
            if (side.independentReports() > 0) {
                out.field("independentReports", side.independentReports());
            }
            some("origins", side.origins(), this::origin);
        });
        out.field("explanation", conflict.explanation());
    }

    private void change(Change change) {
        out.field("kind", change.kind().id())
                .field("part", change.part().id())
                .field("id", change.id())
                .optional("into", change.into())
                .field("title", change.title());
        someRows(
                "fields",
                change.fields(),
                field -> out.field("name", field.name())
                        .field("before", field.before())
                        .field("now", field.now()));
    }

    private void impossible(Dossier.Impossible impossible) {
        out.field("id", impossible.id()).field("about", impossible.about());
        out.objects("statements", impossible.statements(), stated -> {
            out.field("because", stated.because());
            evidence("evidence", stated.evidence());
        });
        out.field("explanation", impossible.explanation());
    }

    private void deadline(Dossier.Deadline deadline) {
        out.field("id", deadline.id())
                .field("due", deadline.due())
                .optional("announced", deadline.announced())
                .field(
                        "setBy",
                        deadline.setBy() == null ? null : deadline.setBy().value())
                .field(
                        "addressee",
                        deadline.addressee() == null
                                ? null
                                : deadline.addressee().value())
                .field("condition", deadline.condition())
                .field("consequence", deadline.consequence())
                .strings("because", deadline.because())
                .field("outcome", deadline.outcome().id());
        evidence("evidence", deadline.evidence());
    }

    private void sequence(Dossier.Sequence sequence) {
        out.field("id", sequence.id()).field("what", sequence.what());
        out.objects("items", sequence.items(), item -> {
            out.field("ordinal", item.ordinal()).field("event", item.event()).field("inferred", item.inferred());
            evidence("evidence", item.evidence());
        });
    }

    private void copy(Copy copy) {
        out.field("id", copy.id())
                .field("article", copy.article().value())
                .field("of", copy.of().value())
                .field("relation", copy.relation().id())
                .field("overlap", thousandths(copy.overlap()));
        evidence(
                "shared",
                copy.shared().stream()
                        .map(span -> Evidence.of(new Anchor(copy.article(), span)))
                        .toList());
        out.field("direction", copy.direction().id());
        if (!copy.because().isEmpty()) {
            out.strings("because", copy.because());
        }
        someRows("sentences", copy.sentences(), sentence -> {
            span(copy.article(), sentence.span());
            out.field("kind", sentence.kind().id());
            if (sentence.of() != null) {
                CodePoints table = points(copy.of());
                out.field("ofStart", table.at(sentence.of().start()))
                        .field("ofEnd", table.at(sentence.of().end()));
            }
            out.field("likeness", thousandths(sentence.likeness()));
        });
    }

    private static double thousandths(double share) {
        return Math.round(share * 1000) / 1000.0;
    }

    private void bounds(DateEstimate date) {
        out.optional("earliest", date.earliest())
                .optional("latest", date.latest())
                .strings("because", date.because());
        some("steps", date.steps(), step -> {
            out.field("because", step.because());
            evidence("evidence", step.evidence());
            out.optional("earliest", step.earliest())
                    .optional("latest", step.latest())
                    .field("days", step.days());
        });
    }

    /** The list, left out where it is empty. */
    private <T> void some(String name, List<T> items, Consumer<T> fields) {
        if (!items.isEmpty()) {
            out.objects(name, items, fields);
        }
    }

    /** The same of what is small: each on one line. */
    private <T> void someRows(String name, List<T> items, Consumer<T> fields) {
        if (!items.isEmpty()) {
            out.rows(name, items, fields);
        }
    }

    private void evidence(String name, List<Evidence> places) {
        out.rows(name, places, this::place);
    }

    private void place(Evidence evidence) {
        Anchor anchor = evidence.anchor();
        out.field("article", anchor.article().value());
        span(anchor.article(), anchor.span());
        out.strings("attribution", evidence.attribution())
                .field("modality", evidence.modality().id());
    }

    private void span(ArticleId article, Span span) {
        CodePoints table = points(article);
        out.field("start", table.at(span.start())).field("end", table.at(span.end()));
    }

    private CodePoints points(ArticleId article) {
        CodePoints table = points.get(article);
        if (table == null) {
            throw new IllegalArgumentException("evidence in an article that is not in the dossier: " + article);
        }
        return table;
    }
}
