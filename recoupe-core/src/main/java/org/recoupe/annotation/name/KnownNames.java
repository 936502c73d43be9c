package org.recoupe.annotation.name;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Sentence;
import org.recoupe.text.Token;

/** Finds the names that the lexicons have: countries, capitals, bodies, places, agencies. One article. */
final class KnownNames {

    private final NameLexicons words;
    private final List<Token> tokens;

    KnownNames(NameLexicons words, List<Token> tokens) {
        this.words = words;
        this.tokens = tokens;
    }

    /** A country, a body, a place, an agency or the nouns of a people at {@code i}. */
    @Nullable
    Draft at(Sentence sentence, int i) {
        Draft best = null;
        if (!isNounOfPeople(i)) {
            best = longer(best, hit(words.countries(), i, Mention.Type.COUNTRY, "name.country"));
        }
        best = longer(best, hit(words.bodies(), i, null, "name.body"));
        best = longer(best, hit(words.agencies(), i, null, "name.agency"));
        best = longer(best, hit(words.capitals(), i, Mention.Type.PLACE, "name.capital"));
        best = longer(best, hit(words.places(), i, Mention.Type.PLACE, "name.place"));
        if (best != null && best.to < sentence.to()) {
            boolean single = best.to == i + 1;
            Token next = tokens.get(best.to);
            boolean nameGoesOn =
                    next.isCapitalized() && Capitals.isPlainName(next) && !words.isFirstName(tokens, best.to);
            if (single && nameGoesOn && words.isFirstName(tokens, i)) {
                return null;
            }
        }
        if (best != null
                && best.to == i + 1
                && words.isFirstName(tokens, i)
                && best.type != Mention.Type.PLACE
                && !words.is("definite", tokens, i - 1)
                && !words.is("preposition", tokens, i - 1)) {
            return null;
        }
        return best;
    }

    /** « le Suisse »: the article is not that of the country. */
    private boolean isNounOfPeople(int i) {
        String article = words.countries()
                .longestAt(tokens, i)
                .map(hit -> hit.entry().get("article"))
                .orElse("");
        return i > 0
                && !article.isEmpty()
                && words.is("definite", tokens, i - 1)
                && !article.equals(tokens.get(i - 1).lower())
                && words.demonyms().longestAt(tokens, i).isPresent();
    }

    private @Nullable Draft hit(Lexicon lexicon, int i, Mention.@Nullable Type type, String rule) {
        for (Lexicon.Hit hit : lexicon.at(tokens, i)) {
            boolean alike = hit.to() == i + 1
                    ? writtenAlike(hit.entry().form(), tokens.get(i))
                    : hasCapitalsOf(hit.entry().form(), i, hit.to());
            if (!alike) {
                continue;
            }
            Mention.Type found =
                    type != null ? type : Mention.Type.valueOf(hit.entry().get("type"));
            Draft draft = new Draft(i, hit.to(), Mention.Form.NAME, found, rule).firm();
            String country = hit.entry().get("value");
            return country.isEmpty() ? draft : draft.demonym(country);
        }
        return null;
    }

    /** A short form in capitals counts only where the text has capitals; any other name needs its first capital. */
    private static boolean writtenAlike(String form, Token token) {
        boolean acronym = form.length() <= 5 && form.equals(form.toUpperCase(Locale.ROOT));
        return acronym ? token.surface().equals(form) : token.isCapitalized();
    }

    /** Whether the last word has a capital where the form has one; the others may be written either way. */
    private boolean hasCapitalsOf(String form, int from, int to) {
        int blank = Math.max(form.lastIndexOf(' '), form.lastIndexOf('\''));
        boolean lastInForm = Character.isUpperCase(form.codePointAt(blank + 1));
        boolean any = false;
        for (int i = from; i < to; i++) {
            any |= tokens.get(i).isCapitalized();
        }
        return any && (!lastInForm || tokens.get(to - 1).isCapitalized());
    }

    private static @Nullable Draft longer(@Nullable Draft left, @Nullable Draft right) {
        return left == null || (right != null && right.to > left.to) ? right : left;
    }
}
