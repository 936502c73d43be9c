package org.recoupe.annotation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.recoupe.text.Folding;

/**
 * Analyses the words of a segment: runs the model over it, cuts it into sentences, and finds the best tree and the best row
 * of name tags of each.
 *
 * <p>A long segment is read through a window: the sentences that are complete in it are kept, and the next window begins
 * with the last one. Immutable; safe for use by many threads; linear in the number of words.
 */
final class SegmentParser {

    /** How many words the model sees at once, and as many again where no sentence ends among them. */
    private static final int WINDOW = 120;

    private static final String ROOT = "root";

    private final AnalyzerModel model;
    private final List<String> upos;
    private final List<String> relations;
    private final List<String> lemmaRules;
    private final KnownLemmas lemmas;
    private final List<String> feats;
    private final NameDecoder names;
    private final boolean finds;

    private SegmentParser(AnalyzerModel model, boolean finds) {
        this.model = model;
        this.finds = finds;
        this.upos = model.labels("upos");
        this.relations = model.labels("rel");
        this.lemmaRules = model.labels("lemma");
        this.lemmas = model.lemmas();
        this.feats = model.labels("feats");
        this.names = new NameDecoder(model.labels("ner"));
    }

    /** A parser that finds the sentences in a segment. */
    static SegmentParser finding(AnalyzerModel model) {
        return new SegmentParser(model, true);
    }

    /** A parser of segments that are known to be one sentence. */
    static SegmentParser ofSentences(AnalyzerModel model) {
        return new SegmentParser(model, false);
    }

    /** One analysis for each word. */
    List<WordAnalysis> parse(List<String> words) {
        List<int[]> pieces = words.stream().map(model.pieces()::of).toList();
        List<WordAnalysis> result = new ArrayList<>(words.size());
        int window = WINDOW;
        while (result.size() < words.size()) {
            int from = result.size();
            int to = windowEnd(pieces, from, window);
            Scores scores = model.score(pieces.subList(from, to));
            List<Integer> starts = starts(scores, to - from);
            if (to < words.size() && starts.size() == 1 && window == WINDOW && to == from + window) {
                // One long sentence: look further before it is cut at any word.
                window = 2 * WINDOW;
                continue;
            }
            window = WINDOW;
            int complete = to == words.size() || starts.size() == 1 ? starts.size() : starts.size() - 1;
            for (int i = 0; i < complete; i++) {
                int end = i + 1 < starts.size() ? starts.get(i + 1) : to - from;
                addSentence(scores, words, starts.get(i), end, from, result);
            }
        }
        return result;
    }

    /** One past the last word from {@code from} that the model can see together with it. */
    private static int windowEnd(List<int[]> pieces, int from, int window) {
        int to = from;
        int count = 0;
        while (to < pieces.size() && to - from < window && count + pieces.get(to).length <= AnalyzerModel.MOST_PIECES) {
            count += pieces.get(to).length;
            to++;
        }
        return to;
    }

    /** The words that begin a sentence; the first always does. */
    private List<Integer> starts(Scores scores, int words) {
        return IntStream.range(0, words)
                .filter(word -> word == 0 || finds && scores.start()[word] > 0)
                .boxed()
                .toList();
    }

    private void addSentence(
            Scores scores, List<String> words, int from, int to, int shift, List<WordAnalysis> result) {
        int nodes = scores.start().length + 1;
        double[][] arcs = new double[to - from + 1][to - from + 1];
        for (int dependent = 1; dependent < arcs.length; dependent++) {
            int row = (from + dependent) * nodes;
            arcs[dependent][0] = scores.arc()[row];
            for (int head = 1; head < arcs.length; head++) {
                arcs[dependent][head] = scores.arc()[row + from + head];
            }
        }
        int[] heads = ArborescenceDecoder.heads(arcs);
        String[] entities = names.tags(scores.name(), from, to);
        for (int word = from; word < to; word++) {
            int head = heads[word - from + 1];
            boolean root = head == 0;
            String partOfSpeech = upos.get(best(scores.upos(), word, upos.size()));
            result.add(new WordAnalysis(
                    partOfSpeech,
                    lemmas.find(Folding.lower(words.get(shift + word)), partOfSpeech),
                    lemmaRules.get((int) scores.lemma()[word]),
                    feats.get((int) scores.feats()[word]),
                    root ? -1 : shift + from + head - 1,
                    root ? ROOT : relation(scores, nodes, word + 1, from + head),
                    entities[word - from],
                    word == from));
        }
    }

    private static int best(float[] scores, int row, int size) {
        int found = 0;
        for (int i = 1; i < size; i++) {
            found = scores[row * size + i] > scores[row * size + found] ? i : found;
        }
        return found;
    }

    /** The best relation of a dependent to a head that is no root; both count from 1. */
    private String relation(Scores scores, int nodes, int dependent, int head) {
        int size = scores.relationOfHead().length / nodes;
        int found = -1;
        double best = 0;
        for (int relation = 0; relation < relations.size(); relation++) {
            if (relations.get(relation).equals(ROOT)) {
                continue;
            }
            int row = (dependent * relations.size() + relation) * size;
            double score = 0;
            for (int k = 0; k < size; k++) {
                score += (double) scores.relationOfDependent()[row + k] * scores.relationOfHead()[head * size + k];
            }
            if (found < 0 || score > best) {
                found = relation;
                best = score;
            }
        }
        return relations.get(found);
    }
}
