package org.recoupe.claim;

import static org.recoupe.claim.Pile.day;
import static org.recoupe.claim.Pile.offset;
import static org.recoupe.claim.Pile.weekday;

import java.time.DayOfWeek;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.TimeMeaning.Unit;
import org.recoupe.article.StatedDate;

/** Invented stories that need several articles to be told right. */
public final class Stories {

    private Stories() {}

    /** Talks about a port: an ultimatum of ten days, counted visits, articles without dates, one denied figure. */
    public static Pile port() {
        Pile pile = new Pile()
                .people("Anna Veld", "Paul Roche", "Ivo Marn")
                .entity("Norvège", Mention.Type.COUNTRY)
                .entity("Italie", Mention.Type.COUNTRY);
        Pile.Paper a = pile.paper(
                "a.txt",
                "La dernière rencontre entre Anna Veld et Paul Roche a eu lieu à Rome le 6 août. "
                        + "Le 29 juillet, Ivo Marn a annoncé que l'Italie devait rouvrir le port dans les 10 jours.");
        a.tells("CONSULT", "meeting", "rencontre")
                .words("La dernière rencontre entre Anna Veld et Paul Roche a eu lieu à Rome le 6 août.")
                .who(Role.PARTICIPANT, "Anna Veld", "Paul Roche")
                .place("Rome")
                .time("le 6 août", day(8, 6));
        a.tells("THREATEN", "ultimatum", "annoncé")
                .words("Le 29 juillet, Ivo Marn a annoncé que l'Italie devait rouvrir le port dans les 10 jours.")
                .who(Role.ACTOR, "Ivo Marn")
                .who(Role.RECIPIENT, "Italie")
                .time("29 juillet", day(7, 29))
                .plain(Attributes.TIME_LIMIT, "P10D", "dans les 10 jours")
                .plain(Attributes.CONDITION, "rouvrir le port", "rouvrir le port");
        Pile.Paper b = pile.paper(
                "b.txt",
                "Veld est arrivée à Rome mercredi : c'est sa cinquième visite. Elle avait rencontré Roche pour la dernière fois "
                        + "le 25 avril, à deux jours de l'expiration du délai de 10 jours. La réunion de mercredi a duré trois heures.");
        b.tells("CONSULT", "visit", "arrivée")
                .words("Veld est arrivée à Rome mercredi : c'est sa cinquième visite.")
                .who(Role.ACTOR, "Anna Veld")
                .who(Role.HOST, "Italie")
                .time("mercredi", weekday(DayOfWeek.WEDNESDAY))
                .plain(Attributes.ORDINAL, "5", "cinquième")
                .plain(Attributes.FROM_DEADLINE, "-P2D", "à deux jours de l'expiration");
        b.tells("CONSULT", "meeting", "rencontré")
                .who(Role.PARTICIPANT, "Anna Veld", "Paul Roche")
                .time("25 avril", day(4, 25))
                .plain(Attributes.LAST, "true", "pour la dernière fois");
        b.tells("OTHER", "deadline", "délai")
                .words("délai de 10 jours")
                .plain(Attributes.TIME_LIMIT, "P10D", "10 jours");
        b.tells("CONSULT", "meeting", "réunion")
                .words("La réunion de mercredi a duré trois heures.")
                .who(Role.PARTICIPANT, "Anna Veld", "Paul Roche")
                .time("de mercredi", weekday(DayOfWeek.WEDNESDAY))
                .plain(Attributes.DURATION, "PT3H", "trois heures");
        Pile.Paper c = pile.paper(
                "c.txt",
                "La réunion d'aujourd'hui avec Roche à Milan est la troisième depuis février. Avant la réunion de vendredi, "
                        + "le port est resté fermé. Les entretiens ont duré quatre heures.");
        c.tells("CONSULT", "meeting", "réunion d'aujourd'hui")
                .who(Role.PARTICIPANT, "Anna Veld", "Paul Roche")
                .time("aujourd'hui", offset(0, Unit.DAY))
                .place("Milan")
                .plain(Attributes.ORDINAL, "3", "troisième");
        c.tells("CONSULT", "meeting", "réunion de vendredi").time("vendredi", weekday(DayOfWeek.FRIDAY));
        c.tells("CONSULT", "talks", "entretiens").vague().plain(Attributes.DURATION, "PT4H", "quatre heures");
        Pile.Paper d = pile.paper(
                "d.txt",
                "Publié aujourd'hui, 23 mars, 20250323. Veld aurait patienté six heures avant de rencontrer Roche à Rome le 20 mars. "
                        + "Marn a démenti ce récit et assuré que tout avait été rapide.");
        d.stated(null, 3, 23, StatedDate.Form.TODAY, "23 mars").stated(2025, 3, 23, StatedDate.Form.LINK, "20250323");
        d.tells("CONSULT", "meeting", "rencontrer")
                .words("Veld aurait patienté six heures avant de rencontrer Roche à Rome le 20 mars.")
                .modality(Modality.UNVERIFIED)
                .who(Role.PARTICIPANT, "Anna Veld", "Paul Roche")
                .time("20 mars", day(3, 20))
                .place("Rome")
                .plain("wait", "PT6H", "six heures");
        d.denial("a démenti", "tout avait été rapide", "Marn");
        return pile;
    }
}
