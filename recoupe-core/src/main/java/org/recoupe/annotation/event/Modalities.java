package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention.Attribute;
import org.recoupe.annotation.Modality;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;

/** Says how far an article vouches for an event. Immutable; safe for use by many threads. */
final class Modalities {

    /**
     * What was found.
     *
     * @param modality how far
     * @param attributes the status « postponed » or « cancelled », if any
     */
    record Found(Modality modality, List<Attribute> attributes) {}

    private static final int NEAR = 4;

    private final Lexicon lexicon;
    private final Lexicon happen;

    Modalities(LanguagePack pack) {
        this.lexicon = pack.lexicon("modality");
        this.happen = pack.lexicon("happen-verbs");
    }

    Found of(Shape shape, Trigger trigger) {
        List<Attribute> attributes = new ArrayList<>();
        Modality modality =
                trigger.isVerb() ? verb(shape, trigger.group(), attributes, 0) : noun(shape, trigger, attributes);
        if (modality == Modality.ASSERTED && conditional(shape, trigger)) {
            modality = Modality.CONDITIONAL;
        }
        return new Found(modality, List.copyOf(attributes));
    }

    private Modality verb(Shape shape, int g, List<Attribute> attributes, int depth) {
        VerbGroup group = shape.groups.get(g);
        if (group.negated()) {
            return Modality.NEGATED;
        }
        if (depth == 0 && !group.perfect() || group.passive()) {
            List<Lexicon.Entry> own = scope(shape, group, "self");
            if (!own.isEmpty()) {
                return modality(own.getFirst());
            }
        }
        Lexicon.Entry helped = group.perfect() && !group.passive() ? null : auxiliary(shape, group);
        if (helped != null) {
            return modality(helped);
        }
        if (group.form() == VerbGroup.Form.INFINITIVE) {
            return infinitive(shape, g, attributes, depth);
        }
        if (group.has("Mood=Cnd")) {
            return group.perfect() ? Modality.UNVERIFIED : Modality.POSSIBLE;
        }
        boolean wished = (group.has("Mood=Sub") && !group.perfect()) || group.has("Mood=Imp");
        return wished || group.has("Tense=Fut") && !group.perfect() ? Modality.PLANNED : Modality.ASSERTED;
    }

    private Modality infinitive(Shape shape, int g, List<Attribute> attributes, int depth) {
        VerbGroup group = shape.groups.get(g);
        if (group.perfect()) {
            int before = g - 1;
            boolean denied = before >= 0
                    && group.from() - shape.groups.get(before).to() <= 2
                    && scope(shape, shape.groups.get(before), "verb").stream()
                            .anyMatch(entry -> entry.get("modality").equals("denied"));
            return denied ? Modality.DENIED : Modality.ASSERTED;
        }
        int governor = group.governor();
        if (governor < 0) {
            return unlinked(shape, g);
        }
        VerbGroup above = shape.groups.get(governor);
        List<Lexicon.Entry> entries = scope(shape, above, "verb");
        if (entries.isEmpty()) {
            return depth < 3 ? verb(shape, governor, attributes, depth + 1) : Modality.ASSERTED;
        }
        Lexicon.Entry entry = entries.getFirst();
        note(shape, entry, above.from(), above.to(), attributes);
        if (above.negated()) {
            return Modality.NEGATED;
        }
        return modality(entry);
    }

    /** An infinitive without a verb before it: after « avant de », « après » it is a fact, else an aim. */
    private Modality unlinked(Shape shape, int g) {
        VerbGroup group = shape.groups.get(g);
        int before = g - 1;
        if (before >= 0 && group.from() - shape.groups.get(before).to() <= 14) {
            List<Lexicon.Entry> entries = scope(shape, shape.groups.get(before), "verb");
            boolean control = entries.stream().anyMatch(e -> e.get("control").equals("object"));
            if (control) {
                return Modality.PLANNED;
            }
        }
        for (int i = Math.max(0, group.from() - 3); i < group.from(); i++) {
            for (Lexicon.Hit hit : lexicon.at(shape.tokens, i)) {
                String scope = hit.entry().get("scope");
                if (hit.to() == group.from() && (scope.equals("noun") || scope.equals("infinitive"))) {
                    return modality(hit.entry());
                }
            }
        }
        return Modality.ASSERTED;
    }

