package org.recoupe.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.claim.Pile.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Modality;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Pile;
import org.recoupe.codec.DossierJson;
import org.recoupe.duplicate.Copy;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Span;

/** How many independent reports stand behind an event, and what that may depend on. */
class IndependenceTest {

    private static final String MET = "Anna Veld a rencontré Paul Roche lundi.";
    private static final String WHERE = "Anna Veld et Paul Roche se sont vus à Lorville.";

    private final DossierBuilder builder = new DossierBuilder(LanguagePack.of("fr"));

    private static Pile pile() {
        return new Pile().people("Anna Veld", "Paul Roche");
    }

    private static Pile.Told met(Pile.Paper paper, String sentence, String trigger) {
        return paper.on(LocalDate.of(2024, 5, 7))
                .tells("CONSULT", "meeting", trigger)
                .words(sentence)
                .who(Role.PARTICIPANT, "Anna Veld", "Paul Roche");
    }

    private Dossier.Event only(Pile pile) {
        List<Dossier.Event> events = builder.build(pile.material()).events();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static Copy copy(String article, String of, Copy.Relation relation, Span... shared) {
        return new Copy(
                new ArticleId("a-" + article + "-txt"),
                new ArticleId("a-" + of + "-txt"),
                relation,
                0.6,
                List.of(shared));
    }

    @Test
    void eachVoiceOfItsOwnCounts() {
        Pile pile = pile();
        met(pile.paper("a.txt", MET), MET, "rencontré");
        met(pile.paper("b.txt", MET), MET, "rencontré");
        Dossier.Event event = only(pile);
        assertThat(event.independentReports()).isEqualTo(2);
        assertThat(event.origins())
                .allSatisfy(origin -> assertThat(origin.because())
                        .hasSize(1)
                        .allMatch(line -> line.endsWith("le rapporte de sa propre voix.")));
    }

    @Test
    void aSpeakersWordsCountOnceWhoeverPassesThemOn() {
        Pile pile = pile();
        met(pile.paper("a.txt", MET), MET, "rencontré").from("Ivo Marn");
        met(pile.paper("b.txt", MET), MET, "rencontré").from("Ivo Marn", "Depnews");
        met(pile.paper("c.txt", MET), MET, "rencontré").from("Depnews");
        Dossier.Event event = only(pile);
        assertThat(event.independentReports()).isEqualTo(1);
        assertThat(event.origins().getFirst().because()).anyMatch(line -> line.contains("Depnews"));
    }

    @Test
    void twoSpeakersThroughOneAgencyAreTwo() {
        Pile pile = pile();
        met(pile.paper("a.txt", MET), MET, "rencontré").from("Ivo Marn", "Depnews");
        met(pile.paper("b.txt", MET), MET, "rencontré").from("Lise Orval", "Depnews");
        assertThat(only(pile).independentReports()).isEqualTo(2);
    }

    @Test
    void whatAnArticleAddsInItsOwnVoiceCountsOnceMore() {
        Pile same = pile();
        Pile.Paper paper = same.paper("a.txt", MET + " " + WHERE);
        met(paper, MET, "rencontré").from("Ivo Marn");
        met(paper, WHERE, "vus");
        assertThat(only(same).independentReports()).isEqualTo(1);

        Pile more = pile();
        paper = more.paper("a.txt", MET + " " + WHERE);
        met(paper, MET, "rencontré").from("Ivo Marn");
        met(paper, WHERE, "vus").place("Lorville");
        Dossier.Event event = only(more);
        assertThat(event.origins()).hasSize(2);
        assertThat(event.independentReports()).isEqualTo(1);
        assertThat(event.origins().getLast().because())
                .anyMatch(line -> line.contains("ajoute de sa propre voix") && line.contains(WHERE));
    }

    @Test
    void aRewriteCountsForWhatItAdds() {
        Pile pile = pile();
        met(pile.paper("a.txt", MET), MET, "rencontré");
        Pile.Paper rewrite = pile.paper("b.txt", MET + " " + WHERE);
        met(rewrite, MET, "rencontré");
        pile.copies.add(copy("b", "a", Copy.Relation.REWRITE, rewrite.span(MET)));
        assertThat(only(pile).independentReports()).isEqualTo(1);
        met(rewrite, WHERE, "vus").place("Lorville");
        assertThat(only(pile).independentReports()).isEqualTo(2);
    }

    @Test
    void whoSharesOtherSentencesIsIndependentForThisEvent() {
        String other = "Le conseil municipal a voté le budget sans débat.";
        Pile pile = pile();
        met(pile.paper("a.txt", MET + " " + other), MET, "rencontré");
        Pile.Paper paper = pile.paper("b.txt", WHERE + " " + other);
        met(paper, WHERE, "vus");
        pile.copies.add(copy("b", "a", Copy.Relation.COMMON_SOURCE, paper.span(other)));
        assertThat(only(pile).independentReports()).isEqualTo(2);
        pile.copies.clear();
        pile.copies.add(copy("b", "a", Copy.Relation.COMMON_SOURCE, paper.span(WHERE)));
        assertThat(only(pile).independentReports()).isEqualTo(1);
    }

    /** Articles on one meeting: in their own voice, by a speaker, through an agency; some are copies of earlier ones. */
    private static Pile story(long seed) {
        Random random = new Random(seed);
        Pile pile = pile();
        List<String> voices = List.of("", "", "Ivo Marn", "Lise Orval", "Depnews");
        for (int i = 0; i < 8; i++) {
            Pile.Paper paper = pile.paper("p" + i + ".txt", MET + " " + WHERE);
            String voice = voices.get(random.nextInt(voices.size()));
            Pile.Told told = met(paper, MET, "rencontré").time("lundi", day(5, 6));
            if (!voice.isEmpty()) {
                told.from(voice);
            }
            if (random.nextInt(3) == 0) {
                met(paper, WHERE, "vus").place("Lorville");
            }
            if (i > 0 && random.nextInt(3) == 0) {
                boolean whole = random.nextBoolean();
                pile.copies.add(copy(
                        "p" + i,
                        "p" + random.nextInt(i),
                        whole ? Copy.Relation.DUPLICATE : Copy.Relation.REWRITE,
                        paper.span(MET)));
            }
        }
        return pile;
    }

    private static Material with(
            Material material, List<AnnotatedArticle> articles, List<EventReport> reports, List<Copy> copies) {
        return new Material(
                articles,
                material.entities(),
                reports,
                material.utterances(),
                copies,
                material.problems(),
                material.known());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theOrderDoesNotMatter(long seed) {
        Material material = story(seed).material();
        List<Dossier.Origin> origins =
                builder.build(material).events().getFirst().origins();
        List<AnnotatedArticle> articles = new ArrayList<>(material.articles());
        List<EventReport> reports = new ArrayList<>(material.reports());
        List<Copy> copies = new ArrayList<>(material.copies());
        Random random = new Random(seed);
        Collections.shuffle(articles, random);
        Collections.shuffle(reports, random);
        Collections.shuffle(copies, random);
        assertThat(builder.build(with(material, articles, reports, copies))
                        .events()
                        .getFirst()
                        .origins())
                .isEqualTo(origins);
    }

    /** The same article under another name, with all that was read in it. */
    private static Material withCopy(Material material, int at) {
        AnnotatedArticle first = material.articles().get(at);
        ArticleId id = new ArticleId("a-zz-txt");
        Article twin = first.article().withId(id);
        List<AnnotatedArticle> articles = new ArrayList<>(material.articles());
        articles.add(new AnnotatedArticle(
                twin, first.tokens(), first.times(), first.mentions(), first.quotations(), first.events()));
        List<EventReport> reports = new ArrayList<>(material.reports());
        material.reports().stream()
                .filter(report ->
                        report.words().article().equals(first.article().id()))
                .map(report -> Twins.of(report, id))
                .forEach(reports::add);
        List<Copy> copies = new ArrayList<>(material.copies());
        copies.add(new Copy(id, first.article().id(), Copy.Relation.DUPLICATE, 1, List.of()));
        return with(material, articles, reports, copies);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anExactCopyNeverRaisesTheCount(long seed) {
        Material material = story(seed).material();
        int before = builder.build(material).events().getFirst().independentReports();
        for (int at = 0; at < material.articles().size(); at++) {
            assertThat(builder.build(withCopy(material, at)).events().getFirst().independentReports())
                    .as("with a copy of article %d", at)
                    .isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatOnlyOneArticleSupportedGoesWithIt(long seed) {
        Material material = story(seed).material();
        IntStream.range(0, material.articles().size()).forEach(at -> {
            ArticleId gone = material.articles().get(at).article().id();
            Dossier dossier = builder.build(with(
                    material,
                    material.articles().stream()
                            .filter(each -> !each.article().id().equals(gone))
                            .toList(),
                    material.reports().stream()
                            .filter(each -> !each.words().article().equals(gone))
                            .toList(),
                    material.copies().stream()
                            .filter(each ->
                                    !each.article().equals(gone) && !each.of().equals(gone))
                            .toList()));
            String path = material.articles().get(at).article().path();
            assertThat(DossierJson.write(dossier)).doesNotContain(gone.value()).doesNotContain(path);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theEvidenceOfAValueContainsItsWords(long seed) {
        Random random = new Random(seed);
        Pile pile = new Pile();
        for (int i = 0; i < 6; i++) {
            String deaths = Integer.toString(3 + random.nextInt(4));
            String text = "L'incendie a fait " + deaths + " morts à Lorville le 3 mai.";
            pile.paper("p" + i + ".txt", text)
                    .on(LocalDate.of(2024, 5, 3 + random.nextInt(4)))
                    .tells("OTHER", "fire", "incendie")
                    .words(text)
                    .time("3 mai", day(5, 3))
                    .place("Lorville")
                    .plain("deaths", deaths, "exact", Modality.ASSERTED, deaths + " morts");
        }
        Dossier dossier = builder.build(pile.material());
        assertThat(dossier.events()).isNotEmpty();
        dossier.events().stream()
                .flatMap(event -> event.attributes().stream())
                .forEach(attribute -> attribute
                        .values()
                        .forEach(value -> assertThat(value.evidence())
                                .allSatisfy(evidence ->
                                        assertThat(words(dossier, evidence)).contains(value.value()))));
        dossier.conflicts().stream()
                .flatMap(conflict -> conflict.sides().stream())
                .forEach(side -> {
                    assertThat(side.independentReports())
                            .isEqualTo(side.evidence().size());
                    assertThat(side.evidence())
                            .allSatisfy(evidence ->
                                    assertThat(words(dossier, evidence)).isEqualTo(side.value()));
                });
    }

    private static String words(Dossier dossier, Evidence evidence) {
        return dossier.articles().stream()
                .map(Dossier.DatedArticle::article)
                .filter(article -> article.id().equals(evidence.anchor().article()))
                .findFirst()
                .orElseThrow()
                .words(evidence.anchor().span());
    }
}
