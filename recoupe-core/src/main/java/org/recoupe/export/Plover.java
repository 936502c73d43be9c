package org.recoupe.export;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Modality;
import org.recoupe.article.Article;
import org.recoupe.codec.DossierJson;
import org.recoupe.codec.JsonOut;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.entity.Entity;

/**
 * The events as records of the PLOVER specification, one JSON object a line, in the order of the chronology.
 *
 * <p>The fields are those of the specification's table; what it has no field for stands in fields of our own after them,
 * which it allows. An event that it could not code (no type, nobody who acts, no day at all) is a record all the same, with
 * {@code has_event} false.
 */
final class Plover {

    /** The codebook that types and modes are of. */
    private static final String CODEBOOK = "plover-2024-02";

    private final Parts parts;
    private final Map<String, String> series = new HashMap<>();

    private Plover(Dossier dossier) {
        this.parts = new Parts(dossier);
        dossier.sequences()
                .forEach(sequence -> sequence.items().forEach(item -> {
                    if (item.event() != null) {
                        series.putIfAbsent(item.event(), sequence.id());
                    }
                }));
    }

    static String write(Dossier dossier) {
        Plover records = new Plover(dossier);
        StringBuilder lines = new StringBuilder();
        dossier.events().forEach(event -> lines.append(records.line(event)).append('\n'));
        return lines.toString();
    }

    private String line(Dossier.Event event) {
        PloverCode code = PloverCode.of(event);
        PloverActors who = PloverActors.of(event, code);
        Period when = Period.of(event.date());
        boolean coded = code.isType() && !who.actors().isEmpty() && when.start() != null;
        JsonOut out = JsonOut.line();
        return out.object(() -> {
                    out.field("id", event.id());
                    out.field("has_event", coded);
                    dates(out, event, when);
                    actors(out, "actor", who.actors());
                    actors(out, "recipient", who.recipients());
                    out.strings("event", code.isType() ? List.of(code.type()) : List.of());
                    if (code.isType()) {
                        out.field("quad_code", code.quad());
                    }
                    out.strings("mode", who.isVisit() ? with(code.modes(), "visit") : code.modes());
                    out.strings("context", contexts(event, when));
                    if (event.place() != null) {
                        out.object("event_loc", () -> out.field("name", event.place()));
                    }
                    Set<String> texts = new LinkedHashSet<>();
                    List<Evidence> places = places(event);
                    places.forEach(place -> texts.add(parts.words(place.anchor())));
                    out.strings("event_text", List.copyOf(texts));
                    figures(out, event);
                    out.optional("link", series.get(event.id()));
                    if (!places.isEmpty()) {
                        source(out, places.getFirst());
                    }
                    out.field("coder", "recoupe");
                    out.field("comment", event.title());
                    own(out, event, code, who);
                })
                .finish();
    }

    private static void dates(JsonOut out, Dossier.Event event, Period when) {
        LocalDate start = when.start();
        LocalDate end = when.end();
        if (start == null || end == null) {
            out.nothing("date");
            return;
        }
        out.field("date", start.toString());
        LocalDateTime time = Period.time(event.date().value());
        if (time != null) {
            out.field("time", time.toLocalTime().toString());
        }
        if (!start.equals(end)) {
            out.field("enddate", end.toString());
        }
    }

    /** What the specification has no place for: how sure the day is, the status, all places, every value with its words. */
    private void own(JsonOut out, Dossier.Event event, PloverCode code, PloverActors who) {
        out.field("date_value", event.date().value());
        out.field(
                "date_earliest",
                event.date().earliest() == null ? null : event.date().earliest().toString());
        out.field(
                "date_latest",
                event.date().latest() == null ? null : event.date().latest().toString());
        out.field("kind", event.kind());
        out.field("status", event.status().id());
        if (!code.type().equals(event.code())) {
            out.field("planned_event", event.code());
            out.strings("planned_mode", event.modes());
        }
        actors(out, "present", who.present());
        out.field("independent_reports", event.independentReports());
        out.objects("reports", places(event), place -> {
            source(out, place);
            out.strings("attribution", place.attribution());
            out.field("modality", place.modality().id());
        });
        out.objects("attributes", event.attributes(), attribute -> {
            out.field("name", attribute.name());
            out.field("status", attribute.status().id());
            out.objects("values", attribute.values(), value -> {
                out.field("value", value.value());
                out.field("bound", value.bound());
                out.objects("reports", value.evidence(), place -> source(out, place));
            });
        });
    }

    private void actors(JsonOut out, String name, List<Dossier.Participant> who) {
        out.objects(name, who, participant -> {
            Entity actor = parts.actor(participant.actor());
            String code = actor == null ? null : Countries.threeLetters(actor.country());
            out.optional("code", code);
            out.optional("sector", sector(actor));
            out.field("entity_text", parts.name(participant.actor()));
            out.field("entity_id", participant.actor().value());
            if (actor != null) {
                out.field("entity_type", DossierJson.type(actor.type()));
                List<String> roles = actor.roles().stream()
                        .map(Entity.RoleEvidence::title)
                        .distinct()
                        .toList();
                if (!roles.isEmpty()) {
                    out.strings("office", roles);
                }
            }
            out.field("role", participant.role().id());
        });
    }

