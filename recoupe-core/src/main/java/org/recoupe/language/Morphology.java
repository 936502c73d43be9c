package org.recoupe.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.recoupe.language.Table.Row;
import org.recoupe.text.Folding;

/**
 * Dictionary forms and features of inflected words, from the tables {@code morphology/verbs.tsv} (paradigms),
 * {@code morphology/endings.tsv} (what is the same for every verb) and {@code morphology/nouns.tsv}. Which parts a verb has,
 * the columns of its paradigm say: four are written out form by form, any other holds the stem for the endings of that part.
 *
 * <p>Every form of every verb that a paradigm lists is worked out when the pack is loaded; an unlisted verb is analysed by
 * the paradigms that an unknown verb may follow. Features are those of Universal Dependencies.
 *
 * <p>Immutable; safe for use by many threads. A look-up costs the length of the word.
 */
public final class Morphology {

    /**
     * What a form may be.
     *
     * @param lemma the infinitive
     * @param feats features, sorted, separated by {@code |}
     */
    public record Analysis(String lemma, String feats) {}

    private static final String[] PERSONS = {
        "Number=Sing|Person=1", "Number=Sing|Person=2", "Number=Sing|Person=3",
        "Number=Plur|Person=1", "Number=Plur|Person=2", "Number=Plur|Person=3"
    };

    private static final String[] GENDERS = {
        "Gender=Masc|Number=Sing", "Gender=Fem|Number=Sing", "Gender=Masc|Number=Plur", "Gender=Fem|Number=Plur"
    };

    /** Columns of the paradigms that are no stems. */
    private static final Set<String> WRITTEN_OUT =
            Set.of("suffix", "present", "subjunctive", "participle", "gerund", "guess", "members");

    /** How a form is made from the stem of a verb: the suffix of the infinitive is replaced. */
    private record Form(String suffix, String feats) {}

    /** For unknown verbs: a word that ends in the key may belong to an infinitive that ends so. */
    private record Guess(String infinitive, String feats) {}

    private final Map<String, List<Row>> endings = new HashMap<>();
    private final Map<String, List<Analysis>> verbForms = new HashMap<>();
    private final Map<String, List<Guess>> guesses = new HashMap<>();
    /** Columns of the paradigms that hold a stem for endings, in the order of the file. */
    private final List<String> parts;

    private final List<Row> nominal;
    private final Set<String> invariable;

