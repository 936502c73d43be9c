package org.recoupe.annotation.syntax;

import java.util.List;

/**
 * The best row of name tags for a sentence: {@code I-PER} stands only after {@code B-PER} or {@code I-PER}.
 *
 * <p>Immutable; safe for use by many threads; linear.
 */
final class NameDecoder {

    private static final String OUTSIDE = "O";
    private static final float NEVER = -1e9f;

    private final List<String> tags;
    /** {@code allowed[a][b]}: whether tag b may follow tag a; the last row is for the first word. */
    private final boolean[][] allowed;

    NameDecoder(List<String> tags) {
        this.tags = tags;
        int size = tags.size();
        allowed = new boolean[size + 1][size];
        for (int next = 0; next < size; next++) {
            String tag = tags.get(next);
            boolean inside = tag.startsWith("I-");
            for (int last = 0; last <= size; last++) {
                allowed[last][next] = !inside
                        || last < size
                                && !tags.get(last).equals(OUTSIDE)
                                && tags.get(last).substring(2).equals(tag.substring(2));
            }
        }
    }

    /**
     * The tags of the words {@code [from, to)}, empty for a word outside names.
     *
     * @param scores of each tag, one word after the other
     */
    String[] tags(float[] scores, int from, int to) {
        int size = tags.size();
        int[][] back = new int[to - from][size];
        float[] best = new float[size];
        for (int word = from; word < to; word++) {
            float[] next = new float[size];
            for (int tag = 0; tag < size; tag++) {
                int last = word == from ? size : bestBefore(best, tag);
                float before = word == from ? 0 : best[last];
                back[word - from][tag] = last;
                next[tag] = (allowed[last][tag] ? before : NEVER) + scores[word * size + tag];
            }
            best = next;
        }
        return follow(back, best);
    }

    private int bestBefore(float[] best, int tag) {
        int found = -1;
        for (int last = 0; last < best.length; last++) {
            if (allowed[last][tag] && (found < 0 || best[last] > best[found])) {
                found = last;
            }
        }
        return found;
    }

    private String[] follow(int[][] back, float[] best) {
        String[] result = new String[back.length];
        int tag = 0;
        for (int other = 1; other < best.length; other++) {
            tag = best[other] > best[tag] ? other : tag;
        }
        for (int word = back.length - 1; word >= 0; word--) {
            result[word] = tags.get(tag).equals(OUTSIDE) ? "" : tags.get(tag);
            tag = back[word][tag];
        }
        return result;
    }
}
