package org.recoupe.annotation.name;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Sentence;
import org.recoupe.text.Token;

/** Reads the words that say what somebody is, such as « le directeur adjoint de l'usine ». One article. */
final class RoleReader {

    private static final int LONGEST_ROLE = 16;
    private static final int LONGEST_COUNTRY = 4;

    private final NameLexicons words;
    private final List<Token> tokens;
    private final Map<Integer, Draft> nameAt;

    private final Demonyms demonyms;

    RoleReader(NameLexicons words, List<Token> tokens, Map<Integer, Draft> nameAt, Demonyms demonyms) {
        this.words = words;
        this.demonyms = demonyms;
        this.tokens = tokens;
        this.nameAt = nameAt;
    }

    /** The role whose head begins at {@code head}. */
    Optional<RolePhrase> at(Sentence sentence, int head) {
        Optional<Lexicon.Hit> hit = words.roles().longestAt(tokens, head);
        if (hit.isEmpty() || nameAt.containsKey(head)) {
            return Optional.empty();
        }
        Lexicon.Entry entry = hit.get().entry();
        int from = head;
        boolean former = false;
        if (head > sentence.from()
                && isNoun(head - 1)
                && !words.adjectivesFirst()
                && !tokens.get(head).isCapitalized()) {
            return Optional.empty();
        }
        String country = null;
        while (from > sentence.from() && isBefore(from - 1)) {
            former |= words.is("former", tokens, from - 1);
            country = country == null && words.adjectivesFirst() ? demonym(from - 1) : country;
            from--;
        }
        country = country == null && words.adjectivesFirst() ? ownerBefore(from, sentence) : country;
        int core = hit.get().to();
        boolean many = entry.get("kind").equals("group");
        while (core < sentence.to() && (isBeside(core) || (!many && isEpithet(core)))) {
            country = country == null ? demonym(core) : country;
            core++;
        }
        int limit = Math.min(sentence.to(), from + LONGEST_ROLE);
        int to = Math.min(limit, complements(bodyEnd(core, sentence), sentence));
        country = country == null ? countryIn(core, to) : country;
        String folded = folded(hit.get());
        String family = entry.get("family").isEmpty() ? folded : entry.get("family");
        return Optional.of(new RolePhrase(
                from,
                to,
                core,
                folded,
                family,
                entry.get("under"),
                contentWords(core, to),
                Draft.Gender.of(entry.get("gender")),
                entry.get("number").equals("p"),
                entry.get("kind"),
                country,
                former));
    }

    /** Whether the word at {@code i} belongs to the role that goes on behind it. */
    private boolean isBefore(int i) {
        return words.roleModifiers().longestAt(tokens, i).isPresent()
                || words.adjectivesFirst()
                        && (demonym(i) != null
                                || words.fields().longestAt(tokens, i).isPresent());
    }

    /** The code of the country whose name ends at {@code from}, a sign of possession perhaps between: "Oman's minister"; or null. */
    private @Nullable String ownerBefore(int from, Sentence sentence) {
        int end = from > sentence.from() && words.is("possession", tokens, from - 1) ? from - 1 : from;
        for (int i = Math.max(sentence.from(), end - LONGEST_COUNTRY); i < end; i++) {
            Draft name = nameAt.get(i);
            if (name != null && name.to == end && name.type == Mention.Type.COUNTRY) {
                return name.demonym;
            }
        }
        return null;
    }

    /** Whether the word before a head shows that it is no head but beside a noun: « l'Unité ouvrière ». */
    private boolean isNoun(int i) {
        String upos = tokens.get(i).upos();
        boolean kindOfPerson = words.roles().at(tokens, i).stream()
                .anyMatch(hit -> hit.to() == i + 1 && hit.entry().get("kind").equals("person"));
        return (upos.equals("NOUN") || upos.equals("PROPN"))
                && !kindOfPerson
                && words.titles().longestAt(tokens, i).isEmpty()
                && words.roleModifiers().longestAt(tokens, i).isEmpty();
    }

    private Set<String> contentWords(int from, int to) {
        Set<String> found = new TreeSet<>();
        for (int i = from; i < to; i++) {
            boolean small = words.is("of", tokens, i)
                    || words.is("to", tokens, i)
                    || words.is("article", tokens, i)
                    || words.is("and", tokens, i);
            if (!small) {
                found.add(tokens.get(i).folded());
            }
        }
        return found;
    }

