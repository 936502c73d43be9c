package org.recoupe.annotation.name;

import java.util.List;
import org.recoupe.annotation.Mention;
import org.recoupe.text.Sentence;
import org.recoupe.text.Token;

/** Reads how far the name of an organisation goes behind its head. One article. */
final class OrganisationReader {

    private static final int LONGEST_NAME = 10;

    private final NameLexicons words;
    private final List<Token> tokens;
    private final TaggedNames tags;

    OrganisationReader(NameLexicons words, List<Token> tokens, TaggedNames tags) {
        this.words = words;
        this.tokens = tokens;
        this.tags = tags;
    }

    /** « Fédération nationale des quais », « Banque de France »: adjectives, and one complement. */
    int end(Sentence sentence, int from) {
        int limit = Math.min(sentence.to(), from + LONGEST_NAME);
        int end = from + 1;
        while (end < limit
                && (Capitals.isNameToken(tokens.get(end)) && Capitals.isPlainName(tokens.get(end)) || isEpithet(end))) {
            end++;
        }
        if (end < limit && words.is("of", tokens, end)) {
            end = complementEnd(end, limit);
        }
        int more = capitalComplement(end, limit);
        while (more > end) {
            end = more;
            more = capitalComplement(end, limit);
        }
        return end;
    }

    /** One past « de France », « des quais » at {@code at}; {@code at} where no noun follows. */
    private int complementEnd(int at, int limit) {
        int noun = at + 1;
        while (noun < limit && words.is("article", tokens, noun)) {
            noun++;
        }
        int last = noun;
        while (last < limit
                && !isPerson(last)
                && !tokens.get(last).isNumeric()
                && (tokens.get(last).upos().equals("NOUN")
                        || (Capitals.isNameToken(tokens.get(last)) && Capitals.isPlainName(tokens.get(last)))
                        || (last > noun && tokens.get(last).upos().equals("ADJ")))) {
            last++;
        }
        return last > noun ? last : at;
    }

    /** One past « pour la Paix », « et de la Mer » at {@code at}: a further complement with a capital of its own. */
    private int capitalComplement(int at, int limit) {
        int noun = at;
        if (words.is("and", tokens, noun) && words.is("of", tokens, noun + 1)) {
            noun++;
        }
        if (!words.is("of", tokens, noun) && !words.is("purpose", tokens, noun)) {
            return at;
        }
        noun++;
        while (noun < limit && words.is("article", tokens, noun)) {
            noun++;
        }
        boolean word = noun < limit
                && !isPerson(noun)
                && Capitals.isNameToken(tokens.get(noun))
                && Capitals.isPlainName(tokens.get(noun))
                && words.titles().longestAt(tokens, noun).isEmpty()
                && !words.isFirstName(tokens, noun)
                && !NameLexicons.isWord(words.organisationWords(), tokens, noun);
        return word ? noun + 1 : at;
    }

    private boolean isPerson(int i) {
        TaggedNames.Tagged tag = tags.covering(i);
        return tag != null && tag.type() == Mention.Type.PERSON;
    }

    /** « Unité ouvrière », « Avenir commun ». */
    boolean isEpithet(int i) {
        return !tokens.get(i).isCapitalized()
                && (tokens.get(i).upos().equals("ADJ")
                        || words.roles().longestAt(tokens, i).isPresent());
    }
}
