package org.recoupe.annotation.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Annotator;
import org.recoupe.annotation.Quotation;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.RuleSet;
import org.recoupe.language.Slot;
import org.recoupe.language.Slots;
import org.recoupe.text.Token;

/**
 * Finds words that are given as somebody's: between quotation marks, in a clause after a reporting verb, or in a sentence
 * with « selon », with the speaker and those who passed the words on. Wants sentences, lemmas and parts of speech; uses
 * names and times where they are there.
 *
 * <p>Immutable; safe for use by many threads. Time is linear in the length of the article: every search is bounded to a
 * window or to one sentence.
 */
public final class QuoteAnnotator implements Annotator {

    private final RuleSet rules;
    private final Map<String, Slot> lexiconSlots;
    private final ClauseWords words;
    private final Cues cues;
    private final Lexicon sources;
    private final Lexicon reportingNouns;
    private final RuleIds ruleIds;

    /** Reads {@code rules/quote.tsv} and its lexicons. */
    public QuoteAnnotator(LanguagePack pack) {
        this.rules = pack.rules("quote");
        this.words = new ClauseWords(pack.lexicon("clause-words"));
        this.cues = new Cues(pack.lexicon("reporting-verbs"), words);
        this.sources = pack.lexicon("speech-sources");
        this.reportingNouns = pack.lexicon("reporting-nouns");
        Map<String, String> byUse = new HashMap<>();
        rules.rules().forEach(rule -> byUse.putIfAbsent(rule.get("use"), rule.id()));
        this.ruleIds = new RuleIds(Map.copyOf(byUse));
        Slot none = (tokens, index) -> List.of();
        this.lexiconSlots = Slots.of(
                pack, rules, Map.of("finite", none, "gerund", none, "infinitive", none, "open", none, "close", none));
    }

    @Override
    public AnnotatedArticle annotate(AnnotatedArticle article) {
        Reading reading = new Reading(article, cues, words);
        Map<String, Slot> slots = slots(reading);
        Parties parties = new Parties(reading, words);
        Relays relays = new Relays(reading, parties, sources);
        Discourse discourse = new Discourse(reading, parties);
        List<Draft> drafts = new ArrayList<>();
        Reading.Unit alone = null;
        for (Reading.Unit unit : reading.units()) {
            UnitReader reader =
                    new UnitReader(reading, words, parties, relays, reportingNouns, ruleIds, unit, discourse);
            for (int i = unit.from(); i < unit.to(); i++) {
                Segment segment = reading.segment(i);
                boolean edge = segment == null || i == segment.open() || i == segment.end() - 1;
                if (edge || reading.cue(i + 1) != null) {
                    reader.add(rules.at(reading.tokens(), i, slots));
                }
            }
            List<Draft> found = reader.read();
            discourse.heard(unit, found);
            if (alone != null && alone.paragraph() == unit.paragraph()) {
                introduce(drafts, alone, discourse.introduced(unit, found));
            }
            alone = isAlone(unit, found, reading) ? unit : null;
            drafts.addAll(found);
            drafts.addAll(reader.nested());
        }
        return article.withQuotations(quotations(acrossParagraphs(drafts, reading), parties));
    }

    /** Whether a paragraph begins with this quotation and nothing else in the sentence. */
    private static boolean isAlone(Reading.Unit unit, List<Draft> found, Reading reading) {
        return found.size() == 1
                && found.getFirst().cue() == null
                && reading.startsParagraph(unit.from())
                && reading.segment(unit.from())
                        == reading.segment(found.getFirst().from());
    }

    /** « … » The mayor shakes his head: who is named right after a quotation that begins the paragraph has said it. */
    private static void introduce(List<Draft> drafts, Reading.Unit alone, @Nullable Party speaker) {
        for (int i = drafts.size() - 1;
                speaker != null && i >= 0 && drafts.get(i).from() >= alone.from();
                i--) {
            if (drafts.get(i).cue() == null) {
                drafts.set(i, drafts.get(i).withSpeaker(speaker));
            }
        }
    }

    /** A quotation over several paragraphs, each of which opens it again, has one speaker, who may be named in the last. */
    private static List<Draft> acrossParagraphs(List<Draft> drafts, Reading reading) {
        List<Draft> joined = new ArrayList<>();
        Draft next = null;
        for (Draft draft : drafts.reversed()) {
            Segment segment = reading.segment(draft.from());
            boolean open = draft.cue() == null && segment != null && !segment.closed();
            Draft said = draft;
            if (open && segment != null) {
                Segment after = next == null ? null : reading.segment(next.from());
                boolean goesOn = after != null && after.paragraph() == segment.paragraph() + 1;
                if (goesOn && next != null && next.speaker() != null) {
                    said = draft.withSpeaker(next.speaker());
                }
            }
            if (draft.cue() != null || said.speaker() != null) {
                joined.addFirst(said);
            }
            next = said;
        }
        return joined;
    }

    private static List<Quotation> quotations(List<Draft> drafts, Parties parties) {
        List<Quotation> quotations = new ArrayList<>();
        drafts.stream().sorted(Comparator.comparing(Draft::content)).forEach(draft -> {
            boolean again =
                    !quotations.isEmpty() && quotations.getLast().content().equals(draft.content());
            if (!again) {
                quotations.add(new Quotation(
                        draft.content(),
                        draft.kind(),
                        draft.cue(),
                        draft.speaker() == null ? null : parties.span(draft.speaker()),
                        draft.via(),
                        draft.negated(),
                        draft.rule()));
            }
        });
        return quotations;
    }

    private Map<String, Slot> slots(Reading reading) {
        Map<String, Slot> slots = new HashMap<>(lexiconSlots);
        slots.put("finite", (tokens, i) -> cueSlot(reading, i, Cue.Form.FINITE));
        slots.put("gerund", (tokens, i) -> cueSlot(reading, i, Cue.Form.GERUND));
        slots.put("infinitive", (tokens, i) -> cueSlot(reading, i, Cue.Form.INFINITIVE));
        slots.put("open", (tokens, i) -> mark(reading, tokens, i, true));
        slots.put("close", (tokens, i) -> mark(reading, tokens, i, false));
        return slots;
    }

    private static List<Slot.Filler> cueSlot(Reading reading, int i, Cue.Form form) {
        Cue cue = reading.cue(i);
        return cue == null || cue.form() != form
                ? List.of()
                : List.of(new Slot.Filler(cue.to(), cue.entry().get("class")));
    }

    private static List<Slot.Filler> mark(Reading reading, List<Token> tokens, int i, boolean open) {
        Segment segment = reading.segment(i);
        if (segment == null || (open ? i != segment.open() : !segment.closed() || i != segment.to())) {
            return List.of();
        }
        int end = open ? Math.max(i + 1, segment.from()) : segment.end();
        return List.of(new Slot.Filler(end, tokens.get(i).surface()));
    }

    /** The id of the first rule for each use. Immutable. */
    record RuleIds(Map<String, String> byUse) {

        String of(String use) {
            String id = byUse.get(use);
            if (id == null) {
                throw new IllegalStateException("no rule for the use " + use);
            }
            return id;
        }

        boolean has(String use) {
            return byUse.containsKey(use);
        }
    }
}