    private Modality noun(Shape shape, Trigger trigger, List<Attribute> attributes) {
        if (laterPutOff(shape, trigger, attributes)) {
            return Modality.PLANNED;
        }
        Modality near = beside(shape, trigger, attributes);
        if (near != null) {
            return near;
        }
        int g = infinitiveBefore(shape, trigger);
        boolean aimed = g >= 0 && shape.groups.get(g).governor() < 0 && isScope(shape, trigger);
        g = g < 0 || aimed ? shape.finite(trigger.from()) : g;
        if (g < 0) {
            return Modality.ASSERTED;
        }
        VerbGroup group = shape.groups.get(g);
        boolean object = group.to() <= trigger.from() && (aimed || direct(shape, group.to(), trigger.from()));
        boolean subject = group.from() >= trigger.to() && isSubject(shape, trigger);
        if (!object && !subject) {
            return Modality.ASSERTED;
        }
        List<Lexicon.Entry> entries = scope(shape, group, "verb");
        if (!entries.isEmpty() && !(subject && aims(shape, g))) {
            Lexicon.Entry entry = entries.getFirst();
            note(shape, entry, group.from(), group.to(), attributes);
            return group.negated() ? Modality.NEGATED : modality(entry);
        }
        if (subject && !happen.at(shape.tokens, group.head()).isEmpty() || object) {
            return verb(shape, g, attributes, 0);
        }
        return Modality.ASSERTED;
    }

    /** « La visite de X vise à rassurer »: what is planned is not the visit. */
    private boolean aims(Shape shape, int g) {
        return shape.groups.stream()
                .anyMatch(lower -> lower.governor() == g
                        && !lower.passive()
                        && happen.at(shape.tokens, lower.head()).isEmpty());
    }

    /** « La visite qu'il devait faire lundi a été reportée », « l'échange, prévu samedi, est annulé ». */
    private boolean laterPutOff(Shape shape, Trigger trigger, List<Attribute> attributes) {
        Span carrier = shape.carrier(trigger.to() - 1, false);
        if (carrier.isEmpty() || !isSubject(shape, trigger)) {
            return false;
        }
        for (VerbGroup group : shape.groups) {
            boolean main = group.finite() && group.from() >= carrier.end() && group.from() <= carrier.end() + 2;
            if (main && group.passive() && !group.negated()) {
                scope(shape, group, "verb").forEach(entry -> note(shape, entry, group.from(), group.to(), attributes));
            }
        }
        return !attributes.isEmpty();
    }

    /** The infinitive that a noun is the object of, « pour réclamer la démission », or -1. */
    private static int infinitiveBefore(Shape shape, Trigger trigger) {
        for (int g = shape.groups.size() - 1; g >= 0; g--) {
            VerbGroup group = shape.groups.get(g);
            if (group.to() <= trigger.from()) {
                boolean infinitive = group.form() == VerbGroup.Form.INFINITIVE;
                return infinitive && direct(shape, group.to(), trigger.from()) ? g : -1;
            }
        }
        return -1;
    }

    /** « A proposé de ramener la taxe »: the main verb says how far the rest is real. */
    private boolean isScope(Shape shape, Trigger trigger) {
        int g = shape.finite(trigger.from());
        return g >= 0 && !scope(shape, shape.groups.get(g), "verb").isEmpty();
    }

