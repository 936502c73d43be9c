package org.recoupe.claim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.Mention;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/**
 * Finds what a later definite mention means: « la réunion », « cette visite », « cet appel », a bare toll. It must say
 * nothing that sets it apart from the earlier one: no participants of other people, no time of its own beside another.
 * Immutable; safe for use by many threads.
 */
final class Antecedents {

    private static final String TOLL = "toll";
    private static final String TALKS = "talks";
    private static final String ARREST = "arrest";
    private static final String PROTEST = "protest";
    /** Ends the rule of an event of which a number alone tells. */
    private static final String COUNTED = ".event.toll";

    private static final int FARTHEST = 40;
    private static final int CLOSE = 6;
    private static final String AUXILIARY = "AUX";
    private static final String FINITE = "VerbForm=Fin";
    private static final String IMPERFECT = "Tense=Imp";

    private final Lexicon words;
    private final Map<String, String> families = new HashMap<>();

    /** Of each property the families of events that can have it. */
    private final Map<String, Set<String>> holders = new HashMap<>();

    Antecedents(LanguagePack pack) {
        this.words = pack.lexicon("event-clause-words");
        pack.rules("event")
                .rules()
                .forEach(rule -> holders.computeIfAbsent(rule.get("attribute"), key -> new HashSet<>())
                        .addAll(List.of(rule.get("to").split(" "))));
        pack.table("lexicon/event-kinds.tsv")
                .rows()
                .forEach(row -> families.put(row.require("form"), row.get("family")));
    }

    /** For each event of an article the index of the earlier one that it means, or -1. */
    int[] of(AnnotatedArticle article) {
        List<EventMention> events = article.events();
        Map<Span, Integer> chains = new HashMap<>();
        for (Mention mention : article.mentions()) {
            chains.put(mention.span(), mention.chain());
        }
        int[] back = new int[events.size()];
        Arrays.fill(back, -1);
        for (int i = 0; i < events.size(); i++) {
            if (!pointsBack(article, events.get(i))) {
                continue;
            }
            int k = isToll(events.get(i)) ? beside(events, i) : -1;
            k = k < 0 ? nearest(article, i, chains) : k;
            k = k < 0 && isToll(events.get(i)) ? next(events, i) : k;
            back[i] = k >= 0 && back[k] >= 0 ? back[k] : k;
        }
        return back;
    }

    /** The nearest that fits; one with two people before one with fewer, where it is not much farther. */
    private int nearest(AnnotatedArticle article, int later, Map<Span, Integer> chains) {
        List<EventMention> events = article.events();
        int found = -1;
        boolean counts = !none(events.get(later), Attributes.ORDINAL) && !isRecalled(article, events.get(later));
        for (int k = later - 1; k >= 0 && k > later - FARTHEST; k--) {
            if (counts && isRecalled(article, events.get(k))) {
                continue;
            }
            if (fits(article, events.get(k), events.get(later), chains)) {
                boolean full = events.get(k).participants().size() > 1;
                if (full || isToll(events.get(later))) {
                    return k;
                }
                found = found < 0 ? k : found;
            }
            if (found >= 0 && found - k > CLOSE) {
                break;
            }
        }
        return found;
    }

    /** « S'y était rendu », « lors de sa visite, il avait promis »: what its sentence puts before what the article tells of. */
    private static boolean isRecalled(AnnotatedArticle article, EventMention event) {
        List<Token> tokens = article.tokens().tokens();
        int from = article.tokens().tokenIndexAt(event.sentence().start());
        for (int i = from;
                i < tokens.size()
                        && tokens.get(i).span().start() < event.sentence().end();
                i++) {
            boolean auxiliary = tokens.get(i).upos().equals(AUXILIARY)
                    && i + 1 < tokens.size()
                    && tokens.get(i).feats().contains(FINITE);
            if (auxiliary) {
                return tokens.get(i).feats().contains(IMPERFECT);
            }
        }
        return false;
    }

    /** The accident that the toll's own sentence names behind it, or -1. */
    private int beside(List<EventMention> events, int toll) {
        int k = next(events, toll);
        return k >= 0 && events.get(k).sentence().equals(events.get(toll).sentence()) ? k : -1;
    }

    /** A title gives the toll before the text names what happened. */
    private int next(List<EventMention> events, int toll) {
        for (int k = toll + 1; k < Math.min(events.size(), toll + CLOSE); k++) {
            boolean harm = family(events.get(k)).equals(family(events.get(toll))) && !isToll(events.get(k));
            if (harm && events.get(k).modality() == events.get(toll).modality()) {
                return k;
            }
        }
        return -1;
    }

    static boolean isToll(EventMention event) {
        return event.kind().equals(TOLL);
    }

    private String family(EventMention event) {
        return families.getOrDefault(event.kind(), event.kind());
    }

    private static boolean sameTime(AnnotatedArticle article, EventMention earlier, EventMention later) {
        return later.times().stream()
                .anyMatch(l -> earlier.times().stream()
                        .anyMatch(e -> article.times()
                                .get(l)
                                .meaning()
                                .equals(article.times().get(e).meaning())));
    }

