package org.recoupe.store;

/**
 * A correction that was made, undone or redone.
 *
 * @param correction as it stands now
 * @param job what will build the dossier anew
 */
public record Corrected(StoredCorrection correction, Job job) {}
