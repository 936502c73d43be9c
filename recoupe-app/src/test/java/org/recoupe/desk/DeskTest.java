package org.recoupe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.codec.DossierJson;
import org.recoupe.dossier.Change;
import org.recoupe.dossier.Dossier;
import org.recoupe.pipeline.Progress;
import org.recoupe.pipeline.Recoupe;
import org.recoupe.pipeline.Settings;
import org.recoupe.store.NewFile;
import org.recoupe.store.Store;
import org.recoupe.store.StoredArticle;
import org.recoupe.store.StoredFeed;
import org.recoupe.store.Story;
import org.recoupe.store.StoryId;

/** The desk over a real store: what is handed in comes to be a dossier, whatever happens meanwhile. */
class DeskTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2019-04-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Settings SETTINGS =
            Settings.of(LocalDate.of(2019, 4, 1)).withThreads(1);

    private static final List<String> ARTICLES = List.of("""
            Grève : la ministre Odile Varenne reçoit les syndicats

            Publié le 12 mars 2019

            La ministre des Transports Odile Varenne a rencontré lundi 11 mars à Lyon le dirigeant syndical Paul Kerbrat.
            « Nous avons avancé », a déclaré Mme Varenne après trois heures de discussions.
            """, """
            Transports : une rencontre à Lyon

            Publié le 13 mars 2019

            Paul Kerbrat et la ministre Odile Varenne se sont rencontrés lundi à Lyon. La réunion a duré deux heures.
            """, """
            Les dockers de Valmer votent la grève

            Publié le 20 mars 2019

            Les dockers de Valmer ont voté mercredi la grève. Le syndicat de Paul Kerbrat menace de bloquer le port dès le 25 mars.
            """);

    @TempDir
    private Path temp;

    private DeskOptions options;

    @BeforeEach
    void options() {
        options = new DeskOptions(SETTINGS, CLOCK, true);
    }

    private Store store() {
        return Store.open(temp.resolve("data").toString(), CLOCK);
    }

    private static NewFile file(String name, String text) {
        return new NewFile(name, text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static Story settled(Store store, StoryId story) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            Story now = store.stories().story(story).orElseThrow();
            if (now.state() != Story.State.WORKING) {
                return now;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("not ready after two minutes");
    }

    @Test
    void aBurstMakesOneDossierAndOneByOneTheSameAsAllAtOnce() throws Exception {
        try (Store store = store();
                Desk desk = Desk.open(store, options)) {
            StoryId burst = store.stories().create("rafale").id();
            for (int i = 0; i < ARTICLES.size(); i++) {
                desk.add(burst, List.of(file("a" + i + ".txt", ARTICLES.get(i))));
            }
            assertThat(settled(store, burst).version()).isEqualTo(1);

            StoryId slow = store.stories().create("un par un").id();
            for (int i = 0; i < ARTICLES.size(); i++) {
                desk.add(slow, List.of(file("a" + i + ".txt", ARTICLES.get(i))));
                assertThat(settled(store, slow).version()).isEqualTo(i + 1);
            }

            Dossier once = desk.dossiers().read(burst).orElseThrow();
            Dossier bits = desk.dossiers().read(slow).orElseThrow();
            assertThat(bits.events()).isEqualTo(once.events());
            assertThat(bits.articles()).isEqualTo(once.articles());
            assertThat(bits.statements()).isEqualTo(once.statements());
            assertThat(bits.changes()).isNotNull().anyMatch(change -> change.part() == Change.Part.ARTICLE);
            assertThat(DossierJson.write(once)).isEqualTo(built());
        }
    }

    @Test
    void whatIsPreparedLeavesNoTrace() throws Exception {
        StoryId story;
        try (Store store = store();
                Desk desk = Desk.open(store, options)) {
            story = store.stories().create(null).id();
            desk.add(story, List.of(file("a.txt", ARTICLES.get(0)), file("b.txt", ARTICLES.get(1))));
            settled(store, story);
        }
        try (Store store = store();
                Desk desk = Desk.open(store, options)) {
            Story before = store.stories().story(story).orElseThrow();
            prepared(desk);
            assertThat(store.stories().latest()).contains(before);
            assertThat(store.jobs().waiting()).isEmpty();

            desk.add(story, List.of(file("c.txt", ARTICLES.get(2))));
            assertThat(settled(store, story).version()).isEqualTo(2);
            assertThat(desk.dossiers().read(story).orElseThrow().articles()).hasSize(3);
        }
    }

    @Test
    void aJobDoesNotWaitForWhatIsBeingPrepared() throws Exception {
        StoryId story;
        try (Store store = store();
                Desk desk = Desk.open(store, options)) {
            story = store.stories().create(null).id();
            desk.add(story, List.of(file("a.txt", ARTICLES.get(0)), file("b.txt", ARTICLES.get(1))));
            settled(store, story);
        }
        for (int i = 0; i < 3; i++) {
            try (Store store = store();
                    Desk desk = Desk.open(store, options)) {
                // The preparation begins after half a second.
                Thread.sleep(i * 300L);
                desk.add(story, List.of(file("d" + i + ".txt", ARTICLES.get(2) + "\nFin " + i + ".\n")));
                assertThat(settled(store, story).version()).isEqualTo(i + 2);
                assertThat(desk.isPreparing()).isFalse();
            }
        }
    }

    private static void prepared(Desk desk) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (desk.isPreparing() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(desk.isPreparing()).isFalse();
    }

    /** As {@code recoupe build} writes it. */
    private String built() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("in"));
        List<String> files = new ArrayList<>();
        for (int i = 0; i < ARTICLES.size(); i++) {
            files.add(Files.writeString(folder.resolve("a" + i + ".txt"), ARTICLES.get(i))
                    .toString());
        }
        Dossier dossier = Recoupe.create(SETTINGS)
                .build(List.of(folder.toString()), java.io.InputStream.nullInputStream(), Progress.NONE);
        return DossierJson.write(dossier);
    }

    @Test
    void aLineOfMenuIsSetAsideInThePagesThatCameBeforeTheOneThatShowsIt() throws Exception {
        String menu = "Marées et bulletins du port";
        List<String> pages =
                ARTICLES.stream().map(article -> menu + "\n\n" + article).toList();
        try (Store store = store();
                Desk desk = Desk.open(store, options)) {
            StoryId atOnce = store.stories().create(null).id();
            List<NewFile> files = new ArrayList<>();
            for (int i = 0; i < pages.size(); i++) {
                files.add(file("p" + i + ".txt", pages.get(i)));
            }
            desk.add(atOnce, files);
            settled(store, atOnce);
            StoryId slow = store.stories().create(null).id();
            for (NewFile file : files) {
                desk.add(slow, List.of(file));
                settled(store, slow);
            }

            Dossier wanted = desk.dossiers().read(atOnce).orElseThrow();
            assertThat(wanted.articles())
                    .allMatch(dated -> dated.article().removed().stream()
                            .anyMatch(removed ->
                                    removed.span().of(dated.article().text()).equals(menu)));
            assertThat(desk.dossiers().read(slow).orElseThrow().articles()).isEqualTo(wanted.articles());
            assertThat(desk.dossiers().read(slow).orElseThrow().events()).isEqualTo(wanted.events());
        }
    }

    @Test
    void theLastDossierIsTheOneThatTheStoreHas() throws Exception {
        try (Store store = store();
                Desk desk = Desk.open(store, options)) {
            StoryId story = store.stories().create(null).id();
            desk.add(story, List.of(file("a.txt", ARTICLES.get(0))));
            settled(store, story);
            Dossier first = desk.dossiers().read(story).orElseThrow();

            // As between the moment when a rebuild has kept one and the moment when it says so.
            Dossier second = first.following(List.of(), List.of());
            store.dossiers().keep(story, second, DossierJson.write(second).getBytes(StandardCharsets.UTF_8), null);

            assertThat(store.dossiers().lastNumber(story)).isEqualTo(2);
            assertThat(desk.dossiers().last(story).orElseThrow().version().number())
                    .isEqualTo(2);
            assertThat(store.dossiers().lastNumber(new StoryId("nothing"))).isZero();
        }
    }

    @Test
    void whatIsHandedInTwiceMakesNoVersion() throws Exception {
        try (Store store = store();
                Desk desk = Desk.open(store, options)) {
            StoryId story = store.stories().create(null).id();
            desk.add(story, List.of(file("a.txt", ARTICLES.get(0))));
            settled(store, story);
            assertThat(desk.add(story, List.of(file("b.txt", ARTICLES.get(0)))).known())
                    .hasSize(1);
            assertThat(settled(store, story).version()).isEqualTo(1);
        }
    }

    @Test
    void aBadFileStopsNothing() throws Exception {
        try (Store store = store();
                Desk desk = Desk.open(store, options)) {
            StoryId story = store.stories().create(null).id();
            desk.add(
                    story,
                    List.of(
                            file("vide.txt", " "),
                            file("a.txt", ARTICLES.get(0)),
                            new NewFile(
                                    "image.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, null),
                            file("cassé.json", "{\"maintext\": \"Le texte")));

            Story now = settled(store, story);

            assertThat(now.state()).isEqualTo(Story.State.READY);
            assertThat(now.articles()).isEqualTo(1);
            assertThat(desk.dossiers().read(story).orElseThrow().problems()).hasSize(3);
            assertThat(store.articles().page(story, false, 10, null).items())
                    .extracting(StoredArticle::state)
                    .containsExactlyInAnyOrder(
                            StoredArticle.State.READ,
                            StoredArticle.State.SKIPPED,
                            StoredArticle.State.SKIPPED,
                            StoredArticle.State.SKIPPED);
        }
    }

    @Test
    void filesOfOneNameAreToldApart() throws Exception {
        try (Store store = store();
                Desk desk = Desk.open(store, options)) {
            StoryId story = store.stories().create(null).id();
            desk.add(story, List.of(file("a.txt", ARTICLES.get(0)), file("a.txt", ARTICLES.get(1))));
            settled(store, story);
            desk.add(story, List.of(file("a.txt", ARTICLES.get(2))));
            settled(store, story);

            assertThat(desk.dossiers().read(story).orElseThrow().articles())
                    .extracting(each -> each.article().path())
                    .containsExactly("a.txt", "a.txt-2", "a.txt-3");
        }
    }

    @Test
    void goesOnWhereItWasStopped() throws Exception {
        StoryId story;
        try (Store store = store()) {
            // Handed in, and nobody has read it yet: as after a kill.
            story = store.stories().create(null).id();
            store.articles().add(story, List.of(file("a.txt", ARTICLES.get(0)), file("b.txt", ARTICLES.get(1))));
        }
        try (Store store = store();
                Desk desk = Desk.open(store, options)) {
            assertThat(settled(store, story).articles()).isEqualTo(2);
            assertThat(desk.dossiers().last(story)).isPresent();
        }
    }

    @Test
    void readsNothingAgainAfterARestart() throws Exception {
        StoryId story;
        try (Store store = store();
                Desk desk = Desk.open(store, options)) {
            story = store.stories().create(null).id();
            desk.add(story, List.of(file("a.txt", ARTICLES.get(0))));
            settled(store, story);
        }
        try (Store store = store();
                Desk desk = Desk.open(store, options);
                Happenings.Listener listener = desk.happenings().listen(story, null)) {
            desk.add(story, List.of(file("b.txt", ARTICLES.get(1))));
            assertThat(settled(store, story).articles()).isEqualTo(2);
            List<Happening> all = new ArrayList<>();
            for (Happenings.Numbered next = listener.next(1, java.util.concurrent.TimeUnit.SECONDS);
                    next != null;
                    next = listener.next(1, java.util.concurrent.TimeUnit.SECONDS)) {
                all.add(next.what());
            }
            assertThat(all)
                    .filteredOn(each ->
                            each instanceof Happening.Progress progress && progress.phase() == Happening.Phase.READING)
                    .allSatisfy(each ->
                            assertThat(((Happening.Progress) each).total()).isEqualTo(1));
            assertThat(desk.dossiers().read(story).orElseThrow().changes())
                    .anyMatch(change ->
                            change.kind() == Change.Kind.NEW && change.title().equals("b.txt"));
        }
    }

    @Test
    void setsAsideAndTakesBack() throws Exception {
        try (Store store = store();
                Desk desk = Desk.open(store, options)) {
            StoryId story = store.stories().create(null).id();
            desk.add(story, List.of(file("a.txt", ARTICLES.get(0)), file("b.txt", ARTICLES.get(1))));
            settled(store, story);
            String id = desk.dossiers()
                    .read(story)
                    .orElseThrow()
                    .articles()
                    .getFirst()
                    .article()
                    .id()
                    .value();

            assertThat(desk.setAside(story, id, "Odile")).isPresent();
            assertThat(settled(store, story).articles()).isEqualTo(1);
            assertThat(desk.dossiers().read(story).orElseThrow().articles()).hasSize(1);
            assertThat(desk.setAside(story, "none", "Odile")).isEmpty();

            assertThat(desk.restore(story, id)).isPresent();
            settled(store, story);
            assertThat(desk.dossiers().read(story).orElseThrow().articles()).hasSize(2);
        }
    }

    @Test
    void tellsWhatHasChangedSinceAVersion() throws Exception {
        try (Store store = store();
                Desk desk = Desk.open(store, options)) {
            StoryId story = store.stories().create(null).id();
            for (int i = 0; i < ARTICLES.size(); i++) {
                desk.add(story, List.of(file("a" + i + ".txt", ARTICLES.get(i))));
                settled(store, story);
            }

            Dossiers.Difference all = desk.dossiers().since(story, null);
            Dossiers.Difference since = desk.dossiers()
                    .since(story, desk.dossiers().version(story, 1).orElseThrow());

            assertThat(all.from()).isNull();
            assertThat(all.changes())
                    .filteredOn(change -> change.part() == Change.Part.ARTICLE)
                    .hasSize(3);
            assertThat(since.from()).isEqualTo(1);
            assertThat(since.to()).isEqualTo(3);
            assertThat(since.changes())
                    .filteredOn(change -> change.part() == Change.Part.ARTICLE && change.kind() == Change.Kind.NEW)
                    .hasSize(2);
        }
    }

    @Test
    void deletesAStoryWhileItIsBeingRead() throws Exception {
        try (Store store = store();
                Desk desk = Desk.open(store, options)) {
            StoryId story = store.stories().create(null).id();
            desk.add(story, List.of(file("a.txt", ARTICLES.get(0))));
            Thread.sleep(150);
            assertThat(desk.delete(story)).isTrue();
            StoryId other = store.stories().create(null).id();
            desk.add(other, List.of(file("a.txt", ARTICLES.get(0))));

            assertThat(settled(store, other).articles()).isEqualTo(1);
            assertThat(desk.dossiers().last(story)).isEmpty();
        }
    }

    @Test
    void takesOfAFeedWhatItHasNotTakenBefore() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.8", 0), 0);
        List<String> feed = new ArrayList<>();
        server.createContext("/", exchange -> {
            byte[] bytes = ("<rss><channel><title>Le Courrier</title>" + String.join("", feed) + "</channel></rss>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        FeedFetcher fetcher = new FeedFetcher(
                host -> new InetAddress[] {InetAddress.getByName("127.0.0.8")},
                address -> true,
                Duration.ofSeconds(10));
        try (Store store = store();
                Desk desk = Desk.open(store, options, fetcher)) {
            StoryId story = store.stories().create(null).id();
            StoredFeed added = store.feeds()
                    .add(story, "http://flux.example:" + server.getAddress().getPort() + "/rss");
            assertThat(desk.feeds().fetch(added).orElseThrow().code()).isEqualTo("no-feed");
            for (int i = 0; i < 2; i++) {
                feed.add("<item><guid>g" + i + "</guid><title>Titre " + i + "</title><description>" + ARTICLES.get(i)
                        + "</description></item>");
                FeedWatch.Outcome outcome = desk.feeds().fetch(added).orElseThrow();
                assertThat(Objects.requireNonNull(outcome.added()).files()).hasSize(1);
            }

            assertThat(desk.feeds().fetch(added).orElseThrow().added()).isNull();
            assertThat(settled(store, story).articles()).isEqualTo(2);
            assertThat(store.feeds().feed(story, added.id()).orElseThrow().taken())
                    .isEqualTo(2);
        } finally {
            server.stop(0);
        }
    }
}
