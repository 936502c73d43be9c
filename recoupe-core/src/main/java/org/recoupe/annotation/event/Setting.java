package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Quotation;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.Timex;
import org.recoupe.text.Span;

/** Where and when an event took place. Stateless; safe for use by many threads. */
final class Setting {

    /** A place so near the start of a sentence sets the scene for all of it. */
    private static final int NEAR_START = 8;

    private static final int MOST_OF = 3;
    private static final int SCENE = 1000;
    private static final String ATTACK = "attack";
    private static final String CONSULT = "CONSULT";

    /** « Devant le palais de justice de X ». */
    private static final String FRONT = "front";

    private Setting() {}

    /** The words that say where, or null: the locative that hangs nearest on the event, else the scene of the sentence. */
    static @Nullable Span place(Shape shape, Trigger trigger, List<Span> participants) {
        Chunk called = called(shape, trigger);
        if (called != null) {
            return shape.mention(called).span();
        }
        Governor governor = new Governor(shape, trigger);
        Chunk best = null;
        int least = Integer.MAX_VALUE;
        for (Chunk chunk : shape.chunks) {
            if (!chunk.isMention() || chunk.from() < shape.dateline || !isPlace(shape, chunk, participants)) {
                continue;
            }
            if (isWhere(shape, chunk, trigger)) {
                return shape.mention(chunk).span();
            }
            int distance = governor.ofPlace(chunk.head());
            boolean scene = distance < 0
                    && chunk.from() <= NEAR_START
                    && chunk.from() < trigger.from()
                    && !governor.hangs()
                    && isScene(shape, chunk, trigger);
            distance = scene ? SCENE : governor.hangs() && distance >= Governor.VERB ? -1 : distance;
            if (distance >= 0 && distance < least) {
                least = distance;
                best = chunk;
            }
        }
        boolean struck = trigger.frame().name().equals(ATTACK) && !trigger.isVerb();
        if (best == null && (trigger.frame().isEmpty() || struck)) {
            best = named(shape, trigger);
        }
        return best == null ? null : shape.mention(best).span();
    }

    /** « La réunion de Kalin », « le sommet de Kalin »: the town by which an encounter is called. */
    private static @Nullable Chunk called(Shape shape, Trigger trigger) {
        if (trigger.isVerb() || !trigger.code().equals(CONSULT)) {
            return null;
        }
        int head = shape.head(trigger);
        return shape.chunks.stream()
                .filter(chunk -> chunk.isMention()
                        && shape.mention(chunk).type() == Mention.Type.PLACE
                        && shape.place(chunk).equals(Frame.OF)
                        && shape.tree.head(chunk.head()) == head
                        && chunk.from() >= trigger.to())
                .findFirst()
                .orElse(null);
    }

    /** « À Kalin, … »: what opens the sentence and hangs on its main verb. */
    private static boolean isScene(Shape shape, Chunk chunk, Trigger trigger) {
        int above = shape.tree.head(chunk.head());
        int g = above < 0 ? -1 : shape.clauses.predicate(above);
        return above >= 0
                && chunk.head() < above
                && g >= 0
                && shape.clauses.isMain(g)
                && shape.clause(trigger.from()) != 0;
    }

    /** « À Kalin, où il a reçu X »: there. */
    private static boolean isWhere(Shape shape, Chunk chunk, Trigger trigger) {
        int g = shape.finite(trigger.from());
        if (g < 0 || !isThere(shape, g)) {
            return false;
        }
        return shape.tree.head(shape.clauses.word(g)) == chunk.head() || where(shape, g) - chunk.to() == 1;
    }

    /** Whether a clause begins with « où ». */
    private static boolean isThere(Shape shape, int group) {
        return where(shape, group) >= 0;
    }

    private static int where(Shape shape, int group) {
        int word = shape.clauses.word(group);
        return shape.tree.children(word).stream()
                .filter(child -> child < word && shape.words.is(child, "where"))
                .findFirst()
                .orElse(-1);
    }

