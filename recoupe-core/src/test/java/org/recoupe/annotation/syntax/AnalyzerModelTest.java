package org.recoupe.annotation.syntax;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AnalyzerModelTest {

    @Test
    void saysThatTheModelIsMissing() {
        assertThatThrownBy(() -> AnalyzerModel.load("/org/recoupe/nowhere/"))
                .isInstanceOf(AnalyzerUnavailableException.class)
                .hasMessageContaining("/org/recoupe/nowhere/")
                .hasMessageNotContaining("\n");
    }

    @Test
    void saysThatTheModelCannotBeRead() {
        assertThatThrownBy(() -> AnalyzerModel.load("/org/recoupe/annotation/syntax/broken-model/"))
                .isInstanceOf(AnalyzerUnavailableException.class)
                .hasMessageContaining("broken-model")
                .hasMessageNotContaining("\n");
    }
}
