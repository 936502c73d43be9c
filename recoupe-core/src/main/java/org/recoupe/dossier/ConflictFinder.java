package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.Quotation;
import org.recoupe.article.Anchor;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Utterance;
import org.recoupe.claim.Value;
import org.recoupe.dating.PlaceTable;
import org.recoupe.event.Happening;
import org.recoupe.language.Messages;
import org.recoupe.text.Folding;
import org.recoupe.text.Span;

/** Finds what cannot all be true of one event, with the words of both sides. Immutable. */
final class ConflictFinder {

    /** A denial that names nothing (« ces informations ») is of what stands at most so many characters before it. */
    private static final int REACH = 700;

    private static final int LONG_ENOUGH = 5;
    private static final double SAME_WORDS = 0.5;

    private final Texts texts;
    private final AttributeGatherer attributes;
    private final Independence independence;
    private final Messages messages;
    private final PlaceTable places;

    ConflictFinder(
            Texts texts,
            AttributeGatherer attributes,
            Independence independence,
            Messages messages,
            PlaceTable places) {
        this.places = places;
        this.texts = texts;
        this.attributes = attributes;
        this.independence = independence;
        this.messages = messages;
    }

    /** The conflicts about one event; {@code negations} deny it, though they were not put to it. */
    List<Dossier.Conflict> find(
            Dossier.Event event, Happening happening, List<EventReport> negations, List<Utterance> denials) {
        List<Dossier.Conflict> out = new ArrayList<>();
        Map<String, Set<Anchor>> rivals = AttributeGatherer.rivals(happening.reports());
        AttributeGatherer.byName(happening.reports()).forEach((name, said) -> {
            if (said.stream().noneMatch(each -> each.claim().modality() == Modality.DENIED)) {
                values(event, name, said, rivals.getOrDefault(name, Set.of())).forEach(out::add);
            }
        });
        for (Opposed opposed : Opposed.of(happening.reports(), places)) {
            out.add(conflict(event, opposed.attribute(), Dossier.Conflict.Kind.VALUE, opposed(opposed)));
        }
        denial(event, happening, negations, denials).ifPresent(out::add);
        return out;
    }

    private List<Dossier.Conflict.Side> opposed(Opposed opposed) {
        return opposed.sides().values().stream()
                .map(claims -> side(
                        texts.words(claims.getFirst().words()),
                        Texts.sorted(claims.stream().map(Texts::evidence).toList())))
                .toList();
    }

    /** What contradicts one another, and what takes the place of what. */
    private List<Dossier.Conflict> values(
            Dossier.Event event, String attribute, List<AttributeGatherer.Said> said, Set<Anchor> rivals) {
        Map<Dossier.Conflict.Kind, Set<String>> at = new EnumMap<>(Dossier.Conflict.Kind.class);
        attributes.pairs(attribute, said, rivals, (relation, left, right) -> {
            switch (relation) {
                case CONFLICT -> add(at, Dossier.Conflict.Kind.VALUE, left, right);
                case UPDATE -> add(at, Dossier.Conflict.Kind.UPDATE, left, right);
                case AGREE -> {}
            }
        });
        List<Dossier.Conflict> out = new ArrayList<>();
        at.forEach((kind, values) -> out.add(conflict(event, attribute, kind, sides(said, values))));
        return out;
    }

    private static void add(
            Map<Dossier.Conflict.Kind, Set<String>> at,
            Dossier.Conflict.Kind kind,
            AttributeGatherer.Said left,
            AttributeGatherer.Said right) {
        Set<String> values = at.computeIfAbsent(kind, key -> new HashSet<>());
        values.add(Measures.key(left.value()));
        values.add(Measures.key(right.value()));
    }

    private List<Dossier.Conflict.Side> sides(List<AttributeGatherer.Said> said, Set<String> values) {
        Map<String, List<AttributeGatherer.Said>> byValue = new LinkedHashMap<>();
        said.stream()
                .filter(each -> each.claim().modality() != Modality.NEGATED)
                .filter(each -> values.contains(Measures.key(each.value())))
                .forEach(each -> byValue.computeIfAbsent(Measures.key(each.value()), key -> new ArrayList<>())
                        .add(each));
        return byValue.values().stream()
                .map(claims -> side(
                        figure(claims.getFirst()),
                        Texts.sorted(claims.stream()
                                .map(each -> Texts.evidence(each.claim()))
                                .toList())))
                .toList();
    }

    /** The words of the article; of a number that is spelled out the digits, which compare better. */
    private String figure(AttributeGatherer.Said said) {
        String words = texts.words(said.claim().words());
        boolean spelled = Measures.number(said.value()).isPresent()
                && !said.value().startsWith("P")
                && words.chars().noneMatch(c -> Character.isDigit(c) || Character.isWhitespace(c));
        return spelled ? said.value() : words;
    }

