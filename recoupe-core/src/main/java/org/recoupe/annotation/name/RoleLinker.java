package org.recoupe.annotation.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/** Gives roles to the names that they stand beside; makes descriptions of the others. One article. */
final class RoleLinker {

    private final NameLexicons words;
    private final TokenizedText text;
    private final List<Token> tokens;
    private final Map<Integer, Draft> nameAt = new HashMap<>();
    private final Map<Integer, Draft> nameEnding = new HashMap<>();
    private final RoleReader reader;
    private final boolean[] covered;
    private final Governors governors;

    RoleLinker(NameLexicons words, TokenizedText text, List<Draft> names, Demonyms demonyms, Governors governors) {
        this.governors = governors;
        this.words = words;
        this.text = text;
        this.tokens = text.tokens();
        this.covered = new boolean[tokens.size()];
        for (Draft name : names) {
            nameAt.put(name.from, name);
            nameEnding.put(name.to, name);
            for (int i = name.from; i < name.to; i++) {
                covered[i] = true;
            }
        }
        this.reader = new RoleReader(words, tokens, nameAt, demonyms);
    }

    /** Links the roles of all sentences and gives the descriptions that are left. */
    List<Draft> link() {
        List<Draft> descriptions = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            List<RolePhrase> phrases = new ArrayList<>();
            for (int i = sentence.from(); i < sentence.to(); i++) {
                if (!covered[i]) {
                    reader.at(sentence, i).ifPresent(phrases::add);
                    int skip = words.roles()
                            .longestAt(tokens, i)
                            .map(Lexicon.Hit::to)
                            .orElse(i + 1);
                    i = Math.max(i, skip - 1);
                }
            }
            for (RolePhrase phrase : phrases) {
                boolean beforeRole = phrase.kind().equals("person")
                        && phrases.stream().anyMatch(other -> other.from() == phrase.core());
                if (!beforeRole && !attach(sentence, phrase)) {
                    describe(sentence, phrase, descriptions);
                }
            }
        }
        return descriptions;
    }

    private boolean attach(Sentence sentence, RolePhrase phrase) {
        if (phrase.kind().equals("group")) {
            return false;
        }
        Draft direct = nameAfter(phrase.core());
        int end = phrase.core();
        if (direct == null) {
            boolean nested = reader.hasRoleInside(phrase.core(), phrase.to());
            direct = nested ? null : nameAfter(phrase.to());
            end = phrase.to();
        }
        if (direct != null && mayBePerson(direct) && !bearsInside(phrase, direct)) {
            give(phrase, end, direct);
            return true;
        }
        return apposed(sentence, phrase);
    }

    /** A name at {@code at}, or behind a title that begins there. */
    private @Nullable Draft nameAfter(int at) {
        Draft name = nameAt.get(at);
        if (name != null || at >= tokens.size()) {
            return name;
        }
        return words.titles()
                .longestAt(tokens, at)
                .map(hit -> nameAt.get(hit.to()))
                .orElse(null);
    }

    private boolean bearsInside(RolePhrase phrase, Draft name) {
        return name.from < phrase.core();
    }

    /** « le ministre, Jean Dol, », « Jean Dol, ministre de », « Jean Dol est le ministre de ». */
    private boolean apposed(Sentence sentence, RolePhrase phrase) {
        int end = phrase.to();
        // « l'envoyé du président américain D. T., S. W., »: the complement may end with a name of its own
        Draft inside = nameAfter(end);
        if (inside != null && end > phrase.core()) {
            end = reader.complements(inside.to, sentence);
        }
        Draft name = partner(sentence, phrase, end);
        if (name == null
                || !mayBePerson(name)
                || name.rolePhrases.stream()
                        .anyMatch(other -> other.kind().equals(phrase.kind())
                                && other.gender().contradicts(phrase.gender()))) {
            return false;
        }
        give(phrase, end, name);
        return true;
    }

    /** The nearest name that the tree puts beside a role which reaches to {@code end}, or null. */
    private @Nullable Draft partner(Sentence sentence, RolePhrase phrase, int end) {
        int head = governors.head(phrase.from(), phrase.core());
        int role = governors.nominal(head);
        boolean predicate = governors.isPredicate(sentence, head);
        Draft best = null;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Draft name = nameAt.get(i);
            if (name == null || (i >= phrase.from() && i < end)) {
                continue;
            }
            int at = governors.head(name.from, name.to);
            int nominal = governors.nominal(at);
            boolean behind = i >= end && nominal >= phrase.from() && nominal < end && nominal != at;
            boolean subject =
                    predicate && tokens.get(at).head() == head && tokens.get(at).is("nsubj");
            if (nominal == role || behind || subject) {
                best = best == null || distance(name, phrase, end) < distance(best, phrase, end) ? name : best;
            }
        }
        return best;
    }

    private static int distance(Draft name, RolePhrase phrase, int end) {
        return name.from >= end ? name.from - end : phrase.from() - name.to;
    }

    private boolean isSign(int i, String sign) {
        return i >= 0 && i < tokens.size() && tokens.get(i).surface().equals(sign);
    }

    private int determiner(int from) {
        return words.is("definite", tokens, from - 1) || words.is("indefinite", tokens, from - 1) ? from - 1 : from;
    }

    private static boolean mayBePerson(Draft name) {
        return name.type == Mention.Type.PERSON || (!name.firm && name.type == Mention.Type.MISC);
    }

    private void give(RolePhrase phrase, int end, Draft name) {
        if (phrase.plural()) {
            return;
        }
        Span span = text.span(phrase.from(), Math.max(end, phrase.core()));
        if (name.roles.stream().noneMatch(role -> role.span().equals(span))) {
            name.roles.add(new Mention.Role(span, span.of(text.text()).replaceAll("\\s+", " ")));
        }
        for (int i = phrase.from(); i < Math.max(end, phrase.core()); i++) {
            covered[i] = true;
        }
        name.rolePhrases.add(phrase);
        name.type = Mention.Type.PERSON;
        if (name.gender == Draft.Gender.UNKNOWN) {
            name.gender = phrase.gender() != Draft.Gender.UNKNOWN ? phrase.gender() : genderOfDeterminer(phrase.from());
        }
        if (name.demonym == null && !phrase.former()) {
            name.demonym = phrase.country();
        }
    }

    private Draft.Gender genderOfDeterminer(int from) {
        return words.grammar()
                .longestAt(tokens, Math.max(0, from - 1))
                .filter(hit -> hit.to() == from)
                .map(hit -> Draft.Gender.of(hit.entry().get("gender")))
                .orElse(Draft.Gender.UNKNOWN);
    }

    private void describe(Sentence sentence, RolePhrase phrase, List<Draft> descriptions) {
        boolean definite = words.is("definite", tokens, phrase.from() - 1);
        boolean fused = words.is("fused", tokens, phrase.from() - 1);
        if ((!definite && !fused) || phrase.from() <= sentence.from() - 1) {
            return;
        }
        int from = definite ? phrase.from() - 1 : phrase.from();
        int to = phrase.core();
        while (to < phrase.to() && !covered[to]) {
            to++;
        }
        while (to > phrase.core() && to < phrase.to() && isLink(to - 1)) {
            to--;
        }
        for (int i = from; i < to; i++) {
            if (covered[i]) {
                return;
            }
        }
        boolean many = phrase.plural() || phrase.kind().equals("group");
        Draft draft = new Draft(
                from,
                to,
                Mention.Form.DESCRIPTION,
                many ? Mention.Type.GROUP : Mention.Type.PERSON,
                many ? "name.group" : "name.description");
        draft.gender = phrase.gender() != Draft.Gender.UNKNOWN ? phrase.gender() : genderOfDeterminer(phrase.from());
        draft.plural = many;
        draft.nameFrom = phrase.from();
        draft.possessive = definite && words.is("possessive", tokens, from);
        draft.demonym = phrase.country();
        draft.rolePhrases.add(phrase);
        for (int i = from; i < to; i++) {
            covered[i] = true;
        }
        descriptions.add(draft);
    }

    private boolean isLink(int i) {
        return words.is("of", tokens, i)
                || words.is("to", tokens, i)
                || words.is("article", tokens, i)
                || words.is("and", tokens, i);
    }

    /** Whether a mention covers the token {@code i}. */
    boolean isCovered(int i) {
        return covered[i];
    }

    /** Whether a name begins at the token {@code i}. */
    boolean isName(int i) {
        return nameAt.containsKey(i);
    }

    void cover(Draft draft) {
        for (int i = draft.from; i < draft.to; i++) {
            covered[i] = true;
        }
    }
}
