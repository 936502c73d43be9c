package org.recoupe.event;

import java.util.Set;
import org.recoupe.annotation.Modality;
import org.recoupe.claim.Attributes;
import org.recoupe.dating.DaySet;
import org.recoupe.dating.Kinds;
import org.recoupe.dating.PlaceTable;
import org.recoupe.entity.Entities;

/** How well two reports agree that they tell of one event. Immutable; safe for use by many threads. */
final class ReportMatcher {

    /** The two cannot be one event. */
    static final double NEVER = Double.NEGATIVE_INFINITY;

    /** Reports that agree at least this well are one event. */
    static final double ENOUGH = 0.6;

    private static final int NARROW_DAYS = 3;
    private static final int SOME_DAYS = 31;
    private static final int FEW_YEARS = 6;

    /** Undated reports of articles that lie further apart are not of one event. */
    private static final int APART_DAYS = 21;

    /** Speech acts without a common day are one only where they share this part of their words. */
    private static final double SAME_WORDS = 0.35;

    /** So many different words of content in both, and no other, are no chance. */
    private static final int COPIED_WORDS = 3;

    /** Sentences that share so many of their words are one sentence, copied. */
    private static final double WORD_FOR_WORD = 0.85;

    private static final int MANY_WORDS = 5;

    /** What lies so many days before its article is history there. */
    private static final int LONG_BEFORE = 60;

    /** A sentence that says what another says in other words. */
    private static final double REWORDED = 0.3;

    /** What one says did not take place on the day on which the other says it did. */
    private static final double DENIED = 0.15;

    private static final double FIGURE = 0.1;

    private static final double ELSEWHERE = -0.35;

    private static final Set<String> PHYSICAL = Set.of("CONSULT", "ASSAULT", "OTHER");

    private final CompanyMatcher company;
    private final PlaceTable places;
    private final CopiedReports copied;

    ReportMatcher(Entities entities, PlaceTable places, CopiedReports copied) {
        this.company = new CompanyMatcher(entities);
        this.places = places;
        this.copied = copied;
    }

    /** A report with the days that are possible for it and for its article. */
    record Placed(Features features, DaySet days, DaySet published) {}

    double score(Placed left, Placed right) {
        Features a = left.features();
        Features b = right.features();
        boolean sameArticle = a.article().equals(b.article());
        if (!sameArticle && isCopy(left, right)) {
            return 1;
        }
        if (!canBe(left, right, sameArticle) || !sameCalamity(left, right) || isOneOfMany(a, b) || isOneOfMany(b, a)) {
            return NEVER;
        }
        double who = company.score(a, b);
        double when = when(left, right, sameArticle);
        double where = where(a, b);
        double words = overlap(a.words(), b.words());
        if (who == NEVER || when == NEVER || where == NEVER || !sameAct(left, right, words, sameArticle)) {
            return NEVER;
        }
        double kind = a.family().equals(b.family()) ? 0 : -0.1;
        boolean bothNarrow = left.days().size() <= NARROW_DAYS && right.days().size() <= NARROW_DAYS;
        double nearby = sameArticle && !bothNarrow ? 0.3 : 0;
        double ordinal = a.ordinal() != null && a.ordinal().equals(b.ordinal()) ? 0.2 : 0;
        double copied = !sameArticle && words >= WORD_FOR_WORD && a.words().size() >= MANY_WORDS ? 0.3 : 0;
        double alone = !sameArticle && (isAlone(left, right) || isAlone(right, left)) ? -0.15 : 0;
        double held = !sameArticle && (isHeld(left, right) || isHeld(right, left)) ? 0.15 : 0;
        double calamity = Kinds.isCalamity(a.report().kind())
                ? a.report().specific() && b.report().specific() ? 0.3 : 0.1
                : 0;
        double told = !sameArticle
                        && this.copied.isReworded(a.report().id(), b.report().id())
                ? REWORDED
                : 0;
        double denied = DeniedDays.agree(left, right) ? DENIED : 0;
        return who
                + when
                + where
                + kind
                + nearby
                + alone
                + ordinal
                + copied
                + held
                + calamity
                + told
                + denied
                + figures(a, b)
                + 0.2 * words;
    }

    /** The same numbers of the same things: more than chance; other numbers tell nothing, as they may be the later ones. */
    private static double figures(Features a, Features b) {
        long same = a.figures().entrySet().stream()
                .filter(entry -> entry.getValue().equals(b.figures().get(entry.getKey())))
                .count();
        return Math.min(2, same) * FIGURE;
    }

