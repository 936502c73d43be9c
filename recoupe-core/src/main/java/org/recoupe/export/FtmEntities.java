package org.recoupe.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.Mention;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.entity.Entity;
import org.recoupe.entity.EntityId;
import org.recoupe.view.Phrases;

/**
 * The entities that a dossier is in FollowTheMoney. Its model has no place for offsets and none for doubt: a
 * {@code Note} for each place says the words, where they stand and how far the article vouches for them.
 */
final class FtmEntities {

    private final Dossier dossier;
    private final Parts parts;
    private final Phrases phrases;
    private final Map<String, FtmEntity> entities = new LinkedHashMap<>();

    FtmEntities(Dossier dossier) {
        this.dossier = dossier;
        this.parts = new Parts(dossier);
        this.phrases = new Phrases(dossier.language());
        dossier.articles().forEach(this::article);
        dossier.actors().forEach(this::actor);
        dossier.events().forEach(this::event);
        dossier.deadlines().forEach(this::deadline);
        dossier.statements().forEach(this::statement);
        dossier.conflicts().forEach(this::conflict);
    }

    /** Each once, in the order of the parts of the dossier. */
    List<FtmEntity> all() {
        return List.copyOf(entities.values());
    }

    private FtmEntity entity(String id, String schema) {
        return entities.computeIfAbsent(Parts.plain(id), key -> new FtmEntity(id, schema));
    }

    private void article(Dossier.DatedArticle dated) {
        Article article = dated.article();
        String title = article.titleWords();
        FtmEntity entity = entity(article.id().value(), "Article")
                .add("name", title == null ? article.path() : title)
                .add("title", title)
                .add("fileName", article.path())
                .add("author", article.bylineWords())
                .add("publisher", article.outletWords())
                .add("sourceUrl", parts.link(article.id()))
                .add("language", Countries.language(article.language()));
        String published = dated.published().value();
        if (published != null && Period.of(published).start() != null) {
            String from = dated.evidence().isEmpty()
                    ? ""
                    : parts.where(dated.evidence().getFirst());
            entity.add("publishedAt", day(published), from);
        }
        entity.add(
                "notes",
                phrases.text(
                        "sentence.pair",
                        phrases.text("label.published"),
                        phrases.date(dated.published()) + " ("
                                + phrases.text("published." + dated.status().id()) + ")"));
    }

    private void actor(Entity actor) {
        String schema = switch (actor.type()) {
            case PERSON -> "Person";
            case ORGANISATION, AGENCY, OUTLET -> "Organization";
            case COUNTRY -> "PublicBody";
            case PLACE -> "Address";
            case GROUP, MISC -> "LegalEntity";
        };
        FtmEntity entity = entity(actor.id().value(), schema).add("name", actor.name());
        actor.variants().stream().filter(name -> !name.equals(actor.name())).forEach(name -> entity.add("alias", name));
        if (schema.equals("Address")) {
            entity.add("full", actor.name());
        }
        if (actor.country() != null) {
            entity.add("country", actor.country().toLowerCase(Locale.ROOT));
        }
        for (Entity.RoleEvidence role : actor.roles()) {
            for (Anchor anchor : role.anchors()) {
                Evidence evidence = Evidence.of(anchor);
                String origin = parts.where(evidence);
                entity.add(schema.equals("Person") ? "position" : "keywords", role.title(), origin);
                entity.add("proof", document(anchor.article()), origin);
                mention(actor.id(), anchor);
                note(actor.id().value(), role.title(), evidence);
            }
        }
    }

    private void event(Dossier.Event event) {
        FtmEntity entity = entity(event.id(), "Event")
                .add("name", event.title())
                .add("keywords", event.code())
                .add("keywords", event.kind())
                .add("keywords", event.status().id())
                .add("location", event.place())
                .add(
                        "summary",
                        phrases.date(event.date()) + ", "
                                + phrases.text("status." + event.status().id()));
        event.modes().forEach(mode -> entity.add("keywords", mode));
        dates(entity, event);
        event.participants().forEach(participant -> {
            if (isLegal(participant.actor())) {
                String who = Parts.plain(participant.actor().value());
                entity.add("involved", who);
                if (participant.role() == EventMention.Role.HOST) {
                    entity.add("organizer", who);
                }
            }
        });
        for (Dossier.Report report : event.reports()) {
            report.evidence().forEach(evidence -> prove(entity, event.title(), evidence));
        }
        for (Dossier.Attribute attribute : event.attributes()) {
            for (Dossier.AttributeValue value : attribute.values()) {
                String said = phrases.text(
                        "sentence.pair",
                        phrases.attribute(attribute.name()),
                        phrases.value(value.value(), value.bound()));
                value.evidence().forEach(evidence -> {
                    entity.add("notes", said, parts.where(evidence));
                    prove(entity, said, evidence);
                });
            }
        }
    }

