package org.recoupe.dossier;

import java.util.List;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Utterance;
import org.recoupe.duplicate.Copy;
import org.recoupe.entity.Entities;
import org.recoupe.source.Problem;

/**
 * All that was read, in any order: what a dossier is built from.
 *
 * @param articles of one story
 * @param entities who is who
 * @param reports what the articles report
 * @param utterances who says what in them
 * @param copies which stand in which
 * @param problems what could not be read
 * @param known what is known from outside
 */
public record Material(
        List<AnnotatedArticle> articles,
        Entities entities,
        List<EventReport> reports,
        List<Utterance> utterances,
        List<Copy> copies,
        List<Problem> problems,
        Known known) {

    /** Copies the lists. */
    public Material {
        articles = List.copyOf(articles);
        reports = List.copyOf(reports);
        utterances = List.copyOf(utterances);
        copies = List.copyOf(copies);
        problems = List.copyOf(problems);
    }
}
