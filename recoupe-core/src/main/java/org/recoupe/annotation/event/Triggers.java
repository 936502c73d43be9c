package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Timex;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/** Finds the words that name events. Immutable; safe for use by many threads. */
final class Triggers {

    private static final String TALKS = "talks";
    private static final int ROUND_NEAR = 5;

    /** So many words may stand between a verb and the rest of its phrase: « a levé jeudi soir l'interdiction ». */
    private static final int LONGEST_INSERT = 5;

    private static final int LONGEST_PHRASE = 6;

    /** So many tokens from « l'échange » the captives can be named. */
    private static final int CAPTIVES_NEAR = 45;

    private final LanguagePack pack;
    private final Lexicon captives;
    private final Lexicon verbs;
    private final Lexicon nouns;
    private final Kinds kinds;
    private final Map<String, Frame> frames;

    Triggers(LanguagePack pack, Kinds kinds) {
        this.pack = pack;
        this.verbs = pack.lexicon("event-verbs");
        this.nouns = pack.lexicon("event-nouns");
        this.captives = pack.lexicon("event-clause-words");
        this.kinds = kinds;
        this.frames = Frame.all(pack);
    }

    List<Trigger> in(Shape shape) {
        List<Trigger> found = new ArrayList<>();
        int i = 0;
        while (i < shape.tokens.size()) {
            Trigger trigger = verb(shape, i);
            if (trigger == null) {
                trigger = noun(shape, i);
            }
            if (trigger == null) {
                i++;
            } else {
                trigger = round(shape, trigger);
                found.add(refine(shape, trigger));
                i = trigger.to();
            }
        }
        return found;
    }

    private @org.jspecify.annotations.Nullable Trigger verb(Shape shape, int index) {
        int g = shape.groupIndexAt(index);
        if (g < 0 || shape.groups.get(g).head() != index) {
            return null;
        }
        VerbGroup group = shape.groups.get(g);
        Lexicon.Entry best = null;
        int to = index;
        for (Lexicon.Hit hit : verbHits(shape, index)) {
            boolean reflexive = hit.entry().get("reflexive").equals("yes");
            boolean adverb = hit.to() > index + 1 && shape.inFixedPhrase(hit.to() - 1);
            if (adverb || reflexive && !group.reflexive()) {
                continue;
            }
            boolean better = best == null || (hit.to() == to && reflexive && group.reflexive());
            if (better) {
                best = hit.entry();
                to = hit.to();
            }
        }
        if (best == null || (group.reflexive() && !best.get("reflexive").equals("yes") && reflexiveMeansOther(best))) {
            return null;
        }
        if (isDecree(shape, group, index)) {
            return null;
        }
        Frame frame = frames.get(best.get("frame"));
        // « Deux ouvriers brûlés », « la maison effondrée » only describe.
        boolean describes = group.form() == VerbGroup.Form.PARTICIPLE && frame != null && frame.isEmpty();
        return frame == null || describes ? null : Trigger.of(best, group.from(), to, g, kinds, frame, id("verb"));
    }

    /** The entries at a verb, the longest first; « a levé jeudi l'interdiction »: times and adverbs behind the verb count for nothing. */
    private List<Lexicon.Hit> verbHits(Shape shape, int index) {
        List<Lexicon.Hit> plain = verbs.at(shape.tokens, index);
        int rest = index + 1;
        while (rest < shape.tokens.size() && rest <= index + LONGEST_INSERT && isInserted(shape, rest)) {
            rest++;
        }
        int skipped = rest - index - 1;
        if (skipped == 0 || plain.stream().anyMatch(hit -> hit.to() > index + 1)) {
            return plain;
        }
        List<Token> joined = new ArrayList<>(List.of(shape.tokens.get(index)));
        joined.addAll(shape.tokens.subList(rest, Math.min(shape.tokens.size(), rest + LONGEST_PHRASE)));
        List<Lexicon.Hit> found = new ArrayList<>();
        for (Lexicon.Hit hit : verbs.at(joined, 0)) {
            if (hit.to() > 1) {
                found.add(new Lexicon.Hit(hit.entry(), index, index + skipped + hit.to()));
            }
        }
        found.addAll(plain);
        return found;
    }

    private static boolean isInserted(Shape shape, int index) {
        return isTime(shape, index) || shape.tokens.get(index).upos().equals("ADV");
    }

    /** « Interdit par arrêté »: a participle of the past right behind a preposition is a noun, whatever it was taken for. */
    private static boolean isDecree(Shape shape, VerbGroup group, int index) {
        return group.form() == VerbGroup.Form.PARTICIPLE
                && group.from() == index
                && index > 0
                && shape.tokens.get(index).has("Tense=Past")
                && shape.tokens.get(index - 1).upos().equals("ADP")
                && shape.tree.head(index - 1) == index;
    }

    /** A verb that is listed without its reflexive form names another thing with it. */
    private static boolean reflexiveMeansOther(Lexicon.Entry entry) {
        return entry.words().size() == 1;
    }

