package org.recoupe.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.text.Folding;

/**
 * A chain of mentions in one article: what the resolver compares.
 *
 * @param article which
 * @param type what it is
 * @param name the fullest name in the chain, or the words of a description where it has no name
 * @param named whether the chain has a name
 * @param mentions its mentions in the order of the text
 * @param demonym code of the country, or null
 * @param gender of a person
 */
record Clue(
        ArticleId article,
        Mention.Type type,
        String name,
        boolean named,
        List<Mention> mentions,
        @Nullable String demonym,
        Gender gender) {

    /** What titles and given names show. */
    enum Gender {
        MALE,
        FEMALE,
        UNKNOWN;

        boolean contradicts(Gender other) {
            return this != UNKNOWN && other != UNKNOWN && this != other;
        }
    }

    Clue {
        mentions = List.copyOf(mentions);
    }

    /** The written forms of the name. */
    List<String> forms() {
        return mentions.stream()
                .filter(mention -> mention.form() == Mention.Form.NAME)
                .map(Mention::name)
                .distinct()
                .toList();
    }

    /** The roles given in the article, folded. */
    List<Mention.Role> roles() {
        return mentions.stream().flatMap(mention -> mention.roles().stream()).toList();
    }

    Anchor anchor(Mention mention) {
        return new Anchor(article, mention.span());
    }

    /** A name as a key: folded, only letters and digits. */
    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        Folding.fold(name).codePoints().forEach(c -> {
            if (Character.isLetter(c) || Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                key.appendCodePoint(c);
            } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        });
        return key.toString().strip();
    }
}
