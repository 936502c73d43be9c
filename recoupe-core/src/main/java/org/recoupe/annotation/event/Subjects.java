package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Token;

/** Finds whom the subject of a verb names. Immutable; safe for use by many threads. */
final class Subjects {

    private final Predicate<Token> objectControls;

    Subjects(LanguagePack pack) {
        Lexicon modality = pack.lexicon("modality");
        this.objectControls = token -> modality.at(List.of(token), 0).stream()
                .anyMatch(hit -> hit.entry().get("control").equals("object"));
    }

    /** The subjects of a verb group, with what is joined to them; empty where nobody is named. */
    List<Chunk> of(Shape shape, int g) {
        List<Chunk> found = new ArrayList<>();
        for (int index : shape.tree.subjects(shape.clauses.word(g), objectControls)) {
            Chunk named = named(shape, index);
            if (named != null && !found.contains(named)) {
                found.add(named);
            }
        }
        return found;
    }

    /** The mention that a noun is, or that says in apposition who it is, or that the body acts for; else null. */
    static @Nullable Chunk named(Shape shape, int index) {
        Chunk own = shape.chunkAt(index);
        if (own == null) {
            return null;
        }
        if (own.isMention() && shape.mention(own).form() == Mention.Form.NAME) {
            return own;
        }
        for (int child : shape.tree.children(own.head(), "appos", "flat")) {
            Chunk apposed = shape.chunkAt(child);
            if (apposed != null && apposed != own && apposed.isMention()) {
                return apposed;
            }
        }
        return own.isMention() ? own : holder(shape, own);
    }

    /** Who a body acts for: « le gouvernement de la Valdie », « l'armée de X ». */
    private static @Nullable Chunk holder(Shape shape, Chunk body) {
        if (!isBody(shape, body)) {
            return null;
        }
        for (int child : shape.tree.children(body.head(), "nmod")) {
            Chunk next = shape.chunkAt(child);
            if (next != null && next.isMention() && next.place().equals(Frame.OF)) {
                return next;
            }
        }
        return null;
    }

    static boolean isBody(Shape shape, Chunk chunk) {
        for (int i = chunk.from(); i < chunk.to(); i++) {
            if (shape.words.is(i, "body")) {
                return true;
            }
        }
        return false;
    }
}
