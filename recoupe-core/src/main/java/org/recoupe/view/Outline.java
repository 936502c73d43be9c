package org.recoupe.view;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.dossier.DateEstimate;
import org.recoupe.dossier.Dossier;

/**
 * What of a dossier goes on one screen: the events that matter most in full, the others in a line each, those without a
 * day of their own apart. What matters is what several sources tell, what they disagree about, and what is told in detail.
 * Immutable.
 */
final class Outline {

    private static final int FULL = 4;
    private static final int DATED = 7;
    private static final int VAGUE = 2;
    /** A longer stretch of days tells no place in a chronology. */
    private static final long LONGEST_INTERVAL = 62;

    private static final int MOST_COUNTED = 3;

    private final Set<String> full;
    private final List<Dossier.Event> dated;
    private final List<Dossier.Event> vague;
    private final int left;

    private Outline(Set<String> full, List<Dossier.Event> dated, List<Dossier.Event> vague, int left) {
        this.full = full;
        this.dated = dated;
        this.vague = vague;
        this.left = left;
    }

    static Outline of(Dossier dossier) {
        Map<String, Integer> weights = new HashMap<>();
        dossier.events().forEach(event -> weights.put(event.id(), weight(event)));
        dossier.conflicts().forEach(conflict -> weights.computeIfPresent(conflict.about(), (id, weight) -> weight + 6));
        dossier.sequences().stream()
                .flatMap(sequence -> sequence.items().stream())
                .forEach(item -> {
                    if (item.event() != null) {
                        weights.computeIfPresent(item.event(), (id, weight) -> weight + 2);
                    }
                });
        int articles = dossier.articles().size();
        List<Dossier.Event> placed = dossier.events().stream()
                .filter(event -> isPlaced(event.date()))
                .toList();
        List<Dossier.Event> others = dossier.events().stream()
                .filter(event -> !isPlaced(event.date()))
                .toList();
        Set<String> full = heaviest(placed, weights, FULL + articles);
        Set<String> shown = heaviest(placed, weights, FULL + DATED + 2 * articles);
        Set<String> apart = heaviest(others, weights, VAGUE + articles);
        List<Dossier.Event> dated =
                placed.stream().filter(event -> shown.contains(event.id())).toList();
        List<Dossier.Event> vague =
                others.stream().filter(event -> apart.contains(event.id())).toList();
        int left = dossier.events().size() - dated.size() - vague.size();
        return new Outline(full, dated, vague, left);
    }

    /** Whether a date is narrow enough for a place in the order. */
    static boolean isPlaced(DateEstimate date) {
        if (date.value() != null) {
            return Days.first(date.value()) != null;
        }
        return date.earliest() != null
                && date.latest() != null
                && ChronoUnit.DAYS.between(date.earliest(), date.latest()) <= LONGEST_INTERVAL;
    }

    private static int weight(Dossier.Event event) {
        int reports =
                Math.min(MOST_COUNTED, event.reports().size()) + 2 * Math.min(MOST_COUNTED, event.independentReports());
        int parts = Math.min(MOST_COUNTED, event.participants().size())
                + Math.min(MOST_COUNTED, event.attributes().size());
        boolean day = event.date().value() != null && event.date().value().length() >= 10;
        return reports + parts + (day ? 2 : 0) + (event.place() == null ? 0 : 1);
    }

    /** The ids of the {@code most} heaviest events; of equal ones those that come first. */
    private static Set<String> heaviest(List<Dossier.Event> events, Map<String, Integer> weights, int most) {
        Set<String> ids = new HashSet<>();
        events.stream()
                .sorted(Comparator.comparing((Dossier.Event event) -> -weights.getOrDefault(event.id(), 0)))
                .limit(most)
                .forEach(event -> ids.add(event.id()));
        return ids;
    }

    /** Whether the event is to be shown with its facts. */
    boolean isFull(Dossier.Event event) {
        return full.contains(event.id());
    }

    /** The events with a place in the order, in that order. */
    List<Dossier.Event> dated() {
        return dated;
    }

    /** Those of which no more is known than before or after which day they were, or not even that. */
    List<Dossier.Event> vague() {
        return vague;
    }

    /** How many events are not shown. */
    int left() {
        return left;
    }
}
