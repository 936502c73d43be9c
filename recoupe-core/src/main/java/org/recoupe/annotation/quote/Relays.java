package org.recoupe.annotation.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Quotation.Via;
import org.recoupe.annotation.quote.Reading.Unit;
import org.recoupe.article.Article;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;

/** Finds the agencies and outlets through which words have come. Confined to a thread. */
final class Relays {

    /**
     * Who said it, and through whom it came.
     *
     * @param speaker or null where only those who passed it on are named
     * @param via nearest to the speaker first
     */
    record Chain(@Nullable Party speaker, List<Via> via) {}

    /** So many words after a name « qui cite » may end. */
    private static final int CITES_WITHIN = 5;

    /** So many words after « l'agence » may stand before its name. */
    private static final int NAME_WITHIN = 6;

    private final Reading reading;
    private final Parties parties;
    private final Lexicon sources;

    /** The chains of mentions that are called an agency or outlet somewhere in the article. */
    private final Set<Integer> called = new HashSet<>();

    Relays(Reading reading, Parties parties, Lexicon sources) {
        this.reading = reading;
        this.parties = parties;
        this.sources = sources;
        for (Mention mention : reading.article().mentions()) {
            if (isCalledRelay(mention)) {
                called.add(mention.chain());
            }
        }
    }

    /**
     * The chain that begins with {@code party}, who is named beside the reporting word.
     *
     * @param cites token indexes after « citant »
     * @param cited token indexes after « cité par »
     */
    Chain chain(@Nullable Party party, Unit unit, List<Integer> cites, List<Integer> cited) {
        List<Via> via = new ArrayList<>();
        Party speaker = party;
        Via first = party == null ? null : relay(party);
        if (first == null && party != null && !party.isPerson() && passesOn(party, cites)) {
            first = described(party);
        }
        if (first != null) {
            speaker = null;
            via.add(first);
            for (int at : cites) {
                Party next = parties.after(at, unit.to());
                Via relay = next == null ? null : relay(next);
                if (relay != null) {
                    addFirst(via, relay);
                } else if (next != null) {
                    speaker = next;
                    break;
                }
            }
        }
        for (int at : cited) {
            Party next = parties.after(at, unit.to());
            Via relay = next == null ? null : relay(next);
            if (relay != null) {
                addLast(via, relay);
            }
        }
        return new Chain(speaker, via);
    }

    private static void addFirst(List<Via> via, Via relay) {
        if (via.stream().noneMatch(v -> v.name().equals(relay.name()))) {
            via.addFirst(relay);
        }
    }

    /** Adds those whom the speaker spoke to, who stand nearest to the speaker. */
    static void addNearest(List<Via> via, List<Via> told) {
        told.reversed().forEach(one -> addFirst(via, one));
    }

    static void addLast(List<Via> via, Via relay) {
        if (via.stream().noneMatch(v -> v.name().equals(relay.name()))) {
            via.add(relay);
        }
    }

