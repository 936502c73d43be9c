package org.recoupe.dating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.StatedDate;

/** What articles state about their own day, weighed. Stateless; safe for use by many threads. */
public final class PublicationDates {

    private static final Comparator<StatedDate> BEST_FIRST =
            Comparator.comparing(StatedDate::form).thenComparing(StatedDate::position);

    /** « 3 mai (AFP) »: the agency follows the day at once. */
    private static final int AGENCY_REACH = 12;

    private static final char RIGHTS = '©';

    private PublicationDates() {}

    /** The days of articles of which the full date is known or stated. */
    static List<LocalDate> certain(DatingCase story) {
        List<LocalDate> days = new ArrayList<>();
        for (AnnotatedArticle article : story.articles()) {
            story.judged().of(article.article().id()).stream()
                    .flatMap(judged ->
                            Stream.of(judged.days().first(), judged.days().last()))
                    .forEach(days::add);
            LocalDate known = story.published().get(article.article().id());
            if (known != null) {
                days.add(known);
            } else {
                full(article.article(), story.today()).ifPresent(date -> days.add(Objects.requireNonNull(day(date))));
            }
        }
        return days;
    }

    private static Optional<StatedDate> full(Article article, LocalDate today) {
        List<StatedDate> credible = credible(article, today);
        Optional<StatedDate> dated =
                credible.stream().filter(date -> date.year() != null).findFirst();
        // A day and month in the text outweigh digits in a link that say another day.
        if (dated.isPresent() && dated.get().form() == StatedDate.Form.LINK) {
            StatedDate link = dated.get();
            boolean contradicted = credible.stream()
                    .anyMatch(
                            date -> date.year() == null && (date.month() != link.month() || date.day() != link.day()));
            return contradicted ? Optional.empty() : dated;
        }
        return dated;
    }

    private static List<StatedDate> credible(Article article, LocalDate today) {
        return article.dates().stream()
                .filter(StatedDate::taken)
                .filter(date -> valid(date, today))
                .sorted(BEST_FIRST)
                .toList();
    }

    private static boolean valid(StatedDate date, LocalDate today) {
        if (date.year() == null) {
            return monthDay(date) != null;
        }
        LocalDate day = day(date);
        return day != null && !day.isAfter(today);
    }

    private static @Nullable MonthDay monthDay(StatedDate date) {
        try {
            return MonthDay.of(date.month(), date.day());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(StatedDate date) {
        try {
            return date.year() == null ? null : LocalDate.of(date.year(), date.month(), date.day());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The date on which the day of an article rests; empty where it states none that can be relied on.
     *
     * @param today no article is from a later day
     */
    public static Optional<StatedDate> relied(Article article, LocalDate today) {
        Optional<StatedDate> full = full(article, today);
        return full.isPresent() ? full : credible(article, today).stream().findFirst();
    }

    /** Adds what is known of the day of every article. */
    static void constrain(Model model, DateWords words) {
        DatingCase story = model.story();
        for (AnnotatedArticle annotated : story.articles()) {
            Article article = annotated.article();
            int variable = model.publication(article.id());
            LocalDate known = story.published().get(article.id());
            if (known != null) {
                Reason reason = Reason.of("known", article.id(), words.day(known));
                model.network().add(new Constraint.Within(variable, DaySet.of(known), reason));
                continue;
            }
            relied(article, story.today()).ifPresent(date -> constrain(model, words, article, date));
            fetched(article).ifPresent(day -> {
                Reason reason = Reason.of("stated.fetched", article.id(), words.day(day));
                DaySet until = DaySet.range(model.publicationWindow().min(), (int) day.toEpochDay());
                if (!until.isEmpty()) {
                    model.network().add(new Constraint.Within(variable, until, reason));
                }
            });
        }
    }

    /** The day on which the page was fetched; it cannot be younger. */
    private static Optional<LocalDate> fetched(Article article) {
        return article.dates().stream()
                .filter(date -> date.form() == StatedDate.Form.FETCHED)
                .flatMap(date -> Optional.ofNullable(date.wholeDay()).stream())
                .findFirst();
    }

    private static void constrain(Model model, DateWords words, Article article, StatedDate date) {
        int variable = model.publication(article.id());
        LocalDate day = day(date);
        if (date.span() == null) {
            if (day != null) {
                String said = date.entry() == null
                        ? ""
                        : date.entry().name() + "=" + date.entry().value();
                Reason reason = Reason.of("stated." + date.form().id(), article.id(), words.day(day), said);
                model.network().add(new Constraint.Within(variable, DaySet.of(day), reason));
            }
            return;
        }
        Anchor anchor = new Anchor(article.id(), date.span());
        int writing = model.writingAfter(anchor);
        if (day != null && isOthers(article, date) && writing != variable) {
            Reason reason = Reason.of("copied-dateline", anchor, words.day(day), model.words(anchor));
            model.network().add(new Constraint.Within(writing, DaySet.of(day), reason));
            return;
        }
        if (day != null) {
            Reason reason = Reason.of("stated." + date.form().id(), anchor, words.day(day), model.words(anchor));
            model.network().add(new Constraint.Within(variable, DaySet.of(day), reason));
            return;
        }
        DaySet days = CalendarDays.monthDay(date.month(), date.day(), model.publicationWindow());
        if (!days.isEmpty()) {
            Reason reason = Reason.of("stated-without-year", anchor, model.words(anchor));
            model.network().add(new Constraint.Within(variable, days, reason));
        }
    }

    /** « PARIS, 3 mai (AFP) » in another outlet's article: the day of the agency's dispatch. */
    private static boolean isOthers(Article article, StatedDate date) {
        String outlet = signature(article);
        return date.form() == StatedDate.Form.DATELINE
                && date.span() != null
                && outlet != null
                && article.agencies().stream()
                        .anyMatch(agency -> agency.span().start() >= date.span().end()
                                && agency.span().start() <= date.span().end() + AGENCY_REACH
                                && !outlet.contains(agency.name()));
    }

    /** The outlet, where it is named; else whose the rights are. */
    private static @Nullable String signature(Article article) {
        String outlet = article.outletWords();
        int at = article.text().lastIndexOf(RIGHTS);
        if (outlet != null || at < 0) {
            return outlet;
        }
        int end = article.text().indexOf('\n', at);
        return article.text().substring(at, end < 0 ? article.text().length() : end);
    }

    /** Whether the days that an editor gives the article stand. */
    static boolean isJudged(Model model, Article article) {
        DaySet left = model.network().days(model.publication(article.id()));
        return model.story().judged().of(article.id()).stream()
                .anyMatch(judged -> judged.days().contains(left));
    }

    /** Whether the whole date is written as the article's own, the year beside the day; digits of a link are not. */
    static boolean isStated(Model model, Article article) {
        DatingCase story = model.story();
        if (isJudged(model, article)) {
            return true;
        }
        if (story.published().containsKey(article.id())) {
            return true;
        }
        return relied(article, story.today())
                .filter(date -> date.year() != null && date.form() != StatedDate.Form.LINK)
                .filter(date -> date.span() == null
                        || !isOthers(article, date)
                        || model.writingAfter(new Anchor(article.id(), date.span())) == model.publication(article.id()))
                .isPresent();
    }
}
