package org.recoupe.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.article.Anchor;
import org.recoupe.text.Folding;

/** An entity in the making; confined to one resolution. */
final class Cluster {

    private final Mention.Type type;
    private final List<Clue> clues = new ArrayList<>();
    private final Map<String, Integer> forms = new TreeMap<>();
    private @Nullable String country;
    private @Nullable String usualName;
    private final List<String> notes = new ArrayList<>();

    Cluster(Mention.Type type) {
        this.type = type;
    }

    void add(Clue clue) {
        clues.add(clue);
        for (Mention mention : clue.mentions()) {
            if (mention.form() == Mention.Form.NAME) {
                forms.merge(mention.name(), 1, Integer::sum);
            }
        }
    }

    void country(String code, String name) {
        this.country = code;
        this.usualName = name;
    }

    void name(String usual) {
        this.usualName = usual;
    }

    /** Keeps what an editor has said of it. */
    void note(String line) {
        notes.add(line);
    }

    List<String> notes() {
        return notes;
    }

    Mention.Type type() {
        return type;
    }

    /** How often it is named. */
    int names() {
        return forms.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The same of nobody yet, with the usual name and all that was said of it. */
    Cluster empty() {
        Cluster copy = new Cluster(type);
        copy.country = country;
        copy.usualName = usualName;
        copy.notes.addAll(notes);
        return copy;
    }

    boolean isEmpty() {
        return clues.isEmpty();
    }

    boolean hasForm(String form) {
        return forms.containsKey(form);
    }

    List<Clue> clues() {
        return clues;
    }

    String firstForm() {
        return forms.isEmpty()
                ? clues.getFirst().name()
                : forms.keySet().iterator().next();
    }

    /** The usual name of a country or body; else the commonest of the forms with the most words. */
    String name() {
        if (usualName != null) {
            return usualName;
        }
        return forms.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Integer> form) -> Math.min(2, words(form.getKey())))
                        .thenComparing(Map.Entry::getValue)
                        .thenComparingInt(form -> words(form.getKey()))
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> clues.stream()
                        .map(Clue::name)
                        .min(Comparator.naturalOrder())
                        .orElse(""));
    }

    private static int words(String form) {
        return form.split(" ", -1).length;
    }

    String slug() {
        String slug = Folding.fold(name()).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "x" : slug;
    }

    Anchor firstAnchor() {
        return anchors().stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    List<Anchor> anchors() {
        List<Anchor> anchors = new ArrayList<>();
        for (Clue clue : clues) {
            clue.mentions().forEach(mention -> anchors.add(clue.anchor(mention)));
        }
        return anchors;
    }

    /** The written forms of the name. */
    List<String> forms() {
        return List.copyOf(forms.keySet());
    }

    Entity toEntity(EntityId id, List<String> because) {
        Map<String, Entity.RoleEvidence> roles = new TreeMap<>();
        for (Clue clue : clues) {
            for (Mention.Role role : clue.roles()) {
                Anchor anchor = new Anchor(clue.article(), role.span());
                roles.merge(
                        Clue.key(role.title()), new Entity.RoleEvidence(role.title(), List.of(anchor)), Cluster::both);
            }
        }
        return new Entity(
                id,
                type,
                name(),
                List.copyOf(new TreeSet<>(forms.keySet())),
                List.copyOf(roles.values()),
                country,
                anchors().stream().distinct().sorted().toList(),
                because);
    }

    private static Entity.RoleEvidence both(Entity.RoleEvidence left, Entity.RoleEvidence right) {
        List<Anchor> anchors = new ArrayList<>(left.anchors());
        anchors.addAll(right.anchors());
        return new Entity.RoleEvidence(
                left.title(), anchors.stream().distinct().sorted().toList());
    }
}
