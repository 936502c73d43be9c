package org.recoupe.duplicate;

import org.recoupe.article.Article;
import org.recoupe.parallel.Memo;

/**
 * What comparing articles leaves for the next time: each as it is compared, and what two of them share. Both depend on nothing but
 * the articles. Safe for use by many threads.
 */
public final class KnownTexts {

    /** Texts that are forgotten. */
    public static final KnownTexts ONCE = new KnownTexts(Memo.none(), Memo.none());

    private final Memo<Question, ComparedText> texts;
    private final Memo<Pair, Comparison> pairs;

    private KnownTexts(Memo<Question, ComparedText> texts, Memo<Pair, Comparison> pairs) {
        this.texts = texts;
        this.pairs = pairs;
    }

    /** None are known yet; those met are kept. */
    public static KnownTexts first() {
        return new KnownTexts(Memo.first(), Memo.first());
    }

    /** Those met here are known. */
    public KnownTexts next() {
        return new KnownTexts(texts.next(), pairs.next());
    }

    /** How many texts and pairs of them are kept. */
    public int size() {
        return texts.size() + pairs.size();
    }

    /** An article and the language in which its words are read. The id tells nearly all articles apart, at no cost. */
    private record Question(Article article, String language) {
        @Override
        public int hashCode() {
            return article.id().hashCode();
        }
    }

    /** Two texts, as such: a text is made once for each article. */
    private record Pair(ComparedText left, ComparedText right) {}

    /** An article as it is compared. */
    ComparedText text(Article article, Vocabulary vocabulary) {
        return texts.of(
                new Question(article, vocabulary.language()), asked -> ComparedText.of(asked.article(), vocabulary));
    }

    /** Two texts held against each other. */
    Comparison pair(ComparedText left, ComparedText right) {
        return pairs.of(new Pair(left, right), pair -> new Comparison(pair.left(), pair.right()));
    }
}