    /** The day where it is known to be one, else the first and the last that are possible. */
    private static void dates(FtmEntity entity, Dossier.Event event) {
        String value = event.date().value();
        Period period = Period.of(event.date());
        if (value != null && period.start() != null) {
            entity.add("date", day(value));
        } else if (period.isBounded()) {
            entity.add("startDate", String.valueOf(period.first())).add("endDate", String.valueOf(period.last()));
        }
    }

    private void deadline(Dossier.Deadline deadline) {
        FtmEntity entity = entity(deadline.id(), "Event")
                .add("name", Parts.title(deadline, phrases))
                .add("keywords", "deadline")
                .add("keywords", deadline.outcome().id())
                .add("summary", deadline.condition())
                .add("description", deadline.consequence())
                .add("notes", phrases.text("sentence.pair", phrases.text("label.date"), phrases.date(deadline.due())));
        if (Period.of(deadline.due()).start() != null) {
            entity.add("date", day(deadline.due()));
        }
        deadline.because().forEach(step -> entity.add("notes", phrases.arithmetic(step)));
        involve(entity, deadline.setBy());
        involve(entity, deadline.addressee());
        deadline.evidence().forEach(evidence -> prove(entity, deadline.condition(), evidence));
    }

    private void involve(FtmEntity event, @Nullable EntityId who) {
        if (who != null && isLegal(who)) {
            event.add("involved", Parts.plain(who.value()));
        }
    }

    private void statement(Dossier.Statement statement) {
        EntityId speaker = statement.speaker();
        FtmEntity note = noteAt(statement.id(), statement.text(), statement.evidence());
        note.add("keywords", "quotation").add("keywords", statement.kind().id());
        String who = speaker == null ? statement.speakerText() : parts.name(speaker);
        if (!who.isBlank()) {
            note.add("summary", phrases.text("sentence.according", who));
        }
        if (speaker != null && parts.actor(speaker) != null) {
            note.add("entity", Parts.plain(speaker.value()));
            mention(speaker, statement.evidence().anchor());
        }
    }

    private void conflict(Dossier.Conflict conflict) {
        FtmEntity note = entity(conflict.id(), "Note")
                .add("name", phrases.text("conflict." + conflict.kind().id()))
                .add("description", conflict.explanation())
                .add("keywords", "conflict")
                .add("keywords", conflict.kind().id())
                .add("entity", Parts.plain(conflict.about()));
        for (Dossier.Conflict.Side side : conflict.sides()) {
            for (Evidence evidence : side.evidence()) {
                note.add("notes", side.value() + " (" + parts.where(evidence) + ")", parts.where(evidence));
                note.add("proof", document(evidence.anchor().article()), parts.where(evidence));
            }
        }
    }

    /** Ties {@code entity} to the article and keeps the words in a note. */
    private void prove(FtmEntity entity, String what, Evidence evidence) {
        entity.add("proof", document(evidence.anchor().article()), parts.where(evidence));
        note(entity.id(), what, evidence);
    }

    private void note(String about, String what, Evidence evidence) {
        String id = "note-" + Digests.sha1(about + ' ' + what + ' ' + parts.urn(evidence.anchor()));
        noteAt(id, parts.words(evidence.anchor()), evidence)
                .add("summary", what)
                .add("entity", Parts.plain(about));
    }

    private FtmEntity noteAt(String id, String words, Evidence evidence) {
        String origin = parts.where(evidence);
        FtmEntity note = entity(id, "Note")
                .add("name", origin)
                .add("description", words, origin)
                .add("proof", document(evidence.anchor().article()), origin)
                .add("keywords", evidence.modality().id(), origin);
        evidence.attribution().forEach(who -> note.add("notes", phrases.text("sentence.according", who), origin));
        return note;
    }

    /** One for each actor and article where the dossier says a place. */
    private void mention(EntityId who, Anchor anchor) {
        Entity actor = parts.actor(who);
        if (actor == null || !isLegal(who)) {
            return;
        }
        String id =
                "mention-" + Digests.sha1(who.value() + ' ' + anchor.article().value());
        String property = actor.type() == Mention.Type.PERSON ? "personMentioned" : "companyMentioned";
        String origin = parts.where(Evidence.of(anchor));
        entity(id, "Mention")
                .add("document", document(anchor.article()), origin)
                .add("resolved", Parts.plain(who.value()), origin)
                .add(property, actor.name(), origin);
    }

    /** Whether the model lets it take part in an event: a place cannot. */
    private boolean isLegal(EntityId id) {
        Entity actor = parts.actor(id);
        return actor != null && actor.type() != Mention.Type.PLACE;
    }

    private static String document(ArticleId article) {
        return Parts.plain(article.value());
    }

    /** A date or the day of a time: times there are in universal time, which no article says. */
    private static String day(String iso) {
        return iso.length() > 10 ? iso.substring(0, 10) : iso;
    }
}
