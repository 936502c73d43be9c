package org.recoupe.annotation.name;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.text.Token;

/**
 * Settles what one written form is where its mentions in an article were taken for different things: the reasons are
 * added up. « l'usine Braval » outweighs « Braval se tait ».
 */
final class TypeVote {

    private final List<Token> tokens;

    TypeVote(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Gives one type to all single words in {@code drafts} that are written alike and rest on nothing firm. */
    void settle(List<Draft> drafts) {
        Map<String, Map<Mention.Type, Integer>> votes = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.form == Mention.Form.NAME && draft.to - draft.from == 1) {
                votes.computeIfAbsent(key(draft), k -> new EnumMap<>(Mention.Type.class))
                        .merge(draft.type, TypeEvidence.weight(draft.rule), Integer::sum);
            }
        }
        for (Draft draft : drafts) {
            if (draft.form != Mention.Form.NAME || draft.to - draft.from > 1 || draft.firm) {
                continue;
            }
            Mention.@Nullable Type winner = winner(votes.getOrDefault(key(draft), Map.of()));
            if (winner != null && winner != draft.type && TypeEvidence.weight(draft.rule) <= MIDDLING) {
                draft.type = winner;
                draft.rule = "name.vote";
            }
        }
    }

    private static final int MIDDLING = 3;

    private static Mention.@Nullable Type winner(Map<Mention.Type, Integer> votes) {
        Mention.Type best = null;
        int most = 0;
        for (Map.Entry<Mention.Type, Integer> vote : votes.entrySet()) {
            boolean countable = vote.getKey() != Mention.Type.MISC && vote.getKey() != Mention.Type.COUNTRY;
            if (countable && vote.getValue() > most) {
                best = vote.getKey();
                most = vote.getValue();
            }
        }
        return best;
    }

    private String key(Draft draft) {
        return tokens.get(draft.from).folded();
    }
}
