package org.recoupe.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recoupe.markup.Markup;
import org.recoupe.markup.Meaning;
import org.recoupe.text.Folding;

/** Gathers from metadata what it says of the article: of several values the one that stands in the most reliable place. Stateless. */
final class MetadataFacts {

    private static final int LONGEST_NAME = 120;
    private static final int MOST_AUTHORS = 6;
    private static final int SHORTEST_TITLE = 8;
    /** Between a headline and the name of the site behind it. */
    private static final List<String> JOINTS =
            List.of(" | ", " - ", " \u2013 ", " \u2014 ", " \u00B7 ", " : ", " \u2022 ", " \u00BB ");

    private MetadataFacts() {}

    static Facts of(Markup markup) {
        if (markup.metadata().isEmpty()) {
            return Facts.NONE;
        }
        String outlet = first(Meaning.OUTLET, markup, MetadataFacts::isName);
        String host = first(Meaning.HOST, markup, value -> true);
        String url = url(markup);
        return new Facts(
                title(markup, outlet),
                outlet != null ? outlet : host != null ? host : url == null ? null : host(url),
                byline(markup, outlet),
                url,
                language(markup),
                markup.metadata());
    }

    private static @Nullable String first(Meaning meaning, Markup markup, java.util.function.Predicate<String> fits) {
        return meaning.in(markup).stream()
                .map(Markup.Entry::value)
                .filter(fits)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String title(Markup markup, @Nullable String outlet) {
        String named =
                first(Meaning.TITLE, markup, value -> value.length() >= SHORTEST_TITLE && !isSame(value, outlet));
        if (named != null) {
            return withoutSite(named, outlet);
        }
        String page =
                first(Meaning.PAGE_TITLE, markup, value -> value.length() >= SHORTEST_TITLE && !isSame(value, outlet));
        return page == null ? null : withoutSite(page, outlet);
    }

    /** The headline without the outlet's name behind it; what stands behind a bar goes in any case. */
    private static String withoutSite(String title, @Nullable String outlet) {
        for (String joint : JOINTS) {
            int at = title.lastIndexOf(joint);
            boolean bar = joint.equals(" | ") && at >= 2 * SHORTEST_TITLE;
            if (at >= SHORTEST_TITLE && (bar || isSame(title.substring(at + joint.length()), outlet))) {
                return title.substring(0, at).strip();
            }
        }
        return title;
    }

    private static boolean isSame(String value, @Nullable String outlet) {
        return outlet != null
                && Folding.fold(value).strip().equals(Folding.fold(outlet).strip());
    }

    /** The writers; a link to one, a handle or the outlet itself is no writer. */
    private static @Nullable String byline(Markup markup, @Nullable String outlet) {
        List<Markup.Entry> entries = Meaning.BYLINE.in(markup);
        if (entries.isEmpty()) {
            return null;
        }
        String names = entries.stream()
                .filter(entry -> isName(entry.value()) && !isSame(entry.value(), outlet))
                .collect(Collectors.groupingBy(
                        entry -> entry.where() + " " + entry.name(), java.util.LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(Markup.Entry::value)
                .distinct()
                .limit(MOST_AUTHORS)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static boolean isName(String value) {
        return value.length() <= LONGEST_NAME
                && !value.contains("://")
                && !value.startsWith("@")
                && value.codePoints().anyMatch(Character::isLetter);
    }

    private static @Nullable String url(Markup markup) {
        return first(Meaning.URL, markup, value -> value.startsWith("http://") || value.startsWith("https://"));
    }

    private static String host(String url) {
        return SourceLink.host(url, new org.recoupe.text.Span(0, url.length())).of(url);
    }

    /** The tag without its region: {@code fr_FR} is {@code fr}. */
    private static @Nullable String language(Markup markup) {
        return Meaning.LANGUAGE.in(markup).stream()
                .map(entry -> entry.value().toLowerCase(Locale.ROOT))
                .map(value -> value.split("[-_,; ]")[0])
                .filter(value -> value.length() == 2 && value.chars().allMatch(c -> c >= 'a' && c <= 'z'))
                .findFirst()
                .orElse(null);
    }

    /** Whether {@code line} is the headline that the metadata give, or most of it. */
    static Optional<Double> likeness(String line, String title) {
        String one = letters(line);
        String other = letters(title);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        if (one.equals(other)) {
            return Optional.of(1.0);
        }
        boolean part = one.startsWith(other) || other.startsWith(one) || one.endsWith(other) || other.endsWith(one);
        double share = (double) Math.min(one.length(), other.length()) / Math.max(one.length(), other.length());
        return part && Math.min(one.length(), other.length()) >= SHORTEST_TITLE ? Optional.of(share) : Optional.empty();
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        Folding.fold(text).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