    private @Nullable Modality beside(Shape shape, Trigger trigger, List<Attribute> attributes) {
        Chunk chunk = shape.chunkAt(trigger.from());
        int start = chunk == null ? trigger.from() : chunk.from();
        int end = Math.min(shape.tokens.size(), Math.max(trigger.to() + NEAR, predicate(shape, trigger)));
        for (int i = Math.max(0, start - NEAR); i < end; i++) {
            for (Lexicon.Hit hit : lexicon.at(shape.tokens, i)) {
                String scope = hit.entry().get("scope");
                boolean adjective = scope.equals("adj")
                        && i >= start - 1
                        && shape.clause(i) == shape.clause(trigger.from())
                        && (hit.to() <= trigger.from()
                                || nothingNamed(shape, trigger.to(), i)
                                || i >= trigger.to() + NEAR);
                boolean before = scope.equals("noun") && (hit.to() == start || hit.to() == trigger.from());
                if (adjective || before) {
                    note(shape, hit.entry(), hit.from(), hit.to(), attributes);
                    return modality(hit.entry());
                }
            }
        }
        return null;
    }

    /** One past « possible » in « une rencontre entre X et Y est possible », or 0. */
    private static int predicate(Shape shape, Trigger trigger) {
        int g = shape.finite(trigger.from());
        if (g < 0) {
            return 0;
        }
        VerbGroup group = shape.groups.get(g);
        boolean is = group.from() >= trigger.to() && shape.words.is(group.head(), "be") && isSubject(shape, trigger);
        return is ? Math.min(shape.tokens.size(), group.to() + 2) : 0;
    }

    private static boolean nothingNamed(Shape shape, int from, int to) {
        for (int i = from; i < to; i++) {
            String upos = shape.tokens.get(i).upos();
            if (upos.equals("PROPN") || upos.equals("NOUN") || upos.equals("VERB")) {
                return false;
            }
        }
        return true;
    }

    /** Whether the event noun stands right behind the verb, its determiner and adjectives apart. */
    private static boolean direct(Shape shape, int from, int to) {
        Chunk chunk = shape.chunkAt(to);
        if (chunk == null || !chunk.place().isEmpty() || to - from > 8) {
            return false;
        }
        for (int i = from; i < chunk.from(); i++) {
            if (shape.chunkAt(i) != null && shape.chunkAt(i) != chunk && !shape.inFixedPhrase(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSubject(Shape shape, Trigger trigger) {
        Chunk chunk = shape.chunkAt(trigger.from());
        return chunk == null || chunk.place().isEmpty() || chunk.place().equals("comma");
    }

    private boolean conditional(Shape shape, Trigger trigger) {
        int start = shape.clauseStart(trigger.from());
        for (int i = start; i < Math.min(trigger.from(), start + 3); i++) {
            if (shape.words.is(i, "condition")) {
                return true;
            }
        }
        return false;
    }

    /** What an auxiliary of the group says: "may meet", "will be held"; or null. */
    private Lexicon.@Nullable Entry auxiliary(Shape shape, VerbGroup group) {
        for (int i = group.from(); i < group.head(); i++) {
            for (Lexicon.Hit hit : lexicon.at(shape.tokens, i)) {
                if (hit.entry().get("scope").equals("aux")) {
                    return hit.entry();
                }
            }
        }
        return null;
    }

    private List<Lexicon.Entry> scope(Shape shape, VerbGroup group, String scope) {
        List<Lexicon.Entry> entries = new ArrayList<>();
        for (Lexicon.Hit hit : lexicon.at(shape.tokens, group.head())) {
            if (hit.entry().get("scope").equals(scope)) {
                entries.add(hit.entry());
            }
        }
        return entries;
    }

    private static Modality modality(Lexicon.Entry entry) {
        return Modality.valueOf(entry.get("modality").toUpperCase(Locale.ROOT));
    }

    private static void note(Shape shape, Lexicon.Entry entry, int from, int to, List<Attribute> attributes) {
        if (!entry.get("status").isEmpty() && attributes.isEmpty()) {
            attributes.add(
                    new Attribute("status", entry.get("status"), "exact", Modality.ASSERTED, shape.span(from, to)));
        }
    }
}
