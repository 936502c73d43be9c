package org.recoupe.annotation.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.wording.Found.Weighted;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Table;
import org.recoupe.text.Sentence;
import org.recoupe.text.Token;

/**
 * Words of another language inside a sentence: the lexicon {@code foreign-words} and the endings {@code foreign-endings},
 * save {@code loan-words}. Not a sign is what stands in a brief or a foreign quotation, beside a foreign name, or among
 * further foreign words: a title, a name, something said in that language. Immutable.
 */
final class ForeignWords implements SignFinder {

    /** A quotation of so few words is shown, not said. */
    private static final int BRIEF = 5;

    /** So many foreign words side by side are a phrase of that language. */
    private static final int PHRASE = 3;

    /** A sentence with so many foreign words, of so many words each, is in that language. */
    private static final int FOREIGN = 4;

    private static final int SHARE = 4;

    /** Below this share of accented letters a text was typed without accents, and « decision » is no foreign word. */
    private static final double ACCENTED = 0.012;

    private final Map<String, Weighted> words = new HashMap<>();
    private final Set<String> accentless = new HashSet<>();
    private final Set<String> glue = new HashSet<>();
    private final List<Ending> endings = new ArrayList<>();
    private final Set<String> loans = new HashSet<>();

    private record Ending(String ending, Weighted row) {}

    ForeignWords(LanguagePack pack) {
        for (Lexicon.Entry entry : pack.lexicon("foreign-words").entries()) {
            if (entry.get("accents").equals("glue")) {
                glue.add(entry.form());
                continue;
            }
            words.put(entry.form(), Weighted.of(entry.row()));
            if (entry.get("accents").equals("lost")) {
                accentless.add(entry.form());
            }
        }
        for (Table.Row row : pack.table("lexicon/foreign-endings.tsv").rows()) {
            for (String ending : row.require("form").split("\\|")) {
                endings.add(new Ending(ending, Weighted.of(row)));
            }
        }
        pack.lexicon("loan-words").entries().forEach(entry -> loans.add(entry.form()));
    }

    @Override
    public List<Found> find(AnnotatedArticle article, Quotes quotes) {
        List<Token> tokens = article.tokens().tokens();
        boolean accented = isAccented(tokens);
        @Nullable Weighted[] rows = new Weighted[tokens.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(tokens.get(i), accented);
        }
        List<Found> found = new ArrayList<>();
        for (Sentence sentence : article.tokens().sentences()) {
            if (!isForeignSentence(tokens, rows, sentence)) {
                collect(tokens, rows, sentence, quotes, found);
            }
        }
        return found;
    }

    private static void collect(
            List<Token> tokens, @Nullable Weighted[] rows, Sentence sentence, Quotes quotes, List<Found> found) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Weighted row = rows[i];
            if (row != null
                    && tokens.get(i).entity().isEmpty()
                    && !isShown(quotes, i)
                    && !isBesideName(tokens, i)
                    && run(tokens, rows, i) < PHRASE) {
                found.add(Found.of(tokens.get(i).span(), tokens.get(i).lower(), row));
            }
        }
    }

    /** Whether so many words are foreign that the sentence is. */
    private boolean isForeignSentence(List<Token> tokens, @Nullable Weighted[] rows, Sentence sentence) {
        int foreign = 0;
        int words = 0;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Token token = tokens.get(i);
            words += token.isWord() ? 1 : 0;
            foreign += rows[i] != null || glue.contains(token.lower()) ? 1 : 0;
        }
        return foreign >= FOREIGN && foreign * SHARE >= words;
    }

    private @Nullable Weighted row(Token token, boolean accented) {
        String word = token.surface();
        if (!word.equals(token.lower()) || !isLetters(word) || loans.contains(word)) {
            return null;
        }
        Weighted row = single(word, accented);
        if (row == null && word.indexOf('-') > 0) {
            for (String part : word.split("-")) {
                row = single(part, accented);
                if (row == null) {
                    return null;
                }
            }
        }
        return row;
    }

    private @Nullable Weighted single(String word, boolean accented) {
        if (loans.contains(word) || (!accented && accentless.contains(word))) {
            return null;
        }
        Weighted row = words.get(word);
        if (row == null && word.length() > 4 && word.endsWith("s")) {
            row = words.get(word.substring(0, word.length() - 1));
        }
        for (int i = 0; row == null && i < endings.size(); i++) {
            String ending = endings.get(i).ending();
            row = word.length() > ending.length() + 1 && word.endsWith(ending)
                    ? endings.get(i).row()
                    : null;
        }
        return row;
    }

    private static boolean isShown(Quotes quotes, int index) {
        int around = quotes.wordsAround(index);
        return around > 0 && around <= BRIEF;
    }

    /** Whether a name stands at either side: « the Foo Company » is one in another language. */
    private static boolean isBesideName(List<Token> tokens, int index) {
        return isForeignName(tokens, index - 1) || isForeignName(tokens, index + 1);
    }

    private static boolean isForeignName(List<Token> tokens, int index) {
        if (index < 0 || index >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(index);
        return token.isCapitalized()
                && (token.upos().equals("PROPN")
                        || token.upos().equals("X")
                        || !token.entity().isEmpty());
    }

    /** How many foreign words and words unknown to the analyser stand side by side with the token {@code index}. */
    private static int run(List<Token> tokens, @Nullable Weighted[] rows, int index) {
        int from = index;
        while (from > 0 && index - from < PHRASE && isForeign(tokens, rows, from - 1)) {
            from--;
        }
        int to = index + 1;
        while (to < rows.length && to - index < PHRASE && isForeign(tokens, rows, to)) {
            to++;
        }
        return to - from;
    }

    private static boolean isForeign(List<Token> tokens, @Nullable Weighted[] rows, int index) {
        return rows[index] != null || tokens.get(index).upos().equals("X");
    }

    private static boolean isAccented(List<Token> tokens) {
        long letters = 0;
        long accents = 0;
        for (Token token : tokens) {
            letters += token.lower().length();
            accents += token.lower().chars().filter(c -> c > 127).count();
        }
        return accents > letters * ACCENTED;
    }

    private static boolean isLetters(String word) {
        return word.codePoints().allMatch(c -> Character.isLetter(c) || c == '-') && word.length() > 2;
    }
}
