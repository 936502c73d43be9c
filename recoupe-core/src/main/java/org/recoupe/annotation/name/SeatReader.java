package org.recoupe.annotation.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/**
 * Tells who acts from where it happens: « Moscou a rejeté », « à Moscou »; « la Maison Blanche dément », « devant la Maison
 * Blanche ». One article.
 */
final class SeatReader {

    private static final int LONGEST_LIST = 8;

    private final NameLexicons words;
    private final List<Token> tokens;
    private final Governors governors;
    /** The capitals read so far, by their tokens. */
    private final Map<Integer, Draft> capitals = new HashMap<>();

    SeatReader(NameLexicons words, TokenizedText text, Governors governors) {
        this.words = words;
        this.tokens = text.tokens();
        this.governors = governors;
    }

    /**
     * Whether a capital stands for the government that sits there. Capitals must be asked about in the order of the text.
     *
     * @param placed whether a preposition before it makes it a place
     */
    boolean acts(Draft draft, boolean placed) {
        boolean acts = isActor(draft, placed);
        if (acts) {
            draft.type = Mention.Type.COUNTRY;
            draft.rule = "name.capital-actor";
        }
        for (int i = draft.from; i < draft.to; i++) {
            capitals.put(i, draft);
        }
        return acts;
    }

    private boolean isActor(Draft draft, boolean placed) {
        int head = governors.head(draft.from, draft.to);
        Draft first = first(head);
        if (first != null && first != draft) {
            return first.type == Mention.Type.COUNTRY;
        }
        int governor = tokens.get(head).head();
        if (words.is("way", tokens, governor) && words.is("partner", tokens, draft.from - 1)) {
            return false; // « le train entre Paris et Bruxelles »
        }
        if (governors.isSubject(draft) && !placed || isPartner(draft)) {
            return true;
        }
        Token token = tokens.get(head);
        boolean given = words.is("at", tokens, draft.from - 1)
                && words.is("giving", tokens, governor)
                && (token.is("obl") || token.is("iobj"));
        boolean deed = words.is("of", tokens, draft.from - 1) && words.is("deed", tokens, governor) && token.is("nmod");
        return given || deed || isSource(draft.from);
    }

    /** The first capital of a list that {@code head} stands in: « à Lyon, Rome et Berlin »; null where it stands in none. */
    private @Nullable Draft first(int head) {
        int at = head;
        for (int step = 0; step < LONGEST_LIST && at >= 0 && tokens.get(at).is("conj"); step++) {
            at = tokens.get(at).head();
        }
        return at == head ? null : capitals.get(at);
    }

    /** « entre Moscou et Kiev », « avec Kiev », « exhorté Moscou à »: somebody rather than somewhere. */
    private boolean isPartner(Draft draft) {
        return words.is("partner", tokens, draft.from - 1);
    }

    /** « d'après Rome ». */
    private boolean isSource(int from) {
        return words.phrase("according", tokens, from - 2)
                .filter(hit -> hit.to() == from)
                .isPresent();
    }

    /** Whether the name of a body is rather that of its house: « au Kremlin », « sortie de Matignon ». */
    boolean isSite(Draft draft) {
        boolean house = words.bodies()
                .longestAt(tokens, draft.from)
                .map(Lexicon.Hit::entry)
                .filter(entry -> entry.get("seat").equals("yes"))
                .isPresent();
        if (!house || draft.from == 0) {
            return false;
        }
        boolean fused = words.is("fused", tokens, draft.from - 1);
        boolean article = !fused && words.is("article", tokens, draft.from - 1);
        int preposition = article ? draft.from - 2 : draft.from - 1;
        int head = governors.head(draft.from, draft.to);
        int governor = tokens.get(head).head();
        if (words.is("site", tokens, preposition)) {
            return true;
        }
        if (words.is("at", tokens, preposition)) {
            return !words.is("giving", tokens, governor)
                    && !words.is("addressing", tokens, preposition - 1)
                    && !words.is("deed", tokens, governor);
        }
        boolean from = words.is("of", tokens, preposition) || tokens.get(head).is("obj");
        return from && words.is("ground", tokens, governor);
    }
}
