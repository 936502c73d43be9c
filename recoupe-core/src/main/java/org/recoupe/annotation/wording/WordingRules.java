package org.recoupe.annotation.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.wording.Found.Weighted;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Pattern;
import org.recoupe.language.RuleSet;
import org.recoupe.language.Slot;
import org.recoupe.language.Slots;
import org.recoupe.text.Token;

/** The signs that a row of {@code rules/wording.tsv} describes: calques, numbers and dates as elsewhere, wrong agreement. Immutable. */
final class WordingRules implements SignFinder {

    private final RuleSet rules;
    private final Map<String, Weighted> rows = new HashMap<>();
    private final Map<String, Slot> slots;

    WordingRules(LanguagePack pack) {
        this.rules = pack.rules("wording");
        rules.rules().forEach(rule -> rows.put(rule.id(), Weighted.of(rule.row())));
        this.slots = Slots.of(pack, rules, WordingSlots.of(pack));
    }

    @Override
    public List<Found> find(AnnotatedArticle article, Quotes quotes) {
        List<Token> tokens = article.tokens().tokens();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            for (RuleSet.Hit hit : rules.at(tokens, i, slots)) {
                Pattern.Filled here = hit.match().slots().get("here");
                int from = here == null ? hit.match().from() : here.from();
                int to = here == null ? hit.match().to() : here.to();
                found.add(Found.of(
                        article.tokens().span(from, to),
                        words(tokens, from, to),
                        Objects.requireNonNull(rows.get(hit.rule().id()))));
            }
        }
        return found;
    }

    private static String words(List<Token> tokens, int from, int to) {
        return String.join(
                " ", tokens.subList(from, to).stream().map(Token::lower).toList());
    }
}
