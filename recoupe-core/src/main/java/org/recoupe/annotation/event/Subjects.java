package org.recoupe.annotation.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;
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
            named(shape, index).stream().filter(chunk -> !found.contains(chunk)).forEach(found::add);
        }
        return found;
    }

    /** The mentions that a noun is, or that say in apposition who it is, or that the body acts for. */
    static List<Chunk> named(Shape shape, int index) {
        Chunk own = shape.chunkAt(index);
        if (own == null) {
            return List.of();
        }
        if (own.isMention() && shape.mention(own).form() == Mention.Form.NAME && !isTime(shape, own)) {
            return List.of(own);
        }
        List<Chunk> apposed = new ArrayList<>();
        for (int child : shape.tree.children(own.head(), "appos", "flat")) {
            for (int name : shape.tree.joined(child)) {
                Chunk chunk = shape.chunkAt(name);
                if (chunk != null && chunk != own && chunk.isMention()) {
                    apposed.add(chunk);
                }
            }
        }
        if (!apposed.isEmpty()) {
            return apposed;
        }
        Chunk bearer = bearer(shape, own);
        if (bearer == null) {
            bearer = own.isMention() ? own : holder(shape, own);
        }
        return bearer == null ? List.of() : List.of(bearer);
    }

    /** « Jeudi, le directeur X aurait démissionné »: a day at the head of a sentence is nobody. */
    private static boolean isTime(Shape shape, Chunk chunk) {
        Span words = shape.mention(chunk).span();
        return shape.article.times().stream().anyMatch(timex -> timex.span().contains(words));
    }

    /** Whose role a noun is: « l'envoyé du président Jean Rivel, Marc Ovide ». */
    private static @Nullable Chunk bearer(Shape shape, Chunk role) {
        Span words = shape.span(role.from(), role.to());
        for (Chunk chunk : shape.chunks) {
            if (chunk.isMention()
                    && chunk.from() >= role.to()
                    && shape.mention(chunk).roles().stream()
                            .anyMatch(r -> r.span().start() >= words.start()
                                    && r.span().start() < words.end()
                                    && r.span().end() >= words.end())) {
                return chunk;
            }
        }
        return null;
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
