package org.recoupe.eval.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.recoupe.eval.story.Outlet.Way;
import org.recoupe.eval.story.StoryArticle.Copied;

/**
 * Makes stories and the truth about them: a world in which things happen, and a press that reports, copies, cuts, rewords
 * and errs. The same seed gives the same story on every machine; a longer story of a seed begins like a shorter one, but
 * for the chapter in which the shorter one ends.
 *
 * <p>Immutable; safe for use by many threads. Time and text grow with the number of articles, memory with one chapter.
 */
public final class StoryGenerator {

    private static final LocalDate EPOCH = LocalDate.of(2012, 1, 9);
    private static final int YEARS = 2500;

    private static final String COMMON = "common-source";

    private final long seed;

    /** Makes the stories of a seed. */
    public StoryGenerator(long seed) {
        this.seed = seed;
    }

    /** A story of so many articles, whole. */
    public Story story(int articles) {
        List<Story> chapters = new ArrayList<>();
        chapters(articles, chapters::add);
        return Story.of(chapters);
    }

    /**
     * A story of so many articles, chapter by chapter.
     *
     * @throws IllegalArgumentException where there is to be no article
     */
    public void chapters(int articles, Consumer<Story> sink) {
        if (articles < 1) {
            throw new IllegalArgumentException("a story has at least one article: " + articles);
        }
        Cast cast = new Cast(seed);
        Press press = Press.of(seed, cast);
        Draw draw = new Draw(seed, -3);
        LocalDate start = EPOCH.plusDays(draw.below(YEARS));
        int offset = draw.below(1000);
        int left = articles;
        for (int number = 0; left > 0; number++) {
            start = start.plusDays(draw.between(0, 2));
            Story chapter = chapter(cast, press, number, number + offset, start, left);
            left -= chapter.articles().size();
            sink.accept(chapter);
        }
    }

    private Story chapter(Cast cast, Press press, int number, int plot, LocalDate start, int most) {
        String id = String.format(Locale.ROOT, "c%05d", number);
        Draw draw = new Draw(seed, number);
        PlotBook book = new PlotBook(id, draw);
        Plots.write(book, cast, plot, start);
        List<Draft> drafts = new Reporter(book, press)
                .write().stream()
                        .filter(draft -> !draft.withheld())
                        .sorted(Comparator.comparing(Draft::day).thenComparingInt(Draft::number))
                        .limit(most)
                        .toList();
        List<StoryArticle> articles = articles(drafts, id, new Layout(draw));
        return new Story(
                articles,
                book.scenes().stream().map(Scene::event).toList(),
                book.statements(),
                book.deadlines(),
                book.series(),
                pairs(drafts, articles));
    }

    private static List<StoryArticle> articles(List<Draft> drafts, String chapter, Layout layout) {
        Map<Integer, String> ids = new HashMap<>();
        Map<Integer, String> roots = new HashMap<>();
        List<StoryArticle> articles = new ArrayList<>();
        for (Draft draft : drafts) {
            String id = String.format(Locale.ROOT, "%s-%03d", chapter, ids.size());
            ids.put(draft.number(), id);
            String root = roots.computeIfAbsent(draft.root().number(), key -> id);
            articles.add(layout.lay(draft, id, root, copied(draft, ids, id, root)));
        }
        return articles;
    }

    private static @Nullable Copied copied(Draft draft, Map<Integer, String> ids, String id, String root) {
        Draft of = draft.of();
        Way way = draft.way();
        if (of == null || way == null || id.equals(root)) {
            return null;
        }
        return of.withheld()
                ? new Copied(root, root, COMMON)
                : new Copied(
                        ids.getOrDefault(of.number(), root), root, way.name().toLowerCase(Locale.ROOT));
    }

    private static List<CopyPair> pairs(List<Draft> drafts, List<StoryArticle> articles) {
        Map<Integer, List<Integer>> families = new HashMap<>();
        List<CopyPair> pairs = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            List<Integer> family = families.computeIfAbsent(drafts.get(i).root().number(), key -> new ArrayList<>());
            for (int before : family) {
                pairs.add(new CopyPair(
                        articles.get(i).id(), articles.get(before).id(), relation(drafts.get(i), drafts.get(before))));
            }
            family.add(i);
        }
        return pairs;
    }

    private static String relation(Draft later, Draft earlier) {
        Set<String> one = texts(later);
        Set<String> other = texts(earlier);
        if (one.equals(other)) {
            return "duplicate";
        }
        if (one.containsAll(other) || other.containsAll(one)) {
            return "excerpt";
        }
        if (isRewrite(later, other) || isRewrite(earlier, one)) {
            return "rewrite";
        }
        return later.root().withheld() && isWordForWord(later) && isWordForWord(earlier) ? COMMON : "related";
    }

    private static boolean isWordForWord(Draft draft) {
        Draft of = draft.of();
        return draft.way() != Way.REWRITE && (of == null || isWordForWord(of));
    }

    private static Set<String> texts(Draft draft) {
        Set<String> texts = new HashSet<>();
        draft.sentences().forEach(written -> texts.add(written.text()));
        return texts;
    }

    /** Whether an article, or what it copies as it is, is a rewrite of that text. */
    private static boolean isRewrite(Draft draft, Set<String> text) {
        Draft at = draft;
        while (at.way() == Way.DUPLICATE && at.of() != null) {
            at = at.of();
        }
        Draft source = at.of();
        return at.way() == Way.REWRITE && source != null && texts(source).equals(text);
    }
}
