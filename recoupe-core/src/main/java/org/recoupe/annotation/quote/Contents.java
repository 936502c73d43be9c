package org.recoupe.annotation.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.quote.Reading.Unit;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/** Tells where reported words end. Confined to a thread. */
final class Contents {

    private static final String TRIMMED = ".,;:!?…-–—";

    private final Reading reading;
    private final ClauseWords words;
    private final int offset;
    private final boolean[] asides;

    /** @param asides at which tokens, counted from {@code offset}, an attribution begins that is no part of the words */
    Contents(Reading reading, ClauseWords words, int offset, boolean[] asides) {
        this.reading = reading;
        this.words = words;
        this.offset = offset;
        this.asides = asides;
    }

    /** One past the clause that begins at {@code from} and hangs on {@code cue}. */
    int clauseEnd(int from, Unit unit, @Nullable Cue cue) {
        List<Token> tokens = reading.tokens();
        boolean sameTense = false;
        for (int i = from; i < unit.to(); i++) {
            Segment segment = reading.segment(i);
            if (segment != null) {
                i = Math.max(i, segment.end() - 1);
                continue;
            }
            if (reading.isSign(i, ";") || i > from && aside(i)) {
                return i;
            }
            if (reading.isSign(i, ",") && endsAtComma(i, unit)) {
                return i;
            }
            if (words.is(tokens, i, "coordinator") && i > from && endsAtCoordinator(i, unit, cue, sameTense)) {
                return i;
            }
            sameTense |= cue != null && Cues.isFinite(tokens.get(i)) && alike(tokens.get(i), tokens.get(cue.from()));
        }
        return unit.to();
    }

    private boolean aside(int token) {
        int i = token - offset;
        return i >= 0 && i < asides.length && asides[i];
    }

    private boolean endsAtComma(int comma, Unit unit) {
        List<Token> tokens = reading.tokens();
        int i = comma + 1;
        int which = words.end(tokens, i, "antecedent");
        if (words.is(tokens, i, "contrast")
                || which > i && (words.is(tokens, which, "subordinator") || words.is(tokens, which, "relative"))) {
            return true;
        }
        while (i < unit.to()
                && i < comma + 3
                && (words.is(reading.tokens(), i, "coordinator") || words.is(reading.tokens(), i, "preposition"))) {
            i++;
        }
        if (i < unit.to() && aside(i)) {
            return true;
        }
        Cue cue = reading.cue(i);
        return cue != null
                && (cue.form() == Cue.Form.GERUND && cue.may("que")
                        || cue.form() == Cue.Form.INFINITIVE && i > comma + 1);
    }

    private boolean endsAtCoordinator(int at, Unit unit, @Nullable Cue cue, boolean sameTense) {
        for (int i = at + 1; i < unit.to() && i <= at + 4; i++) {
            Token token = reading.token(i);
            if (Cues.isFinite(token)) {
                Cue next = reading.cue(i);
                if (cue == null || !alike(token, reading.token(cue.from()))) {
                    return false;
                }
                return next != null && next.may("que") || !sameTense;
            }
            boolean between = words.is(reading.tokens(), i, "not")
                    || words.is(reading.tokens(), i, "object")
                    || words.is(reading.tokens(), i, "reflexive")
                    || token.upos().equals("ADV");
            if (!between) {
                return false;
            }
        }
        return false;
    }

    private static boolean alike(Token left, Token right) {
        return left.feats().equals(right.feats())
                || left.upos().equals(right.upos())
                        && left.has("Mood=Ind")
                        && right.has("Mood=Ind")
                        && left.has("Tense=Pres")
                        && right.has("Tense=Pres");
    }

    /** The tokens {@code [from, to)} without signs and marks around them, or null where no word is left. */
    @Nullable
    Span trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isOuterSign(start, start, end)) {
            start++;
        }
        while (end > start && isOuterSign(end - 1, start, end)) {
            end--;
        }
        return start < end && hasWord(start, end) ? reading.span(start, end) : null;
    }

    private boolean isOuterSign(int i, int from, int to) {
        Segment segment = reading.segment(i);
        if (segment == null) {
            String sign = reading.token(i).surface();
            return sign.length() == 1 && TRIMMED.contains(sign);
        }
        boolean mark = i == segment.open() && segment.from() > segment.open() || i >= segment.to();
        // a mark goes where its partner lies outside or at the very other end
        return mark && (segment.open() < from || segment.end() > to || segment.open() == from && segment.end() == to);
    }

    private boolean hasWord(int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.token(i).isWord()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a finite verb stands in {@code [from, to)}. */
    boolean hasFinite(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Cues.isFinite(reading.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words of a segment can stand by themselves as what somebody said. */
    boolean isUtterance(Segment segment) {
        int wordsInside = 0;
        for (int i = segment.from(); i < segment.to(); i++) {
            wordsInside += reading.token(i).isWord() ? 1 : 0;
        }
        return wordsInside >= 8 || wordsInside >= 3 && hasFinite(segment.from(), segment.to());
    }
}
