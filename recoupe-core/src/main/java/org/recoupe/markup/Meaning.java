package org.recoupe.markup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Table;

/** What an entry of metadata says about the article, by the rows of {@code metadata.tsv}. */
public enum Meaning {
    /** The headline. */
    TITLE,
    /** The headline, often with the name of the site behind it. */
    PAGE_TITLE,
    OUTLET,
    /** The name of the site, such as {@code courrier.example}. */
    HOST,
    BYLINE,
    /** When it was published. */
    PUBLISHED,
    /** When it was written. */
    CREATED,
    /** When it was changed last. */
    MODIFIED,
    /** A day that stands in the page as one, and nothing says what it is. */
    DATED,
    /** Until when it may be shown. */
    EXPIRES,
    /** When it was fetched from its site. */
    FETCHED,
    /** Its address. */
    URL,
    LANGUAGE,
    DESCRIPTION,
    OTHER;

    private record Row(Meaning meaning, int rank) {}

    /** Loaded when first needed. */
    private static final class Rows {

        private static final Map<String, Row> BY_NAME = load();

        private static Map<String, Row> load() {
            Map<String, Row> rows = new HashMap<>();
            for (Table.Row row : LanguagePack.shared("metadata.tsv").rows()) {
                Meaning meaning =
                        valueOf(row.require("means").toUpperCase(Locale.ROOT).replace('-', '_'));
                rows.putIfAbsent(row.require("where") + " " + row.require("name"), new Row(meaning, rows.size()));
            }
            return rows;
        }
    }

    /** What an entry of this name says; empty where it says nothing that is read. */
    public static Optional<Meaning> of(Markup.Where where, String name) {
        return Optional.ofNullable(Rows.BY_NAME.get(where.id() + " " + name)).map(Row::meaning);
    }

    /** The entries that say this, the most reliable first. */
    public List<Markup.Entry> in(Markup markup) {
        return markup.metadata().stream()
                .filter(entry ->
                        of(entry.where(), entry.name()).filter(this::equals).isPresent())
                .sorted(Comparator.comparing(Meaning::rank))
                .toList();
    }

    private static int rank(Markup.Entry entry) {
        Row row = Rows.BY_NAME.get(entry.where().id() + " " + entry.name());
        return row == null ? Integer.MAX_VALUE : row.rank();
    }
}
