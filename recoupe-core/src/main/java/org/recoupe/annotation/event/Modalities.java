package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention.Attribute;
import org.recoupe.annotation.Modality;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;

/** Says how far an article vouches for an event. Immutable; safe for use by many threads. */
final class Modalities {

    /**
     * What was found.
     *
     * @param modality how far
     * @param attributes the status « postponed » or « cancelled », if any
     */
    record Found(Modality modality, List<Attribute> attributes) {}

    private static final int DEEPEST = 3;

    private final ModalityWords words;
    private final NounModalities nouns;

    Modalities(LanguagePack pack) {
        this.words = new ModalityWords(pack);
        this.nouns = new NounModalities(pack, words, this);
    }

    Found of(Shape shape, Trigger trigger) {
        List<Attribute> attributes = new ArrayList<>();
        Modality modality =
                trigger.isVerb() ? verb(shape, trigger.group(), attributes, 0) : nouns.of(shape, trigger, attributes);
        if (modality == Modality.ASSERTED && conditional(shape, trigger)) {
            modality = Modality.CONDITIONAL;
        }
        return new Found(modality, List.copyOf(attributes));
    }

    Modality verb(Shape shape, int g, List<Attribute> attributes, int depth) {
        VerbGroup group = shape.groups.get(g);
        if (group.negated()) {
            return Modality.NEGATED;
        }
        if (depth == 0 && !group.perfect() || group.passive()) {
            List<Lexicon.Entry> own = words.of(shape, group, ModalityWords.SELF);
            if (!own.isEmpty()) {
                return ModalityWords.modality(own.getFirst());
            }
        }
        Lexicon.Entry helped = group.perfect() ? null : words.ofAuxiliary(shape, group);
        if (helped != null) {
            return ModalityWords.modality(helped);
        }
        if (group.form() == VerbGroup.Form.INFINITIVE) {
            return infinitive(shape, g, attributes, depth);
        }
        if (group.has("Mood=Cnd")) {
            // « Serait détenu » passes on what others say.
            return group.perfect() || group.passive() ? Modality.UNVERIFIED : Modality.POSSIBLE;
        }
        boolean wished = (group.has("Mood=Sub") && !group.perfect()) || group.has("Mood=Imp");
        Modality above = depth < DEEPEST ? clause(shape, g) : null;
        if (above != null) {
            return above;
        }
        return wished || group.has("Tense=Fut") && !group.perfect() ? Modality.PLANNED : Modality.ASSERTED;
    }

    /** What the verb or noun above says of a clause with « que »: « craint que », « la rumeur selon laquelle »; or null. */
    private @Nullable Modality clause(Shape shape, int g) {
        VerbGroup group = shape.groups.get(g);
        int word = shape.tree.firstJoined(shape.clauses.word(g));
        int above = shape.tree.head(word);
        boolean led = shape.tree.children(word, "mark").stream().anyMatch(i -> shape.words.is(i, "complement"));
        if (above < 0 || !led || !shape.tree.isAny(word, "ccomp", "csubj", "obj", "nsubj", "xcomp", "acl")) {
            return null;
        }
        int governor = shape.clauses.predicate(above);
        List<Lexicon.Entry> entries = governor < 0
                ? words.at(shape, above, ModalityWords.CLAUSE)
                : words.of(shape, shape.groups.get(governor), ModalityWords.CLAUSE);
        if (entries.isEmpty()) {
            return null;
        }
        Modality modality = ModalityWords.modality(entries.getFirst());
        if (governor >= 0 && shape.groups.get(governor).negated()) {
            return Modality.POSSIBLE;
        }
        return modality == Modality.PLANNED && group.perfect() ? null : modality;
    }

    private Modality infinitive(Shape shape, int g, List<Attribute> attributes, int depth) {
        VerbGroup group = shape.groups.get(g);
        if (group.perfect()) {
            int before = g - 1;
            boolean denied = before >= 0
                    && group.from() - shape.groups.get(before).to() <= 2
                    && words.of(shape, shape.groups.get(before), ModalityWords.VERB).stream()
                            .anyMatch(entry -> entry.get("modality").equals("denied"));
            return denied ? Modality.DENIED : Modality.ASSERTED;
        }
        int governor = group.governor();
        if (governor < 0) {
            return unlinked(shape, g);
        }
        VerbGroup above = shape.groups.get(governor);
        List<Lexicon.Entry> entries = words.of(shape, above, ModalityWords.VERB);
        if (entries.isEmpty()) {
            return depth < DEEPEST ? verb(shape, governor, attributes, depth + 1) : Modality.ASSERTED;
        }
        Lexicon.Entry entry = entries.getFirst();
        ModalityWords.note(shape, entry, above.from(), above.to(), attributes);
        if (above.negated()) {
            return Modality.NEGATED;
        }
        // « Ont dû être évacués », « a permis d'arrêter »: it was done.
        if (ModalityWords.has(entry, "done") && above.past()) {
            return Modality.ASSERTED;
        }
        return ModalityWords.modality(entry);
    }

    /** An infinitive without a verb before it: after « avant de », « après » it is a fact, else an aim. */
    private Modality unlinked(Shape shape, int g) {
        VerbGroup group = shape.groups.get(g);
        int before = g - 1;
        if (before >= 0 && group.from() - shape.groups.get(before).to() <= 14) {
            List<Lexicon.Entry> entries = words.of(shape, shape.groups.get(before), ModalityWords.VERB);
            boolean control = entries.stream().anyMatch(e -> e.get("control").equals("object"));
            if (control) {
                boolean done = entries.stream().anyMatch(e -> ModalityWords.has(e, "done"));
                return done && shape.groups.get(before).past() ? Modality.ASSERTED : Modality.PLANNED;
            }
        }
        for (int i = Math.max(0, group.from() - 3); i < group.from(); i++) {
            for (Lexicon.Hit hit : words.at(shape, i)) {
                String scope = hit.entry().get("scope");
                boolean leads =
                        scope.equals(ModalityWords.BEFORE_NOUN) || scope.equals(ModalityWords.BEFORE_INFINITIVE);
                if (hit.to() == group.from() && leads) {
                    return ModalityWords.modality(hit.entry());
                }
            }
        }
        return Modality.ASSERTED;
    }

    /** « Si X démissionne »: the condition leads the event's own clause, not one beside it. */
    private static boolean conditional(Shape shape, Trigger trigger) {
        int g = trigger.isVerb() ? trigger.group() : shape.finite(trigger.from());
        if (g < 0) {
            return leads(shape, shape.clauseStart(trigger.from()), trigger);
        }
        int word = shape.clauses.word(g);
        boolean marked = false;
        for (int child : shape.tree.children(shape.tree.firstJoined(word))) {
            if (child < word && shape.tree.isAny(child, "mark", "advmod", "cc")) {
                marked |= isCondition(shape, child);
            }
        }
        return marked || leads(shape, shape.clauseStart(trigger.from()), trigger);
    }

    private static boolean leads(Shape shape, int start, Trigger trigger) {
        for (int i = start; i < Math.min(trigger.from(), start + 3); i++) {
            int above = shape.tree.head(i);
            boolean own = above < 0 || shape.finite(above) == shape.finite(trigger.from());
            if (own && isCondition(shape, i)) {
                return true;
            }
        }
        return false;
    }

    /** « Même si » grants that it is so. */
    private static boolean isCondition(Shape shape, int index) {
        return shape.words.is(index, "condition") && !shape.words.is(index - 1, "even");
    }
}
