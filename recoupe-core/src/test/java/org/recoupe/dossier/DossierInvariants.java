package org.recoupe.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.codec.DossierJson;
import org.recoupe.duplicate.Copy;
import org.recoupe.entity.Entity;
import org.recoupe.entity.EntityId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds for every dossier, whatever the story: places lie inside their texts and are not empty, ids stand once,
 * references lead somewhere, what is quoted stands at its place, and the document follows the published schema.
 */
public final class DossierInvariants {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(read(Path.of("..", "docs", "dossier.schema.json")));

    private final Dossier dossier;
    private final Map<ArticleId, Article> articles = new HashMap<>();
    private final Set<EntityId> actors = new HashSet<>();
    private final Set<String> events = new HashSet<>();

    private DossierInvariants(Dossier dossier) {
        this.dossier = dossier;
        dossier.articles().forEach(dated -> articles.put(dated.article().id(), dated.article()));
        dossier.actors().forEach(actor -> actors.add(actor.id()));
        dossier.events().forEach(event -> events.add(event.id()));
    }

    /** Fails where {@code dossier} breaks a rule. */
    public static void check(Dossier dossier) {
        DossierInvariants invariants = new DossierInvariants(dossier);
        invariants.ids();
        invariants.places();
        invariants.references();
        invariants.words();
        invariants.mentions();
        document(DossierJson.write(dossier));
    }

    /** Fails where {@code json} does not follow the schema or an offset in it does not lie in its text. */
    public static void document(String json) {
        JsonNode root = JsonMapper.shared().readTree(json);
        List<Error> errors = SCHEMA.validate(root);
        assertThat(errors).as("the published schema").isEmpty();
        Map<String, Integer> lengths = new HashMap<>();
        root.get("articles").forEach(article -> {
            String text = article.get("text").asString();
            lengths.put(article.get("id").asString(), text.codePointCount(0, text.length()));
        });
        offsets(root, lengths);
    }

    private static void offsets(JsonNode node, Map<String, Integer> lengths) {
        if (node.has("by") && node.has("one")) {
            // What an editor has judged may be of an article that is gone.
            offsets(node.path("leftOut"), lengths);
            return;
        }
        if (node.has("article") && node.has("start")) {
            int start = node.get("start").asInt();
            int end = node.get("end").asInt();
            assertThat(lengths).containsKey(node.get("article").asString());
            assertThat(start).isLessThan(end);
            assertThat(end).isLessThanOrEqualTo(lengths.get(node.get("article").asString()));
        }
        if (node.has("article") && node.has("spans")) {
            node.get("spans").forEach(span -> {
                assertThat(span.get(0).asInt()).isLessThan(span.get(1).asInt());
                assertThat(span.get(1).asInt())
                        .isLessThanOrEqualTo(lengths.get(node.get("article").asString()));
            });
        }
        node.forEach(child -> offsets(child, lengths));
    }

    private void ids() {
        unique(dossier.articles().stream().map(dated -> dated.article().id()).toList());
        unique(dossier.actors().stream().map(Entity::id).toList());
        unique(dossier.events().stream().map(Dossier.Event::id).toList());
        unique(dossier.statements().stream().map(Dossier.Statement::id).toList());
        unique(dossier.conflicts().stream().map(Dossier.Conflict::id).toList());
        unique(dossier.deadlines().stream().map(Dossier.Deadline::id).toList());
        unique(dossier.sequences().stream().map(Dossier.Sequence::id).toList());
        unique(dossier.impossible().stream().map(Dossier.Impossible::id).toList());
        assertThat(dossier.mergedInto()).noneMatch(merged -> events.contains(merged.id()));
    }

    private static void unique(List<?> ids) {
        assertThat(ids).doesNotHaveDuplicates();
    }

    private void places() {
        for (Dossier.DatedArticle dated : dossier.articles()) {
            Article article = dated.article();
            article.blocks().forEach(block -> place(new Anchor(article.id(), block.span())));
            int last = 0;
            for (var removed : article.removed()) {
                place(new Anchor(article.id(), removed.span()));
                assertThat(removed.span().start()).as("set aside once").isGreaterThanOrEqualTo(last);
                last = removed.span().end();
            }
        }
        evidence().forEach(evidence -> place(evidence.anchor()));
        for (Copy copy : dossier.copies()) {
            copy.shared().forEach(span -> place(new Anchor(copy.article(), span)));
            copy.sentences().forEach(sentence -> {
                place(new Anchor(copy.article(), sentence.span()));
                if (sentence.of() != null) {
                    place(new Anchor(copy.of(), sentence.of()));
                }
            });
        }
    }

    private Article article(Anchor anchor) {
        return Objects.requireNonNull(articles.get(anchor.article()), () -> "article of " + anchor);
    }

    private void place(Anchor anchor) {
        Article article = article(anchor);
        assertThat(anchor.span().isEmpty()).as("%s is empty", anchor).isFalse();
        assertThat(anchor.span().end()).isLessThanOrEqualTo(article.text().length());
        assertThat(anchor.span().of(article.text())).as("words at %s", anchor).isNotBlank();
    }

