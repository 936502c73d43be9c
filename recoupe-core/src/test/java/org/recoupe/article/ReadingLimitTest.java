package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.recoupe.text.Span;

class ReadingLimitTest {

    private static final Article ARTICLE = Articles.ofLines("Un deux trois.\nQuatre cinq six.\nSept huit.");

    @Test
    void leavesAShortArticleAlone() {
        assertThat(new ReadingLimit(1000).apply(ARTICLE)).isSameAs(ARTICLE);
        assertThat(ReadingLimit.cut(ARTICLE)).isFalse();
    }

    @Test
    void setsAsideWhatLiesBeyondAndCutsNoWord() {
        Article cut = new ReadingLimit(24).apply(ARTICLE);
        assertThat(cut.blocks().stream().map(block -> cut.words(block.span())))
                .containsExactly("Un deux trois.", "Quatre ");
        assertThat(cut.removed().stream().map(removed -> cut.words(removed.span())))
                .containsExactly("cinq six.", "Sept huit.");
        assertThat(ReadingLimit.cut(cut)).isTrue();
        assertThat(cut.text()).isEqualTo(ARTICLE.text());
    }

    @Test
    void readsNothingOfOneEndlessWord() {
        Article endless = Articles.ofLines("a".repeat(100));
        Article cut = new ReadingLimit(10).apply(endless);
        assertThat(cut.blocks()).isEmpty();
        assertThat(cut.removed()).extracting(Removed::span).containsExactly(new Span(0, 100));
    }

    @Test
    void refusesALimitOfNothing() {
        assertThatThrownBy(() -> new ReadingLimit(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
