package org.recoupe.annotation.wording;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.wording.Found.Weighted;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Table;
import org.recoupe.text.Folding;
import org.recoupe.text.Span;

/** A link to the source whose last part is a headline in another language: the article was taken from there. Immutable. */
final class SourceTrace implements SignFinder {

    /** A headline of so many words has, in its own language, one of the words of {@code slug-words}. */
    private static final int HEADLINE = 7;

    private static final int LONGEST_LINK = 400;
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    private final Weighted row;
    private final Set<String> own = new HashSet<>();

    SourceTrace(LanguagePack pack) {
        Table.Row first = pack.table("lexicon/slug-words.tsv").rows().getFirst();
        this.row = Weighted.of(first);
        own.addAll(List.of(first.require("form").split("\\|")));
    }

    @Override
    public List<Found> find(AnnotatedArticle article, Quotes quotes) {
        Span url = article.article().sourceUrl();
        if (url == null || url.length() > LONGEST_LINK) {
            return List.of();
        }
        String link = Folding.fold(article.article().words(url));
        String slug = link.substring(link.replaceAll("/+$", "").lastIndexOf('/') + 1);
        int words = 0;
        for (String word : slug.split("[-_./]")) {
            if (own.contains(word)) {
                return List.of();
            }
            words += word.length() > 1 && !NO_LETTERS.matcher(word).find() ? 1 : 0;
        }
        return words >= HEADLINE ? List.of(Found.of(url, "", row)) : List.of();
    }
}
