package org.recoupe.annotation.name;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.recoupe.annotation.Mention;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/** Finds whom a pronoun stands for: the nearest fitting subject before it, else the nearest fitting mention. */
final class PronounResolver {

    private static final int SENTENCES_BACK = 4;

    private final Governors governors;
    private final NameLexicons words;
    private final TokenizedText text;
    /** Which quotation each token stands in, counted from 1; 0 outside. */
    private final int[] quotation;

    PronounResolver(Governors governors, NameLexicons words, TokenizedText text) {
        this.governors = governors;
        this.words = words;
        this.text = text;
        this.quotation = quotations();
    }

    private int[] quotations() {
        List<Token> tokens = text.tokens();
        int[] found = new int[tokens.size()];
        int number = 0;
        int open = -1;
        for (int i = 0; i < found.length; i++) {
            String sign = tokens.get(i).surface();
            if (sign.equals("\u00ab") || sign.equals("\u201c")) {
                open = i;
                number++;
            } else if (open >= 0 && (sign.equals("\u00bb") || sign.equals("\u201d"))) {
                Arrays.fill(found, open, i + 1, number);
                open = -1;
            }
        }
        return found;
    }

    /** The chain, or -1 where nobody fits. */
    int resolve(List<Draft> drafts, int index, Map<Integer, Draft.Gender> genders) {
        Draft pronoun = drafts.get(index);
        int sentence = sentence(pronoun);
        int fallback = -1;
        int distance = Integer.MAX_VALUE;
        for (int i = index - 1; i >= 0; i--) {
            Draft candidate = drafts.get(i);
            int back = sentence - sentence(candidate);
            if (quotation[candidate.from] != 0 && quotation[candidate.from] != quotation[pronoun.from]) {
                continue; // what somebody says is no part of the narration
            }
            if (back == 0 && isSource(pronoun)) {
                continue; // « Le parquet, selon lui, cherche »: somebody else
            }
            if (back > SENTENCES_BACK || (fallback >= 0 && back > distance)) {
                break;
            }
            if (fallback < 0 && back <= 1 && isBody(candidate, pronoun)) {
                if (governors.isMain(candidate)) {
                    return candidate.chain;
                }
                // « L'avocate a dit que la chambre refusait. Elle a ajouté »: a body in what she said gives way to her.
                fallback = candidate.chain;
                distance = back;
                continue;
            }
            if (!fits(candidate, pronoun, genders)) {
                continue;
            }
            if (isSubject(candidate)) {
                return candidate.chain;
            }
            if (fallback < 0 && !pronoun.plural) {
                fallback = candidate.chain;
                distance = back;
            }
        }
        return fallback;
    }

    private boolean isSource(Draft pronoun) {
        return words.is("according", text.tokens(), pronoun.from - 1);
    }

    private boolean fits(Draft candidate, Draft pronoun, Map<Integer, Draft.Gender> genders) {
        if (candidate.chain < 0 || candidate.plural != pronoun.plural) {
            return false;
        }
        boolean kind = pronoun.plural
                ? candidate.type == Mention.Type.GROUP
                : candidate.type == Mention.Type.PERSON
                        || (candidate.type == Mention.Type.COUNTRY
                                && candidate.rule.equals("name.capital-actor")
                                && isSubject(candidate)
                                && !isCoordinated(candidate));
        Draft.Gender gender = genders.getOrDefault(candidate.chain, candidate.gender);
        return kind && !gender.contradicts(pronoun.gender);
    }

    /** « La Commission a répondu. Elle demande »: the subject, with an article of the gender of the pronoun. */
    private boolean isBody(Draft candidate, Draft pronoun) {
        boolean body = candidate.type == Mention.Type.ORGANISATION
                || candidate.type == Mention.Type.COUNTRY && candidate.rule.equals("name.country");
        return body
                && !pronoun.plural
                && pronoun.gender != Draft.Gender.UNKNOWN
                && candidate.chain >= 0
                && article(candidate) == pronoun.gender
                && governors.isSubject(candidate)
                && !isCoordinated(candidate);
    }

    /** What the article at or before a mention, or before the noun that it names, shows. */
    private Draft.Gender article(Draft candidate) {
        for (int i = candidate.from; i >= Math.max(0, candidate.from - 2); i--) {
            for (Lexicon.Hit hit : words.grammar().at(text.tokens(), i)) {
                if (hit.to() == i + 1 && hit.entry().get("value").equals("definite")) {
                    return Draft.Gender.of(hit.entry().get("gender"));
                }
            }
        }
        return Draft.Gender.UNKNOWN;
    }

    private boolean isCoordinated(Draft candidate) {
        return words.is("and", text.tokens(), candidate.from - 1) || words.is("and", text.tokens(), candidate.to);
    }

    private boolean isSubject(Draft candidate) {
        return candidate.form == Mention.Form.PRONOUN || governors.isSubject(candidate);
    }

    private int sentence(Draft draft) {
        return text.sentenceIndexAt(text.span(draft.from, draft.to).start());
    }
}
