package org.recoupe.annotation.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Annotator;
import org.recoupe.annotation.Mention;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Folding;
import org.recoupe.text.Span;
import org.recoupe.text.TokenizedText;

/**
 * Finds who and what an article names, what roles are given to them, who is meant by descriptions and pronouns, and
 * numbers the chains.
 *
 * <p>Immutable; safe for use by many threads; never throws on any text.
 */
public final class NameAnnotator implements Annotator {

    private final NameLexicons words;
    private final NameComparison comparison;

    /** An annotator for the language of {@code pack}. */
    public NameAnnotator(LanguagePack pack) {
        this.words = NameLexicons.of(pack);
        this.comparison = NameComparison.standard();
    }

    @Override
    public AnnotatedArticle annotate(AnnotatedArticle article) {
        TokenizedText text = article.tokens();
        List<Draft> names = new NameFinder(words, text).find();
        if (words.capitalDays()) {
            names.removeIf(name -> isTime(article, text.span(name.from, name.to)));
        }
        markAgencies(article, names);
        Governors governors = new Governors(text);
        new NameTyper(words, text, governors).type(names);
        Demonyms demonyms = new Demonyms(words, text.tokens(), names);
        RoleLinker linker = new RoleLinker(words, text, names, demonyms, governors);
        List<Draft> drafts = new ArrayList<>(names);
        drafts.addAll(linker.link());
        drafts.addAll(new PartyFinder(words, text, linker, demonyms).find());
        drafts.sort(Comparator.comparingInt((Draft draft) -> draft.from));
        new ChainLinker(words, text, comparison).link(drafts, new PronounResolver(governors, words, text));
        return article.withMentions(renumbered(drafts, text));
    }

    /** "Monday", "April": in some languages times are written like names. */
    private static boolean isTime(AnnotatedArticle article, Span name) {
        return article.times().stream()
                .anyMatch(time ->
                        time.span().contains(name.start()) && time.span().contains(name.end() - 1));
    }

    private static void markAgencies(AnnotatedArticle article, List<Draft> names) {
        Set<String> agencies = new HashSet<>();
        article.article().agencies().forEach(agency -> agencies.add(Folding.fold(agency.name())));
        for (Draft name : names) {
            if (!name.firm && agencies.contains(Folding.fold(name.words(article.tokens())))) {
                name.type = Mention.Type.AGENCY;
                name.firm = true;
            }
        }
    }

    /** Numbers the chains from 0 in the order of their first mention. */
    private static List<Mention> renumbered(List<Draft> drafts, TokenizedText text) {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Mention> mentions = new ArrayList<>();
        for (Draft draft : drafts) {
            draft.chain = numbers.computeIfAbsent(draft.chain, chain -> numbers.size());
            mentions.add(draft.toMention(text));
        }
        return mentions;
    }
}
