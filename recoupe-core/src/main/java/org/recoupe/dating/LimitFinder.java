package org.recoupe.dating;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.Timex;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;
import org.recoupe.entity.EntityId;

/** Finds the time limits of a story and ties what sets them and what counts from them. Not safe for use by many threads. */
final class LimitFinder {

    /** A limit while reports are still joined to it. */
    static final class Draft {
        @Nullable
        String length;

        @Nullable
        Period period;

        @Nullable
        EntityId setBy;

        @Nullable
        EntityId addressee;

        int set;
        int due;
        boolean expired;
        boolean full;

        /** The one that put its end off. */
        @Nullable
        Draft longer;

        final List<EventReport> reports = new ArrayList<>();
        private final Set<ArticleId> articles = new HashSet<>();

        void join(EventReport report) {
            reports.add(report);
            articles.add(report.id().trigger().article());
        }

        boolean isOf(EventReport report) {
            return articles.contains(report.id().trigger().article());
        }
    }

    /** News is at most so many days old, as a rule. */
    private static final int NEWS_DAYS = 3;

    /** « prolongé d'une semaine »: the length follows at once. */
    private static final int PUT_OFF_REACH = 12;

    /** « A dix jours pour faire appel ». */
    private static final String TERM = "term";

    private final Model model;
    private final TimeReading reading;
    private final List<Draft> drafts = new ArrayList<>();

    LimitFinder(Model model, TimeReading reading) {
        this.model = model;
        this.reading = reading;
    }

