package org.recoupe.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.article.Anchor;

/**
 * A person, organisation, country, place or group, across articles and spellings.
 *
 * @param id stable id
 * @param type what it is
 * @param name the fullest of the commonest forms
 * @param variants every written form of the name that was met, titles left out, sorted; never a description
 * @param roles roles with the words that give them
 * @param country two-letter code of the country that it is, or null
 * @param mentions every place where it is named, described or meant by a pronoun, sorted, each once
 * @param because why its written forms are one, why others are kept apart, and what stays open: sentences for a person
 */
public record Entity(
        EntityId id,
        Mention.Type type,
        String name,
        List<String> variants,
        List<RoleEvidence> roles,
        @Nullable String country,
        List<Anchor> mentions,
        List<String> because) {

    /** Copies the lists. */
    public Entity {
        variants = List.copyOf(variants);
        roles = List.copyOf(roles);
        mentions = List.copyOf(mentions);
        because = List.copyOf(because);
    }

    /** An entity that was compared with nothing, and of which it is not told where it is mentioned. */
    public Entity(
            EntityId id,
            Mention.Type type,
            String name,
            List<String> variants,
            List<RoleEvidence> roles,
            @Nullable String country) {
        this(id, type, name, variants, roles, country, List.of(), List.of());
    }

    /**
     * A role and where it is written.
     *
     * @param title the words
     * @param anchors where
     */
    public record RoleEvidence(String title, List<Anchor> anchors) {}
}
