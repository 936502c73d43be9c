package org.recoupe.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.codec.JsonOut;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.duplicate.Copy;
import org.recoupe.entity.Entity;
import org.recoupe.entity.EntityId;
import org.recoupe.view.Phrases;

/**
 * A dossier in the vocabulary of schema.org, as JSON-LD: articles, actors, events, quotations, and the sides of
 * contradictions as claims. No {@code ClaimReview}: that asks for a rating, and nothing here rates.
 */
final class SchemaOrg {

    private final Dossier dossier;
    private final Parts parts;
    private final Phrases phrases;
    private final JsonOut out = JsonOut.pretty();
    private final Map<ArticleId, Set<ArticleId>> takenFrom = new HashMap<>();

    private SchemaOrg(Dossier dossier) {
        this.dossier = dossier;
        this.parts = new Parts(dossier);
        this.phrases = new Phrases(dossier.language());
        dossier.copies().stream()
                .filter(copy -> copy.direction() == Copy.Direction.ARTICLE_FROM_OF)
                .forEach(copy -> takenFrom
                        .computeIfAbsent(copy.article(), id -> new TreeSet<>())
                        .add(copy.of()));
    }

    static String write(Dossier dossier) {
        return new SchemaOrg(dossier).document();
    }

    private String document() {
        List<Runnable> nodes = new ArrayList<>();
        dossier.articles().forEach(article -> nodes.add(() -> article(article)));
        dossier.actors().forEach(actor -> nodes.add(() -> actor(actor)));
        dossier.events().forEach(event -> nodes.add(() -> event(event)));
        dossier.statements().forEach(statement -> nodes.add(() -> statement(statement)));
        for (Dossier.Conflict conflict : dossier.conflicts()) {
            for (int i = 0; i < conflict.sides().size(); i++) {
                int number = i + 1;
                nodes.add(() -> claim(conflict, number));
            }
        }
        out.object(() -> {
            out.field("@context", "https://schema.org");
            out.objects("@graph", nodes, Runnable::run);
        });
        // Such a document is pasted into pages: no text in it may end the element that it stands in.
        return out.finish().replace("<", "\\u003c") + "\n";
    }

    private void node(String type, String id) {
        out.field("@type", type);
        out.field("@id", Parts.urn(id));
    }

    private void article(Dossier.DatedArticle dated) {
        Article article = dated.article();
        node("NewsArticle", article.id().value());
        String title = article.titleWords();
        out.field("name", article.path());
        out.optional("headline", title);
        out.optional("inLanguage", article.language().equals("und") ? null : article.language());
        String published = dated.published().value();
        if (published != null && Period.of(published).start() != null) {
            out.field("datePublished", published);
        } else {
            out.field(
                    "disambiguatingDescription",
                    phrases.text("sentence.pair", phrases.text("label.published"), phrases.date(dated.published())));
        }
        out.optional("url", parts.link(article.id()));
        out.optional("creditText", article.bylineWords());
        String outlet = article.outletWords();
        if (outlet != null) {
            out.object("publisher", () -> {
                out.field("@type", "NewsMediaOrganization");
                out.field("name", outlet);
            });
        }
        Set<ArticleId> from = takenFrom.getOrDefault(article.id(), Set.of());
        if (!from.isEmpty()) {
            references("isBasedOn", from.stream().map(ArticleId::value).toList());
        }
    }

    private void actor(Entity actor) {
        node(type(actor), actor.id().value());
        out.field("name", actor.name());
        List<String> others = actor.variants().stream()
                .filter(name -> !name.equals(actor.name()))
                .toList();
        if (!others.isEmpty()) {
            out.strings("alternateName", others);
        }
        if (!actor.roles().isEmpty()) {
            boolean person = type(actor).equals("Person");
            out.strings(
                    person ? "jobTitle" : "description",
                    actor.roles().stream()
                            .map(Entity.RoleEvidence::title)
                            .distinct()
                            .toList());
            List<Evidence> places = actor.roles().stream()
                    .flatMap(role -> role.anchors().stream())
                    .sorted()
                    .map(Evidence::of)
                    .toList();
            places("subjectOf", places);
        }
    }

    private static String type(Entity actor) {
        return switch (actor.type()) {
            case PERSON -> "Person";
            case ORGANISATION -> "Organization";
            case COUNTRY -> "Country";
            case PLACE -> "Place";
            case GROUP, MISC -> "Thing";
            case AGENCY, OUTLET -> "NewsMediaOrganization";
        };
    }

