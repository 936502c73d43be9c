package org.recoupe.source;

import java.util.Arrays;

/**
 * An input that is no file: its bytes, and the name that its documents will have.
 *
 * @param name as the path of a file; no two inputs of a run share one
 * @param bytes as they came; not copied, and not to be changed afterwards
 */
public record NamedBytes(String name, byte[] bytes) {

    /** By name and content. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NamedBytes that && name.equals(that.name) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }
}
