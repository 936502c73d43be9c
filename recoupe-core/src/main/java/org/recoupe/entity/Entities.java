package org.recoupe.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoupe.article.Anchor;

/**
 * All entities of a story, and which mention is which.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class Entities {

    private final List<Entity> all;
    private final Map<EntityId, Entity> byId;
    private final Map<Anchor, EntityId> byMention;
    private final List<Judgement> judgements;

    /**
     * @param all the entities, sorted by id
     * @param byMention the entity of each resolved mention: a name, a description or a pronoun at its span
     * @param judgements what was compared, in a stable order
     */
    public Entities(List<Entity> all, Map<Anchor, EntityId> byMention, List<Judgement> judgements) {
        this.all = List.copyOf(all);
        this.byId = new HashMap<>();
        all.forEach(entity -> byId.put(entity.id(), entity));
        this.byMention = Map.copyOf(byMention);
        this.judgements = List.copyOf(judgements);
    }

    /** Every entity, sorted by id. */
    public List<Entity> all() {
        return all;
    }

    /** The entity with this id. */
    public Optional<Entity> get(EntityId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Who or what the mention at {@code anchor} is; empty where it cannot be told. */
    public Optional<Entity> at(Anchor anchor) {
        return Optional.ofNullable(byMention.get(anchor)).map(byId::get);
    }

    /** What was compared, with verdicts and reasons. */
    public List<Judgement> judgements() {
        return judgements;
    }
}
