package org.recoupe.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.recoupe.annotation.Mention;

/** Whether two persons hold one office by the words of their roles. Stateless. */
final class RoleAgreement {

    private RoleAgreement() {}

    /** Whether a role of the one is a role of the other, perhaps with more words: « ministre », « ministre français ». */
    static boolean between(List<Clue> left, List<Clue> right) {
        Set<String> titles = titles(left);
        for (String title : titles(right)) {
            for (String other : titles) {
                if (sameOffice(title.split(" ", -1), other.split(" ", -1))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The same head, and all words of the one among those of the other. */
    private static boolean sameOffice(String[] left, String[] right) {
        List<String> few = List.of(left.length <= right.length ? left : right);
        List<String> many = List.of(left.length <= right.length ? right : left);
        return few.getFirst().equals(many.getFirst()) && many.containsAll(few);
    }

    private static Set<String> titles(List<Clue> clues) {
        Set<String> titles = new HashSet<>();
        for (Clue clue : clues) {
            for (Mention.Role role : clue.roles()) {
                titles.add(Clue.key(role.title()));
            }
        }
        return titles;
    }
}
