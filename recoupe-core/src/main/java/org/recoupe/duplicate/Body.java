package org.recoupe.duplicate;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.article.Article;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.Tokenizer;

/**
 * The running text of an article as words to compare: folded words of its paragraphs in order, their sentences, the
 * hashes of every {@value #SHINGLE} words in a row. Headline, captions and furniture are in none of it. Immutable.
 */
final class Body {

    /** Words in a shingle: long enough that chance and set phrases seldom repeat one, short enough for a cut sentence. */
    static final int SHINGLE = 5;

    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private final Article article;
    private final List<Word> words;
    private final List<Passage> sentences;
    private final long[] shingles;
    private final long[] sortedShingles;
    private final long[] traits;
    private final long digest;

    private Body(Article article, List<Word> words, List<Passage> sentences) {
        this.article = article;
        this.words = words;
        this.sentences = sentences;
        this.shingles = rows(words.stream().mapToLong(Word::hash).toArray());
        this.sortedShingles = SortedLongs.of(shingles.clone(), shingles.length);
        long[] all = words.stream()
                .mapToLong(Word::trait)
                .filter(trait -> trait != 0)
                .toArray();
        this.traits = SortedLongs.of(all, all.length);
        long text = words.size();
        for (Word word : words) {
            text = HASHER.hashLongLongToLong(text, word.hash());
        }
        this.digest = text;
    }

    /**
     * A word.
     *
     * @param span where
     * @param hash of its folded form
     * @param trait what rewording leaves of it: a key, or 0 where nothing is left
     * @param sort what it is
     * @param quoted whether it stands inside quotation marks
     * @param block which paragraph it stands in
     */
    record Word(Span span, long hash, long trait, Vocabulary.Sort sort, boolean quoted, int block) {

        /** Whether it is a number or a name. */
        boolean landmark() {
            return switch (sort) {
                case NAME, NUMBER, COUNTRY -> true;
                default -> false;
            };
        }
    }

    /**
     * A sentence.
     *
     * @param from index of its first word
     * @param to one past the index of its last word
     */
    record Passage(int from, int to) {

        int length() {
            return to - from;
        }
    }

    static Body of(Article article, Vocabulary vocabulary) {
        Reader reader = new Reader(vocabulary);
        int block = 0;
        for (Article.Block part : article.blocks()) {
            if (part.kind() == Article.Block.Kind.BODY) {
                reader.read(Tokenizer.tokenize(article.text(), part.span()), block++);
            }
        }
        return new Body(article, reader.named(), List.copyOf(reader.sentences));
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

    /** The hashes of every {@value #SHINGLE} words in a row, in order, each once. */
    long[] shingles() {
        return sortedShingles;
    }

    /** What rewording leaves of its words, in order, each once. */
    long[] traits() {
        return traits;
    }

    /** Whether the other has the same words in the same sentences. */
    boolean isSameText(Body other) {
        return digest == other.digest && words.size() == other.words.size() && sentences.equals(other.sentences);
    }

    /** The same for bodies with the same words. */
    long digest() {
        return digest;
    }

    /** Which words stand in a row of {@value #SHINGLE} that {@code other} has too. */
    boolean[] standingIn(Body other) {
        long[] theirs = other.sortedShingles;
        boolean[] covered = new boolean[words.size()];
        for (int i = 0; i < shingles.length; i++) {
            if (Arrays.binarySearch(theirs, shingles[i]) >= 0) {
                Arrays.fill(covered, i, i + SHINGLE, true);
            }
        }
        return covered;
    }

    /** The span of the words {@code [from, to)}. */
    Span span(int from, int to) {
        return new Span(words.get(from).span().start(), words.get(to - 1).span().end());
    }

    /** The passages of the marked words, none across a paragraph. */
    List<Span> runs(boolean[] marked) {
        List<Span> spans = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= marked.length; i++) {
            boolean goesOn = i < marked.length
                    && marked[i]
                    && (from < 0 || words.get(i).block() == words.get(from).block());
            if (!goesOn && from >= 0) {
                spans.add(span(from, i));
                from = -1;
            }
            if (from < 0 && i < marked.length && marked[i]) {
                from = i;
            }
        }
        return spans;
    }

    private static long[] rows(long[] hashes) {
        if (hashes.length < SHINGLE) {
            return new long[0];
        }
        long[] rows = new long[hashes.length - SHINGLE + 1];
        for (int i = 0; i < rows.length; i++) {
            long row = SHINGLE;
            for (int k = i; k < i + SHINGLE; k++) {
                row = HASHER.hashLongLongToLong(row, hashes[k]);
            }
            rows[i] = row;
        }
        return rows;
    }

    /** Reads the paragraphs of one article. */
    private static final class Reader {

        private final Vocabulary vocabulary;
        private final List<Word> words = new ArrayList<>();
        private final List<Passage> sentences = new ArrayList<>();
        private final Map<String, Long> hashes = new HashMap<>();
        private int begin;
        private boolean quoted;

        Reader(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        void read(List<Token> tokens, int block) {
            quoted = false;
            int told = 0;
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                if (!token.isWord()) {
                    sign(token.surface());
                    if (endsSentence(tokens, i)) {
                        close();
                    }
                    continue;
                }
                Vocabulary.Reading reading = i < told ? NOTHING : vocabulary.read(tokens, i, words.size() == begin);
                told = Math.max(told, reading.to());
                words.add(new Word(
                        token.span(),
                        hash(token.folded()),
                        reading.value().isEmpty() ? 0 : trait(reading),
                        reading.sort(),
                        quoted,
                        block));
            }
            close();
        }

        private static final Vocabulary.Reading NOTHING = new Vocabulary.Reading(0, Vocabulary.Sort.EMPTY, "");

        /** A name is the same word where it begins a sentence. */
        private long trait(Vocabulary.Reading reading) {
            String sort = reading.sort() == Vocabulary.Sort.NAME
                    ? ""
                    : reading.sort().name().substring(0, 1);
            return hash((reading.sort() == Vocabulary.Sort.WORD ? "" : sort) + ' ' + reading.value());
        }

        private long hash(String word) {
            return hashes.computeIfAbsent(word, HASHER::hashCharsToLong);
        }

        /** The words, a name that begins a sentence being a name where it is one elsewhere. */
        List<Word> named() {
            Set<Long> names = new HashSet<>();
            words.stream().filter(word -> word.sort() == Vocabulary.Sort.NAME).forEach(word -> names.add(word.trait()));
            return words.stream()
                    .map(word -> word.sort() == Vocabulary.Sort.WORD && names.contains(word.trait())
                            ? new Word(
                                    word.span(),
                                    word.hash(),
                                    word.trait(),
                                    Vocabulary.Sort.NAME,
                                    word.quoted(),
                                    word.block())
                            : word)
                    .toList();
        }

        private void sign(String sign) {
            switch (sign) {
                case "«", "“", "„" -> quoted = true;
                case "»", "”" -> quoted = false;
                case "\"" -> quoted = !quoted;
                default -> {}
            }
        }

        private boolean endsSentence(List<Token> tokens, int index) {
            boolean ends = switch (tokens.get(index).surface()) {
                case "!", "?", "…" -> true;
                case "." -> index == 0 || !vocabulary.isAbbreviation(tokens.get(index - 1));
                default -> false;
            };
            return ends && (index + 1 == tokens.size() || opens(tokens.get(index + 1)));
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
