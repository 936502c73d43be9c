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

    private static final int NEAR_NAME = 14;
    private static final String ATTACK = "attack";

    private Setting() {}

    /** The words that say where, or null: the nearest locative of the clause, else of the sentence. */
    static @Nullable Span place(Shape shape, Trigger trigger, List<Span> participants) {
        Chunk best = null;
        int least = Integer.MAX_VALUE;
        Span carrier = carrier(shape, trigger);
        boolean hangs = hangs(shape, trigger);
        for (Chunk chunk : shape.chunks) {
            if (!chunk.isMention() || chunk.from() < shape.dateline || !isPlace(shape, chunk, participants)) {
                continue;
            }
            boolean other = hangs && (chunk.from() < trigger.to() || verbBetween(shape, trigger.to(), chunk.from()));
            if (other && !carrier.contains(chunk.from())) {
                continue;
            }
            int distance = Math.abs(chunk.from() - trigger.from());
            if (ofAnotherNoun(shape, chunk, trigger) || joinedBetween(shape, trigger, chunk)) {
                continue;
            }
            if (isWhere(shape, chunk, trigger)) {
                return shape.mention(chunk).span();
            }
            if (carrier.contains(chunk.from())) {
                distance = 0;
            } else if (shape.clause(chunk.from()) != shape.clause(trigger.from())) {
                if (shape.clause(chunk.from()) != 0 || chunk.from() > NEAR_START) {
                    continue;
                }
                distance += 1000;
            }
            if (chunk.from() < trigger.from()) {
                distance += 20;
            }
            if (distance < least) {
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

    /** « À Kalin, où il a reçu X »: there. */
    private static boolean isWhere(Shape shape, Chunk chunk, Trigger trigger) {
        int start = shape.clauseStart(trigger.from());
        return shape.words.is(start, "where") && chunk.to() <= start && start - chunk.to() <= 1;
    }

    /** « A annoncé la grève et donné dix jours à Kalin »: the second verb has the place. */
    private static boolean joinedBetween(Shape shape, Trigger trigger, Chunk chunk) {
        for (VerbGroup group : shape.groups) {
            boolean between = group.from() >= trigger.to() && group.to() <= chunk.from();
            if (between && group.form() == VerbGroup.Form.PARTICIPLE && shape.words.is(group.from() - 1, "joint")) {
                return true;
            }
        }
        return false;
    }

    /** « L'explosion de la mine de Kalin », « a secoué l'usine de Kalin »: accidents are where the thing is. */
    private static @Nullable Chunk named(Shape shape, Trigger trigger) {
        int c = shape.chunkIndexAt(trigger.to() - 1);
        int next = c < 0 ? trigger.to() : shape.chunks.get(c).to();
        boolean target = trigger.frame().isEmpty();
        for (Chunk chunk : shape.chunks) {
            if (chunk.from() < next) {
                continue;
            }
            boolean near = chunk.from() - trigger.to() <= NEAR_NAME
                    && shape.clause(chunk.from()) == shape.clause(trigger.from());
            if (!near) {
                return null;
            }
            target |= chunk.place().equals("on") || chunk.place().equals("against");
            if (chunk.isMention()
                    && target
                    && (chunk.place().equals(Frame.OF) || chunk.place().equals("on"))
                    && shape.mention(chunk).type() == Mention.Type.PLACE) {
                return chunk;
            }
        }
        return null;
    }

    /** « Sur la guerre en Valdie »: the place is that of the war. */
    private static boolean ofAnotherNoun(Shape shape, Chunk chunk, Trigger trigger) {
        int c = shape.chunkIndexAt(chunk.from()) - 1;
        if (c < 0 || chunk.from() - shape.chunks.get(c).to() > 2) {
            return false;
        }
        Chunk noun = shape.chunks.get(c);
        boolean own = noun.from() <= trigger.from() && trigger.from() < noun.to();
        boolean hangs = noun.place().equals(Frame.OF)
                || noun.place().equals("on")
                || noun.place().equals("for");
        boolean done = trigger.isVerb()
                && (trigger.frame().isEmpty() || trigger.frame().name().equals(ATTACK))
                && chunk.place().equals("in");
        return !own && !done && !noun.isMention() && hangs && !ofOwn(shape, c, trigger);
    }

    /** « L'explosion d'une usine de peinture à Kalin »: a chain of « de » leads back to the event's own noun. */
    private static boolean ofOwn(Shape shape, int chunk, Trigger trigger) {
        for (int c = chunk; c >= 0 && shape.chunks.get(c).place().equals(Frame.OF); c--) {
            Chunk before = c == 0 ? null : shape.chunks.get(c - 1);
            if (before == null || shape.chunks.get(c).from() - before.to() > 2) {
                return false;
            }
            if (before.from() <= trigger.from() && trigger.from() < before.to()) {
                return true;
            }
        }
        return false;
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
        // « À la Valdie » is to whom; a country is a place with « en » or « au ».
        boolean addressed = mention.type() == Mention.Type.COUNTRY
                && chunk.place().equals("to")
                && shape.tokens.get(chunk.from()).upos().equals("DET");
        if (addressed || shape.inFixedPhrase(chunk.from())) {
            return false;
        }
        boolean locative = chunk.place().equals("in") || chunk.place().equals("to");
        return locative && (site || chunk.place().equals("to"));
    }

    /** Indexes of the times that date the event. */
    static List<Integer> times(Shape shape, Trigger trigger, Span times) {
        List<Integer> own = new ArrayList<>();
        List<Integer> clause = new ArrayList<>();
        List<Integer> sentence = new ArrayList<>();
        Span carrier = carrier(shape, trigger);
        for (int t = times.start(); t < times.end(); t++) {
            Timex timex = shape.article.times().get(t);
            int at = shape.tokenAt(timex.span().start());
            if (!dates(timex) || !sameVoice(shape, trigger, timex.span()) || !free(shape, timex, at)) {
                continue;
            }
            Integer noun = attachedTo(shape, at);
            if (noun != null) {
                if (noun >= trigger.from() && noun < trigger.to() + 1) {
                    own.add(t);
                }
            } else if (carrier.contains(at) || follows(shape, trigger, at)) {
                own.add(t);
            } else if (shape.clause(at) == shape.clause(trigger.from())) {
                if (!ofAnotherVerb(shape, trigger, at)) {
                    clause.add(t);
                }
            } else if ((at < trigger.from() || isSays(shape, at)) && !shape.isSubordinator(shape.clauseStart(at))) {
                sentence.add(t);
            }
        }
        if (!own.isEmpty()) {
            return List.copyOf(own);
        }
        if (clause.size() > 1 && trigger.isVerb()) {
            clause.removeIf(t -> ofSubject(shape, trigger, t));
        }
        if (hangs(shape, trigger)) {
            return List.of();
        }
        int start = shape.clauseStart(trigger.from());
        // « Attendu le 3 mai à Kalin, où il doit rencontrer X »: there and then.
        boolean below = shape.isSubordinator(start) && !shape.words.is(start, "where") && !shape.setOff(trigger.from());
        return List.copyOf(clause.isEmpty() && !below ? sentence : clause);
    }

    /** « Les ouvriers arrêtés mardi ont été libérés vendredi »: a day inside the subject is another one. */
    private static boolean ofSubject(Shape shape, Trigger trigger, int time) {
        int at = shape.tokenAt(shape.article.times().get(time).span().start());
        int end = shape.tokenAt(shape.article.times().get(time).span().end() - 1) + 1;
        boolean inside = at > 0 && end == trigger.from();
        return inside && shape.tokens.get(at - 1).isWord();
    }

    /** « Fait suite à un appel entre X et Y jeudi »: a time behind a noun that no other event of the clause has is its own. */
    static void leftovers(Shape shape, List<EventAnnotator.Draft> drafts) {
        for (EventAnnotator.Draft draft : drafts) {
            Trigger trigger = draft.trigger;
            if (trigger.isVerb() || !draft.times.isEmpty() || !hangs(shape, trigger)) {
                continue;
            }
            for (int t = shape.times.start(); t < shape.times.end(); t++) {
                Integer index = t;
                Timex timex = shape.article.times().get(t);
                int at = shape.tokenAt(timex.span().start());
                boolean behind = dates(timex)
                        && free(shape, timex, at)
                        && at >= trigger.to()
                        && shape.clause(at) == shape.clause(trigger.from())
                        && attachedTo(shape, at) == null
                        && sameVoice(shape, trigger, timex.span());
                if (behind
                        && drafts.stream().noneMatch(other -> other.times.contains(index))
                        && !verbBetween(shape, trigger.to(), at)) {
                    draft.times.add(t);
                }
            }
        }
    }

    private static boolean infinitiveBetween(Shape shape, int left, int right) {
        for (VerbGroup group : shape.groups) {
            boolean between = group.from() > Math.min(left, right) && group.from() < Math.max(left, right);
            if (between && group.form() == VerbGroup.Form.INFINITIVE && group.governor() < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean verbBetween(Shape shape, int from, int to) {
        for (int i = from; i < to; i++) {
            if (shape.groupIndexAt(i) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Span carrier(Shape shape, Trigger trigger) {
        return trigger.isVerb()
                ? new Span(0, 0)
                : shape.carrier(trigger.to() - 1, trigger.frame().isEmpty());
    }

    /** Not in a dateline, and not counted from another event, « au lendemain de l'accident ». */
    private static boolean free(Shape shape, Timex timex, int at) {
        if (at < shape.dateline || at >= shape.tokens.size()) {
            return false;
        }
        int end = shape.tokenAt(timex.span().end() - 1) + 1;
        boolean counted = timex.meaning() instanceof TimeMeaning.Offset offset
                && offset.origin() == TimeMeaning.Origin.CONTEXT
                && isOf(shape, end);
        return !counted;
    }

    /** « Une réunion lundi », « un appel, le 3 juillet, »: the time stands right behind the noun. */
    private static boolean follows(Shape shape, Trigger trigger, int time) {
        if (trigger.isVerb()) {
            return false;
        }
        Chunk chunk = shape.chunkAt(trigger.to() - 1);
        if (chunk == null || chunk.place().isEmpty()) {
            return false;
        }
        int end = Math.max(trigger.to(), chunk.to());
        boolean comma =
                end < shape.tokens.size() && shape.tokens.get(end).surface().equals(",");
        return time == end || (comma && time == end + 1 && !chunk.place().equals(Frame.OF));
    }

    /** « La dernière fois qu'ils se sont vus, c'était en mai »: the clause says nothing but the time. */
    private static boolean isSays(Shape shape, int time) {
        int g = shape.finite(time);
        return g >= 0
                && shape.clause(shape.groups.get(g).head()) == shape.clause(time)
                && shape.words.is(shape.groups.get(g).head(), "be");
    }

    /** A noun that only completes another word has no part in the times of the clause: « après l'explosion ». */
    private static boolean hangs(Shape shape, Trigger trigger) {
        Chunk chunk = trigger.isVerb() ? null : shape.chunkAt(trigger.from());
        if (chunk == null) {
            return false;
        }
        return switch (chunk.place()) {
            case Frame.OF, "around", "since", "against", "on", "according", "other", "toward", "without", "for" -> true;
            default -> false;
        };
    }

    /** « A annoncé mardi vouloir rencontrer », « ont été arrêtés, puis relâchés dans la soirée ». */
    private static boolean ofAnotherVerb(Shape shape, Trigger trigger, int time) {
        if (!trigger.isVerb()) {
            return infinitiveBetween(shape, trigger.from(), time);
        }
        VerbGroup own = shape.groups.get(trigger.group());
        if (own.form() == VerbGroup.Form.INFINITIVE && time < own.from()) {
            boolean meets = trigger.code().equals("CONSULT");
            return own.governor() < 0
                    ? !meets
                    : shape.groups.get(own.governor()).perfect();
        }
        if (ofParticiple(shape, own, time)) {
            return true;
        }
        for (int g = trigger.group() + 1; g < shape.groups.size(); g++) {
            VerbGroup other = shape.groups.get(g);
            if (other.to() > time) {
                break;
            }
            boolean governed = other.form() == VerbGroup.Form.INFINITIVE && other.governor() == trigger.group();
            boolean joined = other.form() == VerbGroup.Form.PARTICIPLE && shape.words.is(other.from() - 1, "joint");
            boolean adjacent = other.form() == VerbGroup.Form.INFINITIVE && other.to() == time;
            if (governed || joined || adjacent) {
                return true;
            }
        }
        return false;
    }

    /** « Les ouvriers arrêtés mardi ont été libérés vendredi »: each has its own day. */
    private static boolean ofParticiple(Shape shape, VerbGroup own, int time) {
        boolean describes = own.form() == VerbGroup.Form.PARTICIPLE;
        for (VerbGroup other : shape.groups) {
            boolean participle = other.form() == VerbGroup.Form.PARTICIPLE;
            boolean beside = participle && other != own && other.to() == time && time <= own.from();
            boolean passed = describes && other.finite() && other.from() >= own.to() && other.to() <= time;
            // « Échangés samedi contre des hommes détenus par X »: the day is that of the exchange.
            boolean main = describes
                    && other.finite()
                    && other.to() <= own.from()
                    && time < own.from()
                    && !shape.words.is(own.from() - 1, "joint");
            if (beside || passed || main) {
                return true;
            }
        }
        return false;
    }

    private static boolean dates(Timex timex) {
        boolean calendar = timex.type() == Timex.Type.DATE || timex.type() == Timex.Type.TIME;
        return calendar && timex.relation() == Timex.Relation.ON;
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

    /** The noun that a time is joined to by « de »: « la réunion de vendredi »; null where it is joined to none. */
    private static @Nullable Integer attachedTo(Shape shape, int time) {
        int i = time;
        boolean inside = isOf(shape, i);
        int preposition = inside ? i : i - 1;
        if (preposition <= 0 || !isOf(shape, preposition)) {
            return null;
        }
        Chunk chunk = shape.chunkAt(preposition - 1);
        return chunk == null ? null : Integer.valueOf(headOf(shape, chunk));
    }

    private static boolean isOf(Shape shape, int index) {
        return index >= 0 && shape.words.is(index, "of");
    }

    private static int headOf(Shape shape, Chunk chunk) {
        for (int i = chunk.from(); i < chunk.to(); i++) {
            if (shape.tokens.get(i).upos().equals("NOUN")) {
                return i;
            }
        }
        return chunk.to() - 1;
    }
}
