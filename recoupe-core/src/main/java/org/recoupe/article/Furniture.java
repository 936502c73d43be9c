package org.recoupe.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/**
 * Tells the lines of a page that are not its article by the phrases of {@code lexicon/furniture.tsv}. Signs are left
 * out of the comparison and every number counts as 0. Immutable.
 */
final class Furniture {

    /** No line of furniture is longer. */
    private static final int LONGEST = 300;

    private static final int MOST_WORDS = 45;
    /** In so short a line phrases are looked for everywhere, in a longer one at its beginning. */
    private static final int SHORT = 70;

    /** What follows a line of furniture. */
    enum Ends {
        /** Nothing particular. */
        NOTHING,
        /** Headlines of other articles, up to the next paragraph. */
        SECTION,
        /** The article is over. */
        ARTICLE
    }

    /**
     * A line that is furniture.
     *
     * @param id of the row
     * @param why what it is
     * @param ends what follows
     */
    record Found(String id, Removed.Why why, Ends ends) {

        /** Whether it was taken for names of sections by its bars alone. */
        boolean isMenu() {
            return id.equals(MENU_BAR);
        }
    }

    private static final String MENU_BAR = "menu-bar";

    /** A line in which a page speaks to its reader is no longer. */
    private static final int LONGEST_CALL = 180;

    private static final int LONGEST_BAR = 160;
    private static final int LONGEST_LABEL = 40;
    private static final int FEWEST_ITEMS = 3;
    private static final String BARS = "|•·";

    private static final int LONGEST_CODE = 24;
    private static final int LONGEST_CODE_WORD = 4;

    private final Lexicon lexicon;
    private final Lexicon phrases;
    private final Lexicon reader;
    private final Lexicon desk;
    private final Lexicon calls;
    private final Lexicon objects;
    private final Set<String> firstWords;

