package org.recoupe.store;

/**
 * The id of a story, made when it was created. Any string may be looked for; one that no story has is simply not found.
 *
 * @param value of those that were made, 16 lower-case letters and digits
 */
public record StoryId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
