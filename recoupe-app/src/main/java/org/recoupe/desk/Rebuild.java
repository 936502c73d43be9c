package org.recoupe.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.ArticleId;
import org.recoupe.codec.DossierJson;
import org.recoupe.dossier.Change;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Successor;
import org.recoupe.pipeline.CrossCheck;
import org.recoupe.pipeline.Kept;
import org.recoupe.pipeline.Progress;
import org.recoupe.pipeline.Reading;
import org.recoupe.source.Problem;
import org.recoupe.store.Job;
import org.recoupe.store.Store;
import org.recoupe.store.StoredDossier;
import org.recoupe.store.StoredFile;
import org.recoupe.store.StoryId;
import org.recoupe.store.Version;

/**
 * Does a job: reads what waits, cross-checks the story, keeps its dossier. What was read is kept a part at a time, so that a killed
 * process does not read it again. Safe for use by many threads, one at a time for each story.
 */
final class Rebuild {

    private static final int MOST_FILES_AT_ONCE = 64;
    private static final long MOST_BYTES_AT_ONCE = 64L << 20;

    /** For so long files are read before a dossier is made of them, in seconds. */
    private static final int LONGEST_READING = 180;

    private static final int MOST_TROUBLES = 100;

    private final Store store;
    private final DeskOptions options;
    private final String fingerprint;
    private final Intake intake;
    private final Readings readings;
    private final Dossiers dossiers;
    private final Happenings happenings;

    Rebuild(
            Store store,
            DeskOptions options,
            String fingerprint,
            Intake intake,
            Readings readings,
            Dossiers dossiers,
            Happenings happenings) {
        this.store = store;
        this.options = options;
        this.fingerprint = fingerprint;
        this.intake = intake;
        this.readings = readings;
        this.dossiers = dossiers;
        this.happenings = happenings;
    }

    /**
     * Does it.
     *
     * @return whether files still wait, so that there must be another job
     * @throws CancellationException where the thread is interrupted; nothing is being read any more
     */
    boolean run(Job job) {
        StoryId story = job.story();
        long start = System.nanoTime();
        List<StoredFile> missing = store.readings().missing(story, fingerprint);
        Map<String, Reading> read = readings.of(story, store.articles().files(story), missing);
        int done = 0;
        while (!missing.isEmpty() && (System.nanoTime() - start) / 1_000_000_000L < LONGEST_READING) {
            List<StoredFile> part = part(missing);
            Pace pace = new Pace(story, job.id(), done, part.size(), done + missing.size());
            Map<String, Reading> fresh = intake.read(load(story, part), read.values(), pace);
            read = readings.add(story, read, withOutdated(story, read, fresh));
            done += part.size();
            tell(story, fresh);
            if (missing.size() == part.size()) {
                // What has come meanwhile is read along, so that many uploads make one dossier.
                missing = store.readings().missing(story, fingerprint);
                read = readings.of(story, store.articles().files(story), missing);
            } else {
                missing = missing.subList(part.size(), missing.size());
            }
        }
        happenings.tell(story, new Happening.Progress(job.id(), Happening.Phase.CROSS_CHECKING, 0, 1));
        check(story, read);
        return !missing.isEmpty();
    }

    /** What was read, and with it what is to be read again for it: a line of menu shows to be one in the third page that has it. */
    private Map<String, Reading> withOutdated(StoryId story, Map<String, Reading> before, Map<String, Reading> fresh) {
        Set<String> outdated = Intake.outdated(before, fresh);
        if (outdated.isEmpty()) {
            return fresh;
        }
        List<StoredFile> files = store.articles().files(story).stream()
                .filter(file -> outdated.contains(file.digest()))
                .toList();
        Map<String, Reading> others = new LinkedHashMap<>(before);
        others.putAll(fresh);
        outdated.forEach(others::remove);
        Map<String, Reading> all = new LinkedHashMap<>(fresh);
        all.putAll(intake.read(load(story, files), others.values(), Progress.NONE));
        return all;
    }

    private static List<StoredFile> part(List<StoredFile> missing) {
        long bytes = 0;
        int count = 0;
        while (count < Math.min(missing.size(), MOST_FILES_AT_ONCE)
                && (count == 0 || bytes + missing.get(count).bytes() <= MOST_BYTES_AT_ONCE)) {
            bytes += missing.get(count).bytes();
            count++;
        }
        return missing.subList(0, count);
    }

