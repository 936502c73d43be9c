package org.recoupe.duplicate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares two articles exactly and says what they are to each other.
 *
 * <p>The bounds were set on pairs of our own making and on texts written independently from one outline, none of which
 * may be called a copy. What does not depend on the pile is worked out once, where it is asked for. Safe for use by many threads.
 */
final class Comparison {

    /** A text of which so much stands in the other is a copy of it, or cut from it. */
    static final double WHOLE = 0.8;

    /** Fewer words than this are not compared: a line of text says nothing about where it came from. */
    static final int LEAST_WORDS = 15;

    /** Fewer words, or matching sentences, than this in other words can be chance. */
    private static final int REWRITE_WORDS = 40;

    private static final int REWRITE_SENTENCES = 3;

    /** See {@link Likeness#evidence}; reports of others on the same event stay below, and so they do in the next. */
    private static final double REWRITE_EVIDENCE = 6;

    /** See {@link Likeness#common}. */
    private static final double REWRITE_COMMON = 0.52;

    /** What two languages must share: values, what both tell of all they name, and its order. */
    private static final int TRANSLATION_VALUES = 3;

    private static final int TRANSLATION_SENTENCES = 3;
    private static final double TRANSLATION_COVERED = 0.5;
    private static final double TRANSLATION_ORDER = 0.8;
    private static final double TRANSLATION_CONTRARY = 0.2;

    /** A sentence of which so much stands in the other article is shared. */
    private static final double SHARED_SENTENCE = 0.85;

    private static final int SHARED_WORDS = 30;
    private static final int SHARED_SENTENCES = 2;
    private static final double SHARED_PART = 0.15;

    private final ComparedText shorter;
    private final ComparedText longer;

    /** Which words of the shorter one stand in the longer one; as good if it is worked out twice, as are the others. */
    private volatile boolean @Nullable [] standing;

    private volatile @Nullable Boolean both;
    private volatile @Nullable Alignment alignment;

    /**
     * What two articles are to each other.
     *
     * @param shorter the one with fewer words
     * @param relation what kind of copy
     * @param overlap share of the shorter one that stands in the longer one, 0 to 1
     * @param matches which sentences say the same, the shorter article's on the left
     * @param turned the same from the longer article's side, its sentences on the right
     * @param likeness what a rewrite or translation was judged by
     * @param ofAgency whether it holds for articles that name the same agency only
     */
    record Finding(
            Body shorter,
            Body longer,
            Copy.Relation relation,
            double overlap,
            List<Alignment.Match> matches,
            List<Alignment.Match> turned,
            Likeness likeness,
            boolean ofAgency) {

        /** The same for articles that name the same agency only. */
        Finding ofSameAgency() {
            return new Finding(shorter, longer, relation, overlap, matches, turned, likeness, true);
        }
    }

    Comparison(ComparedText left, ComparedText right) {
        int byLength =
                Integer.compare(left.body().words().size(), right.body().words().size());
        boolean swap = byLength > 0
                || byLength == 0
                        && Long.compare(left.body().digest(), right.body().digest()) > 0;
        this.shorter = swap ? right : left;
        this.longer = swap ? left : right;
    }

    /** Whether one is a copy of the other, or cut from it. */
    boolean isVerbatim() {
        return shorter.body().words().size() >= LEAST_WORDS && share(standing()) >= WHOLE;
    }

    private boolean[] standing() {
        boolean[] known = standing;
        if (known == null) {
            known = shorter.body().standingIn(longer.body());
            standing = known;
        }
        return known;
    }

    /** Whether the longer one stands in the shorter one too. */
    private boolean isWhole() {
        Boolean known = both;
        if (known == null) {
            known = share(longer.body().standingIn(shorter.body())) >= WHOLE;
            both = known;
        }
        return known;
    }

    /** Which sentences say the same, by what survives the one thing that can have become of these two. */
    private Alignment alignment(Told left, Told right) {
        Alignment known = alignment;
        if (known == null) {
            known = new Alignment(left, right);
            alignment = known;
        }
        return known;
    }

