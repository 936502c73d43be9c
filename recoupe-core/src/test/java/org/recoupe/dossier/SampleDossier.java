package org.recoupe.dossier;

import java.time.LocalDate;
import java.util.List;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.Quotation;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.article.Removed;
import org.recoupe.article.StatedDate;
import org.recoupe.duplicate.Copy;
import org.recoupe.entity.Entity;
import org.recoupe.entity.EntityId;
import org.recoupe.text.Span;

/** A dossier made by hand, of an invented strike, with a pictograph before every span, an update, a denial and a hole. */
public final class SampleDossier {

    private static final Article PORT = article("a-port", "port.txt", """
            \uD83D\uDEA2 Grève au port de Valmer
            Publié le 3 mars 2031
            La ministre Irène Valcourt a reçu lundi les dockers à Valmer pendant trois heures. \
            C’était leur deuxième rencontre. « Nous avançons », a déclaré Tarek Obrian.
            La direction a dix jours pour signer, sinon le port restera fermé.
            Partagez cet article
            """);

    private static final Article AGENCY = article("b-agence", "agence.txt", """
            Selon l’agence Littoral, la rencontre de Valmer a duré quatre heures et a fait 12 blessés, \
            puis 15. M. Obrian a démenti tout incident : « Rien de grave. »
            """);

    private static final EntityId MINISTER = new EntityId("p-valcourt");
    private static final EntityId LEADER = new EntityId("p-obrian");
    private static final String MEETING = "e-rencontre";

    private SampleDossier() {}

    /** The dossier. */
    public static Dossier dossier() {
        return dossier("La grève au port de Valmer");
    }

    /** The same with another title. */
    public static Dossier dossier(String title) {
        return dossier("fr", title);
    }

    /** The same with what editors have judged, as it was given. */
    public static Dossier judged(String language, List<Correction> corrections) {
        Dossier plain = in(language);
        return new Dossier(
                plain.language(),
                plain.story(),
                plain.articles(),
                plain.actors(),
                plain.events(),
                plain.statements(),
                plain.conflicts(),
                plain.deadlines(),
                plain.sequences(),
                plain.copies(),
                plain.problems(),
                plain.impossible(),
                plain.mergedInto(),
                plain.changes(),
                corrections);
    }

    /** The same with sentences of the program in another language. */
    public static Dossier in(String language) {
        return dossier(language, "La grève au port de Valmer");
    }

    private static Dossier dossier(String language, String title) {
        return new Dossier(
                language,
                new Dossier.Story(title, LocalDate.of(2031, 3, 3), LocalDate.of(2031, 3, 13)),
                List.of(agency(), port()),
                actors(),
                List.of(meeting(), closing()),
                statements(),
                conflicts(),
                List.of(deadline()),
                List.of(sequence()),
                List.of(new Copy(
                        AGENCY.id(),
                        PORT.id(),
                        Copy.Relation.COMMON_SOURCE,
                        0.251,
                        List.of(anchor(AGENCY, "la rencontre de Valmer").span()),
                        Copy.Direction.ARTICLE_FROM_OF,
                        List.of("Les deux portent la même phrase, et agence.txt est paru après."),
                        List.of(
                                new Copy.Sentence(
                                        anchor(AGENCY, "la rencontre de Valmer a duré quatre heures")
                                                .span(),
                                        Copy.Sentence.Kind.REWORDED,
                                        anchor(PORT, "C’était leur deuxième rencontre.")
                                                .span(),
                                        0.4004),
                                new Copy.Sentence(
                                        anchor(AGENCY, "Rien de grave.").span(), Copy.Sentence.Kind.NEW, null, 0)))),
                List.of(),
                List.of(new Dossier.Impossible(
                        "i-1",
                        "e-fermeture",
                        List.of(new Dossier.Impossible.Stated(
                                "La fermeture suit la rencontre.", List.of(at(PORT, "sinon le port restera fermé")))),
                        "La fermeture ne peut pas suivre la rencontre.")),
                List.of(new Dossier.Merged("e-entretien", MEETING)),
                null,
                List.of());
    }

    /** The words of a place of the dossier. */
    public static Evidence at(Article article, String words) {
        return Evidence.of(anchor(article, words));
    }

