package org.recoupe.article;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recoupe.markup.Markup;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.Tokenizer;

/** A paragraph of a text, and what has become of it so far. Confined to one reading. */
final class Part {

    /** Longer paragraphs are never furniture, and only this much of them is cut into tokens here. */
    static final int LONGEST_READ = 4000;

    private static final int LONGEST_FIRST_WORD = 24;
    private static final int NEAR_END = 200;
    private static final int LONGEST_SIGNATURE = 16;
    private static final String CLOSERS = "»”\"'’)] \u00A0\u202F";

    private final String text;
    private final Span span;
    private final boolean setApart;
    private final Markup.@Nullable Block markup;
    private Span kept;
    private Article.Block.Kind kind = Article.Block.Kind.BODY;
    private @Nullable Removed removed;
    private @Nullable Removed credit;
    private @Nullable Removed dateline;

    /**
     * A paragraph.
     *
     * @param setApart whether a blank line stands before it
     */
    Part(String text, Span span, boolean setApart) {
        this(text, span, setApart, null);
    }

    private Part(String text, Span span, boolean setApart, Markup.@Nullable Block markup) {
        this.text = text;
        this.span = span;
        this.setApart = setApart;
        this.markup = markup;
        this.kept = span;
    }

    /** A line of a page. */
    static Part of(String text, Markup.Block block) {
        return new Part(text, block.span(), true, block);
    }

    /** What the markup says of it; null in a plain text. */
    Markup.@Nullable Block markup() {
        return markup;
    }

    /** Whether it stands in the part of a page that holds the running text. */
    boolean isMain() {
        return markup != null && markup.main();
    }

    Span span() {
        return span;
    }

    boolean setApart() {
        return setApart;
    }

    /** What is left to read of it. */
    Span kept() {
        return kept;
    }

    /** Keeps {@code rest} and sets aside what comes behind it, from {@code from} on. */
    void cutCredit(Span rest, int from, String rule) {
        kept = rest;
        credit = new Removed(new Span(from, span.end()), Removed.Why.CREDIT, rule);
    }

    /** What was cut off its end, or null. */
    @Nullable
    Removed credit() {
        return credit;
    }

    /** Keeps what stands from {@code from} on and sets aside what comes before. */
    void cutDateline(int from, int end, String rule) {
        dateline = new Removed(new Span(span.start(), end), Removed.Why.CREDIT, rule);
        kept = new Span(from, kept.end());
    }

    /** What was cut off its beginning, or null. */
    @Nullable
    Removed dateline() {
        return dateline;
    }

    Article.Block.Kind kind() {
        return kind;
    }

    void become(Article.Block.Kind newKind) {
        kind = newKind;
    }

    @Nullable
    Removed removed() {
        return removed;
    }

    boolean isKept() {
        return removed == null;
    }

    /** Sets the whole paragraph aside; the first reason stands. */
    void remove(Removed.Why why, String rule) {
        if (removed == null) {
            removed = new Removed(span, why, rule);
        }
    }

    String words() {
        return span.of(text);
    }

    int length() {
        return span.length();
    }

    /** The tokens of its first {@value #LONGEST_READ} characters; not remembered, for a page may have a million lines. */
    List<Token> tokens() {
        return Tokenizer.tokenize(text, new Span(span.start(), Math.min(span.end(), span.start() + LONGEST_READ)));
    }

    /** The tokens in {@code within}, a stretch of it. */
    List<Token> tokens(Span within) {
        return Tokenizer.tokenize(text, within);
    }

    /** Its first token; it has one, unless it is made of invisible signs. */
    Optional<Token> firstToken() {
        int end = Math.min(span.end(), span.start() + LONGEST_FIRST_WORD);
        return Tokenizer.tokenize(text, new Span(span.start(), end)).stream().findFirst();
    }

    /** Whether one of {@code signs} is among its last characters. */
    boolean endsNear(String signs) {
        for (int i = Math.max(span.start(), span.end() - NEAR_END); i < span.end(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether it ends with a full stop or its like, closing quotes and brackets aside. */
    boolean endsSentence() {
        return ".!?…".indexOf(lastSign()) >= 0;
    }

    /** Whether it ends with a full stop: what a headline does not do. */
    boolean endsWithFullStop() {
        return ".…".indexOf(lastSign()) >= 0;
    }

    private char lastSign() {
        int i = signedFrom();
        while (i > span.start() && CLOSERS.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return text.charAt(i);
    }

    /** The last character before the initials with which a newsroom signs in brackets: « … la grève. (abc/def) ». */
    private int signedFrom() {
        int last = span.end() - 1;
        if (text.charAt(last) != ')') {
            return last;
        }
        for (int i = last - 1; i > Math.max(span.start(), last - LONGEST_SIGNATURE); i--) {
            char sign = text.charAt(i);
            if (sign == '(') {
                return i - 1;
            }
            if (!Character.isLetter(sign) && "/-., ".indexOf(sign) < 0) {
                return last;
            }
        }
        return last;
    }

    /** Whether it is running text: whole sentences of some length. */
    boolean isProse() {
        return length() >= 80 && endsSentence() || length() >= 320;
    }
}