    Furniture(LanguagePack pack) {
        this.lexicon = pack.lexicon("furniture");
        this.phrases = pack.lexicon("furniture-phrases");
        this.reader = pack.lexicon("reader-words");
        this.desk = pack.lexicon("desk-credits");
        this.calls = pack.lexicon("furniture-calls");
        this.objects = pack.lexicon("furniture-objects");
        this.firstWords = lexicon.entries().stream()
                .map(entry -> entry.words().getFirst().word())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What {@code part} is, where it is furniture. */
    Optional<Found> find(Part part) {
        if (part.length() > LONGEST) {
            return Optional.empty();
        }
        if (!mayBe(part)) {
            List<Token> all = words(part.tokens());
            Optional<Found> phrase = anywhere(part, all);
            return phrase.isPresent() || part.length() > LONGEST_CALL ? phrase : call(part, all);
        }
        if (isWireCode(part)) {
            return Optional.of(new Found("wire-code", Removed.Why.CREDIT, Ends.NOTHING));
        }
        List<Token> words = words(part.tokens());
        if (words.isEmpty()) {
            return Optional.of(new Found("signs", Removed.Why.EMPTY, Ends.NOTHING));
        }
        if (words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        Found best = null;
        for (int i = 0; i < words.size(); i++) {
            for (Lexicon.Hit hit : lexicon.at(words, i)) {
                Found found = fits(hit, words, part) ? found(hit.entry()) : null;
                // Where several rows know the line, the one that ends most.
                best = found != null && (best == null || found.ends().compareTo(best.ends()) > 0) ? found : best;
            }
        }
        if (best != null) {
            return Optional.of(best);
        }
        Optional<Found> phrase = anywhere(part, words).or(() -> glued(part));
        if (phrase.isPresent()) {
            return phrase;
        }
        if (isDeskCredit(part, words)) {
            return Optional.of(new Found("desk-credit", Removed.Why.CREDIT, Ends.NOTHING));
        }
        if (isBreadcrumb(part)) {
            return Optional.of(new Found("breadcrumb", Removed.Why.NAVIGATION, Ends.NOTHING));
        }
        if (isMenuBar(part)) {
            return Optional.of(new Found(MENU_BAR, Removed.Why.NAVIGATION, Ends.NOTHING));
        }
        return part.length() <= LONGEST_CALL ? call(part, words) : Optional.empty();
    }

    /**
     * A phrase of a page, wherever it stands in a line that is no quotation. A sentence may be of the article all the same
     * (« Le siège social restera à Valmer. »), unless it speaks to the reader or has two such phrases.
     */
    private Optional<Found> anywhere(Part part, List<Token> words) {
        if (isQuoted(part)) {
            return Optional.empty();
        }
        Found first = null;
        boolean sure = !part.endsSentence();
        for (int i = 0; i < words.size() && (first == null || !sure); i++) {
            Optional<Lexicon.Hit> hit = phrases.longestAt(words, i);
            if (hit.isPresent()) {
                sure |= first != null;
                first = first == null ? found(hit.get().entry()) : first;
                i = hit.get().to() - 1;
            }
        }
        return first != null && (sure || isToReader(words)) ? Optional.of(first) : Optional.empty();
    }

    private boolean isToReader(List<Token> words) {
        return IntStream.range(0, words.size())
                .anyMatch(i -> reader.at(words, i).stream()
                        .anyMatch(hit -> hit.entry().get("who").equals("reader")));
    }

    /** A label that is glued to the headline behind it: « Sujet connexeLe pont est ouvert ». */
    private Optional<Found> glued(Part part) {
        String line = part.words();
        for (int i = 2; i < Math.min(line.length() - 1, LONGEST_LABEL); i++) {
            if (Character.isUpperCase(line.charAt(i)) && Character.isLowerCase(line.charAt(i - 1))) {
                Span label = new Span(part.span().start(), part.span().start() + i);
                List<Token> words = words(part.tokens(label));
                return lexicon.at(words, 0).stream()
                        .filter(hit -> hit.to() == words.size() && !part.endsSentence())
                        .filter(hit -> hit.entry().get("scope").equals("whole"))
                        .map(hit -> new Found(
                                found(hit.entry()).id(), found(hit.entry()).why(), Ends.NOTHING))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** A whole line in brackets that says who worked on the article. */
    private boolean isDeskCredit(Part part, List<Token> words) {
        String line = part.words();
        return !words.isEmpty()
                && line.startsWith("(")
                && line.endsWith(")")
                && desk.longestAt(words, 0).isPresent();
    }

    /** A page that asks its reader for something: « Téléchargez notre application ». What people say stands in quotes. */
    private Optional<Found> call(Part part, List<Token> words) {
        if (isQuoted(part)) {
            return Optional.empty();
        }
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            boolean called = calls.at(words, i).stream()
                    .anyMatch(hit -> at == 0 || hit.entry().get("scope").equals("any"));
            if (!called) {
                continue;
            }
            for (int j = 0; j < words.size(); j++) {
                Optional<Lexicon.Hit> object = objects.longestAt(words, j);
                if (object.isPresent()) {
                    String why = object.get().entry().row().require("why").toUpperCase(Locale.ROOT);
                    return Optional.of(new Found("call", Removed.Why.valueOf(why), Ends.NOTHING));
                }
            }
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isQuoted(Part part) {
        return part.firstToken()
                .map(first -> "«“\"–—-".contains(first.surface()))
                .orElse(true);
    }

    /** The initials of those who wrote and checked an agency's text: « ab/cd/efg ». */
    private static boolean isWireCode(Part part) {
        if (part.length() > LONGEST_CODE) {
            return false;
        }
        int slashes = 0;
        for (Token token : part.tokens()) {
            boolean slash = token.surface().equals("/");
            slashes += slash ? 1 : 0;
            boolean initials = token.isWord() && token.surface().length() <= LONGEST_CODE_WORD;
            if (!slash && !initials) {
                return false;
            }
        }
        return slashes > 0;
    }

    /** A cheap look that spares most paragraphs the rest: by the first word, or by the signs of furniture. */
    private boolean mayBe(Part part) {
        Optional<Token> first = part.firstToken();
        return part.length() <= SHORT
                || first.isEmpty()
                || !first.get().isWord()
                || first.get().isNumeric()
                || firstWords.contains(first.get().folded());
    }

    private static boolean fits(Lexicon.Hit hit, List<Token> words, Part part) {
        return switch (hit.entry().get("scope")) {
            case "whole" -> hit.from() == 0 && hit.to() == words.size();
            case "prefix" -> hit.from() == 0 && !(isQuoted(part) && part.endsSentence());
            case "label" -> hit.from() == 0 && isLabel(words.get(hit.to() - 1), part);
            case "contains" -> true;
            default -> throw hit.entry().row().error("no such scope");
        };
    }

    /** Whether a colon, a bar or the like stands behind {@code last}. */
    private static boolean isLabel(Token last, Part part) {
        return part.tokens().stream()
                .filter(token -> token.span().start() >= last.span().end())
                .findFirst()
                .map(token -> ":|>•–—".contains(token.surface()))
                .orElse(false);
    }

    private static Found found(Lexicon.Entry entry) {
        String ends = entry.get("ends");
        return new Found(
                entry.row().require("id"),
                Removed.Why.valueOf(entry.row().require("why").toUpperCase(Locale.ROOT)),
                ends.isEmpty() ? Ends.NOTHING : Ends.valueOf(ends.toUpperCase(Locale.ROOT)));
    }

    private static List<Token> words(List<Token> tokens) {
        List<Token> words = new ArrayList<>();
        for (Token token : tokens) {
            if (token.isNumeric()) {
                words.add(Token.of(token.span(), "0"));
            } else if (token.isWord()) {
                words.add(token);
            }
        }
        return words;
    }

    /** A way through the site: « A > B > C ». */
    private static boolean isBreadcrumb(Part part) {
        int arrows = 0;
        for (Token token : part.tokens()) {
            arrows += ">›→".contains(token.surface()) ? 1 : 0;
        }
        return arrows >= 1 && part.length() <= 120 && !part.endsSentence();
    }

    /** A menu in one line, one of whose items is known: « Nos podcasts | Météo | Jeux ». */
    private boolean isMenuBar(Part part) {
        if (part.length() > LONGEST_BAR || part.endsSentence()) {
            return false;
        }
        int items = 1;
        boolean known = false;
        List<Token> item = new ArrayList<>();
        for (Token token : part.tokens()) {
            if (BARS.contains(token.surface())) {
                items++;
                known |= isWhole(item);
                item.clear();
            } else {
                item.add(token);
            }
        }
        return items >= FEWEST_ITEMS && (known || isWhole(item));
    }

    private boolean isWhole(List<Token> item) {
        List<Token> words = words(item);
        return !words.isEmpty()
                && lexicon.at(words, 0).stream()
                        .anyMatch(hit -> hit.to() == words.size()
                                && hit.entry().get("scope").equals("whole"));
    }
}
