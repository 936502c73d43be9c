package org.recoupe.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void givesTheResultsInTheOrderOfTheItems(int count) {
        List<Integer> items = IntStream.range(0, 1000).boxed().toList();

        assertThat(new Threads(count).map(items, item -> item * 2))
                .isEqualTo(items.stream().map(item -> item * 2).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void takesEachNumberOnce(int count) {
        AtomicIntegerArray times = new AtomicIntegerArray(777);

        new Threads(count).each(777, times::incrementAndGet);

        assertThat(IntStream.range(0, 777).map(times::get)).containsOnly(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void throwsWhatOneOfThemThrows(int count) {
        assertThatThrownBy(() -> new Threads(count).range(100, index -> 100 / (index - 40)))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void givesUpWhereItIsInterrupted(int count) {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new Threads(count).range(100, index -> index))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void doesTwoThings(int count) {
        assertThat(new Threads(count).both(() -> "one", () -> 2)).isEqualTo(new Threads.Both<>("one", 2));
        assertThatThrownBy(() -> new Threads(count).both(() -> "one", () -> {
                    throw new IllegalStateException("second");
                }))
                .hasMessage("second");
    }

    @Test
    void doesNothingWithNothing() {
        assertThat(new Threads(4).map(List.of(), item -> item)).isEmpty();
        assertThatThrownBy(() -> new Threads(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
