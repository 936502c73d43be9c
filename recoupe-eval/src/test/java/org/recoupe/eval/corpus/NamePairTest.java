package org.recoupe.eval.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamePairTest {

    @Test
    void readsQuotedCells(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("cases.csv");
        Files.writeString(
                file, "schema,name1,name2,is_match\nPerson,\"Holm, Karl\",\"Karl \"\"Kalle\"\" Holm\",true\n");

        assertThat(NamePair.read(file))
                .containsExactly(new NamePair("Person", "Holm, Karl", "Karl \"Kalle\" Holm", true));
    }
}
