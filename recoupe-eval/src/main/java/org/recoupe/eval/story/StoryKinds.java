package org.recoupe.eval.story;

import java.util.List;
import java.util.Map;

/** Which kinds of the dossier are right for the kinds of a story. Stateless. */
public final class StoryKinds {

    private static final Map<String, List<String>> KINDS = StoryData.grouped("kinds");

    private StoryKinds() {}

    /** Whether the dossier may call a story's event by that kind. */
    public static boolean accepts(String truth, String found) {
        return KINDS.getOrDefault(truth, List.of()).stream()
                .anyMatch(all -> List.of(all.split(" ", -1)).contains(found));
    }
}
