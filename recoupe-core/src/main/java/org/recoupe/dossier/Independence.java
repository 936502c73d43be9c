package org.recoupe.dossier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.EventReport;
import org.recoupe.duplicate.Copy;

/** Counts independent reports: copies once, and once what passes on the same words. Immutable. */
final class Independence {

    private final Map<ArticleId, Set<ArticleId>> copies = new HashMap<>();
    private final Texts texts;

    Independence(List<Copy> copies, Texts texts) {
        this.texts = texts;
        for (Copy copy : copies) {
            this.copies.computeIfAbsent(copy.article(), key -> new HashSet<>()).add(copy.of());
            this.copies.computeIfAbsent(copy.of(), key -> new HashSet<>()).add(copy.article());
        }
    }

    /** How many of the articles behind {@code reports} are independent; at least 1. */
    int count(List<EventReport> reports) {
        TreeMap<ArticleId, Set<String>> origins = new TreeMap<>();
        Map<ArticleId, Boolean> ownVoice = new HashMap<>();
        for (EventReport report : reports) {
            ArticleId article = report.id().trigger().article();
            origins.computeIfAbsent(article, key -> new TreeSet<>()).addAll(report.attribution());
            ownVoice.merge(article, report.attribution().isEmpty(), Boolean::logicalOr);
        }
        origins.forEach((article, origin) -> {
            if (Boolean.TRUE.equals(ownVoice.get(article))) {
                origin.clear();
                origin.addAll(soleAgency(article));
            }
        });
        return groups(origins);
    }

    /** An article that names one agency as its source and no other has its words from there. */
    private SortedSet<String> soleAgency(ArticleId id) {
        SortedSet<String> names = new TreeSet<>();
        for (Article.Agency agency : texts.article(id).agencies()) {
            names.add(agency.name());
        }
        return names.size() == 1 ? names : new TreeSet<>();
    }

    private int groups(TreeMap<ArticleId, Set<String>> origins) {
        Map<ArticleId, ArticleId> parent = new HashMap<>();
        origins.keySet().forEach(article -> parent.put(article, article));
        Map<String, ArticleId> firstOf = new HashMap<>();
        origins.forEach((article, origin) -> {
            for (String name : origin) {
                ArticleId first = firstOf.putIfAbsent(name, article);
                if (first != null) {
                    union(parent, first, article);
                }
            }
            copies.getOrDefault(article, Set.of()).forEach(other -> {
                if (parent.containsKey(other)) {
                    union(parent, article, other);
                }
            });
        });
        Set<ArticleId> roots = new HashSet<>();
        origins.keySet().forEach(article -> roots.add(root(parent, article)));
        return Math.max(1, roots.size());
    }

    private static void union(Map<ArticleId, ArticleId> parent, ArticleId left, ArticleId right) {
        parent.put(root(parent, left), root(parent, right));
    }

    private static ArticleId root(Map<ArticleId, ArticleId> parent, ArticleId article) {
        ArticleId at = article;
        for (ArticleId next = parent.getOrDefault(at, at); !next.equals(at); next = parent.getOrDefault(at, at)) {
            at = next;
        }
        return at;
    }
}
