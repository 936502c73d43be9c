package org.recoupe.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.recoupe.store.Hit.Part;
import org.recoupe.store.Terms.Term;
import org.recoupe.store.Words.Word;
import org.recoupe.text.CodePoints;
import org.recoupe.text.Span;

/**
 * Finds in one text where the words stand that the index found it for, and cuts out what a person sees of it. Linear in the
 * text. For one thread.
 */
final class Snippets {

    /** How many characters of a snippet stand before the words found, at most, and how many it has in all. */
    private static final int BEFORE = 60;

    private static final int LENGTH = 240;

    /** How many words may lie between the first and the last that are shown as one place. */
    private static final int NEAR = 30;

    private final String text;
    private final List<Word> words;
    private final BitSet removed = new BitSet();

    Snippets(String text, List<Span> removedSpans) {
        this.text = text;
        words = Words.of(text, 0, text.length());
        removedSpans.forEach(span -> removed.set(span.start(), span.end()));
    }

    /**
     * A place.
     *
     * @param start in code points
     * @param end in code points
     */
    record Found(int start, int end, boolean removed, List<Part> parts) {}

    /** A term where it stands: words from {@code from} to before {@code to}. */
    private record Place(int term, int from, int to) {}

    /** The first place where most terms stand near one another; the beginning of the text where none does. */
    Found find(List<Term> terms, Query.In in) {
        List<Place> places = places(terms, in);
        if (places.isEmpty()) {
            return found(0, 0, places);
        }
        int best = 0;
        int bestTo = 0;
        int most = 0;
        for (int first = 0; first < places.size(); first++) {
            BitSet met = new BitSet();
            int to = first;
            for (int i = first;
                    i < places.size() && places.get(i).to() - places.get(first).from() <= NEAR;
                    i++) {
                if (!met.get(places.get(i).term())) {
                    met.set(places.get(i).term());
                    to = i;
                }
            }
            if (met.cardinality() > most) {
                most = met.cardinality();
                best = first;
                bestTo = to;
            }
        }
        int start = words.get(places.get(best).from()).start();
        int end = places.subList(best, bestTo + 1).stream()
                .mapToInt(place -> words.get(place.to() - 1).end())
                .max()
                .orElse(start);
        return found(start, end, places);
    }

    /** The place that is known, with what of the terms stands there. */
    Found within(List<Term> terms, int startPoint, int endPoint) {
        CodePoints points = CodePoints.of(text);
        int start = points.index(Math.min(startPoint, points.count()));
        int end = points.index(Math.min(endPoint, points.count()));
        List<Place> places = places(terms, Query.In.ALL).stream()
                .filter(place -> words.get(place.from()).start() >= start
                        && words.get(place.to() - 1).end() <= end)
                .toList();
        return found(start, end, places);
    }

    private List<Place> places(List<Term> terms, Query.In in) {
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            for (int term = 0; term < terms.size(); term++) {
                if (terms.get(term).isAt(words, at)) {
                    int to = at + terms.get(term).forms().size();
                    if (isIn(in, at, to)) {
                        places.add(new Place(term, at, to));
                    }
                }
            }
        }
        return places;
    }

    /** Whether words lie in one stretch, and in one of those that are asked for. */
    private boolean isIn(Query.In in, int from, int to) {
        int start = words.get(from).start();
        boolean out = removed.get(start);
        int next = out ? removed.nextClearBit(start) : removed.nextSetBit(start);
        if (next >= 0 && next < words.get(to - 1).end()) {
            return false;
        }
        return in == Query.In.ALL || out == (in == Query.In.REMOVED);
    }

    private Found found(int start, int end, List<Place> places) {
        CodePoints points = CodePoints.of(text);
        int from = blankBefore(Math.max(0, start - BEFORE), start);
        int to = blankAfter(Math.min(text.length(), Math.max(from + LENGTH, Math.min(end, from + 2 * LENGTH))));
        List<Part> parts = new ArrayList<>();
        int at = from;
        for (Place place : places) {
            int first = words.get(place.from()).start();
            int last = words.get(place.to() - 1).end();
            if (first >= at && last <= to) {
                add(parts, at, first, false);
                add(parts, first, last, true);
                at = last;
            }
        }
        add(parts, at, to, false);
        return new Found(points.at(start), points.at(end), removed.get(start), parts);
    }

    private void add(List<Part> parts, int from, int to, boolean hit) {
        if (from < to) {
            StringBuilder plain = new StringBuilder();
            boolean blank = false;
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                boolean isBlank = Character.isWhitespace(c);
                if (!isBlank || !blank) {
                    plain.append(isBlank ? ' ' : c);
                }
                blank = isBlank;
            }
            parts.add(new Part(plain.toString(), hit));
        }
    }

    /** The first place from {@code from} where a word begins, at most {@code limit}. */
    private int blankBefore(int from, int limit) {
        if (from == 0) {
            return 0;
        }
        for (int i = from; i < limit; i++) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return limit;
    }

    /** The first place from {@code to} on where a word ends; not far from there where it is all one. */
    private int blankAfter(int to) {
        for (int i = to; i < text.length() && i < to + BEFORE; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        int end = Math.min(text.length(), to + BEFORE);
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
