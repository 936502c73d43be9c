package org.recoupe.article;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recoupe.markup.Markup;

/**
 * Sets aside what the markup of a page tells is not its article: navigation, asides, comments, what stands outside of the
 * part with the running text, lines that are nothing but links. The lines that may tell writer and day are left for the
 * stages that read them. Stateless.
 */
final class Layout {

    private static final double MOST_LINKED = 0.5;
    /** A line that names writer and day is no longer. */
    static final int LONGEST_BYLINE = 200;

    private static final double PARAGRAPH_SHARE = 0.85;
    private static final int FIRST_LINES = 60;
    private static final int LONGEST_TITLE = 300;
    /** A line that is so like the headline of the metadata is the headline. */
    private static final double LIKE = 0.5;

    private static final double HEADING = 0.5;
    private static final int MOST_KIN = 3;
    private static final double LEAST = 0.1;
    private static final double UNRELATED = 0.2;

    private Layout() {}

    /** Sets aside what is not the article, save the lines that may tell who wrote it and when. */
    static void mark(Draft draft) {
        boolean hasMain = draft.parts().stream().anyMatch(part -> part.isMain());
        boolean paragraphs = writesParagraphs(draft);
        boolean before = true;
        boolean behind = false;
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
            } else if (paragraphs && behind && block.kind() == Markup.Kind.TEXT && !part.isProse()) {
                stray(part);
            }
            behind |= block.kind() == Markup.Kind.PARAGRAPH && part.isProse();
        }
    }

    /** Whether nearly all running text of the page is in paragraph elements. */
    private static boolean writesParagraphs(Draft draft) {
        int inside = 0;
        int all = 0;
        for (Part part : draft.parts()) {
            if (part.isMain() && part.isProse()) {
                all += part.length();
                inside += part.markup() != null && part.markup().kind() == Markup.Kind.PARAGRAPH ? part.length() : 0;
            }
        }
        return all > 0 && inside >= PARAGRAPH_SHARE * all;
    }

    /** A short line between paragraphs that is none: words under a picture where it is a sentence, else some label. */
    private static void stray(Part part) {
        if (part.endsSentence()) {
            part.become(Article.Block.Kind.CAPTION);
        } else if (part.words().charAt(part.length() - 1) != ':') {
            part.remove(Removed.Why.NAVIGATION, "markup-stray");
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
    static Optional<Part> headline(Draft draft, Facts facts, Kinship kinship) {
        String title = facts.title() == null ? "" : facts.title();
        Part best = null;
        double most = 0;
        for (Part part : draft.kept().stream().limit(FIRST_LINES).toList()) {
            if (part.length() > LONGEST_TITLE) {
                continue;
            }
            double score = score(part, title, kinship);
            if (score > most) {
                best = part;
                most = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /** 0 for what is no headline. */
    private static double score(Part part, String title, Kinship kinship) {
        Markup.Kind kind =
                part.markup() == null ? Markup.Kind.TEXT : part.markup().kind();
        double likeness = MetadataFacts.likeness(part.words(), title).orElse(0.0);
        boolean heading = kind == Markup.Kind.TITLE || kind == Markup.Kind.HEADING && likeness > 0;
        if (likeness < LIKE && !heading) {
            return 0;
        }
        double kin = kinship.isKnown() ? Math.min(MOST_KIN, kinship.shared(part)) / (double) MOST_KIN : 1;
        double told = 2 * likeness + (kind == Markup.Kind.TITLE ? HEADING : 0) + kin + LEAST;
        // The name of the site stands in the same places as the headline, and in no running text.
        return kin == 0 && likeness < 1 ? told * UNRELATED : told;
    }
}
