package org.recoupe.annotation.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recoupe.annotation.Mention;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Sentence;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/** Finds names: runs of capitalized words, split and typed by lexicons, titles and the words beside them. One article. */
final class NameFinder {

    private static final int LONGEST_NAME = 10;
    private static final int COUNTRY_AND_PERSON = 3;

    private final NameLexicons words;
    private final List<Token> tokens;
    private final TokenizedText text;
    private final Set<String> capitalizedInside = new HashSet<>();
    private final Set<String> lowerCase = new HashSet<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final KnownNames known;
    private final OrganisationReader organisations;

    NameFinder(NameLexicons words, TokenizedText text) {
        this.words = words;
        this.text = text;
        this.tokens = text.tokens();
        this.known = new KnownNames(words, tokens);
        this.organisations = new OrganisationReader(words, tokens);
        for (Sentence sentence : text.sentences()) {
            for (int i = sentence.from(); i < sentence.to(); i++) {
                Token token = tokens.get(i);
                if (!token.isCapitalized()) {
                    lowerCase.add(token.folded());
                } else if (!isInitialPlace(sentence, i)) {
                    capitalizedInside.add(token.folded());
                }
            }
        }
    }

    List<Draft> find() {
        for (Sentence sentence : text.sentences()) {
            boolean shouting = isShouting(sentence);
            int i = sentence.from();
            while (i < sentence.to()) {
                i = Math.max(i + 1, step(sentence, i, shouting));
            }
        }
        return drafts;
    }

    private int step(Sentence sentence, int i, boolean shouting) {
        Optional<Lexicon.Hit> title = words.titles().longestAt(tokens, i);
        if (title.isPresent()
                && title.get().to() < sentence.to()
                && startsRun(sentence, title.get().to())) {
            return titled(sentence, title.get());
        }
        Optional<Lexicon.Hit> field = words.fields().longestAt(tokens, i);
        if (field.isPresent() && tokens.get(i).isCapitalized() && follows("preposition", "article", i)) {
            return field.get().to();
        }
        Optional<Lexicon.Hit> role = words.roles().longestAt(tokens, i);
        if (role.isPresent()
                && (role.get().to() > i + 1 || tokens.get(i).isCapitalized())
                && !(words.isFirstName(tokens, i))) {
            return role.get().to();
        }
        Draft listed = known.at(sentence, i);
        if (listed != null) {
            drafts.add(listed);
            return listed.to;
        }
        if (shouting || !startsRun(sentence, i)) {
            return i + 1;
        }
        if (isInitialPlace(sentence, i) && !isNameAtStart(sentence, i)) {
            return i + 1;
        }
        if (words.is("article", tokens, i) && NameLexicons.isWord(words.organisationWords(), tokens, i + 1)) {
            return i + 1; // « Le Ministère »: an article at the head of a line
        }
        int end = titleEnd(sentence, i, runEnd(sentence, i));
        end = end - i == COUNTRY_AND_PERSON && isSeatOfRole(i) ? i + 1 : end;
        Draft run = new Draft(i, end, Mention.Form.NAME, Mention.Type.MISC, "name.run");
        drafts.add(run);
        return end;
    }

    /** « le président de la Calvanie Oreste Dunal »: the word behind role and article is a name of its own. */
    private boolean isSeatOfRole(int from) {
        boolean fused = words.is("fused", tokens, from - 1);
        if (!fused && !(words.is("definite", tokens, from - 1) && words.is("of", tokens, from - 2))) {
            return false;
        }
        return NameLexicons.isWord(words.roles(), tokens, fused ? from - 2 : from - 3)
                && !NameLexicons.isWord(words.organisationWords(), tokens, from);
    }

    private boolean follows(String first, String second, int i) {
        return words.is(first, tokens, i - 1) || words.is(second, tokens, i - 1) || words.is("and", tokens, i - 1);
    }

    private int titled(Sentence sentence, Lexicon.Hit title) {
        int end = runEnd(sentence, title.to());
        Draft run = new Draft(title.to(), end, Mention.Form.NAME, Mention.Type.PERSON, "name.title").firm();
        run.gender = Draft.Gender.of(title.entry().get("gender"));
        if (title.entry().get("kind").equals("office")) {
            run.roles.add(new Mention.Role(
                    text.span(title.from(), title.to()),
                    text.span(title.from(), title.to()).of(text.text())));
        }
        drafts.add(run);
        return end;
    }

