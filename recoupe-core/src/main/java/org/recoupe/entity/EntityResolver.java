package org.recoupe.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.name.NameComparison;
import org.recoupe.article.Anchor;
import org.recoupe.judgement.Ruling;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Messages;

/**
 * Tells who is who across the articles of a story: one entity for all spellings and short forms of a name, two for
 * namesakes. The result does not depend on the order of the articles.
 *
 * <p>Every person named in full is compared with those that share a key of the surname alone, so the cost grows with the
 * number of namesakes, not with the square of the number of articles. Immutable; safe for use by many threads.
 */
public final class EntityResolver {

    private final Messages messages;
    private final ClueReader reader;
    private final GarbledNames garbled;
    private final Map<String, String> countryNames = new HashMap<>();
    private final Map<String, String> bodyNames = new HashMap<>();
    private final Lexicon bodyWords;

    /** A resolver for articles in the language of {@code pack}. */
    public EntityResolver(LanguagePack pack) {
        this.messages = pack.messages("entity");
        this.reader = new ClueReader(pack);
        this.garbled = new GarbledNames(pack);
        this.bodyWords = pack.lexicon("organisation-words");
        for (Lexicon.Entry entry : pack.lexicon("countries").entries()) {
            countryNames.putIfAbsent(entry.get("value"), entry.form());
        }
        usualNames(pack.lexicon("bodies"));
        usualNames(pack.lexicon("agencies"));
    }

    private void usualNames(Lexicon lexicon) {
        for (Lexicon.Entry entry : lexicon.entries()) {
            String usual = entry.row().require("form").split("\\|")[0].strip();
            bodyNames.putIfAbsent(Clue.key(entry.form()), usual);
        }
    }

    /** The entities of all {@code articles}. */
    public Entities resolve(List<AnnotatedArticle> articles) {
        return resolve(articles, List.of());
    }

    /**
     * The same as editors have judged.
     *
     * @param articles with their chains {@link JudgedChains#in as judged}
     * @param rulings about mentions, none of which contradict one another
     */
    public Entities resolve(List<AnnotatedArticle> articles, List<Ruling<Anchor>> rulings) {
        JudgedActors judged = new JudgedActors(rulings, messages);
        StoryTypes types = new StoryTypes(articles);
        List<Clue> clues = new ArrayList<>();
        articles.stream()
                .sorted(Comparator.comparing(article -> article.article().id()))
                .forEach(article -> clues.addAll(reader.read(article, types, judged::isJudged)));
        List<Cluster> clusters = new ArrayList<>();
        PersonClusters persons = new PersonClusters(NameComparison.standard(), messages);
        clusters.addAll(persons.cluster(clues.stream()
                .filter(clue -> clue.type() == Mention.Type.PERSON)
                .toList()));
        List<Judgement> judgements = new ArrayList<>(persons.judgements());
        GarbledNames.Found found = garbled.in(
                clues,
                articles.stream()
                        .filter(article -> article.wording().isReworked())
                        .map(article -> article.article().id())
                        .collect(Collectors.toSet()));
        judgements.addAll(found.judgements());
        clusters.addAll(others(clues, found.names(), judgements));
        return assemble(judged.judged(clusters, clues), judgements);
    }

    /** Everybody and everything but persons: by country code, by usual name, by acronym. */
    private List<Cluster> others(List<Clue> clues, Map<String, String> garbledNames, List<Judgement> judgements) {
        Map<String, String> expansions = new HashMap<>(Acronyms.in(clues));
        garbledNames.forEach((key, name) -> expansions.putIfAbsent(key, bodyKey(Clue.key(name), expansions)));
        Map<String, Set<String>> longForms = longForms(clues, expansions);
        Map<String, Cluster> byKey = new TreeMap<>();
        for (Clue clue : clues) {
            String own = key(clue, expansions);
            Set<String> longer =
                    clue.named() && own.startsWith("2 ") ? longForms.getOrDefault(own, Set.of()) : Set.of();
            String key = longer.size() == 1 ? longer.iterator().next() : own;
            if (key.isEmpty()) {
                continue;
            }
            Cluster cluster = byKey.computeIfAbsent(key, k -> new Cluster(clue.type()));
            boolean known = cluster.hasForm(clue.name());
            String meant = garbledNames.get(Clue.key(clue.name()));
            if (meant != null) {
                cluster.name(bodyNames.getOrDefault(Clue.key(meant), meant));
            }
            if (meant == null && !known && !cluster.isEmpty() && !clue.forms().isEmpty()) {
                String rule = clue.type() == Mention.Type.COUNTRY ? "same.country" : "same.organisation";
                judgements.add(new Judgement(
                        cluster.firstForm(),
                        clue.name(),
                        Judgement.Verdict.SAME,
                        messages.text(rule, cluster.firstForm(), clue.name()),
                        List.of()));
            }
            cluster.add(clue);
            if (clue.type() == Mention.Type.COUNTRY && clue.demonym() != null) {
                country(cluster, clue, clue.demonym());
            }
            String usual = own.equals(key) ? bodyNames.get(Clue.key(clue.name())) : null;
            if (usual != null && clue.type() != Mention.Type.COUNTRY) {
                cluster.name(usual);
            }
        }
        return new ArrayList<>(byKey.values());
    }

