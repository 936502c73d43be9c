package org.recoupe.dating;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.recoupe.article.Anchor;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Value;

/** Happenings between the same people as a counted series, without a number of their own. Not safe for use by many threads. */
final class SeriesOthers {

    private final Model model;
    private final PlaceTable places;
    private final SeriesGroups groups;

    SeriesOthers(Model model, PlaceTable places, SeriesGroups groups) {
        this.model = model;
        this.places = places;
        this.groups = groups;
    }

    private List<Integer> candidates(SeriesDraft draft) {
        return groups.of(draft.family, draft.core.first());
    }

    /** A member without a number lies before or after every unbroken run of numbers. */
    void place(SeriesDraft draft) {
        if (draft.core.size() < 2 || draft.members.isEmpty()) {
            return;
        }
        for (int group : candidates(draft)) {
            if (!isOther(draft, group)) {
                continue;
            }
            for (List<Series.Member> run : runs(draft)) {
                if (run.stream().allMatch(member -> distinct(group, member.group()))) {
                    outside(group, run);
                }
            }
        }
    }

    private boolean isOther(SeriesDraft draft, int group) {
        return !draft.has(group)
                && groups.family(group).equals(draft.family)
                && model.groups().get(group).stream()
                        .anyMatch(report -> report.specific() && TimeReading.tense(report) == TimeReading.Tense.PAST)
                && groups.who(group).containsAll(draft.core);
    }

    private List<List<Series.Member>> runs(SeriesDraft draft) {
        List<List<Series.Member>> runs = new ArrayList<>();
        for (Series.Member member : draft.members) {
            if (runs.isEmpty() || member.ordinal() > runs.getLast().getLast().ordinal() + 1) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(member);
        }
        return runs;
    }

    private boolean distinct(int left, int right) {
        if (!model.days(left).intersects(model.days(right))) {
            return true;
        }
        return placesOf(left).stream()
                .anyMatch(place -> placesOf(right).stream().anyMatch(other -> places.differ(place, other)));
    }

    private Set<String> placesOf(int group) {
        Set<String> out = new HashSet<>();
        model.groups()
                .get(group)
                .forEach(report -> report.claims(Attributes.PLACE).forEach(claim -> {
                    if (claim.value() instanceof Value.Place place) {
                        out.add(place.name());
                    }
                }));
        return out;
    }

    private void outside(int group, List<Series.Member> run) {
        Series.Member low = run.getFirst();
        Series.Member high = run.getLast();
        Anchor words = model.groups().get(group).getFirst().words();
        Reason reason = Reason.of("series-other", words, model.words(words), "" + low.ordinal(), "" + high.ordinal());
        model.network()
                .add(new Constraint.Outside(
                        model.happening(group), model.happening(low.group()), model.happening(high.group()), reason));
    }

    /** The only one that lies between two numbers has the number in between. */
    void nameBetween(SeriesDraft draft) {
        List<Series.Member> found = new ArrayList<>();
        for (int i = 0; i + 1 < draft.members.size(); i++) {
            Series.Member low = draft.members.get(i);
            Series.Member high = draft.members.get(i + 1);
            if (high.ordinal() - low.ordinal() != 2 || draft.core.size() < 2) {
                continue;
            }
            List<Integer> between = new ArrayList<>();
            for (int group : candidates(draft)) {
                if (isOther(draft, group)
                        && model.days(group).min() > model.days(low.group()).max()
                        && model.days(group).max() < model.days(high.group()).min()) {
                    between.add(group);
                }
            }
            if (between.size() == 1) {
                found.add(new Series.Member(low.ordinal() + 1, between.getFirst(), true, List.of()));
            }
        }
        draft.members.addAll(found);
        draft.sort();
    }
}
