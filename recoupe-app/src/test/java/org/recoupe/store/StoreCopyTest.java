package org.recoupe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.article.Article;
import org.recoupe.entity.EntityId;
import org.recoupe.store.StoreException.Code;

class StoreCopyTest {

    private static final InstantSource CLOCK = () -> Instant.parse("2031-03-01T08:00:00Z");

    private static final Article ARTICLE =
            Made.article("un.txt", "Inès Delvaux a dit : « Nous tiendrons parole. » [Recette]", "Titre", "Le Fanal");

    @TempDir
    private @Nullable Path temporary;

    private String folder(String name) {
        return Objects.requireNonNull(temporary).resolve(name).toString();
    }

    private StoryId fill(String place) {
        try (Store store = Store.open(place, CLOCK)) {
            store.stories().delete(store.stories().create("Autre").id());
            StoryId story = store.stories().create("Valmont").id();
            store.articles().add(story, List.of(Made.file("un.txt", ARTICLE.text()), Made.file("deux.txt", "Deux.")));
            store.readings().keep(story, "v1", Made.reading(ARTICLE));
            store.dossiers()
                    .keep(
                            story,
                            Made.dossier(
                                    "T",
                                    List.of(Made.dated(ARTICLE, LocalDate.of(2031, 2, 1), LocalDate.of(2031, 2, 1))),
                                    List.of(Made.person("p1", "Inès Delvaux")),
                                    List.of(Made.statement(
                                            "st1", ARTICLE, "Nous tiendrons parole.", new EntityId("p1"), "Delvaux"))),
                            new byte[] {1, 2},
                            new byte[] {3});
            store.articles().setAside(story, Made.digest("Deux."), "Ada");
            store.corrections().make(story, "not-event", "{}", "Ada", "un rêve");
            store.feeds().add(story, "https://a.example/feed");
            return story;
        }
    }

    private static void requireAll(String place, StoryId story) {
        try (Store store = Store.open(place, CLOCK)) {
            assertThat(store.check()).isEmpty();
            assertThat(store.stories().page(9, null).items()).singleElement().satisfies(told -> {
                assertThat(told.title()).isEqualTo("Valmont");
                assertThat(told.created()).isEqualTo(CLOCK.instant());
            });
            assertThat(store.readings().recall(story, "v1")).isEqualTo(Made.reading(ARTICLE));
            assertThat(store.search().find(Query.of("parole").saidBy("delvaux")).items())
                    .hasSize(1);
            assertThat(store.search()
                            .find(Query.of("recette").in(Query.In.REMOVED))
                            .items())
                    .hasSize(1);
            assertThat(store.articles().page(story, true, 9, null).items()).hasSize(1);
            assertThat(store.corrections().list(story, false)).hasSize(1);
            assertThat(store.feeds().list(story)).hasSize(1);
            assertThat(store.jobs().waiting()).hasSize(1);
            assertThat(store.dossiers().last(story))
                    .hasValueSatisfying(last -> assertThat(last.json()).isEqualTo(new byte[] {1, 2}));
            assertThat(store.dossiers().changes(story, 1)).contains(new byte[] {3});
        }
    }

    @Test
    void goesToPostgresAndBack() throws SQLException {
        StoryId story = fill(folder("a"));
        String server = Postgres.fresh("copy");
        assertThat(Store.copy(folder("a"), server, CLOCK)).isEqualTo(1);
        requireAll(server, story);
        assertThat(Store.copy(server, folder("b"), CLOCK)).isEqualTo(1);
        requireAll(folder("b"), story);
        try (Store store = Store.open(server, CLOCK)) {
            store.articles().add(story, List.of(Made.file("trois.txt", "Trois.")));
            store.stories().create("Plus tard");
            assertThat(store.corrections()
                            .make(story, "not-event", "{}", "Ada", "")
                            .correction()
                            .id())
                    .isEqualTo("c2");
        }
    }

    @Test
    void goesWhereNothingIsAlone() {
        fill(folder("a"));
        fill(folder("b"));
        assertThatThrownBy(() -> Store.copy(folder("a"), folder("b"), CLOCK))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.OCCUPIED));
        assertThatThrownBy(() -> Store.copy(folder("none"), folder("c"), CLOCK))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.MISSING));
        assertThatThrownBy(() -> Store.copy(folder("a"), folder("a"), CLOCK))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.LOCKED));
    }

    @Test
    void showsNoPasswords() {
        assertThat(Store.shown("jdbc:postgresql://ada:geheim@db:5432/recoupe?user=ada&password=geheim"))
                .isEqualTo("jdbc:postgresql://db:5432/recoupe");
        assertThat(Store.shown("/home/ada/presse?")).isEqualTo("/home/ada/presse?");
    }
}
