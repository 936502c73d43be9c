package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention.Attribute;
import org.recoupe.annotation.Modality;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;

/** The words that say how far something is real, as the data has them. Immutable; safe for use by many threads. */
final class ModalityWords {

    /** What an entry is said of: what hangs on a verb, a clause with « que », an infinitive, the verb itself, a noun. */
    static final String VERB = "verb";

    static final String CLAUSE = "clause";
    static final String SELF = "self";
    static final String ADJECTIVE = "adj";
    static final String BEFORE_NOUN = "noun";
    static final String BEFORE_INFINITIVE = "infinitive";
    /** Said of the verb that an auxiliary helps. */
    private static final String AUXILIARY = "aux";

    private final Lexicon lexicon;

    ModalityWords(LanguagePack pack) {
        this.lexicon = pack.lexicon("modality");
    }

    /** What the data says of the words that begin at a token. */
    List<Lexicon.Hit> at(Shape shape, int index) {
        return lexicon.at(shape.tokens, index);
    }

    /** What a verb group, or the adjective that it leads to, says of what stands under it. */
    List<Lexicon.Entry> of(Shape shape, VerbGroup group, String scope) {
        List<Lexicon.Entry> entries = at(shape, group.head(), scope);
        int predicate = shape.tree.head(group.head());
        boolean copula = shape.tree.is(group.head(), "cop") && predicate > group.head();
        if (entries.isEmpty() && copula) {
            return at(shape, predicate, scope);
        }
        return entries;
    }

    /** What an auxiliary of the group says of its verb: "may meet", "will be held"; or null. */
    Lexicon.@Nullable Entry ofAuxiliary(Shape shape, VerbGroup group) {
        for (int i = group.from(); i < group.head(); i++) {
            List<Lexicon.Entry> entries = at(shape, i, AUXILIARY);
            if (!entries.isEmpty()) {
                return entries.getFirst();
            }
        }
        return null;
    }

    List<Lexicon.Entry> at(Shape shape, int index, String scope) {
        List<Lexicon.Entry> entries = new ArrayList<>();
        for (Lexicon.Hit hit : lexicon.at(shape.tokens, index)) {
            if (hit.entry().get("scope").equals(scope)) {
                entries.add(hit.entry());
            }
        }
        return entries;
    }

    static boolean has(Lexicon.Entry entry, String flag) {
        return Set.of(entry.get("flags").split(" ")).contains(flag);
    }

    static Modality modality(Lexicon.Entry entry) {
        return Modality.valueOf(entry.get("modality").toUpperCase(Locale.ROOT));
    }

    static void note(Shape shape, Lexicon.Entry entry, int from, int to, List<Attribute> attributes) {
        if (!entry.get("status").isEmpty() && attributes.isEmpty()) {
            attributes.add(
                    new Attribute("status", entry.get("status"), "exact", Modality.ASSERTED, shape.span(from, to)));
        }
    }
}
