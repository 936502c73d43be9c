package org.recoupe.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Wording;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.language.LanguagePack;
import org.recoupe.parallel.Threads;

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
    private final Threads threads;
    private final KnownTexts known;

    /**
     * A finder that works on one thread.
     *
     * @param pack the language of the reasons, and of articles in a language without data
     */
    public CopyFinder(LanguagePack pack) {
        this(pack, Threads.ONE, KnownTexts.ONCE);
    }

    /** The same on some threads, with the texts that are known. */
    public CopyFinder(LanguagePack pack, Threads threads, KnownTexts known) {
        this.known = known;
        this.pack = pack;
        this.threads = threads;
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
        List<List<ComparedText>> groups = groups(articles);
        Pile pile = pile(groups);
        List<Copy> copies = new ArrayList<>();
        for (List<ComparedText> group : groups) {
            if (group.size() > 1) {
                ComparedText first = group.getFirst();
                known.pair(first, first).find(pile.rarity).ifPresent(finding -> among(group, finding, maker, copies));
            }
        }
        threads.map(pile.candidates, candidate -> between(candidate, groups, pile, maker))
                .forEach(copies::addAll);
        copies.sort(Comparator.comparing(Copy::article).thenComparing(Copy::of));
        return List.copyOf(copies);
    }

    /** The copies among articles with the very same words. */
    private static void among(
            List<ComparedText> group, Comparison.Finding finding, CopyMaker maker, List<Copy> copies) {
        for (int i = 0; i < group.size(); i++) {
            int reach = group.size() <= MANY ? group.size() : NEIGHBOURS;
            for (int k = i + 1; k < Math.min(group.size(), i + 1 + reach); k++) {
                maker.copy(finding, group.get(i).body(), group.get(k).body()).ifPresent(copies::add);
            }
        }
    }

    /** The copies between the articles with one text and those with another. */
    private static List<Copy> between(
            Candidate candidate, List<List<ComparedText>> groups, Pile pile, CopyMaker maker) {
        List<Copy> copies = new ArrayList<>();
        candidate.comparison().find(pile.rarity).ifPresent(finding -> {
            int left = candidate.pair().left();
            int right = candidate.pair().right();
            boolean leftIsShorter = finding.shorter() == pile.texts.get(left).body();
            tie(
                    groups.get(left),
                    groups.get(right),
                    (one, other) -> maker.copy(
                                    finding, (leftIsShorter ? one : other).body(), (leftIsShorter ? other : one).body())
                            .ifPresent(copies::add));
        });
        return copies;
    }

    /** How many pairs {@link #find} compares exactly. */
    int comparisons(List<Article> articles) {
        return pile(groups(articles)).candidates.size();
    }

    /** Takes two articles. */
    private interface Taker {
        void take(ComparedText left, ComparedText right);
    }

    /** All pairs of few articles; of many each with the first of the others. */
    private static void tie(List<ComparedText> left, List<ComparedText> right, Taker taker) {
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
    private List<List<ComparedText>> groups(List<Article> articles) {
        Map<String, Vocabulary> vocabularies = new HashMap<>();
        for (Article article : articles) {
            vocabularies.computeIfAbsent(article.language(), this::vocabulary);
        }
        List<Article> sorted = articles.stream()
                .sorted(Comparator.comparing(Article::id).thenComparing(Article::path))
                .toList();
        Map<Long, List<ComparedText>> byWords = new LinkedHashMap<>();
        threads.map(
                        sorted,
                        article -> known.text(article, Objects.requireNonNull(vocabularies.get(article.language()))))
                .forEach(text -> byWords.computeIfAbsent(text.body().digest(), digest -> new ArrayList<>(1))
                        .add(text));
        return byWords.values().stream()
                .map(CopyFinder::sameText)
                .flatMap(Collection::stream)
                .sorted(Comparator.comparingLong(
                        (List<ComparedText> group) -> group.getFirst().body().digest()))
                .toList();
    }

    /** The same words cut into other sentences are another text. */
    private static List<List<ComparedText>> sameText(List<ComparedText> texts) {
        List<List<ComparedText>> groups = new ArrayList<>();
        for (ComparedText text : texts) {
            groups.stream()
                    .filter(group -> group.getFirst().body().isSameText(text.body()))
                    .findFirst()
                    .orElseGet(() -> {
                        List<ComparedText> group = new ArrayList<>(1);
                        groups.add(group);
                        return group;
                    })
                    .add(text);
        }
        return groups;
    }

    private Vocabulary vocabulary(String language) {
        return new Vocabulary(LanguagePack.exists(language) ? LanguagePack.of(language) : pack);
    }

    /** Two texts that are to be compared. */
    private record Candidate(SharedKeys.Pair pair, Comparison comparison) {}

    /** All texts, each once; which of them are compared, and how rare what they tell is among them. */
    private record Pile(List<ComparedText> texts, List<Candidate> candidates, Rarity rarity) {}

    private Pile pile(List<List<ComparedText>> groups) {
        List<ComparedText> texts = groups.stream().map(List::getFirst).toList();
        List<Body> bodies = texts.stream().map(ComparedText::body).toList();
        SortedMap<SharedKeys.Pair, Comparison> compared = new TreeMap<>();
        KeyIndex shingles = new KeyIndex(bodies.stream().map(Body::shingles).toList());
        for (SharedKeys.Pair pair : SharedKeys.pairs(shingles, LEAST_SHINGLES)) {
            compared.put(pair, known.pair(texts.get(pair.left()), texts.get(pair.right())));
        }
        Rarity rarity = new Rarity(bodies, families(texts.size(), candidates(compared)));
        KeyIndex keys = new KeyIndex(threads.map(bodies, body -> SentenceKeys.of(body, rarity)));
        for (SharedKeys.Pair pair : SharedKeys.pairs(keys, LEAST_SENTENCE_KEYS)) {
            compared.computeIfAbsent(pair, key -> known.pair(texts.get(pair.left()), texts.get(pair.right())));
        }
        return new Pile(texts, candidates(compared), rarity);
    }

    private static List<Candidate> candidates(SortedMap<SharedKeys.Pair, Comparison> compared) {
        return compared.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The lowest text of which each is a copy, or from which it was cut, over any steps. */
    private int[] families(int texts, List<Candidate> candidates) {
        int[] family = new int[texts];
        Arrays.setAll(family, i -> i);
        List<Boolean> verbatim =
                threads.map(candidates, candidate -> candidate.comparison().isVerbatim());
        for (int i = 0; i < candidates.size(); i++) {
            if (verbatim.get(i)) {
                int left = root(family, candidates.get(i).pair().left());
                int right = root(family, candidates.get(i).pair().right());
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
