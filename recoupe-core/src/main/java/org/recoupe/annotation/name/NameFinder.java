package org.recoupe.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.name.TaggedNames.Tagged;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Sentence;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/**
 * Finds names: those that the analyser tags, with the ends that titles, lexicons and the tree show, and some that it
 * passes over. One article.
 */
final class NameFinder {

    private static final int LONGEST_QUOTED = 10;
    private static final int LONGEST_NAME = 10;

    private final NameLexicons words;
    private final List<Token> tokens;
    private final TokenizedText text;
    private final List<Draft> drafts = new ArrayList<>();
    private final KnownNames known;
    private final TaggedNames tags;
    private final OrganisationReader organisations;
    private final OrganisationContext context;

    /** The names of people that stand in one word. */
    private final Set<String> alone;

    NameFinder(NameLexicons words, TokenizedText text) {
        this.words = words;
        this.text = text;
        this.tokens = text.tokens();
        this.known = new KnownNames(words, tokens);
        this.tags = new TaggedNames(words, tokens);
        this.organisations = new OrganisationReader(words, tokens, tags);
        this.context = new OrganisationContext(words, tokens);
        this.alone = tokens.stream()
                .filter(token -> token.entity().endsWith("-PER") && token.isCapitalized())
                .map(Token::surface)
                .collect(Collectors.toSet());
    }

    List<Draft> find() {
        for (Sentence sentence : text.sentences()) {
            int i = sentence.from();
            while (i < sentence.to()) {
                i = Math.max(i + 1, step(sentence, i));
            }
        }
        return drafts;
    }

    private int step(Sentence sentence, int i) {
        Optional<Lexicon.Hit> title = words.titles().longestAt(tokens, i);
        if (title.isPresent()
                && title.get().to() < sentence.to()
                && startsName(sentence, title.get().to())) {
            return titled(sentence, title.get());
        }
        int quoted = quotedEnd(sentence, i);
        if (quoted > i) {
            return add(new Draft(i + 1, quoted, Mention.Form.NAME, Mention.Type.ORGANISATION, "name.organisation"));
        }
        if (isField(i)) {
            return words.fields().longestAt(tokens, i).orElseThrow().to();
        }
        if (isBareHead(i)) {
            return i + 1;
        }
        Optional<Lexicon.Hit> role = words.roles().longestAt(tokens, i);
        if (role.isPresent()
                && !isOrganisation(i, role.get().to())
                && (role.get().to() > i + 1 || tokens.get(i).isCapitalized())
                && !words.isFirstName(tokens, i)) {
            return role.get().to();
        }
        if (isSurnameLikeArticle(sentence, i)) {
            return named(
                    sentence, i, new Tagged(i, nameEnd(sentence, i + 1, tags.covering(i + 1)), Mention.Type.PERSON));
        }
        Tagged tag = hasOwnArticle(sentence, i) ? tags.covering(i + 1) : tags.covering(i);
        Draft listed = known.at(sentence, i);
        if (listed != null && !isPartOf(listed)) {
            return add(listed);
        }
        if (isCouple(i) || listed == null && isArticleOfKnown(sentence, i, tag)) {
            return i + 1;
        }
        boolean starts =
                tag == null ? isUntaggedName(sentence, i) : tag.from() == i && !isPeople(i) || startsName(sentence, i);
        if (!starts) {
            return i + 1;
        }
        return named(sentence, i, tag);
    }

    private int named(Sentence sentence, int i, @Nullable Tagged tag) {
        int end = nameEnd(sentence, i, tag);
        Mention.Type type = tag == null ? Mention.Type.MISC : tag.type();
        return add(new Draft(i, end, Mention.Form.NAME, type, tag == null ? "name.run" : "name.tagged"));
    }

    private int add(Draft draft) {
        drafts.add(draft);
        return draft.to;
    }

    /** « Le Hoang Phuc »: French sets no article before somebody's full name, so that it is a surname. */
    private boolean isSurnameLikeArticle(Sentence sentence, int i) {
        Tagged next = tags.covering(i + 1);
        return next != null
                && next.from() == i + 1
                && next.type() == Mention.Type.PERSON
                && next.to() - next.from() == 2
                && tokens.get(i).isCapitalized()
                && words.is("surname-like", tokens, i)
                && Capitals.isPlainName(tokens.get(i + 2))
                && known.at(sentence, i + 1) == null
                && words.roles().longestAt(tokens, i + 1).isEmpty()
                && !words.isFirstName(tokens, i + 1)
                && !isPeople(i + 1);
    }

