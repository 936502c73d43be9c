package org.recoupe.annotation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ArborescenceDecoderTest {

    @Test
    void takesTheBestHeadsWhereTheyMakeATree() {
        double[][] scores = {{0, 0, 0, 0}, {1, 0, 9, 0}, {9, 1, 0, 1}, {1, 0, 9, 0}};
        assertThat(ArborescenceDecoder.heads(scores)).containsExactly(-1, 2, 0, 2);
    }

    @Test
    void opensACircleWhereItCostsLeast() {
        // 1 and 2 want one another; leaving 2 to the root loses 1, leaving 1 to it loses 8.
        double[][] scores = {{0, 0, 0}, {1, 0, 9}, {8, 9, 0}};
        assertThat(ArborescenceDecoder.heads(scores)).containsExactly(-1, 2, 0);
    }

    @Test
    void hasOneRootAlsoWhereAllWantToBeIt() {
        double[][] scores = {{0, 0, 0, 0}, {50, 0, 1, 1}, {60, 1, 0, 2}, {55, 1, 2, 0}};
        assertThat(ArborescenceDecoder.heads(scores)).containsExactly(-1, 2, 0, 2);
    }

    @RepeatedTest(300)
    void agreesWithTryingAllTrees(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        int words = 1 + random.nextInt(6);
        double[][] scores = new double[words + 1][words + 1];
        for (double[] row : scores) {
            Arrays.setAll(row, i -> random.nextInt(4) == 0 ? random.nextInt(5) : random.nextDouble() * 20 - 10);
        }

        int[] heads = ArborescenceDecoder.heads(scores);

        assertThat(isTree(heads)).as(Arrays.toString(heads)).isTrue();
        assertThat(score(scores, heads)).isCloseTo(best(scores), org.assertj.core.data.Offset.offset(1e-6));
    }

    private static double best(double[][] scores) {
        int[] heads = new int[scores.length];
        heads[0] = -1;
        double best = Double.NEGATIVE_INFINITY;
        int trees = (int) Math.pow(scores.length, scores.length - 1);
        for (int number = 0; number < trees; number++) {
            int rest = number;
            for (int word = 1; word < scores.length; word++) {
                heads[word] = rest % scores.length;
                rest /= scores.length;
            }
            best = isTree(heads) ? Math.max(best, score(scores, heads)) : best;
        }
        return best;
    }

    private static double score(double[][] scores, int[] heads) {
        double sum = 0;
        for (int word = 1; word < heads.length; word++) {
            sum += scores[word][heads[word]];
        }
        return sum;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int word = 1; word < heads.length; word++) {
            roots += heads[word] == 0 ? 1 : 0;
            int at = word;
            for (int steps = 0; at != 0; steps++) {
                if (steps > heads.length) {
                    return false;
                }
                at = heads[at];
            }
        }
        return roots == 1;
    }
}