    private List<Intake.Loaded> load(StoryId story, List<StoredFile> files) {
        List<Intake.Loaded> loaded = new ArrayList<>();
        for (StoredFile file : files) {
            store.articles().bytes(story, file.digest()).ifPresent(bytes -> loaded.add(new Intake.Loaded(file, bytes)));
        }
        return loaded;
    }

    private void tell(StoryId story, Map<String, Reading> fresh) {
        fresh.values().stream()
                .flatMap(reading -> reading.problems().stream())
                .limit(MOST_TROUBLES)
                .forEach(problem -> happenings.tell(
                        story,
                        new Happening.Trouble(problem.place(), problem.code().id(), problem.detail())));
    }

    /**
     * Does what the next job will do but for what came in then, and keeps nothing of it in the store: what it needs is in memory
     * afterwards, and what it runs has been compiled.
     *
     * @throws CancellationException where the thread is interrupted
     */
    void prepare(StoryId story) {
        List<StoredFile> missing = store.readings().missing(story, fingerprint);
        List<StoredFile> files = store.articles().files(story);
        if (!missing.isEmpty() || files.isEmpty()) {
            return;
        }
        Map<String, Reading> read = readings.of(story, files, missing);
        StoredFile last = files.getLast();
        Map<String, Reading> others = new LinkedHashMap<>(read);
        others.remove(last.digest());
        others.putAll(intake.read(load(story, List.of(last)), others.values(), Progress.NONE));
        String unused = DossierJson.write(next(story, others, before(story)));
    }

    private void check(StoryId story, Map<String, Reading> read) {
        Dossier before = before(story);
        if (before == null
                && read.values().stream().allMatch(each -> each.articles().isEmpty())) {
            return;
        }
        Dossier dossier = next(story, read, before);
        if (before == null || !isSame(dossier, before)) {
            keep(story, dossier);
        }
    }

    private @Nullable Dossier before(StoryId story) {
        return dossiers.last(story).map(stored -> dossiers.read(story, stored)).orElse(null);
    }

    private Dossier next(StoryId story, Map<String, Reading> read, @Nullable Dossier before) {
        List<AnnotatedArticle> articles = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        read.values().forEach(reading -> {
            articles.addAll(reading.articles());
            problems.addAll(reading.problems());
        });
        Set<ArticleId> trusted = new HashSet<>();
        if (before != null) {
            before.articles().forEach(dated -> trusted.add(dated.article().id()));
        }
        CrossCheck check = new CrossCheck(options.today()
                .withCorrections(Judgements.all(store.corrections().list(story, false))));
        Kept work = readings.work(story);
        Dossier now = Checking.dossier(
                reading -> {
                    CrossCheck.Checked checked = check.dossier(reading, work);
                    readings.work(story, read, checked.kept());
                    return checked.dossier();
                },
                new Reading(articles, problems.stream().sorted().toList()),
                trusted);
        return before == null ? now : Successor.of(now, before);
    }

    /** Whether nothing came of it: then the last version goes on to tell what it changed. */
    private static boolean isSame(Dossier now, Dossier before) {
        List<Change> changes = now.changes();
        return changes != null
                && changes.isEmpty()
                && DossierJson.write(alone(now)).equals(DossierJson.write(alone(before)));
    }

    private static Dossier alone(Dossier dossier) {
        return dossier.following(List.of(), null);
    }

    private void keep(StoryId story, Dossier dossier) {
        byte[] json = DossierJson.write(dossier).getBytes(StandardCharsets.UTF_8);
        Version version = store.dossiers().keep(story, dossier, json, null);
        StoredDossier stored = store.dossiers()
                .last(story)
                .orElseThrow(() -> new CancellationException("the story was deleted meanwhile"));
        dossiers.made(story, stored, dossier);
        happenings.tell(story, new Happening.NewDossier(version.number()));
    }

    /** Tells how far a part is, now and then. */
    private final class Pace implements Progress {

        private static final long OFTEN = 100_000_000L;

        private final StoryId story;
        private final long job;
        private final int before;
        private final int files;
        private final int total;
        private long last;

        Pace(StoryId story, long job, int before, int files, int total) {
            this.story = story;
            this.job = job;
            this.before = before;
            this.files = files;
            this.total = total;
            happenings.tell(story, new Happening.Progress(job, Happening.Phase.READING, before, total));
        }

        @Override
        public synchronized void step(int done, int of) {
            long now = System.nanoTime();
            if (done == of || now - last > OFTEN) {
                last = now;
                int read = before + (int) ((long) done * files / of);
                happenings.tell(story, new Happening.Progress(job, Happening.Phase.READING, read, total));
            }
        }
    }
}
