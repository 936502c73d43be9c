package org.recoupe.eval.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.eval.contestant.Given;
import org.recoupe.eval.contestant.Word;
import org.recoupe.text.Span;

/**
 * A sentence of a treebank.
 *
 * @param text as written
 * @param rows its words; row {@code i} has the number {@code i + 1}
 * @param ranges the words as written that are several words of the treebank, in order
 */
record TreebankSentence(String text, List<Row> rows, List<Range> ranges) {

    /** What a preposition is fused with; other ranges (« don't ») are given part by part. */
    private static final Set<String> FUSED_WITH_PREPOSITION = Set.of("DET", "PRON");

    /** Copies the lists. */
    TreebankSentence {
        rows = List.copyOf(rows);
        ranges = List.copyOf(ranges);
    }

    /**
     * A word.
     *
     * @param head number of its head, counted from 1; 0 for the root
     */
    record Row(String form, String lemma, String upos, int head, String deprel) {}

    /**
     * A word as written that is several words.
     *
     * @param from index of the first row
     * @param to one past the index of the last row
     */
    record Range(int from, int to, String form) {}

    /** The span in {@code text} of each row; the rows of a range share one. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        int position = 0;
        while (spans.size() < rows.size()) {
            int row = spans.size();
            Range range = rangeAt(row);
            String form = range == null ? rows.get(row).form() : range.form();
            int start = text.indexOf(form, position);
            if (start < 0) {
                throw new IllegalArgumentException("\"" + form + "\" is not in the rest of \"" + text + "\"");
            }
            position = start + form.length();
            int to = range == null ? row + 1 : range.to();
            while (spans.size() < to) {
                spans.add(new Span(start, position));
            }
        }
        return spans;
    }

    /** The rows as words: spans moved by {@code offset}, heads by {@code first}. */
    List<Word> words(List<Span> spans, int offset, int first) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Span span = new Span(spans.get(i).start() + offset, spans.get(i).end() + offset);
            int head = row.head() == 0 ? -1 : first + row.head() - 1;
            words.add(new Word(span, row.form(), row.lemma(), row.upos(), head, row.deprel()));
        }
        return words;
    }

    /** The sentence as words that are given. */
    Given given() {
        StringBuilder joined = new StringBuilder();
        List<Span> surface = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        while (spans.size() < rows.size()) {
            int row = spans.size();
            Range range = rangeAt(row);
            boolean fused = range != null && isFusedPreposition(range);
            String form = range != null && fused ? range.form() : rows.get(row).form();
            int to = range != null && fused ? range.to() : row + 1;
            Span span = new Span(joined.length(), joined.length() + form.length());
            joined.append(form).append(' ');
            surface.add(span);
            while (spans.size() < to) {
                spans.add(span);
            }
        }
        return new Given(joined.toString(), surface, words(spans, 0, 0));
    }

    private boolean isFusedPreposition(Range range) {
        return range.to() - range.from() == 2
                && rows.get(range.from()).upos().equals("ADP")
                && FUSED_WITH_PREPOSITION.contains(rows.get(range.from() + 1).upos());
    }

    private @Nullable Range rangeAt(int row) {
        for (Range range : ranges) {
            if (range.from() == row) {
                return range;
            }
        }
        return null;
    }

    /** Gathers the lines of one sentence. */
    static final class Builder {

        private static final int FIELDS = 10;

        private final List<Row> rows = new ArrayList<>();
        private final List<Range> ranges = new ArrayList<>();
        private String text = "";

        void text(String text) {
            this.text = text;
        }

        /** Takes a line with ten fields: a word, a range of words, or an empty node, which is passed over. */
        void line(String[] fields) {
            if (fields.length != FIELDS) {
                throw new IllegalArgumentException("has " + fields.length + " fields instead of " + FIELDS);
            }
            String id = fields[0];
            int dash = id.indexOf('-');
            if (dash > 0) {
                int from = Integer.parseInt(id.substring(0, dash)) - 1;
                ranges.add(new Range(from, Integer.parseInt(id.substring(dash + 1)), fields[1]));
            } else if (id.indexOf('.') < 0) {
                rows.add(new Row(fields[1], fields[2], fields[3], Integer.parseInt(fields[6]), fields[7]));
            }
        }

        /** The sentence, where there was a word. */
        Optional<TreebankSentence> build() {
            return rows.isEmpty() ? Optional.empty() : Optional.of(new TreebankSentence(text, rows, ranges));
        }
    }
}
