package org.recoupe.annotation.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.quote.Reading.Unit;
import org.recoupe.annotation.syntax.SyntaxTree;
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

    /**
     * One past the clause that begins at {@code from} and whose verb is at {@code verb}, or is not known where that is -1,
     * with what follows it without a sign or is joined to it, whatever the tree has that hang on: « … de bloquer les ports
     * si la loi passe », « que la route est coupée et que le pont tient ».
     */
    int clauseEnd(int from, int verb, @Nullable Cue cue, Unit unit) {
        int reach = reach(from, verb, unit);
        int next = reach;
        do {
            reach = next;
            next = joined(following(reach, unit), cue, unit);
        } while (next > reach);
        return cut(from, reach, unit);
    }

    /** The same without what follows. */
    int strictEnd(int from, int verb, Unit unit) {
        return cut(from, reach(from, verb, unit), unit);
    }

    /** One past the clause that a word such as « et » at {@code at} joins, if it is said too; else {@code at}. */
    private int joined(int at, @Nullable Cue cue, Unit unit) {
        SyntaxTree tree = reading.tree();
        int word = reading.isSign(at, ",") ? at + 1 : at;
        if (cue == null
                || word >= unit.to()
                || !tree.is(word, "cc") && !words.is(reading.tokens(), word, "coordinator")) {
            return at;
        }
        int clause = tree.head(word);
        boolean that = words.is(reading.tokens(), word + 1, "complementizer");
        boolean said = that
                || clause > word && !alike(clause, reading.token(cue.from())) && !reportsAgain(word + 1, unit.to());
        return said && clause > word
                ? Math.min(unit.to(), Math.max(at, tree.reach(clause).end()))
                : at;
    }

    /** Whether the clause of a verb is told in the tense of {@code cue}, as what the same teller goes on with is. */
    private boolean alike(int verb, Token cue) {
        SyntaxTree tree = reading.tree();
        Token finite = reading.token(verb);
        for (int aux : tree.children(verb, "aux", "cop")) {
            finite = Cues.isFinite(finite) ? finite : reading.token(aux);
        }
        return !Cues.isFinite(finite)
                || finite.has("Mood=Ind") && cue.has("Mood=Ind") && finite.has("Tense=Pres") == cue.has("Tense=Pres");
    }

    /** One past the phrase, subordinate clause or quotation that begins at {@code at}; {@code at} where none does. */
    private int following(int at, Unit unit) {
        Segment segment = reading.segment(at);
        if (at >= unit.to() || segment != null && segment.open() == at) {
            return at < unit.to() && segment != null ? Math.min(segment.end(), unit.to()) : at;
        }
        SyntaxTree tree = reading.tree();
        int top = at;
        while (tree.head(top) >= at && tree.reach(tree.head(top)).start() >= at) {
            top = tree.head(top);
        }
        boolean adds = tree.isAny(top, "advcl", "obl", "advmod", "nmod", "acl", "xcomp", "obj", "iobj", "amod");
        return adds && reading.token(at).isWord()
                ? Math.min(unit.to(), tree.reach(top).end())
                : at;
    }

    private int reach(int from, int verb, Unit unit) {
        return verb < from
                ? unit.to()
                : Math.min(unit.to(), reading.tree().reach(verb).end());
    }

    private int cut(int from, int reach, Unit unit) {
        Segment last = reading.segment(reach - 1);
        int limit = last == null || last.from() == reach || last.splits(from) ? reach : Math.min(unit.to(), last.end());
        for (int i = from; i < limit; i++) {
            Segment segment = reading.segment(i);
            if (segment != null) {
                i = Math.max(i, segment.end() - 1);
            } else if (reading.isSign(i, ";")
                    || i > from && isAside(i)
                    || reading.isSign(i, ",") && endsAtComma(i, limit)
                    || words.is(reading.tokens(), i, "coordinator") && i > from && reportsAgain(i + 1, limit)) {
                return i;
            }
        }
        return limit;
    }

    private boolean isAside(int token) {
        int i = token - offset;
        return i >= 0 && i < asides.length && asides[i];
    }

    private boolean endsAtComma(int comma, int limit) {
        List<Token> tokens = reading.tokens();
        int i = comma + 1;
        int which = words.end(tokens, i, "antecedent");
        if (words.is(tokens, i, "contrast")
                || which > i && (words.is(tokens, which, "subordinator") || words.is(tokens, which, "relative"))) {
            return true;
        }
        if (words.is(tokens, i + 1, "news")
                && tokens.get(i).upos().equals("DET")
                && (words.is(tokens, i + 2, "subordinator") || words.is(tokens, i + 2, "relative"))) {
            return true;
        }
        while (i < limit
                && i < comma + 3
                && (words.is(tokens, i, "coordinator") || words.is(tokens, i, "preposition"))) {
            i++;
        }
        if (i < limit && isAside(i)) {
            return true;
        }
        Cue cue = reading.cue(i);
        return cue != null
                && (cue.form() == Cue.Form.GERUND && cue.may("que")
                        || cue.form() == Cue.Form.INFINITIVE && i > comma + 1);
    }

    /** « … et a ajouté que »: after « et » somebody goes on reporting. */
    private boolean reportsAgain(int from, int limit) {
        int i = from;
        while (i < limit && i < from + 4 && !Cues.isVerb(reading.token(i))) {
            boolean between = words.is(reading.tokens(), i, "not")
                    || words.is(reading.tokens(), i, "object")
                    || words.is(reading.tokens(), i, "reflexive")
                    || reading.token(i).upos().equals("ADV");
            if (!between) {
                return false;
            }
            i++;
        }
        Cue next = i < limit ? reading.cue(i) : null;
        return next != null && next.form() == Cue.Form.FINITE && next.may("que");
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

    /** Whether a word stands in {@code [from, to)}. */
    boolean hasWord(int from, int to) {
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
