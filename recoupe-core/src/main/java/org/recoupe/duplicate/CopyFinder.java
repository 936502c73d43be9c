package org.recoupe.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Wording;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.language.LanguagePack;

/**
 * Finds articles of which one stands in another: word for word, cut, reworded, translated, or drawn from the same source.
 *
 * <p>Articles with the very same words are one text. Then come the pairs of texts worth a look: those that share rows of
 * five words, or the rarest things that their sentences tell ({@link SharedKeys}, {@link SentenceKeys}). Each such pair is
 * compared exactly ({@link Comparison}). Furniture, headlines and captions never count. Independent reports of one event
 * share names and figures, but not sentence after sentence, and are no copies; common quotations do not make copies either.
 *
 * <p>The cost grows with the length of the texts and the number of pairs that do share text, not with the square of the
 * number of articles: what very many texts share ties each of them to its next few ones only, and so does a text that
 * lies in very many articles.
 *
 * <p>Stateless; safe for use by many threads. The order of the articles does not matter, and another article with the same
 * words as one of them changes nothing between the others.
 */
public final class CopyFinder {

    /** Rows of five words that two articles must share to be compared: about a line of text. */
    private static final int LEAST_SHINGLES = 6;

    /** Keys of sentences that two articles must share to be compared. */
    private static final int LEAST_SENTENCE_KEYS = 3;

    /** A text in more articles than this ties each of them to a few others only. */
    static final int MANY = 24;

    private static final int NEIGHBOURS = 6;

    private final LanguagePack pack;

    /**
     * A finder.
     *
     * @param pack the language of the reasons, and of articles in a language without data
     */
    public CopyFinder(LanguagePack pack) {
        this.pack = pack;
    }

    /** The copies, sorted by the two ids. */
    public List<Copy> find(List<Article> articles) {
        return find(articles, Set.of());
    }

    /** The copies among articles that were read, sorted by the two ids. */
    public List<Copy> among(List<AnnotatedArticle> articles) {
        return find(
                articles.stream().map(AnnotatedArticle::article).toList(),
                articles.stream()
                        .filter(article -> article.wording().kind() == Wording.Kind.TRANSLATED)
                        .map(article -> article.article().id())
                        .collect(Collectors.toSet()));
    }

    /**
     * The copies, sorted by the two ids.
     *
     * @param translated those that a machine translated
     */
    List<Copy> find(List<Article> articles, Set<ArticleId> translated) {
        CopyMaker maker = new CopyMaker(pack, translated);
        List<List<Body>> groups = groups(articles);
        Pile pile = new Pile(groups.stream().map(List::getFirst).toList());
        List<Copy> copies = new ArrayList<>();
        for (List<Body> group : groups) {
            Body first = group.getFirst();
            Comparison.Text text = Comparison.Text.of(first);
            if (group.size() > 1) {
                new Comparison(text, text).find(pile.rarity).ifPresent(finding -> {
                    for (int i = 0; i < group.size(); i++) {
                        int reach = group.size() <= MANY ? group.size() : NEIGHBOURS;
                        for (int k = i + 1; k < Math.min(group.size(), i + 1 + reach); k++) {
                            maker.copy(finding, group.get(i), group.get(k)).ifPresent(copies::add);
                        }
                    }
                });
            }
        }
        for (SharedKeys.Pair pair : pile.candidates) {
            Optional<Comparison.Finding> found = pile.compare(pair).find(pile.rarity);
            found.ifPresent(finding -> {
                boolean leftIsShorter =
                        finding.shorter() == pile.texts.get(pair.left()).body();
                tie(
                        groups.get(pair.left()),
                        groups.get(pair.right()),
                        (left, right) -> maker.copy(finding, leftIsShorter ? left : right, leftIsShorter ? right : left)
                                .ifPresent(copies::add));
            });
        }
        copies.sort(Comparator.comparing(Copy::article).thenComparing(Copy::of));
        return List.copyOf(copies);
    }

