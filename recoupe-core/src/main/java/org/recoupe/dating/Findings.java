package org.recoupe.dating;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a solved network found that cannot all be true. Not safe for use by many threads. */
final class Findings {

    /** That the first article with a sentence is here too, and that copies appear together: mostly so. */
    private static final Set<String> RULES = Set.of("copied-first", "copy-near");

    private final Model model;
    private final DateWords words;

    Findings(Model model, DateWords words) {
        this.model = model;
        this.words = words;
    }

    /** Each once, in the order in which they were found; what fails only a rule of thumb is none. */
    List<Chronology.Impossible> all() {
        Set<Chronology.Impossible> out = new LinkedHashSet<>();
        for (Network.Finding finding : model.network().findings()) {
            boolean habit = finding.statements().stream().anyMatch(Findings::isHabit);
            if (!habit) {
                out.add(impossible(finding));
            }
        }
        return List.copyOf(out);
    }

    private static boolean isHabit(Constraint constraint) {
        String key = constraint.reason().key();
        return Trust.of(key) == Trust.HABIT || RULES.contains(key);
    }

    private Chronology.Impossible impossible(Network.Finding finding) {
        Set<Chronology.Said> said = new LinkedHashSet<>();
        for (Constraint constraint : finding.statements()) {
            Reason reason = constraint.reason();
            said.add(new Chronology.Said(
                    words.sentence(reason), reason.evidence() == null ? List.of() : List.of(reason.evidence())));
        }
        List<Integer> variables = new ArrayList<>(finding.aside().variables().reversed());
        finding.statements().forEach(constraint -> variables.addAll(constraint.variables()));
        int group = variables.stream()
                .map(model::groupOfVariable)
                .filter(found -> found >= 0)
                .findFirst()
                .orElse(-1);
        return new Chronology.Impossible(
                variables.stream()
                        .flatMap(variable -> model.articleOfVariable(variable).stream())
                        .findFirst()
                        .orElse(null),
                group,
                List.copyOf(said));
    }
}
