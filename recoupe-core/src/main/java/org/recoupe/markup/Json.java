package org.recoupe.markup;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a JSON document. Immutable. What is null there is left out. */
public sealed interface Json {

    /**
     * An object.
     *
     * @param members in the order of the document; of two with one name the last
     */
    record Members(Map<String, Json> members) implements Json {}

    /**
     * An array.
     *
     * @param items in order
     */
    record Items(List<Json> items) implements Json {}

    /**
     * A string, a number or a truth value.
     *
     * @param text as it is written, without the quotation marks of a string
     */
    record Text(String text) implements Json {}

    /** The member of that name; empty where this is no object or has none. */
    default Optional<Json> member(String name) {
        return this instanceof Members object
                ? Optional.ofNullable(object.members().get(name))
                : Optional.empty();
    }

    /** The items of an array; this value alone where it is none. */
    default List<Json> each() {
        return this instanceof Items array ? array.items() : List.of(this);
    }

    /** The text of a string, a number or a truth value that is not blank. */
    default Optional<String> asText() {
        return this instanceof Text text && !text.text().isBlank() ? Optional.of(text.text()) : Optional.empty();
    }

    /** The text of the member of that name. */
    default Optional<String> text(String name) {
        return member(name).flatMap(Json::asText);
    }
}
