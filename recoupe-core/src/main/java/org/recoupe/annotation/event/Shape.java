package org.recoupe.annotation.event;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Quotation;
import org.recoupe.annotation.syntax.SyntaxTree;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/**
 * One sentence with its tree, noun groups, verb groups and clauses. Confined to a thread. Token indexes count in the
 * sentence.
 */
final class Shape {

    private static final int LONGEST_DATELINE = 16;

    final AnnotatedArticle article;
    final Sentence sentence;
    final List<Token> tokens;
    final SyntaxTree tree;

    /** Which of the article's times stand in the sentence. */
    final Span times;

    final Words words;
    final List<VerbGroup> groups;
    final List<Chunk> chunks;
    final Clauses clauses;
    private final Chunks reader;
    private final Lexicon carriers;
    private final Lexicon happen;
    private final Lexicon lasting;
    private final int[] groupAt;

    /** One past the sign that ends a dateline, « KALIN, 3 mai (AGENCE) - »; 0 where the sentence has none. */
    final int dateline;

    Shape(LanguagePack pack, AnnotatedArticle article, Sentence sentence, Span mentions, Span times) {
        this.times = times;
        this.article = article;
        this.sentence = sentence;
        this.tokens = article.tokens().tokens(sentence);
        this.tree = SyntaxTree.of(article.tokens(), sentence);
        this.carriers = pack.lexicon("support-verbs");
        this.happen = pack.lexicon("happen-verbs");
        this.lasting = pack.lexicon("ongoing-kinds");
        this.words = new Words(pack, tokens);
        this.groups = VerbGroups.of(tree, words, named(mentions));
        this.groupAt = new int[tokens.size()];
        java.util.Arrays.fill(groupAt, -1);
        for (int g = 0; g < groups.size(); g++) {
            markGroup(g);
        }
        this.clauses = new Clauses(tree, groups);
        this.reader = new Chunks(pack, this, mentions);
        this.chunks = reader.all();
        this.dateline = datelineEnd();
    }

    private void markGroup(int g) {
        VerbGroup group = groups.get(g);
        for (int i = group.from(); i < group.to(); i++) {
            boolean little = switch (tokens.get(i).upos()) {
                case "VERB", "AUX", "ADV", "PRON" -> true;
                default -> words.is(i, "clitic") && i < group.from() + 2;
            };
            if (little) {
                groupAt[i] = g;
            }
        }
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
            number |= tokens.get(i).isNumeric();
        }
        return 0;
    }

    /**
     * The words that say when and where the event of a noun is: its own relative clause or participle, « la visite que X
     * devait faire lundi », « l'accident survenu jeudi »; empty where none follows.
     *
     * @param any whether every verb tells of the noun's event, as with accidents
     */
    Span carrier(int noun, boolean any) {
        for (int clause : told(noun)) {
            int first = tree.reach(clause).start();
            first = first < tokens.size() && tokens.get(first).isWord() ? first : first + 1;
            boolean told = any && words.is(first, "relative-subject");
            int g = clauses.predicate(clause);
            for (int lower = Math.max(g, 0); g >= 0 && lower < groups.size(); lower++) {
                boolean same = lower == g || groups.get(lower).governor() == g;
                if (same && (told || carries(groups.get(lower)))) {
                    return tree.reach(clause);
                }
            }
        }
        return new Span(0, 0);
    }

    /** The clauses that tell of a noun, those too that a parser hangs on the word that it completes. */
    List<Integer> told(int noun) {
        List<Integer> own = tree.children(noun, "acl");
        int above = tree.head(noun);
        if (!own.isEmpty() || above < 0 || above > noun || !tree.is(noun, "nmod")) {
            return own;
        }
        return tree.children(above, "acl").stream()
                .filter(clause -> tree.reach(noun).end() == tree.reach(clause).start())
                .toList();
    }

    /** Whether an event goes on from the day since which it is told of: « est détenu depuis mardi ». */
    boolean lasting(Trigger trigger) {
        boolean told = trigger.isVerb() && groups.get(trigger.group()).past();
        return !told && lasting.find(trigger.kind()).isPresent();
    }

    /** Whether a verb says no more than that an event is, « tenir », « avoir lieu ». */
    boolean carries(VerbGroup group) {
        return carriers.at(tokens, group.head()).stream()
                        .anyMatch(hit -> !hit.entry().get("value").equals("beside"))
                || happen.at(tokens, group.head()).stream().anyMatch(hit -> !words.is(group.head(), "be"));
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

    /** The index of the first token that ends after {@code offset}, counted in the sentence. */
    int tokenAt(int offset) {
        int index = article.tokens().tokenIndexAt(offset) - sentence.from();
        return Math.max(0, Math.min(index, tokens.size()));
    }

    /** The span of {@code tokens[from, to)}. */
    Span span(int from, int to) {
        return article.tokens().span(sentence.from() + from, sentence.from() + to);
    }

    /** The word in {@code [from, to)} that the others hang on. */
    int head(int from, int to) {
        for (int i = from; i < to; i++) {
            int above = tree.head(i);
            if ((above < from || above >= to)
                    && tokens.get(i).isWord()
                    && !tree.isAny(i, "case", "mark", "cc", "det")) {
                return i;
            }
        }
        return from;
    }

    /** The word of a trigger that stands for it in the tree. */
    int head(Trigger trigger) {
        return trigger.isVerb() ? clauses.word(trigger.group()) : head(trigger.from(), trigger.to());
    }

    Mention mention(Chunk chunk) {
        return article.mentions().get(chunk.mention());
    }

    /** The noun group at a token, or null. */
    @Nullable
    Chunk chunkAt(int index) {
        int c = chunkIndexAt(index);
        return c < 0 ? null : chunks.get(c);
    }

    int chunkIndexAt(int index) {
        return index < 0 || index >= tokens.size() ? -1 : reader.at(index);
    }

    /** What leads a noun group, that of the first where it is joined to others: « avec A et B » has A and B with. */
    String place(Chunk chunk) {
        Chunk at = chunk;
        for (int step = 0; step < chunks.size(); step++) {
            boolean open = at.place().isEmpty()
                    || at.place().equals("joint")
                    || at.place().equals("comma");
            int above = tree.head(at.head());
            Chunk before = open && tree.isAny(at.head(), "conj", "appos", "flat") ? chunkAt(above) : null;
            if (before == null || before == at) {
                break;
            }
            at = before;
        }
        return at.place();
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

    /** The index of the verb group at a token, or -1. */
    int groupIndexAt(int index) {
        return index < 0 || index >= tokens.size() ? -1 : groupAt[index];
    }

    /** The number of the clause of a token. */
    int clause(int index) {
        return clauses.clause(Math.min(index, tokens.size() - 1));
    }

    int clauseStart(int index) {
        return clauses.start(index);
    }

    int clauseEnd(int index) {
        return clauses.end(index);
    }

    /** The finite verb group of the clause of a token, or -1. */
    int finite(int index) {
        return clauses.finite(index);
    }

    boolean isSubordinator(int index) {
        return !reader.isUnit(index)
                && !words.is(index, "fixed")
                && words.end(index - 1, "fixed") <= index
                && (words.is(index, "relative-subject")
                        || words.is(index, "relative")
                        || words.is(index, "complement")
                        || words.is(index, "condition")
                        || words.is(index, "subordinate"));
    }
}
