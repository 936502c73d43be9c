package org.recoupe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.Golden;
import org.recoupe.codec.DossierJson;
import org.recoupe.codec.InvalidDossierException;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.DossierInvariants;
import org.recoupe.view.Explanation;
import org.recoupe.view.MarkdownView;
import org.recoupe.view.TerminalView;

/** The example of the distribution from end to end: the golden files are what a newcomer sees. */
class ExampleTest {

    private static final Dossier DOSSIER =
            Pile.READER.build(List.of(Pile.EXAMPLE.toString()), InputStream.nullInputStream(), Progress.NONE);

    @Test
    void json() throws IOException {
        Golden.check("example/dossier.json", DossierJson.write(DOSSIER));
    }

    @Test
    void markdown() throws IOException {
        Golden.check("example/dossier.md", MarkdownView.render(DOSSIER));
    }

    @Test
    void terminal() throws IOException {
        Golden.check("example/terminal.txt", TerminalView.render(DOSSIER, 100, false));
    }

    /** The README shows the beginning of what its command prints. */
    @Test
    void readme() throws IOException {
        String[] blocks = Files.readString(Path.of("..", "README.md")).split("```\n", -1);
        String shown = blocks[3];
        assertThat(shown).endsWith("\n …\n");
        assertThat(TerminalView.render(DOSSIER, 100, false))
                .startsWith(shown.substring(0, shown.length() - "\n …\n".length()));
    }

    /** The last block of the page that walks through a day is what {@code recoupe explain} prints. */
    @Test
    void walkThrough() throws IOException {
        Path page = Path.of("..", "docs", "how-a-date-is-found.md");
        String[] blocks = Files.readString(page).split("```\n", -1);
        Explanation.Answer.Found found = (Explanation.Answer.Found) Explanation.of(DOSSIER, "A5", 100, false);

        blocks[blocks.length - 2] = found.text();

        Golden.check(page, String.join("```\n", blocks));
    }

    @Test
    void comesBackFromItsFile() throws InvalidDossierException {
        String json = DossierJson.write(DOSSIER);

        Dossier back = DossierJson.read(json);

        assertThat(DossierJson.write(back)).isEqualTo(json);
        assertThat(MarkdownView.render(back)).isEqualTo(MarkdownView.render(DOSSIER));
        assertThat(TerminalView.render(back, 100, false)).isEqualTo(TerminalView.render(DOSSIER, 100, false));
        assertThat(back.events()).isEqualTo(DOSSIER.events());
        assertThat(back.statements()).isEqualTo(DOSSIER.statements());
        assertThat(back.conflicts()).isEqualTo(DOSSIER.conflicts());
        assertThat(back.deadlines()).isEqualTo(DOSSIER.deadlines());
        assertThat(back.sequences()).isEqualTo(DOSSIER.sequences());
    }

    @Test
    void keepsWhatEveryDossierPromises() {
        DossierInvariants.checkBuilt(DOSSIER);
    }
}
