package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Modality;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;
import org.recoupe.dating.DatedDays;
import org.recoupe.dating.Kinds;
import org.recoupe.dating.PlaceTable;
import org.recoupe.entity.Entities;
import org.recoupe.entity.EntityId;
import org.recoupe.event.Happening;

/** Makes the events of a dossier from merged reports. Immutable. */
final class EventAssembler {

    /** {@code postponed} or {@code cancelled}; of time limits {@code extended}, {@code met}, {@code missed}. */
    static final String STATUS = "status";

    /** It is denied as a whole. */
    static final String DENIED = "denied";

    /** Kinds that are told of as deadlines and conflicts, not as events of their own. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of("deadline", "denial");

    /** Types of what is said and not done. */
    private static final Set<String> SAID =
            Set.of("REQUEST", "REJECT", "SUPPORT", "ACCUSE", "THREATEN", "CONCEDE", "AGREE");

    private static final int NARROW_DAYS = 31;

    private final Entities entities;
    private final Titles titles;
    private final PlaceTable places;
    private final AttributeGatherer attributes;
    private final Independence independence;
    private final Seniority seniority;

    EventAssembler(
            Entities entities,
            Titles titles,
            PlaceTable places,
            AttributeGatherer attributes,
            Independence independence,
            Seniority seniority) {
        this.entities = entities;
        this.titles = titles;
        this.places = places;
        this.attributes = attributes;
        this.independence = independence;
        this.seniority = seniority;
    }

    /** Whether the reports tell of something that took place or will, and not of a habit, a wish or a topic. */
    static boolean isEvent(Happening happening) {
        List<EventReport> reports = happening.reports();
        if (TOLD_ELSEWHERE.contains(mainReport(reports).kind())) {
            return false;
        }
        boolean narrow = happening.when().days().size() <= NARROW_DAYS;
        boolean told = reports.stream().anyMatch(report -> switch (report.modality()) {
            case ASSERTED, UNVERIFIED, PLANNED, DENIED -> true;
            case NEGATED -> false;
            case POSSIBLE, CONDITIONAL -> isStopped(report);
        });
        if (!told) {
            return false;
        }
        boolean specific = reports.stream().anyMatch(EventReport::specific);
        boolean someone = reports.stream()
                .anyMatch(report -> !report.claims(Attributes.PARTICIPANT).isEmpty());
        boolean somewhere = reports.stream()
                .anyMatch(report -> !report.claims(Attributes.PLACE).isEmpty());
        boolean counted = reports.stream()
                .anyMatch(report -> report.claims().stream().anyMatch(claim -> Measures.isSole(claim.attribute())));
        if (!specific) {
            return someone && narrow;
        }
        // What nobody in particular said is not told as an event.
        EventReport main = mainReport(reports);
        boolean said = SAID.contains(main.code()) && !Kinds.isCourt(main.kind());
        return said ? someone : someone || narrow || somewhere || counted;
    }

    private static boolean isStopped(EventReport report) {
        return !report.claims(STATUS).isEmpty();
    }

    /** The report that gives an event its kind: of the commonest kind, asserted and specific ones first. */
    private static EventReport mainReport(List<EventReport> reports) {
        Map<String, Integer> counts = new TreeMap<>();
        List<EventReport> own = reports.stream()
                .filter(report -> !TOLD_ELSEWHERE.contains(report.kind()))
                .toList();
        if (!own.isEmpty() && own.size() < reports.size()) {
            return mainReport(own);
        }
        reports.forEach(report -> counts.merge(report.kind(), report.specific() ? 3 : 1, Integer::sum));
        boolean exact = counts.keySet().stream().anyMatch(Kinds::isExact);
        return reports.stream()
                .filter(report -> !exact || Kinds.isExact(report.kind()))
                .min(Comparator.comparingInt((EventReport report) -> -counts.getOrDefault(report.kind(), 0))
                        .thenComparing(EventReport::kind)
                        .thenComparing(EventReport::id))
                .orElseThrow();
    }

    Dossier.Event assemble(Happening happening) {
        List<EventReport> reports = happening.reports();
        EventReport main = mainReport(reports);
        List<Dossier.Participant> participants = participants(reports);
        String place = place(reports);
        DatedDays when = happening.when();
        SortedSet<String> modes = new TreeSet<>();
        reports.stream()
                .filter(report -> report.code().equals(main.code()))
                .forEach(report -> modes.addAll(report.modes()));
        List<Dossier.Origin> origins = independence.ofReports(reports);
        return new Dossier.Event(
                Ids.of(
                        "ev",
                        seniority.first(
                                reports.stream().map(report -> report.id().trigger()))),
                main.code(),
                main.kind(),
                List.copyOf(modes),
                status(reports),
                titles.event(main.code(), main.kind(), participants, place),
                estimate(when),
                place,
                evidence(claims(reports, Attributes.PLACE)),
                participants,
                attributes.gather(reports),
                reports(reports),
                Math.max(1, IndependentReports.count(origins)),
                happening.because(),
                origins);
    }

    static DateEstimate estimate(DatedDays when) {
        List<Dossier.Step> steps = when.steps().stream()
                .map(step -> new Dossier.Step(
                        step.because(),
                        step.evidence().stream().map(Evidence::of).toList(),
                        step.earliest(),
                        step.latest(),
                        (int) step.days()))
                .toList();
        return new DateEstimate(when.value(), when.earliest(), when.latest(), when.because(), steps);
    }