    /** « La Casa Rosada »: tagged with its article, which is none of the listed name. */
    private boolean isArticleOfKnown(Sentence sentence, int i, @Nullable Tagged tag) {
        if (tag == null || tag.from() != i || i + 1 >= sentence.to() || !words.is("article", tokens, i)) {
            return false;
        }
        Draft behind = known.at(sentence, i + 1);
        return behind != null && behind.to >= tag.to();
    }

    /** « la rencontre Rivel-Ovide »: two people whom the article also names one by one. */
    private boolean isCouple(int i) {
        String[] parts = tokens.get(i).surface().split("-", -1);
        return parts.length == 2 && alone.contains(parts[0]) && alone.contains(parts[1]);
    }

    /** « l'ONG Secours » : short for what the name behind it names. */
    private boolean isBareHead(int i) {
        Tagged next = tags.covering(i + 1);
        return next != null
                && Capitals.isAcronym(tokens.get(i))
                && words.organisationWords().at(tokens, i).stream()
                        .anyMatch(hit -> hit.entry().get("generic").equals("yes"));
    }

    /** « les Forces de libération »: a word for people, but in the name of an organisation. */
    private boolean isOrganisation(int from, int to) {
        Tagged tag = tags.covering(from);
        return tag != null && tag.from() == from && tag.to() > to && tag.type() == Mention.Type.ORGANISATION;
    }

    /** « la Défense » behind « ministre de »: what a member of a government is in charge of. */
    private boolean isField(int i) {
        boolean complement = words.is("preposition", tokens, i - 1)
                || words.is("article", tokens, i - 1)
                || words.is("and", tokens, i - 1);
        return complement
                && tokens.get(i).isCapitalized()
                && words.fields().longestAt(tokens, i).isPresent();
    }

    /** Whether the analyser sees more than the lexicon knows: « Paris Volley », « Jordan Dol », « Afrique de l'Ouest ». */
    private boolean isPartOf(Draft listed) {
        Tagged tag = tags.covering(listed.to - 1);
        if (tag == null || tag.to() <= listed.to) {
            return false;
        }
        return tag.type() != Mention.Type.PLACE
                || listed.rule.equals("name.place")
                || Capitals.isNameToken(tokens.get(listed.to));
    }

    /** One past the name in quotation marks that open at {@code i} behind « l'association »; {@code i} where there is none. */
    private int quotedEnd(Sentence sentence, int i) {
        boolean opens = Capitals.isOpeningQuote(tokens, i)
                && i + 1 < sentence.to()
                && i > sentence.from()
                && tokens.get(i + 1).isCapitalized();
        if (!opens
                || !(context.isBefore(i)
                        || words.outletNouns().longestAt(tokens, i - 1).isPresent())) {
            return i;
        }
        int end = i + 1;
        while (end < sentence.to() && end <= i + LONGEST_QUOTED) {
            String sign = tokens.get(end).surface();
            if (sign.equals("\u00bb") || sign.equals("\u201d") || sign.equals("\"")) {
                return end > i + 1 ? end : i;
            }
            end++;
        }
        return i;
    }

    private int titled(Sentence sentence, Lexicon.Hit title) {
        int from = title.to();
        int end = nameEnd(sentence, from, tags.covering(from));
        Draft run = new Draft(from, end, Mention.Form.NAME, Mention.Type.PERSON, "name.title").firm();
        run.gender = Draft.Gender.of(title.entry().get("gender"));
        if (title.entry().get("kind").equals("office")) {
            run.roles.add(new Mention.Role(
                    text.span(title.from(), title.to()),
                    text.span(title.from(), title.to()).of(text.text())));
        }
        return add(run);
    }

