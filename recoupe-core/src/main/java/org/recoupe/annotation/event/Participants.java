package org.recoupe.annotation.event;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention.Participant;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Quotation;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;

/**
 * Finds who takes part in an event: the subjects of its verb, what hangs on its verb or noun, and what hangs on a verb that
 * lends its own to the noun. Immutable; safe for use by many threads.
 */
final class Participants {

    private static final String WITH = "with";
    private static final String BETWEEN = "between";
    private static final String PRESENT = "present";
    private static final String DURING = "during";

    /** What can hang on whatever stands before it. */
    private static final Set<String> LOOSE = Set.of(WITH, BETWEEN, PRESENT, "against");

    /** The kind of event that « en visite » names. */
    private static final String VISIT = "visit";

    /** Whose subject takes part where another is named with it: « a annulé la rencontre avec X ». */
    private static final String BESIDE = "beside";

    private final Lexicon support;
    final Subjects subjects;

    Participants(LanguagePack pack) {
        this.support = pack.lexicon("support-verbs");
        this.subjects = new Subjects(pack);
    }

    /** Who takes part, in the order of the text, each span once. */
    List<Participant> of(Shape shape, Trigger trigger) {
        Map<Span, Role> found = new LinkedHashMap<>();
        if (trigger.isVerb()) {
            verb(shape, trigger, found);
        } else {
            noun(shape, trigger, found);
        }
        return listed(found);
    }

    private static List<Participant> listed(Map<Span, Role> found) {
        return found.entrySet().stream()
                .map(entry -> new Participant(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Participant::span))
                .toList();
    }

    /** Who is named behind a noun: « le délai fixé par X ». */
    List<Participant> holders(Shape shape, Trigger trigger) {
        Map<Span, Role> found = new LinkedHashMap<>();
        dependents(shape, shape.head(trigger), trigger.frame(), false, null, found);
        carried(shape, shape.head(trigger), trigger.frame(), found);
        return listed(found);
    }

    private void verb(Shape shape, Trigger trigger, Map<Span, Role> found) {
        VerbGroup group = shape.groups.get(trigger.group());
        Frame frame = trigger.frame();
        Span speaker = speakerBehind(shape, group);
        if (speaker != null) {
            putSpan(shape, speaker, frame.role(Frame.SUBJECT), found);
            return;
        }
        String own = group.passive() ? Frame.OBJECT : Frame.SUBJECT;
        subjects.of(shape, trigger.group()).forEach(chunk -> put(shape, chunk, frame.role(own), found));
        dependents(shape, shape.head(trigger), frame, !group.passive(), null, found);
        // « A serré la main de X », « a mis en demeure X »: on the words that make the phrase.
        for (int i = group.head() + 1; i < trigger.to(); i++) {
            dependents(shape, i, frame, !group.passive(), null, found);
        }
    }

    /**
     * Reads what hangs on a word, each by its relation and what leads it.
     *
     * @param only the prepositions that count, or null for all
     */
    private static void dependents(
            Shape shape, int word, Frame frame, boolean object, @Nullable Set<String> only, Map<Span, Role> found) {
        for (int child : shape.tree.children(word)) {
            if (shape.tree.isAny(child, "nsubj", "conj", "punct", "acl", "advcl", "parataxis", "case", "cc")) {
                continue;
            }
            String first = null;
            for (int index : shape.tree.joined(child)) {
                String place = place(shape, index, child, object);
                place = place.isEmpty() && first != null ? first : place;
                first = first == null ? place : first;
                if (only == null || only.contains(place)) {
                    Role role = place.equals(PRESENT) ? Role.PRESENT : frame.role(place);
                    for (Chunk chunk : Subjects.named(shape, index)) {
                        put(shape, chunk, role, found);
                        beyond(shape, chunk, frame, found);
                    }
                }
            }
        }
    }

    /** « L'attaque de X contre Y »: a name has nobody of its own against it, whatever the tree says. */
    private static void beyond(Shape shape, Chunk name, Frame frame, Map<Span, Role> found) {
        for (int child : shape.tree.children(name.head(), "nmod", "obl")) {
            for (int index : shape.tree.joined(child)) {
                Chunk led = shape.chunkAt(index);
                String place = led == null ? "" : shape.place(led);
                if (led != name && LOOSE.contains(place)) {
                    Role role = place.equals(PRESENT) ? Role.PRESENT : frame.role(place);
                    Subjects.named(shape, index).forEach(chunk -> put(shape, chunk, role, found));
                }
            }
        }
    }

    private static String place(Shape shape, int index, int child, boolean object) {
        Chunk chunk = shape.chunkAt(index);
        String place = chunk == null ? "" : chunk.place();
        boolean open = place.isEmpty() || place.equals("joint") || place.equals("comma");
        if (shape.tree.is(index, "obl:agent") && open) {
            return Frame.BY;
        }
        boolean bare = shape.tree.isAny(child, "obj", "iobj")
                && shape.tree.leads(index).isEmpty();
        if (object && open && bare) {
            return Frame.OBJECT;
        }
        return open ? "" : place;
    }

