package org.recoupe.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.eval.measure.Table;

class TableTest {

    private static final Table TABLE = new Table(
            "small",
            "A small table",
            List.of("a", "longer"),
            1,
            List.of(new Table.Row("ours", List.of(100.0, 2.345)), new Table.Row("others", Arrays.asList(null, 12.0))));

    @Test
    void alignsColumns() {
        assertThat(TABLE.text()).isEqualTo("""
                        A small table
                                      a  longer
                          ours    100.0     2.3
                          others      -    12.0
                        """);
    }

    @Test
    void isWrittenAsJson() {
        assertThat(Report.json(List.of(TABLE)).replaceAll("\\s", ""))
                .isEqualTo("[{\"id\":\"small\",\"title\":\"Asmalltable\",\"rows\":["
                        + "{\"contestant\":\"ours\",\"a\":100.0,\"longer\":2.345},"
                        + "{\"contestant\":\"others\",\"a\":null,\"longer\":12.0}]}]");
    }
}
