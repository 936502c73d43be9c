package org.recoupe.eval.story;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The articles that tell of an event, each with those whose knowledge it passes on.
 *
 * @param origins by the id of the article
 */
public record Witnesses(SortedMap<String, SortedSet<String>> origins) {

    /** Makes the map by article. */
    static SortedMap<String, Witnesses> byEvent(List<StoryArticle> articles) {
        SortedMap<String, Witnesses> out = new TreeMap<>();
        for (StoryArticle article : articles) {
            for (Passage passage : article.passages()) {
                if (passage.mention()) {
                    out.computeIfAbsent(passage.event(), key -> new Witnesses(new TreeMap<>()))
                            .origins
                            .computeIfAbsent(article.id(), key -> new TreeSet<>())
                            .add(passage.origin());
                }
            }
        }
        return out;
    }

    /** The articles. */
    public Set<String> reports() {
        return origins.keySet();
    }

    /** Everybody whose knowledge is passed on. */
    public SortedSet<String> all() {
        SortedSet<String> all = new TreeSet<>();
        origins.values().forEach(all::addAll);
        return all;
    }

    /** How many of the reports are independent: each of them has an origin that is left to it alone. */
    public int independent() {
        Collection<SortedSet<String>> reports = new LinkedHashSet<>(origins.values());
        Map<String, SortedSet<String>> taken = new TreeMap<>();
        int count = 0;
        for (SortedSet<String> report : reports) {
            count += take(report, taken, new HashSet<>()) ? 1 : 0;
        }
        return count;
    }

    private static boolean take(SortedSet<String> report, Map<String, SortedSet<String>> taken, Set<String> tried) {
        for (String origin : report) {
            if (tried.add(origin)) {
                SortedSet<String> other = taken.get(origin);
                if (other == null || take(other, taken, tried)) {
                    taken.put(origin, report);
                    return true;
                }
            }
        }
        return false;
    }
}
