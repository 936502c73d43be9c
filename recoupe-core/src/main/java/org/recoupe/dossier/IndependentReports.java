package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.recoupe.article.ArticleId;

/**
 * Counts independent reports: as many articles as can be picked so that each has an origin of its own. One article with its own
 * words and a minister's is one report, however many origins it has; so are all copies of it. Another that only has the same
 * minister's words is none beside it, and one that adds a word of its own is a second.
 *
 * <p>The greatest matching of articles and origins, found by augmenting paths (Kuhn); articles with the same origins stand
 * for one.
 */
final class IndependentReports {

    private final List<SortedSet<Integer>> origins;
    private final Map<Integer, Integer> holder = new HashMap<>();

    private IndependentReports(List<SortedSet<Integer>> origins) {
        this.origins = origins;
    }

    /** How many reports are independent; 0 where there is no origin. */
    static int count(List<Dossier.Origin> origins) {
        TreeMap<ArticleId, SortedSet<Integer>> byArticle = new TreeMap<>();
        for (int i = 0; i < origins.size(); i++) {
            for (ArticleId article : origins.get(i).articles()) {
                byArticle.computeIfAbsent(article, key -> new TreeSet<>()).add(i);
            }
        }
        return new IndependentReports(new ArrayList<>(new LinkedHashSet<>(byArticle.values()))).count();
    }

    private int count() {
        int found = 0;
        for (int report = 0; report < origins.size(); report++) {
            found += finds(report, new HashSet<>()) ? 1 : 0;
        }
        return found;
    }

    /** Gives {@code report} an origin, where those that have it already can have others. */
    private boolean finds(int report, Set<Integer> tried) {
        for (int origin : origins.get(report)) {
            if (tried.add(origin)) {
                Integer other = holder.get(origin);
                if (other == null || finds(other, tried)) {
                    holder.put(origin, report);
                    return true;
                }
            }
        }
        return false;
    }
}
