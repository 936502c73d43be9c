package org.recoupe.entity;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.name.TypeEvidence;
import org.recoupe.text.Span;

/**
 * What each written form is, by the reasons of all articles of a story together; a sentence that many copies have counts
 * once. Immutable.
 */
final class StoryTypes {

    private final Map<String, Map<Mention.Type, Integer>> votes = new HashMap<>();

    StoryTypes(List<AnnotatedArticle> articles) {
        Set<Witness> heard = new HashSet<>();
        for (AnnotatedArticle article : articles) {
            for (Mention mention : article.mentions()) {
                boolean votes = mention.form() == Mention.Form.NAME && mention.type() != Mention.Type.MISC;
                if (votes && heard.add(Witness.of(article, mention))) {
                    vote(mention);
                }
            }
        }
    }

    private void vote(Mention mention) {
        votes.computeIfAbsent(Clue.key(mention.name()), k -> new EnumMap<>(Mention.Type.class))
                .merge(mention.type(), TypeEvidence.weight(mention.rule()), Integer::sum);
    }

    /** A name in the words of its sentence, at its place there. */
    private record Witness(String sentence, int place, Mention.Type type) {

        static Witness of(AnnotatedArticle article, Mention mention) {
            int index = article.tokens().sentenceIndexAt(mention.span().start());
            Span span = index < 0
                    ? mention.span()
                    : article.tokens().sentences().get(index).span();
            String words = span.of(article.article().text());
            return new Witness(words, mention.span().start() - span.start(), mention.type());
        }
    }

    /** What {@code chain} is, given that its article takes it for {@code type}. */
    Mention.Type of(List<Mention> chain, String name, Mention.Type type) {
        String key = Clue.key(name);
        for (Mention mention : chain) {
            boolean other = mention.form() == Mention.Form.NAME
                    && !Clue.key(mention.name()).equals(key);
            if (other || TypeEvidence.weight(mention.rule()) >= TypeEvidence.KNOWN) {
                return type;
            }
        }
        Mention.Type best = type;
        int most = 0;
        for (Map.Entry<Mention.Type, Integer> vote :
                votes.getOrDefault(key, Map.of()).entrySet()) {
            if (vote.getValue() > most) {
                best = vote.getKey();
                most = vote.getValue();
            }
        }
        return best;
    }
}
