package org.recoupe.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.dossier.DateEstimate;
import org.recoupe.dossier.Dossier;

/**
 * A dossier as a chronology for a terminal: what to check first, then day by day what took place, how many say so and how
 * many of those are independent, with deadlines as flags and contradictions where they belong.
 *
 * <p>No control character of an article gets through. Stateless; safe for use by many threads.
 */
public final class TerminalView {

    /** Narrower terminals are written to as if they had this many columns. */
    public static final int LEAST_WIDTH = 40;

    private static final int WIDEST = 110;
    private static final int DATE_COLUMN = 21;
    private static final int NARROW_DATE_COLUMN = 12;
    private static final int MOST_ATTRIBUTES = 4;
    private static final int MOST_ARTICLES = 20;
    private static final int MOST_PATH = 16;
    private static final int LEAST_TITLE = 12;
    private static final int ENOUGH_TITLE = 30;
    private static final int LONGEST_FACT = 60;

    private final Dossier dossier;
    private final DossierIndex index;
    private final Phrases phrases;
    private final int width;
    private final int dateColumn;
    private final boolean color;
    private final StringBuilder out = new StringBuilder();

    private TerminalView(Dossier dossier, int width, boolean color) {
        this.dossier = dossier;
        this.index = new DossierIndex(dossier);
        this.phrases = new Phrases(dossier.language());
        this.width = Math.min(WIDEST, Math.max(LEAST_WIDTH, width));
        this.dateColumn = this.width < 70 ? NARROW_DATE_COLUMN : DATE_COLUMN;
        this.color = color;
    }

    /**
     * The text, with line feeds.
     *
     * @param width columns of the terminal; no line is wider, save for widths under {@link #LEAST_WIDTH}
     * @param color whether ANSI colors are written
     */
    public static String render(Dossier dossier, int width, boolean color) {
        return new TerminalView(dossier, width, color).document();
    }

    private String document() {
        write(Style.TITLE, "", PlainText.line(dossier.story().title()));
        write(Style.DIM, "", Summary.of(dossier, phrases));
        CorrectionWords.count(dossier, phrases).ifPresent(count -> write(Style.DIM, "", count));
        checks();
        chronology();
        articles();
        out.append('\n');
        write(Style.DIM, "  ", phrases.text("legend"));
        return out.toString();
    }

    private void checks() {
        heading(phrases.text("section.check"));
        List<Checks.Check> checks = new Checks(dossier, index, phrases).all();
        if (checks.isEmpty()) {
            write(Style.PLAIN, "  ", phrases.text("check.nothing"));
        }
        for (Checks.Check check : checks) {
            switch (check.weight()) {
                case CONFLICT -> write(Style.CONFLICT, "  ≠ ", check.text());
                case DEADLINE -> write(Style.DEADLINE, "  ⚑ ", check.text());
                case NOTE -> write(Style.PLAIN, "  · ", check.text());
            }
        }
    }

    private void chronology() {
        Outline outline = Outline.of(dossier);
        List<Entry> entries = entries(outline);
        if (!entries.isEmpty()) {
            heading(phrases.text("section.chronology"));
        }
        String year = "";
        for (Entry entry : entries) {
            String next = entry.day == null ? phrases.text("section.undated") : String.valueOf(entry.day.getYear());
            if (!next.equals(year)) {
                write(Style.HEADING, "  ", next);
                year = next;
            }
            if (entry.event != null) {
                event(entry.event, outline.isFull(entry.event));
            } else if (entry.deadline != null) {
                deadline(entry.deadline);
            }
        }
        if (!outline.vague().isEmpty()) {
            heading(phrases.text("section.vague"));
            outline.vague().forEach(event -> event(event, false));
        }
        if (outline.left() > 0) {
            write(Style.DIM, "  ", phrases.count("count.left", outline.left()));
        }
    }

    /** Which article is which, and how the day of each is known. */
    private void articles() {
        heading(phrases.text("section.articles"));
        int number = 0;
        for (Dossier.DatedArticle dated : dossier.articles()) {
            if (number == MOST_ARTICLES) {
                write(
                        Style.DIM,
                        "  ",
                        phrases.count("count.more", dossier.articles().size() - number));
                return;
            }
            number++;
            String how = phrases.text("published." + index.how(dated));
            String date = dated.status() == Dossier.PublicationStatus.UNKNOWN
                    ? phrases.text("date.unknown")
                    : phrases.date(dated.published()) + ", " + how;
            date += phrases.unread(dated.article()).map(why -> ", " + why).orElse("");
            if (dated.wording().isReworked()) {
                date += ", " + phrases.text("wording." + dated.wording().kind().id()) + " " + DossierIndex.REWORKED;
            }
            String label = Columns.pad(index.label(dated.article().id()), 3);
            int room = Math.max(MOST_PATH, width - Columns.width(date) - 9);
            write(
                    Style.PLAIN,
                    "  " + label + " ",
                    clip(PlainText.line(dated.article().path()), room) + "  " + date);
        }
    }

