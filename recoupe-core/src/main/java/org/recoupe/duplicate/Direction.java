package org.recoupe.duplicate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Article;
import org.recoupe.article.StatedDate;
import org.recoupe.language.Messages;

/**
 * Who copies whom, where the two articles tell: a link to the source, the other outlet named as the source, the days that
 * they state, an end that was cut. Signs that contradict one another tell nothing. Immutable.
 */
final class Direction {

    /** An outlet's name shorter than this is found in too many texts. */
    private static final int SHORTEST_NAME = 4;

    private final Messages messages;

    Direction(Messages messages) {
        this.messages = messages;
    }

    /**
     * What was found.
     *
     * @param copying the article that copies, or null where it cannot be told
     * @param because why, for a person; also why it cannot be told
     */
    record Told(@Nullable Article copying, List<String> because) {}

    private record Sign(Article copying, String because) {}

    /**
     * Between two articles.
     *
     * @param cut the one whose last sentence breaks off inside one of the other's, if any
     * @param translated the one that a machine translated, if any
     */
    Told between(Article left, Article right, @Nullable Article cut, @Nullable Article translated) {
        List<Sign> signs = new ArrayList<>();
        link(left, right).ifPresent(signs::add);
        link(right, left).ifPresent(signs::add);
        named(left, right).ifPresent(signs::add);
        named(right, left).ifPresent(signs::add);
        dated(left, right).ifPresent(signs::add);
        if (cut != null) {
            signs.add(new Sign(cut, messages.text("direction.cut", cut.path())));
        }
        if (translated != null) {
            signs.add(new Sign(translated, messages.text("direction.translated", translated.path())));
        }
        List<String> because = new ArrayList<>(signs.stream().map(Sign::because).toList());
        if (signs.isEmpty()) {
            because.add(messages.text("direction.none"));
            return new Told(null, because);
        }
        Article copying = signs.getFirst().copying();
        if (signs.stream().anyMatch(sign -> sign.copying() != copying)) {
            because.add(messages.text("direction.contrary"));
            return new Told(null, because);
        }
        return new Told(copying, because);
    }

    /** The source link of {@code copy} is the address of {@code origin}. */
    private Optional<Sign> link(Article copy, Article origin) {
        if (copy.sourceUrl() == null) {
            return Optional.empty();
        }
        String link = copy.words(copy.sourceUrl()).strip();
        boolean names = !link.isEmpty()
                && (link.equals(origin.path()) || link.equals(origin.facts().url()));
        return names
                ? Optional.of(new Sign(copy, messages.text("direction.link", copy.path(), link)))
                : Optional.empty();
    }

    /** {@code copy} names the outlet of {@code origin}, and is not of the same outlet. */
    private Optional<Sign> named(Article copy, Article origin) {
        String outlet = origin.outletWords();
        if (outlet == null || outlet.strip().length() < SHORTEST_NAME || outlet.equals(copy.outletWords())) {
            return Optional.empty();
        }
        boolean named =
                copy.agencies().stream().anyMatch(agency -> agency.name().equals(outlet))
                        || stands(copy.text(), outlet.strip()) && !isOwn(copy, outlet);
        return named
                ? Optional.of(new Sign(copy, messages.text("direction.named", copy.path(), outlet.strip())))
                : Optional.empty();
    }

    /** Whether {@code outlet} is part of the name of the outlet of {@code article}, or the other way round. */
    private static boolean isOwn(Article article, String outlet) {
        String own = article.outletWords();
        return own != null && (own.contains(outlet) || outlet.contains(own));
    }

    private static boolean stands(String text, String name) {
        int at = text.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            boolean whole = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            if (whole) {
                return true;
            }
            at = text.indexOf(name, at + 1);
        }
        return false;
    }

    private Optional<Sign> dated(Article left, Article right) {
        Optional<LocalDate> one = day(left);
        Optional<LocalDate> other = day(right);
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return Optional.empty();
        }
        boolean later = one.get().isAfter(other.get());
        Article copying = later ? left : right;
        LocalDate day = later ? one.get() : other.get();
        LocalDate before = later ? other.get() : one.get();
        return Optional.of(new Sign(copying, messages.text("direction.day", copying.path(), day, before)));
    }

    /** The first whole day that the article credibly states about itself. */
    private static Optional<LocalDate> day(Article article) {
        return article.dates().stream()
                .filter(StatedDate::taken)
                .map(StatedDate::wholeDay)
                .filter(day -> day != null)
                .findFirst();
    }
}