    /** Finds them all and adds their constraints; days must be narrowed by what each article says alone. */
    List<Draft> find(List<DeadlineDays.Counted> counted) {
        List<EventReport> reports = model.groups().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(EventReport::id))
                .toList();
        reports.stream()
                .filter(LimitFinder::sets)
                .filter(report -> !isMention(report))
                .forEach(this::joinSetting);
        reports.stream()
                .filter(LimitFinder::sets)
                .filter(LimitFinder::isMention)
                .forEach(this::joinSetting);
        drafts.forEach(this::tieLength);
        reports.stream()
                .filter(report -> !report.claims(Attributes.FROM_DEADLINE).isEmpty())
                .forEach(this::joinCounting);
        counted.forEach(this::joinCounted);
        model.network().propagate();
        reports.forEach(this::putOff);
        model.network().propagate();
        drafts.forEach(this::longer);
        return drafts;
    }

    /** « le délai a été prolongé d'une semaine »: a new end, so much after the old one. */
    private void putOff(EventReport report) {
        Optional<Timex> by =
                isExtended(report) && report.claims(Attributes.DUE).isEmpty() ? lengthAfter(report) : Optional.empty();
        if (by.isEmpty() || !(by.get().meaning() instanceof TimeMeaning.Length length) || length.amount() == null) {
            return;
        }
        Optional<Integer> days = DayAnchors.inDays((int) Math.rint(length.amount()), length.unit());
        Optional<Draft> old = limitOf(report, plain(report, Attributes.TIME_LIMIT));
        if (days.isEmpty() || old.isEmpty() || old.get().longer != null) {
            return;
        }
        Anchor anchor = new Anchor(report.id().trigger().article(), by.get().span());
        Reason reason = Reason.of("put-off", anchor, model.words(report.words()), model.words(anchor));
        Draft draft = open(null, report);
        draft.join(report);
        draft.setBy = old.get().setBy;
        draft.addressee = old.get().addressee;
        model.network().add(new Constraint.Distance(old.get().due, draft.due, days.get(), days.get(), reason));
        old.get().longer = draft;
    }

    private Optional<Timex> lengthAfter(EventReport report) {
        int end = report.id().trigger().span().end();
        return model.article(report.id().trigger().article()).times().stream()
                .filter(timex -> timex.meaning() instanceof TimeMeaning.Length
                        && timex.span().start() >= end
                        && timex.span().start() <= end + PUT_OFF_REACH)
                .findFirst();
    }

    private static boolean isExtended(EventReport report) {
        return report.claims(Attributes.STATUS).stream()
                .anyMatch(claim -> claim.value() instanceof Value.Plain plain
                        && plain.value().equals("extended"));
    }

    /** A later end that the same side gives, in an article that also tells of the earlier one, puts that one off. */
    private void longer(Draft draft) {
        DaySet due = model.network().days(draft.due);
        for (Draft other : drafts) {
            boolean later = other != draft
                    && due.isSingle()
                    && model.network().days(other.due).isSingle()
                    && model.network().days(other.due).min() > due.min();
            if (draft.longer == null
                    && later
                    && other.length == null
                    && compatible(draft.setBy, other.setBy)
                    && draft.reports.stream()
                            .anyMatch(report -> other.reports.stream()
                                    .anyMatch(found -> found.id()
                                            .trigger()
                                            .article()
                                            .equals(report.id().trigger().article())))) {
                draft.longer = other;
                other.setBy = other.setBy == null ? draft.setBy : other.setBy;
                other.addressee = other.addressee == null ? draft.addressee : other.addressee;
            }
        }
    }

    /** « l'échéance du 4 juillet »: the limit that can end on that day, or one of its own. */
    private void joinEnd(EventReport report) {
        int end = model.network().variable(model.eventWindow());
        report.claims(Attributes.DUE).forEach(due -> reading.due(end, due, tense(report)));
        model.network().propagate();
        DaySet days = model.network().days(end);
        List<Draft> fitting = drafts.stream()
                .filter(draft -> model.network().days(draft.due).intersects(days))
                .sorted(Comparator.comparingLong(
                        draft -> model.network().days(draft.due).size()))
                .toList();
        boolean sure = fitting.size() == 1
                || !fitting.isEmpty()
                        && model.network().days(fitting.getFirst().due).isSingle()
                        && !model.network().days(fitting.get(1).due).isSingle();
        if (sure) {
            Reason reason =
                    Reason.of("expired", report.words(), model.words(report.id().trigger()));
            fitting.getFirst().join(report);
            model.network().add(new Constraint.Distance(fitting.getFirst().due, end, 0, 0, reason));
            model.network().propagate();
        } else if (fitting.isEmpty()) {
            joinSetting(report);
        }
    }

    /** An end that is over lies before the article; one that a report sets lies after it. */
    private static TimeReading.Tense tense(EventReport report) {
        boolean over = report.claims(Attributes.STATUS).stream()
                .anyMatch(claim -> claim.value() instanceof Value.Plain plain
                        && plain.value().equals("missed"));
        return over ? TimeReading.Tense.PAST : isMention(report) ? TimeReading.Tense.OPEN : TimeReading.Tense.FUTURE;
    }

    /** Whether a report is about a time limit. */
    static boolean isLimit(EventReport report) {
        return isMention(report)
                || report.kind().equals("ultimatum")
                || !report.claims(Attributes.TIME_LIMIT).isEmpty()
                || !report.claims(Attributes.DUE).isEmpty();
    }

    /** « le délai de dix jours »: one that was set before; the day of the sentence is not the day that it was set. */
    private static boolean isMention(EventReport report) {
        return report.kind().equals("deadline");
    }

    private void joinCounted(DeadlineDays.Counted counted) {
        String length = plain(counted.limit(), Attributes.TIME_LIMIT);
        limitOf(counted.limit(), length).ifPresent(draft -> {
            Reason reason = Reason.of(
                    counted.expired() ? "expired" : "from-deadline", counted.words(), model.words(counted.words()));
            model.network()
                    .add(new Constraint.Distance(
                            draft.due, counted.variable(), counted.days(), counted.days(), reason));
            draft.expired |= counted.expired();
        });
    }

    private static boolean sets(EventReport report) {
        return report.claims(Attributes.FROM_DEADLINE).isEmpty()
                && (!report.claims(Attributes.TIME_LIMIT).isEmpty()
                        || !report.claims(Attributes.DUE).isEmpty());
    }

    private void joinSetting(EventReport report) {
        String length = plain(report, Attributes.TIME_LIMIT);
        EntityId setBy = sole(group(report), Role.ACTOR);
        EntityId addressee = sole(group(report), Role.RECIPIENT);
        Draft draft = drafts.stream()
                .filter(found -> fits(found, report, length, setBy, addressee))
                .findFirst()
                .orElseGet(() -> open(length, report));
        draft.join(report);
        // A sentence that names both sides outdoes a headline.
        boolean full = setBy != null && addressee != null && !draft.full;
        draft.setBy = draft.setBy == null || full ? setBy : draft.setBy;
        draft.addressee = draft.addressee == null || full ? addressee : draft.addressee;
        draft.full |= full;
        recent(draft, report);
        int happening = model.happening(model.groupOf(report.id()));
        if (!isMention(report)) {
            Reason same = Reason.of("limit-set", report.words(), model.words(report.words()));
            model.network().add(new Constraint.Distance(draft.set, happening, 0, 0, same));
        }
        for (Claim due : report.claims(Attributes.DUE)) {
            reading.due(draft.due, due, tense(report));
        }
        model.network().propagate();
    }

    private boolean fits(
            Draft draft,
            EventReport report,
            @Nullable String length,
            @Nullable EntityId setBy,
            @Nullable EntityId addressee) {
        int group = model.groupOf(report.id());
        if (draft.reports.stream().anyMatch(other -> model.groupOf(other.id()) == group)) {
            return java.util.Objects.equals(draft.length, length);
        }
        boolean term = report.kind().equals(TERM);
        boolean mixed = draft.reports.stream().anyMatch(each -> each.kind().equals(TERM) != term);
        if (length == null || !length.equals(draft.length) || mixed) {
            return false;
        }
        // One article does not tell of two limits of one length.
        boolean sameArticle = draft.reports.stream()
                .anyMatch(other -> other.id()
                        .trigger()
                        .article()
                        .equals(report.id().trigger().article()));
        // « le délai de dix jours »: the only one of that length, whatever name its author goes by.
        boolean sole = isMention(report)
                && drafts.stream().filter(other -> length.equals(other.length)).count() == 1;
        return sameArticle
                || sole
                || compatible(setBy, draft.setBy)
                        && compatible(addressee, draft.addressee)
                        && (isMention(report)
                                || model.days(group).intersects(model.network().days(draft.set)));
    }

    private static boolean compatible(@Nullable EntityId left, @Nullable EntityId right) {
        return left == null || right == null || left.equals(right);
    }

    private Draft open(@Nullable String length, EventReport first) {
        Draft draft = new Draft();
        draft.length = length;
        draft.period = length == null ? null : period(length).orElse(null);
        draft.set = model.network().variable(model.eventWindow());
        draft.due = model.network().variable(model.eventWindow());
        drafts.add(draft);
        return draft;
    }

    private void tieLength(Draft draft) {
        Reason reason = Reason.of("limit-length", draft.reports.getFirst().words(), String.valueOf(draft.length));
        if (draft.period != null) {
            model.network().add(new Constraint.After(draft.set, draft.due, draft.period, reason));
        }
        model.network().propagate();
    }

    private void joinCounting(EventReport report) {
        String length = plain(report, Attributes.TIME_LIMIT);
        Optional<Period> distance =
                Optional.ofNullable(plain(report, Attributes.FROM_DEADLINE)).flatMap(LimitFinder::period);
        Optional<Draft> limit = limitOf(report, length);
        if (distance.isEmpty() || (limit.isEmpty() && length == null)) {
            return;
        }
        Draft draft = limit.orElseGet(() -> {
            Draft opened = open(length, report);
            opened.join(report);
            tieLength(opened);
            return opened;
        });
        if (!draft.reports.contains(report)) {
            draft.join(report);
        }
        int happening = model.happening(model.groupOf(report.id()));
        Claim claim = report.claims(Attributes.FROM_DEADLINE).getFirst();
        Reason reason = Reason.of("from-deadline", claim.words(), model.words(claim.words()));
        model.network().add(new Constraint.After(draft.due, happening, distance.get(), reason));
        model.network().propagate();
    }

    /** The limit that a report counts from: of that length; else the one its own article tells of; else the only one. */
    private Optional<Draft> limitOf(EventReport report, @Nullable String length) {
        List<Draft> alike =
                drafts.stream().filter(draft -> isAlike(draft, report)).toList();
        List<Draft> sameArticle =
                alike.stream().filter(draft -> draft.isOf(report)).toList();
        if (length == null) {
            return sameArticle.size() == 1
                    ? Optional.of(sameArticle.getFirst())
                    : only(alike)
                            .or(() -> only(alike.stream()
                                    .filter(draft -> draft.length != null)
                                    .toList()));
        }
        List<Draft> near = sameArticle.stream()
                .filter(draft -> length.equals(draft.length))
                .toList();
        return near.isEmpty()
                ? only(drafts.stream()
                        .filter(draft -> length.equals(draft.length))
                        .toList())
                : only(near);
    }

    /** An ultimatum runs out on its own day, not on that of the truce or the strike of which the article also tells. */
    private static boolean isAlike(Draft draft, EventReport report) {
        return !report.kind().equals("ultimatum")
                || draft.reports.stream().anyMatch(other -> other.kind().equals("ultimatum") || isMention(other));
    }

    private static Optional<Draft> only(List<Draft> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static @Nullable String plain(EventReport report, String attribute) {
        return report.claims(attribute).stream()
                .map(Claim::value)
                .filter(Value.Plain.class::isInstance)
                .map(value -> ((Value.Plain) value).value())
                .filter(value -> period(value).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** A limit that is told as news, without a day, was set just before. */
    private void recent(Draft draft, EventReport report) {
        ArticleId article = report.id().trigger().article();
        if (report.kind().equals(TERM) && afterDated(draft, report)) {
            return;
        }
        boolean timed = drafts.contains(draft)
                && draft.reports.stream()
                        .anyMatch(each -> !each.claims(Attributes.TIME).isEmpty());
        if (!isMention(report) && !timed && report.modality() == Modality.ASSERTED) {
            Reason reason = Reason.of("limit-news", report.words(), model.words(report.words()), "" + NEWS_DAYS);
            model.network().add(new Constraint.Distance(draft.set, model.publication(article), 0, NEWS_DAYS, reason));
        }
    }

    /** « A été condamné vendredi. Il a dix jours pour faire appel »: they run from Friday. */
    private boolean afterDated(Draft draft, EventReport report) {
        ArticleId article = report.id().trigger().article();
        Optional<EventReport> before = model.groups().stream()
                .flatMap(List::stream)
                .filter(other -> other.id().trigger().article().equals(article)
                        && other.id().trigger().compareTo(report.id().trigger()) < 0
                        && other.modality() == Modality.ASSERTED
                        && !other.claims(Attributes.TIME).isEmpty())
                .max(Comparator.comparing(EventReport::id));
        before.ifPresent(other -> {
            Reason reason = Reason.of("limit-set", report.words(), model.words(other.words()));
            int happening = model.happening(model.groupOf(other.id()));
            model.network().add(new Constraint.Distance(draft.set, happening, 0, 0, reason));
        });
        return before.isPresent();
    }

    private List<EventReport> group(EventReport report) {
        return model.groups().get(model.groupOf(report.id()));
    }

    /** The only one that any of {@code reports} names in {@code role}; of several the first that is a person. */
    private @Nullable EntityId sole(List<EventReport> reports, Role role) {
        SortedSet<EntityId> found = new TreeSet<>();
        reports.forEach(report -> found.addAll(Kinds.participants(report, EnumSet.of(role))));
        SortedSet<EntityId> persons = Kinds.persons(found, model.story().entities());
        return found.size() == 1 ? found.first() : persons.size() == 1 ? persons.first() : null;
    }

    /** A length in whole days, weeks, months or years; hours are rounded up to days. */
    static Optional<Period> period(String iso) {
        try {
            boolean clock = iso.contains("T");
            return Optional.of(
                    clock
                            ? Period.ofDays(
                                    (int) Math.ceilDiv(Duration.parse(iso).toMinutes(), 24L * 60))
                            : Period.parse(iso));
        } catch (DateTimeException | ArithmeticException e) {
            // « quelques jours » and the like: a limit whose length nobody tells.
            return Optional.empty();
        }
    }
}
