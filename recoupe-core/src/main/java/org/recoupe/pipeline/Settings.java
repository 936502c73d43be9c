package org.recoupe.pipeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.dossier.Correction;
import org.recoupe.language.LanguagePack;

/**
 * What a run must be told because the articles do not say it. Start from {@link #of} and change what differs.
 *
 * <p>Immutable.
 *
 * @param language BCP 47 tag of the articles; null, the default: told from each article
 * @param published the day on which every article was published, where that is known from elsewhere; null by default
 * @param zone in which the articles' days are counted; UTC by default
 * @param today no article is from a later day; never read from a clock in here
 * @param threads how many articles are read at the same time, at least 1; the number of processors by default. The result
 *     does not depend on it
 * @param maxBytes a larger input is skipped, with a problem; 16 MiB by default
 * @param corrections judgements of editors that are applied at the cross-checking; none by default. Their order does not
 *     matter, and neither does one that is there twice
 */
public record Settings(
        @Nullable String language,
        @Nullable LocalDate published,
        ZoneId zone,
        LocalDate today,
        int threads,
        long maxBytes,
        List<Correction> corrections) {

    /** The default of {@code maxBytes}: 16 MiB. */
    public static final long DEFAULT_MAX_BYTES = 16L << 20;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException where there is no pack for {@code language}, a number is less than 1, or there are more than
     *     {@link Correction#MOST} corrections
     */
    public Settings {
        if (language != null && !LanguagePack.exists(language)) {
            throw new IllegalArgumentException("there is no language pack for '" + language + "'");
        }
        if (threads < 1 || maxBytes < 1) {
            throw new IllegalArgumentException("threads and maxBytes are at least 1: " + threads + ", " + maxBytes);
        }
        corrections = corrections.stream()
                .map(Correction::asGiven)
                .sorted()
                .distinct()
                .toList();
        if (corrections.size() > Correction.MOST) {
            throw new IllegalArgumentException("at most " + Correction.MOST + " corrections");
        }
    }

    /** The defaults, on the day {@code today}. */
    public static Settings of(LocalDate today) {
        return new Settings(
                null,
                null,
                ZoneOffset.UTC,
                today,
                Runtime.getRuntime().availableProcessors(),
                DEFAULT_MAX_BYTES,
                List.of());
    }

    /** The same for articles in this language; null: told from each article. */
    public Settings withLanguage(@Nullable String language) {
        return new Settings(language, published, zone, today, threads, maxBytes, corrections);
    }

    /** The same for articles that were all published on this day; null: not known. */
    public Settings withPublished(@Nullable LocalDate published) {
        return new Settings(language, published, zone, today, threads, maxBytes, corrections);
    }

    /** The same with days counted in this zone. */
    public Settings withZone(ZoneId zone) {
        return new Settings(language, published, zone, today, threads, maxBytes, corrections);
    }

    /** The same on another day. */
    public Settings withToday(LocalDate today) {
        return new Settings(language, published, zone, today, threads, maxBytes, corrections);
    }

    /** The same on this many threads. */
    public Settings withThreads(int threads) {
        return new Settings(language, published, zone, today, threads, maxBytes, corrections);
    }

    /** The same with these judgements of editors, and no others. */
    public Settings withCorrections(List<Correction> corrections) {
        return new Settings(language, published, zone, today, threads, maxBytes, corrections);
    }

    /** The same with this limit for one input, in bytes. */
    public Settings withMaxBytes(long maxBytes) {
        return new Settings(language, published, zone, today, threads, maxBytes, corrections);
    }
}
