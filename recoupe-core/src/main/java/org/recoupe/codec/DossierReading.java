package org.recoupe.codec;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.Quotation;
import org.recoupe.annotation.Wording;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.article.Facts;
import org.recoupe.article.Removed;
import org.recoupe.codec.InvalidDossierException.Reason;
import org.recoupe.dossier.Change;
import org.recoupe.dossier.Correction;
import org.recoupe.dossier.DateEstimate;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.duplicate.Copy;
import org.recoupe.entity.Entity;
import org.recoupe.entity.EntityId;
import org.recoupe.language.LanguagePack;
import org.recoupe.source.Problem;
import org.recoupe.text.CodePoints;
import org.recoupe.text.Span;

/**
 * Reads what {@link DossierJson} writes, in the same order, a method for each of its. Here code points become UTF-16
 * offsets, each held against its text. Used once, by one thread.
 */
final class DossierReading {

    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9:]{5,8}(Z|[+-][0-9:]{5})?)?)?)?");

    private final JsonIn in;
    private final Map<ArticleId, CodePoints> points = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    DossierReading(JsonIn in) {
        this.in = in;
    }

    Dossier document() throws InvalidDossierException {
        if (in.number("schemaVersion", 0) != DossierJson.SCHEMA_VERSION) {
            throw in.wrong("schemaVersion", Reason.VERSION);
        }
        // The proof of one article's day may lie in another.
        in.objects("articles", this::text);
        JsonIn story = in.object("story");
        String language = story.text("language");
        if (!LanguagePack.exists(language)) {
            throw story.wrong("language", Reason.LANGUAGE);
        }
        // First all texts: an article may rest on the words of a later one.
        in.objects(
                "articles",
                article -> points.put(new ArticleId(article.text("id")), CodePoints.of(article.text("text"))));
        return new Dossier(
                language,
                new Dossier.Story(story.text("title"), story.day("from"), story.day("to")),
                in.objects("articles", this::article),
                in.objects("actors", this::actor),
                in.objects("events", this::event),
                in.objects("statements", this::statement),
                in.objects("conflicts", this::conflict),
                in.objects("deadlines", this::deadline),
                in.objects("sequences", this::sequence),
                in.objects("copies", this::copy),
                in.some("problems", DossierReading::problem),
                in.some("impossible", this::impossible),
                in.some("mergedInto", merged -> new Dossier.Merged(merged.text("id"), merged.text("into"))),
                in.has("changes") ? in.objects("changes", DossierReading::change) : null,
                CorrectionsJson.some(in, this::correction));
    }

    /** The id is worked out from what is judged; its places may be in articles that are gone. */
    private Correction correction(JsonIn in) throws InvalidDossierException {
        Correction judged = CorrectionsJson.judgement(in);
        if (!id(in).equals(judged.id())) {
            throw in.wrong("id", Reason.UNKNOWN_ID);
        }
        return judged.with(
                in.word("status", Correction.Status.values(), Correction.Status::id),
                in.strings("because"),
                in.strings("about"),
                evidence(in, "leftOut"));
    }

    /** The id of the object, which nothing else in the document has. */
    private String id(JsonIn in) throws InvalidDossierException {
        String id = in.text("id");
        if (id.isEmpty()) {
            throw in.wrong("id", Reason.MISSING);
        }
        if (!ids.add(id)) {
            throw in.wrong("id", Reason.SECOND);
        }
        return id;
    }

    private static Problem problem(JsonIn in) throws InvalidDossierException {
        return new Problem(
                in.word("code", Problem.Code.values(), Problem.Code::id), in.text("place"), in.text("detail", ""));
    }

    private static Change change(JsonIn in) throws InvalidDossierException {
        return new Change(
                in.word("kind", Change.Kind.values(), Change.Kind::id),
                in.word("part", Change.Part.values(), Change.Part::id),
                in.text("id"),
                in.textOrNull("into"),
                in.text("title"),
                in.some(
                        "fields",
                        field -> new Change.Field(field.text("name"), field.text("before"), field.text("now"))));
    }

    private CodePoints text(JsonIn in) throws InvalidDossierException {
        CodePoints text = CodePoints.of(in.text("text"));
        points.put(new ArticleId(in.text("id")), text);
        return text;
    }

    private Dossier.DatedArticle article(JsonIn in) throws InvalidDossierException {
        ArticleId id = new ArticleId(id(in));
        String text = in.text("text");
        JsonIn published = in.object("published");
        Article article = new Article(
                id,
                in.text("path"),
                text,
                in.text("language"),
                null,
                null,
                null,
                null,
                // Where they are named is not written.
                in.strings("agencies").stream()
                        .map(name -> new Article.Agency(name, new Span(0, 0)))
                        .toList(),
                StatedDatesJson.read(published, each -> span(id, each)),
                List.of(),
                in.some(
                        "removed",
                        each -> new Removed(
                                span(id, each),
                                each.word("why", Removed.Why.values(), Removed.Why::id),
                                each.text("rule", ""))),
                new Facts(
                        in.textOrNull("title"),
                        in.textOrNull("outlet"),
                        in.textOrNull("byline"),
                        in.textOrNull("sourceUrl"),
                        null,
                        StatedDatesJson.readMetadata(in)));
        return new Dossier.DatedArticle(
                article,
                estimate(published, "date"),
                published.word("status", Dossier.PublicationStatus.values(), Dossier.PublicationStatus::id),
                evidence(published, "evidence"),
                in.has("wording") ? wording(in.object("wording"), id) : Wording.PLAIN);
    }

    private Wording wording(JsonIn in, ArticleId article) throws InvalidDossierException {
        return new Wording(
                in.word("kind", Wording.Kind.values(), Wording.Kind::id),
                in.share("score", Double.MAX_VALUE),
                in.some(
                        "signs",
                        sign -> new Wording.Sign(span(article, sign), sign.text("rule"), sign.text("because"))));
    }

    private Entity actor(JsonIn in) throws InvalidDossierException {
        return new Entity(
                new EntityId(id(in)),
                in.word("type", Mention.Type.values(), DossierJson::type),
                in.text("name"),
                in.strings("variants"),
                in.some(
                        "roles",
                        role -> new Entity.RoleEvidence(
                                role.text("title"),
                                evidence(role, "evidence").stream()
                                        .map(Evidence::anchor)
                                        .toList())),
                null,
                MentionsJson.read(in, points::get),
                in.strings("because"));
    }

    private Dossier.Event event(JsonIn in) throws InvalidDossierException {
        return new Dossier.Event(
                id(in),
                in.text("code"),
                in.text("kind"),
                in.strings("modes"),
                in.word("status", Dossier.Status.values(), Dossier.Status::id),
                in.text("title", ""),
                in.has("date") ? estimate(in.object("date"), "value") : DateEstimate.UNKNOWN,
                in.textOrNull("place"),
                evidence(in, "placeEvidence"),
                in.objects(
                        "participants",
                        each -> new Dossier.Participant(
                                new EntityId(each.text("actor")),
                                each.word("role", EventMention.Role.values(), EventMention.Role::id),
                                evidence(each, "evidence"))),
                in.objects("attributes", this::attribute),
                in.objects(
                        "reports", each -> new Dossier.Report(articleId(each, "article"), evidence(each, "evidence"))),
                in.number("independentReports", 1),
                in.strings("because"),
                in.some("origins", this::origin));
    }

    private Dossier.Origin origin(JsonIn in) throws InvalidDossierException {
        List<ArticleId> articles =
                in.strings("articles").stream().map(ArticleId::new).toList();
        if (!points.keySet().containsAll(articles)) {
            throw in.wrong("articles", Reason.UNKNOWN_ID);
        }
        return new Dossier.Origin(articles, in.strings("because"));
    }

    private Dossier.Attribute attribute(JsonIn in) throws InvalidDossierException {
        return new Dossier.Attribute(
                in.text("name"),
                in.word("status", Dossier.AttributeStatus.values(), Dossier.AttributeStatus::id),
                in.objects(
                        "values",
                        value -> new Dossier.AttributeValue(
                                value.text("value"), value.text("bound", "exact"), evidence(value, "evidence"))));
    }

    private Dossier.Statement statement(JsonIn in) throws InvalidDossierException {
        return new Dossier.Statement(
                id(in),
                entity(in, "speaker"),
                in.text("speakerText", ""),
                in.word("kind", Quotation.Kind.values(), Quotation.Kind::id),
                in.text("text"),
                in.text("cue", ""),
                in.strings("via"),
                in.strings("sameAs"),
                in.text("sameAsBecause", ""),
                place(in.object("evidence")));
    }

    private Dossier.Conflict conflict(JsonIn in) throws InvalidDossierException {
        return new Dossier.Conflict(
                id(in),
                in.word("kind", Dossier.Conflict.Kind.values(), Dossier.Conflict.Kind::id),
                in.text("about"),
                in.text("attribute"),
                in.objects(
                        "sides",
                        side -> new Dossier.Conflict.Side(
                                side.text("value"),
                                evidence(side, "evidence"),
                                side.has("independentReports") ? side.number("independentReports", 1) : 0,
                                side.some("origins", this::origin))),
                in.text("explanation", ""));
    }

    private Dossier.Impossible impossible(JsonIn in) throws InvalidDossierException {
        return new Dossier.Impossible(
                id(in),
                in.text("about"),
                in.objects(
                        "statements",
                        stated -> new Dossier.Impossible.Stated(stated.text("because"), evidence(stated, "evidence"))),
                in.text("explanation"));
    }

    private Dossier.Deadline deadline(JsonIn in) throws InvalidDossierException {
        return new Dossier.Deadline(
                id(in),
                date(in, "due"),
                in.has("announced") ? date(in, "announced") : null,
                entity(in, "setBy"),
                entity(in, "addressee"),
                in.text("condition"),
                in.textOrNull("consequence"),
                in.strings("because"),
                in.has("outcome")
                        ? in.word("outcome", Dossier.Deadline.Outcome.values(), Dossier.Deadline.Outcome::id)
                        : Dossier.Deadline.Outcome.UNKNOWN,
                evidence(in, "evidence"));
    }

    private Dossier.Sequence sequence(JsonIn in) throws InvalidDossierException {
        return new Dossier.Sequence(
                id(in),
                in.text("what"),
                in.objects(
                        "items",
                        item -> new Dossier.Sequence.Item(
                                item.number("ordinal", 1),
                                item.textOrNull("event"),
                                item.has("inferred") && item.flag("inferred"),
                                evidence(item, "evidence"))));
    }

    private Copy copy(JsonIn in) throws InvalidDossierException {
        ArticleId article = articleId(in, "article");
        ArticleId of = articleId(in, "of");
        return new Copy(
                article,
                of,
                in.word("relation", Copy.Relation.values(), Copy.Relation::id),
                in.share("overlap", 1),
                evidence(in, "shared").stream()
                        .map(evidence -> evidence.anchor().span())
                        .toList(),
                in.has("direction")
                        ? in.word("direction", Copy.Direction.values(), Copy.Direction::id)
                        : Copy.Direction.UNKNOWN,
                in.strings("because"),
                in.some(
                        "sentences",
                        sentence -> new Copy.Sentence(
                                span(article, sentence),
                                sentence.word("kind", Copy.Sentence.Kind.values(), Copy.Sentence.Kind::id),
                                sentence.has("ofStart") ? span(of, sentence, "ofStart", "ofEnd") : null,
                                sentence.share("likeness", 1))));
    }

    private DateEstimate estimate(JsonIn in, String name) throws InvalidDossierException {
        return new DateEstimate(
                in.has(name) ? date(in, name) : null,
                in.day("earliest"),
                in.day("latest"),
                in.strings("because"),
                in.some(
                        "steps",
                        step -> new Dossier.Step(
                                step.text("because"),
                                evidence(step, "evidence"),
                                step.day("earliest"),
                                step.day("latest"),
                                step.number("days", 0))));
    }

    /** An ISO 8601 date, as precise as it is. */
    private static String date(JsonIn in, String name) throws InvalidDossierException {
        String date = in.text(name);
        if (!DATE.matcher(date).matches()) {
            throw in.wrong(name, Reason.BAD_DATE);
        }
        return date;
    }

    private static @Nullable EntityId entity(JsonIn in, String name) throws InvalidDossierException {
        String id = in.textOrNull(name);
        return id == null ? null : new EntityId(id);
    }

    private ArticleId articleId(JsonIn in, String name) throws InvalidDossierException {
        ArticleId id = new ArticleId(in.text(name));
        if (!points.containsKey(id)) {
            throw in.wrong(name, Reason.UNKNOWN_ID);
        }
        return id;
    }

    private List<Evidence> evidence(JsonIn in, String name) throws InvalidDossierException {
        return in.some(name, this::place);
    }

    private Evidence place(JsonIn in) throws InvalidDossierException {
        ArticleId article = articleId(in, "article");
        return new Evidence(
                new Anchor(article, span(article, in)),
                in.strings("attribution"),
                in.has("modality") ? in.word("modality", Modality.values(), Modality::id) : Modality.ASSERTED);
    }

    private Span span(ArticleId article, JsonIn in) throws InvalidDossierException {
        return span(article, in, "start", "end");
    }

    private Span span(ArticleId article, JsonIn in, String from, String to) throws InvalidDossierException {
        CodePoints table = points.get(article);
        int start = in.number(from, 0);
        int end = in.number(to, 0);
        if (table == null || start > end || end > table.count()) {
            throw in.wrong(to, Reason.OUTSIDE);
        }
        return new Span(table.index(start), table.index(end));
    }
}
