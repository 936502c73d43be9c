package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Quotation;
import org.recoupe.annotation.Timex;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/**
 * One sentence cut into noun groups, verb groups and clauses. Confined to a thread. Token indexes count in the sentence.
 */
final class Shape {

    private static final int OUTSIDE = -1;
    private static final int LONGEST_DATELINE = 16;
    private static final int LONGEST_PREPOSITION = 6;

    final AnnotatedArticle article;
    final Sentence sentence;
    final List<Token> tokens;

    /** Which of the article's times stand in the sentence. */
    final Span times;

    final Words words;
    final List<VerbGroup> groups;
    final List<Chunk> chunks = new ArrayList<>();
    private final Lexicon little;
    private final Lexicon carriers;
    private final Lexicon happen;

    /** The mention whose name or role a token is part of, or -1. */
    private final int[] unit;

    private final int[] chunkAt;
    private final int[] groupAt;
    /** The clause of each token: the number of its finite verb group among the finite ones. */
    private final int[] clause;

    /** One past the sign that ends a dateline, « KALIN, 3 mai (AGENCE) - »; 0 where the sentence has none. */
    final int dateline;

    Shape(LanguagePack pack, AnnotatedArticle article, Sentence sentence, Span mentions, Span times) {
        this.times = times;
        this.article = article;
        this.sentence = sentence;
        this.tokens = article.tokens().tokens(sentence);
        this.little = pack.lexicon("event-clause-words");
        this.carriers = pack.lexicon("support-verbs");
        this.happen = pack.lexicon("happen-verbs");
        this.words = new Words(pack, tokens);
        this.groups = VerbGroups.of(tokens, words, named(mentions));
        this.unit = filled();
        this.chunkAt = filled();
        this.groupAt = filled();
        this.clause = new int[tokens.size()];
        for (int g = 0; g < groups.size(); g++) {
            for (int i = groups.get(g).from(); i < groups.get(g).to(); i++) {
                groupAt[i] = g;
            }
        }
        for (int m = mentions.start(); m < mentions.end(); m++) {
            place(m);
        }
        readChunks(pack.lexicon("prepositions-roles"));
        readClauses();
        this.dateline = datelineEnd();
    }

    /** A place in capitals, a date and perhaps an agency before a dash: they say where and when the text was written. */
    private int datelineEnd() {
        if (tokens.isEmpty() || !tokens.getFirst().isCapitalized()) {
            return 0;
        }
        boolean number = false;
        for (int i = 0; i < Math.min(tokens.size(), LONGEST_DATELINE); i++) {
            String surface = tokens.get(i).surface();
            if (i > 0 && !surface.isEmpty() && "-–—--".contains(surface)) {
                return number ? i + 1 : 0;
            }
            if (groupAt[i] >= 0) {
                return 0;
            }
            number |= !surface.isEmpty() && Character.isDigit(surface.charAt(0));
        }
        return 0;
    }

    /**
     * The words that say when and where the event of a noun is: its own relative clause or participle, « la visite que X
     * devait faire lundi », « l'accident survenu jeudi »; empty where none follows at once.
     *
     * @param any whether every verb tells of the noun's event, as with accidents
     */
    Span carrier(int noun, boolean any) {
        Chunk own = chunkAt(noun);
        int i = own == null ? noun + 1 : Math.max(own.to(), noun + 1);
        i = afterOf(i);
        if (i < tokens.size() && tokens.get(i).surface().equals(",")) {
            i++;
        }
        if (i >= tokens.size()) {
            return new Span(0, 0);
        }
        boolean relative = words.is(i, "relative-subject") || words.is(i, "complement");
        for (VerbGroup group : groups) {
            if (group.head() <= i && !(group.from() == i)) {
                continue;
            }
            boolean here = relative ? clause(group.head()) == clause(i) : group.from() == i && isParticiple(group);
            if (!here) {
                break;
            }
            if (carries(group, any && words.is(i, "relative-subject"))) {
                return new Span(i, relative ? clauseEnd(i) : participleEnd(group));
            }
        }
        return new Span(0, 0);
    }

    /** Over « de X » behind a noun. */
    private int afterOf(int index) {
        Chunk chunk = chunkAt(index + 1);
        if (chunk == null || chunk.from() != index + 1 || !chunk.place().equals(Frame.OF)) {
            return index;
        }
        return words.is(index, "of") ? chunk.to() : index;
    }

