package org.recoupe.annotation.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention.Attribute;
import org.recoupe.annotation.Modality;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;

/** Says how far an article vouches for an event that a noun names. Immutable; safe for use by many threads. */
final class NounModalities {

    private static final int NEAR = 4;

    /** « Pour la libération de X » is an aim, « pour le meurtre de X » a reason. */
    private static final Set<String> AIMS =
            Set.of("RETREAT", "AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "REQUEST");

    private final ModalityWords words;
    private final Modalities verbs;
    private final Lexicon happen;

    NounModalities(LanguagePack pack, ModalityWords words, Modalities verbs) {
        this.words = words;
        this.verbs = verbs;
        this.happen = pack.lexicon("happen-verbs");
    }

    Modality of(Shape shape, Trigger trigger, List<Attribute> attributes) {
        if (laterPutOff(shape, trigger, attributes)) {
            return Modality.PLANNED;
        }
        if (putOff(shape, trigger, attributes)) {
            return Modality.PLANNED;
        }
        Modality near = beside(shape, trigger, attributes);
        if (near != null) {
            return near;
        }
        Chunk chunk = shape.chunkAt(trigger.from());
        if (chunk != null && chunk.place().equals("for") && AIMS.contains(trigger.code())) {
            return Modality.PLANNED;
        }
        int object = objectOf(shape, trigger);
        if (object >= 0) {
            return under(shape, object, true, attributes);
        }
        int g = infinitiveBefore(shape, trigger);
        boolean aimed = g >= 0 && shape.groups.get(g).governor() < 0 && isScope(shape, trigger);
        g = g < 0 || aimed ? shape.finite(trigger.from()) : g;
        if (g < 0) {
            return Modality.ASSERTED;
        }
        VerbGroup group = shape.groups.get(g);
        boolean behind = group.to() <= trigger.from() && (aimed || direct(shape, group.to(), trigger.from()));
        boolean subject = group.from() >= trigger.to() && isSubject(shape, trigger);
        return behind || subject ? under(shape, g, behind, attributes) : Modality.ASSERTED;
    }

    /** The group of the verb that the event noun is the object of in the tree, or -1. */
    private static int objectOf(Shape shape, Trigger trigger) {
        int noun = shape.tree.firstJoined(shape.head(trigger));
        return shape.tree.is(noun, "obj") ? shape.clauses.predicate(shape.tree.head(noun)) : -1;
    }

    /** What a verb says of the noun that is its object or its subject. */
    private Modality under(Shape shape, int g, boolean object, List<Attribute> attributes) {
        VerbGroup group = shape.groups.get(g);
        List<Lexicon.Entry> entries = words.of(shape, group, ModalityWords.VERB).stream()
                .filter(entry -> object ? !ModalityWords.has(entry, "inf") : told(entry, group))
                .toList();
        if (!entries.isEmpty() && (object || !aims(shape, g))) {
            Lexicon.Entry entry = entries.getFirst();
            ModalityWords.note(shape, entry, group.from(), group.to(), attributes);
            if (group.negated()) {
                return Modality.NEGATED;
            }
            boolean done = ModalityWords.has(entry, "done") && group.past();
            return done ? Modality.ASSERTED : ModalityWords.modality(entry);
        }
        if (!object && (happen.at(shape.tokens, group.head()).isEmpty() || group.negated() && isCopula(shape, group))) {
            // « La visite n'a pas été un succès » took place.
            return Modality.ASSERTED;
        }
        return verbs.verb(shape, g, attributes, 0);
    }

    /** « N'a pas été un succès », « n'a pas de sens »; not « n'a pas eu lieu ». */
    private boolean isCopula(Shape shape, VerbGroup group) {
        boolean is = shape.words.is(group.head(), "be") || shape.words.is(group.head(), "have");
        return is
                && happen.at(shape.tokens, group.head()).stream()
                        .allMatch(hit -> hit.entry().words().size() == 1);
    }

    /** « La réunion doit se tenir », « est prévue »; not « ce projet demande du travail ». */
    private static boolean told(Lexicon.Entry entry, VerbGroup group) {
        return group.passive() || group.reflexive() || ModalityWords.has(entry, "raising");
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
                words.of(shape, group, ModalityWords.VERB)
                        .forEach(entry -> ModalityWords.note(shape, entry, group.from(), group.to(), attributes));
            }
        }
        return !attributes.isEmpty();
    }

    /** « A annulé la rencontre prévue lundi », « a renoncé à la visite »: what was planned will not be, or later. */
    private boolean putOff(Shape shape, Trigger trigger, List<Attribute> attributes) {
        Chunk chunk = shape.chunkAt(trigger.from());
        int object = objectOf(shape, trigger);
        for (int g = 0; g < shape.groups.size(); g++) {
            VerbGroup group = shape.groups.get(g);
            boolean before = chunk != null
                    && !group.passive()
                    && group.to() <= chunk.from() + 1
                    && chunk.from() - group.to() <= 1
                    && shape.finite(trigger.from()) == g;
            if ((g == object || before) && !group.negated() && group.finite()) {
                List<Lexicon.Entry> entries = words.of(shape, group, ModalityWords.VERB);
                if (!entries.isEmpty() && !entries.getFirst().get("status").isEmpty()) {
                    ModalityWords.note(shape, entries.getFirst(), group.from(), group.to(), attributes);
                    return true;
                }
            }
        }
        return false;
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
        return g >= 0
                && !words.of(shape, shape.groups.get(g), ModalityWords.VERB).isEmpty();
    }

    private @Nullable Modality beside(Shape shape, Trigger trigger, List<Attribute> attributes) {
        Lexicon.Entry told = describing(shape, trigger);
        if (told != null) {
            ModalityWords.note(shape, told, trigger.from(), trigger.to(), attributes);
            return ModalityWords.modality(told);
        }
        Chunk chunk = shape.chunkAt(trigger.from());
        int start = chunk == null ? trigger.from() : chunk.from();
        int end = Math.min(shape.tokens.size(), Math.max(trigger.to() + NEAR, predicate(shape, trigger)));
        for (int i = Math.max(0, start - NEAR); i < end; i++) {
            for (Lexicon.Hit hit : words.at(shape, i)) {
                String scope = hit.entry().get("scope");
                boolean adjective = scope.equals(ModalityWords.ADJECTIVE)
                        && i >= start - 1
                        && shape.clause(i) == shape.clause(trigger.from())
                        && (hit.to() <= trigger.from()
                                || nothingNamed(shape, trigger.to(), i)
                                || i >= trigger.to() + NEAR);
                boolean before = scope.equals(ModalityWords.BEFORE_NOUN)
                        && (hit.to() == trigger.from() || hit.to() == start && !presupposes(hit.entry()));
                if (adjective || before) {
                    ModalityWords.note(shape, hit.entry(), hit.from(), hit.to(), attributes);
                    return ModalityWords.modality(hit.entry());
                }
            }
        }
        return null;
    }

    /** « Accusé de l'attentat »: that there was one is beyond doubt. */
    private static boolean presupposes(Lexicon.Entry entry) {
        return ModalityWords.modality(entry) == Modality.UNVERIFIED;
    }

    /** What a participle or a passive clause says of its noun: « le tournoi de boules annulé », « la visite qui est prévue ». */
    private Lexicon.@Nullable Entry describing(Shape shape, Trigger trigger) {
        for (int clause : shape.tree.children(shape.head(trigger), "acl", "amod")) {
            int g = shape.clauses.predicate(clause);
            List<Lexicon.Entry> entries = g < 0
                    ? words.at(shape, clause, ModalityWords.ADJECTIVE)
                    : describing(shape, clause, shape.groups.get(g));
            if (!entries.isEmpty()) {
                return entries.getFirst();
            }
        }
        return null;
    }

    private List<Lexicon.Entry> describing(Shape shape, int clause, VerbGroup group) {
        if (group.finite()) {
            boolean told = group.passive() && !group.negated();
            return told ? words.of(shape, group, ModalityWords.VERB) : List.of();
        }
        boolean participle = group.form() == VerbGroup.Form.PARTICIPLE;
        return participle ? words.at(shape, clause, ModalityWords.ADJECTIVE) : List.of();
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
}
