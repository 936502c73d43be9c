package org.recoupe.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.RuleSet;
import org.recoupe.language.Slot;
import org.recoupe.language.Slots;
import org.recoupe.text.Folding;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.Tokenizer;

/**
 * Finds the agencies and outlets that a text names as its sources: those of {@code lexicon/agencies.tsv} where a rule
 * says that something was taken from them, and unknown ones where the words say that they are agencies. Immutable.
 */
final class Agencies {

    /** The kind of a lexicon row that looks like a press agency and is none. */
    private static final String OTHER = "ORGANISATION";

    /** The kind of a lexicon row that is a newspaper, broadcaster or site. */
    private static final String OUTLET = "OUTLET";

    /** The slot for a name that may be an agency's or anybody's. */
    private static final String PERHAPS = "perhaps";

    private static final int LONGEST_NAME_IN_WORDS = 4;

    /** The slots of a rule that hold a name. */
    private static final Set<String> NAMES = Set.of("agency", "agency2", "unknown", PERHAPS);

    /** An unknown agency is believed where two places speak of it as of one. */
    private static final int FEWEST_HINTS = 2;

    private static final int SHORTEST_UNKNOWN = 3;

    private final Lexicon lexicon;
    private final Lexicon joints;
    private final Lexicon placeJoints;
    private final Lexicon nameParts;
    private final List<Lexicon> others;
    private final RuleSet rules;
    private final Map<String, Slot> slots;

    /**
     * A name where it stands for a source.
     *
     * @param sure whether it is an agency or outlet for certain
     */
    record Naming(Article.Agency agency, boolean sure) {}

    Agencies(LanguagePack pack) {
        this.lexicon = pack.lexicon("agencies");
        this.joints = pack.lexicon("name-joints");
        this.placeJoints = pack.lexicon("outlet-place-joints");
        this.nameParts = pack.lexicon("agency-name-parts");
        this.others = List.of(pack.lexicon("countries"), pack.lexicon("places"), pack.lexicon("capitals"));
        this.rules = pack.rules("agency");
        this.slots = Slots.of(
                pack,
                rules,
                Map.of(
                        "agency",
                        this::source,
                        "unknown",
                        this::unknown,
                        PERHAPS,
                        this::perhaps,
                        "month",
                        Slots.lexicon(pack.lexicon("stated-date-months")),
                        "open",
                        sign("(["),
                        "close",
                        sign(")]"),
                        "quote",
                        sign("«»“”\""),
                        "dash",
                        sign("-–—/|")));
    }

    /** A slot for one sign among {@code signs}. */
    static Slot sign(String signs) {
        return (tokens, index) -> signs.contains(tokens.get(index).surface())
                ? List.of(new Slot.Filler(index + 1, tokens.get(index).surface()))
                : List.of();
    }

    /** The agencies in {@code region}, in the order of the text; a name may stand more than once. */
    List<Article.Agency> find(String text, Span region) {
        return settled(namings(text, region));
    }

