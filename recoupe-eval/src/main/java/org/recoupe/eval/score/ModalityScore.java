package org.recoupe.eval.score;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How real events are, ours beside the TimeBank's.
 *
 * @param byReality for each answer how many events have it in the gold, and how many we gave it
 * @param events how many events were asked about
 */
public record ModalityScore(Map<Reality, Rate> byReality, long events) {

    /** Nothing yet. */
    public static final ModalityScore NONE = new ModalityScore(Map.of(), 0);

    /** What the TimeBank and we have in common. */
    public enum Reality {
        /** Told as a fact. */
        REAL,
        /** Wanted, planned, possible, to come, on a condition or hearsay. */
        OPEN,
        /** Said not to be, or denied. */
        NEGATED
    }

    /** Copies the map. */
    public ModalityScore {
        byReality = Map.copyOf(byReality);
    }

    /** Both together. */
    public ModalityScore plus(ModalityScore other) {
        Map<Reality, Rate> sum = new EnumMap<>(Reality.class);
        for (Reality reality : Reality.values()) {
            sum.put(reality, of(reality).plus(other.of(reality)));
        }
        return new ModalityScore(sum, events + other.events);
    }

    /** The rate of one answer. */
    public Rate of(Reality reality) {
        return byReality.getOrDefault(reality, Rate.NONE);
    }

    /** The share of events with the right answer, from 0 to 100. */
    public double accuracy() {
        long right = byReality.values().stream().mapToLong(Rate::right).sum();
        return events == 0 ? 0 : 100.0 * right / events;
    }

    /** One event. */
    public static ModalityScore of(Reality gold, Reality found) {
        Map<Reality, Rate> rates = new EnumMap<>(Reality.class);
        for (Reality reality : Reality.values()) {
            rates.put(reality, rate(reality == gold, reality == found));
        }
        return new ModalityScore(rates, 1);
    }

    private static Rate rate(boolean gold, boolean found) {
        return new Rate(gold && found ? 1 : 0, gold ? 1 : 0, found ? 1 : 0);
    }

    /**
     * How real the TimeBank holds an event to be.
     *
     * @param links the kinds of the links in which it hangs on another event
     * @param polarity {@code NEG} where it is negated
     * @param tense {@code FUTURE} where it is to come
     * @param mood {@code CONDITIONAL} for that form of the verb
     * @param aspect {@code PROSPECTIVE} for « va venir »
     */
    public static Reality gold(List<String> links, String polarity, String tense, String mood, String aspect) {
        boolean denied =
                links.contains("COUNTER_FACTIVE") || links.contains("NEGATIVE") || links.contains("NEG_EVIDENTIAL");
        if (denied || polarity.equals("NEG")) {
            return Reality.NEGATED;
        }
        boolean open = links.contains("MODAL")
                || links.contains("CONDITIONAL")
                || tense.equals("FUTURE")
                || mood.equals("CONDITIONAL")
                || aspect.equals("PROSPECTIVE");
        return open ? Reality.OPEN : Reality.REAL;
    }

    /**
     * Whether an answer is what a link asks for.
     *
     * @param reported whether the event stands in what somebody is said to have said
     */
    public static boolean fits(String link, Reality found, boolean reported) {
        return switch (link) {
            case "EVIDENTIAL" -> reported;
            case "MODAL", "CONDITIONAL" -> found == Reality.OPEN;
            case "FACTIVE" -> found == Reality.REAL;
            default -> found == Reality.NEGATED;
        };
    }
}
