package org.recoupe.article;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.LanguagePack;
import org.recoupe.markup.Markup;
import org.recoupe.source.SourceDocument;
import org.recoupe.text.Span;

/**
 * Finds the article in a document: its headline, outlet, writer, source and dates, the paragraphs to read, and what is
 * to be set aside with the reason. The text itself is never altered. When in doubt a paragraph stays.
 *
 * <p>Immutable; safe for use by many threads. Never throws, whatever the text. Linear in its length.
 */
public final class ArticleReader {

    private static final int ID_DIGITS = 10;
    /** Lines above the first paragraph, and below the last, that may tell date, outlet and writer. */
    private static final int HEADER_LINES = 12;
    /** Lines further down in which a day must be called that of publication. */
    private static final int LATE_LINES = 40;
    /** Longer than any article; agencies are not looked for behind it. */
    private static final int LONGEST_FOR_AGENCIES = 400_000;

    private static final int WINDOW = 20_000;
    /** Paragraphs from the top in which running text may say when it was written. */
    private static final int DATED_PARTS = 40;

    /** Paragraphs from the top that may begin with the place, the day and the agency. */
    private static final int DATELINES = 2;

    private final LanguageDetector detector = new LanguageDetector();
    private final Furniture furniture;
    private final SourceLink links;
    private final HeaderLines headers;
    private final Captions captions;
    private final RunningDates runningDates;
    private final Agencies agencies;
    private final Datelines datelines;
    private final Kinship words;
    private final Tail tail;
    private final MetadataDates metadataDates;
    private final LocalDate today;

    /**
     * When and where a run is.
     *
     * @param today no article is from a later day
     * @param zone in which days are counted
     */
    public record Clock(LocalDate today, ZoneId zone) {}

    /** A reader with the lexicons and rules of {@code pack}, for which every day may have come. */
    public ArticleReader(LanguagePack pack) {
        this(pack, new Clock(LocalDate.MAX, ZoneOffset.UTC));
    }

    /** A reader with the lexicons and rules of {@code pack}. */
    public ArticleReader(LanguagePack pack, Clock clock) {
        this.furniture = new Furniture(pack);
        this.links = new SourceLink(pack);
        this.agencies = new Agencies(pack);
        WrittenDates written = new WrittenDates(pack);
        this.headers = new HeaderLines(pack, written, agencies);
        this.metadataDates = new MetadataDates(written, clock.zone());
        this.today = clock.today();
        this.captions = new Captions(pack);
        this.runningDates = new RunningDates(pack);
        this.datelines = new Datelines(pack, written, agencies);
        this.words = Kinship.of(pack);
        this.tail = new Tail(pack);
    }

    /** The article in {@code document}; its language is told from the text. */
    public Article read(SourceDocument document) {
        return read(document, SharedLines.NONE);
    }

    /** The same, where {@code shared} is what the documents of the run have in common. */
    public Article read(SourceDocument document, SharedLines shared) {
        String text = document.text();
        Facts facts = MetadataFacts.of(document.markup());
        Draft draft = new Draft(text, parts(document));
        Layout.mark(draft);
        Map<Part, Furniture.Ends> ends = new HashMap<>();
        Span url = markSourceLink(draft, ends);
        markFurniture(draft, ends);
        shared.mark(draft);
        Header header = new Header(text);
        header.read(draft);
        markCaptions(draft);
        Kinship kinship = words.with(draft.kept());
        Optional<Part> title = title(draft, facts, kinship);
        title.ifPresent(part -> part.become(Article.Block.Kind.HEADLINE));
        draft.kept().stream()
                .filter(part -> part.kind() == Article.Block.Kind.BODY)
                .limit(DATELINES)
                .forEach(datelines::mark);
        markRepeats(draft);
        LooseLines.mark(draft, title.orElse(null), kinship, outlet(draft, header, facts));
        Teasers.mark(draft.parts(), ends);
        tail.mark(draft.parts(), ends, kinship);
        return new Article(
                new ArticleId("a-" + document.sha256().substring(0, ID_DIGITS)),
                document.path(),
                text,
                language(draft, facts),
                title.map(Part::span).orElse(null),
                header.outlet != null || facts.outlet() != null || url == null
                        ? header.outlet
                        : SourceLink.host(text, url),
                header.byline,
                url,
                agencies(draft),
                dates(draft, header.dates, url, document.markup(), facts),
                draft.blocks(),
                draft.removed(),
                facts);
    }

