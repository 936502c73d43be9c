package org.recoupe.annotation.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Quotation;
import org.recoupe.text.Span;

/**
 * A quotation on its way.
 *
 * @param from index of the first token of the content
 * @param to one past the index of the last token of the content
 * @param content the words
 * @param kind how they are given
 * @param cue the reporting word, or null
 * @param speaker or null
 * @param via nearest to the speaker first
 * @param negated whether the cue denies the content
 * @param rule id of the rule
 */
record Draft(
        int from,
        int to,
        Span content,
        Quotation.Kind kind,
        @Nullable Span cue,
        @Nullable Party speaker,
        List<Quotation.Via> via,
        boolean negated,
        String rule) {

    Draft withKind(Quotation.Kind kind) {
        return new Draft(from, to, content, kind, cue, speaker, via, negated, rule);
    }

    Draft withSpeaker(@Nullable Party speaker) {
        return new Draft(from, to, content, kind, cue, speaker, via, negated, rule);
    }

    Draft withVia(List<Quotation.Via> via) {
        return new Draft(from, to, content, kind, cue, speaker, via, negated, rule);
    }
}
