package org.recoupe.view;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.recoupe.annotation.Modality;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;

/**
 * The page of an explanation: text broken to the width of a terminal, quotations with their places, and at its end which
 * article is which. Not safe for use by many threads.
 */
final class ProofPage {

    private static final int WIDEST = 110;

    /** Words that are shorter, in columns, are shown with what stands around them. */
    private static final int SHORT_WORDS = 45;

    private static final int AROUND = 60;
    private static final int LONGEST_QUOTE = 300;
    private static final int LONGEST_LABEL = 160;
    private static final int ID_COLUMN = 13;

    private final Dossier dossier;
    private final DossierIndex index;
    private final Phrases phrases;
    private final int width;
    private final boolean color;
    private final StringBuilder out = new StringBuilder();
    private final Set<ArticleId> cited = new LinkedHashSet<>();

    ProofPage(Dossier dossier, int width, boolean color) {
        this.dossier = dossier;
        this.index = new DossierIndex(dossier);
        this.phrases = new Phrases(dossier.language());
        this.width = Math.clamp(width, TerminalView.LEAST_WIDTH, WIDEST);
        this.color = color;
    }

    Dossier dossier() {
        return dossier;
    }

    DossierIndex index() {
        return index;
    }

    Phrases phrases() {
        return phrases;
    }

    /** The columns of the page. */
    int width() {
        return width;
    }

    /** What is explained. */
    void head(String id, String title) {
        write(Style.TITLE, "", title);
        write(Style.DIM, "", id);
    }

    /** The heading of a part. */
    void section(String title) {
        out.append('\n');
        write(Style.HEADING, " ", title);
    }

    /** A line of its own. */
    void line(String text) {
        write(Style.PLAIN, "  ", text);
    }

    /** A name and its value. */
    void field(String label, String value) {
        write(Style.PLAIN, "  ", phrases.text("sentence.pair", label, value));
    }

    /** A line that begins with a sign or a number. */
    void item(String mark, String text) {
        write(Style.PLAIN, "  " + Columns.pad(mark, 3) + " ", text);
    }

    /** An id and what it names. */
    void entry(String id, String label) {
        write(Style.PLAIN, "  " + Columns.pad(id, ID_COLUMN) + "  ", clip(PlainText.line(label), LONGEST_LABEL));
    }

    /** What follows from the line above. */
    void result(String text) {
        write(Style.DATE, "      → ", text);
    }

    /** What belongs to the line above. */
    void below(String text) {
        write(Style.DIM, "      ", text);
    }

    /** What cannot be. */
    void alarm(String text) {
        write(Style.CONFLICT, "  ≠ ", text);
    }

    /** The words of every place. */
    void quotes(List<Evidence> evidence) {
        evidence.forEach(this::quote);
    }

    /** The words with their place and whose they are; short ones with what stands around them. */
    void quote(Evidence evidence) {
        Anchor anchor = evidence.anchor();
        String words = clip(PlainText.line(index.words(anchor)), LONGEST_QUOTE);
        write(
                Style.PLAIN,
                "      ",
                phrases.text("sentence.pair", place(evidence), phrases.text("sentence.quote", words)));
        if (Columns.width(words) <= SHORT_WORDS) {
            String around = PlainText.line(index.around(anchor, AROUND));
            if (!around.equals(words)) {
                write(Style.DIM, "        ", phrases.proof("around", around));
            }
        }
    }

    private String place(Evidence evidence) {
        StringBuilder place = new StringBuilder(phrases.text(
                "sentence.where",
                article(evidence.anchor().article()),
                index.start(evidence.anchor()),
                index.end(evidence.anchor())));
        if (!evidence.attribution().isEmpty()) {
            place.append(", ")
                    .append(phrases.text(
                            "sentence.according", PlainText.line(String.join(", ", evidence.attribution()))));
        }
        if (evidence.modality() != Modality.ASSERTED) {
            place.append(", ")
                    .append(phrases.text("modality." + evidence.modality().id()));
        }
        return place.toString();
    }

    /** The label of an article, which is then listed at the end of the page. */
    String article(ArticleId id) {
        cited.add(id);
        return index.marked(id);
    }

    /** The labels of several articles. */
    String articles(List<ArticleId> ids) {
        return Phrases.list(ids.stream().map(this::article).distinct().toList());
    }

    /** Two texts beside each other with a sign between them; one of them may be empty. */
    void beside(String left, String sign, String right, Style style) {
        int half = (width - 7) / 2;
        List<String> first = Columns.wrap(PlainText.line(left), half);
        List<String> second = Columns.wrap(PlainText.line(right), half);
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            String one = Columns.pad(i < first.size() ? first.get(i) : "", half);
            String mark = Columns.pad(i == 0 ? sign : "", 1);
            raw("  " + style.paint(one, color) + " " + mark + " " + (i < second.size() ? second.get(i) : ""));
        }
    }

    /** The text; at its end which article is which. */
    String text() {
        if (!cited.isEmpty()) {
            section(phrases.text("section.articles"));
            for (Dossier.DatedArticle dated : dossier.articles()) {
                ArticleId id = dated.article().id();
                if (cited.contains(id)) {
                    String date = dated.status() == Dossier.PublicationStatus.UNKNOWN
                            ? phrases.text("date.unknown")
                            : phrases.date(dated.published()) + ", " + phrases.text("published." + index.how(dated));
                    item(
                            index.label(id),
                            phrases.proof("article", dated.article().path(), id, date));
                }
            }
        }
        return out.toString();
    }

    /** {@code text} cut at a blank to so many columns. */
    static String clip(String text, int columns) {
        return Columns.width(text) <= columns
                ? text
                : Columns.wrap(text, columns - 1).getFirst() + "…";
    }

    /** With blanks that do not break inside of quotation marks and before signs that must not begin a line. */
    private static String together(String line) {
        return line.replace("« ", "«\u00A0")
                .replace(" »", "\u00A0»")
                .replace(" :", "\u00A0:")
                .replace(" ;", "\u00A0;");
    }

    /** Text broken to the width; the first line after {@code head}, the others indented as far. */
    private void write(Style style, String head, String text) {
        int indent = Columns.width(head);
        boolean first = true;
        for (String part : Columns.wrap(together(PlainText.line(text)), width - indent)) {
            raw((first ? head : " ".repeat(indent)) + style.paint(part.replace('\u00A0', ' '), color));
            first = false;
        }
    }

    private void raw(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