    private static Dossier.Status status(List<EventReport> reports) {
        List<String> said = reports.stream()
                .flatMap(report -> report.claims(STATUS).stream())
                .map(Claim::value)
                .filter(Value.Plain.class::isInstance)
                .map(value -> ((Value.Plain) value).value())
                .toList();
        if (said.contains("cancelled")) {
            return Dossier.Status.CANCELLED;
        }
        if (said.contains("postponed")) {
            return Dossier.Status.POSTPONED;
        }
        boolean denied = reports.stream().anyMatch(report -> report.modality() == Modality.DENIED);
        boolean whole = reports.stream().anyMatch(EventAssembler::isDenied);
        boolean detail = reports.stream().anyMatch(EventAssembler::hasOwnMeasure);
        // Where another report vouches for it, what is denied is a detail of how it came about.
        boolean vouched =
                reports.stream().anyMatch(report -> report.modality() == Modality.ASSERTED && !isDenied(report));
        if (!vouched && (denied || (whole && !detail))) {
            return Dossier.Status.DISPUTED;
        }
        boolean held = reports.stream()
                .anyMatch(report -> report.modality() == Modality.ASSERTED || report.modality() == Modality.UNVERIFIED);
        boolean passedOn = reports.stream().anyMatch(report -> report.modality() == Modality.UNVERIFIED);
        boolean negated = reports.stream().anyMatch(report -> report.modality() == Modality.NEGATED);
        if (!vouched && passedOn && negated) {
            return Dossier.Status.DISPUTED;
        }
        return held ? Dossier.Status.HELD : Dossier.Status.PLANNED;
    }

    private static boolean isDenied(EventReport report) {
        return report.claims(DENIED).stream().anyMatch(claim -> claim.modality() == Modality.DENIED);
    }

    /** Where a figure is doubted, the denial is of the figure and not of the event. */
    private static boolean hasOwnMeasure(EventReport report) {
        return report.claims().stream()
                .anyMatch(claim -> Measures.isSole(claim.attribute()) && claim.modality() != Modality.ASSERTED);
    }

    private List<Dossier.Participant> participants(List<EventReport> reports) {
        TreeMap<EntityId, Map<Role, Integer>> roles = new TreeMap<>();
        Map<EntityId, List<Claim>> told = new HashMap<>();
        for (Claim claim : claims(reports, Attributes.PARTICIPANT)) {
            if (claim.value() instanceof Value.Actor actor && isActor(actor.entity())) {
                told.computeIfAbsent(actor.entity(), key -> new ArrayList<>()).add(claim);
                if (claim.modality() != Modality.NEGATED) {
                    roles.computeIfAbsent(actor.entity(), key -> new TreeMap<>())
                            .merge(actor.role(), 1, Integer::sum);
                }
            }
        }
        List<Dossier.Participant> out = new ArrayList<>();
        roles.forEach((who, counts) ->
                out.add(new Dossier.Participant(who, commonest(counts), evidence(told.getOrDefault(who, List.of())))));
        out.sort(Comparator.comparing(Dossier.Participant::role).thenComparing(Dossier.Participant::actor));
        return out;
    }

    private static List<Claim> claims(List<EventReport> reports, String attribute) {
        return reports.stream()
                .flatMap(report -> report.claims(attribute).stream())
                .toList();
    }

    private static List<Evidence> evidence(List<Claim> claims) {
        return Texts.sorted(claims.stream().map(Texts::evidence).toList());
    }

    private boolean isActor(EntityId id) {
        return entities.get(id)
                .filter(entity -> entity.type() != Mention.Type.MISC)
                .isPresent();
    }

    private static Role commonest(Map<Role, Integer> counts) {
        return EnumSet.allOf(Role.class).stream()
                .filter(counts::containsKey)
                .max(Comparator.comparingInt((Role role) -> counts.getOrDefault(role, 0))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** The most exact of the places that are named; of several the commonest. */
    private @Nullable String place(List<EventReport> reports) {
        Map<String, Integer> counts = new TreeMap<>();
        claims(reports, Attributes.PLACE).stream()
                .filter(claim -> claim.modality() != Modality.NEGATED)
                .flatMap(claim -> claim.value() instanceof Value.Place found ? Stream.of(found.name()) : Stream.of())
                .forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts.keySet().stream()
                .max(Comparator.comparingLong((String name) -> counts.keySet().stream()
                                .filter(other -> !other.equals(name) && places.contains(other, name))
                                .count())
                        .thenComparingInt(name -> counts.getOrDefault(name, 0))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(null);
    }

    private static List<Dossier.Report> reports(List<EventReport> reports) {
        TreeMap<ArticleId, List<Evidence>> byArticle = new TreeMap<>();
        for (EventReport report : reports) {
            List<Evidence> evidence =
                    byArticle.computeIfAbsent(report.id().trigger().article(), key -> new ArrayList<>());
            evidence.add(Texts.evidence(report));
            report.again()
                    .forEach(
                            again -> evidence.add(new Evidence(again.words(), again.attribution(), report.modality())));
        }
        List<Dossier.Report> out = new ArrayList<>();
        byArticle.forEach((article, evidence) -> out.add(new Dossier.Report(article, Texts.sorted(evidence))));
        return out;
    }
}
