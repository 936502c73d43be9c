package org.recoupe.annotation.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention.Participant;
import org.recoupe.annotation.Mention;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/** Whether what a word needs to name its event is there: somebody as its object, a court nearby. Immutable; safe for use by many threads. */
final class Needs {

    static final String OBJECT = "object";
    static final String AGENT = "agent";
    static final String PLACE = "place";
    static final String THERE = "there";
    private static final String PERSON = "person";
    private static final String ASKED = "asked";
    private static final String THING = "thing";
    private static final String COURT = "court";
    private static final String CAPTIVE = "captive";

    /** So many tokens from « l'audience » the court can be named, from « l'échange » the captives. */
    private static final int NEAR = 45;

    private final Kinds kinds;
    private final Lexicon classes;
    private final Lexicon events;

    Needs(LanguagePack pack, Kinds kinds) {
        this.kinds = kinds;
        this.classes = pack.lexicon("event-clause-words");
        this.events = pack.lexicon("event-nouns");
    }

    /** The trigger as it is to be read, its other kind where what it needs is lacking, or null where it has none. */
    @Nullable
    Trigger read(Shape shape, Trigger trigger, List<Participant> who) {
        if (trigger.need().equals(ASKED) && !hasObject(shape, trigger, who)) {
            return null;
        }
        boolean met = switch (trigger.need()) {
            case OBJECT -> hasObject(shape, trigger, who);
            case ASKED -> isAsked(shape, trigger);
            case PERSON -> isOfSomebody(shape, trigger);
            case THING -> object(shape, trigger) < 0 || !isSomebody(shape, object(shape, trigger));
            case COURT -> isNear(shape, trigger, COURT);
            case CAPTIVE -> isNear(shape, trigger, CAPTIVE) || isAgainst(shape, trigger.to());
            default -> true;
        };
        if (met) {
            return trigger;
        }
        return trigger.otherwise().isEmpty() ? null : trigger.as(trigger.otherwise(), kinds);
    }

    /** « A appelé X à la retenue », « à partir »: whether anything is led on to behind the verb, as nothing is in « a appelé X ». */
    private static boolean isAsked(Shape shape, Trigger trigger) {
        if (!trigger.isVerb()) {
            return true;
        }
        int verb = shape.groups.get(trigger.group()).head();
        return shape.tree.children(verb, "obl", "xcomp", "ccomp", "advcl").stream()
                .anyMatch(child -> child > verb && !shape.tree.leads(child).isEmpty());
    }

    /** Whether an event that counts only with a place has it. */
    static boolean isPlaced(Shape shape, Trigger trigger, List<Participant> who, @Nullable Span place) {
        return switch (trigger.need()) {
            case PLACE ->
                place != null
                        && !who.isEmpty()
                        && shape.groups.get(trigger.group()).passive();
            case THERE -> place != null && !who.isEmpty() && !leadsOn(shape, trigger.group());
            default -> true;
        };
    }

    /** « Échangés à Kalin contre 20 autres »: one for another. */
    private static boolean isAgainst(Shape shape, int from) {
        for (int i = from; i < Math.min(shape.tokens.size(), from + NEAR); i++) {
            Chunk chunk = shape.chunkAt(i);
            if (chunk != null && chunk.place().equals("against") && isNumbered(shape, chunk.head())) {
                return true;
            }
        }
        return false;
    }

    /** « Vient de signer », « va partir ». */
    private static boolean leadsOn(Shape shape, int g) {
        return shape.groups.stream().anyMatch(group -> group.governor() == g);
    }

    private boolean isNear(Shape shape, Trigger trigger, String kind) {
        List<Token> all = shape.article.tokens().tokens();
        int at = shape.sentence.from() + trigger.from();
        for (int i = Math.max(0, at - NEAR); i < Math.min(all.size(), at + NEAR); i++) {
            if (classes.at(all, i).stream()
                    .anyMatch(hit -> hit.entry().get("class").equals(kind))) {
                return true;
            }
        }
        return false;
    }

    /** The noun that undergoes what a verb says, or -1. */
    private static int object(Shape shape, Trigger trigger) {
        if (!trigger.isVerb()) {
            return -1;
        }
        VerbGroup group = shape.groups.get(trigger.group());
        if (group.form() == VerbGroup.Form.PARTICIPLE && shape.tree.is(group.head(), "acl")) {
            return shape.tree.head(group.head());
        }
        String relation = group.passive() ? "nsubj" : "obj";
        return shape.tree.children(group.head(), relation).stream().findFirst().orElse(-1);
    }

    /** « Le banquier a été condamné »: whom no list has is somebody where it undergoes it and is no event, « l'attaque a été condamnée ». */
    private boolean isOfSomebody(Shape shape, Trigger trigger) {
        int object = object(shape, trigger);
        if (object < 0 || isSomebody(shape, object)) {
            return true;
        }
        boolean passive = shape.groups.get(trigger.group()).passive();
        return passive && events.at(shape.tokens, object).isEmpty() && !shape.words.is(object, "no-people");
    }

    private static boolean isSomebody(Shape shape, int noun) {
        Chunk chunk = shape.chunkAt(noun);
        boolean named = chunk != null
                && chunk.isMention()
                && shape.mention(chunk).type() != Mention.Type.MISC
                && shape.mention(chunk).type() != Mention.Type.PLACE;
        return named || isPeople(shape, noun) || shape.tokens.get(noun).upos().equals("PRON");
    }

    /** « Les représentants des grévistes », « trois habitants ». */
    private static boolean isPeople(Shape shape, int noun) {
        return shape.words.is(noun, "people") || isNumbered(shape, noun) && !shape.words.is(noun, "no-people");
    }

    private static boolean hasObject(Shape shape, Trigger trigger, List<Participant> who) {
        if (!trigger.isVerb()) {
            return true;
        }
        VerbGroup group = shape.groups.get(trigger.group());
        int verb = shape.tokens.get(group.head()).span().start();
        int object = object(shape, trigger);
        if (object >= 0 && isPeople(shape, object)) {
            return true;
        }
        if (group.passive()) {
            return who.stream().anyMatch(p -> p.span().start() < verb);
        }
        Span clitics = shape.span(group.from(), group.head() + 1);
        return who.stream().anyMatch(p -> p.span().start() > verb || clitics.contains(p.span()));
    }

    /** « Trois responsables du site ont été arrêtés »: a number of people is somebody. */
    private static boolean isNumbered(Shape shape, int noun) {
        return shape.tokens.get(noun).upos().equals("NUM")
                || !shape.tree.children(noun, "nummod").isEmpty();
    }
}
