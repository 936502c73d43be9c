package org.recoupe.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Mention;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Utterance;
import org.recoupe.dating.Chronology;
import org.recoupe.dating.DatedDays;
import org.recoupe.dating.DatingCase;
import org.recoupe.dating.DaySet;
import org.recoupe.dating.PlaceTable;
import org.recoupe.dating.Proofs;
import org.recoupe.duplicate.Copy;
import org.recoupe.entity.Entity;
import org.recoupe.entity.EntityId;
import org.recoupe.event.EventMerger;
import org.recoupe.event.Happening;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Messages;
import org.recoupe.parallel.Threads;

/**
 * Cross-checks what was read in the articles of one story and writes its dossier.
 *
 * <p>Immutable; safe for use by many threads. The same material in any order gives the same dossier.
 */
public final class DossierBuilder {

    private final LanguagePack language;
    private final List<LanguagePack> languages;
    private final Messages messages;
    private final EventMerger merger;
    private final PlaceTable places;
    private final Threads threads;

    /** For the language in which the dossier's sentences are written. */
    public DossierBuilder(LanguagePack language) {
        this(language, List.of());
    }

    /** The same for a story in which there are articles in {@code others} too. */
    public DossierBuilder(LanguagePack language, List<LanguagePack> others) {
        this(language, others, Threads.ONE, Proofs.ONCE);
    }

    /** The same on some threads, with the proofs that are known. */
    public DossierBuilder(LanguagePack language, List<LanguagePack> others, Threads threads, Proofs proofs) {
        this.threads = threads;
        this.language = language;
        this.languages = Stream.concat(Stream.of(language), others.stream()).toList();
        this.messages = language.messages("dossier");
        this.places = new PlaceTable(language, others);
        this.merger = new EventMerger(language, places, threads, proofs);
    }

    /** Builds the dossier. */
    public Dossier build(Material material) {
        Judgements none = new Judgements(List.of(), material.articles(), language.messages("correction"));
        return build(material, none);
    }

    /**
     * Builds the dossier as editors have judged.
     *
     * @param judgements held against the articles of {@code material}, the entities of which are as judged
     */
    public Dossier build(Material material, Judgements judgements) {
        JudgedEvents judged = judgements.events(material.reports());
        Texts texts = new Texts(material.articles());
        Titles titles = new Titles(language, places, material.entities());
        Threads.Both<EventMerger.Merged, List<Dossier.Statement>> both = threads.both(
                () -> merger.merge(
                        new DatingCase(
                                material.articles(),
                                judged.kept(),
                                material.entities(),
                                material.copies(),
                                material.known().today(),
                                material.known().published(),
                                judged.judged()),
                        judged.rulings()),
                () -> new StatementAssembler(language).assemble(material.utterances(), texts));
        EventMerger.Merged merged = both.first();
        List<Dossier.Statement> statements = both.second();
        Independence independence = new Independence(material.copies(), texts, language.messages("origin"));
        AttributeGatherer attributes =
                new AttributeGatherer(new ValueRelations(published(merged), new FigureWords(texts, languages)));
        TreeMap<Integer, Dossier.Event> byGroup = events(
                new EventAssembler(material.entities(), titles, places, attributes, independence, new Seniority(texts)),
                merged);
        List<Dossier.Event> events = new ArrayList<>(byGroup.values());
        events.sort(Comparator.comparing(DossierBuilder::firstDay).thenComparing(Dossier.Event::id));
        List<Dossier.DatedArticle> articles = articles(material, merged.chronology());
        List<Dossier.Deadline> deadlines = new DeadlineAssembler(texts).assemble(merged);
        List<Entity> actors = actors(material, events, statements);
        judged.tell(merged, byGroup);
        return new Dossier(
                language.tag(),
                story(material, titles, events),
                articles,
                actors,
                events,
                statements,
                conflicts(
                        new ConflictFinder(texts, attributes, independence, messages, places),
                        material,
                        merged,
                        byGroup),
                deadlines,
                new SequenceAssembler(texts, titles, messages, material.entities()).assemble(merged, byGroup),
                material.copies().stream()
                        .sorted(Comparator.comparing(Copy::article).thenComparing(Copy::of))
                        .toList(),
                material.problems().stream().sorted().toList(),
                new ImpossibleAssembler(messages).assemble(merged.chronology(), byGroup),
                List.of(),
                null,
                judgements.judged(
                        material.entities(), actors.stream().map(Entity::id).collect(Collectors.toSet())));
    }

    private static Map<ArticleId, DaySet> published(EventMerger.Merged merged) {
        Map<ArticleId, DaySet> published = new HashMap<>();
        merged.chronology()
                .articles()
                .forEach((id, when) -> published.put(id, when.when().days()));
        return published;
    }

    private TreeMap<Integer, Dossier.Event> events(EventAssembler assembler, EventMerger.Merged merged) {
        List<Happening> told =
                merged.happenings().stream().filter(EventAssembler::isEvent).toList();
        List<Dossier.Event> events = threads.map(told, assembler::assemble);
        TreeMap<Integer, Dossier.Event> out = new TreeMap<>();
        for (int i = 0; i < told.size(); i++) {
            out.put(told.get(i).group(), events.get(i));
        }
        return out;
    }

