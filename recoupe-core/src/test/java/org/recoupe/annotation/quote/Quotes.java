package org.recoupe.annotation.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Quotation;
import org.recoupe.annotation.syntax.SyntaxAnalyzer;
import org.recoupe.article.Article;
import org.recoupe.article.Articles;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/** Reads quotations in test texts. Runs of capitalized words stand for names, words in capitals for agencies. */
final class Quotes {

    private static final Map<String, SyntaxAnalyzer> SYNTAX = new ConcurrentHashMap<>();
    private static final Map<String, QuoteAnnotator> QUOTES = new ConcurrentHashMap<>();
    private static final Set<String> NO_NAMES = Set.of("M", "Mme", "Mgr");

    private Quotes() {}

    static AnnotatedArticle read(String text) {
        return read(text, LanguagePack.of("fr"));
    }

    static AnnotatedArticle read(String text, LanguagePack pack) {
        Article article = Articles.ofLines(text).withLanguage(pack.tag());
        TokenizedText tokens = SYNTAX.computeIfAbsent(pack.tag(), tag -> new SyntaxAnalyzer(pack))
                .analyze(article);
        return read(AnnotatedArticle.of(article, tokens), pack);
    }

    /** The quotations of an article of which the words were read. */
    static AnnotatedArticle read(AnnotatedArticle words, LanguagePack pack) {
        return QUOTES.computeIfAbsent(pack.tag(), tag -> new QuoteAnnotator(pack))
                .annotate(words.withMentions(mentions(words.tokens())));
    }

    private static List<Mention> mentions(TokenizedText text) {
        List<Mention> mentions = new ArrayList<>();
        List<Token> tokens = text.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            int end = i;
            while (end < tokens.size()
                    && isName(tokens.get(end))
                    && end - i < 4
                    && (end == i
                            || isAgency(tokens.get(i).surface())
                                    == isAgency(tokens.get(end).surface()))) {
                end++;
            }
            boolean starts = text.sentences()
                            .get(text.sentenceIndexAt(tokens.get(i).span().start()))
                            .from()
                    == i;
            boolean opens = i > 0 && !tokens.get(i - 1).isWord();
            boolean known = end - i > 1 || tokens.get(i).upos().equals("PROPN");
            if (end > i && (known || !starts && !opens)) {
                mentions.add(mention(text, i, end));
                i = end - 1;
            }
        }
        return mentions;
    }

    private static boolean isAgency(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static boolean isName(Token token) {
        return token.isCapitalized()
                && token.surface().length() > 2
                && !NO_NAMES.contains(token.surface())
                && !Set.of("DET", "PRON", "ADP", "VERB", "AUX", "ADV", "SCONJ", "CCONJ")
                        .contains(token.upos());
    }

    private static Mention mention(TokenizedText text, int from, int to) {
        Span span = text.span(from, to);
        String name = span.of(text.text());
        boolean agency = isAgency(name);
        return new Mention(
                span,
                Mention.Form.NAME,
                agency ? Mention.Type.AGENCY : Mention.Type.PERSON,
                name,
                from,
                List.of(),
                null,
                "test");
    }

    /** {@code kind|speaker|content|via}, as in the rule file. */
    static String show(AnnotatedArticle article, Quotation quotation) {
        String text = article.article().text();
        return String.join(
                "|",
                quotation.kind().id(),
                quotation.speaker() == null ? "-" : quotation.speaker().of(text),
                quotation.content().of(text),
                quotation.via().isEmpty()
                        ? "-"
                        : String.join(
                                ",",
                                quotation.via().stream()
                                        .map(Quotation.Via::name)
                                        .toList()));
    }

    static List<String> show(String text) {
        return show(text, LanguagePack.of("fr"));
    }

    static List<String> show(String text, LanguagePack pack) {
        AnnotatedArticle article = read(text, pack);
        return article.quotations().stream().map(q -> show(article, q)).toList();
    }
}
