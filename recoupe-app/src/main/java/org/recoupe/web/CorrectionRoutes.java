package org.recoupe.web;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.codec.InvalidDossierException;
import org.recoupe.desk.Desk;
import org.recoupe.desk.Judgements;
import org.recoupe.dossier.Correction;
import org.recoupe.store.Corrected;
import org.recoupe.store.StoredCorrection;
import org.recoupe.store.StoryId;

/** The judgements of editors. Immutable; safe for use by many threads. */
final class CorrectionRoutes {

    private static final int LONGEST = 200;

    private final Desk desk;
    private final Answers answers;

    CorrectionRoutes(Desk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/stories/{story}/corrections", this::list),
                Route.post("/api/stories/{story}/corrections", this::add),
                Route.delete("/api/stories/{story}/corrections/{correction}", this::undo));
    }

    private void list(Context context) {
        StoryId story = Requests.story(context, desk).id();
        Map<String, Correction> found = new HashMap<>();
        List<StoredCorrection> stored = desk.store().corrections().list(story, true);
        if (!stored.isEmpty()) {
            desk.dossiers()
                    .read(story)
                    .ifPresent(dossier -> dossier.corrections().forEach(each -> found.put(each.id(), each)));
        }
        answers.json(
                context,
                200,
                stored.stream()
                        .map(each -> Views.Judgement.of(each, Judgements.of(each), found))
                        .toList());
    }

    private void add(Context context) {
        StoryId story = Requests.story(context, desk).id();
        Correction correction;
        try {
            correction = Judgements.read(
                    Requests.json(context).toString(), desk.options().clock().instant());
        } catch (InvalidDossierException e) {
            throw new TroubleException(Trouble.INVALID, "web.invalid.field", e.place());
        }
        if (desk.store().corrections().list(story, true).size() >= Correction.MOST) {
            throw new TroubleException(Trouble.CONFLICT);
        }
        Corrected corrected = desk.correct(story, correction);
        answers.json(
                context,
                202,
                Views.Judgement.of(corrected.correction(), Judgements.of(corrected.correction()), Map.of()));
    }

    private void undo(Context context) {
        StoryId story = Requests.story(context, desk).id();
        String by = Requests.text(context, "by", LONGEST);
        String reason = Requests.text(context, "reason", LONGEST);
        Corrected undone = desk.undo(
                        story, context.pathParam("correction"), by == null ? "" : by, reason == null ? "" : reason)
                .orElseThrow(() -> new TroubleException(Trouble.NOT_FOUND));
        answers.json(context, 202, new Views.Started(Long.toString(undone.job().id())));
    }
}
