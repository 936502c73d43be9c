package org.recoupe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recoupe.article.Article;
import org.recoupe.dossier.Dossier;
import org.recoupe.pipeline.Reading;
import org.recoupe.source.Problem;

/** What every store does, whatever it keeps things in. */
abstract class StoreContract {

    private static final String ONE = "Le maire de Valmont a signé l’accord de paix.";
    private static final String OTHER = "La préfète a démenti toute rupture.";

    private Instant now = Instant.parse("2031-03-01T08:00:00Z");
    private @Nullable Store store;

    /** A store with nothing in it. */
    abstract Store fresh(InstantSource clock) throws Exception;

    /** The same store, closed and opened again. */
    abstract Store reopened(Store before, InstantSource clock) throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = fresh(() -> now);
    }

    @AfterEach
    void close() {
        assertThat(store().check()).isEmpty();
        store().close();
    }

    private Store store() {
        if (store == null) {
            throw new IllegalStateException("opened before each test");
        }
        return store;
    }

    private void reopen() throws Exception {
        store = reopened(store(), () -> now);
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private Story story() {
        return store().stories().create("Valmont");
    }

    @Test
    void keepsStories() throws Exception {
        Story made = store().stories().create("  L’affaire du pont ");
        later(Duration.ofMinutes(1));
        Story untitled = store().stories().create(null);
        reopen();

        assertThat(store().stories().story(made.id())).contains(made);
        assertThat(made.title()).isEqualTo("L’affaire du pont");
        assertThat(made.state()).isEqualTo(Story.State.READY);
        assertThat(store().stories().page(10, null).items()).containsExactly(untitled, made);
        assertThat(store().stories().rename(made.id(), "Le pont"))
                .hasValueSatisfying(story -> assertThat(story.title()).isEqualTo("Le pont"));
        assertThat(store().stories().delete(untitled.id())).isTrue();
        assertThat(store().stories().delete(untitled.id())).isFalse();
        assertThat(store().stories().story(untitled.id())).isEmpty();
        assertThat(store().stories().rename(untitled.id(), "x")).isEmpty();
    }

    @Test
    void givesLongListsInParts() {
        for (int i = 0; i < 7; i++) {
            store().stories().create("Histoire " + i);
        }
        List<String> titles = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            Page<Story> page = store().stories().page(3, cursor);
            page.items().forEach(story -> titles.add(story.title()));
            cursor = page.next();
            pages++;
        } while (cursor != null);
        assertThat(pages).isEqualTo(3);
        assertThat(titles).hasSize(7).startsWith("Histoire 6").endsWith("Histoire 0");
    }

    @Test
    void refusesCursorsThatItDidNotGive() {
        store().stories().create("a");
        store().stories().create("b");
        String cursor = store().stories().page(1, null).next();
        Story story = story();
        for (String other : List.of("", "x", "äö", "AAAA", "'; DROP TABLE story; --")) {
            assertThatThrownBy(() -> store().stories().page(1, other))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(StoreException.Code.CURSOR));
        }
        assertThatThrownBy(() -> store().articles().page(story.id(), false, 1, cursor))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void keepsFilesOnceByTheirBytes() throws Exception {
        Story story = story();
        Added first =
                store().articles().add(story.id(), List.of(Made.file("un.txt", ONE), Made.file("deux.txt", OTHER)));
        Added again = store().articles().add(story.id(), List.of(Made.file("copie.txt", ONE)));
        reopen();

        assertThat(first.known()).isEmpty();
        assertThat(again.known()).containsExactly(Made.digest(ONE));
        assertThat(again.job()).isEqualTo(first.job());
        assertThat(store().articles().files(story.id()))
                .extracting(StoredFile::name)
                .containsExactly("un.txt", "deux.txt");
        assertThat(store().articles().bytes(story.id(), Made.digest(ONE)))
                .hasValueSatisfying(bytes ->
                        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(ONE));
        assertThat(store().articles().article(story.id(), Made.digest(ONE)))
                .hasValueSatisfying(article -> assertThat(article.state()).isEqualTo(StoredArticle.State.WAITING));
        assertThat(store().stories().story(story.id())).hasValueSatisfying(told -> {
            assertThat(told.waiting()).isEqualTo(2);
            assertThat(told.state()).isEqualTo(Story.State.WORKING);
        });
        assertThat(store().articles().bytes(story.id(), "none")).isEmpty();
    }

    @Test
    void keepsNothingOfACallThatFails() {
        Story story = story();
        assertThatThrownBy(() -> store().articles().add(new StoryId("none"), List.of(Made.file("a", ONE))))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(StoreException.Code.MISSING));
        assertThat(store().articles().files(story.id())).isEmpty();
        assertThat(store().jobs().waiting()).isEmpty();
    }

    @Test
    void tellsWhereFilesWereTakenFrom() {
        Story story = story();
        store().articles()
                .add(
                        story.id(),
                        List.of(new NewFile("x", ONE.getBytes(StandardCharsets.UTF_8), "https://a.example/1")));
        assertThat(store().articles().hasOrigin(story.id(), "https://a.example/1"))
                .isTrue();
        assertThat(store().articles().hasOrigin(story.id(), "https://a.example/2"))
                .isFalse();
        assertThat(store().articles().hasOrigin(story().id(), "https://a.example/1"))
                .isFalse();
    }

    @Test
    void keepsReadingsUntilTheProgramIsAnother() throws Exception {
        Story story = story();
        Article article = Made.article("un.txt", ONE, "Un accord", "La Gazette");
        store().articles().add(story.id(), List.of(Made.file("un.txt", ONE), Made.file("vide.txt", "")));
        assertThat(store().readings().missing(story.id(), "v1")).hasSize(2);
        Problem problem = new Problem(Problem.Code.EMPTY, "vide.txt", "");
        store().readings()
                .keep(
                        story.id(),
                        "v1",
                        Map.of(
                                Made.digest(ONE),
                                new Reading(List.of(Made.read(article)), List.of()),
                                Made.digest(""),
                                new Reading(List.of(), List.of(problem))));
        reopen();

        assertThat(store().readings().missing(story.id(), "v1")).isEmpty();
        assertThat(store().readings().recall(story.id(), "v1"))
                .containsOnlyKeys(Made.digest(ONE), Made.digest(""))
                .containsEntry(Made.digest(""), new Reading(List.of(), List.of(problem)))
                .containsEntry(Made.digest(ONE), new Reading(List.of(Made.read(article)), List.of()));
        assertThat(store().readings().missing(story.id(), "v2")).hasSize(2);
        assertThat(store().readings().recall(story.id(), "v2")).isEmpty();
        assertThat(store().articles().page(story.id(), false, 10, null).items())
                .extracting(StoredArticle::state, StoredArticle::title, StoredArticle::problems)
                .containsExactlyInAnyOrder(
                        tuple(StoredArticle.State.READ, "Un accord", List.of()),
                        tuple(StoredArticle.State.SKIPPED, null, List.of(problem)));
    }

    @Test
    void setsArticlesAsideAndTakesThemBack() {
        Story story = story();
        Article article = Made.article("un.txt", ONE, null, null);
        store().articles().add(story.id(), List.of(Made.file("un.txt", ONE)));
        store().readings().keep(story.id(), "v1", Made.reading(article));
        Job job = store().jobs().begin(store().jobs().waiting().getFirst().id()).orElseThrow();
        store().jobs().done(job.id());

        assertThat(store().articles().setAside(story.id(), article.id().value(), "Ada"))
                .isPresent();
        assertThat(store().articles().setAside(story.id(), article.id().value(), "Ada"))
                .isEmpty();
        assertThat(store().articles().page(story.id(), false, 10, null).items()).isEmpty();
        assertThat(store().articles().page(story.id(), true, 10, null).items())
                .singleElement()
                .satisfies(aside -> assertThat(aside.setAside()).isEqualTo(new StoredArticle.SetAside("Ada", now)));
        assertThat(store().search().find(Query.of("accord")).items()).isEmpty();
        assertThat(store().check()).isEmpty();

        assertThat(store().articles()
                        .add(story.id(), List.of(Made.file("un.txt", ONE)))
                        .known())
                .isEmpty();
        assertThat(store().articles().page(story.id(), false, 10, null).items()).hasSize(1);
        assertThat(store().search().find(Query.of("accord")).items()).hasSize(1);
        assertThat(store().articles().setAside(story.id(), Made.digest(ONE), "Ada"))
                .isPresent();
        assertThat(store().articles().files(story.id())).isEmpty();
        assertThat(store().articles().restore(story.id(), Made.digest(ONE))).isPresent();
        assertThat(store().articles().restore(story.id(), Made.digest(ONE))).isEmpty();
        assertThat(store().articles().files(story.id())).hasSize(1);
    }

    @Test
    void keepsTheDossiersOfTheLastDaysAndTheLastOnes() throws Exception {
        Story story = story();
        for (int day = 0; day < 10; day++) {
            for (int i = 0; i < 5; i++) {
                byte[] json = ("{\"n\":" + day * 5 + i + "}").getBytes(StandardCharsets.UTF_8);
                store().dossiers().keep(story.id(), Made.dossier("T", List.of(), List.of(), List.of()), json, json);
                later(Duration.ofMinutes(1));
            }
            later(Duration.ofHours(24).minusMinutes(5));
        }
        reopen();
        List<Version> kept = store().dossiers().versions(story.id());
        assertThat(kept)
                .extracting(Version::number)
                .containsExactly(
                        50, 49, 48, 47, 46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 25, 20, 15,
                        10, 5);
        assertThat(store().dossiers().at(story.id(), Instant.parse("2031-03-02T00:00:00Z")))
                .hasValueSatisfying(version -> assertThat(version.number()).isEqualTo(5));
        assertThat(store().dossiers().at(story.id(), Instant.parse("2030-03-02T00:00:00Z")))
                .isEmpty();
        StoredDossier last = store().dossiers().last(story.id()).orElseThrow();
        assertThat(last.version()).isEqualTo(kept.getFirst());
        assertThat(last.json()).asString().isEqualTo("{\"n\":454}");
        assertThat(store().dossiers().changes(story.id(), 5))
                .hasValueSatisfying(changes -> assertThat(changes).asString().isEqualTo("{\"n\":04}"));
        assertThat(store().dossiers().version(story.id(), 1)).isEmpty();
        assertThat(store().stories().story(story.id()))
                .hasValueSatisfying(told -> assertThat(told.version()).isEqualTo(50));
    }

    @Test
    void makesNoVersionOfTheSameBytes() {
        Story story = story();
        Dossier dossier = Made.dossier("T", List.of(), List.of(), List.of());
        Version first = store().dossiers().keep(story.id(), dossier, new byte[] {1}, null);
        assertThat(store().dossiers().keep(story.id(), dossier, new byte[] {1}, null))
                .isEqualTo(first);
        assertThat(store().dossiers()
                        .keep(story.id(), dossier, new byte[] {2}, null)
                        .number())
                .isEqualTo(2);
    }

    @Test
    void keepsCorrectionsWithTheirHistory() throws Exception {
        Story story = story();
        StoredCorrection made = store().corrections()
                .make(story.id(), "not-event", "{\"one\":[]}", "Ada", "un rêve")
                .correction();
        later(Duration.ofHours(1));
        store().corrections().make(story.id(), "same-event", "{}", "Bo", "");
        store().corrections().undo(story.id(), made.id(), "Cléo", "c’était vrai");
        reopen();

        assertThat(store().corrections().list(story.id(), false))
                .extracting(StoredCorrection::kind)
                .containsExactly("same-event");
        assertThat(store().corrections().list(story.id(), true))
                .hasSize(2)
                .first()
                .satisfies(told -> {
                    assertThat(told.undone()).isTrue();
                    assertThat(told.by()).isEqualTo("Ada");
                    assertThat(told.history())
                            .extracting(
                                    StoredCorrection.Turn::what,
                                    StoredCorrection.Turn::by,
                                    StoredCorrection.Turn::reason)
                            .containsExactly(
                                    tuple(StoredCorrection.What.MADE, "Ada", "un rêve"),
                                    tuple(StoredCorrection.What.UNDONE, "Cléo", "c’était vrai"));
                });
        assertThat(store().corrections().undo(story.id(), made.id(), "Cléo", ""))
                .isEmpty();
        assertThat(store().corrections().redo(story.id(), made.id(), "Ada", "")).isPresent();
        assertThat(store().corrections().correction(story.id(), made.id()))
                .hasValueSatisfying(told -> assertThat(told.undone()).isFalse());
        assertThat(store().stories().story(story.id()))
                .hasValueSatisfying(told -> assertThat(told.corrections()).isEqualTo(2));
    }

    @Test
    void keepsFeeds() throws Exception {
        Story story = story();
        StoredFeed feed = store().feeds().add(story.id(), "https://a.example/feed");
        assertThat(store().feeds().add(story.id(), "https://a.example/feed")).isEqualTo(feed);
        store().feeds().fetched(story.id(), feed.id(), "\"e\"", null, null, 3);
        reopen();
        assertThat(store().feeds().list(story.id())).singleElement().satisfies(told -> {
            assertThat(told.etag()).isEqualTo("\"e\"");
            assertThat(told.taken()).isEqualTo(3);
            assertThat(told.fetched()).isEqualTo(now);
        });
        assertThat(store().feeds().feed(story.id(), "x")).isEmpty();
        assertThat(store().feeds().remove(story().id(), feed.id())).isFalse();
        assertThat(store().feeds().remove(story.id(), feed.id())).isTrue();
        assertThat(store().feeds().all()).isEmpty();
    }

    @Test
    void takesJobsUpAgain() throws Exception {
        Story story = story();
        Job job = store().jobs().request(story.id());
        assertThat(store().jobs().request(story.id())).isEqualTo(job);
        assertThat(store().jobs().begin(job.id())).isPresent();
        assertThat(store().jobs().begin(job.id())).isEmpty();
        Job next = store().jobs().request(story.id());
        assertThat(next.id()).isGreaterThan(job.id());
        assertThat(store().jobs().begin(next.id()))
                .as("another one of the story runs")
                .isEmpty();
        reopen();

        assertThat(store().jobs().waiting()).containsExactly(next);
        assertThat(store().jobs().job(job.id()))
                .hasValueSatisfying(told -> assertThat(told.state()).isEqualTo(Job.State.DONE));
        Job running = store().jobs().begin(next.id()).orElseThrow();
        reopen();
        assertThat(store().jobs().waiting()).extracting(Job::id).containsExactly(next.id());
        assertThat(running.attempts()).isEqualTo(1);
        assertThat(store().jobs().begin(next.id()))
                .hasValueSatisfying(told -> assertThat(told.attempts()).isEqualTo(2));
        store().jobs().failed(next.id(), "SOURCE-3 a.txt");
        assertThat(store().stories().story(story.id()))
                .hasValueSatisfying(told -> assertThat(told.state()).isEqualTo(Story.State.FAILED));
        assertThat(store().jobs().waiting()).isEmpty();
    }

    @Test
    void forgetsAllOfAStoryThatIsRemoved() {
        Story story = story();
        Article article = Made.article("un.txt", ONE, null, null);
        store().articles().add(story.id(), List.of(Made.file("un.txt", ONE)));
        store().readings().keep(story.id(), "v1", Made.reading(article));
        store().corrections().make(story.id(), "not-event", "{}", "Ada", "");
        assertThat(store().stories().delete(story.id())).isTrue();
        assertThat(store().jobs().waiting()).isEmpty();
        assertThat(store().search().find(Query.of("accord")).items()).isEmpty();
        assertThat(store().articles().page(story.id(), false, 10, null).items()).isEmpty();
    }

    @Test
    void keepsSignsOfAllKinds() {
        Story story = store().stories().create("a\0b 🎈 \uD800 '\"; --");
        assertThat(store().stories().story(story.id()))
                .hasValueSatisfying(told -> assertThat(told.title()).startsWith("a\uFFFDb 🎈"));
        store().articles().add(story.id(), List.of(Made.file("名前.txt", "字")));
        assertThat(store().articles().files(story.id()))
                .extracting(StoredFile::name)
                .containsExactly("名前.txt");
    }

    @Test
    void letsManyReadAndWriteAtOnce() throws Exception {
        Story story = story();
        Set<String> digests = new TreeSet<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String text = ONE + " " + i;
                digests.add(Made.digest(text));
                all.add(pool.submit(() -> store().articles().add(story.id(), List.of(Made.file("f", text)))));
                all.add(pool.submit((Callable<Object>) () -> store().stories().page(10, null)));
                all.add(pool.submit((Callable<Object>) () -> store().search().find(Query.of("accord"))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(store().articles().files(story.id()).stream().map(StoredFile::digest))
                .containsExactlyInAnyOrderElementsOf(digests);
        assertThat(new HashSet<>(digests)).hasSize(40);
    }

    @Test
    void saysThatItIsClosed() throws Exception {
        reopen();
        Store closed = store();
        reopen();
        closed.close();
        assertThatThrownBy(() -> closed.stories().page(1, null))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(StoreException.Code.CLOSED));
    }
}
