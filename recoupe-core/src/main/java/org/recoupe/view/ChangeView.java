package org.recoupe.view;

import java.util.List;
import org.recoupe.dossier.Change;
import org.recoupe.dossier.Dossier;

/** What has changed since an earlier dossier, as a short list for a terminal. Stateless; safe for use by many threads. */
public final class ChangeView {

    /** More changes of a kind are counted only. */
    private static final int MOST = 12;

    private ChangeView() {}

    /**
     * The list, with line feeds; empty where the dossier was held against none.
     *
     * @param width columns of the terminal
     * @param color whether ANSI colors are written
     */
    public static String render(Dossier dossier, int width, boolean color) {
        List<Change> changes = dossier.changes();
        if (changes == null) {
            return "";
        }
        ProofPage page = new ProofPage(dossier, width, color);
        Phrases phrases = page.phrases();
        page.section(phrases.proof("section.changes"));
        if (changes.isEmpty()) {
            page.line(phrases.proof("change.none"));
        }
        for (Change.Kind kind : Change.Kind.values()) {
            List<Change> of =
                    changes.stream().filter(change -> change.kind() == kind).toList();
            of.stream().limit(MOST).forEach(change -> write(page, change));
            if (of.size() > MOST) {
                page.below(phrases.count("count.more", of.size() - MOST));
            }
        }
        return page.text();
    }

    private static void write(ProofPage page, Change change) {
        Phrases phrases = page.phrases();
        String sign = switch (change.kind()) {
            case NEW -> "+";
            case CHANGED -> "~";
            case MERGED -> "⇒";
            case GONE -> "−";
        };
        String label =
                change.into() == null ? change.title() : phrases.proof("change.into", change.title(), change.into());
        page.item(
                sign,
                phrases.proof(
                        "change.line", phrases.proof("change." + change.part().id()), label, change.id()));
        change.fields().forEach(field -> page.below(line(phrases, field)));
    }

    private static String line(Phrases phrases, Change.Field field) {
        String none = phrases.proof("change.nothing");
        return phrases.proof(
                "change.field",
                name(phrases, field.name()),
                field.before().isEmpty() ? none : phrases.stored(field.before()),
                field.now().isEmpty() ? none : phrases.stored(field.now()));
    }

    private static String name(Phrases phrases, String name) {
        int dot = name.indexOf('.');
        String value = name.substring(dot + 1);
        return switch (dot < 0 ? name : name.substring(0, dot)) {
            case "attribute" -> phrases.attribute(value);
            case "number" -> phrases.text("sentence.number", value);
            default -> phrases.proof("change.name." + name);
        };
    }
}
