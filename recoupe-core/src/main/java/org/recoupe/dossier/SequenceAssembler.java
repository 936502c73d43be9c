package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.recoupe.article.Anchor;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.dating.Kinds;
import org.recoupe.dating.Series;
import org.recoupe.entity.Entities;
import org.recoupe.entity.Entity;
import org.recoupe.entity.EntityId;
import org.recoupe.event.EventMerger;
import org.recoupe.event.Happening;
import org.recoupe.language.Messages;

/** Makes the counted series of a dossier, holes included. Immutable. */
final class SequenceAssembler {

    /** Counts that begin later are listed from their first known number only. */
    private static final int FROM_ONE = 6;

    private final Texts texts;
    private final Seniority seniority;
    private final Titles titles;
    private final Messages messages;
    private final Entities entities;

    SequenceAssembler(Texts texts, Titles titles, Messages messages, Entities entities) {
        this.texts = texts;
        this.seniority = new Seniority(texts);
        this.titles = titles;
        this.messages = messages;
        this.entities = entities;
    }

    /**
     * The series.
     *
     * @param events the dossier's event of each group that is one
     */
    List<Dossier.Sequence> assemble(EventMerger.Merged merged, Map<Integer, Dossier.Event> events) {
        List<Dossier.Sequence> out = new ArrayList<>();
        for (Series series : merged.chronology().series()) {
            TreeMap<Integer, List<Series.Member>> byNumber = new TreeMap<>();
            series.members()
                    .forEach(member -> byNumber.computeIfAbsent(member.ordinal(), key -> new ArrayList<>())
                            .add(member));
            if (byNumber.isEmpty()) {
                continue;
            }
            int first = byNumber.firstKey() <= FROM_ONE ? 1 : byNumber.firstKey();
            List<Dossier.Sequence.Item> items = new ArrayList<>();
            for (int ordinal = first; ordinal <= byNumber.lastKey(); ordinal++) {
                items.add(item(ordinal, byNumber.getOrDefault(ordinal, List.of()), series, merged, events));
            }
            String what = what(series, merged);
            out.add(new Dossier.Sequence(
                    Ids.of(
                            "sq",
                            series.kind(),
                            place(items).map(Object.class::cast).orElse(what)),
                    what,
                    items));
        }
        return out;
    }

    /** Where the id of the series rests: the first place that gives a number. */
    private Optional<Anchor> place(List<Dossier.Sequence.Item> items) {
        List<Anchor> places = items.stream()
                .flatMap(item -> item.evidence().stream())
                .map(Evidence::anchor)
                .toList();
        return places.isEmpty() ? Optional.empty() : Optional.of(seniority.first(places.stream()));
    }

    private Dossier.Sequence.Item item(
            int ordinal,
            List<Series.Member> members,
            Series series,
            EventMerger.Merged merged,
            Map<Integer, Dossier.Event> events) {
        if (members.isEmpty()) {
            return new Dossier.Sequence.Item(ordinal, null, false, List.of());
        }
        List<Evidence> evidence = new ArrayList<>();
        members.forEach(member -> member.evidence().forEach(anchor -> evidence.add(Evidence.of(anchor))));
        boolean inferred = members.stream().allMatch(Series.Member::inferred);
        String event = null;
        for (Series.Member member : members) {
            int group = companion(member.group(), series, merged, events).orElse(member.group());
            Dossier.Event found = events.get(group);
            if (found != null && (event == null || found.kind().equals(series.kind()))) {
                event = found.id();
            }
        }
        return new Dossier.Sequence.Item(ordinal, event, inferred, Texts.sorted(evidence));
    }

    /** A visit is counted where the others are meetings: the meeting of that day stands for it. */
    private Optional<Integer> companion(
            int group, Series series, EventMerger.Merged merged, Map<Integer, Dossier.Event> events) {
        Happening own = merged.happenings().get(group);
        String kind = own.reports().getFirst().kind();
        if (Kinds.told(kind).equals(Kinds.told(series.kind())) && events.containsKey(group)) {
            return Optional.of(group);
        }
        if (!own.when().days().isSingle()) {
            return Optional.empty();
        }
        for (Happening other : merged.happenings()) {
            String told = Kinds.told(other.reports().getFirst().kind());
            if (events.containsKey(other.group())
                    && told.equals(Kinds.told(series.kind()))
                    && other.when().days().equals(own.when().days())
                    && who(other).containsAll(series.core())) {
                return Optional.of(other.group());
            }
        }
        return Optional.empty();
    }

    private static Set<EntityId> who(Happening happening) {
        Set<EntityId> out = new HashSet<>();
        happening.reports().forEach(report -> out.addAll(Kinds.participants(report)));
        return out;
    }

    private String what(Series series, EventMerger.Merged merged) {
        List<String> names = series.core().stream()
                .map(id -> entities.get(id).map(Entity::name).orElse(id.value()))
                .sorted()
                .toList();
        EventReport first = merged.happenings()
                .get(series.members().getFirst().group())
                .reports()
                .getFirst();
        String label = titles.label(first.code(), series.kind());
        Optional<Claim> since = series.members().stream()
                .flatMap(member -> merged.happenings().get(member.group()).reports().stream())
                .flatMap(report -> report.claims(Attributes.SINCE).stream())
                .findFirst();
        String what = messages.text("sequence", label, titles.join(names));
        return since.map(claim -> messages.text("sequence.since", what, texts.words(claim.words())))
                .orElse(what);
    }
}
