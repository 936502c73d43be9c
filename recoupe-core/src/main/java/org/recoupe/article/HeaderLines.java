package org.recoupe.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.Tokenizer;

/**
 * Reads the lines above or below an article that tell its date, outlet and writer. Such a line is made of dates, cue
 * words and names and of nothing else; one word that is none of these, and it is running text. Immutable.
 */
final class HeaderLines {

    private static final int LONGEST = 200;
    private static final int LONGEST_NAME_IN_WORDS = 7;
    private static final String SEPARATORS = "|•·–—-,;/:()>";

    private final WrittenDates dates;
    private final Lexicon cues;
    private final Lexicon bylineCues;
    private final Lexicon sourceCues;
    private final Lexicon joints;
    private final Lexicon hints;
    private final List<Lexicon> regions;
    private final Agencies agencies;

    HeaderLines(LanguagePack pack, WrittenDates dates, Agencies agencies) {
        this.dates = dates;
        this.cues = pack.lexicon("stated-date-cues");
        this.bylineCues = pack.lexicon("byline-cues");
        this.sourceCues = pack.lexicon("source-cues");
        this.joints = pack.lexicon("name-joints");
        this.hints = pack.lexicon("outlet-hints");
        this.regions = List.of(pack.lexicon("countries"), pack.lexicon("places"));
        this.agencies = agencies;
    }

    /** Whether {@code text} writes its dates in digits with the month first. */
    boolean isMonthFirst(String text) {
        return dates.isMonthFirst(text);
    }

    /** Whether it is such a line and calls its day that of publication or change. */
    boolean isCuedDate(String text, Part part, boolean monthFirst) {
        return read(text, part, monthFirst)
                .filter(line -> line.cues().contains(HeaderLine.Cue.PUBLISHED)
                        || line.cues().contains(HeaderLine.Cue.UPDATED))
                .isPresent();
    }

    /**
     * What the line {@code part} says, where it is such a line.
     *
     * @param monthFirst how dates in digits are read where the numbers allow both
     */
    Optional<HeaderLine> read(String text, Part part, boolean monthFirst) {
        if (part.length() > LONGEST || part.words().contains("://")) {
            return Optional.empty();
        }
        List<WrittenDate> found = dates.find(text, part.span(), monthFirst);
        Reading reading = new Reading(text, found);
        int from = part.span().start();
        for (WrittenDate date : found) {
            if (!reading.stretch(from, date.whole().start())) {
                return Optional.empty();
            }
            reading.closeDate();
            from = date.whole().end();
        }
        if (!reading.stretch(from, part.span().end())) {
            return Optional.empty();
        }
        return reading.result(part);
    }