    private static Dossier.DatedArticle port() {
        return new Dossier.DatedArticle(
                PORT,
                new DateEstimate("2031-03-03", null, null, List.of("L’article porte la date du 3 mars 2031.")),
                Dossier.PublicationStatus.STATED,
                List.of(at(PORT, "Publié le 3 mars 2031")));
    }

    private static Dossier.DatedArticle agency() {
        return new Dossier.DatedArticle(
                AGENCY,
                new DateEstimate(
                        null,
                        LocalDate.of(2031, 3, 3),
                        LocalDate.of(2031, 3, 18),
                        List.of("Il raconte la rencontre du 3 mars."),
                        List.of(new Dossier.Step(
                                "Il raconte la rencontre du 3 mars.",
                                List.of(at(AGENCY, "la rencontre de Valmer a duré"), at(PORT, "3 mars 2031")),
                                LocalDate.of(2031, 3, 3),
                                LocalDate.of(2031, 3, 18),
                                16))),
                Dossier.PublicationStatus.INFERRED,
                List.of());
    }

    private static List<Entity> actors() {
        return List.of(
                new Entity(
                        LEADER,
                        Mention.Type.PERSON,
                        "Tarek Obrian",
                        List.of("Obrian", "Tarek Obrian"),
                        List.of(),
                        null,
                        List.of(anchor(PORT, "Tarek Obrian"), anchor(AGENCY, "Obrian")),
                        List.of()),
                new Entity(
                        MINISTER,
                        Mention.Type.PERSON,
                        "Irène Valcourt",
                        List.of("Irène Valcourt"),
                        List.of(new Entity.RoleEvidence("ministre", List.of(anchor(PORT, "ministre")))),
                        null,
                        List.of(anchor(PORT, "Irène Valcourt")),
                        List.of()));
    }

    private static Dossier.Event meeting() {
        Evidence according = new Evidence(
                anchor(AGENCY, "la rencontre de Valmer a duré quatre heures"), List.of("Littoral"), Modality.ASSERTED);
        return new Dossier.Event(
                MEETING,
                "CONSULT",
                "meeting",
                List.of(),
                Dossier.Status.HELD,
                "Rencontre entre Irène Valcourt et les dockers",
                new DateEstimate("2031-03-03", null, null, List.of("lundi, l’article étant du 3 mars 2031")),
                "Valmer",
                List.of(
                        at(PORT, "Valmer"),
                        new Evidence(anchor(AGENCY, "Valmer"), List.of("Littoral"), Modality.ASSERTED)),
                List.of(
                        new Dossier.Participant(MINISTER, EventMention.Role.HOST, List.of(at(PORT, "Irène Valcourt"))),
                        new Dossier.Participant(
                                LEADER,
                                EventMention.Role.PARTICIPANT,
                                List.of(new Evidence(anchor(AGENCY, "Obrian"), List.of(), Modality.DENIED)))),
                List.of(
                        new Dossier.Attribute(
                                "duration",
                                Dossier.AttributeStatus.CONFLICT,
                                List.of(
                                        new Dossier.AttributeValue("PT3H", "about", List.of(at(PORT, "trois heures"))),
                                        new Dossier.AttributeValue(
                                                "PT4H", "exact", List.of(at(AGENCY, "quatre heures"))))),
                        new Dossier.Attribute(
                                "injured",
                                Dossier.AttributeStatus.UPDATED,
                                List.of(
                                        new Dossier.AttributeValue("12", "exact", List.of(at(AGENCY, "12 blessés"))),
                                        new Dossier.AttributeValue("15", "exact", List.of(at(AGENCY, "15")))))),
                List.of(
                        new Dossier.Report(AGENCY.id(), List.of(according)),
                        new Dossier.Report(
                                PORT.id(),
                                List.of(at(PORT, "La ministre Irène Valcourt a reçu lundi les dockers à Valmer")))),
                2,
                List.of("mêmes personnes, même lieu, même jour"),
                List.of(
                        new Dossier.Origin(List.of(AGENCY.id()), List.of("agence.txt a ses mots de l’agence Littoral")),
                        new Dossier.Origin(List.of(PORT.id()), List.of())));
    }