    private void noun(Shape shape, Trigger trigger, Map<Span, Role> found) {
        Frame frame = trigger.frame();
        int head = shape.head(trigger);
        dependents(shape, head, frame, false, null, found);
        carried(shape, head, frame, found);
        int top = shape.tree.firstJoined(head);
        int g = shape.clauses.verb(top);
        Chunk own = shape.chunkAt(head);
        if (isStay(shape, trigger, own)) {
            stay(shape, trigger, found);
        }
        if (g < 0) {
            return;
        }
        String place = own == null ? "" : shape.place(own);
        boolean argument = shape.tree.head(top) == shape.clauses.word(g) || shape.clauses.predicate(top) == g;
        int above = shape.tree.head(head);
        if (own != null && place.equals(DURING) && above >= 0 && above < own.from() && !argument) {
            // « À l'issue d'une réunion avec X »: said of the issue, meant for the meeting.
            dependents(shape, above, frame, false, LOOSE, found);
        }
        if (argument) {
            argument(shape, frame, top, g, place, found);
        }
        if ((place.equals(DURING) && withoutHolder(shape, head)) || (own != null && possessive(shape, own))) {
            during(shape, trigger, found);
        }
    }

    /** The noun completes a verb: the verb's subject or what hangs on it may be the noun's. */
    private void argument(Shape shape, Frame frame, int noun, int g, String place, Map<Span, Role> found) {
        VerbGroup group = shape.groups.get(g);
        Lexicon.Hit lent = support.longestAt(shape.tokens, group.head()).orElse(null);
        String value = lent == null ? "" : lent.entry().get("value");
        boolean subject = shape.tree.is(noun, "nsubj");
        int word = shape.clauses.word(g);
        if (value.equals(BESIDE)) {
            dependents(shape, word, frame, false, LOOSE, found);
            if (!subject && !group.passive() && found.size() == 1) {
                subjects.of(shape, g).forEach(chunk -> put(shape, chunk, frame.role(Frame.SUBJECT), found));
            }
            return;
        }
        if (value.equals(PRESENT) && !subject) {
            subjects.of(shape, g).forEach(chunk -> putPerson(shape, chunk, Role.PRESENT, found));
        } else if (lent != null && !subject && !group.passive() && (place.isEmpty() || shape.tree.is(noun, "obj"))) {
            Role role = frame.role(value.equals("recipient") ? Frame.OBJECT : Frame.SUBJECT);
            subjects.of(shape, g).forEach(chunk -> put(shape, chunk, role, found));
            dependents(shape, word, frame, false, Set.of(WITH, BETWEEN, PRESENT, "to", "against", "on"), found);
        } else if (lent != null && subject && group.passive()) {
            dependents(shape, word, frame, false, Set.of(WITH, BETWEEN, PRESENT, Frame.BY, "to", "against"), found);
        } else {
            dependents(shape, word, frame, false, subject ? LOOSE : Set.of(BETWEEN), found);
        }
    }

    /** « En visite à Kalin »: without an article, it is the subject who stays there. */
    private static boolean isStay(Shape shape, Trigger trigger, @Nullable Chunk own) {
        return own != null
                && trigger.kind().equals(VISIT)
                && own.place().equals("in")
                && own.from() + 1 >= trigger.from();
    }

    private void stay(Shape shape, Trigger trigger, Map<Span, Role> found) {
        int head = shape.head(trigger);
        Role role = trigger.frame().role(Frame.SUBJECT);
        subjectsOn(shape, head, role, found);
        shape.tree.children(head, "cop").forEach(copula -> subjectsOn(shape, copula, role, found));
        if (found.isEmpty()) {
            during(shape, trigger, found);
        }
    }

    private static void subjectsOn(Shape shape, int word, @Nullable Role role, Map<Span, Role> found) {
        for (int child : shape.tree.children(word, "nsubj")) {
            for (int index : shape.tree.joined(child)) {
                Subjects.named(shape, index).forEach(chunk -> put(shape, chunk, role, found));
            }
        }
    }

