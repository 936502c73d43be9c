package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Mention;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.ReportId;
import org.recoupe.dating.Kinds;
import org.recoupe.text.CodePoints;
import org.recoupe.text.Span;

/**
 * What stands at the places of a correction. Of what overlaps a place that counts which has exactly its words, where there is such;
 * of reports then those of the kind that the place names. Confined to one thread.
 */
final class PlaceFinder {

    /** Words are cut after so many code units. */
    private static final int LONGEST = 120;

    private static final int NONE = 0;
    private static final int OVERLAPS = 1;
    private static final int NAMED = 2;
    private static final int EXACT = 3;

    private final Map<ArticleId, AnnotatedArticle> articles = new HashMap<>();
    private final Map<ArticleId, CodePoints> points = new HashMap<>();
    private final Map<ArticleId, List<EventReport>> reports = new HashMap<>();

    PlaceFinder(List<AnnotatedArticle> all) {
        all.forEach(article -> articles.put(article.article().id(), article));
    }

    /** Has it find these reports. */
    PlaceFinder with(List<EventReport> all) {
        all.forEach(report -> reports.computeIfAbsent(report.id().trigger().article(), key -> new ArrayList<>())
                .add(report));
        return this;
    }

    /**
     * What was found at some places.
     *
     * @param all what stands there
     * @param gone the first place at which nothing does, or null
     * @param missing at how many places nothing does
     */
    record Found<T>(SortedSet<T> all, Correction.@Nullable Place gone, int missing) {}

    boolean hasArticle(ArticleId id) {
        return articles.containsKey(id);
    }

    /** The name of the input of an article, for a person; its id where it is gone. */
    String path(ArticleId id) {
        AnnotatedArticle article = articles.get(id);
        if (article == null) {
            return id.value();
        }
        String path = article.article().path().replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The words at a place of an article that is there, on one line, cut where they are long. */
    String words(Anchor anchor) {
        AnnotatedArticle article = articles.get(anchor.article());
        String words = article == null ? "" : article.article().words(anchor.span());
        String line = Correction.line(words);
        int end = Math.min(line.length(), LONGEST);
        return end == line.length() ? line : line.substring(0, end).strip() + "…";
    }

    Found<ReportId> reports(Collection<Correction.Place> places) {
        return found(places, this::reportsAt);
    }

    Found<Anchor> mentions(Collection<Correction.Place> places) {
        return found(places, this::mentionsAt);
    }

    Found<ArticleId> articles(Collection<Correction.Place> places) {
        return found(
                places, (place, span) -> articles.containsKey(place.article()) ? List.of(place.article()) : List.of());
    }

    private interface Finder<T> {
        List<T> at(Correction.Place place, Span span);
    }

    private <T extends Comparable<T>> Found<T> found(Collection<Correction.Place> places, Finder<T> finder) {
        SortedSet<T> all = new TreeSet<>();
        Correction.Place gone = null;
        int missing = 0;
        for (Correction.Place place : places) {
            Span span = span(place);
            List<T> here = span == null ? List.of() : finder.at(place, span);
            all.addAll(here);
            if (here.isEmpty()) {
                gone = gone == null ? place : gone;
                missing++;
            }
        }
        return new Found<>(all, gone, missing);
    }

    /** The place in UTF-16 code units; null where the article is gone. */
    private @Nullable Span span(Correction.Place place) {
        AnnotatedArticle article = articles.get(place.article());
        if (article == null) {
            return null;
        }
        CodePoints table = points.computeIfAbsent(
                place.article(), key -> CodePoints.of(article.article().text()));
        int count = table.count();
        return new Span(table.index(Math.min(place.start(), count)), table.index(Math.min(place.end(), count)));
    }

    private List<ReportId> reportsAt(Correction.Place place, Span span) {
        List<EventReport> best = best(
                reports.getOrDefault(place.article(), List.of()),
                report -> Stream.concat(
                                Stream.of(report.words(), report.id().trigger()),
                                report.again().stream().map(EventReport.Again::words))
                        .mapToInt(words -> fit(words.span(), span))
                        .max()
                        .orElse(NONE));
        return ofKind(best, place.kind()).stream().map(EventReport::id).toList();
    }

    /** Those of that kind; else those that are told of in the same way; else all. */
    private static List<EventReport> ofKind(List<EventReport> found, String kind) {
        Predicate<EventReport> exact = report -> report.kind().equals(kind);
        Predicate<EventReport> told = report -> Kinds.told(report.kind()).equals(Kinds.told(kind));
        if (kind.isEmpty() || found.size() < 2 || found.stream().noneMatch(told)) {
            return found;
        }
        return found.stream()
                .filter(found.stream().anyMatch(exact) ? exact : told)
                .toList();
    }

    private List<Anchor> mentionsAt(Correction.Place place, Span span) {
        AnnotatedArticle article = articles.get(place.article());
        List<Mention> all = article == null ? List.of() : article.mentions();
        return best(all, mention -> {
                    int own = fit(mention.span(), span);
                    boolean named = own == OVERLAPS && mention.form() == Mention.Form.NAME;
                    boolean role = mention.roles().stream().anyMatch(each -> fit(each.span(), span) > NONE);
                    return named ? NAMED : Math.max(own, role ? OVERLAPS : NONE);
                })
                .stream()
                .map(mention -> new Anchor(place.article(), mention.span()))
                .toList();
    }

    private static int fit(Span words, Span place) {
        return words.equals(place) ? EXACT : words.overlaps(place) ? OVERLAPS : NONE;
    }

    private static <T> List<T> best(List<T> all, ToIntFunction<T> fit) {
        TreeMap<Integer, List<T>> byFit = new TreeMap<>();
        for (T each : all) {
            int found = fit.applyAsInt(each);
            if (found > NONE) {
                byFit.computeIfAbsent(found, key -> new ArrayList<>()).add(each);
            }
        }
        return byFit.isEmpty() ? List.of() : byFit.lastEntry().getValue();
    }
}
