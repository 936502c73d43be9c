package org.recoupe.article;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recoupe.markup.Markup;

/**
 * Sets aside what the markup of a page tells is not its article: navigation, asides, comments, what stands outside of the
 * part with the running text, lines that are nothing but links. The lines that may tell writer and day are left for the
 * stages that read them. Stateless.
 */
final class Layout {

    private static final double MOST_LINKED = 0.75;
    /** A line that names writer and day is no longer. */
    static final int LONGEST_BYLINE = 200;

    private static final int FIRST_LINES = 40;

    private Layout() {}

    /** Sets aside what is not the article, save the lines that may tell who wrote it and when. */
    static void mark(Draft draft) {
        boolean hasMain = draft.parts().stream().anyMatch(part -> part.isMain());
        boolean before = true;
        for (Part part : draft.parts()) {
            Markup.Block block = part.markup();
            if (block == null) {
                continue;
            }
            before &= !block.main();
            if (block.kind() == Markup.Kind.CAPTION) {
                part.become(Article.Block.Kind.CAPTION);
            }
            if (isByline(part)) {
                continue;
            }
            Removed.Why zone = why(block);
            if (zone != null) {
                part.remove(zone, "markup-" + name(block));
            } else if (hasMain && !block.main()) {
                part.remove(before ? Removed.Why.NAVIGATION : Removed.Why.TEASER, "markup-outside");
            } else if (isLinks(part, block)) {
                part.remove(Removed.Why.TEASER, "markup-links");
            }
        }
    }

    private static String name(Markup.Block block) {
        return block.kind() == Markup.Kind.BUTTON
                ? "button"
                : block.zone().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Removed.@Nullable Why why(Markup.Block block) {
        if (block.kind() == Markup.Kind.BUTTON) {
            return Removed.Why.NAVIGATION;
        }
        return switch (block.zone()) {
            case NONE, BODY, BYLINE, HEADER -> null;
            case NAVIGATION, FORM, DIALOG, FOOTER -> Removed.Why.NAVIGATION;
            case ASIDE, RELATED -> Removed.Why.TEASER;
            case COMMENTS -> Removed.Why.COMMENTS;
            case SHARE -> Removed.Why.SHARE;
            case ADVERT -> Removed.Why.ADVERT;
            case CREDIT -> Removed.Why.CREDIT;
            case HIDDEN -> Removed.Why.OTHER;
        };
    }

    /** A short line that is nearly all link, and no sentence of the article. */
    private static boolean isLinks(Part part, Markup.Block block) {
        boolean title = block.kind() == Markup.Kind.TITLE;
        return !title && block.linkDensity() >= MOST_LINKED && !part.endsWithFullStop();
    }

    /** Whether the page says that the line is about writer and day. */
    static boolean isByline(Part part) {
        Markup.Block block = part.markup();
        return block != null && block.zone() == Markup.Zone.BYLINE && part.length() <= LONGEST_BYLINE;
    }

    /** Sets aside the lines about writer and day, once they were read, and those outside of the article. */
    static void closeBylines(Draft draft) {
        draft.parts().stream()
                .filter(Layout::isByline)
                .forEach(part -> part.remove(Removed.Why.CREDIT, "markup-byline"));
    }

    /** The line that is the headline: the one that the metadata give, else the page's heading. */
    static Optional<Part> headline(Draft draft, Facts facts) {
        List<Part> first = draft.kept().stream().limit(FIRST_LINES).toList();
        String title = facts.title();
        if (title != null) {
            Part best = null;
            double most = 0;
            for (Part part : first) {
                double likeness = part.length() > 2 * title.length() + 20
                        ? 0
                        : MetadataFacts.likeness(part.words(), title).orElse(0.0);
                double heading = part.markup() != null && part.markup().kind() == Markup.Kind.TITLE ? 0.5 : 0;
                if (likeness > 0 && likeness + heading > most) {
                    best = part;
                    most = likeness + heading;
                }
            }
            if (best != null) {
                return Optional.of(best);
            }
        }
        return first.stream()
                .filter(part -> part.markup() != null && part.markup().kind() == Markup.Kind.TITLE)
                .findFirst();
    }
}