    /** « X et Y se sont séparés à l'issue de leur rencontre », « a annoncé X lors d'un appel avec Y ». */
    private void during(Shape shape, Trigger trigger, Map<Span, Role> found) {
        Chunk noun = shape.chunkAt(trigger.from());
        boolean own = noun != null && possessive(shape, noun);
        // « Sa condamnation » befalls him.
        boolean suffers = own && trigger.frame().role(Frame.OF) == Role.RECIPIENT;
        Role role = suffers ? Role.RECIPIENT : trigger.frame().role(Frame.SUBJECT);
        int g = shape.clauses.telling(shape.head(trigger));
        g = g < 0 ? g : shape.finite(shape.clauses.word(g));
        if (g < 0) {
            return;
        }
        Span speaker = speakerBehind(shape, shape.groups.get(g));
        if (speaker != null) {
            putSpan(shape, speaker, role, found);
            return;
        }
        List<Chunk> holders = subjects.of(shape, g).stream()
                .filter(chunk ->
                        !suffers || chunk.isMention() && shape.mention(chunk).type() == Mention.Type.PERSON)
                .toList();
        if (!own && !holders.isEmpty() && trigger.frame().role(WITH) == Role.PARTICIPANT) {
            for (int child : shape.tree.children(shape.clauses.word(g), "obj", "iobj", "obl:arg")) {
                Chunk object = shape.chunkAt(child);
                if (object != null
                        && (object.place().isEmpty() || object.place().equals("to"))) {
                    Subjects.named(shape, child).forEach(chunk -> putPerson(shape, chunk, role, found));
                }
            }
        }
        boolean together = own && holders.size() > 1;
        holders.forEach(chunk -> {
            if (together) {
                put(shape, chunk, role, found);
            } else {
                putPerson(shape, chunk, role, found);
            }
        });
    }

    /** « La visite que X devait faire », « la réunion organisée par X », « la rencontre qui a eu lieu entre X et Y ». */
    private void carried(Shape shape, int noun, Frame frame, Map<Span, Role> found) {
        for (int clause : shape.told(noun)) {
            int g = shape.clauses.predicate(clause);
            for (int lower = Math.max(g, 0); g >= 0 && lower < shape.groups.size(); lower++) {
                VerbGroup group = shape.groups.get(lower);
                if ((lower != g && group.governor() != g) || !shape.carries(group)) {
                    continue;
                }
                boolean active = !group.passive() && group.form() != VerbGroup.Form.PARTICIPLE;
                boolean told = shape.tree.children(clause, "nsubj").stream()
                        .anyMatch(i -> shape.words.is(i, "relative-subject"));
                if (active && !told) {
                    subjects.of(shape, lower).forEach(chunk -> put(shape, chunk, frame.role(Frame.SUBJECT), found));
                }
                dependents(
                        shape,
                        shape.clauses.word(lower),
                        frame,
                        false,
                        Set.of(WITH, BETWEEN, Frame.BY, "against", "on", "to"),
                        found);
            }
        }
    }

    /** « Lors d'une rencontre avec X », where nobody but X is named beside it: the subject was there. */
    private static boolean withoutHolder(Shape shape, int noun) {
        return shape.tree.children(noun, "nmod").stream()
                .map(shape::chunkAt)
                .noneMatch(chunk -> chunk != null
                        && (chunk.place().equals(Frame.OF) || chunk.place().equals(BETWEEN)));
    }

    private static boolean possessive(Shape shape, Chunk chunk) {
        return shape.words.is(chunk.from(), "possessive");
    }

    /** « "…", a prévenu X »: who speaks stands behind the verb. */
    private static @Nullable Span speakerBehind(Shape shape, VerbGroup group) {
        Span words = shape.span(group.from(), group.to());
        for (Quotation quotation : shape.article.quotations()) {
            Span cue = quotation.cue();
            Span speaker = quotation.speaker();
            if (cue != null && speaker != null && cue.overlaps(words) && speaker.start() >= words.end()) {
                return speaker;
            }
        }
        return null;
    }

    private static void putSpan(Shape shape, Span span, @Nullable Role role, Map<Span, Role> found) {
        for (Chunk chunk : shape.chunks) {
            if (chunk.isMention() && shape.mention(chunk).span().overlaps(span)) {
                put(shape, chunk, role, found);
                return;
            }
        }
    }

    private static void put(Shape shape, Chunk chunk, @Nullable Role role, Map<Span, Role> found) {
        if (role == null || !chunk.isMention()) {
            return;
        }
        Mention mention = shape.mention(chunk);
        boolean actor =
                mention.type() != Mention.Type.MISC && (mention.type() != Mention.Type.PLACE || ofBody(shape, chunk));
        if (actor) {
            found.putIfAbsent(mention.span(), role);
        }
    }

    /** « Le gouvernement de Kalin »: the town stands for its government. */
    private static boolean ofBody(Shape shape, Chunk chunk) {
        int above = shape.tree.head(chunk.head());
        Chunk body = chunk.place().equals(Frame.OF) ? shape.chunkAt(above) : null;
        return body != null && Subjects.isBody(shape, body);
    }

    private static void putPerson(Shape shape, Chunk chunk, @Nullable Role role, Map<Span, Role> found) {
        if (chunk.isMention()) {
            Mention.Type type = shape.mention(chunk).type();
            if (type == Mention.Type.PERSON || type == Mention.Type.GROUP) {
                put(shape, chunk, role, found);
            }
        }
    }
}
