package org.recoupe.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
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
 * A dossier as tables. What rests on words has one row for each place: the path of the article, the offsets in Unicode
 * code points and the words as written. Cells with several values have {@code " | "} between them.
 */
public final class DossierCsv {

    private final Dossier dossier;
    private final Map<ArticleId, Article> articles = new HashMap<>();
    private final Map<ArticleId, CodePoints> points = new HashMap<>();
    private final Map<EntityId, String> names = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    private DossierCsv(Dossier dossier) {
        this.dossier = dossier;
        dossier.articles().forEach(dated -> {
            Article article = dated.article();
            articles.put(article.id(), article);
            points.put(article.id(), CodePoints.of(article.text()));
        });
        dossier.actors().forEach(actor -> names.put(actor.id(), actor.name()));
        dossier.events().forEach(event -> titles.put(event.id(), event.title()));
    }

    /** The tables by file name. Stateless; safe for use by many threads. */
    public static SortedMap<String, String> write(Dossier dossier) {
        DossierCsv tables = new DossierCsv(dossier);
        SortedMap<String, String> files = new TreeMap<>();
        files.put("actors.csv", tables.actors());
        files.put("articles.csv", tables.articles());
        files.put("attributes.csv", tables.attributes());
        files.put("conflicts.csv", tables.conflicts());
        files.put("copies.csv", tables.copies());
        files.put("corrections.csv", CorrectionsCsv.write(dossier));
        files.put("deadlines.csv", tables.deadlines());
        files.put("events.csv", tables.events());
        files.put("mentions.csv", tables.mentions());
        files.put("participants.csv", tables.participants());
        files.put("problems.csv", tables.problems());
        files.put("sequences.csv", tables.sequences());
        files.put("statements.csv", tables.statements());
        return files;
    }

    private String articles() {
        Csv csv = new Csv(
                "id path title outlet byline language source_url agencies published_status published earliest latest because wording");
        for (Dossier.DatedArticle dated : dossier.articles()) {
            Article article = dated.article();
            csv.row(
                    new Object[0],
                    article.id(),
                    article.path(),
                    OneLine.ofNullable(article.titleWords()),
                    OneLine.ofNullable(article.outletWords()),
                    OneLine.ofNullable(article.bylineWords()),
                    article.language(),
                    OneLine.ofNullable(article.sourceUrlWords()),
                    article.agencies().stream().map(Article.Agency::name).toList(),
                    dated.status().id(),
                    dated.published().value(),
                    dated.published().earliest(),
                    dated.published().latest(),
                    dated.published().because(),
                    dated.wording().kind().id());
        }
        return csv.text();
    }

    private String actors() {
        Csv csv = withPlace("id type name variants role");
        for (Entity actor : dossier.actors()) {
            String type = DossierJson.type(actor.type());
            if (actor.roles().isEmpty()) {
                rows(csv, List.of(), actor.id(), type, actor.name(), actor.variants(), null);
            }
            for (Entity.RoleEvidence role : actor.roles()) {
                List<Evidence> evidence =
                        role.anchors().stream().sorted().map(Evidence::of).toList();
                rows(csv, evidence, actor.id(), type, actor.name(), actor.variants(), role.title());
            }
        }
        return csv.text();
    }

    private String events() {
        Csv csv = withPlace(
                "id code kind modes status title date earliest latest place participants attributes reports independent_reports");
        for (Dossier.Event event : dossier.events()) {
            List<String> participants = event.participants().stream()
                    .map(p -> name(p.actor()) + " [" + p.role().id() + "]")
                    .toList();
            List<String> attributes = event.attributes().stream()
                    .flatMap(a -> a.values().stream().map(v -> a.name() + "=" + v.value()))
                    .toList();
            for (Dossier.Report report : event.reports()) {
                rows(
                        csv,
                        report.evidence(),
                        event.id(),
                        event.code(),
                        event.kind(),
                        event.modes(),
                        event.status().id(),
                        event.title(),
                        event.date().value(),
                        event.date().earliest(),
                        event.date().latest(),
                        event.place(),
                        participants,
                        attributes,
                        event.reports().size(),
                        event.independentReports());
            }
        }
        return csv.text();
    }

    private String participants() {
        Csv csv = withPlace("event title actor name role");
        for (Dossier.Event event : dossier.events()) {
            for (Dossier.Participant participant : event.participants()) {
                rows(
                        csv,
                        participant.evidence(),
                        event.id(),
                        event.title(),
                        participant.actor(),
                        name(participant.actor()),
                        participant.role().id());
            }
        }
        return csv.text();
    }

    private String mentions() {
        Csv csv = new Csv("actor type name article start end words");
        for (Entity actor : dossier.actors()) {
            Object[] who = {actor.id(), DossierJson.type(actor.type()), actor.name()};
            for (Anchor mention : actor.mentions()) {
                Article article = article(mention.article());
                CodePoints table = Objects.requireNonNull(points.get(article.id()));
                Span span = mention.span();
                csv.row(who, article.path(), table.at(span.start()), table.at(span.end()), article.words(span));
            }
        }
        return csv.text();
    }

