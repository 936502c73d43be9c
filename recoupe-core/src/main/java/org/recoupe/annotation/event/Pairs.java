package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.EventMention.Participant;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Mention;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;

/**
 * Says who « les deux hommes » are: the only two persons of the sentence before, else the two of the last talks that the
 * article told of. Immutable; safe for use by many threads.
 */
final class Pairs {

    /** So far back, in characters, the two can be named. */
    private static final int FARTHEST = 1500;

    private final Lexicon pairs;
    private final Kinds kinds;

    Pairs(LanguagePack pack, Kinds kinds) {
        this.pairs = pack.lexicon("pair-words");
        this.kinds = kinds;
    }

    /** Gives talks that name nobody but a pair the two that it means. */
    void complete(Shape shape, EventAnnotator.Draft draft, List<EventMention> before) {
        Role role = draft.trigger.frame().role("with");
        boolean open = draft.participants.stream().noneMatch(p -> isName(shape.article, p.span()));
        if (role != Role.PARTICIPANT || !isTalks(draft.trigger.kind()) || !open || !hasPair(shape, draft.trigger)) {
            return;
        }
        List<Span> two = persons(shape);
        if (two.size() != 2) {
            two = ofTalks(shape, before);
        }
        if (two.size() == 2) {
            draft.participants.clear();
            two.forEach(span -> draft.participants.add(new Participant(span, role)));
        }
    }

    private boolean isTalks(String kind) {
        return kinds.family(kind).equals("talks");
    }

    private boolean hasPair(Shape shape, Trigger trigger) {
        int clause = shape.clause(trigger.from());
        List<Integer> subjects = shape.tree.subjects(shape.head(trigger), token -> false);
        for (int i = 0; i < shape.tokens.size(); i++) {
            Lexicon.Hit hit = pairs.longestAt(shape.tokens, i).orElse(null);
            if (hit != null && (shape.clause(i) == clause || subjects.contains(hit.to() - 1))) {
                return true;
            }
        }
        return false;
    }

    /** The persons named earlier in the sentence, else in the sentence before it, one span each. */
    private static List<Span> persons(Shape shape) {
        int at = shape.sentence.from();
        int start = at == 0
                ? 0
                : shape.article.tokens().sentences().stream()
                        .filter(s -> s.to() == at)
                        .findFirst()
                        .map(s -> s.span().start())
                        .orElse(shape.sentence.span().start());
        Map<Integer, Span> found = new LinkedHashMap<>();
        for (Mention mention : shape.article.mentions()) {
            if (mention.span().start() >= shape.sentence.span().start()) {
                break;
            }
            if (mention.span().start() >= start
                    && mention.type() == Mention.Type.PERSON
                    && mention.form() == Mention.Form.NAME) {
                found.putIfAbsent(mention.chain(), mention.span());
            }
        }
        return List.copyOf(found.values());
    }

    private List<Span> ofTalks(Shape shape, List<EventMention> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            EventMention event = before.get(i);
            if (shape.sentence.span().start() - event.trigger().start() > FARTHEST) {
                break;
            }
            List<Span> people = new ArrayList<>();
            event.participants().stream()
                    .filter(p -> p.role() != Role.PRESENT && named(shape.article, p.span()))
                    .forEach(p -> people.add(p.span()));
            if (isTalks(event.kind()) && people.size() == 2) {
                return people;
            }
        }
        return List.of();
    }

    private static boolean isName(AnnotatedArticle article, Span span) {
        return article.mentions().stream().anyMatch(m -> m.span().equals(span) && m.form() == Mention.Form.NAME);
    }

    private static boolean named(AnnotatedArticle article, Span span) {
        return article.mentions().stream()
                .anyMatch(
                        m -> m.span().equals(span) && m.form() == Mention.Form.NAME && m.type() == Mention.Type.PERSON);
    }
}
