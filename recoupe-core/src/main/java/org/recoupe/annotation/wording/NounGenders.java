package org.recoupe.annotation.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Table;

/** The gender of common nouns in the singular, where it is sure: the lexicon {@code noun-genders}, else {@code gender-endings}. Immutable. */
final class NounGenders {

    private final Map<String, String> byWord = new HashMap<>();
    private final List<Table.Row> endings;

    NounGenders(LanguagePack pack) {
        for (Lexicon.Entry entry : pack.lexicon("noun-genders").entries()) {
            byWord.put(entry.form(), entry.get("gender"));
        }
        this.endings = pack.table("lexicon/gender-endings.tsv").rows();
    }

    /** {@code m}, {@code f}, or empty where it is not sure. */
    String of(String lower) {
        String known = byWord.get(lower);
        if (known != null) {
            return known;
        }
        for (Table.Row row : endings) {
            String ending = row.require("form");
            if (lower.endsWith(ending) && lower.length() > ending.length() + 2) {
                return row.get("gender");
            }
        }
        return "";
    }

    /** Whether {@code lower} is a noun of the lexicon, or its plural. */
    boolean isNoun(String lower) {
        return byWord.containsKey(lower)
                || (lower.endsWith("s") && byWord.containsKey(lower.substring(0, lower.length() - 1)));
    }
}