    private void country(Cluster cluster, Clue clue, String code) {
        String listed = countryNames.get(code);
        if (listed != null) {
            cluster.country(code, listed);
        } else if (clue.named()) {
            cluster.name(clue.name());
        }
    }

    /** For « Commission » the keys of all bodies whose names begin with that word and go on: « Commission européenne ». */
    private Map<String, Set<String>> longForms(List<Clue> clues, Map<String, String> expansions) {
        Map<String, Set<String>> found = new HashMap<>();
        for (Clue clue : clues) {
            boolean body = clue.type() == Mention.Type.ORGANISATION || clue.type() == Mention.Type.COUNTRY;
            for (String form : clue.named() && body ? clue.forms() : List.<String>of()) {
                String folded = Clue.key(form);
                int blank = folded.indexOf(' ');
                if (blank > 0 && bodyWords.contains(folded.substring(0, blank))) {
                    found.computeIfAbsent("2 " + folded.substring(0, blank), k -> new TreeSet<>())
                            .add(key(clue, expansions));
                }
            }
        }
        return found;
    }

    private String key(Clue clue, Map<String, String> expansions) {
        return switch (clue.type()) {
            case COUNTRY -> clue.demonym() == null ? "" : "1 " + clue.demonym();
            case ORGANISATION, AGENCY, OUTLET -> "2 " + bodyKey(Clue.key(clue.name()), expansions);
            case GROUP -> "3 " + Clue.key(clue.name());
            case PERSON, PLACE, MISC -> "";
        };
    }

    /** The key of the usual name of a body, acronyms and garbled names resolved. */
    private String bodyKey(String key, Map<String, String> expansions) {
        String usual = bodyNames.get(key);
        String folded = usual == null ? key : Clue.key(usual);
        return expansions.getOrDefault(folded, folded);
    }

    private static Entities assemble(List<Cluster> clusters, List<Judgement> judgements) {
        List<Cluster> sorted = clusters.stream()
                .filter(cluster -> !cluster.isEmpty())
                .sorted(Comparator.comparing(Cluster::slug).thenComparing(Cluster::firstAnchor))
                .toList();
        List<Judgement> stable = judgements.stream()
                .distinct()
                .sorted(Comparator.comparing(Judgement::left)
                        .thenComparing(Judgement::right)
                        .thenComparing(Judgement::verdict)
                        .thenComparing(Judgement::reason))
                .toList();
        Map<String, Set<String>> reasons = reasons(stable);
        Map<String, Integer> used = new HashMap<>();
        Map<Anchor, EntityId> byMention = new HashMap<>();
        List<Entity> entities = new ArrayList<>();
        for (Cluster cluster : sorted) {
            int number = used.merge(cluster.slug(), 1, Integer::sum);
            EntityId id = new EntityId("e-" + cluster.slug() + (number > 1 ? "-" + number : ""));
            Set<String> because = new LinkedHashSet<>(cluster.notes());
            cluster.forms().forEach(form -> because.addAll(reasons.getOrDefault(form, Set.of())));
            entities.add(cluster.toEntity(id, List.copyOf(because)));
            cluster.anchors().forEach(anchor -> byMention.put(anchor, id));
        }
        entities.sort(Comparator.comparing(Entity::id));
        return new Entities(entities, byMention, stable);
    }

    /** For each written form what was judged of it; that the same words are the same needs no saying. */
    private static Map<String, Set<String>> reasons(List<Judgement> judgements) {
        Map<String, Set<String>> reasons = new HashMap<>();
        for (Judgement judgement : judgements) {
            if (!judgement.left().equals(judgement.right()) || judgement.verdict() == Judgement.Verdict.UNSURE) {
                for (String form : judgement.forms()) {
                    reasons.computeIfAbsent(form, f -> new LinkedHashSet<>()).add(judgement.reason());
                }
            }
        }
        return reasons;
    }
}
