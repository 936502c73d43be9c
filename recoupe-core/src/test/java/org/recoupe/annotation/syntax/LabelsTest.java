package org.recoupe.annotation.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.recoupe.language.LanguageDataException;
import org.recoupe.language.Table;

class LabelsTest {

    @Test
    void keepsTheOrderAndTheEmptyLabel() {
        Labels labels = new Labels(Table.parse("test", "head\tlabel\nfeats\t\nupos\tADJ\nfeats\tMood=Ind\n"));
        assertThat(labels.of("upos")).containsExactly("ADJ");
        assertThat(labels.of("feats")).containsExactly("", "Mood=Ind");
    }

    @Test
    void saysWhichHeadIsMissing() {
        Labels labels = new Labels(Table.parse("test", "head\tlabel\nupos\tADJ\n"));
        assertThatThrownBy(() -> labels.of("rel"))
                .isInstanceOf(LanguageDataException.class)
                .hasMessageContaining("rel");
    }
}
