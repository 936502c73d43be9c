package org.recoupe.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Mention;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Folding;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/** What the words around figures tell of what they are figures of; by the lexicon {@code figure-words}. Immutable. */
final class FigureWords {

    private static final String LATER = "later";
    private static final String SORT = "sort";
    private static final String SHARE = "share";

    /** So many words behind a number say of whom it is. */
    private static final int BEHIND = 2;

    private final Texts texts;
    private final Map<String, Lexicon> byLanguage = new HashMap<>();

    FigureWords(Texts texts, List<LanguagePack> languages) {
        this.texts = texts;
        languages.forEach(pack -> byLanguage.put(pack.tag(), pack.lexicon("figure-words")));
    }

    /** Whether its sentence says that the figure takes the place of an older one: « désormais », « s'élève à ». */
    boolean isLater(Claim claim) {
        return !around(claim.words(), LATER).isEmpty();
    }

    /**
     * Whether two figures can be of the same: not the one of children and the other of all, the one of a town and the other
     * of a country, the one of a part of a sum.
     */
    boolean comparable(Claim left, Claim right) {
        if (!sorts(left.words()).equals(sorts(right.words()))) {
            return false;
        }
        boolean money = left.attribute().equals(Attributes.AMOUNT);
        if (money && (isShare(left) || isShare(right) || !unit(left.words()).equals(unit(right.words())))) {
            return false;
        }
        if (!Measures.isOfPeople(left.attribute())) {
            return true;
        }
        Set<String> here = places(left.words());
        Set<String> there = places(right.words());
        if (here.isEmpty() && there.isEmpty()) {
            return true;
        }
        // « Deux morts à Roquefère » is not of what an article tells that never speaks of Roquefère.
        Set<String> mine = here.isEmpty() ? all(left.words().article()) : here;
        Set<String> theirs = there.isEmpty() ? all(right.words().article()) : there;
        return mine.stream().anyMatch(theirs::contains);
    }

    private boolean isShare(Claim claim) {
        return !around(claim.words(), SHARE).isEmpty();
    }

    /** Whether the two stand in one sentence of one article. */
    boolean together(Anchor left, Anchor right) {
        return left.article().equals(right.article()) && sentence(left).equals(sentence(right));
    }

    private Span sentence(Anchor words) {
        AnnotatedArticle article = texts.annotated(words.article());
        int at = article.tokens().sentenceIndexAt(words.span().start());
        List<Sentence> sentences = article.tokens().sentences();
        return at < 0 || at >= sentences.size()
                ? words.span()
                : sentences.get(at).span();
    }

    private SortedSet<String> around(Anchor words, String kind) {
        Span sentence = sentence(words);
        return found(words, sentence.start(), sentence.end(), kind);
    }

    private SortedSet<String> sorts(Anchor words) {
        AnnotatedArticle article = texts.annotated(words.article());
        List<Token> tokens = article.tokens().tokens();
        int after = article.tokens().tokenIndexAt(words.span().end());
        if (tokens.isEmpty() || after >= tokens.size()) {
            return new TreeSet<>();
        }
        int last = Math.min(tokens.size(), after + BEHIND) - 1;
        return found(words, words.span().start(), tokens.get(last).span().end(), SORT);
    }

    private SortedSet<String> found(Anchor words, int from, int to, String kind) {
        AnnotatedArticle article = texts.annotated(words.article());
        Lexicon lexicon = byLanguage.get(article.article().language());
        SortedSet<String> out = new TreeSet<>();
        List<Token> tokens = article.tokens().tokens();
        for (int i = article.tokens().tokenIndexAt(from);
                lexicon != null && i < tokens.size() && tokens.get(i).span().start() < to;
                i++) {
            for (Lexicon.Hit hit : lexicon.at(tokens, i)) {
                if (hit.entry().get("class").equals(kind)) {
                    out.add(tokens.get(i).lemma());
                }
            }
        }
        return out;
    }

    /** The first long word behind a number, « euros ». */
    private String unit(Anchor words) {
        AnnotatedArticle article = texts.annotated(words.article());
        List<Token> tokens = article.tokens().tokens();
        for (int i = article.tokens().tokenIndexAt(words.span().end()); i < tokens.size(); i++) {
            if (tokens.get(i).surface().length() > 2 || !tokens.get(i).isWord()) {
                return tokens.get(i).folded();
            }
        }
        return "";
    }

    /** The places that the sentence names. */
    private Set<String> places(Anchor words) {
        return places(words.article(), sentence(words));
    }

    private Set<String> all(ArticleId article) {
        return places(article, new Span(0, texts.article(article).text().length()));
    }

    private Set<String> places(ArticleId article, Span within) {
        SortedSet<String> out = new TreeSet<>();
        for (Mention mention : texts.annotated(article).mentions()) {
            boolean place = mention.type() == Mention.Type.PLACE && mention.form() == Mention.Form.NAME;
            if (place && within.contains(mention.span())) {
                out.add(Folding.fold(mention.name()));
            }
        }
        return out;
    }
}
