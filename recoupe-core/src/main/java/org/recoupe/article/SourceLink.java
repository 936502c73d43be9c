package org.recoupe.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.Tokenizer;

/**
 * Finds the line that links to the page from which an article was taken: « Source : https://… ». A link inside running
 * text is not one. Immutable.
 */
final class SourceLink {

    private static final int LONGEST_LINE = 2200;
    private static final int LONGEST_CUE = 80;
    private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)[^\\s<>\"«»]{3,2000}");

    private final Lexicon cues;

    SourceLink(LanguagePack pack) {
        this.cues = pack.lexicon("link-cues");
    }

    /**
     * A line that holds a link and little else.
     *
     * @param url the link
     * @param cued whether words say that it is the source
     */
    record Found(Span url, boolean cued) {}

    /** The link in {@code part}, where that line is nothing but a link with its cue. */
    Optional<Found> find(String text, Part part) {
        if (part.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        Matcher matcher =
                URL.matcher(text).region(part.span().start(), part.span().end());
        if (!matcher.find()) {
            return Optional.empty();
        }
        Span url = new Span(matcher.start(), withoutSigns(text, matcher.start(), matcher.end()));
        boolean ends = part.span().end() - matcher.end() <= 2;
        if (!ends || url.start() - part.span().start() > LONGEST_CUE) {
            return Optional.empty();
        }
        Span before = new Span(part.span().start(), url.start());
        var tokens =
                Tokenizer.tokenize(text, before).stream().filter(Token::isWord).toList();
        if (tokens.isEmpty()) {
            return Optional.of(new Found(url, false));
        }
        boolean cued = cues.longestAt(tokens, 0).isPresent() && tokens.size() <= 8;
        return cued ? Optional.of(new Found(url, true)) : Optional.empty();
    }

    /** The name of the site in a link, without {@code www.}. */
    static Span host(String text, Span url) {
        int start = url.start();
        int scheme = text.indexOf("://", start);
        if (scheme >= 0 && scheme < url.end()) {
            start = scheme + 3;
        }
        if (text.startsWith("www.", start)) {
            start += 4;
        }
        int end = start;
        while (end < url.end() && "/?#:".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return new Span(start, end);
    }

    private static int withoutSigns(String text, int start, int end) {
        int to = end;
        while (to > start + 3 && ".,;:!)]".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return to;
    }
}
