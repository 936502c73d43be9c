package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Anchor;
import org.recoupe.entity.EntityId;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Messages;

/**
 * Holds a dossier against an earlier one of the same story: what is new, what is gone, what has changed, and which ids now stand
 * for others. The same two dossiers give the same answer. Stateless; safe for use by many threads.
 */
public final class Successor {

    private final Dossier now;
    private final Dossier before;
    private final Map<String, String> into = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();

    private Successor(Dossier now, Dossier before) {
        this.now = now;
        this.before = before;
    }

    /**
     * {@code now} with what has changed since {@code before}, an earlier dossier of the story.
     *
     * <p>An id of {@code before} that is gone is told in {@code mergedInto} where what now stands at its places did not stand
     * there before; ids that {@code before} tells of as gone are carried on.
     */
    public static Dossier of(Dossier now, Dossier before) {
        return new Successor(now, before).dossier();
    }

    private Dossier dossier() {
        Map<EntityId, String> names = new HashMap<>();
        Stream.concat(before.actors().stream(), now.actors().stream())
                .forEach(actor -> names.put(actor.id(), actor.name()));
        Facts facts = new Facts(names);
        part(
                Change.Part.ARTICLE,
                now.articles(),
                before.articles(),
                dated -> dated.article().id().value(),
                dated -> List.of(),
                dated -> dated.article().path(),
                Facts::article);
        part(
                Change.Part.EVENT,
                now.events(),
                before.events(),
                Dossier.Event::id,
                event -> event.reports().stream()
                        .flatMap(report -> report.evidence().stream())
                        .map(Evidence::anchor)
                        .toList(),
                Dossier.Event::title,
                facts::event);
        part(
                Change.Part.CONFLICT,
                now.conflicts(),
                before.conflicts(),
                Dossier.Conflict::id,
                conflict -> conflict.sides().stream()
                        .flatMap(side -> side.evidence().stream())
                        .map(Evidence::anchor)
                        .toList(),
                Dossier.Conflict::explanation,
                Facts::conflict);
        part(
                Change.Part.DEADLINE,
                now.deadlines(),
                before.deadlines(),
                Dossier.Deadline::id,
                deadline -> deadline.evidence().stream().map(Evidence::anchor).toList(),
                Dossier.Deadline::condition,
                Facts::deadline);
        part(
                Change.Part.SEQUENCE,
                now.sequences(),
                before.sequences(),
                Dossier.Sequence::id,
                sequence -> sequence.items().stream()
                        .flatMap(item -> item.evidence().stream())
                        .map(Evidence::anchor)
                        .toList(),
                Dossier.Sequence::what,
                Facts::sequence);
        Messages messages = LanguagePack.of(now.language()).messages("correction");
        part(
                Change.Part.CORRECTION,
                now.corrections(),
                before.corrections(),
                Correction::id,
                correction -> List.of(),
                correction -> messages.text(
                        "title", messages.text("kind." + correction.kind().id()), correction.by()),
                correction -> Map.of("status", correction.status().id()));
        return now.following(merged(), changes);
    }

    /** Those found now, and those that the earlier dossier tells of, led on to what stands for them now. */
    private List<Dossier.Merged> merged() {
        Set<String> ids = new HashSet<>();
        now.events().forEach(each -> ids.add(each.id()));
        now.conflicts().forEach(each -> ids.add(each.id()));
        now.deadlines().forEach(each -> ids.add(each.id()));
        now.sequences().forEach(each -> ids.add(each.id()));
        for (Dossier.Merged earlier : before.mergedInto()) {
            String end = into.getOrDefault(earlier.into(), earlier.into());
            if (ids.contains(end) && !ids.contains(earlier.id())) {
                into.putIfAbsent(earlier.id(), end);
            }
        }
        List<Dossier.Merged> out = new ArrayList<>();
        into.forEach((id, end) -> out.add(new Dossier.Merged(id, end)));
        return out;
    }

