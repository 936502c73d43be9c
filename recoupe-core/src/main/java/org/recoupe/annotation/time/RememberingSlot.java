package org.recoupe.annotation.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.Slot;
import org.recoupe.text.Token;

/** A slot that reads each token of one sentence once, however many rules ask. Confined to a thread and a sentence. */
final class RememberingSlot implements Slot {

    private final Slot slot;
    private final @Nullable List<Filler>[] known;

    @SuppressWarnings({"unchecked", "rawtypes"})
    RememberingSlot(Slot slot, int tokens) {
        this.slot = slot;
        this.known = new List[tokens];
    }

    @Override
    public List<Filler> at(List<Token> tokens, int index) {
        List<Filler> fillers = known[index];
        if (fillers == null) {
            fillers = slot.at(tokens, index);
            known[index] = fillers;
        }
        return fillers;
    }
}
