package org.recoupe.eval.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An event with what can be said of it.
 *
 * @param event the event
 * @param slots its fillings
 * @param accounts what a part of the press has otherwise in the very sentence that names the event
 * @param details each a property, told or left out
 * @param sayings what was said about it
 */
record Scene(
        StoryEvent event,
        Map<String, Filling> slots,
        List<Detail> accounts,
        List<Detail> details,
        List<Statement> sayings) {

    /** In so many cases of a hundred somebody tells what others told before. */
    private static final int HEARD = 10;

    /**
     * A property with the versions that the press has of it.
     *
     * @param versions at least one
     */
    record Detail(List<Version> versions) {

        /**
         * One of the versions that are known on a day: of the latest ones, as often as their weight says; rather one that
         * nobody told yet.
         *
         * @param told those that were told, to which the one that is chosen is added
         */
        Version known(LocalDate day, Draw draw, Set<Version> told) {
            LocalDate latest = versions.stream()
                    .map(Version::from)
                    .filter(from -> !from.isAfter(day))
                    .max(LocalDate::compareTo)
                    .orElse(versions.getFirst().from());
            List<Version> urn = new ArrayList<>();
            for (Version version : versions) {
                for (int i = 0; version.from().equals(latest) && i < version.weight(); i++) {
                    urn.add(version);
                }
            }
            List<Version> fresh =
                    urn.stream().filter(version -> !told.contains(version)).toList();
            Version version = draw.one(fresh.isEmpty() || draw.chance(HEARD) ? urn : fresh);
            told.add(version);
            return version;
        }
    }

    /**
     * One version.
     *
     * @param phase the sentences that say it
     * @param slots its values
     * @param from the first day on which it is known
     * @param weight how often it is told, from 1
     */
    record Version(String phase, Map<String, Filling> slots, LocalDate from, int weight) {}

    /**
     * What the press tells on a day.
     *
     * @param scene of which event
     * @param phase the sentences that tell it
     * @param day when it becomes known
     * @param slots fillings of this moment alone
     */
    record Moment(Scene scene, String phase, LocalDate day, Map<String, Filling> slots) {}
}
