package org.recoupe.annotation.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/** Finds the noun phrase beside a verb, and in it the one who acts. Confined to a thread. */
final class Phrases {

    /**
     * Somebody who speaks.
     *
     * @param from index of the first token
     * @param to one past the index of the last token
     * @param mention the mention that it is, or null
     */
    record Party(int from, int to, @Nullable Mention mention) {}

    private static final int LONGEST = 30;
    private static final int LONGEST_APPOSITION = 25;

    private final Reading reading;
    private final ClauseWords words;
    private final List<Token> tokens;

    Phrases(Reading reading, ClauseWords words) {
        this.reading = reading;
        this.words = words;
        this.tokens = reading.tokens();
    }

    /** The party of the noun phrase that ends before token {@code end}, not before {@code floor}; or null. */
    @Nullable
    Party before(int end, int floor) {
        return before(end, floor, 0);
    }

    private @Nullable Party before(int end, int floor, int depth) {
        int i = skipBack(end, floor);
        if (i <= floor || depth > 4) {
            return null;
        }
        if (words.is(tokens, i - 1, "relative")) {
            return before(reading.isSign(i - 2, ",") ? i - 2 : i - 1, floor, depth + 1);
        }
        if (reading.isSign(i - 1, ",")) {
            return beforeApposition(i - 1, floor, depth);
        }
        int from = phraseStart(i, floor);
        if (from >= i) {
            return null;
        }
        Party party = pick(from, i);
        boolean bare = party != null && party.mention() == null && isApposition(from, floor);
        if (bare && reading.isSign(from - 1, ",")) {
            Party further = before(from - 1, floor, depth + 1);
            return further == null ? party : further;
        }
        return party;
    }

    /** « X, ministre de Y, » before the verb: {@code comma} is the second of the two commas. */
    private @Nullable Party beforeApposition(int comma, int floor, int depth) {
        for (int j = comma - 1; j > floor && j >= comma - LONGEST_APPOSITION; j--) {
            if (reading.segment(j) != null) {
                return null;
            }
            if (reading.isSign(j, ",")) {
                Party named = nameRightAfter(j + 1, comma);
                if (named != null && pickable(j, floor)) {
                    return named;
                }
                Party left = before(j, floor, depth + 1);
                Party described = left == null || isNamed(left) ? null : nameAtEnd(j + 1, comma);
                return described != null ? described : left != null ? left : named;
            }
        }
        return null;
    }

    /** Whether the verb group that begins at {@code verb} stands in a subordinate or relative clause. */
    boolean isSubordinate(int verb, int floor) {
        int i = skipBack(verb, floor);
        if (words.is(tokens, i - 1, "relative") || words.is(tokens, i - 1, "subordinator")) {
            return true;
        }
        int start = phraseStart(i, floor);
        return start > floor
                && (words.is(tokens, start - 1, "subordinator") || words.is(tokens, start - 1, "relative"));
    }

    /** Whether the word before the verb group at {@code verb}, pronouns and adverbs skipped, joins two clauses. */
    boolean followsCoordinator(int verb, int floor) {
        return words.is(tokens, skipBack(verb, floor) - 1, "coordinator");
    }

    /** Whether a comma or a quotation stands right before the verb group at {@code verb}. */
    boolean followsBreak(int verb, int floor) {
        int i = skipBack(verb, floor);
        return i <= floor || reading.isSign(i - 1, ",") || reading.segment(i - 1) != null;
    }

    private boolean pickable(int end, int floor) {
        Party left = before(end, floor, 3);
        return left == null
                || left.mention() == null
                || left.mention().form() != Mention.Form.NAME
                || left.mention().type() != Mention.Type.PERSON;
    }

    /** A noun phrase without a determiner between commas says what somebody is. */
    private boolean isApposition(int from, int floor) {
        String upos = tokens.get(from).upos();
        return from > floor + 1 && (upos.equals("NOUN") || upos.equals("ADJ"));
    }

    /** The name that begins at {@code from}, titles skipped, or null. */
    @Nullable
    Party nameRightAfter(int from, int limit) {
        int i = skipTitles(from, limit);
        Mention mention = i < limit ? reading.mention(i) : null;
        if (mention == null || mention.form() != Mention.Form.NAME || mention.type() != Mention.Type.PERSON) {
            return null;
        }
        return party(mention);
    }

