package org.recoupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Modality;
import org.recoupe.dossier.DateEstimate;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.dossier.SampleDossier;
import org.recoupe.entity.EntityId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The records, held to a schema after the manual, and its conventions. */
@NullUnmarked // what is looked up is there, or the test fails
class PloverTest {

    private static final EntityId ONE = new EntityId("p-valcourt");
    private static final EntityId OTHER = new EntityId("p-obrian");

    static List<Dossier> dossiers() {
        return Exported.all().toList();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void everyEventIsARecord(Dossier dossier) {
        Schema schema = Schemas.of("plover");
        List<String> lines = Plover.write(dossier).lines().toList();

        lines.forEach(line -> Schemas.check(schema, line));
        assertThat(lines.stream().map(line -> read(line).get("id").asString()))
                .containsExactlyElementsOf(
                        dossier.events().stream().map(Dossier.Event::id).toList());
    }

    @Test
    void theWordsStandWhereTheRecordSays() {
        Dossier dossier = Exported.example();
        Map<String, String> texts = dossier.articles().stream()
                .collect(Collectors.toMap(
                        dated -> dated.article().id().value(),
                        dated -> dated.article().text()));
        Plover.write(dossier)
                .lines()
                .map(PloverTest::read)
                .forEach(record -> record.get("reports").forEach(report -> {
                    String text =
                            texts.get(report.get("cite_info").get("citation").asString());
                    int start = text.offsetByCodePoints(
                            0, report.at("/text_info/start").asInt());
                    int end = text.offsetByCodePoints(
                            0, report.at("/text_info/end").asInt());
                    assertThat(report.get("text").asString()).isEqualTo(text.substring(start, end));
                }));
    }

    @Test
    void aPlannedMeetingIsAnAgreement() {
        JsonNode record = record("CONSULT", List.of("visit"), Dossier.Status.PLANNED, Modality.PLANNED, Role.HOST);
        assertThat(strings(record, "event")).containsExactly("AGREE");
        assertThat(strings(record, "context")).containsExactly("future");
        assertThat(strings(record, "mode")).isEmpty();
        assertThat(record.get("quad_code").asInt()).isEqualTo(1);
        assertThat(record.get("planned_event").asString()).isEqualTo("CONSULT");
        assertThat(strings(record, "planned_mode")).containsExactly("visit");
    }

    @Test
    void aPlannedStrikeStaysOne() {
        JsonNode record =
                record("PROTEST", List.of("strike"), Dossier.Status.PLANNED, Modality.PLANNED, Role.RECIPIENT);
        assertThat(strings(record, "event")).containsExactly("PROTEST");
        assertThat(strings(record, "context")).containsExactly("future");
        assertThat(strings(record, "mode")).containsExactly("strike");
        assertThat(record.get("quad_code").asInt()).isEqualTo(4);
    }

    @Test
    void theVisitorActsAndTheHostUndergoes() {
        JsonNode record = record("CONSULT", List.of(), Dossier.Status.HELD, Modality.ASSERTED, Role.HOST);
        assertThat(record.at("/actor/0/entity_id").asString()).isEqualTo("p-obrian");
        assertThat(record.at("/recipient/0/entity_id").asString()).isEqualTo("p-valcourt");
        assertThat(strings(record, "mode")).containsExactly("visit");
    }

    @Test
    void whereNobodyIsAGuestAllAct() {
        JsonNode record = record("CONSULT", List.of("phone"), Dossier.Status.HELD, Modality.ASSERTED, Role.RECIPIENT);
        assertThat(record.get("actor").size()).isEqualTo(2);
        assertThat(record.get("recipient").size()).isZero();
        assertThat(strings(record, "mode")).containsExactly("phone");
    }

    @Test
    void modalityBecomesContext() {
        assertThat(contexts(Dossier.Status.CANCELLED, Modality.ASSERTED)).containsExactly("negation");
        assertThat(contexts(Dossier.Status.DISPUTED, Modality.DENIED)).containsExactly("negation");
        assertThat(contexts(Dossier.Status.HELD, Modality.CONDITIONAL)).containsExactly("hypothetical");
        assertThat(contexts(Dossier.Status.POSTPONED, Modality.PLANNED)).containsExactly("future");
        assertThat(contexts(Dossier.Status.HELD, Modality.ASSERTED)).isEmpty();
    }

    @Test
    void anEventThatCannotBeCodedSaysSo() {
        JsonNode record = record("OTHER", List.of(), Dossier.Status.HELD, Modality.ASSERTED, Role.ACTOR);
        assertThat(record.get("has_event").asBoolean()).isFalse();
        assertThat(strings(record, "event")).isEmpty();
        assertThat(record.has("quad_code")).isFalse();
    }

    @Test
    void noDayIsForced() {
        JsonNode closing = Plover.write(SampleDossier.dossier())
                .lines()
                .map(PloverTest::read)
                .toList()
                .getLast();
        assertThat(closing.get("date").asString()).isEqualTo("2031-03-14");
        assertThat(closing.get("enddate").asString()).isEqualTo("2031-04-02");
        assertThat(closing.get("date_value").isNull()).isTrue();
        assertThat(closing.get("date_earliest").asString()).isEqualTo("2031-03-14");
        assertThat(closing.get("has_event").asBoolean()).as("nobody acts").isFalse();
    }

    private static List<String> contexts(Dossier.Status status, Modality modality) {
        return strings(record("ACCUSE", List.of(), status, modality, Role.RECIPIENT), "context");
    }

    /** The record of an event in which one has this role and the other takes part. */
    private static JsonNode record(
            String code, List<String> modes, Dossier.Status status, Modality modality, Role role) {
        Dossier sample = SampleDossier.dossier();
        Dossier.Event meeting = sample.events().getFirst();
        Evidence evidence = meeting.reports().getLast().evidence().getFirst();
        Dossier.Event event = new Dossier.Event(
                "e-1",
                code,
                "kind",
                modes,
                status,
                "title",
                new DateEstimate("2031-03-03", null, null, List.of()),
                null,
                List.of(new Dossier.Participant(ONE, role), new Dossier.Participant(OTHER, Role.PARTICIPANT)),
                List.of(),
                List.of(new Dossier.Report(
                        evidence.anchor().article(), List.of(new Evidence(evidence.anchor(), List.of(), modality)))),
                1,
                List.of());
        Dossier dossier = new Dossier(
                "fr",
                new Dossier.Story("title", LocalDate.of(2031, 3, 3), LocalDate.of(2031, 3, 3)),
                sample.articles(),
                sample.actors(),
                List.of(event),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return read(Plover.write(dossier));
    }

    private static List<String> strings(JsonNode record, String field) {
        return record.get(field).valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode read(String line) {
        return JsonMapper.shared().readTree(line);
    }
}
