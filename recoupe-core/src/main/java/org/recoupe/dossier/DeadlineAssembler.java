package org.recoupe.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;
import org.recoupe.dating.Chronology;
import org.recoupe.dating.TimeLimit;
import org.recoupe.event.EventMerger;
import org.recoupe.event.Happening;

/** Makes the deadlines of a dossier. Immutable. */
final class DeadlineAssembler {

    private final Texts texts;
    private final Seniority seniority;

    DeadlineAssembler(Texts texts) {
        this.texts = texts;
        this.seniority = new Seniority(texts);
    }

    /** The deadlines of which the day can be told, the earliest first. */
    List<Dossier.Deadline> assemble(EventMerger.Merged merged) {
        Chronology chronology = merged.chronology();
        List<Dossier.Deadline> out = new ArrayList<>();
        for (TimeLimit limit : chronology.limits()) {
            String due = limit.due().value();
            if (due != null) {
                out.add(deadline(limit, due, merged));
            }
        }
        out.sort(Comparator.comparing(Dossier.Deadline::due).thenComparing(Dossier.Deadline::id));
        return withoutEchoes(out);
    }

    /** A deadline of which nobody says who set it and for whom, on a day on which a known one ends, is that one told again. */
    private static List<Dossier.Deadline> withoutEchoes(List<Dossier.Deadline> deadlines) {
        List<Dossier.Deadline> kept = new ArrayList<>();
        for (Dossier.Deadline deadline : deadlines) {
            List<Dossier.Deadline> echoes = deadlines.stream()
                    .filter(other -> isNobodys(other) && !isNobodys(deadline) && isSame(other, deadline))
                    .toList();
            boolean echo = isNobodys(deadline)
                    && deadlines.stream().anyMatch(other -> !isNobodys(other) && isSame(deadline, other));
            if (!echo) {
                kept.add(echoes.isEmpty() ? deadline : withEvidence(deadline, echoes));
            }
        }
        return kept;
    }

    private static boolean isNobodys(Dossier.Deadline deadline) {
        return deadline.setBy() == null && deadline.addressee() == null;
    }

    private static boolean isSame(Dossier.Deadline left, Dossier.Deadline right) {
        return left.due().equals(right.due()) && left.outcome() == right.outcome();
    }

    private static Dossier.Deadline withEvidence(Dossier.Deadline deadline, List<Dossier.Deadline> echoes) {
        List<Evidence> evidence = new ArrayList<>(deadline.evidence());
        echoes.forEach(echo -> evidence.addAll(echo.evidence()));
        return new Dossier.Deadline(
                deadline.id(),
                deadline.due(),
                deadline.announced(),
                deadline.setBy(),
                deadline.addressee(),
                deadline.condition(),
                deadline.consequence(),
                deadline.because(),
                deadline.outcome(),
                Texts.sorted(evidence));
    }

    private Dossier.Deadline deadline(TimeLimit limit, String due, EventMerger.Merged merged) {
        List<Evidence> evidence = new ArrayList<>();
        for (EventReport report : limit.reports()) {
            evidence.add(Texts.evidence(report));
        }
        String announced = limit.announced().value();
        List<String> because = new ArrayList<>();
        if (announced != null && limit.length() != null) {
            because.add(announced + " + " + limit.length() + " = " + due);
        }
        because.addAll(limit.due().because());
        EventReport first = limit.reports().stream()
                .min(Comparator.comparing((EventReport report) -> report.kind().equals("deadline"))
                        .thenComparing(
                                report -> report.claims(Attributes.CONSEQUENCE).isEmpty())
                        .thenComparing(EventReport::id))
                .orElseThrow();
        return new Dossier.Deadline(
                Ids.of(
                        "dl",
                        limit.length() == null ? "" : limit.length(),
                        seniority.first(limit.reports().stream()
                                .map(report -> report.id().trigger()))),
                due,
                announced,
                limit.setBy(),
                limit.addressee(),
                said(limit, Attributes.CONDITION).orElseGet(() -> texts.words(first.words())),
                said(limit, Attributes.CONSEQUENCE).orElse(null),
                because,
                outcome(limit, due, merged),
                Texts.sorted(evidence));
    }

    private static Optional<String> said(TimeLimit limit, String attribute) {
        return limit.reports().stream()
                .flatMap(report -> report.claims(attribute).stream())
                .flatMap(claim -> plain(claim).stream())
                .findFirst();
    }

    private static Optional<String> plain(Claim claim) {
        return claim.value() instanceof Value.Plain found ? Optional.of(found.value()) : Optional.empty();
    }

    /** What the articles say became of it; open where none is later than its end. */
    private static Dossier.Deadline.Outcome outcome(TimeLimit limit, String due, EventMerger.Merged merged) {
        if (limit.extended()) {
            return Dossier.Deadline.Outcome.EXTENDED;
        }
        for (Happening happening : merged.happenings()) {
            for (EventReport report : happening.reports()) {
                Optional<Dossier.Deadline.Outcome> said = said(report, limit);
                if (said.isPresent()) {
                    return said.get();
                }
            }
        }
        if (limit.expired()) {
            return Dossier.Deadline.Outcome.MISSED;
        }
        LocalDate end = limit.due().days().first();
        boolean later = merged.chronology().articles().values().stream()
                .map(published -> earliest(published))
                .anyMatch(day -> day != null && day.isAfter(end));
        return later ? Dossier.Deadline.Outcome.UNKNOWN : Dossier.Deadline.Outcome.OPEN;
    }

    private static @Nullable LocalDate earliest(Chronology.Published published) {
        return published.when().earliest();
    }

    /** A report of a limit's fate belongs to it where nothing that both name differs and it is not told before it was set. */
    private static Optional<Dossier.Deadline.Outcome> said(EventReport report, TimeLimit limit) {
        if (!limit.reports().contains(report)
                && !report.kind().equals("deadline")
                && !report.kind().equals("ultimatum")) {
            return Optional.empty();
        }
        Optional<String> length = report.claims(Attributes.TIME_LIMIT).stream()
                .flatMap(claim -> plain(claim).stream())
                .findFirst();
        if (length.isPresent() && !length.get().equals(limit.length())) {
            return Optional.empty();
        }
        return report.claims(EventAssembler.STATUS).stream()
                .flatMap(claim -> plain(claim).stream())
                .flatMap(value -> switch (value) {
                    case "met" -> Stream.of(Dossier.Deadline.Outcome.MET);
                    case "missed" -> Stream.of(Dossier.Deadline.Outcome.MISSED);
                    default -> Stream.<Dossier.Deadline.Outcome>empty();
                })
                .findFirst();
    }
}
