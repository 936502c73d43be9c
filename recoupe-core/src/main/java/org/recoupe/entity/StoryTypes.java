package org.recoupe.entity;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.name.TypeEvidence;

/** What each written form is, by the reasons of all articles of a story together. Immutable. */
final class StoryTypes {

    private final Map<String, Map<Mention.Type, Integer>> votes = new HashMap<>();

    StoryTypes(List<AnnotatedArticle> articles) {
        for (AnnotatedArticle article : articles) {
            for (Mention mention : article.mentions()) {
                if (mention.form() == Mention.Form.NAME && mention.type() != Mention.Type.MISC) {
                    votes.computeIfAbsent(Clue.key(mention.name()), k -> new EnumMap<>(Mention.Type.class))
                            .merge(mention.type(), TypeEvidence.weight(mention.rule()), Integer::sum);
                }
            }
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