    /** « L'explosion de la mine de Kalin », « a secoué l'usine de Kalin »: accidents are where the thing is. */
    private static @Nullable Chunk named(Shape shape, Trigger trigger) {
        boolean everywhere = trigger.frame().isEmpty();
        int top = shape.tree.firstJoined(shape.head(trigger));
        // « Un séisme a frappé la région de X »: the place may hang on the verb.
        boolean does = everywhere && shape.tree.is(top, "nsubj") && shape.clauses.verb(top) >= 0;
        int head = does ? shape.tree.head(top) : top;
        for (Chunk chunk : shape.chunks) {
            boolean place = chunk.isMention() && shape.mention(chunk).type() == Mention.Type.PLACE;
            if (!place || chunk.from() < trigger.to() || !shape.tree.isUnder(chunk.head(), head)) {
                continue;
            }
            boolean target = everywhere;
            boolean chain = true;
            for (int at = chunk.head(); at != head && at >= 0; at = shape.tree.head(at)) {
                Chunk step = shape.chunkAt(at);
                String lead = step == null ? "" : shape.place(step);
                target |= lead.equals("on") || lead.equals("against");
                boolean own = shape.clauses.predicate(at) < 0 || shape.tree.head(at) == head && everywhere;
                chain &= own && !Governor.closes(lead);
            }
            String lead = shape.place(chunk);
            boolean object = everywhere && lead.isEmpty() && shape.tree.is(chunk.head(), "obj");
            if (target && chain && (object || lead.equals(Frame.OF) || lead.equals("on"))) {
                return chunk;
            }
        }
        return null;
    }

    private static boolean isPlace(Shape shape, Chunk chunk, List<Span> participants) {
        Mention mention = shape.mention(chunk);
        boolean kind = mention.type() == Mention.Type.PLACE
                || mention.type() == Mention.Type.COUNTRY
                || mention.type() == Mention.Type.ORGANISATION;
        boolean site = mention.type() != Mention.Type.ORGANISATION;
        if (!kind || participants.contains(mention.span()) || mention.form() == Mention.Form.PRONOUN) {
            return false;
        }
        String place = shape.place(chunk);
        if (place.equals(Frame.OF) && mention.type() == Mention.Type.PLACE) {
            place = site(shape, chunk);
        }
        if (place.equals(FRONT) || place.equals("on") && shape.words.is(chunk.head(), "site")) {
            return true;
        }
        // « À la Valdie » is to whom; a country is a place with « en » or « au ».
        boolean addressed = mention.type() == Mention.Type.COUNTRY
                && place.equals("to")
                && shape.tokens.get(chunk.from()).upos().equals("DET");
        if (addressed || shape.inFixedPhrase(chunk.from())) {
            return false;
        }
        boolean locative = place.equals("in") || place.equals("to");
        return locative && (site || place.equals("to"));
    }

    /** « Dans le centre de X », « au siège de X »: what leads the thing that a place tells more of; else empty. */
    private static String site(Shape shape, Chunk chunk) {
        Chunk thing = shape.chunkAt(shape.tree.head(chunk.head()));
        boolean near = thing != null && !shape.place(thing).equals(Frame.OF);
        for (int step = 0; thing != null && step < MOST_OF && shape.place(thing).equals(Frame.OF); step++) {
            thing = shape.chunkAt(shape.tree.head(thing.head()));
        }
        if (thing == null || thing.isMention() && shape.mention(thing).type() == Mention.Type.PERSON) {
            return "";
        }
        String place = shape.place(thing);
        boolean ground = shape.words.is(thing.head(), "site");
        if (ground && place.equals("on")) {
            return FRONT;
        }
        // « Dans l'attribution du chantier du barrage de X » is nowhere.
        return ground || place.equals("in") && near ? place : "";
    }

    /** Indexes of the times that date the event. */
    static List<Integer> times(Shape shape, Trigger trigger, Span times) {
        Governor governor = new Governor(shape, trigger);
        boolean lasting = shape.lasting(trigger);
        List<Integer> own = new ArrayList<>();
        List<Integer> clause = new ArrayList<>();
        List<Integer> sentence = new ArrayList<>();
        for (int t = times.start(); t < times.end(); t++) {
            Timex timex = shape.article.times().get(t);
            int at = shape.tokenAt(timex.span().start());
            if (!dates(timex, lasting) || !sameVoice(shape, trigger, timex.span()) || !free(shape, timex, at)) {
                continue;
            }
            int head = shape.head(at, shape.tokenAt(timex.span().end() - 1) + 1);
            int distance = governor.ofTime(head, at);
            if (distance >= 0 && distance < Governor.VERB) {
                own.add(t);
            } else if (distance >= 0) {
                clause.add(t);
            } else if (isJoined(shape, trigger, head)) {
                sentence.add(t);
            }
        }
        if (!own.isEmpty()) {
            return List.copyOf(own);
        }
        return governor.hangs() ? List.of() : List.copyOf(clause.isEmpty() ? sentence : clause);
    }

