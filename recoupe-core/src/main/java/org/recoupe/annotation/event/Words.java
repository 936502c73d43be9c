package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Token;

/** The classes of the little words of one sentence. Confined to a thread. */
final class Words {

    /** A class that {@code tokens[from, to)} has. */
    record Hit(String kind, int from, int to) {}

    private final List<List<Hit>> at = new ArrayList<>();

    Words(LanguagePack pack, List<Token> tokens) {
        Lexicon lexicon = pack.lexicon("event-clause-words");
        for (int i = 0; i < tokens.size(); i++) {
            List<Hit> hits = new ArrayList<>();
            for (Lexicon.Hit hit : lexicon.at(tokens, i)) {
                hits.add(new Hit(hit.entry().get("class"), hit.from(), hit.to()));
            }
            hits.sort(Comparator.comparingInt((Hit hit) -> hit.to()).reversed());
            at.add(hits);
        }
    }

    /** Whether a word or phrase of {@code kind} begins at {@code index}. */
    boolean is(int index, String kind) {
        return end(index, kind) > index;
    }

    /** Where the word or phrase of {@code kind} that begins at {@code index} ends; {@code -1} where there is none. */
    int end(int index, String kind) {
        if (index < 0 || index >= at.size()) {
            return -1;
        }
        for (Hit hit : at.get(index)) {
            if (hit.kind().equals(kind)) {
                return hit.to();
            }
        }
        return -1;
    }

    /** All classes of the single word or phrase that begins at {@code index}. */
    Set<String> kinds(int index) {
        Set<String> kinds = new HashSet<>();
        at.get(index).forEach(hit -> kinds.add(hit.kind()));
        return kinds;
    }
}
