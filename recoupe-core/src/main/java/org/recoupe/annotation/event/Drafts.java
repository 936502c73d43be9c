package org.recoupe.annotation.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.recoupe.annotation.EventMention.Participant;
import org.recoupe.text.Span;

/** Puts together the drafts of one sentence that are one event, and tells happenings from topics. Stateless. */
final class Drafts {

    private static final int NEAR = 8;

    private Drafts() {}

    /** « Ont tenu une réunion », « se sont rencontrés lors d'un sommet »: one event each. */
    static void merge(Shape shape, List<EventAnnotator.Draft> drafts, Kinds kinds) {
        for (int i = 1; i < drafts.size(); i++) {
            EventAnnotator.Draft left = drafts.get(i - 1);
            EventAnnotator.Draft right = drafts.get(i);
            boolean family = kinds.family(left.trigger.kind()).equals(kinds.family(right.trigger.kind()));
            boolean clause = shape.clause(left.trigger.from()) == shape.clause(right.trigger.from());
            Chunk chunk = shape.chunkAt(right.trigger.from());
            boolean during = chunk != null
                    && (chunk.place().equals("during") || chunk.place().equals("for"));
            boolean near = right.trigger.from() - left.trigger.to() <= NEAR || during;
            boolean mixed = left.trigger.isVerb() && !right.trigger.isVerb();
            // « X, qui a réuni Y et Z lundi, pour une rencontre », wherever the tree hangs the noun.
            clause |= mixed
                    && during
                    && shape.groups.stream()
                            .noneMatch(g -> g.head() >= left.trigger.to() && g.head() < right.trigger.from());
            if (isHarmTold(shape, left, right, kinds) || isSitting(shape, left, right)) {
                absorb(left, right);
                drafts.remove(i);
                i--;
                continue;
            }
            if (clause && isHarmBy(left, right, kinds)) {
                boolean verbFirst = left.trigger.isVerb();
                absorb(verbFirst ? right : left, verbFirst ? left : right);
                drafts.remove(verbFirst ? i - 1 : i);
                i = Math.max(0, i - 2);
                continue;
            }
            if (clause && near && isAdopted(shape, left, right)) {
                absorb(right, left);
                drafts.remove(i - 1);
                i = Math.max(0, i - 2);
                continue;
            }
            boolean aim = right.trigger.isVerb()
                    && shape.groups.get(right.trigger.group()).form() == VerbGroup.Form.INFINITIVE
                    && shape.groups.get(right.trigger.group()).governor() < 0;
            if (family && clause && ((near && mixed) || aim) && !disjoint(left, right)) {
                absorb(left, right);
                drafts.remove(i);
                i--;
            }
        }
    }

    /** « A adopté mardi des sanctions »: the noun says what was done. */
    private static boolean isAdopted(Shape shape, EventAnnotator.Draft left, EventAnnotator.Draft right) {
        Chunk chunk = shape.chunkAt(right.trigger.from());
        return left.trigger.isVerb()
                && left.trigger.kind().equals("vote")
                && !right.trigger.isVerb()
                && chunk != null
                && chunk.place().isEmpty();
    }

    /** « L'audience du procès de X »: X is heard. */
    private static boolean isSitting(Shape shape, EventAnnotator.Draft left, EventAnnotator.Draft right) {
        int above = shape.tree.head(shape.head(right.trigger));
        return left.trigger.kind().equals("hearing")
                && right.trigger.kind().equals("trial")
                && !right.trigger.isVerb()
                && left.trigger.from() <= above
                && above < left.trigger.to();
    }

    /** « L'explosion qui a ravagé l'usine »: the relative clause tells of the noun. */
    private static boolean isHarmTold(Shape shape, EventAnnotator.Draft left, EventAnnotator.Draft right, Kinds kinds) {
        return !left.trigger.isVerb()
                && right.trigger.isVerb()
                && kinds.family(left.trigger.kind()).equals("harm")
                && kinds.family(right.trigger.kind()).equals("harm")
                && shape.carrier(left.trigger.to() - 1, true).contains(right.trigger.from());
    }

