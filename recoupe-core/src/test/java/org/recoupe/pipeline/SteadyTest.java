package org.recoupe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.Article;
import org.recoupe.dossier.Change;
import org.recoupe.dossier.DateEstimate;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.DossierInvariants;
import org.recoupe.dossier.Evidence;
import org.recoupe.dossier.Successor;

/** A story that grows: what an article more or less may change, and what becomes of the ids. */
class SteadyTest {

    private static final List<String> UNRELATED = List.of("""
            Football : Lambrecourt s'offre un attaquant

            Publié le 4 avril 2019

            Le club de Lambrecourt a recruté jeudi l'attaquant Théo Marsagny, 22 ans, pour trois saisons. « Je suis fier de
            porter ce maillot », a déclaré le joueur. L'entraîneur Hervé Castaing a salué un « renfort précieux ».
            """, """
            Le prix Faucigny-Lorme à la romancière Solveig Tarrasson

            La romancière Solveig Tarrasson a reçu mardi à Brenoux le prix Faucigny-Lorme pour « Les Eaux closes ». Le jury a
            voté à huit voix contre deux. Elle a remercié ses lecteurs.
            """);

    private static final CrossCheck CROSS_CHECK = new CrossCheck(Pile.SETTINGS);

    private static List<AnnotatedArticle> example;
    private static List<AnnotatedArticle> others;
    private static Dossier whole;

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        Pile pile = Pile.ofExample(folder);
        Set<String> known = new HashSet<>(pile.names());
        for (int i = 0; i < UNRELATED.size(); i++) {
            pile.with("unrelated-" + i + ".txt", UNRELATED.get(i));
        }
        List<AnnotatedArticle> all = Pile.READER
                .read(List.of(folder.toString()), InputStream.nullInputStream(), Progress.NONE)
                .articles();
        example = all.stream().filter(each -> known.contains(name(each))).toList();
        others = all.stream().filter(each -> !known.contains(name(each))).toList();
        whole = dossier(example);
    }

    @Test
    void anUnrelatedArticleChangesNothingElse() {
        for (AnnotatedArticle other : others) {
            Dossier more = dossier(with(example, other));

            kept("events", events(whole), events(more));
            kept("conflicts", whole.conflicts(), more.conflicts());
            kept("deadlines", whole.deadlines(), more.deadlines());
            kept("sequences", whole.sequences(), more.sequences());
            kept("copies", whole.copies(), more.copies());
            kept("statements", whole.statements(), more.statements());
            kept("actors", whole.actors(), more.actors());
            kept("days of articles", days(whole), days(more));
            Dossier following = Successor.of(more, whole);
            assertThat(following.mergedInto()).isEmpty();
            assertThat(Objects.requireNonNull(following.changes()).stream()
                            .filter(change -> change.kind() != Change.Kind.NEW))
                    .isEmpty();
        }
    }

    /** The records are long: a failure shows the beginning of those that changed. */
    private static void kept(String what, List<?> before, List<?> after) {
        Set<Object> now = new HashSet<>(after);
        assertThat(before.stream()
                        .filter(each -> !now.contains(each))
                        .map(each -> each.toString()
                                .substring(0, Math.min(200, each.toString().length()))))
                .as(what)
                .isEmpty();
    }

    /** How many days were looked at to begin with, which the steps tell, depends on all articles. */
    private static DateEstimate days(DateEstimate date) {
        return new DateEstimate(date.value(), date.earliest(), date.latest(), date.because());
    }

    private static List<DateEstimate> days(Dossier dossier) {
        return dossier.articles().stream().map(dated -> days(dated.published())).toList();
    }

    private static List<Dossier.Event> events(Dossier dossier) {
        return dossier.events().stream()
                .map(event -> new Dossier.Event(
                        event.id(),
                        event.code(),
                        event.kind(),
                        event.modes(),
                        event.status(),
                        event.title(),
                        days(event.date()),
                        event.place(),
                        event.placeEvidence(),
                        event.participants(),
                        event.attributes(),
                        event.reports(),
                        event.independentReports(),
                        event.because(),
                        event.origins()))
                .toList();
    }

    @Test
    void withoutAnArticleWhatOnlyItSupportedIsGone() {
        for (AnnotatedArticle gone : example) {
            Dossier less = dossier(without(example, gone));
            DossierInvariants.checkBuilt(less);

            Set<String> alone = whole.events().stream()
                    .filter(event -> event.reports().stream()
                            .allMatch(report ->
                                    report.article().equals(gone.article().id())))
                    .map(Dossier.Event::id)
                    .collect(Collectors.toSet());
            assertThat(less.events()).extracting(Dossier.Event::id).noneMatch(alone::contains);
            assertThat(less.statements())
                    .noneMatch(statement -> statement
                            .evidence()
                            .anchor()
                            .article()
                            .equals(gone.article().id()));
        }
    }

    /** Of every id of the smaller story it can be told what stands for it in the larger one. */
    @Test
    void noEventIsLostFromSightWhenAnArticleIsAdded() {
        for (AnnotatedArticle added : example) {
            Dossier less = dossier(without(example, added));

            Dossier following = Successor.of(whole, less);

            Set<String> known = whole.events().stream().map(Dossier.Event::id).collect(Collectors.toSet());
            following.mergedInto().forEach(merged -> known.add(merged.id()));
            List<String> gone = Objects.requireNonNull(following.changes()).stream()
                    .filter(change -> change.kind() == Change.Kind.GONE && change.part() == Change.Part.EVENT)
                    .map(Change::id)
                    .toList();
            assertThat(less.events().stream()
                            .map(Dossier.Event::id)
                            .filter(id -> known.contains(id) == gone.contains(id)))
                    .as("without %s", name(added))
                    .isEmpty();
            // A name that the added article shows to be a country or a person's may take away what stood on it.
            assertThat(gone).as("without %s", name(added)).hasSizeLessThanOrEqualTo(3);
            DossierInvariants.checkBuilt(following);
        }
    }

    /** A report that comes later joins its event, and the event keeps its name. */
    @Test
    void anEventKeepsItsIdWhenALaterReportJoins() {
        AnnotatedArticle last = example.stream()
                .filter(each -> name(each).startsWith("07"))
                .findFirst()
                .orElseThrow();
        Dossier less = dossier(without(example, last));
        int grown = 0;
        for (Dossier.Event event : less.events()) {
            for (Dossier.Event now : whole.events()) {
                boolean same = now.title().equals(event.title())
                        && now.reports().containsAll(event.reports())
                        && now.reports().size() > event.reports().size();
                if (same) {
                    grown++;
                    assertThat(now.id()).as(event.title()).isEqualTo(event.id());
                }
            }
        }
        assertThat(grown).isPositive();
    }

    @Test
    void sinceItselfNothingHasChanged() {
        Dossier following = Successor.of(whole, whole);

        assertThat(following.changes()).isEmpty();
        assertThat(following.mergedInto()).isEmpty();
    }

    @Test
    void everyPlaceHoldsTheWordsOfItsValue() {
        for (Dossier.Event event : whole.events()) {
            for (Dossier.Attribute attribute : event.attributes()) {
                for (Dossier.AttributeValue value : attribute.values()) {
                    value.evidence().forEach(evidence -> holdsNumber(value.value(), words(evidence)));
                }
            }
        }
        whole.actors().forEach(actor -> {
            actor.variants()
                    .forEach(variant -> assertThat(whole.articles())
                            .as(variant)
                            .anyMatch(dated -> folded(dated.article().text()).contains(folded(variant))));
            actor.roles()
                    .forEach(role -> role.anchors()
                            .forEach(anchor -> assertThat(folded(words(Evidence.of(anchor))))
                                    .contains(folded(role.title()))));
        });
    }

    /** Digits of a count stand in its words, where those have any. */
    private static void holdsNumber(String value, String words) {
        if (value.matches("\\d+") && words.matches(".*\\d.*")) {
            assertThat(words.replaceAll("[\\s.\\u00A0\\u202F](?=\\d{3})", "")).contains(value);
        }
        assertThat(words).isNotBlank();
    }

    private static String words(Evidence evidence) {
        Article article = whole.articles().stream()
                .map(Dossier.DatedArticle::article)
                .filter(each -> each.id().equals(evidence.anchor().article()))
                .findFirst()
                .orElseThrow();
        return article.words(evidence.anchor().span());
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", " ").replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    private static Dossier dossier(List<AnnotatedArticle> articles) {
        return CROSS_CHECK.dossier(new Reading(articles, List.of()));
    }

    private static List<AnnotatedArticle> with(List<AnnotatedArticle> articles, AnnotatedArticle one) {
        List<AnnotatedArticle> out = new ArrayList<>(articles);
        out.add(one);
        return out;
    }

    private static List<AnnotatedArticle> without(List<AnnotatedArticle> articles, AnnotatedArticle one) {
        return articles.stream().filter(each -> each != one).toList();
    }

    private static String name(AnnotatedArticle article) {
        return Objects.toString(Path.of(article.article().path()).getFileName());
    }
}
