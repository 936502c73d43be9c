package org.recoupe.annotation.event;

/**
 * A verb with its auxiliaries, clitics and negation: « ne s'est pas entretenu ».
 *
 * @param from index of the first token in the sentence
 * @param to one past the last
 * @param head the lexical verb
 * @param form what form it has
 * @param passive whether the subject suffers what the verb says
 * @param reflexive whether it has a reflexive pronoun
 * @param negated whether it is negated
 * @param feats the features of the finite word, or of the only word
 * @param perfect whether it tells of what is over by then: « a signé », « avoir été signé »; not « sera signé »
 * @param governor index of the group that an infinitive hangs on, or -1
 */
record VerbGroup(
        int from,
        int to,
        int head,
        Form form,
        boolean passive,
        boolean reflexive,
        boolean negated,
        String feats,
        boolean perfect,
        int governor) {

    enum Form {
        FINITE,
        INFINITIVE,
        GERUND,
        PARTICIPLE
    }

    boolean finite() {
        return form == Form.FINITE;
    }

    /** Whether it says that something was done: « a signé », « signa ». */
    boolean past() {
        boolean open = has("Tense=Fut") || has("Mood=Cnd") || has("Mood=Sub");
        return finite() && !open && (perfect || has("Tense=Past"));
    }

    boolean has(String feature) {
        return ("|" + feats + "|").contains("|" + feature + "|");
    }
}
