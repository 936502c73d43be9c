package org.recoupe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.recoupe.store.StoryId;

class HappeningsTest {

    private static final StoryId STORY = new StoryId("a");

    private final Happenings happenings = new Happenings();

    @Test
    void whoListensSlowlyHoldsUpNobodyAndHearsTheLast() throws InterruptedException {
        try (Happenings.Listener slow = happenings.listen(STORY, null)) {
            for (int i = 1; i <= 5_000; i++) {
                happenings.tell(STORY, new Happening.NewDossier(i));
            }
            Happenings.Numbered last = null;
            for (Happenings.Numbered next = slow.next(0, TimeUnit.SECONDS);
                    next != null;
                    next = slow.next(0, TimeUnit.SECONDS)) {
                last = next;
            }
            assertThat(Objects.requireNonNull(last).what()).isEqualTo(new Happening.NewDossier(5_000));
        }
        assertThat(happenings.count()).isZero();
    }

    @Test
    void tellsOfNoOtherStory() throws InterruptedException {
        try (Happenings.Listener other = happenings.listen(new StoryId("b"), null)) {
            happenings.tell(STORY, new Happening.NewDossier(1));
            assertThat(other.next(0, TimeUnit.SECONDS)).isNull();
        }
    }

    @Test
    void letsThoseGoWhoListenWhenItEnds() throws InterruptedException {
        try (Happenings.Listener listener = happenings.listen(STORY, null)) {
            happenings.tell(STORY, new Happening.NewDossier(1));
            happenings.end(STORY);
            assertThat(listener.isOver()).isFalse();
            assertThat(listener.next(0, TimeUnit.SECONDS)).isNotNull();
            assertThat(listener.next(0, TimeUnit.SECONDS)).isNull();
            assertThat(listener.isOver()).isTrue();
        }
        happenings.close();
        try (Happenings.Listener late = happenings.listen(STORY, null)) {
            assertThat(late.next(60, TimeUnit.SECONDS)).isNull();
            assertThat(late.isOver()).isTrue();
        }
    }
}