    private static boolean isParticiple(VerbGroup group) {
        return group.form() == VerbGroup.Form.PARTICIPLE;
    }

    private boolean carries(VerbGroup group, boolean any) {
        return any
                || !carriers.at(tokens, group.head()).isEmpty()
                || happen.at(tokens, group.head()).stream().anyMatch(hit -> !words.is(group.head(), "be"));
    }

    private int participleEnd(VerbGroup group) {
        for (int i = group.to(); i < tokens.size(); i++) {
            if (groupAt[i] >= 0 || tokens.get(i).surface().equals(",")) {
                return i;
            }
        }
        return tokens.size();
    }

    /** The tokens of names and of what somebody is. */
    private BitSet named(Span mentions) {
        BitSet named = new BitSet(tokens.size());
        for (int m = mentions.start(); m < mentions.end(); m++) {
            Mention mention = article.mentions().get(m);
            if (mention.form() == Mention.Form.NAME) {
                mark(named, mention.span());
            }
            mention.roles().forEach(role -> mark(named, role.span()));
        }
        return named;
    }

    private void mark(BitSet named, Span span) {
        if (sentence.span().contains(span)) {
            named.set(tokenAt(span.start()), Math.max(tokenAt(span.start()), tokenAt(span.end() - 1) + 1));
        }
    }

    private int[] filled() {
        int[] array = new int[tokens.size()];
        java.util.Arrays.fill(array, OUTSIDE);
        return array;
    }

    /** The index of the first token that ends after {@code offset}, counted in the sentence. */
    int tokenAt(int offset) {
        int index = article.tokens().tokenIndexAt(offset) - sentence.from();
        return Math.max(0, Math.min(index, tokens.size()));
    }

    /** The span of {@code tokens[from, to)}. */
    Span span(int from, int to) {
        return article.tokens().span(sentence.from() + from, sentence.from() + to);
    }

    Mention mention(Chunk chunk) {
        return article.mentions().get(chunk.mention());
    }

    /** The noun group at a token, or null. */
    @org.jspecify.annotations.Nullable
    Chunk chunkAt(int index) {
        return index < 0 || index >= tokens.size() || chunkAt[index] < 0 ? null : chunks.get(chunkAt[index]);
    }

    int chunkIndexAt(int index) {
        return index < 0 || index >= tokens.size() ? -1 : chunkAt[index];
    }

    /** Whether a token stands between the quotation marks of a direct quotation. */
    boolean quoted(int index) {
        int start = tokens.get(index).span().start();
        for (Quotation quotation : article.quotations()) {
            boolean direct = quotation.kind() == Quotation.Kind.DIRECT || quotation.kind() == Quotation.Kind.MIXED;
            if (direct && quotation.content().contains(start)) {
                return true;
            }
        }
        for (int i = index; i >= 0; i--) {
            String surface = tokens.get(i).surface();
            if (surface.equals("»")) {
                return false;
            }
            if (surface.equals("«")) {
                return true;
            }
        }
        return false;
    }

    /** « En échange », « d'un commun accord » name nothing. */
    boolean inFixedPhrase(int index) {
        for (int from = Math.max(0, index - 3); from <= index; from++) {
            if (words.end(from, "fixed") > index) {
                return true;
            }
        }
        return false;
    }

    /** Where a second comma stands, if the comma at {@code index} opens a time set off by two, « , le 3 mai, »; else -1. */
    int timeBetweenCommas(int index) {
        if (!tokens.get(index).surface().equals(",") || index + 1 >= tokens.size()) {
            return -1;
        }
        int start = tokens.get(index + 1).span().start();
        for (int t = times.start(); t < times.end(); t++) {
            Timex timex = article.times().get(t);
            if (timex.span().start() == start) {
                int end = tokenAt(timex.span().end() - 1) + 1;
                return end < tokens.size() && tokens.get(end).surface().equals(",") ? end : -1;
            }
        }
        return -1;
    }

