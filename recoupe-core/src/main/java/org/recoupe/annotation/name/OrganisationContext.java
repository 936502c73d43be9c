package org.recoupe.annotation.name;

import java.util.List;
import org.recoupe.text.Token;

/** What the nouns beside a name say of an organisation or a place: « l'usine Braval », « la ville de Sorn ». One article. */
final class OrganisationContext {

    private static final int FARTHEST_NOUN = 3;

    private final NameLexicons words;
    private final List<Token> tokens;

    OrganisationContext(NameLexicons words, List<Token> tokens) {
        this.words = words;
        this.tokens = tokens;
    }

    /** « l'usine Michelin », « le groupe Total », « l'agence publique X », « l'association de quartier « X ». */
    boolean isBefore(int from) {
        int last = Capitals.isOpeningQuote(tokens, from - 1) ? from - 2 : from - 1;
        for (int i = last; i >= Math.max(0, last - FARTHEST_NOUN); i--) {
            boolean common = !tokens.get(i).isCapitalized() || Capitals.isAcronym(tokens.get(i));
            if (common && NameLexicons.isWord(words.organisationWords(), tokens, i)) {
                return takesName(i);
            }
            String upos = tokens.get(i).upos();
            boolean complement = upos.equals("NOUN") && words.is("of", tokens, i - 1)
                    || words.is("of", tokens, i) && i < last && !words.is("fused", tokens, i);
            boolean called = tokens.get(i).is("acl") || tokens.get(i).is("amod");
            if (!upos.equals("ADJ") && !called && !words.is("beside", tokens, i) && !complement) {
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
    boolean isCompany(Draft draft) {
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
    boolean isBehind(int to) {
        if (to + 2 >= tokens.size() || !tokens.get(to).surface().equals(",")) {
            return false;
        }
        int noun = words.is("indefinite", tokens, to + 1) ? to + 2 : to + 1;
        return !tokens.get(noun).isCapitalized()
                && words.organisationWords().at(tokens, noun).stream()
                        .anyMatch(hit -> !hit.entry().get("named").equals("suffix"));
    }

    /** « ONG », « Association »: the head of a name and nothing else. */
    boolean isBareHead(Draft draft) {
        return draft.to - draft.from == 1
                && words.organisationWords().at(tokens, draft.from).stream()
                        .anyMatch(hit -> hit.to() == draft.to
                                && hit.entry().get("generic").equals("yes"));
    }

    /** « la ville de X ». */
    boolean isPlaceBefore(int from) {
        for (int start = Math.max(0, from - FARTHEST_NOUN); start < from; start++) {
            if (words.placeWords().at(tokens, start).stream().anyMatch(hit -> hit.to() == from)
                    && !tokens.get(start).isCapitalized()) {
                return true;
            }
        }
        return false;
    }

    /** « l'usine de X », « le maire de X »: an unknown word behind the head of a body or an office and « de ». */
    boolean isSeat(Draft draft) {
        int of = draft.from - 1;
        return draft.to - draft.from == 1
                && of > 0
                && words.is("of", tokens, of)
                && !words.is("fused", tokens, of)
                && !tokens.get(of - 1).isCapitalized()
                && (NameLexicons.isWord(words.organisationWords(), tokens, of - 1)
                        || words.is("seated", tokens, of - 1));
    }
}