    private static @Nullable String outlet(Draft draft, Header header, Facts facts) {
        if (header.outlet != null) {
            return header.outlet.of(draft.text());
        }
        return facts.outlet() != null
                ? facts.outlet()
                : RightsLine.outlet(draft.text(), draft.parts())
                        .map(span -> span.of(draft.text()))
                        .orElse(null);
    }

    private static List<Part> parts(SourceDocument document) {
        List<Markup.Block> blocks = document.markup().blocks();
        return blocks.isEmpty()
                ? Parts.of(document.text())
                : blocks.stream().map(block -> Part.of(document.text(), block)).toList();
    }

    /** What a page says of itself decides only where the text is too short to tell. */
    private String language(Draft draft, Facts facts) {
        String told = detector.detect(bodySample(draft));
        String said = facts.language();
        return told.equals(LanguageDetector.UNKNOWN) && said != null ? said : told;
    }

    private static Optional<Part> title(Draft draft, Facts facts, Kinship kinship) {
        Optional<Part> told = Layout.headline(draft, facts, kinship);
        boolean page = draft.parts().stream().anyMatch(part -> part.markup() != null);
        // A record that gives the headline apart does not print it again in other words.
        return told.isPresent() || facts.title() != null && !page ? told : Headline.find(draft, kinship);
    }

