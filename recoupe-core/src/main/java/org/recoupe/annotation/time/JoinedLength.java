package org.recoupe.annotation.time;

import java.util.List;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Numbers;
import org.recoupe.language.Slot;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.Tokenizer;

/** The slot for a length of time in one word: "two-day". The value is number and unit: {@code 2 DAY}. Immutable. */
final class JoinedLength implements Slot {

    private static final int LONGEST = 30;

    private final Numbers numbers;
    private final Lexicon units;

    JoinedLength(LanguagePack pack) {
        this.numbers = Numbers.of(pack);
        this.units = pack.lexicon("units");
    }

    @Override
    public List<Filler> at(List<Token> tokens, int index) {
        String word = tokens.get(index).folded();
        int hyphen = word.lastIndexOf('-');
        if (hyphen < 1 || word.length() > LONGEST) {
            return List.of();
        }
        List<Token> number = Tokenizer.tokenize(word, new Span(0, hyphen));
        return units.find(word.substring(hyphen + 1))
                .flatMap(unit -> numbers.parse(number, 0, number.size())
                        .map(amount ->
                                List.of(new Filler(index + 1, amount.toPlainString() + " " + unit.get("value")))))
                .orElse(List.of());
    }
}
