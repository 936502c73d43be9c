package org.recoupe.eval.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence is to say.
 *
 * @param kind which wordings say it
 * @param slots what it says
 * @param event what it is about, or null
 * @param mention whether it names the event, not a property of it
 * @param origin whose knowledge it passes on
 * @param voice wordings that it is put into (« selon … »), or empty
 * @param statement what it quotes, or null
 */
record Sentence(
        String kind,
        Map<String, Filling> slots,
        @Nullable StoryEvent event,
        boolean mention,
        String origin,
        String voice,
        @Nullable Statement statement) {

    Sentence with(String slot, Filling filling) {
        Map<String, Filling> more = new HashMap<>(slots);
        more.put(slot, filling);
        return new Sentence(kind, more, event, mention, origin, voice, statement);
    }

    /** What tells its wordings apart from those of other sentences. */
    String key() {
        return event == null ? kind : event.id() + ' ' + kind;
    }

    /**
     * A sentence as written.
     *
     * @param facts its values, counted in the text
     */
    record Written(Sentence sentence, String text, List<Fact> facts) {}
}
