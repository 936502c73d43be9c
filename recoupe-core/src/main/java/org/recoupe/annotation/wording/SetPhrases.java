package org.recoupe.annotation.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.wording.Found.Weighted;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Table;
import org.recoupe.text.Folding;
import org.recoupe.text.Token;

/**
 * Set phrases in which one word was put for another of about the same meaning: a writer says « conférence de presse », a
 * synonym machine something near it. The table {@code set-phrases} has the phrases, with a star before each word that is
 * replaced; the lexicon {@code synonyms} what replaces it. Immutable.
 */
final class SetPhrases implements SignFinder {

    /** A word of a phrase: what it is, and what a synonym machine puts there; all folded. */
    private record Element(Set<String> words, Set<String> instead) {}

    private record Phrase(List<Element> elements, Weighted row) {}

    private final Map<String, Set<String>> synonyms = new HashMap<>();
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    SetPhrases(LanguagePack pack) {
        for (Table.Row row : pack.table("lexicon/synonyms.tsv").rows()) {
            List<String> set = List.of(row.require("form").split("\\|"));
            for (String word : set) {
                synonyms.computeIfAbsent(Folding.fold(word), key -> new LinkedHashSet<>())
                        .addAll(set.stream().map(Folding::fold).toList());
            }
        }
        for (Table.Row row : pack.table("lexicon/set-phrases.tsv").rows()) {
            add(row);
        }
    }

    private void add(Table.Row row) {
        Weighted weighted = Weighted.of(row);
        Set<String> right = new HashSet<>();
        for (String word : row.get("also").split("\\|")) {
            right.add(Folding.fold(word));
        }
        List<Element> elements = new ArrayList<>();
        for (String part : row.require("form").split(" ")) {
            elements.add(element(part, row.get("instead"), right));
        }
        if (elements.stream().allMatch(e -> e.instead().isEmpty())) {
            throw row.error("no word of the phrase has a synonym");
        }
        Phrase phrase = new Phrase(List.copyOf(elements), weighted);
        Set<String> keys = new HashSet<>(elements.getFirst().words());
        keys.addAll(elements.getFirst().instead());
        keys.forEach(key -> byFirst.computeIfAbsent(key, k -> new ArrayList<>()).add(phrase));
    }

    /** « *mot » with its synonyms, « pre-*mot » with theirs after the hyphen, « a|b » either. */
    private Element element(String part, String more, Set<String> right) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> instead = new LinkedHashSet<>();
        for (String form : part.split("\\|")) {
            int star = form.indexOf('*');
            String before = Folding.fold(star < 0 ? form : form.substring(0, star));
            if (star < 0) {
                words.add(before);
                continue;
            }
            String word = Folding.fold(form.substring(star + 1));
            words.add(before + word);
            for (String other : synonyms.getOrDefault(word, Set.of())) {
                instead.add(before + other);
            }
            for (String other : more.split("\\|")) {
                if (!other.isEmpty()) {
                    instead.add(before + Folding.fold(other));
                }
            }
        }
        instead.removeAll(words);
        instead.removeAll(right);
        return new Element(Set.copyOf(words), Set.copyOf(instead));
    }

    @Override
    public List<Found> find(AnnotatedArticle article, Quotes quotes) {
        List<Token> tokens = article.tokens().tokens();
        Map<Integer, Found> found = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Set<Phrase> candidates = new LinkedHashSet<>(byFirst.getOrDefault(token.folded(), List.of()));
            candidates.addAll(byFirst.getOrDefault(Folding.unaccent(token.lemma()), List.of()));
            for (Phrase phrase : candidates) {
                if (isReplaced(phrase, tokens, i)
                        && quotes.wordsAround(i) != phrase.elements().size()) {
                    int to = i + phrase.elements().size();
                    found.putIfAbsent(
                            i,
                            Found.of(article.tokens().span(i, to), phrase.row().id(), phrase.row()));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Whether the phrase stands at {@code index} with exactly one word replaced. */
    private static boolean isReplaced(Phrase phrase, List<Token> tokens, int index) {
        if (index + phrase.elements().size() > tokens.size()) {
            return false;
        }
        int replaced = 0;
        for (int i = 0; i < phrase.elements().size(); i++) {
            Token token = tokens.get(index + i);
            Element element = phrase.elements().get(i);
            if (holds(element.words(), token)) {
                continue;
            }
            if (!holds(element.instead(), token) || ++replaced > 1) {
                return false;
            }
        }
        return replaced == 1;
    }

    private static boolean holds(Set<String> words, Token token) {
        return words.contains(token.folded()) || words.contains(Folding.unaccent(token.lemma()));
    }
}
