package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.recoupe.annotation.Modality;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;
import org.recoupe.dating.DaySet;
import org.recoupe.text.Span;

/** Gathers what several articles say of one event, attribute by attribute. Immutable. */
final class AttributeGatherer {

    /** So many characters from one count of a crowd to the other. */
    private static final int BESIDE = 80;

    private static final Set<String> ELSEWHERE = Set.of(
            Attributes.PARTICIPANT,
            Attributes.TIME,
            Attributes.PLACE,
            Attributes.LAST,
            Attributes.SINCE,
            EventAssembler.STATUS);

    private final Map<ArticleId, DaySet> published;

    AttributeGatherer(Map<ArticleId, DaySet> published) {
        this.published = published;
    }

    /** Everything that {@code reports} say of one attribute, with the value as given. */
    record Said(Claim claim, String value, String bound) {}

    /** The attributes, by name. */
    List<Dossier.Attribute> gather(List<EventReport> reports) {
        List<Dossier.Attribute> out = new ArrayList<>();
        byName(reports).forEach((name, said) -> out.add(attribute(name, said)));
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

    private Dossier.Attribute attribute(String name, List<Said> said) {
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
        return new Dossier.Attribute(name, status(name, said), values);
    }

    private Dossier.AttributeStatus status(String name, List<Said> said) {
        if (said.stream().anyMatch(each -> each.claim().modality() == Modality.DENIED)) {
            return Dossier.AttributeStatus.DENIED;
        }
        boolean apart = false;
        boolean updated = false;
        for (int i = 0; i < said.size() && Measures.isSole(name); i++) {
            for (int j = i + 1; j < said.size(); j++) {
                switch (compare(name, said.get(i), said.get(j), said)) {
                    case CONFLICT -> apart = true;
                    case UPDATED -> updated = true;
                    case SINGLE, AGREED, DENIED -> {}
                }
            }
        }
        if (apart) {
            return Dossier.AttributeStatus.CONFLICT;
        }
        if (updated) {
            return Dossier.AttributeStatus.UPDATED;
        }
        Set<ArticleId> articles = new HashSet<>();
        said.forEach(each -> articles.add(each.claim().words().article()));
        return articles.size() > 1 ? Dossier.AttributeStatus.AGREED : Dossier.AttributeStatus.SINGLE;
    }

    /** How two values stand to one another: {@code AGREED} where both can be right. */
    private Dossier.AttributeStatus compare(String name, Said left, Said right, List<Said> all) {
        ArticleId a = left.claim().words().article();
        ArticleId b = right.claim().words().article();
        // « au moins 12 », then 17: both right, and yet the later one replaces the first.
        boolean newer = Measures.isGrowing(name)
                && !left.bound().equals("about")
                && !right.bound().equals("about")
                && !Measures.number(left.value()).equals(Measures.number(right.value()));
        if (newer && isClaimed(left) && isClaimed(right) && isUpdate(left, right, a, b)) {
            return Dossier.AttributeStatus.UPDATED;
        }
        if (Measures.agree(left.value(), left.bound(), right.value(), right.bound())
                || !isClaimed(left)
                || !isClaimed(right)) {
            return Dossier.AttributeStatus.AGREED;
        }
        if (a.equals(b)) {
            // One article may give two figures for two things; only two voices contradict one another in it.
            boolean voices = !left.claim().attribution().isEmpty()
                    && !right.claim().attribution().isEmpty()
                    && !left.claim().attribution().equals(right.claim().attribution());
            voices |= Measures.isCounted(name) && isBeside(left, right);
            return voices ? Dossier.AttributeStatus.CONFLICT : Dossier.AttributeStatus.AGREED;
        }
        // An article that also gives the other's figure knows of it.
        return gives(all, a, right.value()) || gives(all, b, left.value())
                ? Dossier.AttributeStatus.AGREED
                : Dossier.AttributeStatus.CONFLICT;
    }

    /** « La police a compté 400 manifestants, les organisateurs 2.000 »: nobody counts the same crowd twice in a breath. */
    private static boolean isBeside(Said left, Said right) {
        Span first = left.claim().words().span();
        Span second = right.claim().words().span();
        return Math.abs(first.start() - second.start()) <= BESIDE;
    }

    private static boolean isClaimed(Said said) {
        return said.claim().modality() == Modality.ASSERTED || said.claim().modality() == Modality.UNVERIFIED;
    }

    private static boolean gives(List<Said> all, ArticleId article, String value) {
        return all.stream()
                .anyMatch(each -> each.claim().words().article().equals(article)
                        && each.value().equals(value));
    }

    private boolean isUpdate(Said left, Said right, ArticleId a, ArticleId b) {
        if (a.equals(b)) {
            return false;
        }
        double first = Measures.number(left.value()).orElse(0.0);
        double second = Measures.number(right.value()).orElse(0.0);
        return first < second ? canBeBefore(a, b) : canBeBefore(b, a);
    }

    /** Counts grow: the lower one is taken for the older unless it is surely the newer. */
    private boolean canBeBefore(ArticleId earlier, ArticleId later) {
        DaySet first = published.get(earlier);
        DaySet second = published.get(later);
        return first != null && second != null && first.min() < second.max();
    }
}
