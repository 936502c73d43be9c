package org.recoupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.dossier.Dossier;

/** The footnotes of the Markdown document, read by commonmark-java. */
class MarkdownNotesTest {

    static List<Dossier> dossiers() {
        return Exported.all().toList();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void everyPlaceHasItsNote(Dossier dossier) {
        Node document = Parser.builder()
                .extensions(List.of(FootnotesExtension.create()))
                .build()
                .parse(Exported.text("markdown", dossier));
        List<String> asked = new ArrayList<>();
        Set<String> given = new HashSet<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof FootnoteReference reference) {
                    asked.add(reference.getLabel());
                }
                visitChildren(node);
            }

            @Override
            public void visit(CustomBlock block) {
                if (block instanceof FootnoteDefinition definition) {
                    assertThat(given.add(definition.getLabel())).isTrue();
                }
                visitChildren(block);
            }

            @Override
            public void visit(Link link) {
                assertThat(link.getDestination()).matches("#[AE]\\d+");
                visitChildren(link);
            }

            @Override
            public void visit(HtmlBlock block) {
                assertThat(block.getLiteral()).matches("<a id=\"[AE]\\d+\"></a>");
            }
        });
        assertThat(asked).isNotEmpty();
        assertThat(new HashSet<>(asked)).isEqualTo(given);
        assertThat(given).allMatch(label -> label.matches("\\d+"));
    }
}
