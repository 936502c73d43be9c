package org.recoupe.dating;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Modality;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;
import org.recoupe.entity.EntityId;

/** Finds the time limits of a story and ties what sets them and what counts from them. Not safe for use by many threads. */
final class LimitFinder {

    /** News is at most so many days old, as a rule. */
    private static final int NEWS_DAYS = 3;

    /** « A dix jours pour faire appel ». */
    private static final String TERM = "term";

    private static final String ULTIMATUM = "ultimatum";

    private final Model model;
    private final TimeReading reading;
    private final List<LimitDraft> drafts = new ArrayList<>();
    private final Map<String, List<LimitDraft>> byLength = new HashMap<>();
    private final Map<Integer, LimitDraft> byGroup = new HashMap<>();
    private final Map<ArticleId, Set<LimitDraft>> byArticle = new HashMap<>();
    private final Set<LimitDraft> ultimatums = new LinkedHashSet<>();
    private final Map<ArticleId, List<EventReport>> told = new HashMap<>();

    LimitFinder(Model model, TimeReading reading) {
        this.model = model;
        this.reading = reading;
    }

    /** Finds them all and adds their constraints; days must be narrowed by what each article says alone. */
    List<LimitDraft> find(List<DeadlineDays.Counted> counted) {
        List<EventReport> reports = model.facts().reports();
        reports.forEach(report -> told.computeIfAbsent(report.id().trigger().article(), key -> new ArrayList<>())
                .add(report));
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
        ExtendedLimits extended = new ExtendedLimits(model, this);
        reports.forEach(extended::putOff);
        model.network().propagate();
        extended.longer(drafts);
        return drafts;
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
                || report.kind().equals(ULTIMATUM)
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
        LimitDraft own = byGroup.get(model.groupOf(report.id()));
        LimitDraft draft = own != null && java.util.Objects.equals(own.length, length)
                ? own
                : alike(length).stream()
                        .filter(found -> fits(found, report, setBy, addressee))
                        .findFirst()
                        .orElseGet(() -> open(length));
        join(draft, report);
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

    private List<LimitDraft> alike(@Nullable String length) {
        return length == null ? List.of() : byLength.getOrDefault(length, List.of());
    }

    /** Whether a limit of the length that {@code report} gives is the one that it tells of. */
    private boolean fits(LimitDraft draft, EventReport report, @Nullable EntityId setBy, @Nullable EntityId addressee) {
        int group = model.groupOf(report.id());
        if (draft.reports.stream().anyMatch(other -> model.groupOf(other.id()) == group)) {
            return true;
        }
        boolean term = report.kind().equals(TERM);
        if (draft.reports.stream().anyMatch(each -> each.kind().equals(TERM) != term)) {
            return false;
        }
        // One article does not tell of two limits of one length; « le délai de dix jours »: the only one of that
        // length,
        // whatever name its author goes by.
        return draft.isOf(report)
                || isMention(report) && alike(draft.length).size() == 1
                || compatible(setBy, draft.setBy)
                        && compatible(addressee, draft.addressee)
                        && (isMention(report)
                                || model.days(group).intersects(model.network().days(draft.set)));
    }

    static boolean compatible(@Nullable EntityId left, @Nullable EntityId right) {
        return left == null || right == null || left.equals(right);
    }

    /** A new one; {@code length} as ISO 8601. */
    LimitDraft open(@Nullable String length) {
        LimitDraft draft = new LimitDraft(drafts.size());
        draft.length = length;
        draft.period = length == null ? null : period(length).orElse(null);
        draft.set = model.network().variable(model.eventWindow());
        draft.due = model.network().variable(model.eventWindow());
        drafts.add(draft);
        if (length != null) {
            byLength.computeIfAbsent(length, key -> new ArrayList<>()).add(draft);
        }
        return draft;
    }

    /** Has {@code draft} tell what {@code report} tells. */
    private void join(LimitDraft draft, EventReport report) {
        draft.join(report);
        byGroup.putIfAbsent(model.groupOf(report.id()), draft);
        Set<LimitDraft> here = byArticle.computeIfAbsent(report.id().trigger().article(), key -> new LinkedHashSet<>());
        here.add(draft);
        if (report.kind().equals(ULTIMATUM) || isMention(report)) {
            ultimatums.add(draft);
        }
    }

    private void tieLength(LimitDraft draft) {
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
        Optional<LimitDraft> limit = limitOf(report, length);
        if (distance.isEmpty() || (limit.isEmpty() && length == null)) {
            return;
        }
        LimitDraft draft = limit.orElseGet(() -> {
            LimitDraft opened = open(length);
            join(opened, report);
            tieLength(opened);
            return opened;
        });
        if (!draft.reports.contains(report)) {
            join(draft, report);
        }
        int happening = model.happening(model.groupOf(report.id()));
        Claim claim = report.claims(Attributes.FROM_DEADLINE).getFirst();
        Reason reason = Reason.of("from-deadline", claim.words(), model.words(claim.words()));
        model.network().add(new Constraint.After(draft.due, happening, distance.get(), reason));
        model.network().propagate();
    }

    /** The limit that a report counts from: of that length; else the one its own article tells of; else the only one. */
    Optional<LimitDraft> limitOf(EventReport report, @Nullable String length) {
        Set<LimitDraft> here = byArticle.getOrDefault(report.id().trigger().article(), Set.of());
        if (length != null) {
            List<LimitDraft> near =
                    here.stream().filter(draft -> length.equals(draft.length)).toList();
            return only(near.isEmpty() ? alike(length) : near);
        }
        // An ultimatum runs out on its own day, not on that of the truce or the strike of which the article also tells.
        boolean ultimatum = report.kind().equals(ULTIMATUM);
        List<LimitDraft> near = here.stream()
                .filter(draft -> !ultimatum || ultimatums.contains(draft))
                .toList();
        if (near.size() == 1) {
            return Optional.of(near.getFirst());
        }
        List<LimitDraft> all = ultimatum ? List.copyOf(ultimatums) : drafts;
        return only(all)
                .or(() -> only(all.stream()
                        .filter(draft -> draft.length != null)
                        .limit(2)
                        .toList()));
    }

    private static Optional<LimitDraft> only(List<LimitDraft> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    static @Nullable String plain(EventReport report, String attribute) {
        return report.claims(attribute).stream()
                .map(Claim::value)
                .filter(Value.Plain.class::isInstance)
                .map(value -> ((Value.Plain) value).value())
                .filter(value -> period(value).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** A limit that is told as news, without a day, was set just before. */
    private void recent(LimitDraft draft, EventReport report) {
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
    private boolean afterDated(LimitDraft draft, EventReport report) {
        ArticleId article = report.id().trigger().article();
        Optional<EventReport> before = told.getOrDefault(article, List.of()).stream()
                .filter(other -> other.id().trigger().compareTo(report.id().trigger()) < 0
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
