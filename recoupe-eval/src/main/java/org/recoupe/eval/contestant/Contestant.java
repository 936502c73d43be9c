package org.recoupe.eval.contestant;

import java.util.List;
import java.util.Optional;
import org.recoupe.text.Span;

/** An analyser, loaded. Safe for use by many threads. */
public interface Contestant {

    /** Sentences, words and trees of raw text. */
    Parsed parse(String text);

    /** The analysis of words that are given; words of the result stand at the places of the given ones. */
    List<Word> parse(Given given);

    /**
     * The names among words that are given, as tags: {@code B-PER} begins the name of a person, {@code I-PER} goes on with
     * it, likewise {@code LOC}, {@code ORG} and {@code MISC}; {@code O} elsewhere. An analyser that does not tell where a
     * name begins may give {@code I-} alone.
     */
    List<String> nameTags(List<String> words);

    /** The stretches of raw text that are parts of names of persons. */
    List<Span> persons(String text);

    /** The ways of reading whose speed is measured, each with nothing remembered from earlier texts. */
    List<Reader> readers();

    /** The lemmas are found too. */
    boolean lemmatizes();

    /** A way of reading raw text. */
    interface Reader {

        /** What it finds, in a few words. */
        String name();

        /** Reads a text, given as its paragraphs, and throws away what it finds. Safe for use by many threads. */
        void read(List<String> paragraphs);
    }

    /** Somebody who has not been loaded yet. */
    interface Entrant {

        /** Name and version. */
        String name();

        /** What a reader of the figures must know, such as what it was trained on. */
        Optional<String> note();

        /** Whether it analyses words of this language, given as a BCP 47 tag. */
        boolean speaks(String language);

        /** Loads all models. */
        Contestant load();
    }
}