    private void references() {
        Set<String> statements = new HashSet<>();
        dossier.statements().forEach(statement -> statements.add(statement.id()));
        for (Dossier.Event event : dossier.events()) {
            event.participants().forEach(p -> assertThat(actors).contains(p.actor()));
            event.reports()
                    .forEach(report -> assertThat(report.evidence())
                            .as("evidence of a report of %s", event.title())
                            .isNotEmpty()
                            .allMatch(evidence -> evidence.anchor().article().equals(report.article())));
            assertThat(event.independentReports())
                    .isBetween(
                            1,
                            event.reports().stream()
                                    .mapToInt(report -> report.evidence().size())
                                    .sum());
            origins(event.independentReports(), event.origins());
        }
        for (Dossier.Statement statement : dossier.statements()) {
            if (statement.speaker() != null) {
                assertThat(actors).contains(statement.speaker());
            }
            assertThat(statements).containsAll(statement.sameAs());
            assertThat(statement.sameAs()).doesNotContain(statement.id());
        }
        dossier.conflicts().forEach(conflict -> {
            assertThat(events).contains(conflict.about());
            assertThat(conflict.sides()).hasSizeGreaterThanOrEqualTo(2);
            conflict.sides().forEach(side -> origins(side.independentReports(), side.origins()));
        });
        for (Dossier.Deadline deadline : dossier.deadlines()) {
            if (deadline.setBy() != null) {
                assertThat(actors).contains(deadline.setBy());
            }
            if (deadline.addressee() != null) {
                assertThat(actors).contains(deadline.addressee());
            }
        }
        dossier.sequences()
                .forEach(sequence -> sequence.items().forEach(item -> {
                    if (item.event() != null) {
                        assertThat(events).contains(item.event());
                    }
                }));
        dossier.copies().forEach(copy -> {
            assertThat(articles).containsKeys(copy.article(), copy.of());
            assertThat(copy.article()).isNotEqualTo(copy.of());
        });
    }

    private void origins(int counted, List<Dossier.Origin> origins) {
        if (!origins.isEmpty()) {
            assertThat(origins).hasSizeGreaterThanOrEqualTo(counted).allSatisfy(origin -> {
                assertThat(origin.articles()).isNotEmpty();
                assertThat(articles.keySet()).containsAll(origin.articles());
            });
        }
    }

    /** What is shown as somebody's words or as a name of an article stands in the article so. */
    private void words() {
        for (Dossier.Statement statement : dossier.statements()) {
            Anchor anchor = statement.evidence().anchor();
            String written = article(anchor).words(anchor.span());
            assertThat(squeezed(written)).contains(squeezed(statement.text()));
        }
    }

    /** A place means one actor, each of whose written forms stands somewhere; who takes part in an event is meant where it says so. */
    private void mentions() {
        Map<Anchor, EntityId> meant = new HashMap<>();
        for (Entity actor : dossier.actors()) {
            assertThat(actor.mentions())
                    .as("mentions of %s", actor.name())
                    .isSorted()
                    .doesNotHaveDuplicates();
            actor.mentions().forEach(mention -> {
                place(mention);
                assertThat(meant.put(mention, actor.id()))
                        .as("who %s is", mention)
                        .isNull();
            });
            Set<String> words = new HashSet<>();
            actor.mentions()
                    .forEach(mention -> words.add(squeezed(article(mention).words(mention.span()))));
            if (!words.isEmpty()) {
                assertThat(words).as("words for %s", actor.name()).containsAll(actor.variants());
            }
        }
        for (Dossier.Event event : dossier.events()) {
            Set<ArticleId> reporting = new HashSet<>();
            event.reports().forEach(report -> reporting.add(report.article()));
            event.participants()
                    .forEach(participant -> participant.evidence().forEach(evidence -> {
                        assertThat(meant).containsEntry(evidence.anchor(), participant.actor());
                        assertThat(reporting).contains(evidence.anchor().article());
                    }));
            event.placeEvidence()
                    .forEach(evidence ->
                            assertThat(reporting).contains(evidence.anchor().article()));
            if (!event.placeEvidence().isEmpty() && event.place() != null) {
                assertThat(event.placeEvidence())
                        .as("places of %s", event.title())
                        .extracting(evidence -> squeezed(article(evidence.anchor())
                                .words(evidence.anchor().span())))
                        .contains(squeezed(event.place()));
            }
        }
    }

    /** What a dossier that was just built tells beside: the words for the place and for everybody who takes part. */
    public static void checkBuilt(Dossier dossier) {
        check(dossier);
        dossier.actors()
                .forEach(actor -> assertThat(actor.mentions()).as(actor.name()).isNotEmpty());
        for (Dossier.Event event : dossier.events()) {
            event.participants()
                    .forEach(participant -> assertThat(participant.evidence())
                            .as("%s in %s", participant.actor(), event.title())
                            .isNotEmpty());
            assertThat(event.placeEvidence().isEmpty() && event.place() != null)
                    .as("no words for %s of %s", event.place(), event.title())
                    .isFalse();
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
    }

    private List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>();
        dossier.articles().forEach(dated -> {
            all.addAll(dated.evidence());
            dated.published().steps().forEach(step -> all.addAll(step.evidence()));
        });
        dossier.impossible().forEach(each -> each.statements().forEach(stated -> all.addAll(stated.evidence())));
        dossier.actors()
                .forEach(actor ->
                        actor.roles().forEach(role -> role.anchors().forEach(anchor -> all.add(Evidence.of(anchor)))));
        dossier.events().forEach(event -> {
            event.date().steps().forEach(step -> all.addAll(step.evidence()));
            all.addAll(event.placeEvidence());
            event.participants().forEach(participant -> all.addAll(participant.evidence()));
            event.reports().forEach(report -> all.addAll(report.evidence()));
            event.attributes()
                    .forEach(attribute -> attribute.values().forEach(value -> {
                        assertThat(value.evidence()).isNotEmpty();
                        all.addAll(value.evidence());
                    }));
        });
        dossier.statements().forEach(statement -> all.add(statement.evidence()));
        dossier.conflicts().forEach(conflict -> conflict.sides().forEach(side -> all.addAll(side.evidence())));
        dossier.deadlines().forEach(deadline -> all.addAll(deadline.evidence()));
        dossier.sequences().forEach(sequence -> sequence.items().forEach(item -> all.addAll(item.evidence())));
        return all;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
