package org.recoupe.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.recoupe.codec.CorrectionsJson;
import org.recoupe.codec.InvalidDossierException;
import org.recoupe.dossier.Correction;
import org.recoupe.store.StoredCorrection;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The judgements of editors as they are stored, and as the cross-checking takes them. Stateless. */
public final class Judgements {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Judgements() {}

    /** A stored judgement as a value; without what became of it. */
    public static Correction of(StoredCorrection stored) {
        ObjectNode all = (ObjectNode) MAPPER.readTree(stored.json());
        all.put("by", stored.by());
        all.put("reason", stored.reason());
        all.put("at", stored.at().toString());
        try {
            return CorrectionsJson.readOne(all.toString(), null);
        } catch (InvalidDossierException e) {
            throw new IllegalStateException("a judgement that we kept cannot be read: " + e.place(), e);
        }
    }

    /**
     * What is stored of a judgement: all but its id, author, reason, time and standing.
     *
     * @param correction as {@link CorrectionsJson#readOne} read it
     */
    static String stored(Correction correction) {
        ObjectNode all = (ObjectNode) MAPPER.readTree(CorrectionsJson.write(correction));
        all.retain(List.of("kind", "one", "other", "value"));
        if (correction.value() == null) {
            all.remove("value");
        }
        return all.toString();
    }

    /**
     * The judgement in a request.
     *
     * @param now when it is judged
     * @throws InvalidDossierException with the field that is wrong
     */
    public static Correction read(String json, Instant now) throws InvalidDossierException {
        return CorrectionsJson.readOne(json, now);
    }

    /** Several, as the cross-checking takes them. */
    static List<Correction> all(List<StoredCorrection> stored) {
        List<Correction> all = new ArrayList<>();
        for (StoredCorrection each : stored) {
            all.add(of(each));
        }
        return all;
    }
}
