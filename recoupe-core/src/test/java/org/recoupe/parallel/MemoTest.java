package org.recoupe.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {

    private final List<String> worked = new ArrayList<>();

    private int length(Memo<String, Integer> memo, String word) {
        return memo.of(word, asked -> {
            worked.add(asked);
            return asked.length();
        });
    }

    @Test
    void answersOnceInARoundAndNotAgainInTheNext() {
        Memo<String, Integer> first = Memo.first();
        assertThat(length(first, "trois")).isEqualTo(5);
        assertThat(length(first, "trois")).isEqualTo(5);
        Memo<String, Integer> second = first.next();
        assertThat(length(second, "trois")).isEqualTo(5);
        assertThat(length(second, "un")).isEqualTo(2);
        assertThat(worked).containsExactly("trois", "un");
    }

    @Test
    void forgetsWhatNobodyAskedForInARound() {
        Memo<String, Integer> first = Memo.first();
        length(first, "un");
        length(first, "trois");
        Memo<String, Integer> second = first.next();
        length(second, "un");
        assertThat(second.size()).isEqualTo(1);
        Memo<String, Integer> third = second.next();
        length(third, "un");
        length(third, "trois");
        assertThat(worked).containsExactly("un", "trois", "trois");
    }

    @Test
    void canRememberNothing() {
        Memo<String, Integer> none = Memo.none();
        length(none, "un");
        length(none.next(), "un");
        assertThat(worked).containsExactly("un", "un");
        assertThat(none.size()).isZero();
    }
}
