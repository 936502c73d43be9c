package org.recoupe.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.Quotation;
import org.recoupe.annotation.Wording;
import org.recoupe.article.Article;
import org.recoupe.duplicate.Copy;
import org.recoupe.entity.Entity;
import org.recoupe.entity.EntityId;
import org.recoupe.source.Problem;

/**
 * The cross-checked dossier of one story. What it means, field by field, is the published schema's.
 *
 * <p>Immutable. Every list is in a stable order, whatever the order of the inputs.
 *
 * @param language BCP 47 tag of the language that its sentences are in
 * @param story its title and span
 * @param articles sorted by path
 * @param actors sorted by id
 * @param events the chronology: sorted by first possible day, those without any last
 * @param statements in the order of the articles and their texts
 * @param conflicts contradictions, denials and updates
 * @param deadlines sorted by day
 * @param sequences counted series
 * @param copies pairs of articles
 * @param problems what could not be read, sorted by place
 * @param impossible statements about days that cannot all be true, sorted by id
 */
public record Dossier(
        String language,
        Story story,
        List<DatedArticle> articles,
        List<Entity> actors,
        List<Event> events,
        List<Statement> statements,
        List<Conflict> conflicts,
        List<Deadline> deadlines,
        List<Sequence> sequences,
        List<Copy> copies,
        List<Problem> problems,
        List<Impossible> impossible) {

    /** Copies the lists. */
    public Dossier {
        articles = List.copyOf(articles);
        actors = List.copyOf(actors);
        events = List.copyOf(events);
        statements = List.copyOf(statements);
        conflicts = List.copyOf(conflicts);
        deadlines = List.copyOf(deadlines);
        sequences = List.copyOf(sequences);
        copies = List.copyOf(copies);
        problems = List.copyOf(problems);
        impossible = List.copyOf(impossible);
    }

    /** The same where all that is said of days can be true. */
    public Dossier(
            String language,
            Story story,
            List<DatedArticle> articles,
            List<Entity> actors,
            List<Event> events,
            List<Statement> statements,
            List<Conflict> conflicts,
            List<Deadline> deadlines,
            List<Sequence> sequences,
            List<Copy> copies,
            List<Problem> problems) {
        this(
                language,
                story,
                articles,
                actors,
                events,
                statements,
                conflicts,
                deadlines,
                sequences,
                copies,
                problems,
                List.of());
    }

    /**
     * Statements about days that cannot all be true, though without any one of them the others could be. The least sure is set
     * aside for the days of the dossier.
     *
     * @param id stable id
     * @param about id of the event or article whose day it is about
     * @param statements the surest first, the one that is set aside last
     * @param explanation a sentence for a person
     */
    public record Impossible(String id, String about, List<Said> statements, String explanation) {

        /** Copies the list. */
        public Impossible {
            statements = List.copyOf(statements);
        }

        /**
         * One statement.
         *
         * @param because what it says, a sentence for a person
         * @param evidence its words; none where it is known from outside
         */
        public record Said(String because, List<Evidence> evidence) {

            /** Copies the list. */
            public Said {
                evidence = List.copyOf(evidence);
            }
        }
    }

    /**
     * The story as a whole.
     *
     * @param title one line for a person
     * @param from the first day of its events, or null
     * @param to the last, or null
     */
    public record Story(
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * An article and when it was written.
     *
     * @param article the article
     * @param published when
     * @param status how that is known
     * @param evidence the words that it rests on
     * @param wording whether its words are a writer's or a machine's
     */
    public record DatedArticle(
            Article article,
            DateEstimate published,
            PublicationStatus status,
            List<Evidence> evidence,
            Wording wording) {

        /** The same of an article that is plainly worded. */
        public DatedArticle(
                Article article, DateEstimate published, PublicationStatus status, List<Evidence> evidence) {
            this(article, published, status, evidence, Wording.PLAIN);
        }

        /** Copies the list. */
        public DatedArticle {
            evidence = List.copyOf(evidence);
        }
    }

    /** How a publication date is known; spelled as in the schema. */
    public enum PublicationStatus {
        /** Written in the article. */
        STATED,
        /** Computed from this article alone. */
        DERIVED,
        /** Computed with the help of other articles. */
        INFERRED,
        /** Nothing narrows it down. */
        UNKNOWN;

        /** The name in the dossier. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An event, once.
     *
     * @param id stable id
     * @param code PLOVER type or {@code OTHER}
     * @param kind everyday name
     * @param modes PLOVER modes
     * @param status whether it took place
     * @param title one line for a person
     * @param date when
     * @param place where, or null
     * @param participants who, sorted by role and id
     * @param attributes what else, sorted by name
     * @param reports each article that reports it, with the words
     * @param independentReports how many of the reports are independent, at least 1
     * @param because why these reports are one event, one step a line
     */
    public record Event(
            String id,
            String code,
            String kind,
            List<String> modes,
            Status status,
            String title,
            DateEstimate date,
            @Nullable String place,
            List<Participant> participants,
            List<Attribute> attributes,
            List<Report> reports,
            int independentReports,
            List<String> because) {

        /** Copies the lists. */
        public Event {
            modes = List.copyOf(modes);
            participants = List.copyOf(participants);
            attributes = List.copyOf(attributes);
            reports = List.copyOf(reports);
            because = List.copyOf(because);
        }
    }

    /** Whether an event took place; spelled as in the schema. */
    public enum Status {
        HELD,
        PLANNED,
        POSTPONED,
        CANCELLED,
        DISPUTED;

        /** The name in the dossier. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Somebody in an event.
     *
     * @param actor who
     * @param role what they do
     */
    public record Participant(EntityId actor, EventMention.Role role) {}

    /**
     * A property of an event with every value that is given for it.
     *
     * @param name {@code duration}, {@code deaths}, …
     * @param status how the values agree
     * @param values each with its words
     */
    public record Attribute(String name, AttributeStatus status, List<AttributeValue> values) {

        /** Copies the list. */
        public Attribute {
            values = List.copyOf(values);
        }
    }

    /** How the values of an attribute agree; spelled as in the schema. */
    public enum AttributeStatus {
        SINGLE,
        AGREED,
        CONFLICT,
        UPDATED,
        DENIED;

        /** The name in the dossier. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A value with its words.
     *
     * @param value normalized
     * @param bound {@code exact}, {@code about}, {@code at least} or {@code at most}
     * @param evidence at least one
     */
    public record AttributeValue(String value, String bound, List<Evidence> evidence) {

        /** Copies the list. */
        public AttributeValue {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * An article's report of an event.
     *
     * @param article which
     * @param evidence the words, at least one place
     */
    public record Report(org.recoupe.article.ArticleId article, List<Evidence> evidence) {

        /** Copies the list. */
        public Report {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Somebody's words.
     *
     * @param id stable id
     * @param speaker who, or null
     * @param speakerText as written, or empty
     * @param kind word for word or not
     * @param text the content
     * @param cue the reporting word, or empty
     * @param via who passed it on
     * @param sameAs ids of the same utterance in other words
     * @param sameAsBecause why it was taken for one with the first of them that was compared, or empty
     * @param evidence where
     */
    public record Statement(
            String id,
            @Nullable EntityId speaker,
            String speakerText,
            Quotation.Kind kind,
            String text,
            String cue,
            List<String> via,
            List<String> sameAs,
            String sameAsBecause,
            Evidence evidence) {

        /** Copies the lists. */
        public Statement {
            via = List.copyOf(via);
            sameAs = List.copyOf(sameAs);
        }
    }

    /**
     * Claims that cannot all be true, or of which one replaces another.
     *
     * @param id stable id
     * @param kind what sort
     * @param about id of the event
     * @param attribute of the event
     * @param sides at least two
     * @param explanation a sentence for a person
     */
    public record Conflict(String id, Kind kind, String about, String attribute, List<Side> sides, String explanation) {

        /** Copies the list. */
        public Conflict {
            sides = List.copyOf(sides);
        }

        /** Sorts of conflicts; spelled as in the schema. */
        public enum Kind {
            VALUE,
            DENIAL,
            UPDATE;

            /** The name in the dossier. */
            public String id() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        /**
         * One side.
         *
         * @param value what it says
         * @param evidence at least one place
         */
        public record Side(String value, List<Evidence> evidence) {

            /** Copies the list. */
            public Side {
                evidence = List.copyOf(evidence);
            }
        }
    }

    /**
     * A day by which something is demanded.
     *
     * @param id stable id
     * @param due ISO 8601, as precise as can be
     * @param announced when it was set, ISO 8601, or null
     * @param setBy who set it, or null
     * @param addressee for whom, or null
     * @param condition what is demanded
     * @param consequence what is threatened, or null
     * @param because the arithmetic
     * @param outcome what became of it
     * @param evidence at least one place
     */
    public record Deadline(
            String id,
            String due,
            @Nullable String announced,
            @Nullable EntityId setBy,
            @Nullable EntityId addressee,
            String condition,
            @Nullable String consequence,
            List<String> because,
            Outcome outcome,
            List<Evidence> evidence) {

        /** Copies the lists. */
        public Deadline {
            because = List.copyOf(because);
            evidence = List.copyOf(evidence);
        }

        /** What became of a deadline; spelled as in the schema. */
        public enum Outcome {
            OPEN,
            MET,
            MISSED,
            EXTENDED,
            UNKNOWN;

            /** The name in the dossier. */
            public String id() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /**
     * A counted series of events.
     *
     * @param id stable id
     * @param what what is counted, for a person
     * @param items by number, holes included
     */
    public record Sequence(String id, String what, List<Item> items) {

        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }

        /**
         * A member of a series.
         *
         * @param ordinal from 1
         * @param event its id, or null where no article reports it
         * @param inferred whether its number was worked out and not read
         * @param evidence where the number is said
         */
        public record Item(int ordinal, @Nullable String event, boolean inferred, List<Evidence> evidence) {

            /** Copies the list. */
            public Item {
                evidence = List.copyOf(evidence);
            }
        }
    }
}
