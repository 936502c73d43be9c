package org.recoupe.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How values of a type are written: records by their components in order, lists by their items, sealed interfaces by the
 * number of the record and then the record. Immutable; safe for use by many threads.
 */
interface Shape {

    void write(ByteWriter out, @Nullable Object value);

    @Nullable
    Object read(ByteReader in);

    /** The shape of a type; throws {@link IllegalArgumentException} where it has none. */
    static Shape of(Type type) {
        return of(type, new HashMap<>());
    }

    /** The same, where the records met so far have theirs. */
    private static Shape of(Type type, Map<Class<?>, Shape> met) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return new OfList(of(generic.getActualTypeArguments()[0], met));
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException("no shape: " + type);
        }
        Shape before = met.get(plain);
        if (before != null) {
            return before;
        }
        if (plain.isRecord()) {
            OfRecord record = new OfRecord(plain);
            met.put(plain, record);
            record.fill(plain, met);
            return record;
        }
        if (plain.isEnum()) {
            return new OfEnum(List.of(plain.getEnumConstants()));
        }
        if (plain.isSealed()) {
            List<Class<?>> types = List.of(plain.getPermittedSubclasses());
            return new OfSealed(types, types.stream().map(one -> of(one, met)).toList());
        }
        for (OfValue value : OfValue.values()) {
            if (value.type == plain || value.primitive == plain) {
                return value;
            }
        }
        throw new IllegalArgumentException("no shape: " + type);
    }

    /** Plain values. */
    enum OfValue implements Shape {
        TEXT(String.class, null),
        INT(Integer.class, int.class),
        LONG(Long.class, long.class),
        FLAG(Boolean.class, boolean.class),
        DOUBLE(Double.class, double.class),
        DAY(LocalDate.class, null);

        private final Class<?> type;
        private final @Nullable Class<?> primitive;

        OfValue(Class<?> type, @Nullable Class<?> primitive) {
            this.type = type;
            this.primitive = primitive;
        }

        @Override
        public void write(ByteWriter out, @Nullable Object value) {
            if (this == TEXT) {
                out.text((String) value);
                return;
            }
            out.number(value == null ? 0 : 1);
            switch (value) {
                case null -> {}
                case Integer number -> out.number(number);
                case Long number -> out.number(number);
                case Boolean flag -> out.number(flag ? 1 : 0);
                case Double number -> out.number(Double.doubleToRawLongBits(number));
                case LocalDate day -> out.number(day.toEpochDay());
                default -> throw new IllegalArgumentException("no shape: " + value.getClass());
            }
        }

        @Override
        public @Nullable Object read(ByteReader in) {
            if (this == TEXT) {
                return in.text();
            }
            if (in.upTo(1) == 0) {
                return null;
            }
            long number = in.number();
            return switch (this) {
                case INT -> (int) number;
                case LONG -> number;
                case FLAG -> number != 0;
                case DOUBLE -> Double.longBitsToDouble(number);
                case DAY ->
                    LocalDate.ofEpochDay(Math.clamp(number, LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay()));
                case TEXT -> throw new IllegalStateException("read above");
            };
        }
    }

    /** A list, written as its length and its items. */
    record OfList(Shape item) implements Shape {

        @Override
        public void write(ByteWriter out, @Nullable Object value) {
            List<?> list = value == null ? null : (List<?>) value;
            out.number(list == null ? 0 : list.size() + 1L);
            if (list != null) {
                list.forEach(one -> item.write(out, one));
            }
        }

        @Override
        public @Nullable Object read(ByteReader in) {
            int count = in.count() - 1;
            if (count < 0) {
                return null;
            }
            List<@Nullable Object> list = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                list.add(item.read(in));
            }
            return list;
        }
    }

    /** A constant of an enumeration, written as its number. */
    record OfEnum(List<?> constants) implements Shape {

        @Override
        public void write(ByteWriter out, @Nullable Object value) {
            out.number(value == null ? 0 : ((Enum<?>) value).ordinal() + 1L);
        }

        @Override
        public @Nullable Object read(ByteReader in) {
            int which = in.upTo(constants.size());
            return which == 0 ? null : constants.get(which - 1);
        }
    }

    /** One of several types, written as the number of the type and then the value. */
    record OfSealed(List<Class<?>> types, List<Shape> shapes) implements Shape {

        @Override
        public void write(ByteWriter out, @Nullable Object value) {
            int which = value == null ? -1 : types.indexOf(value.getClass());
            out.number(which + 1L);
            if (which >= 0) {
                shapes.get(which).write(out, value);
            }
        }

        @Override
        public @Nullable Object read(ByteReader in) {
            int which = in.upTo(types.size());
            return which == 0 ? null : shapes.get(which - 1).read(in);
        }
    }

    /** A record, written as its components in order. */
    final class OfRecord implements Shape {

        private final Constructor<?> constructor;
        private final Method[] accessors;
        private final Shape[] shapes;

        OfRecord(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            accessors = new Method[components.length];
            shapes = new Shape[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                accessors[i] = components[i].getAccessor();
            }
            try {
                constructor = type.getDeclaredConstructor(types);
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException("every record has it", e);
            }
        }

        /** Sets the shapes of the components, which may be of this very type. */
        private void fill(Class<?> type, Map<Class<?>, Shape> met) {
            RecordComponent[] components = type.getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                shapes[i] = of(components[i].getGenericType(), met);
            }
        }

        @Override
        public void write(ByteWriter out, @Nullable Object value) {
            out.number(value == null ? 0 : 1);
            if (value == null) {
                return;
            }
            try {
                for (int i = 0; i < shapes.length; i++) {
                    shapes[i].write(out, accessors[i].invoke(value));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("no shape: " + value.getClass(), e);
            }
        }

        @Override
        public @Nullable Object read(ByteReader in) {
            if (in.upTo(1) == 0) {
                return null;
            }
            @Nullable Object[] values = new Object[shapes.length];
            in.enter();
            for (int i = 0; i < shapes.length; i++) {
                values[i] = shapes[i].read(in);
            }
            in.leave();
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("a record does not take what was written", e);
            }
        }
    }
}
