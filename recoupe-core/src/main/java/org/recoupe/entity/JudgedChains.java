package org.recoupe.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Mention;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.judgement.Ruling;
import org.recoupe.judgement.Ties;

/**
 * Who is who within one article, as editors have judged: chains of mentions that are held to be one are one chain, and a chain in
 * which two stand who are not the same is two. What else stands in it goes with the side that is named by the same words, else
 * with the nearest before it. Stateless.
 */
public final class JudgedChains {

    private JudgedChains() {}

    /**
     * The articles with their chains as judged; an article of which nothing was judged is the same object.
     *
     * @param rulings about mentions, none of which contradict one another
     */
    public static List<AnnotatedArticle> in(List<AnnotatedArticle> articles, List<Ruling<Anchor>> rulings) {
        if (rulings.isEmpty()) {
            return articles;
        }
        Ties<Anchor> ties = same(rulings);
        // A chain can be split by what was judged of others that are held to be who stands in it.
        Map<Anchor, Set<Integer>> byRoot = new HashMap<>();
        Map<ArticleId, Set<Anchor>> byArticle = new HashMap<>();
        for (int i = 0; i < rulings.size(); i++) {
            for (SortedSet<Anchor> side :
                    List.of(rulings.get(i).one(), rulings.get(i).other())) {
                for (Anchor anchor : side) {
                    Anchor root = ties.root(anchor);
                    byRoot.computeIfAbsent(root, key -> new TreeSet<>()).add(i);
                    byArticle
                            .computeIfAbsent(anchor.article(), key -> new HashSet<>())
                            .add(root);
                }
            }
        }
        List<AnnotatedArticle> out = new ArrayList<>();
        for (AnnotatedArticle article : articles) {
            Set<Integer> own = new TreeSet<>();
            byArticle
                    .getOrDefault(article.article().id(), Set.of())
                    .forEach(root -> own.addAll(byRoot.getOrDefault(root, Set.of())));
            out.add(
                    own.isEmpty()
                            ? article
                            : new Chains(article, ties)
                                    .judged(own.stream().map(rulings::get).toList()));
        }
        return out;
    }

    /** What is held to be one, and nothing of what is not. */
    static Ties<Anchor> same(List<Ruling<Anchor>> rulings) {
        return Ties.of(rulings.stream().filter(Ruling::same).toList());
    }

    /** The roots of some anchors. */
    static Set<Anchor> roots(Collection<Anchor> anchors, Ties<Anchor> ties) {
        Set<Anchor> out = new HashSet<>();
        anchors.forEach(anchor -> out.add(ties.root(anchor)));
        return out;
    }

    /** The chains of one article in the making. */
    private static final class Chains {

        private final AnnotatedArticle article;
        private final Ties<Anchor> ties;
        private final List<Integer> chains = new ArrayList<>();
        private int next;

        Chains(AnnotatedArticle article, Ties<Anchor> ties) {
            this.article = article;
            this.ties = ties;
            for (Mention mention : article.mentions()) {
                chains.add(mention.chain());
                next = Math.max(next, mention.chain() + 1);
            }
        }

        AnnotatedArticle judged(List<Ruling<Anchor>> rulings) {
            rulings.stream().filter(Ruling::same).forEach(this::join);
            rulings.stream().filter(ruling -> !ruling.same()).forEach(this::split);
            List<Mention> mentions = new ArrayList<>();
            for (int i = 0; i < chains.size(); i++) {
                Mention mention = article.mentions().get(i);
                mentions.add(
                        mention.chain() == chains.get(i)
                                ? mention
                                : new Mention(
                                        mention.span(),
                                        mention.form(),
                                        mention.type(),
                                        mention.name(),
                                        chains.get(i),
                                        mention.roles(),
                                        mention.demonym(),
                                        mention.rule()));
            }
            return article.withMentions(mentions);
        }

        private Anchor anchor(int mention) {
            return new Anchor(
                    article.article().id(), article.mentions().get(mention).span());
        }

        private void join(Ruling<Anchor> ruling) {
            Set<Integer> all = new HashSet<>();
            for (int i = 0; i < chains.size(); i++) {
                if (ruling.one().contains(anchor(i)) || ruling.other().contains(anchor(i))) {
                    all.add(chains.get(i));
                }
            }
            if (all.size() > 1) {
                int first = all.stream().min(Integer::compare).orElseThrow();
                chains.replaceAll(chain -> all.contains(chain) ? first : chain);
            }
        }

        private void split(Ruling<Anchor> ruling) {
            Set<Anchor> one = roots(ruling.one(), ties);
            Set<Anchor> other = roots(ruling.other(), ties);
            Map<Integer, List<Integer>> byChain = new HashMap<>();
            for (int i = 0; i < chains.size(); i++) {
                byChain.computeIfAbsent(chains.get(i), key -> new ArrayList<>()).add(i);
            }
            byChain.keySet().stream().sorted().forEach(chain -> {
                List<Integer> mentions = byChain.getOrDefault(chain, List.of());
                boolean both = mentions.stream().anyMatch(i -> one.contains(ties.root(anchor(i))))
                        && mentions.stream().anyMatch(i -> other.contains(ties.root(anchor(i))));
                if (both) {
                    moved(mentions, one, other).forEach(i -> chains.set(i, next));
                    next++;
                }
            });
        }

        /** Which of the mentions of a chain are on the other side. */
        private List<Integer> moved(List<Integer> mentions, Set<Anchor> one, Set<Anchor> other) {
            Map<String, Set<Boolean>> names = new HashMap<>();
            Map<Anchor, Boolean> sides = new HashMap<>();
            for (int i : mentions) {
                Anchor root = ties.root(anchor(i));
                if (one.contains(root) || other.contains(root)) {
                    sides.put(root, other.contains(root));
                    names.computeIfAbsent(key(i), key -> new HashSet<>()).add(other.contains(root));
                }
            }
            List<Integer> out = new ArrayList<>();
            boolean before = false;
            for (int i : mentions) {
                Anchor root = ties.root(anchor(i));
                Boolean known = sides.get(root);
                Set<Boolean> named = names.getOrDefault(key(i), Set.of());
                boolean moved = known != null ? known : named.size() == 1 ? named.contains(true) : before;
                sides.put(root, moved);
                before = moved;
                if (moved) {
                    out.add(i);
                }
            }
            return out;
        }

        private String key(int mention) {
            return Clue.key(article.mentions().get(mention).name());
        }
    }
}
