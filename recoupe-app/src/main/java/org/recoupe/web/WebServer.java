package org.recoupe.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.recoupe.desk.Desk;
import org.recoupe.store.StoreException;

/**
 * The desk over HTTP. Safe for use by many threads; each request has a virtual one.
 *
 * <p>Bounded: connections, the length and the pace of a request, how many uploads at a time, how long a silent connection stays.
 */
public final class WebServer implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 2_000;
    private static final int IDLE_MILLIS = 60_000;
    private static final int HEADER_BYTES = 16 << 10;
    /** Who sends slower than that does not send an article. */
    private static final int LEAST_BYTES_A_SECOND = 500;

    private static final int STOP_MILLIS = 2_000;

    private final Desk desk;
    private final Javalin javalin;
    private final int port;
    private final String host;
    private final Path folder;

    private WebServer(Desk desk, Javalin javalin, String host, int port, Path folder) {
        this.desk = desk;
        this.javalin = javalin;
        this.host = host;
        this.port = port;
        this.folder = folder;
    }

    /**
     * Starts to answer.
     *
     * @throws IOException where it cannot listen there
     * @throws IllegalArgumentException where others than this machine could ask without a token
     */
    public static WebServer start(Desk desk, WebOptions options) throws IOException {
        InetAddress address = address(options.host());
        if (options.token() == null && !address.isLoopbackAddress()) {
            throw new IllegalArgumentException("a token is needed at " + options.host());
        }
        Answers answers = new Answers(options.sentences());
        Guard guard = new Guard(options, address.isLoopbackAddress());
        Path folder = Files.createTempDirectory("recoupe-uploads");
        AtomicReference<ServerConnector> connector = new AtomicReference<>();
        Javalin javalin = Javalin.create(config -> {
            configure(config, address, options.port(), folder, answers, connector);
            config.routes.before(guard::check);
            config.routes.exception(TroubleException.class, (e, context) -> answers.problem(context, e));
            config.routes.exception(StoreException.class, (e, context) -> answers.problem(context, trouble(e)));
            config.routes.exception(
                    HttpResponseException.class,
                    (e, context) -> answers.problem(context, new TroubleException(Trouble.of(e.getStatus()))));
            config.routes.exception(Exception.class, (e, context) -> failed(e, context, answers));
            for (Route route : routes(desk, options, answers)) {
                config.routes.addHttpHandler(route.method(), route.path(), route.handler());
            }
        });
        try {
            javalin.start();
        } catch (RuntimeException e) {
            Files.deleteIfExists(folder);
            throw new IOException(options.host() + ":" + options.port(), e);
        }
        return new WebServer(
                desk,
                javalin,
                options.host(),
                Objects.requireNonNull(connector.get()).getLocalPort(),
                folder);
    }

    /** All that is answered, in the order of the description. */
    static List<Route> routes(Desk desk, WebOptions options, Answers answers) {
        Uploads uploads = new Uploads(answers, options.maxFile());
        List<Route> routes = new ArrayList<>();
        routes.addAll(new PageRoutes(desk, options, answers).routes());
        routes.addAll(new StoryRoutes(desk, answers).routes());
        routes.addAll(new ArticleRoutes(desk, options, answers, uploads).routes());
        routes.addAll(new DossierRoutes(desk, answers).routes());
        routes.addAll(new CorrectionRoutes(desk, answers).routes());
        routes.addAll(new SearchRoutes(desk, answers).routes());
        routes.addAll(new FeedRoutes(desk, answers).routes());
        routes.addAll(new EventRoutes(desk).routes());
        return routes;
    }

    private static void configure(
            JavalinConfig config,
            InetAddress address,
            int port,
            Path folder,
            Answers answers,
            AtomicReference<ServerConnector> connector) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.generateEtags = false;
        config.http.maxRequestSize = Uploads.mostBytes();
        // Answers are packed where they are written, the large ones once.
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.multipartConfig.cacheDirectory(folder.toString());
        config.jetty.multipartConfig.maxFileSize(Uploads.mostBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(Uploads.mostBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(1 << 20, SizeUnit.BYTES);
        config.jetty.modifyServletContextHandler(context -> context.setMaxFormKeys(Uploads.MOST_FILES));
        Headers headers = new Headers();
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new Failures(answers, headers));
            server.setStopTimeout(STOP_MILLIS);
            server.setStopAtShutdown(false);
        });
        config.jetty.addConnector((server, http) -> {
            ServerConnector made = connector(server, http, headers);
            made.setHost(address.getHostAddress());
            made.setPort(port);
            connector.set(made);
            server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, made));
            return made;
        });
    }

    // The pace of requests goes another way in the next major version of Jetty.
    @SuppressWarnings("removal")
    private static ServerConnector connector(Server server, HttpConfiguration http, Headers headers) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setMinRequestDataRate(LEAST_BYTES_A_SECOND);
        http.addCustomizer(headers);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    private static TroubleException trouble(StoreException e) {
        return new TroubleException(
                switch (e.code()) {
                    case MISSING -> Trouble.NOT_FOUND;
                    case CURSOR -> Trouble.BAD_REQUEST;
                    case BUSY -> Trouble.BUSY;
                    case FULL -> Trouble.FULL;
                    case READ_ONLY -> Trouble.READ_ONLY;
                    case TOO_LARGE -> Trouble.TOO_LARGE;
                    case CLOSED, LOCKED, UNREACHABLE -> Trouble.UNAVAILABLE;
                    default -> Trouble.INTERNAL;
                });
    }

    /** A defect, or somebody who has gone; the cause is told to nobody. */
    private static void failed(Exception e, Context context, Answers answers) {
        if (e instanceof EofException || e.getCause() instanceof EofException) {
            return;
        }
        answers.problem(context, new TroubleException(Trouble.INTERNAL));
    }

    private static InetAddress address(String host) throws IOException {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IOException(host, e);
        }
    }

    /** The port that it listens at. */
    public int port() {
        return port;
    }

    /** Where a browser on this machine finds it. */
    public String url() {
        boolean any =
                host.equals("0.0.0.0") || host.equals("::") || host.equals("127.0.0.1") || host.equals("localhost");
        String name = any ? "localhost" : host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return "http://" + name + ":" + port + "/";
    }

    /** Answers nothing more; what is being answered has a moment to end. */
    @Override
    public void close() {
        // Those who listen would have it wait.
        desk.happenings().close();
        stop();
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        try {
            javalin.stop();
        } catch (RuntimeException e) {
            // What was being answered did not end in time: its threads end with the process.
            return;
        }
    }
}