    /** The party of the noun phrase at or soon after {@code start}: an inverted subject, or what « selon » stands before. */
    @Nullable
    Party after(int start, int limit, boolean skipPrepositions) {
        int i = start;
        boolean moved = true;
        while (moved && i < limit) {
            int before = i;
            while (i < limit && (reading.isTime(i) || isAdverb(i))) {
                i = Math.max(i + 1, words.end(tokens, i, "adverb"));
            }
            if (skipPrepositions && i < limit && isPreposition(i) && reading.mention(i) == null) {
                i = prepositionalEnd(i, limit);
            }
            moved = i > before;
        }
        int to = phraseEnd(i, limit);
        if (to <= i) {
            return null;
        }
        Party party = pick(i, to);
        boolean named =
                party != null && party.mention() != null && party.mention().form() == Mention.Form.NAME;
        if (!named && reading.isSign(to, ",")) {
            Party name = nameRightAfter(to + 1, limit);
            return name == null || acts(name.to(), limit) ? party : name;
        }
        return party;
    }

    private static boolean isNamed(Party party) {
        return party.mention() != null && party.mention().form() == Mention.Form.NAME;
    }

    /** « , le professeur X, »: the name with which an apposition ends, or null. */
    private @Nullable Party nameAtEnd(int from, int to) {
        Mention last = reading.mention(to - 1);
        if (last == null
                || last.form() != Mention.Form.NAME
                || last.type() != Mention.Type.PERSON
                || phraseEnd(from, to) < to
                || isComplement(last, reading.tokenAt(last.span().start()), from)) {
            return null;
        }
        return party(last);
    }

    /** Whether the verb of what stands before {@code i} is there: it is a subject, not an apposition. */
    private boolean acts(int i, int limit) {
        int verb = i;
        while (verb < limit && verb < i + 2 && (words.is(tokens, verb, "not") || words.is(tokens, verb, "reflexive"))) {
            verb++;
        }
        return verb < limit && Cues.isFinite(tokens.get(verb));
    }

    /** Whether a word before whom one speaks to stands at {@code i}: « à », « auprès de ». */
    boolean isAddressing(int i) {
        return words.is(tokens, i, "addressing");
    }

    /** Whether the finite verb at {@code i} may only help the participle behind it. */
    boolean isAuxiliary(int i) {
        return tokens.get(i).upos().equals("AUX") || words.is(tokens, i, "passive") || words.is(tokens, i, "auxiliary");
    }

    /** One past the noun phrase that begins at {@code from}. */
    int phraseEnd(int from, int limit) {
        int i = from;
        while (i < limit && i < from + LONGEST && inPhrase(i, from)) {
            i++;
        }
        return i;
    }

    private int phraseStart(int end, int floor) {
        int i = end;
        while (i > floor && i > end - LONGEST && inPhrase(i - 1, Integer.MAX_VALUE)) {
            i--;
            if (reading.isTime(i) && reading.mention(i) == null) {
                return i + 1;
            }
        }
        return i;
    }

    private boolean inPhrase(int i, int first) {
        if (reading.mention(i) != null) {
            return true;
        }
        Token token = tokens.get(i);
        if (reading.segment(i) != null || reading.isTime(i) && i >= first) {
            return false;
        }
        if (!token.isWord()) {
            return token.surface().equals(".") && words.is(tokens, i - 1, "title")
                    || token.surface().equals("-");
        }
        if (words.is(tokens, i, "title") || words.is(tokens, i, "preposition")) {
            return !token.has("VerbForm=Inf");
        }
        if (words.is(tokens, i, "subordinator") || words.is(tokens, i, "relative")) {
            return false;
        }
        if (words.is(tokens, i, "coordinator")) {
            return i > 0 && i + 1 < tokens.size() && isNominal(i + 1) && isNominal(i - 1);
        }
        return switch (token.upos()) {
            case "VERB" -> token.has("VerbForm=Part") && !token.has("Tense=Pres") && !afterAuxiliary(i);
            case "AUX", "SCONJ", "PUNCT", "INTJ" -> false;
            default -> true;
        };
    }

    private boolean afterAuxiliary(int i) {
        for (int j = i - 1; j >= 0 && j >= i - 3; j--) {
            if (Cues.isVerb(tokens.get(j))) {
                return true;
            }
            if (!tokens.get(j).upos().equals("ADV")) {
                return false;
            }
        }
        return false;
    }

    private boolean isNominal(int i) {
        String upos = tokens.get(i).upos();
        return reading.mention(i) != null
                || upos.equals("NOUN")
                || upos.equals("PROPN")
                || upos.equals("DET")
                || upos.equals("ADJ")
                || words.is(tokens, i, "title");
    }

    /** Who acts in the noun phrase {@code [from, to)}, or null. */
    @Nullable
    Party pick(int from, int to) {
        Mention description = null;
        for (int i = from; i < to; i++) {
            Mention mention = reading.mention(i);
            if (mention == null || reading.tokenAt(mention.span().start()) != i) {
                continue;
            }
            if (mention.form() == Mention.Form.NAME) {
                if (!isComplement(mention, i, from)) {
                    return party(mention);
                }
            } else if (i <= from + 1 && !isPreposition(i - 1 >= from ? i - 1 : -1)) {
                description = mention;
            }
        }
        if (description != null) {
            return party(description);
        }
        return plain(from, to);
    }