    /** The only sector that the type of an actor tells is that of journalists. */
    private static @Nullable String sector(@Nullable Entity actor) {
        boolean press = actor != null && (actor.type() == Mention.Type.AGENCY || actor.type() == Mention.Type.OUTLET);
        return press ? "JRN" : null;
    }

    /** The four contexts that tell how real an event is. */
    private List<String> contexts(Dossier.Event event, Period when) {
        Set<String> contexts = new TreeSet<>();
        Set<Modality> modalities = new LinkedHashSet<>();
        places(event).forEach(place -> modalities.add(place.modality()));
        switch (event.status()) {
            case PLANNED, POSTPONED -> contexts.add("future");
            case CANCELLED -> contexts.add("negation");
            case HELD, DISPUTED -> {}
        }
        if (!modalities.isEmpty()) {
            if (Set.of(Modality.NEGATED, Modality.DENIED).containsAll(modalities)) {
                contexts.add("negation");
            } else if (Set.of(Modality.CONDITIONAL, Modality.POSSIBLE).containsAll(modalities)) {
                contexts.add("hypothetical");
            }
        }
        if (isHistory(event, when)) {
            contexts.add("historical");
        }
        return List.copyOf(contexts);
    }

    /** Whether every report of it was written more than a year after. */
    private boolean isHistory(Dossier.Event event, Period when) {
        LocalDate end = when.last();
        return end != null
                && event.reports().stream().allMatch(report -> {
                    LocalDate written = Period.of(
                                    parts.article(report.article()).published())
                            .first();
                    return written != null && end.plusYears(1).isBefore(written);
                });
    }

    /** Numbers of people, where all that tell one tell the same. */
    private static void figures(JsonOut out, Dossier.Event event) {
        Map<String, String> fields = Map.of("deaths", "dead", "injured", "injured", "arrested", "arrested");
        for (Dossier.Attribute attribute : event.attributes()) {
            String field = fields.get(attribute.name());
            List<String> values = attribute.values().stream()
                    .map(Dossier.AttributeValue::value)
                    .distinct()
                    .toList();
            if (field != null && values.size() == 1 && values.getFirst().matches("\\d{1,9}")) {
                out.field(field, Integer.parseInt(values.getFirst()));
            }
        }
    }

    private void source(JsonOut out, Evidence place) {
        Article article = parts.article(place.anchor().article()).article();
        out.field("text", parts.words(place.anchor()));
        out.object("text_info", () -> {
            out.field("start", parts.start(place.anchor()));
            out.field("end", parts.end(place.anchor()));
        });
        out.object("cite_info", () -> {
            out.field("citation", article.id().value());
            out.field("path", article.path());
            out.optional("url", parts.link(article.id()));
            out.optional("title", article.titleWords());
            out.field("language", article.language());
            out.optional("publication", article.outletWords());
            out.field("codebook", CODEBOOK);
        });
    }

    private static List<Evidence> places(Dossier.Event event) {
        return event.reports().stream()
                .flatMap(report -> report.evidence().stream())
                .toList();
    }

    private static List<String> with(List<String> modes, String more) {
        Set<String> all = new LinkedHashSet<>(modes);
        all.add(more);
        return List.copyOf(all);
    }

    /** Who acts, who undergoes, and who was only there. */
    private record PloverActors(
            List<Dossier.Participant> actors,
            List<Dossier.Participant> recipients,
            List<Dossier.Participant> present,
            boolean isVisit) {

        /**
         * Of a meeting the visitors are the actors and the hosts the recipients; where nobody is the guest of anybody, all
         * are actors.
         */
        static PloverActors of(Dossier.Event event, PloverCode code) {
            List<Dossier.Participant> actors = new ArrayList<>();
            List<Dossier.Participant> hosts = new ArrayList<>();
            List<Dossier.Participant> recipients = new ArrayList<>();
            List<Dossier.Participant> present = new ArrayList<>();
            for (Dossier.Participant participant : event.participants()) {
                switch (participant.role()) {
                    case ACTOR, PARTICIPANT, MEDIATOR -> actors.add(participant);
                    case HOST -> hosts.add(participant);
                    case RECIPIENT -> recipients.add(participant);
                    case PRESENT -> present.add(participant);
                }
            }
            boolean meeting = event.code().equals("CONSULT");
            boolean visit = meeting && !hosts.isEmpty() && actors.stream().anyMatch(PloverActors::isGuest);
            if (!meeting) {
                actors.addAll(hosts);
                return new PloverActors(actors, recipients, present, false);
            }
            if (visit || event.modes().contains("visit")) {
                boolean alone = actors.isEmpty();
                (alone ? actors : recipients).addAll(hosts);
                return new PloverActors(
                        actors, recipients, present, visit && code.type().equals("CONSULT"));
            }
            actors.addAll(hosts);
            actors.addAll(recipients);
            return new PloverActors(actors, List.of(), present, false);
        }

        private static boolean isGuest(Dossier.Participant participant) {
            return participant.role() != EventMention.Role.MEDIATOR;
        }
    }
}
