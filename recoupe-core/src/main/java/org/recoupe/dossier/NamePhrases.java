package org.recoupe.dossier;

import java.util.List;
import java.util.Optional;
import org.recoupe.dating.PlaceTable;
import org.recoupe.entity.Entity;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Messages;

/** Names after « de » and « à », with the article that the name of a country takes. Immutable. */
final class NamePhrases {

    private final Messages messages;
    private final Lexicon countries;
    private final PlaceTable places;
    private final String vowels;

    NamePhrases(LanguagePack language, PlaceTable places) {
        this.places = places;
        this.messages = language.messages("dossier");
        this.countries = language.lexicon("countries");
        this.vowels = messages.text("vowels");
    }

    /** Whether a name can follow « de » and « à »: of a common noun nobody knows the article here. */
    boolean canFollow(Entity entity) {
        return switch (entity.type()) {
            case PERSON, PLACE -> Character.isUpperCase(entity.name().codePointAt(0));
            case COUNTRY ->
                countries
                        .find(entity.name())
                        .map(entry -> !entry.get("article").isEmpty())
                        .orElse(false);
            case ORGANISATION, OUTLET, AGENCY ->
                Character.isUpperCase(entity.name().codePointAt(0))
                        && !entity.name().contains(" ")
                        && !isShort(entity.name());
            case GROUP, MISC -> false;
        };
    }

    /** « la CGT »: letters take an article. */
    private static boolean isShort(String name) {
        return name.codePoints().allMatch(Character::isUpperCase);
    }

    /** Whether « à » can stand before a place: not before a country, a building or letters. */
    boolean isTown(String name) {
        return Character.isUpperCase(name.codePointAt(0))
                && !countries.contains(name)
                && !isShort(name)
                && !places.isInTown(name);
    }

    /** « d'Anna Veld et de la France ». */
    String of(List<Entity> named) {
        return join(named.stream().map(entity -> phrase("of", entity.name())).toList());
    }

    /** « à Anna Veld et aux Pays-Bas ». */
    String to(List<Entity> named) {
        return join(named.stream().map(entity -> phrase("to", entity.name())).toList());
    }

    /** « à Rome », « au Havre ». */
    String to(String place) {
        if (messages.has("at")) {
            return messages.text("at", place);
        }
        for (String article : messages.text("place.articles").split(" ")) {
            String start = messages.text("place." + article) + " ";
            if (place.startsWith(start)) {
                return messages.text("to." + article, place.substring(start.length()));
            }
        }
        return messages.text("to", place);
    }

    private String phrase(String word, String name) {
        Optional<String> article = countries.find(name).map(entry -> entry.get("article"));
        if (article.isPresent() && messages.has(word + "." + article.get())) {
            return messages.text(word + "." + article.get(), name);
        }
        boolean vowel = vowels.indexOf(Character.toLowerCase(name.codePointAt(0))) >= 0;
        return messages.text(vowel && messages.has(word + ".vowel") ? word + ".vowel" : word, name);
    }

    private String join(List<String> phrases) {
        return phrases.size() < 2
                ? String.join("", phrases)
                : messages.text(
                        "list.and", String.join(", ", phrases.subList(0, phrases.size() - 1)), phrases.getLast());
    }
}