    private Dossier.Conflict conflict(
            Dossier.Event event, String attribute, Dossier.Conflict.Kind kind, List<Dossier.Conflict.Side> sides) {
        String name = messages.has("attribute." + attribute) ? messages.text("attribute." + attribute) : attribute;
        return new Dossier.Conflict(
                Ids.of("cf", kind.id(), event.id(), attribute),
                kind,
                event.id(),
                attribute,
                sides,
                messages.text("conflict." + kind.id(), name, event.title()));
    }

    private Optional<Dossier.Conflict> denial(
            Dossier.Event event, Happening happening, List<EventReport> negations, List<Utterance> denials) {
        List<Evidence> against =
                new ArrayList<>(negations.stream().map(Texts::evidence).toList());
        String attribute = null;
        for (EventReport report : happening.reports()) {
            for (Claim claim : report.claims()) {
                if (claim.modality() == Modality.DENIED && report.modality() != Modality.DENIED) {
                    against.add(Texts.evidence(claim));
                    attribute = claim.attribute().equals(EventAssembler.DENIED) ? attribute : claim.attribute();
                }
            }
            if (report.modality() == Modality.DENIED) {
                against.add(Texts.evidence(report));
            }
        }
        for (Utterance denial : denials) {
            if (happening.reports().stream().anyMatch(report -> denies(denial, report))) {
                against.add(new Evidence(whole(denial), speaker(denial), Modality.DENIED));
            }
        }
        List<Evidence> claimed = claimed(happening, against);
        if (against.isEmpty() || claimed.isEmpty()) {
            return Optional.empty();
        }
        Claim disputed = disputed(happening);
        String about = attribute != null ? attribute : disputed == null ? "event" : disputed.attribute();
        List<Evidence> no = Texts.sorted(against);
        String yes = disputed != null
                ? texts.words(disputed.words())
                : texts.words(claimed.getFirst().anchor());
        return Optional.of(conflict(
                event,
                about,
                Dossier.Conflict.Kind.DENIAL,
                List.of(side(yes, claimed), side(texts.words(no.getFirst().anchor()), no))));
    }

    private Dossier.Conflict.Side side(String value, List<Evidence> evidence) {
        List<Dossier.Origin> origins = independence.of(evidence);
        return new Dossier.Conflict.Side(value, evidence, IndependentReports.count(origins), origins);
    }

    private static List<String> speaker(Utterance utterance) {
        List<String> out = new ArrayList<>();
        if (!utterance.speakerText().isEmpty()) {
            out.add(utterance.speakerText());
        }
        out.addAll(utterance.via());
        return out;
    }

    /** What is denied: the figure that the article does not vouch for, where there is one. */
    private static @Nullable Claim disputed(Happening happening) {
        return happening.reports().stream()
                .flatMap(report -> report.claims().stream())
                .filter(claim -> claim.value() instanceof Value.Plain
                        && claim.modality() != Modality.DENIED
                        && Measures.isSole(claim.attribute()))
                .min(Comparator.comparing((Claim claim) -> claim.modality() == Modality.UNVERIFIED ? 0 : 1)
                        .thenComparing(Claim::words))
                .orElse(null);
    }

    private static List<Evidence> claimed(Happening happening, List<Evidence> against) {
        Set<Anchor> no = new HashSet<>();
        against.forEach(each -> no.add(each.anchor()));
        List<EventReport> all = happening.reports().stream()
                .filter(report -> report.modality() == Modality.ASSERTED || report.modality() == Modality.UNVERIFIED)
                .filter(report -> !no.contains(report.words()))
                .toList();
        List<EventReport> doubted = all.stream()
                .filter(report -> report.modality() == Modality.UNVERIFIED)
                .toList();
        return Texts.sorted((doubted.isEmpty() ? all : doubted)
                .stream().map(Texts::evidence).toList());
    }

    /** Whether a denial is of what a report tells: in the same words, or in none and right after an unverified report. */
    private boolean denies(Utterance denial, EventReport report) {
        if (!denial.words().article().equals(report.words().article())) {
            return false;
        }
        Set<String> said = words(denial.text());
        Set<String> told = words(texts.words(report.words()));
        said.removeIf(word -> !told.contains(word));
        int all = words(denial.text()).size();
        if (all >= 3 && said.size() >= SAME_WORDS * all && report.modality() != Modality.NEGATED) {
            return true;
        }
        int distance = whole(denial).span().start() - report.words().span().end();
        return report.modality() == Modality.UNVERIFIED && distance >= 0 && distance <= REACH;
    }

    private static Set<String> words(String text) {
        Set<String> out = new HashSet<>();
        for (String word : Folding.fold(text).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= LONG_ENOUGH) {
                out.add(word);
            }
        }
        return out;
    }

    private static Anchor whole(Utterance utterance) {
        Span span = utterance.words().span();
        Quotation quotation = utterance.quotation();
        if (quotation.cue() != null) {
            span = span.cover(quotation.cue());
        }
        return new Anchor(utterance.words().article(), span);
    }
}