    /** One of the two, and nothing else, is told of an encounter: anyone may have been the other. */
    private static boolean isAlone(Placed bare, Placed other) {
        Features a = bare.features();
        return a.report().code().equals("CONSULT")
                && a.who().size() == 1
                && other.features().who().size() > 1
                && !a.timed()
                && a.places().isEmpty()
                && a.ordinal() == null
                && bare.days().size() > SOME_DAYS;
    }

    /** One article announces it for a day and a place, the other, which appears just after, tells of it there. */
    private boolean isHeld(Placed plan, Placed told) {
        return plan.features().report().modality() == Modality.PLANNED
                && told.features().report().modality() == Modality.ASSERTED
                && plan.days().isSingle()
                && told.published().min() >= plan.days().min()
                && told.published().min() <= plan.days().min() + NARROW_DAYS
                && plan.features()
                        .report()
                        .kind()
                        .equals(told.features().report().kind())
                && where(plan.features(), told.features()) > 0.1;
    }

    /** A story has one calamity as a rule: two are told apart by what they were, by day or by place. */
    private boolean sameCalamity(Placed left, Placed right) {
        Features a = left.features();
        Features b = right.features();
        if (!Kinds.isCalamity(a.report().kind())) {
            return true;
        }
        String kind = a.report().kind();
        String other = b.report().kind();
        boolean exact = Kinds.isExact(kind) && Kinds.isExact(other) && !kind.equals(other);
        boolean past = (isLongBefore(left) && !b.timed()) || (isLongBefore(right) && !a.timed());
        boolean apart = !a.places().isEmpty()
                && !b.places().isEmpty()
                && !sameSingleDay(left, right)
                && a.places().stream()
                        .noneMatch(place -> b.places().stream().anyMatch(each -> places.same(place, each)));
        return !exact && !past && !apart;
    }

    /** An earlier one that an article recalls. */
    private static boolean isLongBefore(Placed placed) {
        return placed.features().timed()
                && placed.days().max() < placed.published().min() - LONG_BEFORE;
    }

    /** Two articles that tell it in the very same words tell of one event, however little the words say. */
    private static boolean isCopy(Placed left, Placed right) {
        Features a = left.features();
        Features b = right.features();
        return a.words().size() >= COPIED_WORDS
                && a.words().equals(b.words())
                && a.report().kind().equals(b.report().kind())
                && left.days().intersects(right.days());
    }

    private static boolean canBe(Placed left, Placed right, boolean sameArticle) {
        Features a = left.features();
        Features b = right.features();
        boolean sameKind = a.family().equals(b.family());
        boolean sameCode = a.report().code().equals(b.report().code())
                && !a.report().code().equals("CONSULT")
                && left.days().isSingle()
                && left.days().equals(right.days());
        if (isSummit(a) != isSummit(b) && CompanyMatcher.disjoint(a.who(), b.who()) && !sameSingleDay(left, right)) {
            return false;
        }
        if (!(sameKind || sameCode) || !left.days().intersects(right.days())) {
            return false;
        }
        if (a.ordinal() != null && b.ordinal() != null && !a.ordinal().equals(b.ordinal())) {
            return false;
        }
        if (a.isTold() != b.isTold()
                && !(left.days().isSingle() && right.days().isSingle())
                && !DeniedDays.agree(left, right)) {
            return false;
        }
        // « pour négocier » is not the meeting that was held: a plan is told in the same word or is another thing.
        boolean planned = a.report().modality() == Modality.PLANNED;
        if (planned != (b.report().modality() == Modality.PLANNED)
                && !a.report().kind().equals(b.report().kind())
                && !(sameSingleDay(left, right) && CompanyMatcher.same(a, b))) {
            return false;
        }
        if (!sameArticle) {
            return Kinds.isCalamity(a.report().kind())
                    || !a.isVague() && !b.isVague()
                    || (a.who().isEmpty() && b.who().isEmpty() && a.report().specific())
                    || overlap(a.words(), b.words()) >= WORD_FOR_WORD;
        }
        if (a.timed() && b.timed() && a.who().isEmpty() && b.who().isEmpty() && !sameSingleDay(left, right)) {
            return false;
        }
        // « lors de la deuxième rencontre », in an article about the third: what it tells without a number is of the
        // third.
        if (a.recalled() && b.ordinal() == null && !b.timed() || b.recalled() && a.ordinal() == null && !a.timed()) {
            return false;
        }
        // Within one article « la dernière rencontre » sets one meeting apart from the one that the article tells of.
        return (a.last() == b.last() || sameSingleDay(left, right)) && sameMeasures(a, b);
    }

