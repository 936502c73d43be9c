package org.recoupe.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;
import org.recoupe.dating.Kinds;
import org.recoupe.entity.Entities;
import org.recoupe.entity.EntityId;
import org.recoupe.text.Folding;

/**
 * What a report is compared by, worked out once. Immutable.
 *
 * @param figures its numbers by what they count
 * @param words the longer words of its sentence, without case and accents
 * @param sentence all of them, in order, a blank between two
 * @param keys one of which another report must have to be compared with it, days apart
 */
record Features(
        EventReport report,
        String family,
        SortedSet<EntityId> who,
        SortedSet<EntityId> persons,
        SortedSet<EntityId> actors,
        SortedSet<String> places,
        Map<String, String> measures,
        Map<String, String> figures,
        Set<String> words,
        String sentence,
        boolean timed,
        boolean last,
        @Nullable Integer ordinal,
        boolean recalled,
        List<String> keys) {

    /** Shorter words tell little. */
    private static final int LONG_ENOUGH = 5;

    private static final Set<String> MEASURES = Set.of("duration", "deaths", "injured", "amount");

    private static final Set<String> FIGURES = Set.of(
            Attributes.DURATION,
            Attributes.DEATHS,
            Attributes.INJURED,
            Attributes.MISSING,
            Attributes.ARRESTED,
            Attributes.HOSTAGES,
            Attributes.PRISONERS,
            Attributes.PARTICIPANTS_COUNT,
            Attributes.AMOUNT,
            Attributes.TIME_LIMIT);

    static Features of(EventReport report, String words, Entities entities) {
        SortedSet<EntityId> who = Kinds.participants(report);
        SortedSet<String> places = new TreeSet<>();
        Map<String, String> measures = new TreeMap<>();
        Map<String, String> figures = new TreeMap<>();
        Integer ordinal = null;
        for (Claim claim : report.claims()) {
            switch (claim.value()) {
                case Value.Place place -> places.add(place.name());
                case Value.Plain plain -> {
                    if (FIGURES.contains(claim.attribute())) {
                        figures.put(claim.attribute(), plain.value());
                    }
                    if (MEASURES.contains(claim.attribute())) {
                        measures.put(claim.attribute(), plain.value());
                    } else if (claim.attribute().equals(Attributes.ORDINAL)
                            && plain.value().matches("[0-9]{1,4}")) {
                        ordinal = Integer.valueOf(plain.value());
                    }
                }
                case Value.Actor ignored -> {}
                case Value.Time ignored -> {}
            }
        }
        return new Features(
                report,
                Kinds.told(report.kind()),
                who,
                Kinds.persons(who, entities),
                Kinds.participants(report, Set.of(org.recoupe.annotation.EventMention.Role.ACTOR)),
                places,
                measures,
                figures,
                longWords(words),
                String.join(" ", folded(words)),
                report.claims(Attributes.TIME).stream().anyMatch(Features::givesDay),
                !report.claims(Attributes.LAST).isEmpty(),
                ordinal,
                false,
                keys(report, who, places));
    }

    private static List<String> keys(EventReport report, SortedSet<EntityId> who, SortedSet<String> places) {
        String family = Kinds.told(report.kind());
        List<String> keys = new ArrayList<>();
        keys.add("article " + family + " " + report.id().trigger().article());
        who.forEach(each -> keys.add("who " + family + " " + each));
        if (who.isEmpty()) {
            keys.add("nobody " + family);
        }
        places.forEach(place -> keys.add("place " + family + " " + place));
        return List.copyOf(keys);
    }

    /** The same, of an earlier member of the series than the one of which its article tells. */
    Features asRecalled() {
        return new Features(
                report, family, who, persons, actors, places, measures, figures, words, sentence, timed, last, ordinal,
                true, keys);
    }

    /** « à 6 h 40 » alone tells no day. */
    private static boolean givesDay(Claim claim) {
        return claim.value() instanceof Value.Time time
                && !(time.timex().meaning() instanceof TimeMeaning.Clock clock && clock.day() == null);
    }

    private static String[] folded(String words) {
        return Folding.fold(words).split("[^\\p{L}\\p{N}]+");
    }

    private static Set<String> longWords(String words) {
        Set<String> out = new HashSet<>();
        for (String word : folded(words)) {
            if (word.length() >= LONG_ENOUGH) {
                out.add(word);
            }
        }
        return out;
    }

    ArticleId article() {
        return report.id().trigger().article();
    }

    /** Neither who nor when, and no one happening: only its own article can tell what it means. */
    boolean isVague() {
        return who.isEmpty() && !timed && ordinal == null;
    }

    /** Whether the article vouches for it, or passes it on as something that is said to have been. */
    boolean isTold() {
        return report.modality() == Modality.ASSERTED
                || report.modality() == Modality.UNVERIFIED
                || report.modality() == Modality.DENIED
                || report.modality() == Modality.PLANNED;
    }
}
