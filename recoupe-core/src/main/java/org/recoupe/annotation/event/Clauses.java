package org.recoupe.annotation.event;

import java.util.List;
import org.recoupe.annotation.syntax.SyntaxTree;

/** Which verb each word of a sentence stands under. Confined to a thread. */
final class Clauses {

    private static final int NONE = -1;

    private final SyntaxTree tree;
    private final List<VerbGroup> groups;

    /** The group that a word is the predicate of: the verb itself, « prêt » in « est prêt »; else -1. */
    private final int[] own;

    /** The group of the nearest verb above a word or the word itself. */
    private final int[] verb;

    /** The nearest finite one. */
    private final int[] finite;

    private final int[] start;
    private final int[] end;

    Clauses(SyntaxTree tree, List<VerbGroup> groups) {
        this.tree = tree;
        this.groups = groups;
        this.own = filled(tree.size());
        for (int g = 0; g < groups.size(); g++) {
            int head = groups.get(g).head();
            own[head] = g;
            boolean copula = tree.is(head, "cop") || tree.is(head, "aux");
            if (copula && tree.head(head) >= 0 && own[tree.head(head)] < 0) {
                own[tree.head(head)] = g;
            }
        }
        this.verb = filled(tree.size());
        this.finite = filled(tree.size());
        this.start = filled(groups.size() + 1);
        this.end = filled(groups.size() + 1);
        for (int i = 0; i < tree.size(); i++) {
            verb[i] = above(i, false);
            finite[i] = above(i, true);
            int clause = finite[i] + 1;
            if (start[clause] < 0 && tree.token(i).isWord()) {
                start[clause] = i;
            }
            end[clause] = i + 1;
        }
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        java.util.Arrays.fill(array, NONE);
        return array;
    }

    private int above(int index, boolean finiteOnly) {
        int steps = 0;
        for (int at = index; at >= 0 && steps++ < tree.size(); at = tree.head(at)) {
            int g = predicate(at);
            if (g >= 0 && (!finiteOnly || groups.get(g).finite())) {
                return g;
            }
        }
        return NONE;
    }

    /** The verb group that a word is the predicate of, or -1. */
    int predicate(int index) {
        return own[index];
    }

    /** The word that stands for a verb group in the tree: the predicate of a copula, else the verb. */
    int word(int group) {
        int head = groups.get(group).head();
        int above = tree.head(head);
        return above >= 0 && own[above] == group ? above : head;
    }

    /** The group of the verb of any form that a word stands under, or -1. */
    int verb(int index) {
        return verb[index];
    }

    /**
     * The group of the verb that a noun's event is told with: that of {@link #verb}, but after a comma that of the clause
     * around a relative one, « ont signé un texte qui les lie, à l'issue de leur rencontre ».
     */
    int telling(int noun) {
        int g = verb[noun];
        if (g < 0 || !tree.is(word(g), "acl") || tree.head(word(g)) < 0) {
            return g;
        }
        for (int i = noun; i > word(g); i--) {
            if (tree.token(i).surface().equals(",")) {
                return verb[tree.head(word(g))];
            }
        }
        return g;
    }

    /** The group of the finite verb that a word stands under, or -1. */
    int finite(int index) {
        return finite[index];
    }

    /** The number of the clause of a word: one more than its finite verb group. */
    int clause(int index) {
        return finite[index] + 1;
    }

    int start(int index) {
        return Math.max(0, start[clause(index)]);
    }

    int end(int index) {
        return Math.max(index + 1, end[clause(index)]);
    }

    /** Whether a clause says the main thing of the sentence or is joined to the one that does. */
    boolean isMain(int group) {
        int at = tree.firstJoined(word(group));
        return tree.head(at) < 0 || tree.isAny(at, "root", "parataxis");
    }

    /** Whether the clause of {@code lower} is joined to that of {@code upper}: « X a rencontré Y et a signé un accord ». */
    boolean isJoined(int lower, int upper) {
        int target = word(upper);
        int at = word(lower);
        while (at >= 0 && at != target && tree.isAny(at, "conj", "parataxis")) {
            at = tree.head(at);
        }
        return at == target;
    }
}
