package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Annotator;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.name.NameAnnotator;
import org.recoupe.annotation.quote.QuoteAnnotator;
import org.recoupe.annotation.syntax.SyntaxAnalyzer;
import org.recoupe.annotation.time.TimeAnnotator;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Span;

/**
 * Articles for the tests of this stage. Mentions are marked in the text: {@code [p Jean Rivel]} a person, {@code [d …]} a
 * description, {@code [i il]} a pronoun, {@code [l Lyon]} a place, {@code [c Ostrie]} a country, {@code [o …]} an
 * organisation, {@code [g …]} a group; a number after the letter is the chain.
 */
public final class EventFixture {

    private static final LanguagePack FRENCH = LanguagePack.of("fr");
    private static final Map<String, Readers> READERS = new ConcurrentHashMap<>();

    private EventFixture() {}

    private record Readers(
            SyntaxAnalyzer syntax, Annotator times, Annotator names, Annotator quotes, Annotator events) {

        static Readers of(String tag) {
            LanguagePack pack = LanguagePack.of(tag);
            return new Readers(
                    new SyntaxAnalyzer(pack),
                    new TimeAnnotator(pack),
                    new NameAnnotator(pack),
                    new QuoteAnnotator(pack),
                    new EventAnnotator(pack));
        }
    }

    /** The article of a marked text, read to the end. */
    public static AnnotatedArticle read(String marked) {
        return read(marked, FRENCH);
    }

    /** The same in the language of {@code pack}. */
    public static AnnotatedArticle read(String marked, LanguagePack pack) {
        if (marked.length() > 1500) {
            return read(marked, List.of(), pack);
        }
        StringBuilder text = new StringBuilder();
        List<Mention> mentions = new ArrayList<>();
        Map<String, Integer> chains = new HashMap<>();
        int i = 0;
        while (i < marked.length()) {
            int close = marked.charAt(i) == '[' ? marked.indexOf(']', i) : -1;
            if (close < 0) {
                text.append(marked.charAt(i++));
                continue;
            }
            int blank = marked.indexOf(' ', i);
            String kind = marked.substring(i + 1, blank);
            String words = marked.substring(blank + 1, close);
            Span span = new Span(text.length(), text.length() + words.length());
            text.append(words);
            String key = kind.length() > 1 ? kind.substring(1) : words;
            int chain = chains.computeIfAbsent(key, k -> chains.size());
            mentions.add(mention(kind.charAt(0), span, words, chain));
            i = close + 1;
        }
        return read(text.toString(), mentions, pack);
    }

    private static AnnotatedArticle read(String text, List<Mention> mentions, LanguagePack pack) {
        Article article = new Article(
                new ArticleId("a"),
                "a.txt",
                text,
                pack.tag(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                blocks(text),
                List.of());
        Readers readers = READERS.computeIfAbsent(pack.tag(), Readers::of);
        return read(AnnotatedArticle.of(article, readers.syntax().analyze(article)), mentions, readers);
    }

    /** An article of which the words were read, read to the end. */
    static AnnotatedArticle read(AnnotatedArticle words) {
        return read(words, List.of(), READERS.computeIfAbsent(FRENCH.tag(), Readers::of));
    }

    private static AnnotatedArticle read(AnnotatedArticle words, List<Mention> mentions, Readers readers) {
        AnnotatedArticle times = readers.times().annotate(words);
        AnnotatedArticle named = mentions.isEmpty() ? readers.names().annotate(times) : times.withMentions(mentions);
        return readers.events().annotate(readers.quotes().annotate(named));
    }

    private static List<Article.Block> blocks(String text) {
        List<Article.Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                blocks.add(new Article.Block(new Span(start, end), Article.Block.Kind.BODY));
            }
            start = end + 1;
        }
        return blocks;
    }

    private static Mention mention(char kind, Span span, String words, int chain) {
        Mention.Form form =
                kind == 'd' ? Mention.Form.DESCRIPTION : kind == 'i' ? Mention.Form.PRONOUN : Mention.Form.NAME;
        Mention.Type type = switch (kind) {
            case 'l' -> Mention.Type.PLACE;
            case 'c' -> Mention.Type.COUNTRY;
            case 'o' -> Mention.Type.ORGANISATION;
            case 'g' -> Mention.Type.GROUP;
            default -> Mention.Type.PERSON;
        };
        return new Mention(span, form, type, words, chain, List.of(), null, "fr.test");
    }

    /** One line for an event: trigger|code|kind|modality|participants|place|times|attributes. */
    public static String show(AnnotatedArticle article, EventMention event) {
        String text = article.article().text();
        List<String> who = event.participants().stream()
                .map(p -> p.role().id() + ":" + p.span().of(text))
                .toList();
        List<String> when = event.times().stream()
                .map(t -> article.times().get(t).span().of(text))
                .toList();
        List<String> what = event.attributes().stream()
                .map(a -> a.name() + "=" + a.value() + (a.bound().equals("exact") ? "" : " " + a.bound())
                        + (a.modality().id().equals("asserted")
                                ? ""
                                : " " + a.modality().id()))
                .toList();
        return String.join(
                "|",
                event.trigger().of(text),
                event.code(),
                event.kind(),
                event.modality().id(),
                String.join(",", who),
                event.place() == null ? "" : event.place().of(text),
                String.join(",", when),
                String.join(",", what),
                event.specific() ? "specific" : "general");
    }
}