    /** Whether {@code words} names an outlet by the look of it: known, or with a word that outlets have in their names. */
    private boolean looksLikeOutlet(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (hints.longestAt(tokens, i).isPresent() || agencies.isName(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** One line. Confined to a thread. */
    private final class Reading {

        private final String text;
        private final List<WrittenDate> found;
        private final List<List<Token>> names = new ArrayList<>();
        private final List<HeaderLine.Cue> dateCues = new ArrayList<>();
        private HeaderLine.Cue cue = HeaderLine.Cue.NONE;
        private @Nullable Span byline;
        private @Nullable Span outlet;
        private boolean glued;
        private boolean bar;
        private boolean sourced;
        /** A cue with a place was read, « notre envoyée spéciale à Lorme »; who it is may come next. */
        private boolean awaited;
        /** The cue read last has a time of day of its own. */
        private boolean clocked;

        Reading(String text, List<WrittenDate> found) {
            this.text = text;
            this.found = found;
        }

        /** Reads what stands between two dates; false where it is running text. */
        boolean stretch(int from, int to) {
            List<Token> run = new ArrayList<>();
            for (Token token : Tokenizer.tokenize(text, new Span(from, to))) {
                boolean source = sourceCues.longestAt(List.of(token), 0).isPresent();
                sourced |= source;
                if (source || SEPARATORS.contains(token.surface())) {
                    bar |= token.surface().equals("|");
                    if (!segment(run)) {
                        return false;
                    }
                    run = new ArrayList<>();
                } else if (token.isWord()
                        || token.surface().equals("©")
                        || token.surface().equals("&")) {
                    run.add(token);
                } else if (!token.surface().equals(".") && !token.surface().equals("°")) {
                    return false;
                }
            }
            boolean endsAtDate = to < text.length() && Character.isDigit(text.charAt(to));
            glued |= !run.isEmpty() && endsAtDate && run.getLast().span().end() == to;
            return segment(run);
        }

        private boolean segment(List<Token> run) {
            int from = skipCues(run, 0);
            int to = run.size();
            while (to > from && isCue(run, to - 1)) {
                to--;
            }
            if (from == to) {
                return true;
            }
            List<Token> rest = run.subList(from, to);
            if (!found.isEmpty() && isClock(rest)) {
                clocked = cue != HeaderLine.Cue.NONE;
                return true;
            }
            Optional<Lexicon.Hit> by = bylineCues.longestAt(rest, 0);
            if (by.isPresent()) {
                List<Token> name = rest.subList(by.get().to(), rest.size());
                String kind = by.get().entry().get("alone");
                boolean alone = kind.equals("yes");
                if (kind.equals("after")) {
                    return afterName(name);
                }
                if (kind.equals("place")) {
                    awaited = true;
                    return !name.isEmpty() && isName(name);
                }
                if (name.isEmpty() ? !alone : !isName(name)) {
                    return false;
                }
                write(name.isEmpty() ? rest : name, alone);
                return true;
            }
            if (!isName(rest)) {
                return false;
            }
            if (awaited && byline == null) {
                byline = cover(rest);
                return true;
            }
            if (!sourced || found.isEmpty() && names.isEmpty()) {
                names.add(List.copyOf(rest));
            }
            return true;
        }

        /** A time of day beside the date: « 21 h 10 - mis à jour à 22 h 03 ». */
        private boolean isClock(List<Token> run) {
            for (int i = 0; i < run.size(); i++) {
                if (!Character.isDigit(run.get(i).surface().charAt(0))
                        && cues.longestAt(run, i).isEmpty()) {
                    return false;
                }
            }
            return true;
        }

        /** « Élise Marchand, envoyée spéciale à Lorme »: what the writer does stands behind the name. */
        private boolean afterName(List<Token> place) {
            boolean fits = !names.isEmpty() && (place.isEmpty() || isName(place));
            if (fits) {
                byline = byline == null ? cover(names.removeFirst()) : byline;
            }
            return fits;
        }

        /** A writer, or the outlet itself: « par Le Courrier », « la rédaction du Courrier ». */
        private void write(List<Token> name, boolean newsroom) {
            boolean joint = name.size() > 1 && joints.longestAt(name, 0).isPresent();
            boolean house = joint && (newsroom || name.getFirst().isCapitalized());
            if (!house) {
                byline = byline == null ? cover(name) : byline;
            } else if (outlet == null) {
                outlet = cover(name.getFirst().isCapitalized() ? name : name.subList(1, name.size()));
            }
        }

        private int skipCues(List<Token> run, int start) {
            int i = start;
            while (i < run.size()) {
                Optional<Lexicon.Hit> hit = cues.longestAt(run, i);
                if (hit.isEmpty()) {
                    return i;
                }
                // A capitalised small word begins a name: « Le Courrier ».
                boolean neutral = hit.get().entry().get("role").equals("neutral");
                if (neutral
                        && run.get(i).isCapitalized()
                        && hit.get().to() < run.size()
                        && run.get(hit.get().to()).isCapitalized()) {
                    return i;
                }
                if (!neutral && cue == HeaderLine.Cue.NONE) {
                    cue = HeaderLine.Cue.valueOf(hit.get().entry().get("role").toUpperCase(Locale.ROOT));
                }
                i = hit.get().to();
            }
            return i;
        }

        private boolean isCue(List<Token> run, int index) {
            return !run.get(index).isCapitalized()
                    && cues.longestAt(run, index)
                            .map(hit -> hit.to() == index + 1)
                            .orElse(false);
        }

        private boolean isName(List<Token> run) {
            int longest = doubled(cover(run)) == null ? LONGEST_NAME_IN_WORDS : 2 * LONGEST_NAME_IN_WORDS;
            if (run.size() > longest) {
                return false;
            }
            if (sourced && agencies.isName(run)) {
                return true;
            }
            if (run.stream().noneMatch(Token::isCapitalized)) {
                return false;
            }
            for (int i = 0; i < run.size(); i++) {
                Token token = run.get(i);
                boolean fine = token.isCapitalized()
                        || token.isNumeric()
                        || joints.longestAt(run, i).isPresent();
                if (!fine) {
                    return false;
                }
            }
            return run.getFirst().isCapitalized()
                    || run.getFirst().isNumeric()
                    || joints.longestAt(run, 0).isPresent();
        }

        /** What was read so far says what the next date is. */
        void closeDate() {
            dateCues.add(cue);
            cue = HeaderLine.Cue.NONE;
            clocked = false;
        }

        private List<HeaderLine.Cue> allCues() {
            if (cue != HeaderLine.Cue.NONE
                    && !clocked
                    && !dateCues.isEmpty()
                    && dateCues.getLast() == HeaderLine.Cue.NONE) {
                dateCues.set(dateCues.size() - 1, cue);
            }
            return List.copyOf(dateCues);
        }

        Optional<HeaderLine> result(Part part) {
            List<List<Token>> others =
                    names.stream().filter(name -> !agencies.isName(name)).toList();
            boolean onlyAgencies = found.isEmpty() && !names.isEmpty() && others.isEmpty();
            if (sourced
                    && byline == null
                    && others.size() == 1
                    && others.getFirst().size() >= 2) {
                if (looksLikeOutlet(others.getFirst())) {
                    outlet = outlet == null ? cover(others.getFirst()) : outlet;
                } else {
                    byline = cover(others.getFirst());
                }
            } else if (!sourced) {
                names.stream()
                        .filter(name -> names.size() == 1 || !isRegion(name))
                        .forEach(this::place);
            }
            List<HeaderLine.Cue> all = allCues();
            boolean cued = all.stream().anyMatch(c -> c != HeaderLine.Cue.NONE);
            boolean full = part.endsWithFullStop() && !cued && byline == null;
            boolean says = !found.isEmpty() || byline != null || outlet != null || onlyAgencies;
            if (full || !says || found.isEmpty() && names.size() > 3) {
                return Optional.empty();
            }
            return Optional.of(new HeaderLine(List.copyOf(found), all, outlet, byline, glued && outlet != null));
        }

        private void place(List<Token> name) {
            Span doubled = doubled(cover(name));
            if (outlet == null && doubled != null) {
                outlet = doubled;
            } else if (outlet == null && looksLikeOutlet(name)) {
                outlet = cover(name);
            } else if (outlet == null && !found.isEmpty() && (glued || bar)) {
                outlet = cover(name);
            }
        }

        /** A country or a region beside other names is the section that an article stands in. */
        private boolean isRegion(List<Token> name) {
            return regions.stream()
                    .anyMatch(lexicon -> lexicon.longestAt(name, 0)
                            .filter(hit -> hit.to() == name.size())
                            .isPresent());
        }

        /** The first half where a name stands twice without a blank between: a logo's text and its label. */
        private @Nullable Span doubled(Span span) {
            int half = span.length() / 2;
            boolean even = span.length() % 2 == 0 && half >= 2;
            boolean same = even && text.regionMatches(span.start(), text, span.start() + half, half);
            return same ? new Span(span.start(), span.start() + half) : null;
        }

        private Span cover(List<Token> run) {
            return run.getFirst().span().cover(run.getLast().span());
        }
    }
}