    private static Dossier.Event closing() {
        return new Dossier.Event(
                "e-fermeture",
                "COERCE",
                "closure",
                List.of(),
                Dossier.Status.PLANNED,
                "Fermeture du port de Valmer",
                new DateEstimate(null, LocalDate.of(2031, 3, 14), LocalDate.of(2031, 4, 2), List.of()),
                null,
                List.of(),
                List.of(),
                List.of(new Dossier.Report(
                        PORT.id(),
                        List.of(new Evidence(anchor(PORT, "le port restera fermé"), List.of(), Modality.CONDITIONAL)))),
                1,
                List.of());
    }

    private static List<Dossier.Statement> statements() {
        return List.of(
                new Dossier.Statement(
                        "s-2",
                        LEADER,
                        "M. Obrian",
                        Quotation.Kind.DIRECT,
                        "Rien de grave.",
                        "a démenti",
                        List.of("Littoral"),
                        List.of(),
                        "",
                        new Evidence(
                                anchor(AGENCY, "Rien de grave."),
                                List.of("Tarek Obrian", "Littoral"),
                                Modality.DENIED)),
                new Dossier.Statement(
                        "s-1",
                        LEADER,
                        "Tarek Obrian",
                        Quotation.Kind.DIRECT,
                        "Nous avançons",
                        "a déclaré",
                        List.of(),
                        List.of(),
                        "",
                        new Evidence(anchor(PORT, "Nous avançons"), List.of("Tarek Obrian"), Modality.ASSERTED)));
    }

    private static List<Dossier.Conflict> conflicts() {
        return List.of(
                new Dossier.Conflict(
                        "c-1",
                        Dossier.Conflict.Kind.VALUE,
                        MEETING,
                        "duration",
                        List.of(
                                new Dossier.Conflict.Side(
                                        "PT3H",
                                        List.of(at(PORT, "trois heures")),
                                        1,
                                        List.of(new Dossier.Origin(List.of(PORT.id()), List.of()))),
                                new Dossier.Conflict.Side("PT4H", List.of(at(AGENCY, "quatre heures")))),
                        "Deux durées pour la même rencontre."),
                new Dossier.Conflict(
                        "c-2",
                        Dossier.Conflict.Kind.UPDATE,
                        MEETING,
                        "injured",
                        List.of(
                                new Dossier.Conflict.Side("12", List.of(at(AGENCY, "12 blessés"))),
                                new Dossier.Conflict.Side("15", List.of(at(AGENCY, "15")))),
                        ""));
    }

    private static Dossier.Deadline deadline() {
        return new Dossier.Deadline(
                "d-1",
                "2031-03-13",
                "2031-03-03",
                MINISTER,
                null,
                "signer",
                "le port restera fermé",
                List.of("2031-03-03 + P10D = 2031-03-13"),
                Dossier.Deadline.Outcome.OPEN,
                List.of(at(PORT, "La direction a dix jours pour signer")));
    }

    private static Dossier.Sequence sequence() {
        return new Dossier.Sequence(
                "q-1",
                "rencontres avec les dockers",
                List.of(
                        new Dossier.Sequence.Item(1, null, true, List.of()),
                        new Dossier.Sequence.Item(2, MEETING, false, List.of(at(PORT, "leur deuxième rencontre")))));
    }

    /** The place of the first {@code words} in {@code article}. */
    public static Anchor anchor(Article article, String words) {
        int start = article.text().indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException(words);
        }
        return new Anchor(article.id(), new Span(start, start + words.length()));
    }

    private static Article article(String id, String path, String text) {
        int title = text.indexOf('\n');
        boolean headed = text.startsWith("\uD83D\uDEA2");
        int share = text.indexOf("Partagez");
        int date = text.indexOf("3 mars 2031");
        int end = share < 0 ? text.length() - 1 : share - 1;
        return new Article(
                new ArticleId(id),
                path,
                text,
                "fr",
                headed ? new Span(0, title) : null,
                null,
                null,
                null,
                headed ? List.of() : List.of(new Article.Agency("Littoral", anchorSpan(text, "Littoral"))),
                date < 0
                        ? List.of()
                        : List.of(new StatedDate(
                                2031, 3, 3, null, StatedDate.Form.DATE_LINE, new Span(date, date + 11), true, "line")),
                List.of(new Article.Block(
                        new Span(headed ? text.indexOf("La ministre") : 0, end), Article.Block.Kind.BODY)),
                share < 0
                        ? List.of()
                        : List.of(
                                new Removed(new Span(share, text.length() - 1), Removed.Why.SHARE, "furniture.share")));
    }

    private static Span anchorSpan(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }
}
