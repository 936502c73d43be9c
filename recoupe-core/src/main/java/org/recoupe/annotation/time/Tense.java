package org.recoupe.annotation.time;

/** What the verb nearest to a temporal expression says about its side of now. */
public enum Tense {
    /** It happened. */
    PAST,
    /** It is to happen. */
    FUTURE,
    /** Nothing is known. */
    UNKNOWN
}
