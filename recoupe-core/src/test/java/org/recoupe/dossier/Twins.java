package org.recoupe.dossier;

import java.util.List;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.ReportId;

/** What was read in an article, as read in an exact copy of it. */
final class Twins {

    private Twins() {}

    static EventReport of(EventReport report, ArticleId article) {
        ReportId id = new ReportId(moved(report.id().trigger(), article));
        List<Claim> claims = report.claims().stream()
                .map(claim -> new Claim(
                        id,
                        claim.attribute(),
                        claim.value(),
                        moved(claim.words(), article),
                        claim.modality(),
                        claim.attribution(),
                        claim.rule()))
                .toList();
        return new EventReport(
                id,
                moved(report.words(), article),
                report.code(),
                report.kind(),
                report.modes(),
                report.modality(),
                report.specific(),
                report.attribution(),
                claims,
                List.of(),
                report.rule());
    }

    private static Anchor moved(Anchor anchor, ArticleId article) {
        return new Anchor(article, anchor.span());
    }
}