    private Morphology(LanguagePack pack) {
        for (Row row : pack.table("morphology/endings.tsv").rows()) {
            endings.computeIfAbsent(row.require("part"), part -> new ArrayList<>())
                    .add(row);
        }
        Table verbs = pack.table("morphology/verbs.tsv");
        parts = verbs.columns().stream()
                .filter(column -> !WRITTEN_OUT.contains(column))
                .toList();
        for (Row paradigm : verbs.rows()) {
            add(paradigm);
        }
        nominal = pack.table("morphology/nouns.tsv").rows();
        invariable = pack.lexicon("invariable").entries().stream()
                .map(entry -> Folding.lower(entry.form()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The morphology of a language. */
    static Morphology of(LanguagePack pack) {
        return new Morphology(pack);
    }

    /**
     * What {@code lower} may be as a form of a verb that is listed.
     *
     * @param lower a word in lower case, accents kept
     */
    public List<Analysis> knownVerb(String lower) {
        return verbForms.getOrDefault(lower, List.of());
    }

    /**
     * What {@code lower} may be as a form of any verb: the listed ones, else by its ending, the longest ending first.
     *
     * @param lower a word in lower case, accents kept
     */
    public List<Analysis> verb(String lower) {
        List<Analysis> known = knownVerb(lower);
        if (!known.isEmpty()) {
            return known;
        }
        for (int at = 1; at < lower.length(); at++) {
            List<Guess> candidates = guesses.get(lower.substring(at));
            if (candidates != null) {
                String stem = lower.substring(0, at);
                return candidates.stream()
                        .map(guess -> new Analysis(stem + guess.infinitive(), guess.feats()))
                        .toList();
            }
        }
        return List.of();
    }

    /**
     * The dictionary form of a noun or adjective; empty where nothing about its ending is listed.
     *
     * @param lower a word in lower case, accents kept
     * @param upos {@code NOUN} or {@code ADJ}
     */
    public Optional<String> nominalLemma(String lower, String upos) {
        if (invariable.contains(lower)) {
            return Optional.of(lower);
        }
        for (Row row : nominal) {
            String ending = row.get("ending");
            if (row.get("upos").equals(upos)
                    && lower.endsWith(ending)
                    && lower.length() - ending.length() >= Integer.parseInt(row.get("least"))) {
                String replacement = row.get("lemma");
                String stem = lower.substring(0, lower.length() - ending.length());
                return Optional.of(replacement.equals("-") ? stem : stem + replacement);
            }
        }
        return Optional.empty();
    }

    private void add(Row paradigm) {
        String suffix = paradigm.require("suffix");
        List<Form> forms = forms(paradigm, suffix);
        for (String member : paradigm.get("members").split(" ")) {
            if (member.isEmpty()) {
                continue;
            }
            if (!member.endsWith(suffix)) {
                throw paradigm.error(member + " does not end in " + suffix);
            }
            String stem = member.substring(0, member.length() - suffix.length());
            for (Form form : forms) {
                addForm(stem + form.suffix(), new Analysis(member, form.feats()));
            }
        }
        if (paradigm.get("guess").equals("yes")) {
            for (Form form : forms) {
                if (!form.suffix().isEmpty()) {
                    guesses.computeIfAbsent(form.suffix(), key -> new ArrayList<>())
                            .add(new Guess(suffix, form.feats()));
                }
            }
        }
    }

    private void addForm(String form, Analysis analysis) {
        List<Analysis> analyses = verbForms.computeIfAbsent(form, key -> new ArrayList<>(2));
        if (!analyses.contains(analysis)) {
            analyses.add(analysis);
            if (analyses.size() > 1) {
                // Third persons and participles are what news is written in.
                analyses.sort(Comparator.comparingInt((Analysis a) ->
                        a.feats().contains("Person=1") || a.feats().contains("Person=2") ? 1 : 0));
            }
        }
    }

    private List<Form> forms(Row paradigm, String suffix) {
        List<Form> forms = new ArrayList<>();
        forms.add(new Form(suffix, "VerbForm=Inf"));
        addSlots(forms, paradigm, "present", PERSONS, "Mood=Ind|%s|Tense=Pres");
        addSlots(forms, paradigm, "subjunctive", PERSONS, "Mood=Sub|%s|Tense=Pres");
        addSlots(forms, paradigm, "participle", GENDERS, "%s|Tense=Past|VerbForm=Part");
        addSlots(forms, paradigm, "gerund", new String[] {"Tense=Pres"}, "%s|VerbForm=Part");
        for (String part : parts) {
            String written = paradigm.get(part);
            int mark = written.indexOf(':');
            if (mark >= 0) {
                addEndings(forms, paradigm, part + "-" + written.substring(mark + 1), written.substring(0, mark));
            } else if (!written.equals("-")) {
                addEndings(forms, paradigm, part, written);
            }
        }
        return forms;
    }

    /** Forms that are written out, one for each slot; {@code -} where the verb has none. */
    private static void addSlots(List<Form> forms, Row paradigm, String column, String[] slots, String feats) {
        if (paradigm.get(column).isEmpty()) {
            return;
        }
        String[] written = paradigm.require(column).split(" ");
        if (written.length != slots.length) {
            throw paradigm.error(slots.length + " forms are needed in " + column);
        }
        for (int i = 0; i < written.length; i++) {
            if (!written[i].equals("-")) {
                forms.add(new Form(written[i], feats.replace("%s", slots[i])));
            }
        }
    }

    private void addEndings(List<Form> forms, Row paradigm, String part, String stem) {
        List<Row> rows = endings.get(part);
        if (rows == null) {
            throw paradigm.error("no endings for " + part);
        }
        for (Row row : rows) {
            forms.add(new Form(stem + row.get("ending"), row.require("feats")));
        }
    }
}
