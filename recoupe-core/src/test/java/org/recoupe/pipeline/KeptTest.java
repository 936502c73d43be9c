package org.recoupe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.codec.DossierJson;
import org.recoupe.dossier.Correction;
import org.recoupe.dossier.Dossier;

/** What is kept of one dossier for the next changes nothing in it. */
class KeptTest {

    /** So often an article comes or goes in one run. */
    private static final int STEPS = 8;

    private static List<AnnotatedArticle> all = List.of();

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        Pile pile = Pile.ofExample(folder);
        // Copies, one of them cut, and a word-for-word copy under another name.
        String first = pile.text(pile.names().getFirst());
        pile.with("kept-copy.txt", first).with("kept-cut.txt", first.substring(0, first.length() / 2));
        all = Recoupe.create(Pile.SETTINGS)
                .read(List.of(folder.toString()), InputStream.nullInputStream(), Progress.NONE)
                .articles();
    }

    @RepeatedTest(6)
    void theDossierIsTheSameWhateverCameOrWentBefore(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        List<AnnotatedArticle> outside = new ArrayList<>(all);
        Collections.shuffle(outside, random);
        List<AnnotatedArticle> inside = new ArrayList<>();
        Kept kept = Kept.NOTHING;
        for (int i = 0; i < STEPS; i++) {
            boolean comes = inside.isEmpty() || !outside.isEmpty() && random.nextInt(4) > 0;
            for (int many = 1 + random.nextInt(3); many > 0 && !(comes ? outside : inside).isEmpty(); many--) {
                move(random, comes ? outside : inside, comes ? inside : outside);
            }
            kept = same(settings(random, inside), inside, kept);
        }
    }

    private static void move(Random random, List<AnnotatedArticle> from, List<AnnotatedArticle> to) {
        to.add(random.nextInt(to.size() + 1), from.remove(random.nextInt(from.size())));
    }

    /** Another day, another number of threads, what is known of the articles' day, an event of which an editor judges. */
    private static Settings settings(Random random, List<AnnotatedArticle> articles) {
        Settings settings = Pile.SETTINGS.withThreads(1 + random.nextInt(2));
        return switch (random.nextInt(4)) {
            case 0 -> settings.withPublished(LocalDate.of(2026, 10, 1 + random.nextInt(20)));
            case 1 -> judged(settings, articles);
            default -> settings;
        };
    }

    private static Settings judged(Settings settings, List<AnnotatedArticle> articles) {
        Dossier dossier = new CrossCheck(settings).dossier(new Reading(articles, List.of()));
        if (dossier.events().isEmpty()) {
            return settings;
        }
        List<Correction.Place> places =
                new Judge(dossier).places(dossier.events().getFirst());
        return settings.withCorrections(
                List.of(Judge.correction(Correction.Kind.EVENT_DATE, places, List.of(), "2026-09-02", 1)));
    }

    /** Holds the dossier with what is kept against that without. */
    private static Kept same(Settings settings, List<AnnotatedArticle> articles, Kept kept) {
        CrossCheck check = new CrossCheck(settings);
        Reading reading = new Reading(articles, List.of());
        CrossCheck.Checked checked = check.dossier(reading, kept);
        assertThat(DossierJson.write(checked.dossier())).isEqualTo(DossierJson.write(check.dossier(reading)));
        return checked.kept();
    }

    @Test
    void keepsNoMoreThanTheLastDossierNeeded() {
        CrossCheck check = new CrossCheck(Pile.SETTINGS);
        Kept more = check.dossier(new Reading(all, List.of()), Kept.NOTHING).kept();
        Reading few = new Reading(all.subList(0, 3), List.of());
        Kept fewer = check.dossier(few, more).kept();
        Kept alone = check.dossier(few, Kept.NOTHING).kept();
        assertThat(fewer.size()).isEqualTo(alone.size()).isLessThan(more.size());
        assertThat(Kept.NOTHING.size()).isZero();
    }
}