    /** Countries hold a summit; what two people do in its margins is something else. */
    private static boolean isSummit(Features features) {
        return features.report().kind().equals("summit");
    }

    private static boolean sameSingleDay(Placed left, Placed right) {
        return left.days().isSingle() && left.days().equals(right.days());
    }

    private static boolean sameMeasures(Features a, Features b) {
        return a.measures().entrySet().stream()
                .allMatch(entry -> b.measures()
                        .getOrDefault(entry.getKey(), entry.getValue())
                        .equals(entry.getValue()));
    }

    /** Threats, demands, refusals: the same people utter many, so more than the people must agree. */
    private static boolean sameAct(Placed left, Placed right, double words, boolean sameArticle) {
        Features a = left.features();
        if (PHYSICAL.contains(a.report().code())) {
            return true;
        }
        boolean vague = a.isVague() || right.features().isVague();
        // One side sets another one time limit; the articles then call it by many words.
        Features b = right.features();
        boolean limit = a.report().kind().equals("ultimatum")
                && b.report().kind().equals("ultimatum")
                && !CompanyMatcher.disjoint(a.who(), b.who())
                && (a.who().containsAll(b.who()) || b.who().containsAll(a.who()));
        if (limit) {
            return true;
        }
        return sameSingleDay(left, right) || words >= SAME_WORDS || (sameArticle && vague);
    }

    /** Somebody with a name is arrested, and so are eight whom nobody names: two arrests. */
    private static boolean isOneOfMany(Features one, Features many) {
        String count = many.figures().get(Attributes.ARRESTED);
        return count != null
                && !count.equals("1")
                && !one.figures().containsKey(Attributes.ARRESTED)
                && !one.persons().isEmpty()
                && many.persons().isEmpty();
    }

    private static double when(Placed left, Placed right, boolean sameArticle) {
        long most = Math.max(left.days().size(), right.days().size());
        long least = Math.min(left.days().size(), right.days().size());
        if (most <= NARROW_DAYS) {
            return 0.35;
        }
        if (least == 1 && most <= FEW_YEARS) {
            // « le 24 septembre », of which the year is open.
            return 0.33;
        }
        if (most <= SOME_DAYS) {
            return 0.25;
        }
        if (!sameArticle && gap(left.published(), right.published()) > APART_DAYS && least > NARROW_DAYS) {
            return NEVER;
        }
        if (!sameArticle && least <= NARROW_DAYS) {
            // An article that gives no day for what another dates: the further it was written from it, the less likely.
            DaySet published = left.days().size() > right.days().size() ? left.published() : right.published();
            DaySet day = left.days().size() > right.days().size() ? right.days() : left.days();
            return gap(published, day) > APART_DAYS ? -0.1 : 0.12;
        }
        return least <= SOME_DAYS ? 0.1 : 0.08;
    }

    private static long gap(DaySet left, DaySet right) {
        return Math.max(0L, Math.max((long) left.min() - right.max(), (long) right.min() - left.max()));
    }

    private double where(Features a, Features b) {
        if (a.places().isEmpty() || b.places().isEmpty()) {
            return 0.06;
        }
        boolean same = false;
        for (String place : a.places()) {
            for (String other : b.places()) {
                if (places.differ(place, other)) {
                    return NEVER;
                }
                same |= places.same(place, other);
            }
        }
        // Crowds gather in many towns on one day; two people who meet on one day meet once, wherever that is said to
        // have been.
        boolean once = figures(a, b) > 0 || CompanyMatcher.same(a, b) || !isNamed(a) || !isNamed(b);
        return same ? 0.15 : once ? -0.1 : ELSEWHERE;
    }

    /** Not « le tribunal », which may be anywhere. */
    private static boolean isNamed(Features features) {
        return features.places().stream().allMatch(place -> Character.isUpperCase(place.codePointAt(0)));
    }

    private static double overlap(Set<String> left, Set<String> right) {
        int smaller = Math.min(left.size(), right.size());
        if (smaller == 0) {
            return 0;
        }
        int common = 0;
        for (String word : left.size() == smaller ? left : right) {
            common += (left.size() == smaller ? right : left).contains(word) ? 1 : 0;
        }
        return (double) common / smaller;
    }
}