    /** How many pairs {@link #find} compares exactly. */
    int comparisons(List<Article> articles) {
        return new Pile(groups(articles).stream().map(List::getFirst).toList()).candidates.size();
    }

    /** Takes two articles. */
    private interface Taker {
        void take(Body left, Body right);
    }

    /** All pairs of few articles; of many each with the first of the others. */
    private static void tie(List<Body> left, List<Body> right, Taker taker) {
        boolean many = left.size() * (long) right.size() > MANY * MANY;
        for (int i = 0; i < left.size(); i++) {
            for (int k = 0; k < right.size(); k++) {
                if (!many || i < NEIGHBOURS || k < NEIGHBOURS) {
                    taker.take(left.get(i), right.get(k));
                }
                if (many && i >= NEIGHBOURS && k >= NEIGHBOURS) {
                    break;
                }
            }
        }
    }

    /** The articles by their words, in the order of a digest of these, so that one more copy changes no order. */
    private List<List<Body>> groups(List<Article> articles) {
        Map<String, Vocabulary> vocabularies = new HashMap<>();
        Map<Long, List<Body>> byWords = new LinkedHashMap<>();
        articles.stream()
                .sorted(Comparator.comparing(Article::id).thenComparing(Article::path))
                .map(article -> Body.of(article, vocabularies.computeIfAbsent(article.language(), this::vocabulary)))
                .forEach(body -> byWords.computeIfAbsent(body.digest(), digest -> new ArrayList<>(1))
                        .add(body));
        return byWords.values().stream()
                .map(CopyFinder::sameText)
                .flatMap(Collection::stream)
                .sorted(Comparator.comparingLong(
                        (List<Body> group) -> group.getFirst().digest()))
                .toList();
    }

    /** The same words cut into other sentences are another text. */
    private static List<List<Body>> sameText(List<Body> bodies) {
        List<List<Body>> groups = new ArrayList<>();
        for (Body body : bodies) {
            groups.stream()
                    .filter(group -> group.getFirst().isSameText(body))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Body> group = new ArrayList<>(1);
                        groups.add(group);
                        return group;
                    })
                    .add(body);
        }
        return groups;
    }

    private Vocabulary vocabulary(String language) {
        return new Vocabulary(LanguagePack.exists(language) ? LanguagePack.of(language) : pack);
    }

    /** All texts, each once. */
    private static final class Pile {

        private final List<Comparison.Text> texts;
        private final Rarity rarity;
        private final SortedSet<SharedKeys.Pair> candidates;

        Pile(List<Body> bodies) {
            texts = bodies.stream().map(Comparison.Text::of).toList();
            KeyIndex shingles = new KeyIndex(bodies.stream().map(Body::shingles).toList());
            candidates = new TreeSet<>(SharedKeys.pairs(shingles, LEAST_SHINGLES));
            rarity = new Rarity(bodies, families());
            KeyIndex keys = new KeyIndex(
                    bodies.stream().map(body -> SentenceKeys.of(body, rarity)).toList());
            candidates.addAll(SharedKeys.pairs(keys, LEAST_SENTENCE_KEYS));
        }

        Comparison compare(SharedKeys.Pair pair) {
            return new Comparison(texts.get(pair.left()), texts.get(pair.right()));
        }

        /** The lowest text of which each is a copy, or from which it was cut, over any steps. */
        private int[] families() {
            int[] family = new int[texts.size()];
            Arrays.setAll(family, i -> i);
            for (SharedKeys.Pair pair : candidates) {
                if (compare(pair).isVerbatim()) {
                    int left = root(family, pair.left());
                    int right = root(family, pair.right());
                    family[Math.max(left, right)] = Math.min(left, right);
                }
            }
            Arrays.setAll(family, i -> root(family, i));
            return family;
        }

        private static int root(int[] family, int text) {
            int at = text;
            while (family[at] != at) {
                family[at] = family[family[at]];
                at = family[at];
            }
            return at;
        }
    }
}