    /**
     * Gives articles with the same content, read from different places, different ids: {@code -2}, {@code -3} and so on
     * in the order of their paths. The order of the list is kept.
     */
    public static List<Article> distinct(List<Article> articles) {
        List<Integer> byPath = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            byPath.add(i);
        }
        byPath.sort(Comparator.comparing((Integer i) -> articles.get(i).path()));
        Map<ArticleId, Integer> counts = new HashMap<>();
        List<Article> result = new ArrayList<>(articles);
        for (int i : byPath) {
            Article article = articles.get(i);
            int count = counts.merge(article.id(), 1, Integer::sum);
            if (count > 1) {
                result.set(i, article.withId(new ArticleId(article.id() + "-" + count)));
            }
        }
        return List.copyOf(result);
    }

    /** The first line may be a headline however it looks. */
    private void markCaptions(Draft draft) {
        Part first = draft.kept().stream().findFirst().orElse(null);
        draft.looked().stream()
                .filter(part -> part.isKept() && part != first)
                .forEach(part -> captions.mark(draft.text(), part));
    }

    private void markFurniture(Draft draft, Map<Part, Furniture.Ends> ends) {
        boolean monthFirst = headers.isMonthFirst(draft.text());
        for (Part part : draft.looked()) {
            if (part.isKept()) {
                // A line of names and a day between bars is no menu: it says who wrote when.
                furniture
                        .find(part)
                        .filter(found -> !found.isMenu() || !headers.isCuedDate(draft.text(), part, monthFirst))
                        .ifPresent(found -> {
                            part.remove(found.why(), found.id());
                            ends.put(part, found.ends());
                        });
            }
        }
    }

    /** The last line that says that it is the source, else a line that is nothing but a link. */
    private @Nullable Span markSourceLink(Draft draft, Map<Part, Furniture.Ends> ends) {
        Span cued = null;
        Span bare = null;
        for (Part part : draft.looked()) {
            if (!part.isKept()) {
                continue;
            }
            Optional<SourceLink.Found> found = links.find(draft.text(), part);
            if (found.isPresent()) {
                part.remove(Removed.Why.CREDIT, "source-link");
                bare = bare == null ? found.get().url() : bare;
                if (found.get().cued()) {
                    cued = found.get().url();
                    ends.put(part, Furniture.Ends.ARTICLE);
                }
            }
        }
        return cued != null ? cued : bare;
    }

    private static void markRepeats(Draft draft) {
        Repeats repeats = new Repeats();
        for (Part part : draft.kept()) {
            boolean caption = part.kind() == Article.Block.Kind.CAPTION;
            // A caption is printed again with its credit; without it, it may be too short to tell.
            if (repeats.isRepeat((caption ? part.span() : part.kept()).of(draft.text()))) {
                part.remove(caption ? Removed.Why.CAPTION : Removed.Why.REPEATED, "repeated");
            }
        }
    }

    private static String bodySample(Draft draft) {
        StringBuilder sample = new StringBuilder();
        for (Part part : draft.kept()) {
            sample.append(
                    draft.text(),
                    part.kept().start(),
                    Math.min(part.kept().end(), part.kept().start() + WINDOW));
            sample.append('\n');
            if (sample.length() >= WINDOW) {
                break;
            }
        }
        return sample.toString();
    }

    private List<StatedDate> dates(
            Draft draft, List<StatedDate> fromLines, @Nullable Span url, Markup markup, Facts facts) {
        List<StatedDate> dates = new ArrayList<>(fromLines);
        boolean first = true;
        for (Part part : draft.kept().stream().limit(DATED_PARTS).toList()) {
            if (part.kind() == Article.Block.Kind.BODY) {
                if (first) {
                    datelines.date(part).ifPresent(dates::add);
                }
                dates.addAll(runningDates.find(part));
                first = false;
            }
        }
        List<StatedDate> judged = new ArrayList<>(StatedDates.judged(dates));
        judged.addAll(metadataDates.find(markup));
        judged = new ArrayList<>(DateConflicts.settled(judged, today, metadataDates));
        if (url != null) {
            LinkDates.find(draft.text(), url, judged).ifPresent(judged::add);
        } else if (facts.url() != null) {
            LinkDates.find(facts.url(), judged).ifPresent(judged::add);
        }
        judged = new ArrayList<>(DateConflicts.notAfter(judged, today));
        judged.sort(Comparator.comparing(StatedDate::position));
        return judged;
    }

    private List<Article.Agency> agencies(Draft draft) {
        List<Agencies.Naming> namings = new ArrayList<>();
        int read = 0;
        for (Part part : draft.parts()) {
            Removed removed = part.removed();
            boolean counts =
                    removed == null || removed.why() == Removed.Why.CREDIT || removed.why() == Removed.Why.CAPTION;
            if (!counts || read > LONGEST_FOR_AGENCIES) {
                continue;
            }
            for (int from = part.span().start(); from < part.span().end(); from += WINDOW) {
                Span window = new Span(from, Math.min(part.span().end(), from + WINDOW));
                namings.addAll(agencies.namings(draft.text(), window));
                read += window.length();
                if (read > LONGEST_FOR_AGENCIES) {
                    break;
                }
            }
        }
        Map<String, Article.Agency> byName = new LinkedHashMap<>();
        agencies.settled(namings).forEach(agency -> byName.putIfAbsent(agency.name(), agency));
        return List.copyOf(byName.values());
    }

    /** What the lines above and below an article tell. Confined to one reading. */
    private final class Header {

        private final String text;
        private final boolean monthFirst;
        private final List<StatedDate> dates = new ArrayList<>();
        private @Nullable Span outlet;
        private @Nullable Span byline;

        Header(String text) {
            this.text = text;
            this.monthFirst = headers.isMonthFirst(text);
        }

        void read(Draft draft) {
            draft.looked().stream()
                    .filter(part -> part.isKept() && Layout.isByline(part))
                    .forEach(part -> take(part, true));
            Layout.closeBylines(draft);
            List<Part> kept = draft.kept();
            int top = 0;
            while (top < kept.size() && top < HEADER_LINES && !kept.get(top).isProse()) {
                take(kept.get(top), true);
                top++;
            }
            // A summary may stand above the line that says who wrote it and when.
            kept.subList(top, Math.min(kept.size(), LATE_LINES)).stream()
                    .filter(part -> !part.isProse() && dates.isEmpty() && headers.isCuedDate(text, part, monthFirst))
                    .forEach(part -> take(part, true));
            kept = draft.kept();
            top = Math.min(top, kept.size());
            int bottom = kept.size();
            while (bottom > top
                    && kept.size() - bottom < HEADER_LINES
                    && !kept.get(bottom - 1).isProse()) {
                bottom--;
                take(kept.get(bottom), false);
            }
        }

        private void take(Part part, boolean atTop) {
            Optional<HeaderLine> read = headers.read(text, part, monthFirst);
            if (read.isEmpty()) {
                return;
            }
            HeaderLine line = read.get();
            boolean cued = line.isCued() || line.byline() != null;
            if (!atTop && !cued && line.dates().isEmpty() && line.outlet() != null) {
                return;
            }
            outlet = outlet == null ? line.outlet() : outlet;
            byline = byline == null ? line.byline() : byline;
            for (int i = 0; i < line.dates().size(); i++) {
                dates.add(StatedDates.ofLine(line.dates().get(i), line.cues().get(i), line.glued()));
            }
            part.remove(
                    line.dates().isEmpty() ? Removed.Why.CREDIT : Removed.Why.NAVIGATION,
                    line.dates().isEmpty() ? "byline" : "date-line");
        }
    }
}
