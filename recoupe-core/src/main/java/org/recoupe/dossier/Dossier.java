package org.recoupe.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.Quotation;
import org.recoupe.annotation.Wording;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
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
 * @param impossible what the articles say of days and cannot all be true, sorted by id
 * @param mergedInto ids of an earlier dossier of the story that are gone, and what has become of them, sorted by id
 * @param changes what differs from that earlier dossier; null where it was held against none
 * @param corrections judgements of editors that were given, with what became of each, in order of time
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
        List<Impossible> impossible,
        List<Merged> mergedInto,
        @Nullable List<Change> changes,
        List<Correction> corrections) {

    /** A dossier in which every statement of a day can be true, that follows no other and that nobody has corrected. */
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
                List.of(),
                List.of(),
                null,
                List.of());
    }

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
        mergedInto = List.copyOf(mergedInto);
        changes = changes == null ? null : List.copyOf(changes);
        corrections = List.copyOf(corrections);
    }

    /** The dossier of a story that has no article yet. */
    public static Dossier empty(String language) {
        return new Dossier(
                language,
                new Story("", null, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * The same with what has become of an earlier dossier of the story.
     *
     * @param gone ids of the earlier one that are gone; empty where it follows none
     * @param differences what differs from it; null where it follows none
     */
    public Dossier following(List<Merged> gone, @Nullable List<Change> differences) {
        return new Dossier(
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
                impossible,
                gone,
                differences,
                corrections);
    }

    /**
     * A step of the reasoning about a day: what was concluded from which words, and what was left after it.
     *
     * @param because a sentence for a person
     * @param evidence the words that it rests on; empty where it follows from earlier steps alone
     * @param earliest the first day that was possible after it, or null where nothing bounds it
     * @param latest the last day that was possible after it, or null where nothing bounds it
     * @param days how many days were possible after it; 0 where the words cannot all be true
     */
    public record Step(
            String because,
            List<Evidence> evidence,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            int days) {

        /** Copies the list. */
        public Step {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * One independent origin of what is reported: an article, or several that pass on the same words.
     *
     * @param articles those that have it from there, sorted by id, at least one
     * @param because why they count once, one step a line: who copies whom, which agency, which speaker
     */
    public record Origin(List<ArticleId> articles, List<String> because) {

        /** Copies the lists. */
        public Origin {
            articles = List.copyOf(articles);
            because = List.copyOf(because);
        }
    }

    /**
     * What the articles say of days and cannot all be true.
     *
     * @param id stable id
     * @param about id of the event or article whose day it is
     * @param statements that exclude one another, at least one
     * @param explanation a sentence for a person
     */
    public record Impossible(String id, String about, List<Stated> statements, String explanation) {

        /** Copies the list. */
        public Impossible {
            statements = List.copyOf(statements);
        }

        /**
         * One of them.
         *
         * @param because what follows from the words, for a person
         * @param evidence the words
         */
        public record Stated(String because, List<Evidence> evidence) {

            /** Copies the list. */
            public Stated {
                evidence = List.copyOf(evidence);
            }
        }
    }

    /**
     * An id of an earlier dossier that is gone because what it named was found to be something else that is known.
     *
     * @param id the id that is gone
     * @param into the id that stands for it now
     */
    public record Merged(String id, String into) {}

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
     * @param placeEvidence the words of the reports that name a place, {@code place} or another; empty where not told
     * @param participants who, sorted by role and id
     * @param attributes what else, sorted by name
     * @param reports each article that reports it, with the words
     * @param independentReports how many of the reports are independent, at least 1
     * @param because why these reports are one event, one step a line
     * @param origins the origins of the reports, at least as many as {@code independentReports}; empty where not told
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
            List<Evidence> placeEvidence,
            List<Participant> participants,
            List<Attribute> attributes,
            List<Report> reports,
            int independentReports,
            List<String> because,
            List<Origin> origins) {

        /** An event of which neither the words that name its place nor the origins of its reports are told. */
        public Event(
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
            this(
                    id,
                    code,
                    kind,
                    modes,
                    status,
                    title,
                    date,
                    place,
                    List.of(),
                    participants,
                    attributes,
                    reports,
                    independentReports,
                    because,
                    List.of());
        }

        /** Copies the lists. */
        public Event {
            modes = List.copyOf(modes);
            placeEvidence = List.copyOf(placeEvidence);
            participants = List.copyOf(participants);
            attributes = List.copyOf(attributes);
            reports = List.copyOf(reports);
            because = List.copyOf(because);
            origins = List.copyOf(origins);
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
     * @param evidence the words of the reports that mean them, a name, a description or a pronoun; empty where not told
     */
    public record Participant(EntityId actor, EventMention.Role role, List<Evidence> evidence) {

        /** Copies the list. */
        public Participant {
            evidence = List.copyOf(evidence);
        }

        /** Somebody of whom it is not told which words mean them. */
        public Participant(EntityId actor, EventMention.Role role) {
            this(actor, role, List.of());
        }
    }

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
    public record Report(ArticleId article, List<Evidence> evidence) {

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
         * @param independentReports how many of its reports are independent; 0 where that was not counted
         * @param origins they, as many; empty where not told
         */
        public record Side(String value, List<Evidence> evidence, int independentReports, List<Origin> origins) {

            /** A side whose origins were not counted. */
            public Side(String value, List<Evidence> evidence) {
                this(value, evidence, 0, List.of());
            }

            /** Copies the lists. */
            public Side {
                evidence = List.copyOf(evidence);
                origins = List.copyOf(origins);
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
