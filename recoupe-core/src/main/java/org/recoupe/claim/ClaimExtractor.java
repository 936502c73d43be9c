package org.recoupe.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.EventMention.Attribute;
import org.recoupe.annotation.EventMention.Participant;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.Quotation;
import org.recoupe.annotation.Timex;
import org.recoupe.article.Anchor;
import org.recoupe.entity.Entities;
import org.recoupe.entity.Entity;
import org.recoupe.entity.EntityId;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Span;

/**
 * Turns what was read in one article into claims: the reports of happenings and the utterances, each with who is behind
 * the words.
 *
 * <p>A later mention that only points back (« la réunion », « cette visite ») gives its claims to the report of what it
 * means; such claims carry the rule {@code <language>.claim.definite-antecedent}. A toll that stands
 * alone (« 17 morts au total ») gives its numbers to the accident or attack that the article tells of, by
 * {@code <language>.claim.toll-antecedent}; its day is that of the counting.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class ClaimExtractor {

    private final Antecedents antecedents;
    private final String backRule;
    private final String tollRule;

    /** An extractor for the language of {@code pack}. */
    public ClaimExtractor(LanguagePack pack) {
        this.antecedents = new Antecedents(pack);
        this.backRule = pack.tag() + ".claim.definite-antecedent";
        this.tollRule = pack.tag() + ".claim.toll-antecedent";
    }

    /**
     * The reports of an article, in the order of the text.
     *
     * @param entities who the mentions of the story are; participants that it does not know are left out
     */
    public List<EventReport> reports(AnnotatedArticle article, Entities entities) {
        List<EventMention> events = article.events();
        int[] back = antecedents.of(article);
        List<EventReport> reports = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (back[i] >= 0) {
                continue;
            }
            Reader reader = new Reader(article, entities, events.get(i));
            List<Claim> claims = new ArrayList<>(reader.claims(events.get(i), null));
            List<EventReport.Again> again = new ArrayList<>();
            boolean told = events.get(i).specific();
            for (int later = 0; later < events.size(); later++) {
                if (back[later] == i) {
                    boolean toll = Antecedents.isToll(events.get(later));
                    add(claims, reader.claims(events.get(later), toll ? tollRule : backRule), toll);
                    again.add(new Reader(article, entities, events.get(later)).again());
                    told |= toll;
                }
            }
            reports.add(reader.report(claims, again, told));
        }
        return List.copyOf(reports);
    }

    /** What somebody is said to have said in an article, in the order of the text. */
    public List<Utterance> utterances(AnnotatedArticle article, Entities entities) {
        List<Utterance> utterances = new ArrayList<>();
        for (Quotation quotation : article.quotations()) {
            Optional<Entity> speaker = Attributions.speaker(article, entities, quotation);
            utterances.add(new Utterance(
                    new Anchor(article.article().id(), quotation.content()),
                    quotation,
                    speaker.map(Entity::id).orElse(null),
                    words(article, quotation.speaker()),
                    words(article, quotation.cue()),
                    words(article, quotation.content()),
                    quotation.via().stream().map(Quotation.Via::name).toList()));
        }
        return List.copyOf(utterances);
    }

    private static String words(AnnotatedArticle article, @org.jspecify.annotations.Nullable Span span) {
        return span == null ? "" : article.article().words(span);
    }

    /** What a later mention adds: another time or place of its own would be another event, so those stay with the first. */
    private static void add(List<Claim> claims, List<Claim> more, boolean toll) {
        Set<String> single = new HashSet<>();
        claims.forEach(claim -> single.add(claim.attribute()));
        for (Claim claim : more) {
            boolean setting = claim.attribute().equals(Attributes.TIME)
                    || claim.attribute().equals(Attributes.PLACE)
                    || claim.attribute().equals(Attributes.PARTICIPANT);
            boolean present = claim.value() instanceof Value.Actor actor && actor.role() == EventMention.Role.PRESENT;
            if (!setting || !toll && (present || !single.contains(claim.attribute()))) {
                claims.add(claim);
            }
        }
    }

    /** Makes the claims of one report. */
    private record Reader(AnnotatedArticle article, Entities entities, EventMention event) {

        private Anchor anchor(Span span) {
            return new Anchor(article.article().id(), span);
        }

        private ReportId id() {
            return new ReportId(anchor(event.trigger()));
        }

        EventReport report(List<Claim> claims, List<EventReport.Again> again, boolean told) {
            return new EventReport(
                    id(),
                    anchor(event.sentence()),
                    event.code(),
                    event.kind(),
                    event.modes(),
                    event.modality(),
                    told,
                    Attributions.of(article, entities, event.trigger()),
                    claims,
                    again,
                    event.rule());
        }

        EventReport.Again again() {
            return new EventReport.Again(anchor(event.sentence()), Attributions.of(article, entities, event.trigger()));
        }

        List<Claim> claims(EventMention mention, @org.jspecify.annotations.Nullable String rule) {
            String by = rule == null ? mention.rule() : rule;
            List<Claim> claims = new ArrayList<>();
            Set<EntityId> seen = new HashSet<>();
            for (Participant participant : mention.participants()) {
                entities.at(anchor(participant.span()))
                        .filter(entity -> entity.type() != Mention.Type.PLACE && seen.add(entity.id()))
                        .ifPresent(entity -> claims.add(claim(
                                Attributes.PARTICIPANT,
                                new Value.Actor(entity.id(), participant.role()),
                                participant.span(),
                                mention.modality(),
                                by)));
            }
            for (int time : mention.times()) {
                Timex timex = article.times().get(time);
                claims.add(claim(Attributes.TIME, new Value.Time(timex), timex.span(), mention.modality(), by));
            }
            if (mention.place() != null) {
                String name = article.article().words(mention.place()).replaceAll("\\s+", " ");
                claims.add(claim(Attributes.PLACE, new Value.Place(name), mention.place(), mention.modality(), by));
            }
            mention.attributes().forEach(attribute -> claims.add(property(attribute, by)));
            return claims;
        }

        private Claim property(Attribute attribute, String rule) {
            boolean timed = attribute.name().equals(Attributes.SINCE)
                    || attribute.name().equals(Attributes.DUE);
            Value value = new Value.Plain(attribute.value(), attribute.bound());
            if (timed) {
                value = article.times().stream()
                        .filter(timex -> timex.span().overlaps(attribute.span()))
                        .findFirst()
                        .<Value>map(Value.Time::new)
                        .orElse(value);
            }
            return claim(attribute.name(), value, attribute.span(), attribute.modality(), rule);
        }

        private Claim claim(String attribute, Value value, Span words, Modality modality, String rule) {
            return new Claim(
                    id(),
                    attribute,
                    value,
                    anchor(words),
                    modality,
                    modality == Modality.DENIED
                            ? Attributions.ofDenial(article, entities, words)
                            : Attributions.of(article, entities, words),
                    rule);
        }
    }
}