    /** One past the last of the complements that begin at {@code at}; {@code at} where there is none. */
    int complements(int at, Sentence sentence) {
        int limit = Math.min(sentence.to(), at + LONGEST_ROLE);
        int to = at;
        int next = to < limit ? complement(to, limit) : to;
        while (next > to && next < limit) {
            to = next;
            next = complement(to, limit);
        }
        return next;
    }

    /** Whether another role stands between {@code from} and {@code to}: « l'envoyé du président ». */
    boolean hasRoleInside(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.roles().longestAt(tokens, i).isPresent() && !nameAt.containsKey(i)) {
                return true;
            }
        }
        return false;
    }

    private String folded(Lexicon.Hit hit) {
        StringBuilder out = new StringBuilder();
        for (int i = hit.from(); i < hit.to(); i++) {
            out.append(i > hit.from() ? " " : "").append(tokens.get(i).folded());
        }
        return out.toString();
    }

    /** One past « CGT » in « le délégué CGT de l'usine »: a body straight behind the head; else {@code core}. */
    private int bodyEnd(int core, Sentence sentence) {
        Draft name = nameAt.get(core);
        return name != null && name.type == Mention.Type.ORGANISATION && name.to < sentence.to() ? name.to : core;
    }

    /** Any adjective straight behind the head: « le président sortant », « le ministre ostrovien ». */
    private boolean isEpithet(int i) {
        Token token = tokens.get(i);
        return token.upos().equals("ADJ")
                && !token.isCapitalized()
                && token.isWord()
                && !words.is("quantifier", tokens, i)
                && words.roles().longestAt(tokens, i).isEmpty();
    }

    private boolean isBeside(int i) {
        return !tokens.get(i).isCapitalized() && (demonym(i) != null || words.is("beside", tokens, i));
    }

    private @Nullable String demonym(int i) {
        return demonyms.adjectiveAt(i);
    }

    private @Nullable String countryIn(int from, int to) {
        for (int i = from; i < to; i++) {
            Draft name = nameAt.get(i);
            String code = name != null ? name.demonym : demonym(i);
            if (code != null) {
                return code;
            }
        }
        return null;
    }

    /** One past « de l'usine Michelin », « pour la politique étrangère » at {@code at}; {@code at} where none stands. */
    private int complement(int at, int limit) {
        boolean of = words.is("of", tokens, at);
        if (!of && !words.is("to", tokens, at) && !words.is("and", tokens, at)) {
            return at;
        }
        int i = at + 1;
        if (!of && words.is("and", tokens, at)) {
            if (!words.is("of", tokens, i) && !words.is("to", tokens, i)) {
                return at;
            }
            i++;
        }
        while (i < limit && (words.is("article", tokens, i) || words.is("of", tokens, i))) {
            i++;
        }
        int start = i;
        boolean named = false;
        while (i < limit && tokens.get(i).isWord()) {
            Draft name = nameAt.get(i);
            if (name != null) {
                if (named || (i > start && isOwnName(name))) {
                    break;
                }
                i = Math.min(name.to, limit);
                named = true;
                continue;
            }
            if (named ? !isBeside(i) : !isNounOrAdjective(i)) {
                break;
            }
            i++;
        }
        return i > start ? i : at;
    }

    /** Whether {@code name}, straight after a noun, is rather a person than what the noun is called. */
    private boolean isOwnName(Draft name) {
        return name.isPersonName() || words.isFirstName(tokens, name.from) || name.to - name.from > 1;
    }

    private boolean isNounOrAdjective(int i) {
        Token token = tokens.get(i);
        if (words.is("quantifier", tokens, i)) {
            return false;
        }
        if (token.surface().endsWith("'") || token.surface().endsWith("\u2019")) {
            return false;
        }
        return switch (token.upos()) {
            case "NOUN", "ADJ", "PROPN", "NUM" -> true;
            case "" ->
                !NameLexicons.isWord(words.common(), tokens, i)
                        || words.roles().longestAt(tokens, i).isPresent();
            default -> demonym(i) != null || words.fields().longestAt(tokens, i).isPresent();
        };
    }
}
