package org.recoupe.pipeline;

import org.recoupe.dating.Proofs;
import org.recoupe.duplicate.KnownTexts;

/**
 * What is kept of the work on a dossier for the next one of the same story: what depends on an article, on two of them or on one
 * proof alone. It changes nothing in the next dossier but the time that it takes; what the next one does not need is kept no
 * longer.
 *
 * <p>To whoever has it a value: safe for use by many threads.
 */
public final class Kept {

    /** Nothing yet. */
    public static final Kept NOTHING = new Kept(KnownTexts.first(), Proofs.first());

    /** Nothing, nor will there be: there is no next time. */
    static final Kept ONCE = new Kept(KnownTexts.ONCE, Proofs.ONCE);

    private final KnownTexts texts;
    private final Proofs proofs;

    private Kept(KnownTexts texts, Proofs proofs) {
        this.texts = texts;
        this.proofs = proofs;
    }

    Kept next() {
        return new Kept(texts.next(), proofs.next());
    }

    /** How many answers are kept. */
    int size() {
        return texts.size() + proofs.size();
    }

    KnownTexts texts() {
        return texts;
    }

    Proofs proofs() {
        return proofs;
    }
}
