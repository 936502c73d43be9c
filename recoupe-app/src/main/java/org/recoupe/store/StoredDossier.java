package org.recoupe.store;

/**
 * A dossier with its bytes.
 *
 * @param version which
 * @param gzip its JSON, compressed by gzip; not copied, not to be changed
 */
public record StoredDossier(Version version, byte[] gzip) {

    /** Its JSON, UTF-8; unpacked at each call. */
    public byte[] json() {
        return Packed.gunzip(gzip, version.bytes());
    }
}
