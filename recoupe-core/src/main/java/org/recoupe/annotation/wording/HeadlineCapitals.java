package org.recoupe.annotation.wording;

import java.util.List;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.wording.Found.Weighted;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Morphology;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/**
 * A headline with a capital to each of its words, as English writes it: verbs, adjectives and common nouns too. Immutable.
 */
final class HeadlineCapitals implements SignFinder {

    /** So many words that are surely no names have a capital, and none or few have none. */
    private static final int LEAST = 3;

    private final Morphology morphology;
    private final NounGenders nouns;
    private final Lexicon small;
    private final Weighted row;

    HeadlineCapitals(LanguagePack pack) {
        this.morphology = pack.morphology();
        this.nouns = new NounGenders(pack);
        this.small = pack.lexicon("common-words");
        this.row =
                Weighted.of(pack.table("lexicon/headline-capitals.tsv").rows().getFirst());
    }

    @Override
    public List<Found> find(AnnotatedArticle article, Quotes quotes) {
        Span title = article.article().title();
        if (title == null) {
            return List.of();
        }
        int capital = 0;
        int low = 0;
        List<Token> tokens = article.tokens().tokens();
        int first = article.tokens().tokenIndexAt(title.start());
        for (int i = first + 1; i < tokens.size() && tokens.get(i).span().end() <= title.end(); i++) {
            Token token = tokens.get(i);
            if (!isCommon(token.lower())) {
                continue;
            }
            if (!token.isCapitalized()) {
                low++;
            } else if (token.surface().substring(1).equals(token.lower().substring(1))) {
                capital++;
            }
        }
        return capital >= LEAST && capital > 3 * low ? List.of(Found.of(title, "", row)) : List.of();
    }

    private boolean isCommon(String lower) {
        return lower.length() > 3
                && !small.contains(lower)
                && (nouns.isNoun(lower) || !morphology.knownVerb(lower).isEmpty());
    }
}
