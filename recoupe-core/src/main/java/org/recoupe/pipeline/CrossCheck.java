package org.recoupe.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.ClaimExtractor;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Utterance;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.DossierBuilder;
import org.recoupe.dossier.Judgements;
import org.recoupe.dossier.Known;
import org.recoupe.dossier.Material;
import org.recoupe.duplicate.Copy;
import org.recoupe.duplicate.CopyFinder;
import org.recoupe.entity.Entities;
import org.recoupe.entity.EntityResolver;
import org.recoupe.entity.JudgedChains;
import org.recoupe.language.LanguagePack;
import org.recoupe.parallel.Threads;
import org.recoupe.source.Problem;

/**
 * The second half of the chain: from articles that were read, each by itself, to the dossier of their story. Whoever keeps
 * readings can have the dossier again without reading an article twice.
 *
 * <p>Immutable; safe for use by many threads. The dossier depends on the readings and the settings alone, not on their order.
 */
public final class CrossCheck {

    private final Settings settings;

    /** Checks with these settings. */
    public CrossCheck(Settings settings) {
        this.settings = settings;
    }

    /**
     * A dossier, and what is kept of the work on it.
     *
     * @param kept for the next dossier of the same story
     */
    public record Checked(Dossier dossier, Kept kept) {}

    /** The dossier of the articles; those that cannot be cross-checked are left out, and its problems say why. */
    public Dossier dossier(Reading reading) {
        return dossier(reading, Kept.ONCE).dossier();
    }

    /**
     * The same dossier, sooner where an earlier one had most of the articles.
     *
     * @param before what is kept of that one; {@link Kept#NOTHING} where there is none
     */
    public Checked dossier(Reading reading, Kept before) {
        List<AnnotatedArticle> byPath = reading.articles().stream()
                .sorted(Comparator.comparing(article -> article.article().path()))
                .toList();
        Kept kept = before.next();
        return new Checked(dossier(byPath, reading.problems(), kept), kept);
    }

    private Dossier dossier(List<AnnotatedArticle> read, List<Problem> problems, Kept kept) {
        LanguagePack pack = LanguagePack.of(Languages.ofDossier(read));
        Threads threads = new Threads(settings.threads());
        Judgements judgements = new Judgements(settings.corrections(), read, pack.messages("correction"));
        List<AnnotatedArticle> articles = JudgedChains.in(read, judgements.actors());
        Threads.Both<List<Copy>, Entities> found = threads.both(
                () -> new CopyFinder(pack, threads, kept.texts()).among(read),
                () -> new EntityResolver(pack).resolve(articles, judgements.actors()));
        List<Copy> copies = found.first();
        Entities entities = found.second();

        Languages.Each<ClaimExtractor> claims = new Languages.Each<>(ClaimExtractor::new);
        Attempts<AnnotatedArticle, Claims> claimed = Attempts.map(
                articles,
                settings.threads(),
                article -> article.article().path(),
                article -> new Claims(
                        claims.of(article).reports(article, entities),
                        claims.of(article).utterances(article, entities)));
        if (!claimed.failed().isEmpty()) {
            // Once more without them, so that nothing points at an article that is left out.
            List<AnnotatedArticle> rest = new ArrayList<>(articles);
            rest.removeAll(claimed.failed());
            List<Problem> all = Stream.concat(problems.stream(), claimed.problems().stream())
                    .sorted()
                    .toList();
            return dossier(rest, all, kept);
        }

        List<EventReport> reports =
                claimed.results().stream().flatMap(c -> c.reports().stream()).toList();
        List<Utterance> utterances =
                claimed.results().stream().flatMap(c -> c.utterances().stream()).toList();
        return new DossierBuilder(pack, Languages.others(pack, articles), threads, kept.proofs())
                .build(
                        new Material(articles, entities, reports, utterances, copies, problems, known(articles)),
                        judgements);
    }

    private record Claims(List<EventReport> reports, List<Utterance> utterances) {}

    private Known known(List<AnnotatedArticle> articles) {
        SortedMap<ArticleId, LocalDate> published = new TreeMap<>();
        LocalDate day = settings.published();
        if (day != null) {
            articles.forEach(article -> published.put(article.article().id(), day));
        }
        return new Known(settings.today(), settings.zone(), published);
    }
}
