package org.recoupe.desk;

import java.util.List;
import java.util.Optional;
import org.recoupe.dossier.Correction;
import org.recoupe.pipeline.Recoupe;
import org.recoupe.store.Added;
import org.recoupe.store.Corrected;
import org.recoupe.store.Fingerprint;
import org.recoupe.store.Job;
import org.recoupe.store.NewFile;
import org.recoupe.store.Store;
import org.recoupe.store.StoredCorrection;
import org.recoupe.store.StoryId;

/**
 * The door of the desk: hands in what is to be kept, and has the stories brought up.
 *
 * <p>Safe for use by many threads. What a call has returned from is in the store; the dossier follows by itself, also where the
 * process is killed meanwhile. Does not own the store: whoever opened it closes it after this.
 */
public final class Desk implements AutoCloseable {

    private static final String MODEL = "org/recoupe/model/model.onnx";

    private final Store store;
    private final DeskOptions options;
    private final Readings readings;
    private final Dossiers dossiers;
    private final Happenings happenings = new Happenings();
    private final Preparation preparation;
    private final Workers workers;
    private final FeedWatch feeds;

    private Desk(Store store, DeskOptions options, FeedFetcher fetcher) {
        this.store = store;
        this.options = options;
        long memory = Runtime.getRuntime().maxMemory();
        String fingerprint = Fingerprint.of(
                List.of(Recoupe.class),
                List.of(MODEL),
                List.of(
                        String.valueOf(options.settings().language()),
                        options.settings().zone().getId(),
                        Long.toString(options.settings().maxBytes())));
        this.readings = new Readings(store, fingerprint, memory);
        this.dossiers = new Dossiers(store, memory);
        Rebuild rebuild =
                new Rebuild(store, options, fingerprint, new Intake(options::today), readings, dossiers, happenings);
        this.preparation = new Preparation(store, rebuild);
        this.workers = new Workers(store, rebuild, preparation::close, happenings, this::makeRoom);
        this.feeds = new FeedWatch(store, fetcher, this::add);
    }

    /** Opens the desk of a store, and goes on with what is to be done there. */
    public static Desk open(Store store, DeskOptions options) {
        return open(store, options, FeedFetcher.create());
    }

    /** The same with another way to the network. */
    static Desk open(Store store, DeskOptions options, FeedFetcher fetcher) {
        Desk desk = new Desk(store, options, fetcher);
        // In this order: the first job ends the preparation.
        desk.preparation.start();
        desk.workers.start();
        return desk;
    }

    /** What is kept: to look things up. Who changes something does it here, so that the dossier follows. */
    public Store store() {
        return store;
    }

    /** What it was told. */
    public DeskOptions options() {
        return options;
    }

    /** The dossiers. */
    public Dossiers dossiers() {
        return dossiers;
    }

    /** What happens. */
    public Happenings happenings() {
        return happenings;
    }

    /** The feeds. */
    public FeedWatch feeds() {
        return feeds;
    }

    /** Keeps files of a story, all or none, and has them read. */
    public Added add(StoryId story, List<NewFile> files) {
        Added added = store.articles().add(story, files);
        workers.wake(story);
        return added;
    }

    /** Leaves an article out, or by the digest of its file all of that file; empty where it is not there to be left out. */
    public Optional<Job> setAside(StoryId story, String id, String by) {
        return changed(story, store.articles().setAside(story, id, by));
    }

    /** Takes back what was set aside. */
    public Optional<Job> restore(StoryId story, String id) {
        return changed(story, store.articles().restore(story, id));
    }

    private Optional<Job> changed(StoryId story, Optional<Job> job) {
        if (job.isPresent()) {
            readings.forget(story);
            workers.wake(story);
        }
        return job;
    }

    /** Keeps a judgement and has it applied. */
    public Corrected correct(StoryId story, Correction correction) {
        Corrected corrected = store.corrections()
                .make(
                        story,
                        correction.kind().id(),
                        Judgements.stored(correction),
                        correction.by(),
                        correction.reason());
        workers.wake(story);
        return corrected;
    }

    /** Undoes a judgement, by the id that it has in the dossier or in the store; empty where there is none to undo. */
    public Optional<Corrected> undo(StoryId story, String id, String by, String reason) {
        for (StoredCorrection each : store.corrections().list(story, false)) {
            if (each.id().equals(id) || Judgements.of(each).id().equals(id)) {
                Optional<Corrected> undone = store.corrections().undo(story, each.id(), by, reason);
                workers.wake(story);
                return undone;
            }
        }
        return Optional.empty();
    }

    /** Removes a story with all that is kept of it. */
    public boolean delete(StoryId story) {
        boolean gone = store.stories().delete(story);
        readings.remove(story);
        dossiers.forget(story);
        happenings.end(story);
        return gone;
    }

    /** Whether it is being made ready for the first job. */
    boolean isPreparing() {
        return preparation.isUnderWay();
    }

    private void makeRoom() {
        readings.forgetAll();
        dossiers.forgetAll();
    }

    /** Ends what is being done and waits until nothing is read any more. What was not done is done when a desk is opened again. */
    @Override
    public void close() {
        happenings.close();
        feeds.close();
        preparation.close();
        workers.close();
    }
}