    private <T> void part(
            Change.Part part,
            List<T> present,
            List<T> past,
            Function<T, String> id,
            Function<T, List<Anchor>> places,
            Function<T, String> title,
            Function<T, Map<String, String>> facts) {
        Map<String, T> old = new TreeMap<>();
        past.forEach(each -> old.put(id.apply(each), each));
        Map<String, T> current = new TreeMap<>();
        present.forEach(each -> current.put(id.apply(each), each));
        Map<Anchor, List<String>> gained = gained(present, old, id, places);
        Set<String> grown = new HashSet<>();
        for (T each : past) {
            String gone = id.apply(each);
            if (current.containsKey(gone)) {
                continue;
            }
            String end = heir(places.apply(each), gained);
            if (end == null) {
                changes.add(new Change(Change.Kind.GONE, part, gone, null, title.apply(each), List.of()));
                continue;
            }
            into.put(gone, end);
            grown.add(end);
            List<Change.Field> fields =
                    differences(facts.apply(each), facts.apply(Objects.requireNonNull(current.get(end))));
            changes.add(new Change(Change.Kind.MERGED, part, gone, end, title.apply(each), fields));
        }
        for (T each : present) {
            T earlier = old.get(id.apply(each));
            if (earlier == null) {
                if (!grown.contains(id.apply(each))) {
                    changes.add(new Change(Change.Kind.NEW, part, id.apply(each), null, title.apply(each), List.of()));
                }
                continue;
            }
            List<Change.Field> fields = differences(facts.apply(earlier), facts.apply(each));
            if (!fields.isEmpty()) {
                changes.add(new Change(Change.Kind.CHANGED, part, id.apply(each), null, title.apply(each), fields));
            }
        }
    }

    /** The ids that stand at a place where they did not stand before. */
    private static <T> Map<Anchor, List<String>> gained(
            List<T> present, Map<String, T> old, Function<T, String> id, Function<T, List<Anchor>> places) {
        Map<Anchor, List<String>> out = new HashMap<>();
        for (T each : present) {
            T earlier = old.get(id.apply(each));
            Set<Anchor> had = earlier == null ? Set.of() : new HashSet<>(places.apply(earlier));
            for (Anchor place : places.apply(each)) {
                if (!had.contains(place)) {
                    out.computeIfAbsent(place, key -> new ArrayList<>()).add(id.apply(each));
                }
            }
        }
        return out;
    }

    /** What has come to stand at most of the places; null where nothing has. */
    private static @Nullable String heir(List<Anchor> places, Map<Anchor, List<String>> gained) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Anchor place : Set.copyOf(places)) {
            gained.getOrDefault(place, List.of()).forEach(id -> counts.merge(id, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static List<Change.Field> differences(Map<String, String> before, Map<String, String> now) {
        List<Change.Field> out = new ArrayList<>();
        TreeMap<String, String> all = new TreeMap<>(before);
        all.putAll(now);
        for (String name : all.keySet()) {
            String old = before.getOrDefault(name, "");
            String fresh = now.getOrDefault(name, "");
            if (!old.equals(fresh)) {
                out.add(new Change.Field(name, old, fresh));
            }
        }
        return out;
    }

    /** What is compared of each part, by name. */
    private record Facts(Map<EntityId, String> names) {

        static Map<String, String> article(Dossier.DatedArticle dated) {
            return Map.of("date", date(dated.published()), "how", dated.status().id());
        }

        Map<String, String> event(Dossier.Event event) {
            Map<String, String> out = new HashMap<>();
            out.put("date", date(event.date()));
            out.put("status", event.status().id());
            out.put("place", Objects.requireNonNullElse(event.place(), ""));
            out.put("reports", String.valueOf(event.reports().size()));
            out.put("independentReports", String.valueOf(event.independentReports()));
            out.put(
                    "participants",
                    String.join(
                            ", ",
                            event.participants().stream()
                                    .map(each -> names.getOrDefault(
                                            each.actor(), each.actor().value()))
                                    .sorted()
                                    .toList()));
            event.attributes()
                    .forEach(attribute -> out.put(
                            "attribute." + attribute.name(),
                            String.join(
                                    " / ",
                                    attribute.values().stream()
                                            .map(Dossier.AttributeValue::value)
                                            .sorted()
                                            .toList())));
            return out;
        }

        static Map<String, String> conflict(Dossier.Conflict conflict) {
            return Map.of(
                    "kind", conflict.kind().id(),
                    "sides",
                            String.join(
                                    " / ",
                                    conflict.sides().stream()
                                            .map(Dossier.Conflict.Side::value)
                                            .toList()));
        }

        static Map<String, String> deadline(Dossier.Deadline deadline) {
            return Map.of("date", deadline.due(), "outcome", deadline.outcome().id());
        }

        static Map<String, String> sequence(Dossier.Sequence sequence) {
            Map<String, String> out = new HashMap<>();
            sequence.items().forEach(item -> out.put("number." + item.ordinal(), item.event() == null ? "" : "+"));
            return out;
        }

        /** The value, else the bounds with two dots between them. */
        private static String date(DateEstimate date) {
            if (date.value() != null) {
                return date.value();
            }
            boolean open = date.earliest() == null && date.latest() == null;
            return open ? "" : bound(date.earliest()) + ".." + bound(date.latest());
        }

        private static String bound(java.time.@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }
    }
}
