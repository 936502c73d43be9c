package org.recoupe.annotation.name;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recoupe.annotation.Mention;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Token;

/** Decides what the runs of capitalized words are, by the words inside and beside them. One article. */
final class NameTyper {

    private static final String QUOTES = "\u00ab\u201c\"";

    private final NameLexicons words;
    private final List<Token> tokens;

    NameTyper(NameLexicons words, List<Token> tokens) {
        this.words = words;
        this.tokens = tokens;
    }

    void type(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.form == Mention.Form.NAME && !draft.firm) {
                typeByForm(draft);
            }
            if (draft.form == Mention.Form.NAME
                    && draft.rule.equals("name.capital")
                    && !followsPlacePreposition(draft)
                    && (isSubject(draft) || isPartner(draft))) {
                draft.type = Mention.Type.COUNTRY;
                draft.rule = "name.capital-actor";
            }
        }
        surnamesOfKnownPersons(drafts);
        new TypeVote(tokens).settle(drafts);
    }

    private void typeByForm(Draft draft) {
        int from = draft.from;
        if (draft.gender == Draft.Gender.UNKNOWN) {
            draft.gender = words.genderOfFirstName(tokens.get(from));
        }
        Optional<Lexicon.Entry> head =
                words.organisationWords().longestAt(tokens, from).map(Lexicon.Hit::entry);
        boolean suffix = words.organisationWords()
                .longestAt(tokens, draft.to - 1)
                .filter(hit -> hit.entry().get("named").equals("suffix"))
                .isPresent();
        boolean fullName = words.isFirstName(tokens, from) && draft.to - from > 1;
        if (isDateline(draft)) {
            set(draft, Mention.Type.PLACE, "name.dateline");
            draft.firm = true;
        } else if (isOutlet(draft)) {
            set(draft, Mention.Type.OUTLET, "name.outlet");
        } else if (isBareHead(draft)) {
            set(draft, Mention.Type.MISC, "name.bare-head");
        } else if (draft.roles.isEmpty() && (head.isPresent() || (suffix && draft.to - from > 1))) {
            set(draft, Mention.Type.ORGANISATION, "name.organisation");
        } else if (!fullName && draft.rolePhrases.isEmpty() && isCompoundPlace(draft)) {
            set(draft, Mention.Type.PLACE, "name.compound-place");
        } else if (fullName) {
            set(draft, Mention.Type.PERSON, "name.first-name");
        } else if (organisationBefore(from) || organisationBehind(draft.to) || isCompany(draft)) {
            set(draft, Mention.Type.ORGANISATION, "name.organisation");
        } else if (!draft.rolePhrases.isEmpty()) {
            set(draft, Mention.Type.PERSON, "name.role");
        } else if (followsPlacePreposition(draft) || placeWordBefore(from) || isSeat(draft)) {
            set(draft, Mention.Type.PLACE, "name.place-preposition");
        } else if (isAcronym(tokens.get(from)) && draft.to - from == 1 && isThing(from)) {
            set(draft, Mention.Type.MISC, "name.thing");
        } else if (isAcronym(tokens.get(from)) && draft.to - from == 1) {
            set(draft, Mention.Type.ORGANISATION, "name.acronym");
        } else if (words.is("definite", tokens, from - 1) || words.is("fused", tokens, from - 1)) {
            set(draft, isSubject(draft) ? Mention.Type.ORGANISATION : Mention.Type.MISC, "name.with-article");
        } else if (words.is("article", tokens, from) || words.is("indefinite", tokens, from)) {
            set(draft, Mention.Type.MISC, "name.article-title");
        } else if (draft.to - from > 1) {
            draft.type = Mention.Type.PERSON;
            draft.rule = "name.two-words";
        } else if (words.isFirstName(tokens, from) || (isSubject(draft) && !isAcronym(tokens.get(from)))) {
            draft.type = Mention.Type.PERSON;
            draft.rule = "name.subject";
        }
    }

    /** « GRENARD, 4 mai »: a place, a comma and a day at the head of a report. */
    private boolean isDateline(Draft draft) {
        int comma = draft.to;
        return comma + 2 < tokens.size()
                && tokens.get(comma).surface().equals(",")
                && Character.isDigit(tokens.get(comma + 1).surface().charAt(0))
                && words.months().longestAt(tokens, comma + 2).isPresent()
                && (draft.from == 0 || !words.is("preposition", tokens, draft.from - 1))
                && draft.rolePhrases.isEmpty();
    }

    /** « le quotidien Le Phare », « selon Le Phare du Nord ». */
    private boolean isOutlet(Draft draft) {
        int before = draft.from - 1;
        while (before > draft.from - 3
                && before >= 0
                && tokens.get(before).upos().equals("ADJ")) {
            before--;
        }
        boolean noun = before >= 0
                && !tokens.get(before).isCapitalized()
                && NameLexicons.isWord(words.outletNouns(), tokens, before);
        boolean titleInText = words.is("article", tokens, draft.from)
                && draft.to - draft.from > 1
                && words.phrase("according", tokens, before).isPresent();
        return noun || titleInText;
    }

    private static void set(Draft draft, Mention.Type type, String rule) {
        draft.type = type;
        draft.rule = rule;
    }

    /** « l'usine Michelin », « le groupe Total », « l'agence publique X », « l'association de quartier « X ». */
    private boolean organisationBefore(int from) {
        int quote = from - 1;
        boolean quoted = quote >= 0
                && tokens.get(quote).surface().length() == 1
                && !tokens.get(quote).isWord();
        int last = quoted && QUOTES.indexOf(tokens.get(quote).surface()) >= 0 ? quote - 1 : quote;
        for (int i = last; i >= Math.max(0, last - 3); i--) {
            if (NameLexicons.isWord(words.organisationWords(), tokens, i)
                    && !tokens.get(i).isCapitalized()) {
                return takesName(i);
            }
            String upos = tokens.get(i).upos();
            boolean complement = upos.equals("NOUN") && words.is("of", tokens, i - 1)
                    || words.is("of", tokens, i) && i < last && !words.is("fused", tokens, i);
            if (!upos.equals("ADJ") && !words.is("beside", tokens, i) && !complement) {
                return false;
            }
        }
        return false;
    }

    /** « le parti X » but not « l'armée X »: the head of « le porte-parole de l'armée Jean Dol ». */
    private boolean takesName(int head) {
        if (words.is("of", tokens, head - 1) && !words.is("fused", tokens, head - 1)) {
            return false; // « le chef d'équipe Jean Dol »
        }
        return words.organisationWords().at(tokens, head).stream()
                .noneMatch(
                        hit -> hit.to() == head + 1 && hit.entry().get("named").equals("no"));
    }

    /** « le directeur général de Nalvex Sud », « les salariés de Nalvex Sud ». */
    private boolean isCompany(Draft draft) {
        int head = draft.from - 2;
        if (head < 0 || !words.is("of", tokens, draft.from - 1) || words.isFirstName(tokens, draft.from)) {
            return false;
        }
        while (head > 0
                && head > draft.from - 4
                && (tokens.get(head).upos().equals("ADJ") || words.is("beside", tokens, head))) {
            head--;
        }
        return draft.to - draft.from > 1 && words.is("company", tokens, head);
    }

    /** « Nalvex, une société de », « Nalvex, société de ». */
    private boolean organisationBehind(int to) {
        if (to + 2 >= tokens.size() || !tokens.get(to).surface().equals(",")) {
            return false;
        }
        int noun = words.is("indefinite", tokens, to + 1) ? to + 2 : to + 1;
        return NameLexicons.isWord(words.organisationWords(), tokens, noun)
                && !tokens.get(noun).isCapitalized();
    }

    /** « ONG », « Association »: the head of a name and nothing else. */
    private boolean isBareHead(Draft draft) {
        return draft.to - draft.from == 1
                && words.organisationWords().at(tokens, draft.from).stream()
                        .anyMatch(hit -> hit.to() == draft.to
                                && hit.entry().get("generic").equals("yes"));
    }

    private boolean placeWordBefore(int from) {
        for (int start = Math.max(0, from - 3); start < from; start++) {
            if (words.placeWords().at(tokens, start).stream().anyMatch(hit -> hit.to() == from)
                    && !tokens.get(start).isCapitalized()) {
                return true;
            }
        }
        return false;
    }

    /** « Vaux-sur-Orne », « Haute-Orne »: a compound as places are called. */
    private boolean isCompoundPlace(Draft draft) {
        String[] parts = tokens.get(draft.from).folded().split("-", -1);
        if (draft.to - draft.from > 1 || parts.length < 2 || words.isFirstName(tokens, draft.from)) {
            return false;
        }
        boolean joint = false;
        for (int i = 1; i + 1 < parts.length; i++) {
            joint |= words.has("joint", parts[i]);
        }
        return joint || words.has("compass", parts[0]);
    }

    /** « l'usine de X », « le maire de X »: an unknown word behind the head of a body or an office and « de ». */
    private boolean isSeat(Draft draft) {
        int of = draft.from - 1;
        return draft.to - draft.from == 1
                && of > 0
                && words.is("of", tokens, of)
                && !words.is("fused", tokens, of)
                && !tokens.get(of - 1).isCapitalized()
                && (NameLexicons.isWord(words.organisationWords(), tokens, of - 1)
                        || words.is("seated", tokens, of - 1));
    }

    boolean followsPlacePreposition(Draft draft) {
        for (int start = Math.max(0, draft.from - 2); start < draft.from; start++) {
            for (Lexicon.Hit hit : words.placePrepositions().at(tokens, start)) {
                boolean direct = hit.to() == draft.from;
                if (direct
                        && (hit.entry().get("strength").equals("place")
                                || draft.to - draft.from == 1
                                || !words.isFirstName(tokens, draft.from))) {
                    return !speaksTo(start);
                }
            }
        }
        return false;
    }

    /** « demande à X »: after a verb that takes somebody. */
    private boolean speaksTo(int preposition) {
        return preposition > 0
                && words.is("addressing", tokens, preposition - 1)
                && words.is("addressee", tokens, preposition);
    }

    boolean isSubject(Draft draft) {
        if (draft.to >= tokens.size() || words.is("preposition", tokens, draft.from - 1)) {
            return false;
        }
        int next = draft.to;
        while (next < tokens.size() && next < draft.to + 3 && words.is("clitic", tokens, next)) {
            next++;
        }
        String upos = next < tokens.size() ? tokens.get(next).upos() : "";
        return upos.equals("VERB")
                        && !tokens.get(next).has("VerbForm=Inf")
                        && !tokens.get(next).has("VerbForm=Part")
                || upos.equals("AUX");
    }

    /** « entre Moscou et Kiev », « avec Kiev », « exhorté Moscou à »: somebody rather than somewhere. */
    private boolean isPartner(Draft draft) {
        return words.is("partner", tokens, draft.from - 1)
                || (words.is("and", tokens, draft.from - 1)
                        && draft.from >= 2
                        && words.capitals().longestAt(tokens, draft.from - 2).isPresent())
                || (words.is("and", tokens, draft.to)
                        && draft.to + 1 < tokens.size()
                        && words.capitals().longestAt(tokens, draft.to + 1).isPresent());
    }

    /** A technical abbreviation or a code: « GPS », « QX45 ». */
    private boolean isThing(int i) {
        return words.is("thing", tokens, i) || tokens.get(i).surface().chars().anyMatch(Character::isDigit);
    }

    private static boolean isAcronym(Token token) {
        String surface = token.surface();
        return surface.length() >= 2 && surface.equals(surface.toUpperCase(java.util.Locale.ROOT));
    }

    /** A single word that is the surname of somebody who is named in full. */
    private void surnamesOfKnownPersons(List<Draft> drafts) {
        Set<String> surnames = new HashSet<>();
        for (Draft draft : drafts) {
            boolean sure = draft.to - draft.from > 1 || draft.firm || !draft.rolePhrases.isEmpty();
            if (draft.isPersonName() && sure) {
                surnames.add(tokens.get(draft.to - 1).folded());
            }
        }
        for (Draft draft : drafts) {
            if (draft.form == Mention.Form.NAME
                    && !draft.firm
                    && draft.to - draft.from == 1
                    && surnames.contains(tokens.get(draft.from).folded())
                    && !words.is("definite", tokens, draft.from - 1)) {
                set(draft, Mention.Type.PERSON, "name.surname");
            }
        }
    }
}
