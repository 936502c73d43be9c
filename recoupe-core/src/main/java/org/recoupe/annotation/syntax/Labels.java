package org.recoupe.annotation.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.language.LanguageDataException;
import org.recoupe.language.Table;

/**
 * What the numbers that the model gives stand for: the labels of each head, in their order. A table with the columns
 * {@code head} and {@code label}, a row for each label; an empty label stands for "none".
 *
 * <p>Immutable.
 */
final class Labels {

    private final String file;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    Labels(Table table) {
        this.file = table.file();
        for (Table.Row row : table.rows()) {
            lists.computeIfAbsent(row.require("head"), head -> new ArrayList<>())
                    .add(row.get("label"));
        }
    }

    /** The labels of {@code head}, by number. */
    List<String> of(String head) {
        List<String> labels = lists.get(head);
        if (labels == null) {
            throw new LanguageDataException(file, 0, "there are no labels for '" + head + "'");
        }
        return List.copyOf(labels);
    }
}
