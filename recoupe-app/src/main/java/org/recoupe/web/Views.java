package org.recoupe.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.dossier.Change;
import org.recoupe.dossier.Correction;
import org.recoupe.source.Problem;
import org.recoupe.store.StoredArticle;
import org.recoupe.store.StoredCorrection;
import org.recoupe.store.StoredFeed;

/** The shapes of answers, as {@code openapi.yaml} has them. */
final class Views {

    private Views() {}

    /** A part of a list. */
    record Page(List<?> items, @Nullable String next) {}

    record Health(
            String status,
            String version,
            List<String> languages,
            boolean network,
            boolean readonly,
            boolean folders) {}

    record Story(
            String id,
            String title,
            Instant created,
            Instant updated,
            int articles,
            int waiting,
            int events,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int version,
            String state,
            int corrections) {

        static Story of(org.recoupe.store.Story story) {
            return new Story(
                    story.id().value(),
                    story.title(),
                    story.created(),
                    story.updated(),
                    story.articles(),
                    story.waiting(),
                    story.events(),
                    story.from(),
                    story.to(),
                    story.version(),
                    story.state().name().toLowerCase(Locale.ROOT),
                    story.corrections());
        }
    }

    record Article(
            String id,
            String name,
            @Nullable String path,
            @Nullable String title,
            @Nullable String outlet,
            Instant added,
            String state,
            @Nullable String problem,
            String digest,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable String setAsideBy,
            @Nullable Instant setAsideAt) {

        static Article of(StoredArticle article) {
            StoredArticle.SetAside aside = article.setAside();
            String problem = article.problems().stream()
                    .filter(each -> each.code().skips() || article.state() != StoredArticle.State.SKIPPED)
                    .map(Problem::code)
                    .map(Problem.Code::id)
                    .findFirst()
                    .orElse(null);
            return new Article(
                    article.id(),
                    article.name(),
                    article.path(),
                    article.title(),
                    article.outlet(),
                    article.added(),
                    aside == null ? article.state().name().toLowerCase(Locale.ROOT) : "skipped",
                    aside == null ? problem : "set-aside",
                    article.digest(),
                    article.earliest(),
                    article.latest(),
                    aside == null ? null : aside.by(),
                    aside == null ? null : aside.at());
        }
    }

    record Accepted(String name, String digest, boolean known) {}

    record Rejected(String name, String code, String detail) {}

    record Added(
            List<Accepted> accepted,
            List<Rejected> rejected,
            @Nullable String job) {}

    record Started(@Nullable String job) {}

    record Version(int version, Instant at, int articles, int events) {

        static Version of(org.recoupe.store.Version version) {
            return new Version(version.number(), version.at(), version.articles(), version.events());
        }
    }

    record Changes(@Nullable Integer from, @Nullable Integer to, List<ChangeItem> changes) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeItem(
            String kind, String part, String id, @Nullable String into, String title, List<Change.Field> fields) {

        static ChangeItem of(Change change) {
            return new ChangeItem(
                    change.kind().id(),
                    change.part().id(),
                    change.id(),
                    change.into(),
                    change.title(),
                    change.fields());
        }
    }

    record Place(
            String article,
            int start,
            int end,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String kind) {

        static Place of(Correction.Place place) {
            return new Place(place.article().value(), place.start(), place.end(), place.kind());
        }
    }

    record Turn(String what, String by, Instant at, String reason) {}

    record Judgement(
            String id,
            String kind,
            List<Place> one,
            List<Place> other,
            @Nullable String value,
            String by,
            Instant at,
            String reason,
            String status,
            List<String> because,
            List<String> about,
            List<Turn> history) {

        /**
         * A judgement as it stands.
         *
         * @param found what became of those in the last dossier, by id
         */
        static Judgement of(StoredCorrection stored, Correction correction, Map<String, Correction> found) {
            Correction applied = found.get(correction.id());
            String status = stored.undone()
                    ? "undone"
                    : applied == null ? "waiting" : applied.status().id();
            return new Judgement(
                    correction.id(),
                    correction.kind().id(),
                    correction.one().stream().map(Place::of).toList(),
                    correction.other().stream().map(Place::of).toList(),
                    correction.value(),
                    correction.by(),
                    correction.at(),
                    correction.reason(),
                    status,
                    applied == null || stored.undone() ? List.of() : applied.because(),
                    applied == null || stored.undone() ? List.of() : applied.about(),
                    stored.history().stream()
                            .map(turn -> new Turn(
                                    turn.what().name().toLowerCase(Locale.ROOT), turn.by(), turn.at(), turn.reason()))
                            .toList());
        }
    }

    record Part(String text, boolean hit) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hit(
            @Nullable String story,
            String article,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String title,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String outlet,

            String path,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            LocalDate published,

            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            int start,
            int end,
            boolean removed,
            List<Part> snippet,
            @Nullable String statement,
            @Nullable String speaker,
            @Nullable String quote) {

        static Hit of(org.recoupe.store.Hit hit, boolean all) {
            org.recoupe.store.Hit.Said said = hit.said();
            boolean day = hit.earliest() != null && hit.earliest().equals(hit.latest());
            return new Hit(
                    all ? hit.story().value() : null,
                    hit.article(),
                    hit.title(),
                    hit.outlet(),
                    hit.path(),
                    day ? hit.earliest() : null,
                    hit.earliest(),
                    hit.latest(),
                    hit.start(),
                    hit.end(),
                    hit.removed(),
                    hit.snippet().stream()
                            .map(part -> new Part(part.text(), part.hit()))
                            .toList(),
                    said == null ? null : said.statement(),
                    said == null ? null : said.speaker(),
                    said == null ? null : said.quote());
        }
    }

    record Hits(
            List<Hit> items,
            int total,
            boolean more,
            @Nullable String next) {}

    record Export(String format, String name, String mediaType, String extension) {}

    record Feed(
            String id,
            String url,
            Instant added,
            @Nullable Instant fetched,
            @Nullable String status,
            int taken) {

        static Feed of(StoredFeed feed) {
            String problem = feed.problem();
            return new Feed(
                    feed.id(),
                    feed.url(),
                    feed.added(),
                    feed.fetched(),
                    problem != null ? problem.split(" ")[0] : feed.fetched() == null ? null : "fetched",
                    feed.taken());
        }
    }

    record Progress(String job, String phase, int done, int total) {}

    record NewDossier(int version) {}

    record Note(String name, String code, String detail) {}
}
