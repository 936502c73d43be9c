package org.recoupe.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Mention;
import org.recoupe.article.Anchor;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/** Makes clues of the chains of an article. Immutable; safe for use by many threads. */
final class ClueReader {

    private static final int LONGEST_TITLE = 2;

    private final Lexicon titles;
    private final Lexicon firstNames;
    private final Lexicon grammar;
    private final Lexicon bodies;

    ClueReader(LanguagePack pack) {
        this.titles = pack.lexicon("titles");
        this.firstNames = pack.lexicon("first-names");
        this.grammar = pack.lexicon("name-grammar");
        this.bodies = pack.lexicon("organisation-words");
    }

    /**
     * The chains of {@code article}; places are left out, and what has no name and is no body or group by itself.
     *
     * @param judged whether an editor has said who it is: then it is not left out
     */
    List<Clue> read(AnnotatedArticle article, StoryTypes types, Predicate<Anchor> judged) {
        Map<Integer, List<Mention>> chains = new TreeMap<>();
        for (Mention mention : article.mentions()) {
            chains.computeIfAbsent(mention.chain(), chain -> new ArrayList<>()).add(mention);
        }
        List<Clue> clues = new ArrayList<>();
        for (List<Mention> chain : chains.values()) {
            Clue clue = clue(article, chain, types);
            if (clue != null) {
                clues.add(clue);
            } else if (chain.stream()
                    .anyMatch(
                            mention -> judged.test(new Anchor(article.article().id(), mention.span())))) {
                clues.add(unknown(article, chain));
            }
        }
        return clues;
    }

    /** A chain that would be nobody by itself, by the first of its names or its first words. */
    private Clue unknown(AnnotatedArticle article, List<Mention> chain) {
        Mention first = chain.stream()
                .filter(mention -> mention.form() == Mention.Form.NAME)
                .findFirst()
                .orElse(chain.getFirst());
        return new Clue(
                article.article().id(),
                first.type() == Mention.Type.MISC ? Mention.Type.GROUP : first.type(),
                first.name(),
                first.form() == Mention.Form.NAME,
                chain,
                first.demonym(),
                gender(article.tokens(), chain));
    }

    private @Nullable Clue clue(AnnotatedArticle article, List<Mention> chain, StoryTypes types) {
        Mention best = chain.stream()
                .filter(mention -> mention.form() == Mention.Form.NAME)
                .max(Comparator.comparingInt((Mention mention) -> mention.name().length())
                        .thenComparing(Mention::name))
                .orElse(null);
        boolean named = best != null;
        String name = best != null ? best.name() : "";
        for (int i = 0; i < chain.size() && best == null; i++) {
            name = nameOfDescription(article, chain.get(i));
            best = name.isEmpty() ? null : chain.get(i);
        }
        if (best == null) {
            return null;
        }
        Mention.Type type = named ? types.of(chain, name, best.type()) : typeOfDescription(article.tokens(), best);
        if (type == Mention.Type.PLACE || type == Mention.Type.MISC) {
            return null;
        }
        String unlisted = type == Mention.Type.COUNTRY ? Clue.key(name) : null;
        return new Clue(
                article.article().id(),
                type,
                name,
                named,
                chain,
                best.demonym() != null ? best.demonym() : unlisted,
                gender(article.tokens(), chain));
    }

    /** The words of a description without its determiner; empty where it cannot stand for an actor by itself. */
    private String nameOfDescription(AnnotatedArticle article, Mention mention) {
        TokenizedText text = article.tokens();
        boolean body = mention.type() == Mention.Type.GROUP || mention.type() == Mention.Type.ORGANISATION;
        boolean country = mention.type() == Mention.Type.COUNTRY && mention.demonym() != null;
        if (mention.form() != Mention.Form.DESCRIPTION || (!body && !country)) {
            return "";
        }
        List<Token> tokens = text.tokens();
        int from = text.tokenIndexAt(mention.span().start());
        int to = text.tokenIndexAt(mention.span().end() - 1) + 1;
        if (from >= tokens.size() || is("possessive", tokens, from)) {
            return "";
        }
        int start = is("definite", tokens, from) && from + 1 < to ? from + 1 : from;
        if (mention.type() == Mention.Type.ORGANISATION && isGeneric(tokens, start) && !takesPart(article, mention)) {
            return "";
        }
        return text.span(start, to).of(text.text()).replaceAll("\\s+", " ");
    }

    /** « la direction », « l'équipe »: any firm or club; without a name people rather than a body. */
    private Mention.Type typeOfDescription(TokenizedText text, Mention mention) {
        int from = text.tokenIndexAt(mention.span().start());
        int start = is("definite", text.tokens(), from) ? from + 1 : from;
        return mention.type() == Mention.Type.ORGANISATION && isGeneric(text.tokens(), start)
                ? Mention.Type.GROUP
                : mention.type();
    }

    private boolean isGeneric(List<Token> tokens, int head) {
        return head < tokens.size()
                && bodies.at(tokens, head).stream()
                        .anyMatch(hit -> hit.entry().get("generic").equals("yes"));
    }

    private static boolean takesPart(AnnotatedArticle article, Mention mention) {
        return article.events().stream()
                        .anyMatch(event -> event.participants().stream()
                                .anyMatch(participant -> participant.span().equals(mention.span())))
                || article.quotations().stream()
                        .anyMatch(quotation -> mention.span().equals(quotation.speaker()));
    }

    private boolean is(String function, List<Token> tokens, int index) {
        return grammar.at(tokens, index).stream()
                .anyMatch(
                        hit -> hit.to() == index + 1 && hit.entry().get("value").equals(function));
    }

    private Clue.Gender gender(TokenizedText text, List<Mention> chain) {
        Clue.Gender gender = Clue.Gender.UNKNOWN;
        for (Mention mention : chain) {
            if (mention.form() != Mention.Form.NAME || mention.type() != Mention.Type.PERSON) {
                continue;
            }
            int from = text.tokenIndexAt(mention.span().start());
            for (int i = Math.max(0, from - LONGEST_TITLE); i < from; i++) {
                for (Lexicon.Hit hit : titles.at(text.tokens(), i)) {
                    gender = hit.to() == from && gender == Clue.Gender.UNKNOWN ? of(hit.entry()) : gender;
                }
            }
        }
        for (Mention mention : chain) {
            if (gender == Clue.Gender.UNKNOWN && mention.form() == Mention.Form.NAME) {
                gender = ofFirstName(text, mention);
            }
        }
        return gender;
    }

    private Clue.Gender ofFirstName(TokenizedText text, Mention mention) {
        int from = text.tokenIndexAt(mention.span().start());
        int to = text.tokenIndexAt(mention.span().end() - 1) + 1;
        if (mention.type() != Mention.Type.PERSON || to - from < 2) {
            return Clue.Gender.UNKNOWN;
        }
        List<Clue.Gender> genders = firstNames.at(text.tokens(), from).stream()
                .filter(hit -> hit.to() == from + 1)
                .map(hit -> of(hit.entry()))
                .distinct()
                .toList();
        return genders.size() == 1 ? genders.getFirst() : Clue.Gender.UNKNOWN;
    }

    private static Clue.Gender of(Lexicon.Entry entry) {
        return switch (entry.get("gender")) {
            case "m" -> Clue.Gender.MALE;
            case "f" -> Clue.Gender.FEMALE;
            default -> Clue.Gender.UNKNOWN;
        };
    }
}
