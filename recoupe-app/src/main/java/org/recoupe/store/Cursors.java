package org.recoupe.store;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.recoupe.store.StoreException.Code;

/** Where a list goes on, as letters that tell nobody anything. Stateless. */
final class Cursors {

    private Cursors() {}

    /**
     * A cursor.
     *
     * @param list which list it is for
     */
    static String of(char list, long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + values.length * Long.BYTES);
        bytes.put((byte) list);
        for (long value : values) {
            bytes.putLong(value);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Its values.
     *
     * @param count how many it must have
     * @throws StoreException with {@code CURSOR} where it is not one of that list
     */
    static long[] values(char list, int count, String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == 1 + count * Long.BYTES && bytes.get() == list) {
                long[] values = new long[count];
                for (int i = 0; i < count; i++) {
                    values[i] = bytes.getLong();
                }
                return values;
            }
        } catch (IllegalArgumentException e) {
            throw new StoreException(Code.CURSOR, "no cursor of this list", e);
        }
        throw new StoreException(Code.CURSOR, "no cursor of this list");
    }
}
