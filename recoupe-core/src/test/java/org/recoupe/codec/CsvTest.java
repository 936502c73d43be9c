package org.recoupe.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.Golden;
import org.recoupe.dossier.SampleDossier;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1+1", "-A1", "-1-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\u00A0=1", "\uFF1D1", "\n-2"
            })
    void noCellIsAFormula(String cell) {
        String row = row(cell);
        assertThat(row.startsWith("\"") ? row.substring(1) : row).startsWith("'" + cell.charAt(0));
    }

    @Test
    void quotesAsTheStandardSays() {
        assertThat(row("a,b")).isEqualTo("\"a,b\"\n");
        assertThat(row("dit \"oui\"")).isEqualTo("\"dit \"\"oui\"\"\"\n");
        assertThat(row("a\nb")).isEqualTo("\"a\nb\"\n");
        assertThat(row("simple")).isEqualTo("simple\n");
        assertThat(row(null)).isEqualTo("\n");
    }

    @Test
    void joinsSeveralValues() {
        assertThat(row(List.of("un", "a | b"))).isEqualTo("un | a / b\n");
    }

    @Test
    void everyTableIsAsBefore() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, String> table :
                DossierCsv.write(SampleDossier.dossier()).entrySet()) {
            all.append("== ").append(table.getKey()).append('\n').append(table.getValue());
        }
        Golden.check("tables.txt", all.toString());
    }

    private static String row(@Nullable Object cell) {
        Csv csv = new Csv("only");
        csv.row(new Object[] {cell});
        return csv.text().substring("only\n".length());
    }
}