    private @Nullable Party plain(int from, int to) {
        int start = from;
        while (start < to && (isPreposition(start) || isAdverb(start))) {
            start = isPreposition(start) ? prepositionalEnd(start, to) : start + 1;
        }
        if (start >= to) {
            return null;
        }
        String upos = tokens.get(start).upos();
        boolean begins = upos.equals("DET")
                || upos.equals("NOUN")
                || upos.equals("PROPN")
                || upos.equals("PRON")
                || upos.equals("NUM")
                || upos.equals("ADJ");
        if (!begins
                || words.is(tokens, start, "object") && upos.equals("PRON") && !words.is(tokens, start, "subject")) {
            return null;
        }
        int end = to;
        while (end > start + 1 && (isAdverb(end - 1) || isPreposition(end - 1))) {
            end--;
        }
        return new Party(start, end, reading.mention(start));
    }

    /** Whether a name belongs to the noun before it: « l'avocat de M. X », but not « le porte-parole du ministère X ». */
    private boolean isComplement(Mention mention, int at, int floor) {
        int start = at;
        for (Mention.Role role : mention.roles()) {
            if (role.span().end() <= mention.span().start()) {
                int roleStart = reading.tokenAt(role.span().start());
                start = roleStart >= floor && roleStart < start ? roleStart : start;
            }
        }
        int i = start - 1;
        while (i >= floor && (isTitle(i) || tokens.get(i).upos().equals("DET") && !isPreposition(i))) {
            i--;
        }
        return i > floor && isPreposition(i);
    }

    private boolean isTitle(int i) {
        return words.is(tokens, i, "title") || reading.isSign(i, ".") && words.is(tokens, i - 1, "title");
    }

    int skipTitles(int from, int limit) {
        int i = from;
        while (i < limit && reading.mention(i) == null && isTitle(i)) {
            i++;
        }
        return i;
    }

    private int skipBack(int end, int floor) {
        int i = end;
        boolean moved = true;
        while (moved && i > floor) {
            int before = i;
            if (reading.isSign(i - 1, ")")) {
                int open = i - 2;
                while (open > floor && i - open < LONGEST && !reading.isSign(open, "(")) {
                    open--;
                }
                i = reading.isSign(open, "(") ? open : i;
            }
            Token last = tokens.get(i - 1);
            boolean object = last.upos().equals("PRON")
                    && words.is(tokens, i - 1, "object")
                    && !words.is(tokens, i - 1, "subject");
            if (reading.mention(i - 1) == null || object || words.is(tokens, i - 1, "reflexive")) {
                if (reading.isTime(i - 1)
                        || isAdverb(i - 1)
                        || object
                        || words.is(tokens, i - 1, "not")
                        || words.is(tokens, i - 1, "reflexive")) {
                    i--;
                }
            }
            moved = i < before;
        }
        return i;
    }

    private boolean isAdverb(int i) {
        return tokens.get(i).upos().equals("ADV") || words.is(tokens, i, "adverb");
    }

    boolean isPreposition(int i) {
        return i >= 0
                && i < tokens.size()
                && (tokens.get(i).upos().equals("ADP") || words.is(tokens, i, "preposition"));
    }

    /** One past the noun phrase that a preposition at {@code i} governs, not counting further prepositions save « de ». */
    private int prepositionalEnd(int i, int limit) {
        int at = i + 1;
        while (at < limit && (tokens.get(at).upos().equals("DET") || isPreposition(at))) {
            at++;
        }
        while (at < limit && tokens.get(at).upos().equals("ADJ")) {
            at++;
        }
        Mention mention = reading.mention(at);
        if (mention != null && at < limit) {
            return Math.min(limit, Math.max(at + 1, reading.tokenEnd(mention.span())));
        }
        if (at < limit && tokens.get(at).isWord()) {
            at++;
        }
        while (at < limit && (tokens.get(at).upos().equals("ADJ") || isPlainParticiple(at))) {
            at++;
        }
        Mention named = at < limit ? reading.mention(at) : null;
        if (named != null && named.form() == Mention.Form.NAME && named.type() != Mention.Type.PERSON) {
            return Math.min(limit, Math.max(at + 1, reading.tokenEnd(named.span())));
        }
        return at;
    }

    private boolean isPlainParticiple(int i) {
        Token token = tokens.get(i);
        return token.upos().equals("VERB") && token.has("VerbForm=Part") && !token.has("Tense=Pres");
    }

    private Party party(Mention mention) {
        return new Party(reading.tokenAt(mention.span().start()), reading.tokenEnd(mention.span()), mention);
    }

    /** The span of a party: that of its mention, else that of its words. */
    Span span(Party party) {
        return party.mention() != null ? party.mention().span() : reading.span(party.from(), party.to());
    }
}
