package org.recoupe.annotation.quote;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.text.Token;

/**
 * Finds what stands between quotation marks, also where marks are nested, missing or misplaced. A mark that opens where
 * one is open already begins a nested quotation, unless a sentence has just ended or a reporting clause follows: then the
 * earlier mark was never closed. What is never closed ends with its paragraph. Linear in the number of tokens.
 */
final class Segments {

    /** Tells a stretch that is itself the reporting clause, before which a mark is spurious. */
    interface ReportingClause {
        boolean begins(int from, int to, boolean afterQuotation);
    }

    private static final String OPENING = "«“‹„";
    private static final String CLOSING = "»”›";
    private static final String STRAIGHT = "\"";
    private static final String FINAL = ".!?…";

    private final List<Token> tokens;
    private final String text;
    private final ReportingClause reporting;
    private final List<Segment> found = new ArrayList<>();

    private int paragraph;
    private int open = -1;
    private int depth;
    private int lastClose = -1;
    private boolean carried;

    Segments(List<Token> tokens, String text, ReportingClause reporting) {
        this.tokens = tokens;
        this.text = text;
        this.reporting = reporting;
    }

    /** Reads the tokens {@code [from, to)}, one paragraph. */
    void paragraph(int from, int to) {
        int first = found.size();
        open = -1;
        depth = 0;
        lastClose = -1;
        for (int i = from; i < to; i++) {
            String sign = tokens.get(i).surface();
            if (sign.length() != 1) {
                continue;
            }
            if (STRAIGHT.equals(sign)) {
                straight(i, from);
            } else if (OPENING.contains(sign)) {
                opening(i, to);
            } else if (CLOSING.contains(sign)) {
                closing(i, from);
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

    private void straight(int i, int from) {
        if (open < 0) {
            open(i);
        } else if (tokens.get(open).surface().equals(STRAIGHT)) {
            if (opensByItsPlace(i)
                    && i > from
                    && FINAL.contains(tokens.get(i - 1).surface())) {
                close(i, i);
                open(i);
            } else {
                close(i, i + 1);
            }
        }
    }

    /** A straight mark with a blank before and none after it. */
    private boolean opensByItsPlace(int i) {
        int start = tokens.get(i).span().start();
        return start > 0
                && Character.isWhitespace(text.charAt(start - 1))
                && start + 1 < text.length()
                && !Character.isWhitespace(text.charAt(start + 1));
    }

    private void opening(int i, int to) {
        if (open < 0) {
            open(i);
        } else if (family(i) == family(open)) {
            boolean ended = i > open + 1 && FINAL.contains(tokens.get(i - 1).surface());
            boolean misplaced = reporting.begins(open + 1, i, !found.isEmpty());
            if (ended || misplaced || reporting.begins(i + 1, to, false)) {
                close(i, i);
                open(i);
            } else {
                depth++;
            }
        }
    }

    private void closing(int i, int from) {
        if (open < 0) {
            if (carried && found.stream().noneMatch(segment -> segment.paragraph() == paragraph)) {
                if (i == from) {
                    open(i);
                } else {
                    found.add(new Segment(from, from, i, i + 1, paragraph));
                }
            }
        } else if (family(i) == family(open)) {
            lastClose = i;
            if (depth > 0) {
                depth--;
            } else {
                close(i, i + 1);
            }
        }
    }

    private int family(int i) {
        return switch (tokens.get(i).surface().charAt(0)) {
            case '«', '»' -> 0;
            case '“', '”', '„' -> 1;
            case '‹', '›' -> 2;
            default -> 3;
        };
    }

    private void open(int i) {
        open = i;
        depth = 0;
        lastClose = -1;
    }

    private void close(int to, int end) {
        if (to > open + 1) {
            found.add(new Segment(open, open + 1, to, end, paragraph));
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
