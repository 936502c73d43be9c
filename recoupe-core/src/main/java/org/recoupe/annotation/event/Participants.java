package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention.Participant;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Quotation;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;

/** Finds who takes part in an event. Immutable; safe for use by many threads. */
final class Participants {

    private static final int FARTHEST = 60;

    private final Lexicon support;
    private final Lexicon modality;

    Participants(LanguagePack pack) {
        this.support = pack.lexicon("support-verbs");
        this.modality = pack.lexicon("modality");
    }

    /** Who takes part, in the order of the text, each span once. */
    List<Participant> of(Shape shape, Trigger trigger) {
        Map<Span, Role> found = new LinkedHashMap<>();
        if (trigger.isVerb()) {
            verb(shape, trigger, found);
        } else {
            noun(shape, trigger, found);
        }
        return found.entrySet().stream()
                .map(entry -> new Participant(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Participant::span))
                .toList();
    }

    /** Who is named behind a noun: « le délai fixé par X ». */
    List<Participant> holders(Shape shape, Trigger trigger) {
        Map<Span, Role> found = new LinkedHashMap<>();
        right(shape, trigger.to(), true, trigger.frame(), found, false);
        return found.entrySet().stream()
                .map(entry -> new Participant(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void verb(Shape shape, Trigger trigger, Map<Span, Role> found) {
        VerbGroup group = shape.groups.get(trigger.group());
        Frame frame = trigger.frame();
        Span speaker = speakerBehind(shape, group);
        if (speaker != null) {
            putSpan(shape, speaker, frame.role(Frame.SUBJECT), found);
            return;
        }
        List<Chunk> subjects = subjects(shape, trigger.group());
        boolean passive = group.passive() && !sharesActive(shape, group);
        String ownPlace = passive ? Frame.OBJECT : Frame.SUBJECT;
        subjects.forEach(chunk -> put(shape, chunk, frame.role(ownPlace), found));
        right(shape, trigger.to(), passive, frame, found, true);
    }

    /** « X a annoncé une grève et donné dix jours à Y »: the participle has the auxiliary of the verb before it. */
    private static boolean sharesActive(Shape shape, VerbGroup group) {
        boolean joined = group.form() == VerbGroup.Form.PARTICIPLE && shape.words.is(group.from() - 1, "joint");
        for (int g = shape.groupIndexAt(group.head()) - 1; joined && g >= 0; g--) {
            VerbGroup before = shape.groups.get(g);
            if (before.finite()) {
                return before.perfect() && !before.passive();
            }
        }
        return false;
    }

    private void noun(Shape shape, Trigger trigger, Map<Span, Role> found) {
        Frame frame = trigger.frame();
        Span carrier = shape.carrier(trigger.to() - 1, false);
        if (!carrier.isEmpty()) {
            carried(shape, carrier, frame, found);
        }
        right(shape, trigger.to(), true, frame, found, false);
        int g = shape.finite(trigger.from());
        if (g < 0) {
            return;
        }
        VerbGroup group = shape.groups.get(g);
        boolean after = group.to() <= trigger.from();
        Chunk own = shape.chunkAt(trigger.from());
        String place = own == null ? "" : own.place();
        if (after && place.equals("to") && present(shape, group)) {
            subjects(shape, g).forEach(chunk -> putPerson(shape, chunk, Role.PRESENT, found));
        } else if (after && place.isEmpty() && !possessive(shape, own)) {
            Lexicon.Hit hit = support.longestAt(shape.tokens, group.head()).orElse(null);
            if (hit != null && !group.passive()) {
                String as = hit.entry().get("value").equals("recipient") ? Frame.OBJECT : Frame.SUBJECT;
                Role role = frame.role(as);
                subjects(shape, g).forEach(chunk -> put(shape, chunk, role, found));
            }
        } else if ((place.equals("during") && withoutHolder(shape, trigger)) || possessive(shape, own)) {
            during(shape, trigger, found);
        }
    }

    /** « X et Y se sont séparés à l'issue de leur rencontre », « a annoncé X lors d'un appel avec Y ». */
    private void during(Shape shape, Trigger trigger, Map<Span, Role> found) {
        Role role = trigger.frame().role(Frame.SUBJECT);
        boolean own = possessive(shape, shape.chunkAt(trigger.from()));
        int g = shape.finite(trigger.from());
        if (g < 0) {
            return;
        }
        Span speaker = speakerBehind(shape, shape.groups.get(g));
        if (speaker != null) {
            putSpan(shape, speaker, role, found);
            return;
        }
        List<Chunk> subjects = subjects(shape, g);
        int main = shape.finite(0);
        if (subjects.isEmpty() && main >= 0 && shape.setOff(trigger.from())) {
            subjects = subjects(shape, main);
        }
        if (!own && !subjects.isEmpty() && trigger.frame().role("with") == Role.PARTICIPANT) {
            between(shape, shape.groups.get(g).to(), trigger.from())
                    .forEach(chunk -> putPerson(shape, chunk, role, found));
        }
        boolean together = own && subjects.size() > 1;
        subjects.forEach(chunk -> {
            if (together) {
                put(shape, chunk, role, found);
            } else {
                putPerson(shape, chunk, role, found);
            }
        });
    }

    /** « La visite que X devait faire »: X makes it. */
    private void carried(Shape shape, Span carrier, Frame frame, Map<Span, Role> found) {
        for (int g = 0; g < shape.groups.size(); g++) {
            VerbGroup group = shape.groups.get(g);
            boolean active = group.finite() && !group.passive() && carrier.contains(group.head());
            if (active && !shape.words.is(carrier.start(), "relative-subject")) {
                subjects(shape, g).forEach(chunk -> put(shape, chunk, frame.role(Frame.SUBJECT), found));
                return;
            }
        }
    }

    /** « Lors d'une rencontre avec X », where nobody but X is named beside it: the subject was there. */
    private static boolean withoutHolder(Shape shape, Trigger trigger) {
        Chunk next = shape.chunkAt(Math.min(trigger.to() + 1, shape.tokens.size() - 1));
        return next == null || !next.place().equals("of");
    }

    private boolean present(Shape shape, VerbGroup group) {
        return support.longestAt(shape.tokens, group.head())
                .filter(hit -> hit.entry().get("value").equals("present"))
                .isPresent();
    }

    private static boolean possessive(Shape shape, @Nullable Chunk chunk) {
        return chunk != null && shape.words.is(chunk.from(), "possessive");
    }

    /** Reads the noun groups right of an event word, each by what stands before it. */
    private void right(Shape shape, int from, boolean noObject, Frame frame, Map<Span, Role> found, boolean verbal) {
        String last = "";
        Role lastRole = null;
        boolean first = true;
        boolean aside = false;
        int end = rightEnd(shape, from, verbal);
        int c = firstChunk(shape, from);
        for (; c < shape.chunks.size() && shape.chunks.get(c).from() < end; c++) {
            Chunk chunk = shape.chunks.get(c);
            String place = chunk.place();
            if (verbal && first && isAside(shape, chunk)) {
                aside = true;
                continue;
            }
            if (aside && first && place.equals("comma") && !noObject) {
                place = Frame.OBJECT;
            } else if (place.equals("joint") || (place.equals("comma") && chunk.isMention())) {
                place = last;
            } else if (place.isEmpty() && first && verbal && !noObject) {
                place = Frame.OBJECT;
            } else if (place.isEmpty() && first && chunk.from() <= from) {
                continue;
            } else if (place.equals(Frame.OF) && (!first || (verbal && shape.groupIndexAt(from - 1) >= 0))) {
                continue;
            }
            Role role = place.equals("present") ? Role.PRESENT : frame.role(place);
            if (place.equals(Frame.BY) && participleBefore(shape, from, chunk.from())) {
                role = null;
            }
            if (place.equals("in") || place.equals("for") || place.equals("around") || place.equals("according")) {
                role = null;
            }
            if (chunk.isMention() && place.equals(last) && chunk.place().equals("comma")) {
                role = lastRole;
            }
            put(shape, chunk, role, found);
            last = place;
            lastRole = role;
            first = false;
        }
    }

    /** « Rencontrera vendredi au Caire X », « a reçu, pour la deuxième fois, X »: when, where and how often come first. */
    private static boolean isAside(Shape shape, Chunk chunk) {
        boolean locative = chunk.place().equals("to") || chunk.place().equals("in");
        if (chunk.isMention()) {
            return locative && shape.mention(chunk).type() == Mention.Type.PLACE;
        }
        Span words = shape.span(chunk.from(), chunk.to());
        for (int t = shape.times.start(); t < shape.times.end(); t++) {
            if (shape.article.times().get(t).span().overlaps(words)) {
                return true;
            }
        }
        return chunk.place().equals("for") || locative;
    }

    /** « Libérés contre des combattants détenus par X »: X detains them. */
    private static boolean participleBefore(Shape shape, int from, int by) {
        for (int i = by - 1; i > Math.max(from, by - 4); i--) {
            int g = shape.groupIndexAt(i);
            if (g >= 0) {
                return shape.groups.get(g).from() >= from;
            }
        }
        return false;
    }

    private static int firstChunk(Shape shape, int from) {
        for (int c = 0; c < shape.chunks.size(); c++) {
            if (shape.chunks.get(c).to() > from) {
                return c;
            }
        }
        return shape.chunks.size();
    }

    /** Where the words that can belong to an event word end: at the next verb, a clause, a purpose. */
    private static int rightEnd(Shape shape, int from, boolean verbal) {
        Chunk own = shape.chunkAt(from - 1);
        // After « lors d'une réunion avec X, » comes the subject of the sentence.
        boolean loose = own != null && !own.place().isEmpty() && !own.place().equals("comma");
        for (int i = from; i < shape.tokens.size(); i++) {
            int g = shape.groupIndexAt(i);
            boolean verb = g >= 0 && shape.groups.get(g).form() != VerbGroup.Form.PARTICIPLE;
            Chunk chunk = shape.chunkAt(i);
            verb |= verbal
                    && chunk != null
                    && chunk.from() == i
                    && chunk.place().equals("during");
            int aside = shape.timeBetweenCommas(i);
            if (aside > i) {
                i = aside;
                continue;
            }
            boolean left = !verbal && loose && shape.tokens.get(i).surface().equals(",") && !names(shape, from, i);
            if (verb
                    || left
                    || shape.isSubordinator(i)
                    || ";:".contains(shape.tokens.get(i).surface())) {
                return i;
            }
        }
        return shape.tokens.size();
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

    /** « Entre X et la présidente, Anna Veld »: the name says who the description means. */
    private static boolean names(Shape shape, int from, int comma) {
        Chunk described = shape.chunkAt(comma - 1);
        Chunk name = shape.chunkAt(comma + 1);
        boolean joined = described != null
                && described.from() > from
                && !described.isMention()
                && !described.place().isEmpty();
        return joined && name != null && name.named();
    }

    /** The subject of a verb group with what is joined to it; empty where nobody is named. */
    List<Chunk> subjects(Shape shape, int g) {
        VerbGroup group = shape.groups.get(g);
        return switch (group.form()) {
            case FINITE -> finite(shape, group);
            case PARTICIPLE -> {
                List<Chunk> shared = shared(shape, group);
                yield shared.isEmpty() ? before(shape, group.from()) : shared;
            }
            case GERUND -> ofClause(shape, group);
            case INFINITIVE -> {
                if (group.governor() < 0) {
                    yield ofClause(shape, group);
                }
                VerbGroup governor = shape.groups.get(group.governor());
                yield governor.form() == VerbGroup.Form.PARTICIPLE
                        ? before(shape, governor.from())
                        : subjects(shape, group.governor());
            }
        };
    }

    private List<Chunk> ofClause(Shape shape, VerbGroup group) {
        VerbGroup controller = objectController(shape, group);
        if (controller != null) {
            return between(shape, controller.to(), group.from());
        }
        int finite = shape.finite(group.from());
        return finite < 0 ? List.of() : subjects(shape, finite);
    }

    /** « exhorter X à conclure », « demander à X de conclure »: the subject is X. */
    private @Nullable VerbGroup objectController(Shape shape, VerbGroup group) {
        int g = shape.groupIndexAt(group.head()) - 1;
        if (g < 0
                || group.form() != VerbGroup.Form.INFINITIVE
                || group.from() - shape.groups.get(g).to() > 14) {
            return null;
        }
        VerbGroup before = shape.groups.get(g);
        boolean controls = modality.at(shape.tokens, before.head()).stream()
                .anyMatch(hit -> hit.entry().get("control").equals("object"));
        return controls ? before : null;
    }

    private static List<Chunk> between(Shape shape, int from, int to) {
        return shape.chunks.stream()
                .filter(chunk -> chunk.from() >= from && chunk.to() <= to && chunk.isMention())
                .filter(chunk -> !chunk.place().equals(Frame.OF))
                .limit(1)
                .toList();
    }

    private List<Chunk> finite(Shape shape, VerbGroup group) {
        if (group.from() > 0 && shape.words.is(group.from() - 1, "relative-subject")) {
            return antecedent(shape, group.from() - 1);
        }
        List<Chunk> left = before(shape, group.from());
        if (left.isEmpty()) {
            left = inverted(shape, group);
        }
        return left.isEmpty() ? shared(shape, group) : left;
    }

    /** « X a salué l'accord, mais a rejeté la trêve »: the second verb has the subject of the first. */
    private List<Chunk> shared(Shape shape, VerbGroup group) {
        int before = group.from() - 1;
        while (before > 0 && shape.tokens.get(before).upos().equals("ADV")) {
            before--;
        }
        boolean joined = shape.words.is(before, "joint") || shape.words.is(before, "adversative");
        for (int g = shape.groupIndexAt(group.head()) - 1; joined && g >= 0; g--) {
            if (shape.groups.get(g).finite()) {
                return subjects(shape, g);
            }
        }
        return List.of();
    }

    private static List<Chunk> inverted(Shape shape, VerbGroup group) {
        Chunk next = shape.chunkAt(group.to());
        boolean pronoun = next != null
                && next.isMention()
                && shape.mention(next).form() == Mention.Form.PRONOUN
                && shape.words.is(group.to(), "inverted");
        if (pronoun) {
            return List.of(next);
        }
        boolean relative = group.from() > 0 && shape.words.is(group.from() - 1, "complement");
        return relative ? afterVerb(shape, group) : List.of();
    }

    /** « Le temps qu'ont passé ensemble X et Y »: the subject stands behind its verb. */
    private static List<Chunk> afterVerb(Shape shape, VerbGroup group) {
        List<Chunk> found = new ArrayList<>();
        for (Chunk chunk : shape.chunks) {
            if (chunk.from() < group.to() || shape.clause(chunk.from()) != shape.clause(group.head())) {
                continue;
            }
            boolean first =
                    found.isEmpty() && (chunk.place().isEmpty() || chunk.place().equals("comma"));
            boolean more = !found.isEmpty() && chunk.place().equals("joint");
            if (chunk.isMention() && isActor(shape, chunk) && (first || more)) {
                found.add(chunk);
            } else if (!found.isEmpty()
                    && !chunk.place().equals("comma")
                    && !chunk.place().equals(Frame.OF)) {
                break;
            }
        }
        return found;
    }

    private static boolean isActor(Shape shape, Chunk chunk) {
        Mention.Type type = shape.mention(chunk).type();
        return type != Mention.Type.MISC && type != Mention.Type.PLACE;
    }

    private static List<Chunk> antecedent(Shape shape, int relative) {
        int end = relative;
        if (end > 0 && shape.tokens.get(end - 1).surface().equals(",")) {
            end--;
        }
        for (int i = end - 1; i >= 0 && i > end - 12; i--) {
            Chunk chunk = shape.chunkAt(i);
            if (chunk == null || chunk.place().equals(Frame.OF) && !chunk.isMention()) {
                continue;
            }
            if (chunk.isMention()) {
                return List.of(chunk);
            }
            if (!chunk.place().equals(Frame.OF)
                    && !chunk.place().equals("in")
                    && !chunk.place().equals("to")) {
                return List.of();
            }
        }
        return List.of();
    }

    /** The noun group left of {@code index} that no preposition leads, with what is joined to it. */
    private static List<Chunk> before(Shape shape, int index) {
        int i = index - 1;
        int least = Math.max(0, index - FARTHEST);
        Chunk apposed = null;
        while (i >= least) {
            Chunk chunk = shape.chunkAt(i);
            String surface = shape.tokens.get(i).surface();
            if (chunk != null) {
                boolean free = chunk.place().isEmpty()
                        || chunk.place().equals("joint")
                        || chunk.place().equals("comma");
                if (free && !isSecondOf(shape, chunk)) {
                    Chunk holder = apposed == null && !isName(shape, chunk) ? holder(shape, chunk, index) : null;
                    return holder != null ? List.of(holder) : withJoined(shape, chunk, apposed);
                }
                i = chunk.from() - 1;
            } else if (surface.equals(",")) {
                int open = openingComma(shape, i, least);
                Chunk inside = open < 0 ? null : onlyName(shape, open + 1, i);
                apposed = inside != null ? inside : apposed;
                i = (open < 0 ? -1 : open) - 1;
                if (open < 0) {
                    return List.of();
                }
            } else if (surface.equals(")") || surface.equals("]")) {
                i = opening(shape, i, least) - 1;
            } else if (shape.isSubordinator(i) || ";:«»\"“”".contains(surface) || blocks(shape, i)) {
                return apposed == null ? List.of() : List.of(apposed);
            } else {
                i--;
            }
        }
        return apposed == null ? List.of() : List.of(apposed);
    }

    /** « Un appel entre X et Y »: Y is no subject. */
    private static boolean isSecondOf(Shape shape, Chunk chunk) {
        int c = shape.chunkIndexAt(chunk.from()) - 1;
        if (c < 0 || !chunk.place().equals("joint")) {
            return false;
        }
        String place = shape.chunks.get(c).place();
        return place.equals("between") || place.equals("with");
    }

    private static boolean isName(Shape shape, Chunk chunk) {
        return chunk.isMention() && shape.mention(chunk).form() == Mention.Form.NAME;
    }

    /** Who a body acts for: « le gouvernement de la Valdie », « l'armée de X ». */
    private static @Nullable Chunk holder(Shape shape, Chunk body, int end) {
        boolean isBody = false;
        for (int i = body.from(); i < body.to(); i++) {
            isBody |= shape.words.is(i, "body");
        }
        for (int i = body.to(); isBody && i < Math.min(end, body.to() + 3); i++) {
            Chunk next = shape.chunkAt(i);
            if (next != null && next.isMention() && next.place().equals(Frame.OF)) {
                return next;
            }
        }
        return null;
    }

    private static boolean blocks(Shape shape, int index) {
        int g = shape.groupIndexAt(index);
        return g >= 0 && shape.groups.get(g).form() != VerbGroup.Form.PARTICIPLE;
    }

    private static List<Chunk> withJoined(Shape shape, Chunk last, @Nullable Chunk apposed) {
        Chunk head = apposed != null && apposed.isMention() ? apposed : last;
        List<Chunk> all = new ArrayList<>();
        boolean name = head.isMention();
        if (name) {
            all.add(head);
        }
        Chunk chunk = last;
        int c = shape.chunkIndexAt(last.from());
        int steps = 0;
        while (c > 0
                && (chunk.place().equals("joint")
                        || (all.size() > 1 && chunk.place().equals("comma")))
                && steps++ < 8) {
            c--;
            Chunk before = shape.chunks.get(c);
            while (c > 0 && !before.isMention() && before.place().equals("comma")) {
                c--;
                before = shape.chunks.get(c);
            }
            while (c > 0 && (before.place().equals(Frame.OF) || (before.place().equals("in")))) {
                c--;
                before = shape.chunks.get(c);
            }
            if (before.isMention()
                    && (before.place().isEmpty()
                            || before.place().equals("joint")
                            || before.place().equals("comma"))) {
                all.add(before);
            }
            chunk = before;
        }
        return all;
    }

    private static int openingComma(Shape shape, int close, int least) {
        for (int i = close - 1; i >= least; i--) {
            if (shape.tokens.get(i).surface().equals(",")) {
                return i;
            }
        }
        return -1;
    }

    private static int opening(Shape shape, int close, int least) {
        for (int i = close - 1; i >= least; i--) {
            String surface = shape.tokens.get(i).surface();
            if (surface.equals("(") || surface.equals("[")) {
                return i;
            }
        }
        return close;
    }

    private static @Nullable Chunk onlyName(Shape shape, int from, int to) {
        Chunk chunk = shape.chunkAt(from);
        return chunk != null && chunk.named() && chunk.to() == to ? chunk : null;
    }

    private static void put(Shape shape, Chunk chunk, @Nullable Role role, Map<Span, Role> found) {
        if (role == null || !chunk.isMention()) {
            return;
        }
        Mention mention = shape.mention(chunk);
        if (mention.type() == Mention.Type.AGENCY && chunk.place().equals("comma")) {
            // « …, l'agence X a rapporté »: it only tells.
            return;
        }
        boolean actor =
                mention.type() != Mention.Type.MISC && (mention.type() != Mention.Type.PLACE || ofBody(shape, chunk));
        if (actor) {
            found.putIfAbsent(mention.span(), role);
        }
    }

    /** « Le gouvernement de Kalin »: the town stands for its government. */
    private static boolean ofBody(Shape shape, Chunk chunk) {
        int c = shape.chunkIndexAt(chunk.from()) - 1;
        if (c < 0 || !chunk.place().equals(Frame.OF)) {
            return false;
        }
        Chunk body = shape.chunks.get(c);
        for (int i = body.from(); i < body.to(); i++) {
            if (shape.words.is(i, "body")) {
                return true;
            }
        }
        return false;
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