    private void event(Dossier.Event event) {
        node("Event", event.id());
        out.field("name", event.title());
        String day = event.date().value();
        if (day != null && Period.of(day).start() != null) {
            out.field("startDate", day);
        } else {
            out.field(
                    "disambiguatingDescription",
                    phrases.text("sentence.pair", phrases.text("label.date"), phrases.date(event.date())));
        }
        out.optional("eventStatus", status(event.status()));
        out.strings("keywords", keywords(event));
        if (event.place() != null) {
            out.object("location", () -> {
                out.field("@type", "Place");
                out.field("name", event.place());
            });
        }
        participants(event);
        List<Runnable> about = new ArrayList<>();
        who(event, Set.of(EventMention.Role.RECIPIENT)).forEach(id -> about.add(() -> out.field("@id", Parts.urn(id))));
        event.attributes()
                .forEach(attribute ->
                        attribute.values().forEach(value -> about.add(() -> value(attribute.name(), value))));
        if (!about.isEmpty()) {
            out.objects("about", about, Runnable::run);
        }
        places(
                "subjectOf",
                event.reports().stream()
                        .flatMap(report -> report.evidence().stream())
                        .toList());
    }

    private void value(String name, Dossier.AttributeValue value) {
        out.field("@type", "PropertyValue");
        out.field("propertyID", name);
        out.field("name", phrases.attribute(name));
        out.field("value", value.value());
        out.field("description", phrases.value(value.value(), value.bound()));
        places("subjectOf", value.evidence());
    }

    private static List<String> keywords(Dossier.Event event) {
        List<String> keywords = new ArrayList<>(
                List.of(event.code(), event.kind(), event.status().id()));
        keywords.addAll(event.modes());
        return keywords;
    }

    /** What took place has no word of its own in the vocabulary, and what is disputed none at all. */
    private static @Nullable String status(Dossier.Status status) {
        return switch (status) {
            case PLANNED -> "https://schema.org/EventScheduled";
            case POSTPONED -> "https://schema.org/EventPostponed";
            case CANCELLED -> "https://schema.org/EventCancelled";
            case HELD, DISPUTED -> null;
        };
    }

    private void participants(Dossier.Event event) {
        references("organizer", who(event, Set.of(EventMention.Role.HOST)));
        references("contributor", who(event, Set.of(EventMention.Role.ACTOR, EventMention.Role.MEDIATOR)));
        references("attendee", who(event, Set.of(EventMention.Role.PARTICIPANT, EventMention.Role.PRESENT)));
    }

    private static List<String> who(Dossier.Event event, Set<EventMention.Role> roles) {
        return event.participants().stream()
                .filter(who -> roles.contains(who.role()))
                .map(who -> who.actor().value())
                .toList();
    }

    private void references(String name, List<String> ids) {
        if (!ids.isEmpty()) {
            out.objects(name, ids, id -> out.field("@id", Parts.urn(id)));
        }
    }

    private void statement(Dossier.Statement statement) {
        node("Quotation", statement.id());
        out.field("text", statement.text());
        EntityId speaker = statement.speaker();
        if (speaker != null && parts.actor(speaker) != null) {
            out.object("spokenByCharacter", () -> out.field("@id", Parts.urn(speaker.value())));
        }
        List<String> voices = new ArrayList<>();
        voices.add(statement.speakerText());
        voices.addAll(statement.via());
        place(statement.evidence(), voices, statement.kind().id());
    }

    private void claim(Dossier.Conflict conflict, int number) {
        Dossier.Conflict.Side side = conflict.sides().get(number - 1);
        node("Claim", conflict.id() + "-" + number);
        out.field("text", side.value());
        out.field("name", phrases.text("conflict." + conflict.kind().id()));
        out.optional("description", conflict.explanation().isBlank() ? null : conflict.explanation());
        out.object("about", () -> out.field("@id", Parts.urn(conflict.about())));
        places("appearance", side.evidence());
    }

    /** Places as quotations of the articles that they stand in. */
    private void places(String name, List<Evidence> evidence) {
        if (!evidence.isEmpty()) {
            out.objects(name, evidence, each -> {
                out.field("@type", "Quotation");
                out.field("@id", parts.urn(each.anchor()));
                out.field("text", parts.words(each.anchor()));
                place(each, each.attribution());
            });
        }
    }

    /** Where the words stand, who is behind them and how far the article vouches for them. */
    private void place(Evidence evidence, List<String> voices, String... more) {
        out.object(
                "isPartOf",
                () -> out.field("@id", Parts.urn(evidence.anchor().article().value())));
        out.field("position", "char=" + parts.start(evidence.anchor()) + "," + parts.end(evidence.anchor()));
        List<String> named = voices.stream().filter(voice -> !voice.isBlank()).toList();
        if (!named.isEmpty()) {
            out.field("creditText", String.join(", ", named));
        }
        List<String> keywords = new ArrayList<>(List.of(evidence.modality().id()));
        keywords.addAll(List.of(more));
        out.strings("keywords", keywords);
    }
}
