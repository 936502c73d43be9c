package org.recoupe.duplicate;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.recoupe.article.Article;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.Tokenizer;

/**
 * The running text of an article as words to compare: folded words of its paragraphs in order, their sentences, the
 * hashes of every {@value #SHINGLE} words in a row. Headline, captions and furniture are in none of it.
 */
final class Body {

    /** Words in a shingle: long enough that chance and set phrases seldom repeat one, short enough for a cut sentence. */
    static final int SHINGLE = 5;

    /** Landmarks in a row that make a key; see {@link #landmarkKeys}. */
    private static final int LANDMARKS = 3;

    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private final Article article;
    private final List<Word> words;
    private final List<Passage> sentences;
    private final long[] shingles;
    private final long[] landmarkKeys;

    private Body(Article article, List<Word> words, List<Passage> sentences) {
        this.article = article;
        this.words = words;
        this.sentences = sentences;
        this.shingles = rows(words.stream().mapToLong(Word::hash).toArray(), SHINGLE);
        this.landmarkKeys =
                rows(words.stream().filter(Word::landmark).mapToLong(Word::hash).toArray(), LANDMARKS);
    }

    /**
     * A word.
     *
     * @param span where
     * @param hash of its folded form
     * @param stem hash of what inflection leaves of it, or 0 for a word too short to mean much
     * @param landmark whether rewording leaves it: a number, or a capital inside a sentence
     * @param quoted whether it stands inside quotation marks
     * @param block which paragraph it stands in
     */
    record Word(Span span, long hash, long stem, boolean landmark, boolean quoted, int block) {}

    /**
     * A sentence.
     *
     * @param from index of its first word
     * @param to one past the index of its last word
     */
    record Passage(int from, int to) {}

    static Body of(Article article) {
        List<Word> words = new ArrayList<>();
        List<Passage> sentences = new ArrayList<>();
        int block = 0;
        for (Article.Block part : article.blocks()) {
            if (part.kind() == Article.Block.Kind.BODY) {
                new Reader(words, sentences, block).read(Tokenizer.tokenize(article.text(), part.span()));
                block++;
            }
        }
        return new Body(article, List.copyOf(words), List.copyOf(sentences));
    }

    Article article() {
        return article;
    }

    List<Word> words() {
        return words;
    }

    List<Passage> sentences() {
        return sentences;
    }

    /** The shingle that begins at each word; shorter than the words by {@value #SHINGLE} - 1, or empty. */
    long[] shingles() {
        return shingles;
    }

    /**
     * Keys of names and numbers in a row. Whoever rewords a text for another rarely puts its names and figures in another
     * order, so that a rewritten article shares many of them though it shares no shingle.
     */
    long[] landmarkKeys() {
        return landmarkKeys;
    }

    /** Which words stand in a row of {@value #SHINGLE} that {@code other} has too. */
    boolean[] standingIn(Body other) {
        Set<Long> theirs = new HashSet<>();
        for (long shingle : other.shingles) {
            theirs.add(shingle);
        }
        boolean[] covered = new boolean[words.size()];
        for (int i = 0; i < shingles.length; i++) {
            if (theirs.contains(shingles[i])) {
                for (int k = i; k < i + SHINGLE; k++) {
                    covered[k] = true;
                }
            }
        }
        return covered;
    }

    /** The span of the words {@code [from, to)}. */
    Span span(int from, int to) {
        return new Span(words.get(from).span().start(), words.get(to - 1).span().end());
    }

    private static long[] rows(long[] hashes, int length) {
        if (hashes.length < length) {
            return new long[0];
        }
        long[] rows = new long[hashes.length - length + 1];
        for (int i = 0; i < rows.length; i++) {
            long row = length;
            for (int k = i; k < i + length; k++) {
                row = HASHER.hashLongLongToLong(row, hashes[k]);
            }
            rows[i] = row;
        }
        return rows;
    }

    /** Reads one paragraph. */
    private static final class Reader {

        /** Words shorter than this are mostly grammar. */
        private static final int SHORTEST_STEM = 4;

        private static final int LONGEST_STEM = 6;

        private final List<Word> words;
        private final List<Passage> sentences;
        private final int block;
        private int begin;
        private boolean quoted;

        Reader(List<Word> words, List<Passage> sentences, int block) {
            this.words = words;
            this.sentences = sentences;
            this.block = block;
            this.begin = words.size();
        }

        void read(List<Token> tokens) {
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                if (token.isWord()) {
                    words.add(word(token));
                } else {
                    sign(token.surface());
                    if (endsSentence(token) && (i + 1 == tokens.size() || opens(tokens.get(i + 1)))) {
                        close();
                    }
                }
            }
            close();
        }

        private Word word(Token token) {
            String folded = token.folded();
            boolean first = words.size() == begin;
            boolean landmark = token.isNumeric() || (token.isCapitalized() && !first);
            long stem = landmark || folded.length() >= SHORTEST_STEM
                    ? HASHER.hashCharsToLong(
                            landmark ? folded : folded.substring(0, Math.min(folded.length(), LONGEST_STEM)))
                    : 0;
            return new Word(token.span(), HASHER.hashCharsToLong(folded), stem, landmark, quoted, block);
        }

        private void sign(String sign) {
            switch (sign) {
                case "«", "“", "„" -> quoted = true;
                case "»", "”" -> quoted = false;
                case "\"" -> quoted = !quoted;
                default -> {}
            }
        }

        private static boolean endsSentence(Token token) {
            return switch (token.surface()) {
                case ".", "!", "?", "…" -> true;
                default -> false;
            };
        }

        private static boolean opens(Token next) {
            return next.isCapitalized() || next.isNumeric() || !next.isWord();
        }

        private void close() {
            if (words.size() > begin) {
                sentences.add(new Passage(begin, words.size()));
                begin = words.size();
            }
        }
    }
}
