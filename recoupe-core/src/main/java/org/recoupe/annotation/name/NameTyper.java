package org.recoupe.annotation.name;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recoupe.annotation.Mention;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/** Decides what names are: as the analyser takes them, unless the words inside and beside them say otherwise. One article. */
final class NameTyper {

    private final NameLexicons words;
    private final List<Token> tokens;
    private final OrganisationContext context;
    private final Governors governors;
    private final SeatReader seats;

    NameTyper(NameLexicons words, TokenizedText text, Governors governors) {
        this.words = words;
        this.tokens = text.tokens();
        this.context = new OrganisationContext(words, tokens);
        this.governors = governors;
        this.seats = new SeatReader(words, text, governors);
    }

    void type(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (!draft.firm) {
                typeByForm(draft);
            }
            if (draft.rule.equals("name.capital")) {
                seats.acts(draft, followsPlacePreposition(draft));
            } else if (draft.rule.equals("name.body") && seats.isSite(draft)) {
                set(draft, Mention.Type.PLACE, "name.seat");
            }
        }
        surnamesOfKnownPersons(drafts);
        for (Draft draft : drafts) {
            if (draft.isPersonName() && draft.gender == Draft.Gender.UNKNOWN) {
                draft.gender = governors.agreed(draft);
            }
        }
        new TypeVote(tokens).settle(drafts);
    }

    private void typeByForm(Draft draft) {
        int from = draft.from;
        if (draft.gender == Draft.Gender.UNKNOWN) {
            draft.gender = words.genderOfFirstName(tokens.get(from));
        }
        boolean person = draft.isPersonName();
        boolean fullName = words.isFirstName(tokens, from) && draft.to - from > 1;
        if (isDateline(draft)) {
            set(draft, Mention.Type.PLACE, "name.dateline");
            draft.firm = true;
        } else if (isOutlet(draft)) {
            set(draft, Mention.Type.OUTLET, "name.outlet");
        } else if (context.isBareHead(draft)) {
            set(draft, Mention.Type.MISC, "name.bare-head");
        } else if (isOrganisation(draft)) {
            set(draft, Mention.Type.ORGANISATION, "name.organisation");
        } else if (!fullName && !person && isCompoundPlace(draft)) {
            set(draft, Mention.Type.PLACE, "name.compound-place");
        } else if (fullName && !draft.rule.equals("name.tagged")) {
            set(draft, Mention.Type.PERSON, "name.first-name");
        } else if (!person && (context.isBefore(from) || context.isBehind(draft.to) || context.isCompany(draft))) {
            set(draft, Mention.Type.ORGANISATION, "name.organisation");
        } else if (isAcronym(draft) && isThing(from)) {
            set(draft, Mention.Type.MISC, "name.thing");
        } else if (mayBePlace(draft)
                && (followsPlacePreposition(draft) || context.isPlaceBefore(from) || context.isSeat(draft))) {
            set(draft, Mention.Type.PLACE, "name.place-preposition");
        } else if (draft.rule.equals("name.run") && isAcronym(draft)) {
            set(draft, Mention.Type.ORGANISATION, "name.acronym");
        }
    }

    private static boolean mayBePlace(Draft draft) {
        return !draft.isPersonName() && !draft.rule.equals("name.tagged");
    }

    /** « Banque Alpina », « Nortrix Inc ». */
    private boolean isOrganisation(Draft draft) {
        Optional<Lexicon.Hit> head = words.organisationWords().longestAt(tokens, draft.from);
        boolean suffix = words.organisationWords()
                .longestAt(tokens, draft.to - 1)
                .filter(hit -> hit.entry().get("named").equals("suffix"))
                .isPresent();
        return draft.rule.equals("name.organisation")
                || draft.roles.isEmpty() && (head.isPresent() || suffix && draft.to - draft.from > 1);
    }

    /** « GRENARD, 4 mai »: a place, a comma and a day at the head of a report. */
    private boolean isDateline(Draft draft) {
        int comma = draft.to;
        return comma + 2 < tokens.size()
                && tokens.get(comma).surface().equals(",")
                && tokens.get(comma + 1).isNumeric()
                && words.months().longestAt(tokens, comma + 2).isPresent()
                && (draft.from == 0 || !words.is("preposition", tokens, draft.from - 1))
                && !draft.isPersonName();
    }

    /** « le quotidien Le Phare », « selon Le Phare du Nord ». */
    private boolean isOutlet(Draft draft) {
        int before = Capitals.isOpeningQuote(tokens, draft.from - 1) ? draft.from - 2 : draft.from - 1;
        int nearest = before - 2;
        while (before > nearest && before >= 0 && tokens.get(before).upos().equals("ADJ")) {
            before--;
        }
        boolean noun = before >= 0
                && !tokens.get(before).isCapitalized()
                && NameLexicons.isWord(words.outletNouns(), tokens, before);
        boolean titleInText = !draft.isPersonName()
                && words.is("article", tokens, draft.from)
                && draft.to - draft.from > 1
                && words.phrase("according", tokens, before).isPresent();
        return noun || titleInText;
    }

    private static void set(Draft draft, Mention.Type type, String rule) {
        draft.type = type;
        draft.rule = rule;
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

    private boolean followsPlacePreposition(Draft draft) {
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

    /** A technical abbreviation or a code: « GPS », « QX45 ». */
    private boolean isThing(int i) {
        return words.is("thing", tokens, i) || tokens.get(i).surface().chars().anyMatch(Character::isDigit);
    }

    private boolean isAcronym(Draft draft) {
        return draft.to - draft.from == 1 && Capitals.isAcronym(tokens.get(draft.from));
    }

    /** A single word that is the surname of somebody who is named in full. */
    private void surnamesOfKnownPersons(List<Draft> drafts) {
        Set<String> surnames = new HashSet<>();
        for (Draft draft : drafts) {
            if (draft.isPersonName() && (draft.to - draft.from > 1 || draft.firm)) {
                surnames.add(tokens.get(draft.to - 1).folded());
            }
        }
        for (Draft draft : drafts) {
            if (!draft.firm
                    && draft.to - draft.from == 1
                    && !draft.rule.equals("name.organisation")
                    && surnames.contains(tokens.get(draft.from).folded())
                    && !words.is("definite", tokens, draft.from - 1)) {
                set(draft, Mention.Type.PERSON, "name.surname");
            }
        }
    }
}
