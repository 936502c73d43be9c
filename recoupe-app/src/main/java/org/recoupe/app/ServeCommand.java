package org.recoupe.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recoupe.desk.Desk;
import org.recoupe.desk.DeskOptions;
import org.recoupe.language.LanguagePack;
import org.recoupe.pipeline.Settings;
import org.recoupe.store.Store;
import org.recoupe.store.StoreException;
import org.recoupe.web.WebOptions;
import org.recoupe.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code recoupe serve}: the desk, until it is told to end. */
@Command(name = "serve", sortOptions = false, customSynopsis = "recoupe serve [--data DIR] [OPTION...]")
final class ServeCommand implements Callable<Integer> {

    private static final int PORT = 7321;
    private static final int MOST_PORT = 65_535;
    private static final int SHORTEST_TOKEN = 16;
    private static final int LONGEST_TOKEN = 512;

    private final Surroundings surroundings;
    private final Texts texts;

    @Option(
            names = {"-d", "--data"},
            paramLabel = "DIR|URL")
    private @Nullable String data;

    @Option(names = "--host", paramLabel = "HOST")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT")
    private @Nullable String port;

    @Option(names = "--token-file", paramLabel = "FILE")
    private @Nullable String tokenFile;

    @Option(names = "--name", paramLabel = "NAME")
    private List<String> names = new ArrayList<>();

    @Option(names = "--network")
    private boolean network;

    @Option(names = "--allow-folders")
    private boolean allowFolders;

    @Option(names = "--open")
    private boolean open;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    /** For the launcher: starts, is worked at once with the articles of a folder, and ends, so that what is run then is known. */
    @Option(names = "--visit", paramLabel = "FOLDER", hidden = true)
    private @Nullable Path visit;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    ServeCommand(Surroundings surroundings, Texts texts) {
        this.surroundings = surroundings;
        this.texts = texts;
    }

    @Override
    public Integer call() throws UsageException, FailedException {
        InetAddress address = address();
        String token = token();
        if (token == null && !address.isLoopbackAddress()) {
            throw new UsageException("usage.no-token", "--host", host);
        }
        if (token == null && !names.isEmpty()) {
            // Who goes by another name is asked through another server, from anywhere.
            throw new UsageException("usage.no-token", "--name", names.getFirst());
        }
        Settings settings = reading.settings(LocalDate.now(surroundings.clock().withZone(reading.zone())));
        if (settings.threads() > 1 && !reading.hasThreads()) {
            // One is left to those who read.
            settings = settings.withThreads(settings.threads() - 1);
        }
        WebOptions options = new WebOptions(
                host,
                port(),
                token,
                new HashSet<>(names),
                allowFolders || token == null,
                settings.maxBytes(),
                Program.version(),
                Stream.of("fr", "en").filter(LanguagePack::exists).toList(),
                Texts::in);
        String place = place();
        CountDownLatch end = new CountDownLatch(1);
        try (Store store = Store.open(place, surroundings.clock());
                Desk desk = Desk.open(store, new DeskOptions(settings, surroundings.clock(), network));
                WebServer server = WebServer.start(desk, options)) {
            Signals.onEnd(end::countDown);
            surroundings.out().println(texts.text("serve.ready", server.url(), Store.shown(place)));
            surroundings.out().flush();
            if (open) {
                Browser.show(server.url());
            }
            if (visit == null) {
                end.await();
            } else {
                Visit.of(server.url(), visit);
            }
        } catch (StoreException e) {
            throw new FailedException(
                    "failed.store",
                    Store.shown(place),
                    texts.text("store." + e.code().id()),
                    e.code().id());
        } catch (IOException e) {
            throw new FailedException("failed.listen", host, Integer.toString(options.port()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitStatus.DONE;
    }

    private InetAddress address() throws UsageException {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new UsageException("usage.bad-host", "--host", host);
        }
    }

    private int port() throws UsageException {
        if (port == null) {
            return PORT;
        }
        if (port.matches("\\d{1,5}") && Integer.parseInt(port) <= MOST_PORT) {
            return Integer.parseInt(port);
        }
        throw new UsageException("usage.bad-port", "--port", port);
    }

    /** The folder or the address of the data; the usual folder of programs where none is named. */
    private String place() throws UsageException {
        String named = data == null ? Surroundings.variable("RECOUPE_DATA") : data;
        if (named.startsWith("jdbc:")) {
            return named;
        }
        try {
            return Path.of(named.isEmpty() ? usual() : named).toString();
        } catch (InvalidPathException e) {
            throw new UsageException("usage.bad-path", "--data", named);
        }
    }

    private static String usual() {
        String home = System.getProperty("user.home", ".");
        String shared = Surroundings.variable("XDG_DATA_HOME");
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")) {
            return home + "/Library/Application Support/Recoupe";
        }
        return (shared.isEmpty() ? home + "/.local/share" : shared) + "/recoupe";
    }

    /** The token in the file that is named, else in the environment; null where there is none. Never an option: those are seen by all. */
    private @Nullable String token() throws UsageException {
        String token;
        if (tokenFile != null) {
            try {
                token = Files.readString(Path.of(tokenFile), StandardCharsets.UTF_8)
                        .strip();
            } catch (IOException | InvalidPathException e) {
                throw new UsageException("usage.no-token-file", "--token-file", tokenFile);
            }
        } else {
            token = Surroundings.variable("RECOUPE_TOKEN").strip();
            if (token.isEmpty()) {
                return null;
            }
        }
        boolean good = token.length() >= SHORTEST_TOKEN
                && token.length() <= LONGEST_TOKEN
                && token.chars().allMatch(c -> c > ' ' && c < 0x7F);
        if (!good) {
            throw new UsageException(
                    "usage.bad-token", Integer.toString(SHORTEST_TOKEN), Integer.toString(LONGEST_TOKEN));
        }
        return token;
    }
}