    private @org.jspecify.annotations.Nullable Trigger noun(Shape shape, int index) {
        Token token = shape.tokens.get(index);
        String upos = token.upos();
        if (upos.equals("VERB") || upos.equals("AUX") || upos.equals("ADP") || upos.equals("ADV")) {
            return null;
        }
        boolean adjective = upos.equals("ADJ")
                && index > 0
                && shape.tokens.get(index - 1).upos().equals("NOUN");
        if (adjective
                || isTime(shape, index)
                || isRole(shape, index)
                || insideName(shape, index)
                || shape.inFixedPhrase(index)) {
            return null;
        }
        return nouns.longestAt(shape.tokens, index)
                .map(hit -> {
                    Frame frame = frames.get(hit.entry().get("frame"));
                    return frame == null
                            ? null
                            : Trigger.of(hit.entry(), hit.from(), hit.to(), -1, kinds, frame, id("noun"));
                })
                .orElse(null);
    }

    /** « L'aide du président Jean Rivel »: the noun says who somebody is. */
    private static boolean isRole(Shape shape, int index) {
        Chunk chunk = shape.chunkAt(index);
        return chunk != null
                && chunk.isMention()
                && shape.mention(chunk).form() == Mention.Form.NAME
                && shape.mention(chunk).type() == Mention.Type.PERSON;
    }

    /** "In March": a day or month that is written like an event. */
    private static boolean isTime(Shape shape, int index) {
        Span word = shape.span(index, index + 1);
        for (int t = shape.times.start(); t < shape.times.end(); t++) {
            Timex time = shape.article.times().get(t);
            boolean point = time.type() == Timex.Type.DATE || time.type() == Timex.Type.TIME;
            if (point && time.span().contains(word.start())) {
                return true;
            }
        }
        return false;
    }

    private static boolean insideName(Shape shape, int index) {
        Chunk chunk = shape.chunkAt(index);
        return chunk != null
                && chunk.isMention()
                && shape.tokens.get(index).isCapitalized()
                && shape.mention(chunk).form() == Mention.Form.NAME
                && shape.mention(chunk)
                        .span()
                        .contains(shape.tokens.get(index).span().start());
    }

    /** « Un troisième tour de discussions »: the round is what is held, counted and dated. */
    private Trigger round(Shape shape, Trigger trigger) {
        Chunk chunk = shape.chunkAt(trigger.from());
        int above = shape.tree.head(shape.head(trigger));
        boolean part = !trigger.isVerb()
                && kinds.family(trigger.kind()).equals(TALKS)
                && chunk != null
                && chunk.place().equals(Frame.OF)
                && above >= trigger.from() - ROUND_NEAR
                && above < trigger.from()
                && shape.words.is(above, "round");
        return part ? trigger.from(above) : trigger;
    }

    /** Talks by telephone are a call; threatened duties are a threat of duties. */
    private Trigger refine(Shape shape, Trigger trigger) {
        if (trigger.kind().equals(TALKS) && !trigger.isVerb() && isSwap(shape, trigger)) {
            return trigger.as("prisoner-exchange", kinds);
        }
        if (!kinds.family(trigger.kind()).equals(TALKS) || trigger.kind().equals("call")) {
            return trigger;
        }
        int end = Math.min(shape.tokens.size(), trigger.to() + 14);
        for (int i = trigger.from(); i < end && shape.clause(i) == shape.clause(trigger.from()); i++) {
            if (shape.words.is(i, "remote")) {
                return trigger.as("call", kinds);
            }
        }
        return trigger;
    }

    /** « L'échange », where the sentence or the one before it tells of hostages or prisoners. */
    private boolean isSwap(Shape shape, Trigger trigger) {
        List<Token> all = shape.article.tokens().tokens();
        int at = shape.sentence.from() + trigger.from();
        if (trigger.to() == trigger.from() + 1
                && captives.at(all, at).stream()
                        .anyMatch(hit -> hit.entry().get("class").equals("swap"))) {
            for (int i = Math.max(0, at - CAPTIVES_NEAR); i < Math.min(all.size(), at + CAPTIVES_NEAR); i++) {
                if (captives.at(all, i).stream()
                        .anyMatch(hit -> hit.entry().get("class").equals("captive"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A threat or warning that goes on to name duties is a threat of duties. */
    void nameThreats(List<Trigger> found) {
        for (int i = 0; i + 1 < found.size(); i++) {
            Trigger trigger = found.get(i);
            boolean threat = trigger.kind().equals("threat") || trigger.kind().equals("warning");
            if (threat
                    && found.subList(i + 1, found.size()).stream()
                            .anyMatch(t -> t.kind().equals("tariffs"))) {
                found.set(i, trigger.as("tariff-threat", kinds));
            }
        }
    }

    private String id(String what) {
        return pack.tag() + ".event." + what;
    }
}
