package org.recoupe.annotation.syntax;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Segments that were analysed before, by their text, as many as fit; those that were not asked for longest go first. An
 * analysis depends on the text alone, so what is kept changes only the time that is taken.
 *
 * <p>Safe for use by many threads.
 */
final class KnownSegments {

    /** Together, in characters of text: about 60 MB with the analyses. */
    private static final int ROOM = 1 << 20;

    private final Map<String, AnalyzedSegment> segments = new LinkedHashMap<>(256, 0.75f, true);
    private int size;

    /** The analysis of {@code text}, by {@code analysis} where it is not known. */
    AnalyzedSegment get(String text, Function<String, AnalyzedSegment> analysis) {
        AnalyzedSegment found = find(text);
        if (found != null) {
            return found;
        }
        // Two threads may do the same at the same time: rare, and better than one that waits.
        AnalyzedSegment made = analysis.apply(text);
        keep(text, made);
        return made;
    }

    private synchronized @Nullable AnalyzedSegment find(String text) {
        return segments.get(text);
    }

    private synchronized void keep(String text, AnalyzedSegment segment) {
        if (text.length() > ROOM / 4 || segments.put(text, segment) != null) {
            return;
        }
        size += text.length();
        var eldest = segments.entrySet().iterator();
        while (size > ROOM) {
            size -= eldest.next().getKey().length();
            eldest.remove();
        }
    }
}