    private String attributes() {
        Csv csv = withPlace("event title attribute status value bound");
        for (Dossier.Event event : dossier.events()) {
            for (Dossier.Attribute attribute : event.attributes()) {
                for (Dossier.AttributeValue value : attribute.values()) {
                    rows(
                            csv,
                            value.evidence(),
                            event.id(),
                            event.title(),
                            attribute.name(),
                            attribute.status().id(),
                            value.value(),
                            value.bound());
                }
            }
        }
        return csv.text();
    }

    private String statements() {
        Csv csv = withPlace("id speaker speaker_text kind text cue via same_as");
        for (Dossier.Statement statement : dossier.statements()) {
            rows(
                    csv,
                    List.of(statement.evidence()),
                    statement.id(),
                    name(statement.speaker()),
                    statement.speakerText(),
                    statement.kind().id(),
                    statement.text(),
                    statement.cue(),
                    statement.via(),
                    statement.sameAs());
        }
        return csv.text();
    }

    private String conflicts() {
        Csv csv = withPlace("id kind event title attribute side value explanation");
        for (Dossier.Conflict conflict : dossier.conflicts()) {
            int side = 0;
            for (Dossier.Conflict.Side one : conflict.sides()) {
                side++;
                rows(
                        csv,
                        one.evidence(),
                        conflict.id(),
                        conflict.kind().id(),
                        conflict.about(),
                        titles.get(conflict.about()),
                        conflict.attribute(),
                        side,
                        one.value(),
                        conflict.explanation());
            }
        }
        return csv.text();
    }

    private String deadlines() {
        Csv csv = withPlace("id due announced set_by addressee condition consequence outcome because");
        for (Dossier.Deadline deadline : dossier.deadlines()) {
            rows(
                    csv,
                    deadline.evidence(),
                    deadline.id(),
                    deadline.due(),
                    deadline.announced(),
                    name(deadline.setBy()),
                    name(deadline.addressee()),
                    deadline.condition(),
                    deadline.consequence(),
                    deadline.outcome().id(),
                    deadline.because());
        }
        return csv.text();
    }

    private String sequences() {
        Csv csv = withPlace("id what ordinal event title inferred");
        for (Dossier.Sequence sequence : dossier.sequences()) {
            for (Dossier.Sequence.Item item : sequence.items()) {
                String title = item.event() == null ? null : titles.get(item.event());
                rows(
                        csv,
                        item.evidence(),
                        sequence.id(),
                        sequence.what(),
                        item.ordinal(),
                        item.event(),
                        title,
                        item.inferred());
            }
        }
        return csv.text();
    }

    private String copies() {
        Csv csv = withPlace("copy of relation overlap");
        for (Copy copy : dossier.copies()) {
            List<Evidence> evidence = copy.shared().stream()
                    .map(span -> Evidence.of(new Anchor(copy.article(), span)))
                    .toList();
            double overlap = Math.round(copy.overlap() * 1000) / 1000.0;
            rows(
                    csv,
                    evidence,
                    path(copy.article()),
                    path(copy.of()),
                    copy.relation().id(),
                    overlap);
        }
        return csv.text();
    }

    private String problems() {
        Csv csv = new Csv("code place detail skipped message");
        for (Problem problem : dossier.problems()) {
            String message = LanguagePack.of(dossier.language())
                    .messages("problem")
                    .text("problem." + problem.code().id(), problem.place(), problem.detail());
            csv.row(
                    new Object[0],
                    problem.code().id(),
                    problem.place(),
                    problem.detail(),
                    problem.code().skips(),
                    message);
        }
        return csv.text();
    }

    /** A table with these columns, a blank between, and those that say where. */
    private static Csv withPlace(String columns) {
        return new Csv(columns + " article start end words attribution modality");
    }

    /**
     * A row for each place: these cells, then the article, the offsets, the words, who is behind them and how sure they
     * are. One row with nothing there, where there is no place.
     */
    private void rows(Csv csv, List<Evidence> places, @Nullable Object... cells) {
        for (Evidence evidence : places) {
            Article article = article(evidence.anchor().article());
            CodePoints table = Objects.requireNonNull(points.get(article.id()));
            Span span = evidence.anchor().span();
            csv.row(
                    cells,
                    article.path(),
                    table.at(span.start()),
                    table.at(span.end()),
                    article.words(span),
                    evidence.attribution(),
                    evidence.modality().id());
        }
        if (places.isEmpty()) {
            csv.row(cells, null, null, null, null, null, null);
        }
    }

    private @Nullable String name(@Nullable EntityId id) {
        return id == null ? null : names.getOrDefault(id, id.value());
    }

    private String path(ArticleId id) {
        return article(id).path();
    }

    private Article article(ArticleId id) {
        Article article = articles.get(id);
        if (article == null) {
            throw new IllegalArgumentException("an article that is not in the dossier: " + id);
        }
        return article;
    }
}
