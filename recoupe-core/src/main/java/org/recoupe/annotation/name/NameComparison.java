package org.recoupe.annotation.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares names of persons across spellings and romanisations.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class NameComparison {

    private static final int LONG_SURNAME = 6;

    private final Romanisation romanisation;
    private final ChineseSyllables chinese = ChineseSyllables.standard();
    private final NameWords table = NameWords.standard();
    private final NameAligner aligner = new NameAligner();

    private NameComparison(Romanisation romanisation) {
        this.romanisation = romanisation;
    }

    /** The comparison with the bundled rules of romanisation. */
    public static NameComparison standard() {
        return new NameComparison(Romanisation.standard());
    }

    /** The result of a comparison, the most alike first. */
    public enum Likeness {
        /** The same words. */
        EQUAL,
        /** The same words in another spelling. */
        SPELLING,
        /** The same words in another order. */
        ORDER,
        /** An initial or a short form of a given name. */
        SHORT_FORM,
        /** One is a part of the other: a surname alone. */
        PART,
        /** A pet form of the given name, which may be somebody else's own: one person unless one article names both. */
        NICKNAME,
        /** One is told from a father or son, the other not: one person only if the roles agree. */
        GENERATION,
        /** The same given name, and long surnames that differ in one letter: one person only if the roles agree. */
        NEAR,
        /** Perhaps one Chinese name in two systems of romanisation: one person only if the roles agree. */
        ROMANISED,
        /** The same surname with another given name. */
        OTHER_GIVEN_NAME,
        /** Father and son of one name. */
        OTHER_GENERATION,
        /** Nothing in common that counts. */
        NONE
    }

    /** Whether nothing speaks against the two being one person: equal, spelled otherwise, shortened, or a part. */
    public boolean mayBeSame(PersonName left, PersonName right) {
        return compare(left, right).ordinal() <= Likeness.PART.ordinal();
    }

    /**
     * Keys of which two names that {@link #mayBeSame} accepts have at least one in common: the consonants of each word,
     * and the words run together.
     */
    public List<String> blockingKeys(PersonName name) {
        List<String> keys = new ArrayList<>();
        List<String> words = romanisation.keys(name);
        for (String word : words) {
            if (word.length() > 1) {
                keys.add(Romanisation.skeleton(word));
            }
        }
        keys.add(Romanisation.skeleton(String.join("", words)));
        keys.add(Romanisation.skeleton(runTogether(name)));
        keys.add(String.join(" ", consonants(name)));
        keys.addAll(chinese.readings(name));
        return keys.stream().distinct().toList();
    }

    /**
     * The two names word by word, in any order and script, titles left out; {@link NameAlignment#score} is how alike they are
     * as strings, typing mistakes forgiven. {@link #compare} is stricter.
     */
    public NameAlignment align(String left, String right) {
        return aligner.align(left, right);
    }

    /** How alike {@code left} and {@code right} are. */
    public Likeness compare(PersonName left, PersonName right) {
        String generation = generation(left);
        String other = generation(right);
        if (generation.isEmpty() && other.isEmpty()) {
            return compareNames(left, right);
        }
        Likeness likeness = compareNames(generation.isEmpty() ? left : cut(left), other.isEmpty() ? right : cut(right));
        if (generation.equals(other) || likeness.ordinal() >= Likeness.NEAR.ordinal() || likeness == Likeness.PART) {
            return likeness;
        }
        return generation.isEmpty() || other.isEmpty() ? Likeness.GENERATION : Likeness.OTHER_GENERATION;
    }

    /** What tells father and son apart, « Jr », as the last of three words or more; else empty. */
    private String generation(PersonName name) {
        List<String> words = name.words();
        boolean generation = words.size() >= 3 && table.is(NameWords.Kind.GENERATION, words.getLast(), false);
        return generation ? table.as(NameWords.Kind.GENERATION, words.getLast()) : "";
    }

    private static PersonName cut(PersonName name) {
        List<String> words = name.words().subList(0, name.words().size() - 1);
        return new PersonName(words, String.join(" ", words), Math.max(1, name.written() - 1), name.unvowelled());
    }

    private Likeness compareNames(PersonName left, PersonName right) {
        Likeness likeness = compareWords(left, right);
        if (likeness.ordinal() < Likeness.OTHER_GIVEN_NAME.ordinal()) {
            return likeness;
        }
        if (chinese.mayBeSame(left, right)) {
            return Likeness.ROMANISED;
        }
        return likeness == Likeness.NONE && isNear(left, right) ? Likeness.NEAR : likeness;
    }

    private boolean isNear(PersonName left, PersonName right) {
        List<String> a = romanisation.keys(left);
        List<String> b = romanisation.keys(right);
        if (a.size() != b.size() || a.size() < 2 || !oneEdit(a.getLast(), b.getLast())) {
            return false;
        }
        for (int i = 0; i + 1 < a.size(); i++) {
            boolean given = a.get(i).length() > 1 && romanisation.alikeGiven(a.get(i), b.get(i));
            if (!given) {
                return false;
            }
        }
        return true;
    }

    /** Whether two long words with the same first letter differ in one letter, put in, left out or exchanged. */
    private static boolean oneEdit(String left, String right) {
        String few = left.length() <= right.length() ? left : right;
        String many = few == left ? right : left;
        if (few.length() < LONG_SURNAME || many.length() - few.length() > 1 || few.charAt(0) != many.charAt(0)) {
            return false;
        }
        int at = 0;
        while (at < few.length() && few.charAt(at) == many.charAt(at)) {
            at++;
        }
        int rest = few.length() == many.length() ? at + 1 : at;
        return rest > few.length() || few.substring(rest).equals(many.substring(at + 1));
    }

    private Likeness compareWords(PersonName left, PersonName right) {
        if (left.folded().equals(right.folded())) {
            return Likeness.EQUAL;
        }
        List<String> a = romanisation.keys(left);
        List<String> b = romanisation.keys(right);
        if (a.isEmpty() || b.isEmpty()) {
            return Likeness.NONE;
        }
        if (String.join("", a).equals(String.join("", b)) || runTogether(left).equals(runTogether(right))) {
            return Likeness.SPELLING;
        }
        if (isJoined(left, right) || isUnvowelled(left, right)) {
            return Likeness.SPELLING;
        }
        if (a.size() == b.size()
                && a.stream().sorted().toList().equals(b.stream().sorted().toList())) {
            return Likeness.ORDER;
        }
        if (a.size() == 1 || b.size() == 1) {
            return part(a.size() == 1 ? a : b, a.size() == 1 ? b : a) ? Likeness.PART : Likeness.NONE;
        }
        if (left.isSurnameOnly() != right.isSurnameOnly()) {
            return endsWith(left.isSurnameOnly() ? b : a, left.isSurnameOnly() ? a : b) ? Likeness.PART : Likeness.NONE;
        }
        if (!romanisation.alike(a.getLast(), b.getLast())) {
            return contained(a, b) ? Likeness.PART : Likeness.NONE;
        }
        Likeness given = given(a.subList(0, a.size() - 1), b.subList(0, b.size() - 1));
        boolean nickname = given == Likeness.OTHER_GIVEN_NAME
                && a.size() == 2
                && b.size() == 2
                && table.mayBeNicknames(left.words().getFirst(), right.words().getFirst());
        return nickname ? Likeness.NICKNAME : given;
    }

    /** « Nabil el-Fassi » and « Nabil Elfassi »: an article joined to the name, and the vowels of another system. */
    private boolean isJoined(PersonName left, PersonName right) {
        List<String> a = left.words();
        List<String> b = right.words();
        if (a.size() == b.size() || Math.min(a.size(), b.size()) < 2) {
            return false;
        }
        String skeleton = Romanisation.skeleton(runTogether(left));
        return skeleton.length() >= LONG_SURNAME
                && skeleton.equals(Romanisation.skeleton(runTogether(right)))
                && romanisation.alikeGiven(romanisation.key(a.getFirst()), romanisation.key(b.getFirst()));
    }

    /** The same consonants, where one of the two is written without the vowels. */
    private boolean isUnvowelled(PersonName left, PersonName right) {
        if (left.unvowelled() == right.unvowelled()) {
            return false;
        }
        List<String> a = consonants(left);
        return a.equals(consonants(right)) && String.join("", a).length() >= LONG_SURNAME;
    }

    private List<String> consonants(PersonName name) {
        return romanisation.keys(name).stream().map(Romanisation::consonants).toList();
    }

    /** The key of all words as one: « Sung-ho » and « Sungho ». */
    private String runTogether(PersonName name) {
        return romanisation.key(String.join("", name.words()));
    }

    private boolean part(List<String> single, List<String> full) {
        return romanisation.alike(single.getFirst(), full.getLast()) || full.contains(single.getFirst());
    }

    /** « Nadia Martel-Dubreuil » and « Martel-Dubreuil », or the first half of the double name. */
    private boolean endsWith(List<String> full, List<String> surname) {
        if (full.size() <= surname.size()) {
            return false;
        }
        int offset = full.size() - surname.size();
        for (int i = 0; i < surname.size(); i++) {
            if (!romanisation.alike(full.get(offset + i), surname.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean contained(List<String> a, List<String> b) {
        List<String> few = a.size() <= b.size() ? a : b;
        List<String> many = new ArrayList<>(few == a ? b : a);
        return few.size() >= 2 && many.size() > few.size() && many.containsAll(few);
    }

    /** Whether both have further given names or patronymics, and one of the shorter list is not in the longer. */
    private boolean otherMiddle(List<String> a, List<String> b) {
        List<String> few = a.size() <= b.size() ? a : b;
        List<String> many = new ArrayList<>(few == a ? b : a).subList(1, Math.max(a.size(), b.size()));
        for (String word : few.subList(1, few.size())) {
            boolean found = false;
            for (int i = 0; i < many.size() && !found; i++) {
                String other = many.get(i);
                boolean initial = word.length() == 1 || other.length() == 1;
                found = initial ? word.charAt(0) == other.charAt(0) : romanisation.alikeGiven(word, other);
            }
            if (!found) {
                return true;
            }
        }
        return false;
    }

    private Likeness given(List<String> a, List<String> b) {
        String first = a.getFirst();
        String second = b.getFirst();
        if (romanisation.alikeGiven(first, second)) {
            return otherMiddle(a, b) ? Likeness.OTHER_GIVEN_NAME : Likeness.SPELLING;
        }
        if ((first.length() == 1 || second.length() == 1) && first.charAt(0) == second.charAt(0)) {
            return Likeness.SHORT_FORM;
        }
        if (Math.min(first.length(), second.length()) >= 3 && (first.startsWith(second) || second.startsWith(first))) {
            return Likeness.SHORT_FORM;
        }
        return Likeness.OTHER_GIVEN_NAME;
    }
}
