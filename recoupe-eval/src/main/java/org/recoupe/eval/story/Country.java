package org.recoupe.eval.story;

import java.util.List;

/**
 * A country.
 *
 * @param name with its article
 * @param in with the words for being there
 * @param adjective masculine
 * @param feminine the adjective's feminine
 * @param capital where its government sits
 * @param family where its people's names come from
 */
record Country(String name, String in, String adjective, String feminine, String capital, String family) {

    static List<Country> all() {
        return StoryData.rows("countries").stream()
                .map(row -> new Country(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5)))
                .toList();
    }
}