    /** « Ont signé un texte qui les lie, à l'issue de leur rencontre »: what a comma sets off belongs to the main verb. */
    boolean setOff(int index) {
        Chunk chunk = chunkAt(index);
        if (chunk == null || !chunk.place().equals("during")) {
            return false;
        }
        int least = Math.max(0, chunk.from() - LONGEST_PREPOSITION);
        for (int i = chunk.from() - 1; i >= least; i--) {
            if (tokens.get(i).surface().equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** The index of the verb group at a token, or -1. */
    int groupIndexAt(int index) {
        return index < 0 || index >= tokens.size() ? -1 : groupAt[index];
    }

    /** The clause of a token, counted from 0. */
    int clause(int index) {
        return clause[Math.min(index, tokens.size() - 1)];
    }

    int clauseStart(int index) {
        int from = index;
        while (from > 0 && clause[from - 1] == clause[index]) {
            from--;
        }
        return from;
    }

    int clauseEnd(int index) {
        int to = index + 1;
        while (to < tokens.size() && clause[to] == clause[index]) {
            to++;
        }
        return to;
    }

    /** The finite verb group of the clause of a token, or -1. */
    int finite(int index) {
        for (int g = 0; g < groups.size(); g++) {
            VerbGroup group = groups.get(g);
            if (group.finite() && clause[group.head()] == clause[index]) {
                return g;
            }
            // A clause that a relative cuts goes on after it.
            boolean after = group.finite() && group.from() > index && clause[index] == 0;
            if (after && !isSubordinator(clauseStart(group.head()))) {
                return g;
            }
        }
        return -1;
    }

    private void place(int m) {
        Mention mention = article.mentions().get(m);
        Span span = mention.span();
        for (Mention.Role role : mention.roles()) {
            boolean before = role.span().end() <= span.start()
                    && span.start() - role.span().end() <= 6;
            if (before && sentence.span().contains(role.span())) {
                span = span.cover(role.span());
            }
        }
        for (int i = tokenAt(span.start()); i < tokens.size(); i++) {
            if (tokens.get(i).span().start() >= span.end()) {
                break;
            }
            boolean own = mention.span().overlaps(tokens.get(i).span());
            if (groupAt[i] < 0 && (own || unit[i] < 0)) {
                unit[i] = m;
            } else if (own) {
                unit[i] = m;
            }
        }
    }

    private void readChunks(Lexicon prepositions) {
        int i = 0;
        while (i < tokens.size()) {
            if (!isNominal(i, i)) {
                i++;
                continue;
            }
            int to = i + 1;
            while (to < tokens.size() && isNominal(to, i) && !breaks(i, to)) {
                to++;
            }
            int mention = mentionIn(i, to);
            boolean named = mention >= 0
                    && article.mentions().get(mention).form() == Mention.Form.NAME
                    && tokens.get(i).span().start()
                            >= article.mentions().get(mention).span().start() - 5;
            for (int k = i; k < to; k++) {
                chunkAt[k] = chunks.size();
            }
            chunks.add(new Chunk(i, to, mention, before(i, prepositions), named));
            i = to;
        }
    }

    private boolean isNominal(int index, int from) {
        if (unit[index] >= 0) {
            return true;
        }
        if (groupAt[index] >= 0 || isTitle(index)) {
            return false;
        }
        String upos = tokens.get(index).upos();
        return switch (upos) {
            case "NOUN", "PROPN", "ADJ", "DET", "NUM", "X", "SYM" ->
                index == from ? !isPreposition(index, upos) : !(upos.equals("DET") && isPreposition(index, upos));
            default -> false;
        };
    }

    private boolean isPreposition(int index, String upos) {
        return upos.equals("DET")
                && index > 0
                && chunkAt[index - 1] >= 0
                && !inTime(index - 1)
                && tokens.get(index).lower().length() > 1
                && words.is(index, "indefinite-plural");
    }

    private boolean breaks(int from, int index) {
        Token token = tokens.get(index);
        if (unit[index] >= 0) {
            return unit[index - 1] >= 0
                    && unit[index - 1] != unit[index]
                    && article.mentions().get(unit[index - 1]).form() == Mention.Form.NAME;
        }
        return (token.upos().equals("DET") && hasNoun(from, index))
                || token.upos().equals("PRON");
    }

    private boolean hasNoun(int from, int to) {
        for (int i = from; i < to; i++) {
            String upos = tokens.get(i).upos();
            if (upos.equals("NOUN") || upos.equals("PROPN") || unit[i] >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The name in the group, else its last mention, that is not inside the role of another. */
    private int mentionIn(int from, int to) {
        int found = OUTSIDE;
        for (int i = from; i < to; i++) {
            if (unit[i] < 0) {
                continue;
            }
            boolean name = article.mentions().get(unit[i]).form() == Mention.Form.NAME;
            boolean hasName = found >= 0 && article.mentions().get(found).form() == Mention.Form.NAME;
            if (found < 0 || name || !hasName) {
                found = unit[i];
            }
        }
        return found;
    }

    private boolean isTitle(int index) {
        if (index < 0) {
            return false;
        }
        String lower = tokens.get(index).lower();
        String word = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return !word.isEmpty()
                && little.find(word)
                        .filter(entry -> entry.get("class").equals("title"))
                        .isPresent();
    }

    private String before(int chunk, Lexicon prepositions) {
        int index = chunk;
        for (int back = 1; back <= 2; back++) {
            if (isTitle(chunk - back)
                    && (back == 1 || tokens.get(chunk - 1).surface().equals("."))) {
                index = chunk - back;
            }
        }
        if (index == 0) {
            return "";
        }
        if (words.is(index - 1, "joint")
                || (index > 1 && words.end(index - 2, "joint") == index)
                || (index > 2 && words.end(index - 3, "joint") == index)) {
            return "joint";
        }
        for (int from = Math.max(0, index - 5); from < index; from++) {
            for (Lexicon.Hit hit : prepositions.at(tokens, from)) {
                if (hit.to() == index && chunkAt[index - 1] < 0 && !afterTime(index - 1)) {
                    return hit.entry().get("value");
                }
            }
            if (words.end(from, "present") == index) {
                return "present";
            }
        }
        boolean plural = tokens.get(index).upos().equals("DET") && words.is(index, "indefinite-plural");
        if (plural && chunkAt[index - 1] >= 0 && !inTime(index - 1)) {
            return "of";
        }
        return tokens.get(index - 1).surface().equals(",") ? "comma" : "";
    }

    /** « A adopté mardi des sanctions »: no « de » but an article. */
    private boolean afterTime(int index) {
        if (!words.is(index, "indefinite-plural") || index < 2 || !inTime(index - 1)) {
            return false;
        }
        int before = index - 1;
        while (before > 0 && inTime(before)) {
            before--;
        }
        return groupAt[before] >= 0;
    }

    private boolean inTime(int index) {
        for (int t = times.start(); t < times.end(); t++) {
            if (article.times().get(t).span().overlaps(tokens.get(index).span())) {
                return true;
            }
        }
        return false;
    }

    private void readClauses() {
        int current = 0;
        int start = 0;
        VerbGroup last = null;
        for (VerbGroup group : groups) {
            if (!group.finite()) {
                continue;
            }
            int opening = last == null ? relative(group.from()) : -1;
            if (last != null || opening > 0) {
                int boundary = opening > 0 ? opening : boundary(last == null ? 0 : last.to(), group.from());
                for (int i = start; i < boundary; i++) {
                    clause[i] = current;
                }
                start = boundary;
                current++;
            }
            last = group;
        }
        for (int i = start; i < tokens.size(); i++) {
            clause[i] = current;
        }
    }

    /** Where a relative clause that holds the first finite verb begins, or -1. */
    private int relative(int to) {
        for (int i = to - 1; i > 0; i--) {
            if (unit[i] < 0 && (words.is(i, "relative-subject") || words.is(i, "relative"))) {
                return i;
            }
        }
        return -1;
    }

    /** Where the clause of a later verb begins: at a subordinator, else a strong sign, else the last comma or « et ». */
    private int boundary(int from, int to) {
        int strong = -1;
        int weak = -1;
        for (int i = from; i < to; i++) {
            if (isSubordinator(i)) {
                return i;
            }
            String surface = tokens.get(i).surface();
            if (strong < 0 && !surface.isEmpty() && ";:«»\"“”".contains(surface)) {
                strong = i;
            }
            if (surface.equals(",") || (words.is(i, "joint") && chunkAt[i] < 0)) {
                weak = i;
            }
        }
        return strong >= 0 ? strong : weak >= 0 ? weak : to;
    }

    boolean isSubordinator(int index) {
        return unit[index] < 0
                && !words.is(index, "fixed")
                && words.end(index - 1, "fixed") <= index
                && (words.is(index, "relative-subject")
                        || words.is(index, "relative")
                        || words.is(index, "complement")
                        || words.is(index, "condition")
                        || words.is(index, "subordinate"));
    }
}