    /** What was found; empty where the two are independent. */
    Optional<Finding> find(Rarity rarity) {
        if (shorter.body().words().size() < LEAST_WORDS) {
            return Optional.empty();
        }
        double inLonger = share(standing());
        if (inLonger >= WHOLE) {
            Alignment alignment = alignment(shorter.told(), longer.told());
            return Optional.of(finding(
                    isWhole() ? Copy.Relation.DUPLICATE : Copy.Relation.EXCERPT,
                    inLonger,
                    alignment,
                    Likeness.of(shorter.told(), longer.told(), alignment, rarity)));
        }
        if (!language(shorter).equals(language(longer))) {
            return translation(rarity);
        }
        if (shorter.body().words().size() >= REWRITE_WORDS) {
            Optional<Finding> rewrite = rewrite(alignment(shorter.told(), longer.told()), inLonger, rarity);
            if (rewrite.isPresent()) {
                return rewrite;
            }
        }
        return commonSource(inLonger, rarity);
    }

    private static String language(ComparedText text) {
        return text.body().article().language();
    }

    private Optional<Finding> rewrite(Alignment alignment, double verbatim, Rarity rarity) {
        if (alignment.leftMatches().size() < REWRITE_SENTENCES) {
            return Optional.empty();
        }
        Likeness likeness = Likeness.of(shorter.told(), longer.told(), alignment, rarity);
        return likeness.evidence(verbatim) < REWRITE_EVIDENCE || likeness.common() < REWRITE_COMMON
                ? Optional.empty()
                : Optional.of(
                        finding(Copy.Relation.REWRITE, Math.max(verbatim, aligned(alignment)), alignment, likeness));
    }

    private Optional<Finding> translation(Rarity rarity) {
        Alignment alignment = alignment(shorter.translated(), longer.translated());
        Likeness likeness = Likeness.of(shorter.translated(), longer.translated(), alignment, rarity);
        boolean same = likeness.matches() >= TRANSLATION_SENTENCES
                && likeness.values().same() >= TRANSLATION_VALUES
                && likeness.covered() >= TRANSLATION_COVERED
                && likeness.order() >= TRANSLATION_ORDER
                && likeness.contrary() <= TRANSLATION_CONTRARY;
        return same
                ? Optional.of(finding(Copy.Relation.TRANSLATION, aligned(alignment), alignment, likeness))
                : Optional.empty();
    }

    /** The share of the words of the shorter article that stand in sentences with a match. */
    private double aligned(Alignment alignment) {
        int words = alignment.leftMatches().stream()
                .mapToInt(match -> shorter.body().sentences().get(match.left()).length())
                .sum();
        return (double) words / Math.max(1, shorter.body().words().size());
    }

    /**
     * Sentences in common that nobody said: not quoted, and with a name or figure, so that set phrases do not count; where
     * both name the same agency, one such sentence beside another is enough. With another name or figure it is another
     * sentence.
     */
    private Optional<Finding> commonSource(double verbatim, Rarity rarity) {
        boolean[] standing = standing();
        int words = 0;
        int sentences = 0;
        int telling = 0;
        List<Body.Word> all = shorter.body().words();
        for (Body.Passage sentence : shorter.body().sentences()) {
            int own = 0;
            boolean landmark = false;
            boolean other = false;
            for (int i = sentence.from(); i < sentence.to(); i++) {
                if (standing[i] && !all.get(i).quoted()) {
                    own++;
                    landmark |= all.get(i).landmark();
                }
                other |= !standing[i] && all.get(i).landmark();
            }
            if (!other && own >= SHARED_SENTENCE * sentence.length()) {
                sentences++;
                words += landmark ? own : 0;
                telling += landmark ? 1 : 0;
            }
        }
        boolean passages = words >= SHARED_WORDS && telling >= SHARED_SENTENCES && words >= SHARED_PART * all.size();
        if (sentences < SHARED_SENTENCES || telling == 0) {
            return Optional.empty();
        }
        Alignment alignment = alignment(shorter.told(), longer.told());
        Likeness likeness = Likeness.of(shorter.told(), longer.told(), alignment, rarity);
        Finding finding = finding(Copy.Relation.COMMON_SOURCE, verbatim, alignment, likeness);
        return Optional.of(passages ? finding : finding.ofSameAgency());
    }

    private Finding finding(Copy.Relation relation, double overlap, Alignment alignment, Likeness likeness) {
        return new Finding(
                shorter.body(),
                longer.body(),
                relation,
                Math.min(1, overlap),
                alignment.leftMatches(),
                alignment.rightMatches(),
                likeness,
                false);
    }

    /** The share of marked words. */
    static double share(boolean[] words) {
        int count = 0;
        for (boolean word : words) {
            count += word ? 1 : 0;
        }
        return words.length == 0 ? 0 : (double) count / words.length;
    }
}
