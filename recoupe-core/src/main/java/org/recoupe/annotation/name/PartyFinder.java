package org.recoupe.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recoupe.annotation.Mention;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Sentence;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/** Finds pronouns that stand for somebody, peoples (« les Américains ») and parties (« la partie russe »). One article. */
final class PartyFinder {

    private final NameLexicons words;
    private final TokenizedText text;
    private final List<Token> tokens;
    private final RoleLinker linker;
    private final Demonyms demonyms;

    PartyFinder(NameLexicons words, TokenizedText text, RoleLinker linker, Demonyms demonyms) {
        this.demonyms = demonyms;
        this.words = words;
        this.text = text;
        this.tokens = text.tokens();
        this.linker = linker;
    }

    List<Draft> find() {
        List<Draft> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (int i = sentence.from(); i < sentence.to(); i++) {
                if (linker.isCovered(i)) {
                    continue;
                }
                Optional<Draft> draft = at(i);
                if (draft.isPresent() && isFree(draft.get())) {
                    linker.cover(draft.get());
                    found.add(draft.get());
                    i = draft.get().to - 1;
                } else {
                    Optional<Lexicon.Hit> impersonal = words.phrase("impersonal", tokens, i);
                    i = impersonal.isPresent() ? impersonal.get().to() - 1 : i;
                }
            }
        }
        return found;
    }

    private Optional<Draft> at(int i) {
        return people(i).or(() -> party(i)).or(() -> pronoun(i));
    }

    private boolean isFree(Draft draft) {
        for (int i = draft.from; i < draft.to; i++) {
            if (linker.isCovered(i)) {
                return false;
            }
        }
        return true;
    }

    /** « les Américains », « l'Américain ». */
    private Optional<Draft> people(int i) {
        boolean definite = words.is("definite", tokens, i);
        int noun = definite || words.is("fused", tokens, i) ? i + 1 : -1;
        if (noun < 0 || noun >= tokens.size() || !tokens.get(noun).isCapitalized()) {
            return Optional.empty();
        }
        if (words.capitalDemonyms() && tokens.get(noun).upos().equals("ADJ")) {
            return Optional.empty();
        }
        return words.demonyms().longestAt(tokens, noun).map(hit -> {
            boolean many = hit.entry().get("number").equals("p") && !words.is("singular", tokens, i);
            Draft draft = new Draft(
                    definite ? i : noun,
                    hit.to(),
                    Mention.Form.DESCRIPTION,
                    many ? Mention.Type.GROUP : Mention.Type.PERSON,
                    "name.people");
            draft.plural = many;
            draft.nameFrom = noun;
            draft.gender = Draft.Gender.of(hit.entry().get("gender"));
            return draft.demonym(hit.entry().get("value"));
        });
    }

    /** « la partie russe », « le gouvernement de Kiev », « l'armée ukrainienne ». */
    private Optional<Draft> party(int i) {
        boolean definite = words.is("definite", tokens, i);
        int noun = definite || words.is("fused", tokens, i) ? i + 1 : -1;
        String code = null;
        while (words.adjectivesFirst() && noun >= 0 && noun + 1 < tokens.size() && demonym(noun) != null) {
            code = code == null ? demonym(noun) : code;
            noun++;
        }
        if (noun < 0 || noun + 1 >= tokens.size() || tokens.get(noun).isCapitalized()) {
            return Optional.empty();
        }
        boolean country = words.is("state", tokens, noun);
        boolean body = !country && NameLexicons.isWord(words.organisationWords(), tokens, noun);
        if (!country && !body) {
            return Optional.empty();
        }
        int to = noun + 1;
        while (to < tokens.size()
                && (demonym(to) != null
                        || words.is("beside", tokens, to)
                        || (body && tokens.get(to).upos().equals("ADJ")))) {
            code = code == null ? demonym(to) : code;
            to++;
        }
        if (code == null && country && words.is("of", tokens, to) && to + 1 < tokens.size()) {
            code = words.capitals()
                    .longestAt(tokens, to + 1)
                    .or(() -> words.countries().longestAt(tokens, to(i) + 1))
                    .map(hit -> hit.entry().get("value"))
                    .orElse(null);
        }
        if (body && words.is("of", tokens, to)) {
            int end = fields(to);
            to = end;
        }
        boolean beforeName = body && to < tokens.size() && linker.isName(to);
        if ((country && code == null) || beforeName) {
            return Optional.empty();
        }
        Draft draft = new Draft(
                definite ? i : noun,
                to,
                Mention.Form.DESCRIPTION,
                country ? Mention.Type.COUNTRY : Mention.Type.ORGANISATION,
                country ? "name.party" : "name.body-description");
        draft.nameFrom = noun;
        draft.possessive = definite && words.is("possessive", tokens, i);
        return Optional.of(draft.demonym(code));
    }

    private int to(int i) {
        return words.is("definite", tokens, i) ? i + 2 : i + 1;
    }

    /** « de la Défense », « des transports » after the head of an organisation. */
    private int fields(int at) {
        int i = at + 1;
        while (i < tokens.size() && words.is("article", tokens, i)) {
            i++;
        }
        if (i >= tokens.size() || linker.isCovered(i)) {
            return at;
        }
        Optional<Lexicon.Hit> field = words.fields().longestAt(tokens, i);
        if (field.isPresent()) {
            return field.get().to();
        }
        return tokens.get(i).upos().equals("NOUN") ? i + 1 : at;
    }

    private @org.jspecify.annotations.Nullable String demonym(int i) {
        return demonyms.adjectiveAt(i);
    }

    private Optional<Draft> pronoun(int i) {
        if (words.phrase("impersonal", tokens, i).isPresent()) {
            return Optional.empty();
        }
        return words.phrase("subject", tokens, i)
                .or(() -> enclitic(i))
                .or(() -> source(i))
                .map(hit -> {
                    boolean many = hit.entry().get("number").equals("p");
                    Draft draft = new Draft(
                            i,
                            Math.max(i + 1, hit.to()),
                            Mention.Form.PRONOUN,
                            many ? Mention.Type.GROUP : Mention.Type.PERSON,
                            "name.pronoun");
                    draft.gender = Draft.Gender.of(hit.entry().get("gender"));
                    draft.plural = many;
                    return draft;
                });
    }

    /** « Selon lui »: elsewhere it may be whoever is spoken to. */
    private Optional<Lexicon.Hit> source(int i) {
        return i > 0 && words.is("according", tokens, i - 1) ? words.phrase("source", tokens, i) : Optional.empty();
    }

    /** « a-t-il », « dit-elle »: the pronoun behind the last hyphen. */
    private Optional<Lexicon.Hit> enclitic(int i) {
        String folded = tokens.get(i).folded();
        if (!folded.startsWith("-") || folded.endsWith("-")) {
            return Optional.empty();
        }
        Token bare = Token.of(tokens.get(i).span(), folded.substring(folded.lastIndexOf('-') + 1));
        return words.phrase("subject", List.of(bare), 0);
    }
}
