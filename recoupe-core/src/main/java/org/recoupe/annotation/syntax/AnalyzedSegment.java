package org.recoupe.annotation.syntax;

import java.util.List;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/**
 * A segment with its analysis; spans and indexes are counted from its beginning.
 *
 * <p>Immutable.
 *
 * @param tokens in the order of the text
 * @param starts indexes of the tokens that begin a sentence, ascending, from 0 where there are tokens
 */
record AnalyzedSegment(List<Token> tokens, List<Integer> starts) {

    static final AnalyzedSegment EMPTY = new AnalyzedSegment(List.of(), List.of());

    AnalyzedSegment {
        tokens = List.copyOf(tokens);
        starts = List.copyOf(starts);
    }

    /** Adds what is in it to that of the text in which it begins at {@code offset}. */
    void addTo(List<Token> all, List<Sentence> sentences, int offset) {
        int base = all.size();
        for (Token token : tokens) {
            Span span = new Span(
                    offset + token.span().start(), offset + token.span().end());
            int head = token.head() < 0 ? -1 : base + token.head();
            all.add(new Token(
                    span,
                    token.surface(),
                    token.lower(),
                    token.folded(),
                    token.lemma(),
                    token.upos(),
                    token.feats(),
                    head,
                    token.deprel(),
                    token.entity()));
        }
        for (int i = 0; i < starts.size(); i++) {
            int from = base + starts.get(i);
            int to = i + 1 < starts.size() ? base + starts.get(i + 1) : all.size();
            Span covered = new Span(
                    all.get(from).span().start(), all.get(to - 1).span().end());
            sentences.add(new Sentence(covered, from, to));
        }
    }
}
