package org.recoupe.entity;

/**
 * The id of an entity: stable for the same articles in any order.
 *
 * @param value lower-case letters, digits and hyphens
 */
public record EntityId(String value) implements Comparable<EntityId> {

    @Override
    public int compareTo(EntityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
