package org.recoupe.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.recoupe.text.Folding;

/**
 * Cuts texts into words as search knows them: runs of letters and digits, folded. What stands between them (apostrophes,
 * hyphens, signs) makes no difference, so that « l’accord » holds « accord ». Stateless.
 */
final class Words {

    /** Longer ones are cut: they are no words. */
    static final int LONGEST = 64;

    private Words() {}

    /**
     * A word.
     *
     * @param form folded: letters and digits alone
     * @param start where it begins, in UTF-16 units
     * @param end where it ends
     */
    record Word(String form, int start, int end) {}

    /** The words of {@code text} from {@code from} to {@code to}. Linear. */
    static List<Word> of(String text, int from, int to) {
        List<Word> words = new ArrayList<>((to - from) / 6 + 1);
        int at = from;
        while (at < to) {
            int point = text.codePointAt(at);
            if (!isPart(point)) {
                at += Character.charCount(point);
                continue;
            }
            int start = at;
            while (at < to && isPart(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            String form = form(text, start, Math.min(at, to));
            if (!form.isEmpty()) {
                words.add(new Word(form, start, Math.min(at, to)));
            }
        }
        return words;
    }

    /** The forms of all words of {@code text}. */
    static List<String> forms(String text) {
        return of(text, 0, text.length()).stream().map(Word::form).toList();
    }

    private static boolean isPart(int point) {
        if (point < 0x80) {
            return point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z' || point >= '0' && point <= '9';
        }
        return Character.isLetterOrDigit(point) || isMark(point);
    }

    /** Marks belong to the letter before them; so do the signs that hide inside words, which say where a line may break. */
    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || point == 0xAD;
    }

    private static String form(String text, int start, int end) {
        boolean small = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return folded(text.substring(start, end));
            }
            small &= c < 'A' || c > 'Z';
        }
        String word = text.substring(start, end);
        return cut(small ? word : word.toLowerCase(Locale.ROOT));
    }

    private static String folded(String word) {
        String folded = Folding.fold(word);
        StringBuilder letters = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); ) {
            int point = folded.codePointAt(i);
            if (Character.isLetterOrDigit(point)) {
                letters.appendCodePoint(point);
            }
            i += Character.charCount(point);
        }
        return cut(letters.toString());
    }

    private static String cut(String form) {
        if (form.length() <= LONGEST) {
            return form;
        }
        boolean inside = Character.isHighSurrogate(form.charAt(LONGEST - 1));
        return form.substring(0, inside ? LONGEST - 1 : LONGEST);
    }
}