    /** Those without any day last. */
    private static LocalDate firstDay(Dossier.Event event) {
        LocalDate earliest = event.date().earliest();
        LocalDate latest = event.date().latest();
        return earliest != null ? earliest : latest != null ? latest : LocalDate.MAX;
    }

    private static List<Dossier.DatedArticle> articles(Material material, Chronology chronology) {
        List<Dossier.DatedArticle> out = new ArrayList<>();
        for (AnnotatedArticle annotated : material.articles()) {
            Article article = annotated.article();
            Chronology.Published published = chronology.articles().get(article.id());
            if (published == null) {
                throw new IllegalStateException("an article was not dated: " + article.id());
            }
            DatedDays when = published.when();
            List<Evidence> evidence =
                    when.evidence().stream().map(Evidence::of).sorted().toList();
            out.add(new Dossier.DatedArticle(
                    article, EventAssembler.estimate(when), status(published.basis()), evidence, annotated.wording()));
        }
        out.sort(Comparator.comparing(
                        (Dossier.DatedArticle dated) -> dated.article().path())
                .thenComparing(dated -> dated.article().id()));
        return out;
    }

    private static Dossier.PublicationStatus status(Chronology.Basis basis) {
        return switch (basis) {
            case STATED -> Dossier.PublicationStatus.STATED;
            case DERIVED -> Dossier.PublicationStatus.DERIVED;
            case INFERRED -> Dossier.PublicationStatus.INFERRED;
            case UNKNOWN -> Dossier.PublicationStatus.UNKNOWN;
        };
    }

    private List<Dossier.Conflict> conflicts(
            ConflictFinder finder,
            Material material,
            EventMerger.Merged merged,
            TreeMap<Integer, Dossier.Event> events) {
        Map<ArticleId, List<Utterance>> denials = new HashMap<>();
        material.utterances().stream()
                .filter(utterance -> utterance.quotation().negated())
                .sorted(Comparator.comparing(Utterance::words))
                .forEach(utterance -> denials.computeIfAbsent(utterance.words().article(), key -> new ArrayList<>())
                        .add(utterance));
        Negations negations = new Negations(merged.happenings(), material.entities(), places);
        List<Dossier.Conflict> out = new ArrayList<>();
        threads.map(
                        List.copyOf(events.entrySet()),
                        each -> finder.find(
                                each.getValue(),
                                merged.happenings().get(each.getKey()),
                                negations.of(each.getKey()),
                                each.getValue().reports().stream()
                                        .flatMap(report -> denials.getOrDefault(report.article(), List.of()).stream())
                                        .toList()))
                .forEach(out::addAll);
        out.sort(Comparator.comparing(Dossier.Conflict::kind).thenComparing(Dossier.Conflict::id));
        return out;
    }

    /** Persons, organisations and countries that are named; of the rest who takes part or speaks. */
    private static List<Entity> actors(
            Material material, List<Dossier.Event> events, List<Dossier.Statement> statements) {
        Set<EntityId> active = new HashSet<>();
        events.forEach(event -> event.participants().forEach(each -> active.add(each.actor())));
        statements.forEach(statement -> {
            if (statement.speaker() != null) {
                active.add(statement.speaker());
            }
        });
        return material.entities().all().stream()
                .filter(entity -> switch (entity.type()) {
                    case PERSON, ORGANISATION, COUNTRY, AGENCY, OUTLET -> true;
                    case PLACE, GROUP -> active.contains(entity.id());
                    case MISC -> false;
                })
                .sorted(Comparator.comparing(Entity::id))
                .toList();
    }

    private Dossier.Story story(Material material, Titles titles, List<Dossier.Event> events) {
        List<LocalDate> days = events.stream()
                .filter(event -> event.date().value() != null)
                .flatMap(
                        event -> Stream.of(event.date().earliest(), event.date().latest()))
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .sorted()
                .toList();
        return new Dossier.Story(
                storyTitle(material, titles, events),
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast());
    }

    /** The event that most articles report; without one, who is spoken of most; without anybody, the first headline. */
    private String storyTitle(Material material, Titles titles, List<Dossier.Event> events) {
        Optional<Dossier.Event> most = events.stream()
                .max(Comparator.comparingInt(
                                (Dossier.Event event) -> event.reports().size())
                        .thenComparingInt(Dossier.Event::independentReports)
                        .thenComparingInt(event -> event.reports().stream()
                                .mapToInt(report -> report.evidence().size())
                                .sum())
                        .thenComparing(Dossier.Event::id));
        if (most.isPresent()) {
            return most.get().title();
        }
        List<String> names = material.entities().all().stream()
                .filter(entity -> entity.type() == Mention.Type.PERSON)
                .sorted(Comparator.comparingInt(
                                (Entity entity) -> -entity.variants().size())
                        .thenComparing(Entity::id))
                .limit(3)
                .map(Entity::name)
                .toList();
        if (!names.isEmpty()) {
            return titles.join(names);
        }
        return material.articles().stream()
                .map(AnnotatedArticle::article)
                .filter(article -> article.titleWords() != null)
                .min(Comparator.comparing(Article::path))
                .flatMap(article -> Optional.ofNullable(article.titleWords()))
                .orElseGet(() -> messages.text("story.untitled"));
    }
}