    private boolean fits(
            AnnotatedArticle article, EventMention earlier, EventMention later, Map<Span, Integer> chains) {
        boolean same = family(later).equals(family(earlier)) && !(isToll(earlier) && isToll(later))
                || isBareCount(later) && holds(earlier, later);
        boolean times = isToll(later)
                || earlier.times().isEmpty()
                || later.times().isEmpty()
                || sameTime(article, earlier, later);
        boolean ordinals = none(later, Attributes.ORDINAL)
                || none(earlier, Attributes.ORDINAL) && (later.times().isEmpty() || sameTime(article, earlier, later));
        boolean last = none(earlier, Attributes.LAST) && none(later, Attributes.LAST);
        boolean process = later.kind().equals("negotiation") && !earlier.kind().equals("negotiation");
        boolean places = isToll(later)
                || later.place() == null
                || earlier.place() == null
                || later.participants().isEmpty();
        boolean callLike = isAnaphoric(later)
                || earlier.kind().equals("call") == later.kind().equals("call")
                || later.participants().isEmpty() && !later.kind().equals("call");
        return same
                && callLike
                && (earlier.specific() || isToll(later))
                && (earlier.participants().size() + earlier.times().size() > 0 || isToll(later))
                && earlier.modality() == later.modality()
                && times
                && last
                && !process
                && ordinals
                && places
                && subset(later, earlier, chains);
    }

    /** « Le défilé s'est soldé par 14 arrestations »: a number that the sentence gives to nothing else that it names. */
    private boolean isBareCount(EventMention event) {
        boolean counted = event.rule().endsWith(COUNTED) || event.kind().equals(ARREST);
        return counted
                && event.participants().isEmpty()
                && event.times().isEmpty()
                && event.place() == null
                && event.attributes().stream().anyMatch(attribute -> holders.containsKey(attribute.name()));
    }

    private boolean holds(EventMention earlier, EventMention later) {
        // Who is arrested after a fire is arrested for it: that is an event of its own.
        boolean other = later.kind().equals(ARREST) && !family(earlier).equals(PROTEST);
        return !other
                && later.attributes().stream()
                        .anyMatch(attribute ->
                                holders.getOrDefault(attribute.name(), Set.of()).contains(family(earlier)));
    }

    /** « 5 000 personnes ont défilé, selon la police »: a crowd that was counted, and nothing else. */
    private boolean isCrowd(EventMention event) {
        return !none(event, Attributes.PARTICIPANTS_COUNT)
                && event.participants().isEmpty()
                && event.times().isEmpty()
                && event.place() == null;
    }

    private static boolean none(EventMention event, String attribute) {
        return event.attributes().stream().noneMatch(a -> a.name().equals(attribute));
    }

    private static boolean subset(EventMention later, EventMention earlier, Map<Span, Integer> chains) {
        Set<Integer> known = new HashSet<>();
        earlier.participants().forEach(p -> known.add(chains.getOrDefault(p.span(), -1)));
        return later.participants().stream()
                .filter(p -> p.role() != EventMention.Role.PRESENT)
                .allMatch(p -> known.contains(chains.getOrDefault(p.span(), -2)));
    }

    /** « Les deux hommes ont discuté », « une séance de trois heures »: talks that say nothing new but how they went. */
    private boolean repeats(EventMention event) {
        boolean bare = event.times().isEmpty()
                && event.place() == null
                && family(event).equals(TALKS);
        boolean lasting = !none(event, Attributes.DURATION) && none(event, Attributes.ORDINAL);
        return bare && lasting && (event.participants().isEmpty() || isAnaphoric(event));
    }

    /** Those who take part are named only before its sentence. */
    private static boolean isAnaphoric(EventMention event) {
        return !event.participants().isEmpty()
                && event.participants().stream()
                        .allMatch(p -> p.span().end() <= event.sentence().start());
    }

    /** « C'était leur deuxième rencontre »: what was told just before. */
    private boolean isNamed(AnnotatedArticle article, EventMention event, int at) {
        int first = article.tokens().tokenIndexAt(event.sentence().start());
        List<Token> tokens = article.tokens().tokens();
        return event.times().isEmpty()
                && at - first <= CLOSE
                && at - first > 1
                && is(tokens, first, "this")
                && (is(tokens, first + 1, "be") || is(tokens, first + 2, "be"));
    }

    private boolean is(List<Token> tokens, int index, String kind) {
        return index < tokens.size()
                && words.at(tokens, index).stream()
                        .anyMatch(hit -> hit.entry().get("class").equals(kind));
    }

    private boolean pointsBack(AnnotatedArticle article, EventMention event) {
        if (isToll(event) || repeats(event) || isBareCount(event) || isCrowd(event)) {
            return true;
        }
        List<Token> tokens = article.tokens().tokens();
        int at = article.tokens().tokenIndexAt(event.trigger().start());
        if (isNamed(article, event, at)) {
            return true;
        }
        for (int i = at - 1; i >= Math.max(0, at - 2); i--) {
            for (Lexicon.Hit hit : words.at(tokens, i)) {
                String kind = hit.entry().get("class");
                if (hit.to() <= at && (kind.equals("definite") || kind.equals("demonstrative"))) {
                    return true;
                }
            }
        }
        return false;
    }
}
