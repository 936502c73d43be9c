package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.syntax.SyntaxTree;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/** Cuts one sentence into noun groups. Confined to a thread. */
final class Chunks {

    private static final int NONE = -1;
    private static final int LONGEST_PREPOSITION = 5;
    private static final int NEAR = 6;

    private final AnnotatedArticle article;
    private final Shape shape;
    private final List<Token> tokens;
    private final SyntaxTree tree;
    private final Words words;
    private final Lexicon prepositions;
    private final Lexicon little;
    private final List<Chunk> chunks = new ArrayList<>();

    /** The mention whose name or role a token is part of, or -1. */
    private final int[] unit;

    private final int[] at;

    Chunks(LanguagePack pack, Shape shape, Span mentions) {
        this.article = shape.article;
        this.shape = shape;
        this.tokens = shape.tokens;
        this.tree = shape.tree;
        this.words = shape.words;
        this.prepositions = pack.lexicon("prepositions-roles");
        this.little = pack.lexicon("event-clause-words");
        this.unit = filled(tokens.size());
        this.at = filled(tokens.size());
        for (int m = mentions.start(); m < mentions.end(); m++) {
            mark(m);
        }
        read();
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        java.util.Arrays.fill(array, NONE);
        return array;
    }

    List<Chunk> all() {
        return List.copyOf(chunks);
    }

    /** The index of the noun group at a token, or -1. */
    int at(int index) {
        return at[index];
    }

    /** Whether a token is part of a name or of what somebody is. */
    boolean isUnit(int index) {
        return unit[index] >= 0;
    }

    private void mark(int m) {
        Mention mention = article.mentions().get(m);
        Span span = mention.span();
        for (Mention.Role role : mention.roles()) {
            boolean before = role.span().end() <= span.start()
                    && span.start() - role.span().end() <= NEAR;
            if (before && shape.sentence.span().contains(role.span())) {
                span = span.cover(role.span());
            }
        }
        for (int i = shape.tokenAt(span.start()); i < tokens.size(); i++) {
            if (tokens.get(i).span().start() >= span.end()) {
                break;
            }
            boolean own = mention.span().overlaps(tokens.get(i).span());
            if (own || (shape.groupIndexAt(i) < 0 && unit[i] < 0)) {
                unit[i] = m;
            }
        }
    }

    private void read() {
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
                at[k] = chunks.size();
            }
            int title = titleBefore(i);
            int head = head(i, to);
            int above = tree.head(head);
            for (int k = title; k < i; k++) {
                at[k] = chunks.size();
            }
            head = above >= title && above < i ? above : head;
            chunks.add(new Chunk(i, to, head, mention, place(title, head), named));
            i = to;
        }
    }

    /** The first word that hangs on none of the group. */
    private int head(int from, int to) {
        for (int i = from; i < to; i++) {
            int above = tree.head(i);
            if ((above < from || above >= to) && !tree.isAny(i, "case", "cc", "punct", "mark", "det")) {
                return i;
            }
        }
        return from;
    }

    private boolean isNominal(int index, int from) {
        if (unit[index] >= 0) {
            return true;
        }
        if (shape.groupIndexAt(index) >= 0 || isTitle(index)) {
            return false;
        }
        String upos = tokens.get(index).upos();
        return switch (upos) {
            case "NOUN", "PROPN", "ADJ", "DET", "NUM", "X", "SYM" -> true;
            default -> tokens.get(index).isPart() && index > from;
        };
    }

    private boolean breaks(int from, int index) {
        Token token = tokens.get(index);
        if (unit[index] >= 0 && unit[index - 1] >= 0) {
            return unit[index - 1] != unit[index]
                    && article.mentions().get(unit[index - 1]).form() == Mention.Form.NAME;
        }
        return (token.upos().equals("DET") && hasNoun(from, index))
                || token.upos().equals("PRON")
                || stands(from, index);
    }

    /** « A mis en demeure X »: a noun that hangs on nothing of the group, and nothing of it on the noun. */
    private boolean stands(int from, int index) {
        boolean noun = Set.of("NOUN", "PROPN").contains(tokens.get(index).upos());
        if (!noun || !hasNoun(from, index) || (tree.head(index) >= from && tree.head(index) < index)) {
            return false;
        }
        for (int i = from; i < index; i++) {
            if (tree.head(i) == index) {
                return false;
            }
        }
        return true;
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
        int found = NONE;
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

    /** Where « M. » before a name begins: at the name itself where there is none. */
    private int titleBefore(int chunk) {
        int index = chunk;
        for (int back = 1; back <= 2; back++) {
            if (isTitle(chunk - back)
                    && (back == 1 || tokens.get(chunk - 1).surface().equals("."))) {
                index = chunk - back;
            }
        }
        return index;
    }

    private String place(int index, int head) {
        if (index == 0) {
            return "";
        }
        for (int from = Math.max(0, index - 3); from < index; from++) {
            if (words.end(from, "joint") == index) {
                return "joint";
            }
        }
        for (int from = Math.max(0, index - LONGEST_PREPOSITION); from < index; from++) {
            for (Lexicon.Hit hit : prepositions.at(tokens, from)) {
                boolean object = hit.to() > from + 1 && tree.is(from, "obj");
                if (hit.to() == index && at[index - 1] < 0 && !object) {
                    return hit.entry().get("value");
                }
            }
            if (words.end(from, "present") == index) {
                return "present";
            }
        }
        String lead = lead(head);
        return lead.isEmpty() && tokens.get(index - 1).surface().equals(",") ? "comma" : lead;
    }

    /** What a preposition says that the tree gives a noun, other words between: « avec, entre autres, X ». */
    private String lead(int head) {
        for (int from : tree.leads(head).stream().toArray()) {
            Lexicon.Hit hit = prepositions.longestAt(tokens, from).orElse(null);
            if (hit != null && hit.to() <= head) {
                return hit.entry().get("value");
            }
        }
        return "";
    }
}
