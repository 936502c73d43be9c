package org.recoupe.view;

import java.util.List;
import org.recoupe.dossier.Correction;
import org.recoupe.dossier.Dossier;
import org.recoupe.duplicate.Copy;
import org.recoupe.entity.Entity;

/**
 * The proof of one part of a dossier, for a person, in the language of the dossier: how a day was found and from which words,
 * why reports are one event, who has what from whom, what contradicts what.
 *
 * <p>No control character of an article gets through. Stateless; safe for use by many threads.
 */
public final class Explanation {

    /** Columns of a label in a message. */
    private static final int LABEL = 50;

    private Explanation() {}

    /** What came of asking for an explanation. */
    public sealed interface Answer {

        /**
         * The explanation.
         *
         * @param text with line feeds
         */
        record Found(String text) implements Answer {}

        /**
         * No part of the dossier has that id.
         *
         * @param nearest those whose ids or names are most like it, the nearest first
         */
        record Unknown(List<Part> nearest) implements Answer {}

        /**
         * Several parts have ids that begin so.
         *
         * @param parts they, in the order of the dossier
         */
        record Several(List<Part> parts) implements Answer {}
    }

    /**
     * A part of a dossier.
     *
     * @param id its id
     * @param label a few words that tell a person what it is, safe to show
     */
    public record Part(String id, String label) {}

    /**
     * Explains a part of {@code dossier}.
     *
     * @param id of an article, event, conflict, deadline, sequence, copy, statement, actor, correction or finding, or the beginning of one
     *     id alone; of an article also its path or its label
     * @param width columns of the terminal; no line is wider, save for widths under {@link TerminalView#LEAST_WIDTH}
     * @param color whether ANSI colors are written
     */
    public static Answer of(Dossier dossier, String id, int width, boolean color) {
        ProofPage page = new ProofPage(dossier, width, color);
        Subjects subjects = new Subjects(dossier, page.index());
        List<Subjects.Subject> found = subjects.find(id);
        if (found.isEmpty()) {
            return new Answer.Unknown(parts(subjects.nearest(id)));
        }
        if (found.size() > 1) {
            return new Answer.Several(parts(found));
        }
        write(page, found.getFirst());
        return new Answer.Found(page.text());
    }

    private static List<Part> parts(List<Subjects.Subject> subjects) {
        return subjects.stream()
                .map(subject -> new Part(subject.id(), ProofPage.clip(PlainText.line(subject.label()), LABEL)))
                .toList();
    }

    private static void write(ProofPage page, Subjects.Subject subject) {
        switch (subject.thing()) {
            case Dossier.DatedArticle article -> new ProofOfDays(page).article(article);
            case Dossier.Event event -> new ProofOfEvents(page).event(event);
            case Dossier.Conflict conflict -> new ProofOfClaims(page).conflict(conflict);
            case Dossier.Impossible impossible -> new ProofOfDays(page).impossible(impossible);
            case Dossier.Deadline deadline -> new ProofOfClaims(page).deadline(deadline);
            case Dossier.Sequence sequence -> new ProofOfClaims(page).sequence(sequence);
            case Correction correction -> new ProofOfCorrections(page).correction(correction);
            case Copy copy -> new ProofOfCopies(page).copy(copy);
            case Dossier.Statement statement -> new ProofOfWords(page).statement(statement);
            case Entity actor -> new ProofOfWords(page).actor(actor);
            default -> throw new IllegalStateException("no proof of " + subject.kind());
        }
    }

    /** What can be explained, with ids: the articles, what is contested or counted, and the events that matter most. */
    public static String list(Dossier dossier, int width, boolean color) {
        ProofPage page = new ProofPage(dossier, width, color);
        new ProofList(page).write();
        return page.text();
    }
}
