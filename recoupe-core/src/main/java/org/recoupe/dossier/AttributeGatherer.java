package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.recoupe.annotation.Modality;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;

/** Gathers what several articles say of one event, attribute by attribute. Immutable. */
final class AttributeGatherer {

    /** So many places of one property are compared, each with each. */
    private static final int MOST = 400;

    private static final Set<String> ELSEWHERE = Set.of(
            Attributes.PARTICIPANT,
            Attributes.TIME,
            Attributes.PLACE,
            Attributes.LAST,
            Attributes.SINCE,
            Attributes.RIVAL,
            EventAssembler.STATUS);

    private final ValueRelations relations;

    AttributeGatherer(ValueRelations relations) {
        this.relations = relations;
    }

    /** Everything that {@code reports} say of one attribute, with the value as given. */
    record Said(Claim claim, String value, String bound) {}

    /** The attributes, by name. */
    List<Dossier.Attribute> gather(List<EventReport> reports) {
        List<Dossier.Attribute> out = new ArrayList<>();
        Map<String, Set<Anchor>> rivals = rivals(reports);
        byName(reports).forEach((name, said) -> out.add(attribute(name, said, rivals.getOrDefault(name, Set.of()))));
        return out;
    }

    /** What is said of each attribute, in the order of the texts. */
    static TreeMap<String, List<Said>> byName(List<EventReport> reports) {
        TreeMap<String, List<Said>> byName = new TreeMap<>();
        for (EventReport report : reports) {
            for (Claim claim : report.claims()) {
                if (claim.value() instanceof Value.Plain plain && !ELSEWHERE.contains(claim.attribute())) {
                    byName.computeIfAbsent(claim.attribute(), key -> new ArrayList<>())
                            .add(new Said(claim, plain.value(), plain.bound()));
                }
            }
        }
        return byName;
    }

    private Dossier.Attribute attribute(String name, List<Said> said, Set<Anchor> rivals) {
        Map<String, List<Said>> byValue = new LinkedHashMap<>();
        for (Said each : said) {
            byValue.computeIfAbsent(each.value(), key -> new ArrayList<>()).add(each);
        }
        List<Dossier.AttributeValue> values = new ArrayList<>();
        byValue.forEach((value, claims) -> {
            List<Evidence> evidence = Texts.sorted(
                    claims.stream().map(each -> Texts.evidence(each.claim())).toList());
            String bound = claims.stream().anyMatch(each -> each.bound().equals("exact"))
                    ? "exact"
                    : claims.getFirst().bound();
            values.add(new Dossier.AttributeValue(value, bound, evidence));
        });
        return new Dossier.Attribute(name, status(name, said, rivals), values);
    }

    private Dossier.AttributeStatus status(String name, List<Said> said, Set<Anchor> rivals) {
        if (said.stream().anyMatch(each -> each.claim().modality() == Modality.DENIED)) {
            return Dossier.AttributeStatus.DENIED;
        }
        Set<ValueRelations.Relation> found = EnumSet.noneOf(ValueRelations.Relation.class);
        pairs(name, said, rivals, (relation, left, right) -> found.add(relation));
        if (found.contains(ValueRelations.Relation.CONFLICT)) {
            return Dossier.AttributeStatus.CONFLICT;
        }
        if (found.contains(ValueRelations.Relation.UPDATE)) {
            return Dossier.AttributeStatus.UPDATED;
        }
        Set<ArticleId> articles = new HashSet<>();
        said.forEach(each -> articles.add(each.claim().words().article()));
        return articles.size() > 1 ? Dossier.AttributeStatus.AGREED : Dossier.AttributeStatus.SINGLE;
    }

    /** Takes two values and how they stand to one another. */
    interface Pair {
        void take(ValueRelations.Relation relation, Said left, Said right);
    }

    /** What is said of one property in so many words that it cannot all be compared is compared by its first places. */
    void pairs(String name, List<Said> said, Set<Anchor> rivals, Pair sink) {
        if (!Measures.isSole(name)) {
            return;
        }
        List<Said> compared = said.subList(0, Math.min(MOST, said.size()));
        ValueRelations.Case all = new ValueRelations.Case(name, said, rivals);
        Map<ArticleId, Set<String>> given = all.byArticle();
        for (int i = 0; i < compared.size(); i++) {
            for (int j = i + 1; j < compared.size(); j++) {
                sink.take(
                        relations.between(all, given, compared.get(i), compared.get(j)),
                        compared.get(i),
                        compared.get(j));
            }
        }
    }

    /** Where one source gives a property otherwise than another in one sentence, by the property. */
    static Map<String, Set<Anchor>> rivals(List<EventReport> reports) {
        Map<String, Set<Anchor>> out = new HashMap<>();
        for (EventReport report : reports) {
            for (Claim claim : report.claims(Attributes.RIVAL)) {
                if (claim.value() instanceof Value.Plain plain) {
                    String name =
                            plain.value().substring(0, Math.max(0, plain.value().indexOf('=')));
                    out.computeIfAbsent(name, key -> new HashSet<>()).add(claim.words());
                }
            }
        }
        return out;
    }
}
