package org.recoupe.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.annotation.Mention;
import org.recoupe.article.ArticleId;

/** Finds short forms given in brackets behind the long one: « Organisation internationale du travail (OIT) ». */
final class Acronyms {

    private static final int WIDEST_GAP = 3;

    private Acronyms() {}

    private record Place(Mention mention, Clue clue) {}

    /** For the key of each acronym the key of the long form. */
    static Map<String, String> in(List<Clue> clues) {
        Map<ArticleId, List<Place>> byArticle = new HashMap<>();
        for (Clue clue : clues) {
            for (Mention mention : clue.mentions()) {
                if (mention.form() == Mention.Form.NAME) {
                    byArticle
                            .computeIfAbsent(clue.article(), id -> new ArrayList<>())
                            .add(new Place(mention, clue));
                }
            }
        }
        Map<String, String> expansions = new HashMap<>();
        byArticle.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            List<Place> places = entry.getValue();
            places.sort((a, b) -> a.mention().span().compareTo(b.mention().span()));
            for (int i = 0; i + 1 < places.size(); i++) {
                pair(places.get(i), places.get(i + 1), expansions);
            }
        });
        return expansions;
    }

    private static void pair(Place left, Place right, Map<String, String> expansions) {
        int gap = right.mention().span().start() - left.mention().span().end();
        if (gap > WIDEST_GAP || left.clue().type() == Mention.Type.PERSON) {
            return;
        }
        String small = Clue.key(right.mention().name());
        String large = Clue.key(left.mention().name());
        if (!small.contains(" ") && isAcronymOf(small, large)) {
            expansions.putIfAbsent(small, large);
        }
    }

    /** Whether the letters of {@code small} begin words of {@code large}, in order. */
    static boolean isAcronymOf(String small, String large) {
        int at = 0;
        for (String word : large.split(" ", -1)) {
            if (at < small.length() && !word.isEmpty() && word.charAt(0) == small.charAt(at)) {
                at++;
            }
        }
        return small.length() >= 2 && at == small.length() && large.contains(" ");
    }
}