    /** One past the last token of the run that begins at {@code from}. */
    private int runEnd(Sentence sentence, int from) {
        int end = from + 1;
        boolean personal = words.isFirstName(tokens, from) || titleEnds(from);
        if (isInitialLetter(from) && isSign(end, ".")) {
            end++;
        } else if (words.is("front", tokens, from)) {
            end = Math.max(end, from + 1);
        }
        if (NameLexicons.isWord(words.organisationWords(), tokens, from)) {
            return organisations.end(sentence, from);
        }
        if (end < sentence.to()
                && from > sentence.from()
                && organisations.isEpithet(end)
                && NameLexicons.isWord(words.organisationWords(), tokens, from - 1)
                && !words.isFirstName(tokens, from)) {
            return end + 1;
        }
        while (end < sentence.to() && end - from < LONGEST_NAME) {
            int next = nextOfRun(sentence, from, end, personal);
            if (next <= end) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** « Le Phare du Nord »: a title with an article of its own takes one complement with a capital; else {@code end}. */
    private int titleEnd(Sentence sentence, int from, int end) {
        if (!words.is("article", tokens, from) || end - from < 2 || !words.is("of", tokens, end)) {
            return end;
        }
        int noun = end + 1;
        while (noun < sentence.to() && words.is("article", tokens, noun)) {
            noun++;
        }
        return noun < sentence.to() && startsRun(sentence, noun) && !words.isFirstName(tokens, noun) ? noun + 1 : end;
    }

    private boolean titleEnds(int from) {
        return from > 0
                && (NameLexicons.isWord(words.titles(), tokens, from - 1)
                        || NameLexicons.isWord(words.roles(), tokens, from - 1)
                        || isSign(from - 1, "."));
    }

    private int nextOfRun(Sentence sentence, int from, int at, boolean personal) {
        Token token = tokens.get(at);
        if (isInitialLetter(at)
                && isSign(at + 1, ".")
                && at + 2 < sentence.to()
                && tokens.get(at + 2).isCapitalized()) {
            return at + 2;
        }
        if (Capitals.isNameToken(token)) {
            boolean called = NameLexicons.isWord(words.organisationWords(), tokens, from - 1);
            boolean otherName = !personal && !called && known.at(sentence, at) != null;
            boolean newPerson = !personal
                    && words.isFirstName(tokens, at)
                    && (Capitals.isAcronym(tokens.get(at - 1)) || isBehindArticle(from));
            return !Capitals.isPlainName(token) || otherName || newPerson || startsRole(at) ? at : at + 1;
        }
        if (words.particles().longestAt(tokens, at).filter(hit -> inside(hit)).isPresent()) {
            int end = words.particles().longestAt(tokens, at).get().to();
            boolean genitive = words.is("of", tokens, at) || words.is("article", tokens, at);
            boolean capital =
                    end < sentence.to() && tokens.get(end).isCapitalized() && Capitals.isPlainName(tokens.get(end));
            boolean listed = capital && known.at(sentence, end) != null;
            return capital && (!genitive || (personal && !listed)) ? end + 1 : at;
        }
        return at;
    }

    /** « le président de l'Ostrovie Marek Dol »: what has an article is no given name. */
    private boolean isBehindArticle(int from) {
        return words.is("definite", tokens, from - 1) || words.is("fused", tokens, from - 1);
    }

    private static boolean inside(Lexicon.Hit hit) {
        return hit.entry().get("where").equals("inside");
    }

    private boolean startsRole(int at) {
        return words.roles().longestAt(tokens, at).isPresent() && !words.isFirstName(tokens, at);
    }

    private boolean startsRun(Sentence sentence, int i) {
        if (i >= sentence.to()) {
            return false;
        }
        Token token = tokens.get(i);
        if (Capitals.isNameToken(token)) {
            return Capitals.isPlainName(token) && !startsDemonym(i);
        }
        return words.particles()
                        .longestAt(tokens, i)
                        .filter(hit -> hit.entry().get("where").equals("front"))
                        .isPresent()
                && i + 1 < sentence.to()
                && tokens.get(i + 1).isCapitalized()
                && !words.is("of", tokens, i)
                && Capitals.isPlainName(tokens.get(i + 1));
    }

    private boolean startsDemonym(int i) {
        return words.demonyms().longestAt(tokens, i).isPresent()
                && (words.is("definite", tokens, i - 1)
                        || words.is("fused", tokens, i - 1)
                        || words.is("indefinite", tokens, i - 1)
                        || words.is("of", tokens, i - 1)
                        || i == 0
                        || !tokens.get(i - 1).isWord());
    }

    private boolean isInitialLetter(int i) {
        return i < tokens.size()
                && tokens.get(i).surface().length() <= 2
                && tokens.get(i).isCapitalized();
    }

    private boolean isSign(int i, String sign) {
        return i < tokens.size() && tokens.get(i).surface().equals(sign);
    }

    /** Whether a capital at {@code i} says nothing: the first word, or the first after a sign that opens a sentence. */
    private boolean isInitialPlace(Sentence sentence, int i) {
        if (i == sentence.from()) {
            return true;
        }
        Token before = tokens.get(i - 1);
        return !before.isWord()
                && !before.surface().equals(",")
                && !before.surface().equals(")")
                && !(before.surface().equals(".") && isInitialLetter(i - 2));
    }

    private boolean isNameAtStart(Sentence sentence, int i) {
        Token token = tokens.get(i);
        if (isInitialLetter(i)
                && isSign(i + 1, ".")
                && i + 2 < sentence.to()
                && tokens.get(i + 2).isCapitalized()) {
            return true;
        }
        if (NameLexicons.isWord(words.common(), tokens, i) || words.isCompoundOfCommon(token)) {
            return false;
        }
        if (capitalizedInside.contains(token.folded()) || words.isFirstName(tokens, i) || Capitals.isAcronym(token)) {
            return true;
        }
        if (lowerCase.contains(token.folded())) {
            return false;
        }
        if (!token.upos().isEmpty()) {
            return token.upos().equals("PROPN") || nextIsVerb(i) && token.upos().equals("NOUN");
        }
        return i + 1 < sentence.to() && (tokens.get(i + 1).isCapitalized() || nextIsVerb(i));
    }

    private boolean nextIsVerb(int i) {
        if (i + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(i + 1);
        return next.upos().equals("AUX") || next.upos().equals("VERB");
    }

    private boolean isShouting(Sentence sentence) {
        int shouted = 0;
        int all = 0;
        for (Token token : text.tokens(sentence)) {
            if (token.surface().length() >= 3
                    && Character.isLetter(token.surface().codePointAt(0))) {
                all++;
                shouted += Capitals.isAcronym(token) ? 1 : 0;
            }
        }
        return all >= 4 && shouted * 10 > all * 7;
    }
}
