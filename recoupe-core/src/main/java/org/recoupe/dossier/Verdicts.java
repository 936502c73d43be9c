package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.recoupe.language.Messages;

/** What becomes of each correction while a dossier is built. Confined to one thread. */
final class Verdicts {

    private static final class Verdict {
        boolean open;
        final List<String> because = new ArrayList<>();
        final TreeSet<String> about = new TreeSet<>();
        List<Evidence> leftOut = List.of();
    }

    private final Messages messages;
    private final PlaceFinder places;
    private final Map<String, Verdict> byId = new HashMap<>();

    Verdicts(Messages messages, PlaceFinder places) {
        this.messages = messages;
        this.places = places;
    }

    private Verdict of(Correction correction) {
        return byId.computeIfAbsent(correction.id(), key -> new Verdict());
    }

    boolean isOpen(Correction correction) {
        return of(correction).open;
    }

    /** Its place is not there any more, or nothing stands there. */
    void gone(Correction correction, PlaceFinder.Found<?> found) {
        Correction.Place place = found.gone() == null ? correction.one().getFirst() : found.gone();
        boolean article = !places.hasArticle(place.article());
        String key = article ? "open.article" : "open." + subject(correction);
        open(correction, key, places.path(place.article()), place.start(), place.end());
    }

    private static String subject(Correction correction) {
        return switch (correction.kind()) {
            case DIFFERENT_ACTORS, SAME_ACTOR -> "mention";
            case DIFFERENT_EVENTS, SAME_EVENT, EVENT_DATE, NOT_EVENT, ARTICLE_DATE -> "report";
        };
    }

    /** Both sides name the same words. */
    void sameWords(Correction correction) {
        open(correction, "open.same-words");
    }

    /** A later judgement says otherwise. */
    void contradicted(Correction correction, Correction by) {
        open(
                correction,
                "open.contradicted",
                by.by(),
                day(by),
                messages.text("kind." + by.kind().id()),
                by.id());
    }

    /** A later judgement leaves out what it is about. */
    void leftOut(Correction correction, Correction by) {
        open(correction, "open.left-out", by.by(), day(by), by.id());
    }

    /** The day cannot be. */
    void impossible(Correction correction) {
        open(correction, "open.impossible");
    }

    private static String day(Correction correction) {
        return correction.at().toString().substring(0, 10);
    }

    private void open(Correction correction, String key, Object... values) {
        Verdict verdict = of(correction);
        verdict.open = true;
        verdict.because.clear();
        verdict.because.add(messages.text(key, values));
    }

    /** Some of its places are not there any more. */
    void partly(Correction correction, int missing) {
        int all = correction.one().size() + correction.other().size();
        if (missing > 0) {
            note(correction, "partly", missing, all);
        }
    }

    void note(Correction correction, String key, Object... values) {
        of(correction).because.add(messages.text(key, values));
    }

    void about(Correction correction, List<String> ids) {
        of(correction).about.addAll(ids);
    }

    void leftOut(Correction correction, List<Evidence> words) {
        of(correction).leftOut = words;
    }

    /** The correction with all of it. */
    Correction judged(Correction correction) {
        Verdict verdict = of(correction);
        return correction.with(
                verdict.open ? Correction.Status.OPEN : Correction.Status.APPLIED,
                verdict.because,
                List.copyOf(verdict.about),
                verdict.leftOut);
    }
}
