package org.recoupe.eval.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A sentence that grows from left to right; words that meet are joined as French does. Confined to one thread. */
final class Line {

    private static final List<List<String>> JOINTS = StoryData.rows("joints");
    private static final String VOWELS = "aàâeéèêiîoôuûyœ";
    private static final String ANY_VOWEL = "~";

    private final StringBuilder text = new StringBuilder();
    private final List<Fact> facts = new ArrayList<>();

    /** Adds words. */
    void add(String words) {
        if (words.isEmpty()) {
            return;
        }
        for (List<String> joint : JOINTS) {
            String left = joint.getFirst();
            if (endsWithWord(left) && meets(joint.get(1), words)) {
                text.setLength(text.length() - left.length());
                text.append(joint.get(2));
                text.append(
                        words, joint.get(1).equals(ANY_VOWEL) ? 0 : joint.get(1).length(), words.length());
                return;
            }
        }
        text.append(words);
    }

    private boolean endsWithWord(String end) {
        int start = text.length() - end.length();
        return start >= 0
                && text.indexOf(end, start) == start
                && (start == 0 || !Character.isLetter(text.charAt(start - 1)));
    }

    private static boolean meets(String right, String words) {
        return right.equals(ANY_VOWEL)
                ? VOWELS.indexOf(Character.toLowerCase(words.charAt(0))) >= 0
                : words.startsWith(right);
    }

    /** Adds words that say a value. */
    void add(String words, String attribute, String value) {
        add(words);
        // A joint changes their first letters alone: « de » and « le 3 mai » are « du 3 mai ».
        int start = text.length() - Math.min(words.length(), text.length());
        facts.add(new Fact(start, text.length(), attribute, value));
    }

    /** Adds another line with its values. */
    void add(Line other) {
        int length = other.text.length();
        add(other.text.toString());
        int shift = text.length() - length;
        other.facts.forEach(fact -> facts.add(fact.shifted(shift)));
    }

    /** Makes it a sentence: a capital and a full stop. */
    void finish() {
        text.replace(0, 1, text.substring(0, 1).toUpperCase(Locale.ROOT));
        if (".?!".indexOf(text.charAt(text.length() - 1)) < 0) {
            text.append('.');
        }
    }

    String text() {
        return text.toString();
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }
}
