package org.recoupe.annotation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

    private static final WordPieces PIECES = WordPieces.of(
            List.of("[UNK]", "[CLS]", "[SEP]", "dé", "##clar", "##é", "l", "'", "é", "##t", "3", "0", "##0", "ce"),
            "test");

    @Test
    void takesTheLongestPieceFirst() {
        assertThat(PIECES.of("déclaré")).containsExactly(3, 4, 5);
    }

    @Test
    void cutsAroundSignsAndAtBlanks() {
        assertThat(PIECES.of("l’ét")).containsExactly(6, 7, 8, 9);
        assertThat(PIECES.of("30\u00A000")).containsExactly(10, 12, 11, 12);
    }

    @Test
    void knowsNoChunkOfWhichAPartIsUnknown() {
        assertThat(PIECES.of("déclarx")).containsExactly(0);
        assertThat(PIECES.of("ce-x")).containsExactly(13, 0, 0);
        assertThat(PIECES.of("")).containsExactly(0);
        assertThat(PIECES.of("0".repeat(61))).containsExactly(0);
        assertThat(PIECES.of("0".repeat(60))).hasSize(WordPieces.MOST_PIECES);
    }

    /** The file is written by training/wordpiece_fixture.py. */
    @Test
    void agreesWithThoseOfTheTraining() throws IOException {
        List<String> vocabulary = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int sentences = 0;
        try (InputStream in = WordPiecesTest.class.getResourceAsStream("word-pieces.gz");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (!line.isEmpty()) {
                vocabulary.add(line);
                line = lines.readLine();
            }
            WordPieces pieces = WordPieces.of(vocabulary, "test");
            while ((line = lines.readLine()) != null) {
                int tab = line.lastIndexOf('\t');
                sentences++;
                if (!crc(pieces, line.substring(0, tab)).equals(line.substring(tab + 1))) {
                    wrong.add(line);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(sentences).isEqualTo(10_000);
    }

    private static String crc(WordPieces pieces, String sentence) {
        CRC32 crc = new CRC32();
        for (String word : sentence.split(" ")) {
            for (int id : pieces.of(word)) {
                crc.update((id + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return String.format("%08x", crc.getValue());
    }
}
