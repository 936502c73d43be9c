package org.recoupe.annotation.syntax;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The best tree over scored arcs: the maximum spanning arborescence with one root, by the algorithm of Chu, Liu and
 * Edmonds.
 *
 * <p>Where two trees are equally good the one is taken whose arcs come from the left. Not safe for use by many threads; an
 * instance decodes one sentence. Time: the square of the number of words where the best heads make no circle, at most the
 * cube.
 */
final class ArborescenceDecoder {

    /** More than all arcs of a sentence together can differ by: a second arc from the root is never worth it. */
    private static final double ONE_ROOT = 1e6;

    /** Nodes that were made one, by the arcs that held them together; {@code heads} and {@code dependents} are words. */
    private record Circle(int[] nodes, int[] heads, int[] dependents, boolean[][] within) {}

    private final int size;
    /** Score of the arc from node to node, first the head. */
    private final double[][] score;
    /** The words between which that arc runs. */
    private final int[][] headWord;

    private final int[][] dependentWord;
    /** The words of a node. */
    private final boolean[][] within;

    private final boolean[] gone;
    private final int[] best;
    private final Deque<Circle> circles = new ArrayDeque<>();

    private ArborescenceDecoder(double[][] scores) {
        this.size = scores.length;
        this.score = new double[size][size];
        this.headWord = new int[size][size];
        this.dependentWord = new int[size][size];
        this.within = new boolean[size][size];
        this.gone = new boolean[size];
        this.best = new int[size];
        for (int head = 0; head < size; head++) {
            within[head][head] = true;
            for (int dependent = 0; dependent < size; dependent++) {
                score[head][dependent] = scores[dependent][head] - (head == 0 ? ONE_ROOT : 0);
                headWord[head][dependent] = head;
                dependentWord[head][dependent] = dependent;
            }
        }
    }

    /**
     * The head of each word.
     *
     * @param scores {@code scores[d][h]}: how well h governs d, finite, their size under 1,000; number 0 is the root above
     *     the sentence
     * @return {@code heads[d]}; exactly one word has the head 0; {@code heads[0]} is -1
     */
    static int[] heads(double[][] scores) {
        return new ArborescenceDecoder(scores).decode();
    }

    private int[] decode() {
        for (int node = 1; node < size; node++) {
            best[node] = bestHead(node);
        }
        for (int[] circle = circle(); circle.length > 0; circle = circle()) {
            contract(circle);
        }
        int[] heads = new int[size];
        Arrays.fill(heads, -1);
        for (int node = 1; node < size; node++) {
            if (!gone[node]) {
                heads[dependentWord[best[node]][node]] = headWord[best[node]][node];
            }
        }
        while (!circles.isEmpty()) {
            open(circles.pop(), heads);
        }
        return heads;
    }

    private int bestHead(int node) {
        int found = node == 0 ? 1 : 0;
        for (int head = 1; head < size; head++) {
            if (head != node && !gone[head] && score[head][node] > score[found][node]) {
                found = head;
            }
        }
        return found;
    }

    /** Nodes whose best heads lead round, or none. */
    private int[] circle() {
        int[] seen = new int[size];
        for (int start = 1; start < size; start++) {
            int node = start;
            while (node != 0 && !gone[node] && seen[node] == 0) {
                seen[node] = start;
                node = best[node];
            }
            if (node != 0 && !gone[node] && seen[node] == start) {
                int[] found = new int[size];
                int count = 0;
                int first = node;
                do {
                    found[count++] = node;
                    node = best[node];
                } while (node != first);
                return Arrays.copyOf(found, count);
            }
        }
        return new int[0];
    }

    /** Makes the nodes of a circle one, under the number of the first. */
    private void contract(int[] nodes) {
        int[] heads = new int[nodes.length];
        int[] dependents = new int[nodes.length];
        double[] loss = new double[nodes.length];
        boolean[][] words = new boolean[nodes.length][];
        boolean[] inside = new boolean[size];
        for (int i = 0; i < nodes.length; i++) {
            int head = best[nodes[i]];
            heads[i] = headWord[head][nodes[i]];
            dependents[i] = dependentWord[head][nodes[i]];
            loss[i] = score[head][nodes[i]];
            words[i] = within[nodes[i]].clone();
            inside[nodes[i]] = true;
        }
        int one = nodes[0];
        for (int other = 0; other < size; other++) {
            if (!gone[other] && !inside[other]) {
                joinArcs(nodes, loss, one, other);
            }
        }
        for (int i = 1; i < nodes.length; i++) {
            gone[nodes[i]] = true;
            for (int word = 0; word < size; word++) {
                within[one][word] |= words[i][word];
            }
        }
        circles.push(new Circle(nodes, heads, dependents, words));
        for (int node = 1; node < size; node++) {
            if (!gone[node] && (node == one || inside[best[node]])) {
                best[node] = bestHead(node);
            }
        }
    }

    /** The best arcs between the circle and a node outside it, as arcs of the node {@code one}. */
    private void joinArcs(int[] nodes, double[] loss, int one, int other) {
        int into = 0;
        int out = 0;
        for (int i = 1; i < nodes.length; i++) {
            if (score[other][nodes[i]] - loss[i] > score[other][nodes[into]] - loss[into]) {
                into = i;
            }
            if (score[nodes[i]][other] > score[nodes[out]][other]) {
                out = i;
            }
        }
        headWord[other][one] = headWord[other][nodes[into]];
        dependentWord[other][one] = dependentWord[other][nodes[into]];
        score[other][one] = score[other][nodes[into]] - loss[into];
        headWord[one][other] = headWord[nodes[out]][other];
        dependentWord[one][other] = dependentWord[nodes[out]][other];
        score[one][other] = score[nodes[out]][other];
    }

    /** Keeps the arcs of a circle save the one to the node that an arc from outside has entered. */
    private static void open(Circle circle, int[] heads) {
        for (int i = 0; i < circle.nodes().length; i++) {
            boolean entered = false;
            for (int word = 0; word < heads.length && !entered; word++) {
                entered = circle.within()[i][word] && heads[word] >= 0;
            }
            if (!entered) {
                heads[circle.dependents()[i]] = circle.heads()[i];
            }
        }
    }
}
