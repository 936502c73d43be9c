package org.recoupe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.article.ArticleId;
import org.recoupe.codec.DossierJson;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.DossierInvariants;
import org.recoupe.text.RandomText;

/** What holds for a whole story whatever it tells: what a dossier may depend on, and what it may not. */
@ExtendWith(Surroundings.class)
class StoryTest {

    private static final String UNRELATED = """
            Football : Lambrecourt s'offre un attaquant

            Publié le 4 avril 2019

            Le club de Lambrecourt a recruté jeudi l'attaquant Théo Marsagny, 22 ans, pour trois saisons. « Je suis fier de
            porter ce maillot », a déclaré le joueur. L'entraîneur Hervé Castaing a salué un « renfort précieux ».
            """;

    @TempDir
    private Path folder;

    /** The example as it stands, its dossier, and the same of its articles given one by one; the same for all tests. */
    private static Pile whole;

    private static Dossier before;
    private static String listed = "";

    private Pile pile;

    @BeforeAll
    static void dossier(@TempDir Path folder) throws IOException {
        whole = Pile.ofExample(folder);
        before = whole.dossier();
        listed = DossierJson.write(whole.dossier(whole.names()));
    }

    @BeforeEach
    void example() throws IOException {
        pile = Pile.ofExample(folder);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theOrderOfTheInputsDoesNotMatter(long seed) {
        List<String> names = new ArrayList<>(whole.names());
        Collections.shuffle(names, new Random(seed));
        assertThat(DossierJson.write(whole.dossier(names))).isEqualTo(listed);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void norTheNumberOfThreads(int threads) {
        Recoupe fresh = Recoupe.create(Pile.SETTINGS.withThreads(threads));
        assertThat(DossierJson.write(pile.dossier(fresh))).isEqualTo(DossierJson.write(before));
    }

    @ParameterizedTest
    @CsvSource({"fr-FR, Europe/Paris", "en-US, America/Los_Angeles", "tr-TR, Asia/Tokyo", "ar-EG, Pacific/Auckland"})
    void norTheLocaleAndZoneOfTheMachine(String locale, String zone) {
        Surroundings.move(locale, zone);
        assertThat(DossierJson.write(pile.dossier(Recoupe.create(Pile.SETTINGS))))
                .isEqualTo(DossierJson.write(before));
    }

    @Test
    void anExactCopyIsNoFurtherSource() throws IOException {
        for (String name : pile.names()) {
            String copy = "99-" + name;
            Dossier after = pile.with(copy, pile.text(name)).dossier();
            DossierInvariants.checkBuilt(after);
            assertThat(after.copies()).hasSizeGreaterThan(before.copies().size());
            List<ArticleId> known = Pile.ids(before);
            for (Dossier.Event event : after.events()) {
                List<String> reports = Pile.reports(event, known);
                int most = before.events().stream()
                        .filter(old -> !Collections.disjoint(Pile.reports(old, known), reports))
                        .mapToInt(Dossier.Event::independentReports)
                        .max()
                        .orElse(0);
                assertThat(event.independentReports())
                        .as("%s with a copy of %s", event.title(), name)
                        .isLessThanOrEqualTo(most);
            }
            pile.without(copy);
        }
    }

    @Test
    void anUnrelatedArticleLeavesTheOthersAsTheyAre() throws IOException {
        Dossier after = pile.with("50-foot.txt", UNRELATED).dossier();
        DossierInvariants.checkBuilt(after);
        keepsReports(after);
        assertThat(after.conflicts()).hasSameSizeAs(before.conflicts());
        assertThat(after.statements().size()).isGreaterThan(before.statements().size());
    }

    @Test
    void whatOnlyOneArticleSaidGoesWithIt() throws IOException {
        for (String name : pile.names()) {
            String text = pile.text(name);
            String id = Pile.id(before, name).value();
            Dossier after = pile.without(name).dossier();
            DossierInvariants.checkBuilt(after);
            assertThat(DossierJson.write(after)).as(name).doesNotContain(id);
            pile.with(name, text);
        }
        assertThat(DossierJson.write(pile.dossier())).isEqualTo(DossierJson.write(before));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void garbageBesideGoodArticlesChangesNothingOfThem(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            pile.with("garbage-" + i + ".txt", RandomText.of(random, 300));
        }
        pile.with("empty.txt", "").with("zeros.txt", "\0\0\0\0");

        Dossier after = pile.dossier();

        DossierInvariants.checkBuilt(after);
        keepsReports(after);
        List<ArticleId> known = Pile.ids(before);
        assertThat(statements(after, known)).isEqualTo(statements(before, known));
        assertThat(after.problems()).isNotEmpty();
    }

    private void keepsReports(Dossier after) {
        List<ArticleId> known = Pile.ids(before);
        assertThat(Pile.merged(after, known)).isEqualTo(Pile.merged(before, known));
    }

    private static List<String> statements(Dossier dossier, List<ArticleId> articles) {
        return dossier.statements().stream()
                .filter(statement ->
                        articles.contains(statement.evidence().anchor().article()))
                .map(statement ->
                        Pile.place(statement.evidence()) + " " + statement.speakerText() + " " + statement.text())
                .sorted()
                .toList();
    }
}
