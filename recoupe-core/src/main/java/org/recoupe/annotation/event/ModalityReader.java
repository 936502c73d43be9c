package org.recoupe.annotation.event;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.Quotation;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;

/**
 * Says of any word how far its article vouches for what the word names, whether or not the event stage takes it for an event.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class ModalityReader {

    private final LanguagePack pack;
    private final Modalities modalities;
    private final Kinds kinds;
    private final Frame none;

    /** A reader for the language of {@code pack}. */
    public ModalityReader(LanguagePack pack) {
        this.pack = pack;
        this.modalities = new Modalities(pack);
        this.kinds = new Kinds(pack);
        this.none = new Frame("", Map.of());
    }

    /**
     * How far the article vouches for what a word names.
     *
     * @param article with tokens, names and times
     * @param token the index of the word in {@code article.tokens()}
     * @throws IndexOutOfBoundsException where there is no such token
     */
    public Modality of(AnnotatedArticle article, int token) {
        Objects.checkIndex(token, article.tokens().tokens().size());
        for (Sentence sentence : article.tokens().sentences()) {
            if (sentence.from() <= token && token < sentence.to()) {
                return of(new Shape(pack, article, sentence, mentions(article, sentence), new Span(0, 0)), token);
            }
        }
        return Modality.ASSERTED;
    }

    /** Whether somebody says in the article, quoted or not, what the word at {@code offset} is a part of. */
    public static boolean isReported(AnnotatedArticle article, int offset) {
        return article.quotations().stream().map(Quotation::content).anyMatch(content -> content.contains(offset));
    }

    private Modality of(Shape shape, int token) {
        int index = token - shape.sentence.from();
        int own = shape.groupIndexAt(index);
        boolean verb = own >= 0 && shape.groups.get(own).head() == index;
        int group = verb ? own : shape.clauses.predicate(index);
        String rule = pack.tag() + ".event.modality";
        return modalities
                .of(shape, Trigger.named(index, index + 1, group, "", kinds, none, rule))
                .modality();
    }

    private static Span mentions(AnnotatedArticle article, Sentence sentence) {
        List<Span> spans =
                article.mentions().stream().map(mention -> mention.span()).toList();
        int from = 0;
        while (from < spans.size() && spans.get(from).end() <= sentence.span().start()) {
            from++;
        }
        int to = from;
        while (to < spans.size() && spans.get(to).start() < sentence.span().end()) {
            to++;
        }
        return new Span(from, to);
    }
}