    /** What stands at one place of the chronology: an event or a deadline. */
    private record Entry(@Nullable LocalDate day, Dossier.@Nullable Event event, Dossier.@Nullable Deadline deadline) {}

    /** Events in their order; each deadline before the first event after its day. */
    private List<Entry> entries(Outline outline) {
        List<Entry> entries = new ArrayList<>();
        List<Dossier.Deadline> open = new ArrayList<>(dossier.deadlines());
        for (Dossier.Event event : outline.dated()) {
            LocalDate day = Days.first(event.date());
            while (!open.isEmpty() && (day == null || isBefore(open.getFirst(), day))) {
                Dossier.Deadline deadline = open.removeFirst();
                entries.add(new Entry(Days.first(deadline.due()), null, deadline));
            }
            entries.add(new Entry(day, event, null));
        }
        open.forEach(deadline -> entries.add(new Entry(Days.first(deadline.due()), null, deadline)));
        return entries;
    }

    private static boolean isBefore(Dossier.Deadline deadline, LocalDate day) {
        LocalDate due = Days.first(deadline.due());
        return due != null && due.isBefore(day);
    }

    private void event(Dossier.Event event, boolean full) {
        String date = Days.first(event.date()) == null ? "" : shortDate(event.date());
        String title = PlainText.line(event.title());
        List<String> facts = new ArrayList<>();
        if (event.status() != Dossier.Status.HELD) {
            facts.add(phrases.text("status." + event.status().id()));
        }
        boolean plain = event.attributes().stream().noneMatch(attribute -> phrases.isAttribute(attribute.name()));
        boolean agreed = dossier.conflicts().stream()
                .noneMatch(conflict -> conflict.about().equals(event.id()));
        boolean placed = event.place() == null || event.title().contains(event.place());
        if (!full || plain && agreed && placed) {
            String tail = tail(event, facts, !full);
            int room = width - dateColumn - 6 - Columns.width(tail);
            boolean fits = room >= LEAST_TITLE;
            dated(
                    date,
                    sign(event.status()),
                    style(event.status()),
                    full ? Style.TITLE : Style.PLAIN,
                    fits ? clip(title, room) + tail : title);
            return;
        }
        dated(date, sign(event.status()), style(event.status()), Style.TITLE, title);
        if (event.place() != null && !event.title().contains(event.place())) {
            facts.add(PlainText.line(event.place()));
        }
        event.attributes().stream()
                .filter(attribute -> !attribute.values().isEmpty() && phrases.isAttribute(attribute.name()))
                .limit(MOST_ATTRIBUTES)
                .map(this::attribute)
                .forEach(facts::add);
        facts.add(sources(event));
        write(Style.DIM, " ".repeat(dateColumn + 6), String.join(" · ", facts));
        for (Dossier.Conflict conflict : dossier.conflicts()) {
            if (conflict.about().equals(event.id())) {
                boolean update = conflict.kind() == Dossier.Conflict.Kind.UPDATE;
                String text = clip(conflict(conflict), width - dateColumn - 8);
                write(update ? Style.DIM : Style.CONFLICT, " ".repeat(dateColumn + 6) + (update ? "→ " : "≠ "), text);
            }
        }
    }

    /** What stands behind the title of an event of one line: with the figure of one of which little is told, where it fits. */
    private String tail(Dossier.Event event, List<String> facts, boolean minor) {
        String tail = " · " + String.join(" · ", with(facts, sources(event)));
        String figure = event.attributes().stream()
                .filter(attribute -> minor && phrases.isAttribute(attribute.name()))
                .filter(attribute -> attribute.values().stream()
                        .anyMatch(value -> value.value().matches("P?T?[0-9].*")))
                .findFirst()
                .map(this::attribute)
                .orElse("");
        String longer = " · " + String.join(" · ", with(facts, figure, sources(event)));
        int room = width - dateColumn - 6 - Columns.width(longer);
        return figure.isEmpty() || room < Math.min(ENOUGH_TITLE, Columns.width(PlainText.line(event.title())))
                ? tail
                : longer;
    }