    /** One past the last token of the name that begins at {@code from}. */
    private int nameEnd(Sentence sentence, int from, @Nullable Tagged tag) {
        int end = tag == null ? from + 1 : tag.to();
        if (tag == null && Capitals.isInitial(tokens, from) && Capitals.isSign(tokens, end, ".")) {
            end++;
        }
        boolean person = tag != null && tag.type() == Mention.Type.PERSON;
        if (!person && NameLexicons.isWord(words.organisationWords(), tokens, from)) {
            end = Math.max(end, organisations.end(sentence, from));
            Tagged last = tags.covering(end - 1);
            return last == null ? end : Math.max(end, last.to());
        }
        if (tag == null && end < sentence.to() && context.isBefore(from) && organisations.isEpithet(end)) {
            return end + 1;
        }
        if (tag != null
                && tag.type() == Mention.Type.ORGANISATION
                && tokens.get(from).upos().equals("PROPN")) {
            return beforeSeat(from, end);
        }
        int limit = Math.min(sentence.to(), from + LONGEST_NAME);
        while (end < limit) {
            int next = grown(sentence, from, end, person);
            if (next <= end) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** « Braval de Sorn »: where a company has its seat is no part of its name. */
    private int beforeSeat(int from, int end) {
        for (int i = from + 1; i + 1 < end; i++) {
            if (words.is("of", tokens, i) && !words.is("article", tokens, i + 1) && !words.is("fused", tokens, i)) {
                return i;
            }
        }
        return end;
    }

    /** One past what still belongs to the name {@code [from, at)}, by the tree; {@code at} where nothing does. */
    private int grown(Sentence sentence, int from, int at, boolean person) {
        Token token = tokens.get(at);
        Tagged tag = tags.covering(at);
        if (tag != null && tag.from() == at && tag.type() != Mention.Type.PERSON && person) {
            return at;
        }
        if (Capitals.isNameToken(token) && Capitals.isPlainName(token)) {
            boolean joined = token.is("flat") && token.head() >= from && token.head() < at;
            boolean free = tag == null && token.upos().equals("PROPN");
            boolean other = known.at(sentence, at) != null
                    || words.roles().longestAt(tokens, at).isPresent() && !words.isFirstName(tokens, at);
            return (joined || free) && !other ? at + 1 : at;
        }
        Optional<Lexicon.Hit> particle = words.particles()
                .longestAt(tokens, at)
                .filter(hit -> hit.entry().get("where").equals("inside"));
        if (person && particle.isPresent()) {
            int name = particle.get().to();
            boolean joined = name < sentence.to()
                    && Capitals.isNameToken(tokens.get(name))
                    && tokens.get(name).is("flat")
                    && tokens.get(name).head() >= from
                    && tokens.get(name).head() < at
                    && known.at(sentence, name) == null;
            return joined ? name + 1 : at;
        }
        return at;
    }

    private boolean startsName(Sentence sentence, int i) {
        if (i >= sentence.to()) {
            return false;
        }
        Token token = tokens.get(i);
        if (Capitals.isNameToken(token)) {
            return Capitals.isPlainName(token) && !isPeople(i);
        }
        boolean front = words.particles()
                .longestAt(tokens, i)
                .filter(hit -> hit.entry().get("where").equals("front"))
                .isPresent();
        return front
                && !words.is("of", tokens, i)
                && i + 1 < sentence.to()
                && tokens.get(i + 1).isCapitalized();
    }

    /** A proper noun or a short form that the analyser did not tag. */
    private boolean isUntaggedName(Sentence sentence, int i) {
        Token token = tokens.get(i);
        boolean named =
                token.upos().equals("PROPN") || Capitals.isAcronym(token) || i > sentence.from() && context.isBefore(i);
        return named
                && startsName(sentence, i)
                && !NameLexicons.isWord(words.common(), tokens, i)
                && !words.isCompoundOfCommon(token);
    }

    /** « selon Le Phare »: a capital that only a title has inside a sentence. */
    private boolean hasOwnArticle(Sentence sentence, int i) {
        Tagged next = tags.covering(i + 1);
        return next != null
                && next.from() == i + 1
                && next.type() != Mention.Type.PERSON
                && i > sentence.from()
                && tokens.get(i - 1).isWord()
                && tokens.get(i).isCapitalized()
                && words.is("article", tokens, i);
    }

    /** « les Américains », « le Suisse Urs Dol ». */
    private boolean isPeople(int i) {
        Optional<Lexicon.Hit> people = words.demonyms().longestAt(tokens, i);
        Tagged tag = tags.covering(i);
        boolean alone =
                people.isPresent() && (tag == null || tag.to() == people.get().to());
        return alone
                && (i == 0
                        || !tokens.get(i - 1).isWord()
                        || words.is("article", tokens, i - 1)
                        || words.is("definite", tokens, i - 1)
                        || words.is("indefinite", tokens, i - 1)
                        || words.is("quantifier", tokens, i - 1)
                        || words.is("of", tokens, i - 1));
    }
}
