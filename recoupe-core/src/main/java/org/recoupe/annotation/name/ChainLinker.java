package org.recoupe.annotation.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.text.Folding;
import org.recoupe.text.TokenizedText;

/** Numbers the mentions of one article so that those of one person or thing share a number. */
final class ChainLinker {

    /** Somebody as far as known: a name in its fullest form, gender, roles. */
    private static final class Person {
        final int chain;
        PersonName name;
        Draft.Gender gender;
        final List<RolePhrase> roles = new ArrayList<>();
        /** Offices that only « son homologue » tells of. */
        final List<RolePhrase> inferred = new ArrayList<>();

        Person(int chain, PersonName name, Draft.Gender gender) {
            this.chain = chain;
            this.name = name;
            this.gender = gender;
        }
    }

    private final NameLexicons words;
    private final TokenizedText text;
    private final NameComparison comparison;
    private final List<Person> persons = new ArrayList<>();
    private final Map<String, Integer> chains = new HashMap<>();
    private int next;

    ChainLinker(NameLexicons words, TokenizedText text, NameComparison comparison) {
        this.words = words;
        this.text = text;
        this.comparison = comparison;
    }

    /** Numbers {@code drafts}, which stand in the order of the text. */
    void link(List<Draft> drafts, PronounResolver pronouns) {
        drafts.stream()
                .filter(Draft::isPersonName)
                .filter(d -> d.to - d.from > 1)
                .forEach(this::person);
        drafts.stream().filter(Draft::isPersonName).filter(d -> d.chain < 0).forEach(this::person);
        for (int i = 0; i < drafts.size(); i++) {
            counterpart(drafts, i);
        }
        for (Draft draft : drafts) {
            if (draft.chain < 0 && draft.form == Mention.Form.NAME) {
                draft.chain = chain(key(draft));
            }
        }
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.chain < 0) {
                draft.chain =
                        draft.form == Mention.Form.PRONOUN ? pronoun(drafts, i, pronouns) : description(drafts, i);
            }
        }
    }

    private int chain(String key) {
        return chains.computeIfAbsent(key, k -> next++);
    }

    private String key(Draft draft) {
        if (draft.type == Mention.Type.COUNTRY && draft.demonym != null) {
            return "COUNTRY " + draft.demonym;
        }
        return draft.type + " "
                + Folding.fold(
                        text.span(draft.nameFrom, draft.to).of(text.text()).replaceAll("\\s+", " "));
    }

    private void person(Draft draft) {
        PersonName name = PersonName.of(draft.words(text));
        List<Person> possible = persons.stream()
                .filter(person -> !person.gender.contradicts(draft.gender) && comparison.mayBeSame(person.name, name))
                .toList();
        boolean open = name.isSurnameOnly() && possible.size() > 1;
        Person best = open ? byOffice(possible, draft) : null;
        if (best == null) {
            best = possible.stream()
                    .filter(person -> person.name.folded().equals(name.folded()))
                    .findFirst()
                    .orElse(open || possible.isEmpty() ? null : possible.getLast());
        }
        if (best == null) {
            best = new Person(next++, name, draft.gender);
            persons.add(best);
        } else if (best.name.words().size() < name.words().size()) {
            best.name = name;
        }
        if (best.gender == Draft.Gender.UNKNOWN) {
            best.gender = draft.gender;
        }
        best.roles.addAll(draft.rolePhrases);
        draft.chain = best.chain;
    }

    /** « le juge Estève » beside Martin Estève, who is a judge, and Sophie Estève; null where it does not tell. */
    private static @Nullable Person byOffice(List<Person> namesakes, Draft draft) {
        List<Person> fitting = namesakes.stream()
                .filter(person -> draft.rolePhrases.stream()
                        .anyMatch(role -> person.roles.stream().anyMatch(role::fits)))
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    /**
     * « le ministre turc de la Défense a reçu son homologue grec »: the office of the only person before in the sentence,
     * with the other country. Somebody who is named gets it among the known roles; a description is looked for by it.
     */
    private void counterpart(List<Draft> drafts, int index) {
        Draft draft = drafts.get(index);
        RolePhrase own = draft.rolePhrases.stream()
                .filter(role -> role.kind().equals("homologue") && role.country() != null)
                .findFirst()
                .orElse(null);
        Person other = own == null ? null : onlyPersonBefore(drafts, index);
        String country = own == null ? null : own.country();
        if (own == null || other == null || country == null) {
            return;
        }
        other.roles.stream()
                .filter(role -> role.kind().equals("office") && !country.equals(role.country()))
                .findFirst()
                .map(role -> role.of(own))
                .ifPresent(role -> {
                    if (draft.isPersonName()) {
                        persons.stream()
                                .filter(person -> person.chain == draft.chain)
                                .forEach(person -> person.inferred.add(role));
                    } else {
                        List<Person> bearers = persons.stream()
                                .filter(person -> person != other
                                        && person.roles.stream()
                                                .anyMatch(known -> role.fits(known) && country.equals(known.country())))
                                .toList();
                        draft.chain = bearers.size() == 1 ? bearers.getFirst().chain : draft.chain;
                    }
                });
    }

    private @Nullable Person onlyPersonBefore(List<Draft> drafts, int index) {
        int sentence = sentence(drafts.get(index));
        Person found = null;
        for (int i = index - 1; i >= 0 && sentence(drafts.get(i)) == sentence; i--) {
            Draft before = drafts.get(i);
            for (Person person : persons) {
                if (before.isPersonName() && person.chain == before.chain && person != found) {
                    if (found != null) {
                        return null;
                    }
                    found = person;
                }
            }
        }
        return found;
    }

    private int sentence(Draft draft) {
        return text.sentenceIndexAt(text.span(draft.from, draft.to).start());
    }

    private int description(List<Draft> drafts, int index) {
        Draft draft = drafts.get(index);
        if (draft.type == Mention.Type.PERSON && !draft.rolePhrases.isEmpty()) {
            @Nullable Person bearer = bearer(drafts, index);
            if (bearer != null) {
                return bearer.chain;
            }
        }
        if (draft.rule.equals("name.people") && !draft.plural && index + 1 < drafts.size()) {
            Draft next = drafts.get(index + 1);
            if (next.from == draft.to && next.isPersonName()) {
                return next.chain;
            }
        }
        if (draft.rule.equals("name.body-description") && !draft.possessive && draft.to - draft.from <= 2) {
            int body = bodyBefore(drafts, index);
            if (body >= 0) {
                return body;
            }
        }
        return draft.possessive ? next++ : chain(key(draft));
    }

    /** « le syndicat », « le groupe »: the organisation or group that was named by that word, else the nearest before. */
    private int bodyBefore(List<Draft> drafts, int index) {
        Draft draft = drafts.get(index);
        String noun = text.tokens().get(draft.to - 1).folded();
        int sentence = text.sentenceIndexAt(text.span(draft.from, draft.to).start());
        boolean generic = words.organisationWords().at(text.tokens(), draft.to - 1).stream()
                .anyMatch(hit -> hit.entry().get("generic").equals("yes"));
        int nearest = -1;
        for (int i = index - 1; i >= 0; i--) {
            Draft before = drafts.get(i);
            int back = sentence
                    - text.sentenceIndexAt(text.span(before.from, before.to).start());
            if (back > 3) {
                break;
            }
            boolean named = before.type == Mention.Type.ORGANISATION && before.form == Mention.Form.NAME;
            if (named && isCalled(before, noun)) {
                return before.chain;
            }
            boolean loose = named && !before.rule.equals("name.body")
                    || before.type == Mention.Type.GROUP && before.demonym != null;
            if (nearest < 0 && loose && generic && back <= 1) {
                nearest = before.chain;
            }
        }
        return nearest;
    }

    private boolean isCalled(Draft organisation, String noun) {
        for (int i = Math.max(0, organisation.from - 2); i < organisation.to; i++) {
            if (text.tokens().get(i).folded().equals(noun)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Person bearer(List<Draft> drafts, int index) {
        Draft draft = drafts.get(index);
        RolePhrase phrase = draft.rolePhrases.getFirst();
        Set<Person> bearers = new LinkedHashSet<>();
        for (Person person : persons) {
            if (!person.gender.contradicts(draft.gender)
                    && (person.roles.stream().anyMatch(phrase::fits)
                            || phrase.country() != null
                                    && person.inferred.stream().anyMatch(phrase::fits))) {
                bearers.add(person);
            }
        }
        if (bearers.size() == 1) {
            return bearers.iterator().next();
        }
        int sentence = text.sentenceIndexAt(text.span(draft.from, draft.to).start());
        Person near = null;
        for (int i = index - 1; i >= 0; i--) {
            Draft before = drafts.get(i);
            if (sentence
                            - text.sentenceIndexAt(
                                    text.span(before.from, before.to).start())
                    > 1) {
                break;
            }
            for (Person person : bearers) {
                if (person.chain == before.chain && person != near) {
                    if (near != null) {
                        return null;
                    }
                    near = person;
                }
            }
        }
        return near;
    }

    private int pronoun(List<Draft> drafts, int index, PronounResolver pronouns) {
        Map<Integer, Draft.Gender> genders = new HashMap<>();
        persons.forEach(person -> genders.put(person.chain, person.gender));
        int found = pronouns.resolve(drafts, index, genders);
        return found >= 0 ? found : next++;
    }
}