    private static List<String> with(List<String> facts, String... more) {
        List<String> all = new ArrayList<>(facts);
        all.addAll(List.of(more));
        return all;
    }

    /** The day without its year where the year stands above it. */
    private String shortDate(DateEstimate date) {
        return Outline.isPlaced(date) ? phrases.dateInYear(date) : phrases.vagueDate(date);
    }

    /** The articles that tell of it, and how many of them are independent of one another. */
    private String sources(Dossier.Event event) {
        String labels = "["
                + Phrases.list(event.reports().stream()
                        .map(report -> index.marked(report.article()))
                        .distinct()
                        .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                        .toList())
                + "]";
        return event.reports().size() < 2 ? labels : MarkdownEvents.reports(event, phrases) + " " + labels;
    }

    private String attribute(Dossier.Attribute attribute) {
        List<String> values = attribute.values().stream()
                .map(value -> clip(PlainText.line(phrases.value(value.value(), value.bound())), LONGEST_FACT))
                .distinct()
                .toList();
        return phrases.fact(attribute.name(), String.join(" / ", values));
    }

    private String conflict(Dossier.Conflict conflict) {
        boolean update = conflict.kind() == Dossier.Conflict.Kind.UPDATE;
        String what = phrases.text("conflict." + conflict.kind().id()) + ", "
                + PlainText.line(phrases.attribute(conflict.attribute()));
        return phrases.text("sentence.pair", what, Checks.sides(conflict, index, phrases, update ? " → " : " ≠ "));
    }

    private void deadline(Dossier.Deadline deadline) {
        String due = deadline.due();
        String date = Days.first(due) == null ? "" : phrases.dateInYear(new DateEstimate(due, null, null, List.of()));
        String condition = clip(PlainText.headline(deadline.condition()), LONGEST_FACT * 2);
        dated(date, "⚑", Style.DEADLINE, Style.DEADLINE, condition);
        List<String> facts = new ArrayList<>();
        facts.add(phrases.text("outcome." + deadline.outcome().id()));
        if (deadline.setBy() != null) {
            facts.add(phrases.text("fact.set-by", PlainText.line(index.name(deadline.setBy()))));
        }
        if (deadline.consequence() != null) {
            facts.add(phrases.text("fact.else", clip(PlainText.line(deadline.consequence()), LONGEST_FACT * 2)));
        }
        write(Style.DIM, " ".repeat(dateColumn + 6), String.join(" · ", facts));
    }

    /** {@code text} cut at a blank to so many columns. */
    private static String clip(String text, int columns) {
        if (Columns.width(text) <= columns) {
            return text;
        }
        return Columns.wrap(text, Math.max(2, columns - 1)).getFirst() + "…";
    }

    /** A date on the left, a sign, and text on the right; both columns are broken to their width. */
    private void dated(String date, String sign, Style signStyle, Style textStyle, String text) {
        List<String> left = Columns.wrap(date, dateColumn);
        List<String> right = Columns.wrap(text, width - dateColumn - 6);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String day = Columns.pad(i < left.size() ? left.get(i) : "", dateColumn);
            String mark = i == 0 ? sign : " ";
            String words = i < right.size() ? right.get(i) : "";
            line("  " + Style.DATE.paint(day, color) + "  " + signStyle.paint(mark, color) + " "
                    + textStyle.paint(words, color));
        }
    }

    private void heading(String text) {
        out.append('\n');
        line(" " + Style.HEADING.paint(text, color));
    }

    /** Text broken to the width; the first line after {@code head}, the others indented as far. */
    private void write(Style style, String head, String text) {
        int indent = Columns.width(head);
        boolean first = true;
        for (String part : Columns.wrap(text, width - indent)) {
            line((first ? style.paint(head, color) : " ".repeat(indent)) + style.paint(part, color));
            first = false;
        }
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }

    private static String sign(Dossier.Status status) {
        return switch (status) {
            case HELD -> "●";
            case PLANNED -> "○";
            case POSTPONED -> "◌";
            case CANCELLED -> "✗";
            case DISPUTED -> "◐";
        };
    }

    private static Style style(Dossier.Status status) {
        return switch (status) {
            case HELD -> Style.HELD;
            case PLANNED, POSTPONED -> Style.OPEN;
            case CANCELLED, DISPUTED -> Style.CONFLICT;
        };
    }
}