    /** The agencies and outlets between {@code from} and {@code to} that a preposition or a bracket stands before. */
    List<Via> told(int from, int to) {
        List<Via> via = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Mention mention = reading.mention(i);
            boolean told = i > 0
                    && (reading.isSign(i - 1, "(")
                            || parties.isPreposition(i - 1)
                            || i > 1 && reading.token(i - 1).upos().equals("DET") && parties.isPreposition(i - 2)
                            || relayNoun(i - 1));
            if (told && mention != null && isRelay(mention)) {
                addLast(via, via(mention));
            }
        }
        return via;
    }

    private boolean relayNoun(int i) {
        return i >= 0
                && sources.longestAt(reading.tokens(), i)
                        .filter(hit -> hit.entry().get("value").equals("relay"))
                        .isPresent();
    }

    private boolean isRelay(Mention mention) {
        if (mention.type() == Mention.Type.AGENCY
                || mention.type() == Mention.Type.OUTLET
                || mention.form() == Mention.Form.NAME && called.contains(mention.chain())) {
            return true;
        }
        return reading.article().article().agencies().stream()
                .map(Article.Agency::name)
                .anyMatch(mention.name()::equals);
    }

    /** The agency or outlet that {@code party} is, or null. */
    @Nullable
    Via relay(Party party) {
        if (party.mention() != null && isRelay(party.mention())) {
            return via(party.mention());
        }
        int from = party.from();
        boolean person = party.isNamed() && party.isPerson();
        boolean relay = party.isNamed() && relayBefore(from, party.to());
        for (int i = from; !person && i < from + 3 && i < party.to(); i++) {
            relay |= relayNoun(i);
        }
        if (!relay) {
            return null;
        }
        Span name = properName(from, Math.max(party.to(), from + NAME_WITHIN));
        return name == null ? null : new Via(name.of(reading.article().tokens().text()), name);
    }

    private boolean isCalledRelay(Mention mention) {
        return mention.form() == Mention.Form.NAME
                && mention.type() != Mention.Type.PLACE
                && mention.type() != Mention.Type.COUNTRY
                && relayBefore(reading.tokenAt(mention.span().start()), reading.tokenEnd(mention.span()));
    }

    /** « l'agence X », « le quotidien régional X », « le site d'information X »: whether such a noun leads to the name. */
    private boolean relayBefore(int from, int to) {
        for (int i = from; i < to; i++) {
            int noun = reading.tree().head(i);
            if (noun >= 0 && noun < from && noun >= from - NAME_WITHIN) {
                return relayNoun(noun) && reading.tree().leads(i).isEmpty();
            }
        }
        return relayNoun(from - 1);
    }

    /** « la télévision publique, qui cite X », « Y, citant X »: whoever cites right behind the name passes words on. */
    private boolean passesOn(Party party, List<Integer> cites) {
        boolean follows =
                party.isNamed() && cites.stream().anyMatch(at -> at > party.to() && at <= party.to() + CITES_WITHIN);
        return follows || !cites.isEmpty() && isRelayNoun(party);
    }

    private boolean isRelayNoun(Party party) {
        for (int i = party.from(); i < party.to(); i++) {
            if (reading.token(i).upos().equals("NOUN")) {
                return relayNoun(i);
            }
        }
        return false;
    }

    /** One that is not named: « la télévision publique, qui cite X ». */
    private Via described(Party party) {
        if (party.mention() != null && party.isNamed()) {
            return via(party.mention());
        }
        Span span = parties.span(party);
        return new Via(span.of(reading.article().tokens().text()), span);
    }

    /** A name without the noun that says what it is: « agence Anadolu ». */
    private Via via(Mention mention) {
        int from = reading.tokenAt(mention.span().start());
        int to = reading.tokenEnd(mention.span());
        int start = from;
        while (start + 1 < to && !reading.token(start).isCapitalized() && (relayNoun(start) || start > from)) {
            start++;
        }
        if (start == from || start + 1 > to || !reading.token(start).isCapitalized()) {
            return new Via(mention.name(), mention.span());
        }
        Span name = reading.span(start, to);
        return new Via(name.of(reading.article().tokens().text()), name);
    }

    private @Nullable Span properName(int from, int to) {
        for (int i = from;
                i < to && i < reading.tokens().size() && reading.token(i).isWord();
                i++) {
            boolean name = reading.token(i).isCapitalized()
                    && (!reading.token(i).upos().equals("DET")
                            || reading.token(i).entity().length() > 0);
            if (i > 0 && name) {
                int end = i + 1;
                while (end < to
                        && end < reading.tokens().size()
                        && reading.token(end).isCapitalized()) {
                    end++;
                }
                return reading.span(i, end);
            }
        }
        return null;
    }

    /** Whether a noun among the first words from {@code from} on names somebody or something that speaks. */
    boolean isSource(int from, int to) {
        for (int i = from; i < to && i < from + 5; i++) {
            if (sources.longestAt(reading.tokens(), i).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
