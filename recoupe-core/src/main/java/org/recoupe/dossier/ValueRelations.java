package org.recoupe.dossier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.annotation.Modality;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.dating.DaySet;
import org.recoupe.dossier.AttributeGatherer.Said;

/** How the values that are given for one property of one event stand to one another. Immutable. */
final class ValueRelations {

    /** So many characters from one count of a crowd to the other. */
    private static final int BESIDE = 80;

    private final Map<ArticleId, DaySet> published;
    private final FigureWords words;

    ValueRelations(Map<ArticleId, DaySet> published, FigureWords words) {
        this.published = published;
        this.words = words;
    }

    /** How two values stand to one another. */
    enum Relation {
        /** Both can be right. */
        AGREE,
        CONFLICT,
        /** The one takes the place of the other. */
        UPDATE
    }

    /**
     * Everything that is said of one property.
     *
     * @param name the property
     * @param said in the order of the texts
     * @param rivals where one source gives it otherwise than another in one sentence
     */
    record Case(String name, List<Said> said, Set<Anchor> rivals) {

        /** The values that each article gives. */
        Map<ArticleId, Set<String>> byArticle() {
            Map<ArticleId, Set<String>> out = new HashMap<>();
            said.forEach(each -> out.computeIfAbsent(each.claim().words().article(), key -> new HashSet<>())
                    .add(each.value()));
            return out;
        }
    }

    /** Compares two values; {@code given} are the values that each article gives. */
    Relation between(Case all, Map<ArticleId, Set<String>> given, Said left, Said right) {
        Claim one = left.claim();
        Claim other = right.claim();
        boolean same = Measures.same(left.value(), right.value());
        if (same || !isClaimed(left) || !isClaimed(right) || !words.comparable(one, other)) {
            return Relation.AGREE;
        }
        ArticleId a = one.words().article();
        ArticleId b = other.words().article();
        Set<String> mine = given.getOrDefault(a, Set.of());
        Set<String> theirs = given.getOrDefault(b, Set.of());
        boolean rival = isRival(all, left) || isRival(all, right);
        if (Measures.isGrowing(all.name()) && isUpdate(left, right, rival)) {
            return Relation.UPDATE;
        }
        if (Measures.agree(left.value(), left.bound(), right.value(), right.bound())) {
            return Relation.AGREE;
        }
        if (a.equals(b)) {
            return within(all, left, right) ? Relation.CONFLICT : Relation.AGREE;
        }
        // An article that also gives the other's figure knows of it, and has set the two against each other itself.
        boolean knows = mine.contains(right.value()) || theirs.contains(left.value());
        // Of several sums each may be of something else.
        boolean several = all.name().equals(Attributes.AMOUNT) && (mine.size() > 1 || theirs.size() > 1);
        return knows || several ? Relation.AGREE : Relation.CONFLICT;
    }

    private boolean isRival(Case all, Said said) {
        return all.rivals().stream()
                .anyMatch(rival -> words.together(rival, said.claim().words()));
    }

    /** One article may give two figures for two things; only two voices contradict one another in it. */
    private boolean within(Case all, Said left, Said right) {
        List<String> mine = left.claim().attribution();
        List<String> theirs = right.claim().attribution();
        Anchor one = left.claim().words();
        Anchor other = right.claim().words();
        boolean voices = !mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs);
        boolean marked = words.together(one, other)
                && (all.rivals().contains(one) || all.rivals().contains(other) || !Measures.isNumber(left.value()));
        boolean beside = Measures.isCounted(all.name())
                && Math.abs(one.span().start() - other.span().start()) <= BESIDE;
        return voices || marked || beside;
    }

    private static boolean isClaimed(Said said) {
        return said.claim().modality() == Modality.ASSERTED || said.claim().modality() == Modality.UNVERIFIED;
    }

    /** « Au moins 12 », then 17: both right, and yet the later one takes the place of the first. */
    private boolean isUpdate(Said left, Said right, boolean rival) {
        if (left.bound().equals("about") || right.bound().equals("about")) {
            return false;
        }
        double first = Measures.number(left.value()).orElse(0.0);
        double second = Measures.number(right.value()).orElse(0.0);
        Said low = first <= second ? left : right;
        Said high = first <= second ? right : left;
        if (words.isLater(high.claim())
                && !words.together(low.claim().words(), high.claim().words())) {
            return true;
        }
        ArticleId before = low.claim().words().article();
        ArticleId after = high.claim().words().article();
        boolean voices = !low.claim().attribution().isEmpty()
                && !high.claim().attribution().isEmpty()
                && !low.claim().attribution().equals(high.claim().attribution());
        return !rival && !before.equals(after) && (voices ? isBefore(before, after) : canBeBefore(before, after));
    }

    /** Counts grow: the lower one is taken for the older unless it is surely the newer. */
    private boolean canBeBefore(ArticleId earlier, ArticleId later) {
        DaySet first = published.get(earlier);
        DaySet second = published.get(later);
        return first != null && second != null && first.min() < second.max();
    }

    /** What two sources count differently is an update only where the one surely counted before the other. */
    private boolean isBefore(ArticleId earlier, ArticleId later) {
        DaySet first = published.get(earlier);
        DaySet second = published.get(later);
        return first != null && second != null && first.max() < second.min();
    }
}