    /** « Prévue vendredi, elle a été reportée à dimanche »: the day on which it is now to be; empty where none is told. */
    static List<Integer> putOff(Shape shape, Span words, Span times) {
        int g = shape.groupIndexAt(shape.tokenAt(words.end() - 1));
        List<Integer> found = new ArrayList<>();
        for (int t = times.start(); g >= 0 && t < times.end(); t++) {
            Timex timex = shape.article.times().get(t);
            int at = shape.tokenAt(timex.span().start());
            int head = shape.head(at, shape.tokenAt(timex.span().end() - 1) + 1);
            boolean to = head >= 0 && shape.words.is(head - 1, "to-day")
                    || shape.words.is(at, "to-day")
                    || shape.words.is(at - 1, "to-day");
            if (to && dates(timex) && at > shape.groups.get(g).head() && shape.clauses.verb(head) == g) {
                found.add(t);
            }
        }
        return List.copyOf(found);
    }

    /** « Lundi, X a vu Y et a signé un accord », « la dernière fois qu'ils se sont vus, c'était en mai ». */
    private static boolean isJoined(Shape shape, Trigger trigger, int time) {
        int upper = shape.finite(time);
        int lower = shape.finite(trigger.from());
        if (upper < 0 || lower < 0 || upper == lower) {
            return false;
        }
        int above = shape.tree.head(shape.clauses.word(lower));
        if (above >= 0 && shape.clauses.verb(above) == upper && isThere(shape, lower)) {
            return true;
        }
        boolean before = time < trigger.from() && shape.clauses.verb(time) == upper;
        return before && shape.clauses.isJoined(lower, upper) || says(shape, upper, lower, time);
    }

    /** « La dernière fois qu'ils se sont vus, c'était en mai »: the clause says nothing but the time. */
    private static boolean says(Shape shape, int upper, int lower, int time) {
        int word = shape.clauses.word(upper);
        boolean told =
                shape.words.is(shape.groups.get(upper).head(), "be") && (time == word || shape.tree.head(time) == word);
        return told
                && shape.tree.children(word, "nsubj", "dislocated", "obl", "advcl").stream()
                        .anyMatch(child -> shape.tree.isUnder(shape.clauses.word(lower), child));
    }

    /** Not in a dateline, and not counted from another event, « au lendemain de l'accident ». */
    private static boolean free(Shape shape, Timex timex, int at) {
        if (at < shape.dateline || at >= shape.tokens.size()) {
            return false;
        }
        int end = shape.tokenAt(timex.span().end() - 1) + 1;
        boolean counted = timex.meaning() instanceof TimeMeaning.Offset offset
                && offset.origin() == TimeMeaning.Origin.CONTEXT
                && shape.words.is(end, "of");
        return !counted;
    }

    private static boolean dates(Timex timex) {
        return dates(timex, false);
    }

    /** « Détenu depuis mardi », « en grève depuis lundi »: what lasts began then. */
    private static boolean dates(Timex timex, boolean lasting) {
        boolean calendar = timex.type() == Timex.Type.DATE || timex.type() == Timex.Type.TIME;
        return calendar
                && (timex.relation() == Timex.Relation.ON || lasting && timex.relation() == Timex.Relation.SINCE);
    }

    /** A time in the reporting clause dates the saying, not what is said. */
    private static boolean sameVoice(Shape shape, Trigger trigger, Span time) {
        Span words = shape.span(trigger.from(), trigger.to());
        for (Quotation quotation : shape.article.quotations()) {
            if (quotation.content().contains(words) != quotation.content().contains(time)
                    && quotation.content().start() < shape.sentence.span().end()
                    && shape.sentence.span().start() < quotation.content().end()) {
                return false;
            }
        }
        return true;
    }
}
