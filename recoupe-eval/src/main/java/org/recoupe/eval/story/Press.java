package org.recoupe.eval.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.eval.story.Outlet.Dates;
import org.recoupe.eval.story.Outlet.Way;

/**
 * The outlets of a world and who copies whom.
 *
 * @param papers the newspapers
 * @param agencies the agencies, with numbers after theirs
 */
record Press(List<Outlet> papers, List<Outlet> agencies) {

    private static final int PAPERS = 24;
    private static final List<List<String>> QUOTES =
            List.of(List.of("« ", " »"), List.of("« ", " »"), List.of("\"", "\""), List.of("“", "”"));
    private static final List<Way> WAYS =
            List.of(Way.DUPLICATE, Way.DUPLICATE, Way.EXCERPT, Way.EXCERPT, Way.REWRITE, Way.REWRITE);
    private static final List<Dates> DATES =
            List.of(Dates.FULL, Dates.FULL, Dates.FULL, Dates.FULL, Dates.NO_YEAR, Dates.NONE, Dates.NONE, Dates.NONE);

    static Press of(long seed, Cast cast) {
        Draw draw = new Draw(seed, -2);
        List<String> wires = cast.agencies();
        List<Outlet> papers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (papers.size() < PAPERS) {
            String name = cast.outlet(draw);
            if (names.add(name)) {
                papers.add(outlet(draw, papers.size(), name, wires));
            }
        }
        List<Outlet> agencies = new ArrayList<>();
        for (String wire : wires) {
            agencies.add(outlet(draw, PAPERS + agencies.size(), wire, List.of()));
        }
        return new Press(List.copyOf(papers), List.copyOf(agencies));
    }

    private static Outlet outlet(Draw draw, int number, String name, List<String> wires) {
        Map<String, List<String>> furniture = StoryData.grouped("furniture");
        boolean agency = wires.isEmpty();
        String wire = agency ? name : draw.one(wires);
        List<Outlet.Source> sources = new ArrayList<>();
        for (int i = agency ? 3 : 0; i < 3; i++) {
            int from = draw.below(PAPERS);
            if (from != number) {
                sources.add(new Outlet.Source(from, draw.one(WAYS), draw.between(10, 30)));
            }
        }
        if (!agency) {
            sources.add(new Outlet.Source(PAPERS + wires.indexOf(wire), draw.one(WAYS), draw.between(25, 50)));
        }
        return new Outlet(
                number,
                name,
                agency,
                wire,
                draw.below(3),
                draw.one(QUOTES),
                draw.chance(50),
                draw.chance(60),
                draw.one(DATES),
                draw.below(StoryData.words("masthead-stated").size()),
                some(draw, furniture.getOrDefault("top", List.of()), agency ? 0 : 2),
                some(draw, furniture.getOrDefault("bottom", List.of()), agency ? 0 : 4),
                List.copyOf(sources));
    }

    private static List<String> some(Draw draw, List<String> all, int most) {
        return List.copyOf(draw.shuffled(all).subList(0, draw.below(most + 1)));
    }

    /** Any of them by its number. */
    Outlet get(int number) {
        return number < papers.size() ? papers.get(number) : agencies.get(number - papers.size());
    }

    /** The agency of this name. */
    Outlet agency(String name) {
        return agencies.stream()
                .filter(agency -> agency.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Those that have an article for a source, with the way in which each copies. */
    List<Copier> copiers(Outlet source) {
        List<Copier> copiers = new ArrayList<>();
        for (Outlet paper : papers) {
            paper.sources().stream()
                    .filter(each -> each.outlet() == source.number())
                    .findFirst()
                    .ifPresent(each -> copiers.add(new Copier(paper, each)));
        }
        return copiers;
    }

    /** An outlet that copies, and how. */
    record Copier(Outlet outlet, Outlet.Source habit) {}
}
