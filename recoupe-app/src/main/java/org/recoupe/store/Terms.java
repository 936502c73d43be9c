package org.recoupe.store;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.store.Words.Word;

/**
 * What a person typed, as what is looked for: every term must occur. There is no syntax but quotation marks, so nothing that
 * is typed can be wrong. Stateless.
 */
final class Terms {

    private static final String OPENING = "«“„\"";
    private static final String CLOSING = "»”\"";

    private Terms() {}

    /**
     * Words that stand one after the other.
     *
     * @param forms folded, at least one
     * @param open whether the last may be the beginning of a word
     */
    record Term(List<String> forms, boolean open) {

        /** Copies the list. */
        Term {
            forms = List.copyOf(forms);
        }

        /** Whether it stands in {@code words} at {@code at}. */
        boolean isAt(List<Word> words, int at) {
            if (at + forms.size() > words.size()) {
                return false;
            }
            int last = forms.size() - 1;
            for (int i = 0; i < last; i++) {
                if (!words.get(at + i).form().equals(forms.get(i))) {
                    return false;
                }
            }
            String form = words.get(at + last).form();
            return open ? form.startsWith(forms.get(last)) : form.equals(forms.get(last));
        }
    }

    /** The terms of what was typed; none where it holds no word. */
    static List<Term> of(String typed) {
        String text = typed.length() <= Query.MOST_CHARS ? typed : typed.substring(0, Query.MOST_CHARS);
        List<Term> terms = new ArrayList<>();
        int left = Query.MOST_WORDS;
        int at = 0;
        while (at < text.length() && left > 0) {
            boolean quoted = OPENING.indexOf(text.charAt(at)) >= 0;
            int start = quoted ? at + 1 : at;
            int end = start;
            while (end < text.length() && !ends(text.charAt(end), quoted)) {
                end++;
            }
            // A sign that closes belongs to what it closes; one that opens begins the next term.
            List<String> forms = Words.of(text, start, end).stream()
                    .map(Word::form)
                    .limit(left)
                    .toList();
            if (!forms.isEmpty()) {
                boolean open = end == text.length()
                        && Character.isLetterOrDigit(text.codePointBefore(end))
                        && forms.getLast().length() > 1;
                terms.add(new Term(forms, open));
                left -= forms.size();
            }
            at = end < text.length() && (quoted || OPENING.indexOf(text.charAt(end)) < 0)
                    ? end + 1
                    : Math.max(end, at + 1);
        }
        return terms;
    }

    /** The words of a name: they stand one after the other, whatever is typed around them. */
    static List<Term> name(String typed) {
        List<String> forms =
                Words.forms(typed.length() <= Query.MOST_CHARS ? typed : typed.substring(0, Query.MOST_CHARS)).stream()
                        .limit(Query.MOST_WORDS)
                        .toList();
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            terms.add(new Term(
                    List.of(forms.get(i)), i == forms.size() - 1 && forms.get(i).length() > 1));
        }
        return terms;
    }

    private static boolean ends(char c, boolean quoted) {
        if (quoted) {
            return CLOSING.indexOf(c) >= 0;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || OPENING.indexOf(c) >= 0;
    }
}
