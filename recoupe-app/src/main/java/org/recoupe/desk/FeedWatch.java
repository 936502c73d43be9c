package org.recoupe.desk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.recoupe.markup.FeedSplitter;
import org.recoupe.store.Added;
import org.recoupe.store.NewFile;
import org.recoupe.store.Store;
import org.recoupe.store.StoredFeed;
import org.recoupe.store.StoryId;

/**
 * The feeds of stories: fetched when somebody asks for it and never by themselves. What has come from a feed before is known by what
 * the feed calls it, and is not taken again. Safe for use by many threads.
 */
public final class FeedWatch {

    /** So many entries of a feed are taken at once. */
    private static final int MOST_ENTRIES = 1_000;

    private static final int AT_ONCE = 4;

    /**
     * What came of fetching a feed.
     *
     * @param added what was taken; null where there was nothing new
     * @param code {@code fetched}, {@code not-modified}, or the code of a trouble
     * @param detail a value for the sentence about the trouble; may be empty
     */
    public record Outcome(@Nullable Added added, String code, String detail) {

        /** Whether nothing went wrong. */
        public boolean isGood() {
            return code.equals(FETCHED) || code.equals(SAME);
        }
    }

    private static final String FETCHED = "fetched";
    private static final String SAME = "not-modified";

    private final Store store;
    private final FeedFetcher fetcher;
    private final BiFunction<StoryId, List<NewFile>, Added> adding;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private volatile boolean closed;

    FeedWatch(Store store, FeedFetcher fetcher, BiFunction<StoryId, List<NewFile>, Added> adding) {
        this.store = store;
        this.fetcher = fetcher;
        this.adding = adding;
    }

    /** Fetches a feed now; empty where too many are being fetched. The caller sees to it that the network may be used. */
    public Optional<Outcome> fetch(StoredFeed feed) {
        if (closed || !free.tryAcquire()) {
            return Optional.empty();
        }
        try {
            Optional<URI> address = FeedAddress.of(feed.url());
            return Optional.of(
                    address.isEmpty()
                            ? failed(feed, new Fetched.Failed(Fetched.Code.REFUSED_URL, ""))
                            : taken(feed, fetcher.fetch(address.get(), feed.etag(), feed.modified())));
        } finally {
            free.release();
        }
    }

    private Outcome taken(StoredFeed feed, Fetched fetched) {
        return switch (fetched) {
            case Fetched.Failed failed -> failed(feed, failed);
            case Fetched.Same same -> {
                store.feeds().fetched(feed.story(), feed.id(), feed.etag(), feed.modified(), null, 0);
                yield new Outcome(null, SAME, "");
            }
            case Fetched.Content content -> {
                List<FeedSplitter.Part> parts = FeedSplitter.split(content.bytes(), content.charset(), MOST_ENTRIES);
                yield parts.isEmpty()
                        ? failed(feed, new Fetched.Failed(Fetched.Code.NO_FEED, ""))
                        : taken(feed, content, parts);
            }
        };
    }

    private Outcome taken(StoredFeed feed, Fetched.Content content, List<FeedSplitter.Part> parts) {
        List<NewFile> files = new ArrayList<>();
        Set<String> origins = new HashSet<>();
        for (FeedSplitter.Part part : parts) {
            String origin = feed.url() + " " + (part.id().isEmpty() ? part.title() : part.id());
            if (origins.add(origin) && !store.articles().hasOrigin(feed.story(), origin)) {
                String title = part.title().isEmpty() ? part.id() : part.title();
                files.add(new NewFile(
                        Names.clean(title.replace('/', ' ') + ".xml"),
                        part.xml().getBytes(StandardCharsets.UTF_8),
                        origin));
            }
        }
        Added added = files.isEmpty() ? null : adding.apply(feed.story(), files);
        store.feeds().fetched(feed.story(), feed.id(), content.etag(), content.modified(), null, files.size());
        return new Outcome(added, FETCHED, "");
    }

    private Outcome failed(StoredFeed feed, Fetched.Failed failed) {
        String problem = (failed.code().id() + " " + failed.detail()).strip();
        store.feeds().fetched(feed.story(), feed.id(), feed.etag(), feed.modified(), problem, 0);
        return new Outcome(null, failed.code().id(), failed.detail());
    }

    void close() {
        closed = true;
    }
}
