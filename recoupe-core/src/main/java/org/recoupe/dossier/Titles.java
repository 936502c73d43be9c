package org.recoupe.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Mention;
import org.recoupe.dating.PlaceTable;
import org.recoupe.entity.Entities;
import org.recoupe.entity.Entity;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Messages;

/** One-line titles for a person. Immutable. */
final class Titles {

    private static final int MOST_NAMES = 3;

    /** Types of what is done to somebody. */
    private static final Set<String> DONE = Set.of("COERCE", "ASSAULT", "SANCTION", "ACCUSE", "OTHER");

    private final Messages messages;
    private final NamePhrases phrases;
    private final Entities entities;

    Titles(LanguagePack language, PlaceTable places, Entities entities) {
        this.messages = language.messages("dossier");
        this.phrases = new NamePhrases(language, places);
        this.entities = entities;
    }

    /** « Rencontre entre A et B à P », « Ultimatum de A à B », « Explosion à P ». */
    String event(String code, String kind, List<Dossier.Participant> participants, @Nullable String place) {
        String title = people(code, label(code, kind), participants);
        return place == null || !Character.isUpperCase(place.codePointAt(0)) ? title : at(title, place);
    }

    private String people(String code, String label, List<Dossier.Participant> participants) {
        List<Entity> together = named(participants, Set.of(Role.PARTICIPANT, Role.HOST));
        List<Entity> actors = named(participants, Set.of(Role.ACTOR));
        List<Entity> recipients = named(participants, Set.of(Role.RECIPIENT));
        if (!actors.isEmpty() && !recipients.isEmpty()) {
            return actors.stream().allMatch(phrases::canFollow)
                            && recipients.stream().allMatch(phrases::canFollow)
                    ? messages.text("title.toward", label, phrases.of(actors), phrases.to(recipients))
                    : messages.text("title.toward.plain", label, join(names(actors)), join(names(recipients)));
        }
        if (!actors.isEmpty() && !together.isEmpty()) {
            return messages.text("title.with", label, join(names(actors)), join(names(together)));
        }
        if (together.size() >= 2) {
            return messages.text("title.between", label, join(names(together)));
        }
        List<Entity> all = !actors.isEmpty() ? actors : !together.isEmpty() ? together : recipients;
        if (all.isEmpty()) {
            return label;
        }
        // « Évacuation de A » would be of A, not by A; « Soutien à A » is for A.
        boolean done = DONE.contains(code);
        boolean plain = !all.stream().allMatch(phrases::canFollow) || (done && !actors.isEmpty());
        if (plain) {
            return messages.text("title.of.plain", label, join(names(all)));
        }
        boolean toward = !done && actors.isEmpty() && together.isEmpty();
        return messages.text("title.of", label, toward ? phrases.to(all) : phrases.of(all));
    }

    private String at(String title, String place) {
        return phrases.isTown(place)
                ? messages.text("title.at", title, phrases.to(place))
                : messages.text("title.at.plain", title, place);
    }

    /** The everyday name of a kind; that of its type where the kind has none. */
    String label(String code, String kind) {
        if (messages.has("kind." + kind)) {
            return messages.text("kind." + kind);
        }
        String type = "code." + code.toLowerCase(Locale.ROOT);
        return messages.has(type) ? messages.text(type) : kind;
    }

    /** Who has one of the roles; of a long list the persons, and where these are too many too or none, nobody. */
    private List<Entity> named(List<Dossier.Participant> participants, Set<Role> roles) {
        List<Entity> all = participants.stream()
                .filter(each -> roles.contains(each.role()))
                .flatMap(each -> entities.get(each.actor()).stream())
                .sorted(Comparator.comparing(Entity::name).thenComparing(Entity::id))
                .toList();
        if (all.size() <= MOST_NAMES) {
            return all;
        }
        List<Entity> persons = all.stream()
                .filter(entity -> entity.type() == Mention.Type.PERSON)
                .toList();
        return persons.subList(0, Math.min(MOST_NAMES, persons.size()));
    }

    private static List<String> names(List<Entity> named) {
        return named.stream().map(Entity::name).toList();
    }

    /** « A, B et C »; long lists are cut. */
    String join(List<String> names) {
        if (names.size() > MOST_NAMES) {
            return messages.text("list.more", String.join(", ", names.subList(0, MOST_NAMES)));
        }
        if (names.size() < 2) {
            return names.isEmpty() ? "" : names.getFirst();
        }
        return messages.text("list.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}