    /** The names in {@code region} that stand where an agency's would, in the order of the text. */
    List<Naming> namings(String text, Span region) {
        List<Token> tokens = Tokenizer.tokenize(text, region);
        List<Naming> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            for (RuleSet.Hit hit : rules.at(tokens, i, slots)) {
                if (i > 0 && hit.rule().get("at").equals("start")) {
                    continue;
                }
                hit.match().slots().entrySet().stream()
                        .filter(slot -> NAMES.contains(slot.getKey()))
                        .map(slot -> new Naming(
                                agency(
                                        tokens,
                                        slot.getValue().from(),
                                        slot.getValue().to(),
                                        slot.getValue().value()),
                                !slot.getKey().equals(PERHAPS)))
                        .forEach(found::add);
            }
        }
        found.sort(Comparator.comparing((Naming n) -> n.agency().span())
                .thenComparing(n -> n.agency().name()));
        return found;
    }

    /** Those among {@code namings} that are agencies: the sure ones, and names that several places take for one. */
    List<Article.Agency> settled(List<Naming> namings) {
        Map<String, Set<Span>> places = new HashMap<>();
        Set<String> sure = new HashSet<>();
        for (Naming naming : namings) {
            String name = naming.agency().name();
            places.computeIfAbsent(name, n -> new HashSet<>())
                    .add(naming.agency().span());
            if (naming.sure() || soundsLikeAgency(name)) {
                sure.add(name);
            }
        }
        return namings.stream()
                .map(Naming::agency)
                .filter(agency -> sure.contains(agency.name())
                        || places.getOrDefault(agency.name(), Set.of()).size() >= FEWEST_HINTS)
                .toList();
    }

    private boolean soundsLikeAgency(String name) {
        String folded = Folding.fold(name);
        return nameParts.entries().stream()
                .map(entry -> entry.words().getFirst().word())
                .anyMatch(part -> folded.length() > part.length() && folded.endsWith(part));
    }

    /** One capitalised word that is neither a known source nor a place. */
    private List<Slot.Filler> perhaps(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        boolean alone = (index + 1 == tokens.size() || !tokens.get(index + 1).isCapitalized())
                && (index == 0 || !tokens.get(index - 1).isCapitalized());
        if (!alone || !isUnknownName(tokens, index)) {
            return List.of();
        }
        return List.of(new Slot.Filler(index + 1, token.surface()));
    }

    private boolean isUnknownName(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        return token.isCapitalized()
                && token.isWord()
                && token.surface().length() >= SHORTEST_UNKNOWN
                && known(tokens, index).isEmpty()
                && !isOther(tokens, index)
                && others.stream()
                        .allMatch(lexicon -> lexicon.longestAt(tokens, index).isEmpty());
    }

    private static Article.Agency agency(List<Token> tokens, int from, int to, String name) {
        Span span = tokens.get(from).span().cover(tokens.get(to - 1).span());
        return new Article.Agency(name, span);
    }

    /** Whether a known agency or outlet is named at {@code index}. */
    boolean isName(List<Token> tokens, int index) {
        return !known(tokens, index).isEmpty();
    }

    /** Whether {@code name} is as a whole the name of a known agency or outlet. */
    boolean isName(List<Token> name) {
        return known(name, 0).stream().anyMatch(filler -> filler.to() == name.size());
    }

    /** One past the last token of the known agency's or outlet's name that begins at {@code index}. */
    Optional<Integer> nameEnd(List<Token> tokens, int index) {
        return known(tokens, index).stream().map(Slot.Filler::to).max(Comparator.naturalOrder());
    }

    /** A known agency or outlet whose name ends here: « La Tribune de Lorme » is another than « La Tribune ». */
    private List<Slot.Filler> source(List<Token> tokens, int index) {
        return known(tokens, index).stream()
                .filter(filler -> !goesOn(tokens, index, filler.to()))
                .toList();
    }

    private boolean goesOn(List<Token> tokens, int from, int to) {
        return to + 1 < tokens.size()
                && placeJoints.longestAt(tokens, to).isPresent()
                && tokens.get(to + 1).isCapitalized()
                && lexicon.at(tokens, from).stream()
                        .anyMatch(
                                hit -> hit.to() == to && hit.entry().get("type").equals(OUTLET));
    }

    private List<Slot.Filler> known(List<Token> tokens, int index) {
        List<Slot.Filler> fillers = new ArrayList<>();
        for (Lexicon.Hit hit : lexicon.at(tokens, index)) {
            if (!hit.entry().get("type").equals(OTHER) && isWrittenAsName(tokens, hit)) {
                fillers.add(new Slot.Filler(hit.to(), hit.entry().get("name")));
            }
        }
        return fillers;
    }

    /**
     * A form in capitals must stand in capitals, one without any as it is (« dpa »), any other with a capital on its last
     * word: « le monde » is none.
     */
    private boolean isWrittenAsName(List<Token> tokens, Lexicon.Hit hit) {
        String form = hit.entry().form();
        if (form.equals(form.toLowerCase(Locale.ROOT))) {
            return form.equals(tokens.get(hit.from()).surface());
        }
        boolean capitals = form.equals(form.toUpperCase(Locale.ROOT));
        Token last = tokens.get(hit.to() - 1);
        Token first = tokens.get(hit.from());
        if (capitals) {
            return first.surface().equals(first.surface().toUpperCase(Locale.ROOT));
        }
        return last.isCapitalized()
                || last.isNumeric()
                || first.isCapitalized()
                        && hit.to() - hit.from() > 1
                        && !joints.longestAt(tokens, hit.from()).isPresent();
    }

    private List<Slot.Filler> unknown(List<Token> tokens, int index) {
        if (!known(tokens, index).isEmpty()
                || isOther(tokens, index)
                || others.stream()
                        .anyMatch(lexicon -> lexicon.longestAt(tokens, index).isPresent())) {
            return List.of();
        }
        int end = index;
        int last = index;
        while (end < tokens.size() && end - index < LONGEST_NAME_IN_WORDS) {
            Token token = tokens.get(end);
            if (token.isCapitalized() && !token.surface().contains("://")) {
                last = end + 1;
            } else if (end == index || joints.longestAt(tokens, end).isEmpty()) {
                break;
            }
            end++;
        }
        if (last == index) {
            return List.of();
        }
        StringBuilder name = new StringBuilder();
        for (int i = index; i < last; i++) {
            boolean glued = i == index
                    || tokens.get(i - 1).span().end() == tokens.get(i).span().start();
            name.append(glued ? "" : " ").append(tokens.get(i).surface());
        }
        return List.of(new Slot.Filler(last, name.toString()));
    }

    private boolean isOther(List<Token> tokens, int index) {
        Optional<Lexicon.Hit> hit = lexicon.longestAt(tokens, index);
        return hit.isPresent() && hit.get().entry().get("type").equals(OTHER);
    }
}
