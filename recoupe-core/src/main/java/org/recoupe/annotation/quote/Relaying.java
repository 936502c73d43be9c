package org.recoupe.annotation.quote;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.annotation.Quotation.Via;

/** Joins « l'agence rapporte que » with « le ministre a déclaré que » inside it into one chain. */
final class Relaying {

    private Relaying() {}

    /** The drafts of one sentence; one that only says who passed on the words of another goes into that one's chain. */
    static List<Draft> settle(List<Draft> drafts) {
        List<Draft> settled = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.speaker() == null && !draft.via().isEmpty()) {
                if (drafts.stream().noneMatch(other -> passesOn(draft, other))) {
                    settled.add(draft);
                }
                continue;
            }
            List<Via> via = new ArrayList<>(draft.via());
            for (Draft relay : drafts) {
                if (relay.speaker() == null && passesOn(relay, draft)) {
                    relay.via().forEach(v -> Relays.addLast(via, v));
                }
            }
            settled.add(draft.withVia(via));
        }
        return settled;
    }

    private static boolean passesOn(Draft relay, Draft draft) {
        return !relay.via().isEmpty()
                && relay != draft
                && draft.speaker() != null
                && relay.content().contains(draft.content());
    }
}
