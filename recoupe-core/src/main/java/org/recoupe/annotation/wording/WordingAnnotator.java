package org.recoupe.annotation.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Annotator;
import org.recoupe.annotation.Wording;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Messages;
import org.recoupe.text.Token;

/**
 * Tells a text that a translation machine (« translationese ») or a synonym machine (« spun text ») made from a well-written
 * one: foreign words in a sentence, set phrases with a word replaced, calques, numbers and capitals as in another language,
 * agreement that no writer gets wrong.
 *
 * <p>Reads what the analyser and the readers of names found. Immutable; safe for use by many threads; linear in the text.
 */
public final class WordingAnnotator implements Annotator {

    private final List<SignFinder> finders;
    private final @Nullable Messages messages;

    /**
     * For one language; where it has no data for this stage every text is plain.
     *
     * @throws org.recoupe.language.LanguageDataException where the data of {@code pack} breaks the format
     */
    public WordingAnnotator(LanguagePack pack) {
        if (!pack.has("rules/wording.tsv")) {
            this.finders = List.of();
            this.messages = null;
            return;
        }
        this.finders = List.of(
                new ForeignWords(pack),
                new SetPhrases(pack),
                new WordingRules(pack),
                new HeadlineCapitals(pack),
                new SourceTrace(pack));
        this.messages = pack.messages("wording");
    }

    @Override
    public AnnotatedArticle annotate(AnnotatedArticle article) {
        if (messages == null) {
            return article;
        }
        List<Token> tokens = article.tokens().tokens();
        Quotes quotes = Quotes.of(tokens);
        List<Found> found = finders.stream()
                .flatMap(finder -> finder.find(article, quotes).stream())
                .toList();
        int words = (int) tokens.stream().filter(Token::isWord).count();
        Wording wording = Verdict.of(found, words, messages, article.tokens().text());
        return article.withWording(wording);
    }
}
