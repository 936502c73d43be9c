package org.recoupe.annotation.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Timex;
import org.recoupe.annotation.syntax.SyntaxTree;
import org.recoupe.article.Article;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/**
 * One article laid out for the search: which tokens are quoted, which name somebody, which give a time, which report, and
 * where sentences end when quoted sentences are not counted. Confined to a thread.
 */
final class Reading {

    /**
     * A sentence that is not cut inside quotation marks.
     *
     * @param from index of the first token
     * @param to one past the index of the last token
     * @param paragraph number of its paragraph
     */
    record Unit(int from, int to, int paragraph) {}

    private final AnnotatedArticle article;
    private final List<Token> tokens;
    private final int[] mentionAt;
    private final boolean[] timeAt;
    private final int[] segmentAt;
    private final SyntaxTree tree;
    private final @Nullable Cue[] cueFrom;
    private final @Nullable Cue[] cueOf;
    private final Marks marks;
    private final List<Segment> segments;
    private final List<Unit> units = new ArrayList<>();

    Reading(AnnotatedArticle article, Cues cues, ClauseWords words) {
        this.article = article;
        this.tokens = article.tokens().tokens();
        this.mentionAt = new int[tokens.size()];
        this.timeAt = new boolean[tokens.size()];
        this.segmentAt = new int[tokens.size()];
        this.tree = SyntaxTree.of(article.tokens(), new Sentence(new Span(0, 0), 0, tokens.size()));
        this.cueFrom = new Cue[tokens.size()];
        this.cueOf = new Cue[tokens.size()];
        Arrays.fill(mentionAt, -1);
        Arrays.fill(segmentAt, -1);
        List<Mention> mentions = article.mentions();
        for (int i = 0; i < mentions.size(); i++) {
            for (int t = tokenAt(mentions.get(i).span().start());
                    t < tokenEnd(mentions.get(i).span());
                    t++) {
                mentionAt[t] = i;
            }
        }
        for (Timex time : article.times()) {
            for (int t = tokenAt(time.span().start()); t < tokenEnd(time.span()); t++) {
                timeAt[t] = true;
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            Cue cue = cues.at(tree, tokens, i);
            if (cue != null) {
                cueFrom[cue.from()] = cue;
                cueOf[cue.head()] = cue;
            }
        }
        this.marks = new Marks(tokens, article.tokens().text());
        this.segments = layOut(new ReportingStart(this, words));
        for (int i = 0; i < segments.size(); i++) {
            Arrays.fill(segmentAt, segments.get(i).open(), segments.get(i).end(), i);
        }
        cutUnits();
    }

    private List<Segment> layOut(Segments.ReportingClause reporting) {
        Segments finder = new Segments(tokens, marks, reporting);
        int from = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || startsParagraph(i)) {
                finder.paragraph(from, i);
                from = i;
            }
        }
        return finder.found();
    }

    /** Whether the token is the first of its paragraph. */
    boolean startsParagraph(int i) {
        if (i == 0) {
            return true;
        }
        List<Article.Block> blocks = article.article().blocks();
        if (blocks.isEmpty()) {
            return article.tokens()
                            .text()
                            .substring(
                                    tokens.get(i - 1).span().end(),
                                    tokens.get(i).span().start())
                            .indexOf('\n')
                    >= 0;
        }
        int before = tokens.get(i - 1).span().start();
        int here = tokens.get(i).span().start();
        int block = blockAt(blocks, here);
        return block >= 0 && blocks.get(block).span().start() > before;
    }

    private static int blockAt(List<Article.Block> blocks, int offset) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).span().start() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }

    private void cutUnits() {
        boolean[] starts = new boolean[tokens.size() + 1];
        for (Sentence sentence : article.tokens().sentences()) {
            starts[sentence.from()] = !splitsQuotation(sentence.from());
        }
        int from = 0;
        int paragraph = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            boolean newParagraph = i < tokens.size() && startsParagraph(i);
            if (i == tokens.size() || starts[i] || newParagraph) {
                units.add(new Unit(from, i, paragraph));
                from = i;
            }
            if (newParagraph) {
                paragraph++;
            }
        }
    }

    private boolean splitsQuotation(int i) {
        if (i == 0 || i >= tokens.size()) {
            return false;
        }
        if (segmentAt[i] >= 0 && segments.get(segmentAt[i]).splits(i)) {
            return true;
        }
        // « … finie. » a dit X: the reporting clause goes on in lower case
        boolean afterClose =
                segmentAt[i - 1] >= 0 && segments.get(segmentAt[i - 1]).end() == i;
        return afterClose && segmentAt[i] < 0 && !tokens.get(i).isCapitalized();
    }

    List<Token> tokens() {
        return tokens;
    }

    Token token(int i) {
        return tokens.get(i);
    }

    List<Unit> units() {
        return units;
    }

    Marks marks() {
        return marks;
    }

    List<Segment> segments() {
        return segments;
    }

    AnnotatedArticle article() {
        return article;
    }

    /** The reporting verb whose group begins at {@code i}, or null. */
    @Nullable
    Cue cue(int i) {
        return i < 0 || i >= cueFrom.length ? null : cueFrom[i];
    }

    /** The reporting verb at {@code head}, its auxiliaries before it, or null. */
    @Nullable
    Cue cueOf(int head) {
        return head < 0 || head >= cueOf.length ? null : cueOf[head];
    }

    /** The trees of all sentences; words are counted in the article. */
    SyntaxTree tree() {
        return tree;
    }

    /** The segment that holds token {@code i}, or null. */
    @Nullable
    Segment segment(int i) {
        return i < 0 || i >= segmentAt.length || segmentAt[i] < 0 ? null : segments.get(segmentAt[i]);
    }

    /** The mention that holds token {@code i}, or null. */
    @Nullable
    Mention mention(int i) {
        return i < 0 || i >= mentionAt.length || mentionAt[i] < 0
                ? null
                : article.mentions().get(mentionAt[i]);
    }

    boolean isTime(int i) {
        return i >= 0 && i < timeAt.length && timeAt[i];
    }

    /** Whether the token is this sign. */
    boolean isSign(int i, String sign) {
        return i >= 0 && i < tokens.size() && tokens.get(i).surface().equals(sign);
    }

    int tokenAt(int offset) {
        return article.tokens().tokenIndexAt(offset);
    }

    /** One past the last token that begins inside {@code span}. */
    int tokenEnd(Span span) {
        int end = tokenAt(span.end());
        return end < tokens.size() && tokens.get(end).span().start() < span.end() ? end + 1 : end;
    }

    Span span(int from, int to) {
        return article.tokens().span(from, to);
    }
}
