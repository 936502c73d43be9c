package org.recoupe.annotation.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.recoupe.text.Token;

/**
 * Finds what stands between quotation marks, also where marks are nested, missing or misplaced. A mark that opens where
 * one is open already begins a nested quotation, unless a sentence has just ended or a reporting clause follows: then the
 * earlier mark was never closed. What is never closed ends with its paragraph; what was never opened begins with its
 * sentence. Linear in the number of tokens.
 */
final class Segments {

    /** Tells a stretch that is itself the reporting clause, before which a mark is spurious. */
    interface ReportingClause {
        boolean begins(int from, int to, boolean afterQuotation);
    }

    private static final String FINAL = ".!?…";

    private final List<Token> tokens;
    private final Marks marks;
    private final ReportingClause reporting;
    private final List<Segment> found = new ArrayList<>();
    private final int[] lastOf = new int[Marks.Family.values().length];

    private int paragraph;
    private int open = -1;
    private int depth;
    private int lastClose = -1;
    private boolean carried;

    Segments(List<Token> tokens, Marks marks, ReportingClause reporting) {
        this.tokens = tokens;
        this.marks = marks;
        this.reporting = reporting;
    }

    /** Reads the tokens {@code [from, to)}, one paragraph. */
    void paragraph(int from, int to) {
        int first = found.size();
        open = -1;
        depth = 0;
        lastClose = -1;
        findLast(from, to);
        for (int i = from; i < to; i += Math.max(1, marks.width(i))) {
            if (marks.width(i) > 0) {
                if (open < 0) {
                    outside(i, from, first);
                } else {
                    inside(i, from, to);
                }
            }
        }
        carried = open >= 0;
        if (open >= 0) {
            boolean balanced = depth > 0 && lastClose > open;
            close(balanced ? lastClose : to, balanced ? lastClose + 1 : to);
            carried = !balanced;
        }
        dropSpurious(first);
        carried &= found.size() > first && found.getLast().end() == to;
        paragraph++;
    }

    /** What was found, in the order of the text, not overlapping. */
    List<Segment> found() {
        return List.copyOf(found);
    }

    /** Where the last mark of each family stands in the paragraph. */
    private void findLast(int from, int to) {
        Arrays.fill(lastOf, -1);
        for (int i = from; i < to; i += Math.max(1, marks.width(i))) {
            if (marks.width(i) > 0) {
                lastOf[marks.family(i).ordinal()] = i;
            }
        }
    }

    private boolean comesAgain(int i) {
        return lastOf[marks.family(i).ordinal()] > i
                || tokens.get(i).surface().equals("`") && lastOf[Marks.Family.DOUBLED.ordinal()] > i;
    }

    private void outside(int i, int from, int first) {
        boolean turned = marks.isClosing(i);
        if (carried && found.size() == first && (turned || isStraight(i) && !marks.opensByItsPlace(i))) {
            if (i == from) {
                open(i);
            } else {
                found.add(new Segment(from, from, i, i + 1, paragraph));
            }
        } else if (marks.opens(i) && (!marks.family(i).isDoubtful() && !marks.isClosing(i) || pairs(i))) {
            open(i);
        } else if (turned && found.size() == first && i > from) {
            int start = sentence(from, i);
            found.add(new Segment(start, start, i, i + 1, paragraph));
        }
    }

    private boolean isStraight(int i) {
        return marks.family(i) == Marks.Family.STRAIGHT;
    }

    private boolean pairs(int i) {
        boolean letter = i + 1 < tokens.size()
                && Character.isLetter(tokens.get(i + 1).surface().charAt(0));
        return comesAgain(i) && (marks.family(i) != Marks.Family.SINGLE || letter && marks.opensByItsPlace(i));
    }

    /** Where the sentence begins that ends before {@code to}. */
    private int sentence(int from, int to) {
        int start = to - 1;
        while (start > from
                && !(start < to - 1 && FINAL.contains(tokens.get(start - 1).surface()))) {
            start--;
        }
        return start;
    }

    private void inside(int i, int from, int to) {
        boolean same = marks.family(i) == marks.family(open);
        if (isStraight(i) && isStraight(open)) {
            boolean anew = marks.opensByItsPlace(i)
                    && i > from
                    && FINAL.contains(tokens.get(i - 1).surface());
            close(i, anew ? i : i + 1);
            if (anew) {
                open(i);
            }
        } else if (marks.closes(open, i)) {
            lastClose = i;
            if (depth > 0) {
                depth--;
            } else {
                close(i, i + marks.width(i));
            }
        } else if (same && marks.opens(i) && !marks.family(i).isDoubtful()) {
            opening(i, to);
        } else if (!same && isStraight(i) && !comesAgain(open) && !comesAgain(i) && !marks.opensByItsPlace(i)) {
            close(i, i + 1);
        }
    }

    private void opening(int i, int to) {
        boolean ended = i > open + 1 && FINAL.contains(tokens.get(i - 1).surface());
        boolean misplaced = reporting.begins(open + 1, i, !found.isEmpty());
        if (ended || misplaced || reporting.begins(i + 1, to, false)) {
            close(i, i);
            open(i);
        } else {
            depth++;
        }
    }

    private void open(int i) {
        open = i;
        depth = 0;
        lastClose = -1;
    }

    private void close(int to, int end) {
        int from = open + marks.width(open);
        if (to > from) {
            found.add(new Segment(open, from, to, end, paragraph));
        }
        open = -1;
        depth = 0;
    }

    private void dropSpurious(int first) {
        for (int i = found.size() - 1; i >= first; i--) {
            Segment segment = found.get(i);
            if (!segment.closed() && reporting.begins(segment.from(), segment.to(), i > first)) {
                found.remove(i);
            }
        }
    }
}