    /** « L'accident a tué », « sont morts dans l'incendie »: the noun says what happened. */
    private static boolean isHarmBy(EventAnnotator.Draft left, EventAnnotator.Draft right, Kinds kinds) {
        EventAnnotator.Draft verb = left.trigger.isVerb() ? left : right;
        EventAnnotator.Draft noun = left.trigger.isVerb() ? right : left;
        String family = kinds.family(verb.trigger.kind());
        return verb.trigger.isVerb()
                && !noun.trigger.isVerb()
                && (family.equals("harm") || family.equals("death"))
                && kinds.family(noun.trigger.kind()).equals("harm")
                && verb.participants.isEmpty();
    }

    private static boolean disjoint(EventAnnotator.Draft left, EventAnnotator.Draft right) {
        if (left.participants.isEmpty() || right.participants.isEmpty()) {
            return false;
        }
        Set<Span> spans = new HashSet<>();
        left.participants.forEach(p -> spans.add(p.span()));
        return right.participants.stream().noneMatch(p -> spans.contains(p.span()));
    }

    private static void absorb(EventAnnotator.Draft left, EventAnnotator.Draft right) {
        left.absorbed.add(right.trigger);
        left.absorbed.addAll(right.absorbed);
        Set<Span> spans = new HashSet<>();
        left.participants.forEach(p -> spans.add(p.span()));
        for (Participant participant : right.participants) {
            if (spans.add(participant.span())) {
                left.participants.add(participant);
            }
        }
        right.times.stream().filter(t -> !left.times.contains(t)).forEach(left.times::add);
        right.attributes.stream().filter(a -> !left.attributes.contains(a)).forEach(left.attributes::add);
        if (left.place == null) {
            left.place = right.place;
        }
    }

    /** What somebody says in their own words tells of a happening only where it is past or dated. */
    private static boolean spoken(Shape shape, EventAnnotator.Draft draft, VerbGroup group) {
        boolean past = group.finite() && group.perfect() && !draft.participants.isEmpty();
        return !past && draft.times.isEmpty() && shape.quoted(group.head());
    }

    /** Whether it is one happening and not a habit, a topic or a general noun. */
    static boolean specific(Shape shape, EventAnnotator.Draft draft) {
        Trigger trigger = draft.trigger;
        boolean told = !draft.participants.isEmpty()
                || !draft.times.isEmpty()
                || !draft.attributes.isEmpty()
                || draft.place != null;
        told |= draft.absorbed.stream().anyMatch(Trigger::isVerb);
        if (trigger.isVerb()) {
            VerbGroup group = shape.groups.get(trigger.group());
            boolean habit = false;
            for (int i = Math.max(0, group.from() - 2); i < Math.min(shape.tokens.size(), group.to() + 3); i++) {
                habit |= shape.words.is(i, "habit");
            }
            boolean lasting = group.has("Tense=Imp")
                    && group.has("Mood=Ind")
                    && !group.perfect()
                    && !group.passive()
                    && draft.times.isEmpty();
            return told && !habit && !lasting && !spoken(shape, draft, group);
        }
        Chunk chunk = shape.chunkAt(trigger.from());
        // « Sur la table : un accord » is a topic.
        told |= chunk != null && shape.words.is(chunk.from(), "indefinite") && shape.finite(trigger.from()) >= 0;
        boolean measured = draft.attributes.stream().anyMatch(a -> a.name().equals("duration"));
        boolean bare = chunk != null
                && !measured
                && chunk.from() == trigger.from()
                && (chunk.place().equals(Frame.OF)
                        || chunk.place().equals("without")
                        || chunk.place().equals("for"))
                && !shape.words.is(Math.max(0, trigger.from() - 1), "definite");
        boolean general = chunk != null && shape.words.is(chunk.from(), "indefinite-plural");
        return told && !bare && (!general || !draft.times.isEmpty() || !draft.attributes.isEmpty());
    }
}
