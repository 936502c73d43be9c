package org.recoupe.codec;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recoupe.codec.InvalidDossierException.Reason;
import org.recoupe.markup.InvalidJsonException;
import org.recoupe.markup.Json;
import org.recoupe.markup.JsonReader;

/**
 * An object of a JSON document that knows its place in it: the counterpart of {@link JsonOut}. What is not as asked for ends
 * in an exception that names the place. Fields that nobody asks for are passed over. Immutable.
 */
final class JsonIn {

    private final Json json;
    private final String place;

    private JsonIn(Json json, String place) {
        this.json = json;
        this.place = place;
    }

    /** Makes a value of an object. */
    interface Reading<T> {

        T of(JsonIn in) throws InvalidDossierException;
    }

    /** The object that {@code text} is. Nesting and lengths are bounded by {@link JsonReader}. */
    static JsonIn of(String text) throws InvalidDossierException {
        try {
            Optional<Json> json = JsonReader.parse(text);
            return object(json.orElse(new Json.Text("null")), "$");
        } catch (InvalidJsonException e) {
            throw new InvalidDossierException("line " + e.line(), e.tooDeep() ? Reason.TOO_DEEP : Reason.NO_JSON, "");
        }
    }

    private static JsonIn object(Json json, String place) throws InvalidDossierException {
        if (!(json instanceof Json.Members)) {
            throw new InvalidDossierException(place, Reason.WRONG_KIND, shown(json));
        }
        return new JsonIn(json, place);
    }

    /** The object in the field. */
    JsonIn object(String name) throws InvalidDossierException {
        return object(member(name), at(name));
    }

    /** One value for each object of the array in the field. */
    <T> List<T> objects(String name, Reading<T> reading) throws InvalidDossierException {
        return each(name, member(name), (json, where) -> reading.of(object(json, where)));
    }

    /** The same; none where the field is left out. */
    <T> List<T> some(String name, Reading<T> reading) throws InvalidDossierException {
        return has(name) ? objects(name, reading) : List.of();
    }

    /** Makes a value of two whole numbers; null where they cannot be. */
    interface Pairing<T> {

        @Nullable
        T of(int first, int second);
    }

    /** One value for each pair of whole numbers of the array in the field. */
    <T> List<T> pairs(String name, Pairing<T> pairing) throws InvalidDossierException {
        return each(name, member(name), (json, where) -> {
            if (!(json instanceof Json.Items pair) || pair.items().size() != 2) {
                throw new InvalidDossierException(where, Reason.WRONG_KIND, shown(json));
            }
            int first = whole(text(pair.items().getFirst(), where), where);
            int second = whole(text(pair.items().getLast(), where), where);
            T value = pairing.of(first, second);
            if (value == null) {
                throw new InvalidDossierException(where, Reason.OUTSIDE, first + ", " + second);
            }
            return value;
        });
    }

    private static int whole(String text, String where) throws InvalidDossierException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new InvalidDossierException(where, Reason.BAD_NUMBER, text);
        }
    }

    /** The strings of the array in the field; none where it is left out. */
    List<String> strings(String name) throws InvalidDossierException {
        return has(name) ? each(name, member(name), JsonIn::text) : List.of();
    }

    /** How many items the array in the field has; 0 where there is none. */
    int count(String name) {
        return json.member(name)
                .map(value -> value instanceof Json.Items items ? items.items().size() : 0)
                .orElse(0);
    }

    /** Whether the field is there and not null. */
    boolean has(String name) {
        return json.member(name).isPresent();
    }

    String text(String name) throws InvalidDossierException {
        return text(member(name), at(name));
    }

    /** The text, or {@code other} where the field is left out. */
    String text(String name, String other) throws InvalidDossierException {
        return has(name) ? text(name) : other;
    }

    /** The text; null where there is none. */
    @Nullable
    String textOrNull(String name) throws InvalidDossierException {
        return has(name) ? text(name) : null;
    }

    /** A whole number from {@code least} on. */
    int number(String name, int least) throws InvalidDossierException {
        String text = text(name);
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, Reason.BAD_NUMBER);
        }
        throw wrong(name, Reason.BAD_NUMBER);
    }

    /** A number from 0 to {@code most}. */
    double share(String name, double most) throws InvalidDossierException {
        String text = text(name);
        try {
            double number = Double.parseDouble(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, Reason.BAD_NUMBER);
        }
        throw wrong(name, Reason.BAD_NUMBER);
    }

    boolean flag(String name) throws InvalidDossierException {
        return switch (text(name)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, Reason.WRONG_KIND);
        };
    }

    /** A whole day; null where the field is left out. */
    @Nullable
    LocalDate day(String name) throws InvalidDossierException {
        String text = textOrNull(name);
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw wrong(name, Reason.BAD_DATE);
        }
        throw wrong(name, Reason.BAD_DATE);
    }

    /** That of {@code values} which is spelled so. */
    <T> T word(String name, T[] values, Function<T, String> id) throws InvalidDossierException {
        String text = text(name);
        for (T value : values) {
            if (id.apply(value).equals(text)) {
                return value;
            }
        }
        throw wrong(name, Reason.UNKNOWN_WORD);
    }

    /** That the value of the field cannot be. */
    InvalidDossierException wrong(String name, Reason reason) {
        return new InvalidDossierException(
                at(name), reason, json.member(name).map(JsonIn::shown).orElse(""));
    }

    private interface Element<T> {

        T of(Json json, String where) throws InvalidDossierException;
    }

    private <T> List<T> each(String name, Json array, Element<T> element) throws InvalidDossierException {
        if (!(array instanceof Json.Items items)) {
            throw wrong(name, Reason.WRONG_KIND);
        }
        List<T> out = new ArrayList<>(items.items().size());
        for (Json item : items.items()) {
            out.add(element.of(item, at(name) + "[" + out.size() + "]"));
        }
        return out;
    }

    private Json member(String name) throws InvalidDossierException {
        return json.member(name).orElseThrow(() -> new InvalidDossierException(at(name), Reason.MISSING, ""));
    }

    private static String text(Json json, String where) throws InvalidDossierException {
        if (json instanceof Json.Text text) {
            return text.text();
        }
        throw new InvalidDossierException(where, Reason.WRONG_KIND, shown(json));
    }

    private static String shown(Json json) {
        return switch (json) {
            case Json.Members object -> "{…}";
            case Json.Items array -> "[…]";
            case Json.Text text -> text.text();
        };
    }

    private String at(String name) {
        return place.equals("$") ? name : place + "." + name;
    }
}
