package org.recoupe.dating;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.ReportId;

/**
 * Days that an editor has judged: surer than all that articles say, of which nothing is given up for them; what cannot be beside
 * them shows as what cannot be.
 *
 * @param articles days on which articles were written, the one that counts most first
 * @param reports days on which what reports tell took place, the one that counts most first
 */
public record Judged(Map<ArticleId, List<Days>> articles, Map<ReportId, List<Days>> reports) {

    private static final Comparator<Days> LATEST_FIRST = Comparator.comparingInt(Days::rank);

    /** Nothing was judged. */
    public static final Judged NONE = new Judged(Map.of(), Map.of());

    /** Copies the collections. */
    public Judged {
        articles = copied(articles);
        reports = copied(reports);
    }

    private static <T> Map<T, List<Days>> copied(Map<T, List<Days>> days) {
        Map<T, List<Days>> copy = new HashMap<>();
        days.forEach((of, each) -> copy.put(of, List.copyOf(each)));
        return Map.copyOf(copy);
    }

    /**
     * A day, or a stretch of days.
     *
     * @param days one range, not empty
     * @param clock hours and minutes, or null
     * @param rank the lowest counts most where two cannot both be
     * @param by who judged, for a person
     * @param reason why; may be empty
     */
    public record Days(DaySet days, @Nullable String clock, int rank, String by, String reason) {

        /** How exactly it is given. */
        Precision precision() {
            if (days.isSingle()) {
                return Precision.DAY;
            }
            boolean month = days.first().getDayOfMonth() == 1
                    && days.last()
                            .equals(days.first().withDayOfMonth(days.first().lengthOfMonth()));
            boolean year = days.first().getDayOfYear() == 1
                    && days.last()
                            .equals(days.first().withDayOfYear(days.first().lengthOfYear()));
            return month ? Precision.MONTH : year ? Precision.YEAR : Precision.NONE;
        }
    }

    List<Days> of(ArticleId article) {
        return articles.getOrDefault(article, List.of());
    }

    /** What was judged of any of {@code group}. */
    List<Days> of(List<EventReport> group) {
        if (reports.isEmpty()) {
            return List.of();
        }
        return group.stream()
                .flatMap(report -> reports.getOrDefault(report.id(), List.of()).stream())
                .distinct()
                .sorted(LATEST_FIRST)
                .toList();
    }

    /** Lets all of it into the network of {@code model}. */
    void constrain(Model model, DateWords words) {
        articles.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            int variable = model.publication(entry.getKey());
            entry.getValue()
                    .forEach(days -> model.network()
                            .add(new Constraint.Within(variable, days.days(), reason(days, words, entry.getKey()))));
        });
        for (int group = 0; group < model.groups().size() && !reports.isEmpty(); group++) {
            int variable = model.happening(group);
            of(model.groups().get(group))
                    .forEach(days -> model.network()
                            .add(new Constraint.Within(variable, days.days(), reason(days, words, null))));
        }
    }

    private static Reason reason(Days days, DateWords words, @Nullable ArticleId article) {
        String key = days.reason().isEmpty() ? "judged.plain" : "judged";
        List<String> values = List.of(days.by(), words.days(days.days()), days.reason());
        return new Reason(key, values, article, null);
    }
}
