package org.recoupe.annotation.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Slot;
import org.recoupe.text.Token;

/**
 * Reads a part of the day with the words that lead up to it: « dans la soirée », « en fin de matinée », « tard le
 * soir ». The lexicons are {@code day-part-openers} (with {@code alone} where such a word makes it a time by itself) and
 * {@code day-parts}.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class DayPartSlot implements Slot {

    private static final int MOST_OPENERS = 5;

    private final Lexicon openers;
    private final Lexicon parts;
    private final boolean alone;

    /**
     * A reader.
     *
     * @param alone whether only what is a time by itself counts
     */
    DayPartSlot(LanguagePack pack, boolean alone) {
        this.openers = pack.lexicon("day-part-openers");
        this.parts = pack.lexicon("day-parts");
        this.alone = alone;
    }

    @Override
    public List<Filler> at(List<Token> tokens, int index) {
        boolean isAlone = !alone;
        int at = index;
        for (int i = 0; i <= MOST_OPENERS && at < tokens.size(); i++) {
            List<Filler> fillers = isAlone ? parts(tokens, at) : List.of();
            if (!fillers.isEmpty()) {
                return fillers;
            }
            Lexicon.@Nullable Hit opener = openers.longestAt(tokens, at).orElse(null);
            if (opener == null) {
                return List.of();
            }
            isAlone |= !opener.entry().get("alone").isEmpty();
            at = opener.to();
        }
        return List.of();
    }

    private List<Filler> parts(List<Token> tokens, int at) {
        List<Filler> fillers = new ArrayList<>();
        for (Lexicon.Hit hit : parts.at(tokens, at)) {
            fillers.add(new Filler(hit.to(), hit.entry().get("value")));
        }
        return fillers;
    }
}
