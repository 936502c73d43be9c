package org.recoupe.dating;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.TimeMeaning.Unit;
import org.recoupe.annotation.Timex;
import org.recoupe.claim.EventReport;
import org.recoupe.text.Token;

/** How an article words what it tells of a day. Stateless; safe for use by many threads. */
final class Phrasing {

    /** Relations in which a noun says what was done. */
    private static final Set<String> CORE = Set.of("nsubj", "obj");

    private static final String PARTICIPLE = "VerbForm=Part";

    private Phrasing() {}

    /** So many units in days; empty where a unit is not so many days. */
    static Optional<Integer> inDays(int amount, Unit unit) {
        return switch (unit) {
            case DAY -> Optional.of(amount);
            case WEEK -> Optional.of(7 * amount);
            default -> Optional.empty();
        };
    }

    /** Whether an event is named by a noun: a noun has no tense of its own. */
    static boolean isNoun(AnnotatedArticle article, EventReport report) {
        int start = report.id().trigger().span().start();
        int index = article.tokens().tokenIndexAt(start);
        if (index < 0 || index >= article.tokens().tokens().size()) {
            return report.rule().endsWith("noun");
        }
        Token token = article.tokens().tokens().get(index);
        return token.upos().isEmpty()
                ? report.rule().endsWith("noun")
                : token.upos().equals("NOUN");
    }

    /** « une rencontre s'est tenue », « a eu une conversation »: its verb says that it is over. */
    static boolean isOfPastVerb(AnnotatedArticle article, EventReport report) {
        List<Token> tokens = article.tokens().tokens();
        int noun = article.tokens().tokenIndexAt(report.id().trigger().span().start());
        int verb = noun < tokens.size() ? tokens.get(noun).head() : -1;
        if (verb < 0 || !CORE.contains(relation(tokens.get(noun)))) {
            return false;
        }
        boolean perfect = tokens.get(verb).has(PARTICIPLE);
        List<Token> auxiliaries = article.tokens().dependents(verb).stream()
                .map(tokens::get)
                .filter(token -> token.upos().equals("AUX"))
                .toList();
        return perfect
                && !auxiliaries.isEmpty()
                && auxiliaries.stream().noneMatch(token -> token.has("Tense=Fut") || token.has("Mood=Cnd"));
    }

    private static String relation(Token token) {
        int colon = token.deprel().indexOf(':');
        return colon < 0 ? token.deprel() : token.deprel().substring(0, colon);
    }

    /** Whether two places lie in one sentence, as far as that is known. */
    static boolean sameSentence(AnnotatedArticle article, int left, int right) {
        return article.tokens().sentences().isEmpty()
                || article.tokens().sentenceIndexAt(left) == article.tokens().sentenceIndexAt(right);
    }

    /** The day that stands before the words in their sentence. */
    static Optional<Timex> dayBefore(AnnotatedArticle article, Timex words, int reach) {
        int start = words.span().start();
        return article.times().stream()
                .filter(other -> TimeReading.isPlaced(other.meaning())
                        && !isCounted(other.meaning())
                        && other.span().end() <= start
                        && other.span().end() >= start - reach
                        && sameSentence(article, other.span().start(), start))
                .reduce((first, second) -> second);
    }

    private static boolean isCounted(TimeMeaning meaning) {
        return meaning instanceof TimeMeaning.Offset offset && offset.origin() == TimeMeaning.Origin.CONTEXT;
    }
}
