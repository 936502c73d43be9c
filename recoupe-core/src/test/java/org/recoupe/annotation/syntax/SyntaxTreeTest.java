package org.recoupe.annotation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

class SyntaxTreeTest {

    /** Words as {@code form/upos/head/relation}, heads counted from 1, 0 the root. */
    private static SyntaxTree tree(String... words) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        for (String word : words) {
            String[] part = word.split("/");
            Span span = new Span(text.length(), text.length() + part[0].length());
            text.append(part[0]).append(' ');
            tokens.add(Token.of(span, part[0])
                    .analysed(part[0], part[1], "")
                    .dependent(Integer.parseInt(part[2]) - 1, part[3]));
        }
        Sentence sentence = new Sentence(new Span(0, text.length() - 1), 0, tokens.size());
        return SyntaxTree.of(new TokenizedText(text.toString(), tokens, List.of(sentence)), sentence);
    }

    @Test
    void joinsWhatIsCoordinated() {
        SyntaxTree tree = tree("Ana/PROPN/4/nsubj", "et/CCONJ/3/cc", "Leo/PROPN/1/conj", "partent/VERB/0/root");
        assertThat(tree.subjects(3, token -> false)).containsExactly(0, 2);
        assertThat(tree.firstJoined(2)).isZero();
        assertThat(tree.reach(3)).isEqualTo(new Span(0, 4));
    }

    @Test
    void followsTheRelativeToWhatItIsAbout() {
        SyntaxTree tree = tree("Ana/PROPN/0/root", "qui/PRON/3/nsubj", "part/VERB/1/acl:relcl");
        assertThat(tree.subjects(2, token -> false)).containsExactly(0);
    }

    @Test
    void handsTheSubjectDownToTheInfinitive() {
        SyntaxTree tree = tree("Ana/PROPN/2/nsubj", "veut/VERB/0/root", "partir/VERB/2/xcomp");
        assertThat(tree.subjects(2, token -> false)).containsExactly(0);
    }

    @Test
    void handsTheObjectDownWhereTheVerbSaysSo() {
        SyntaxTree tree = tree(
                "Ana/PROPN/2/nsubj",
                "demande/VERB/0/root",
                "à/ADP/4/case",
                "Leo/PROPN/2/obl:arg",
                "de/ADP/6/mark",
                "partir/VERB/2/xcomp");
        assertThat(tree.subjects(5, token -> token.surface().equals("demande"))).containsExactly(3);
        assertThat(tree.subjects(5, token -> false)).containsExactly(0);
    }

    @Test
    void sharesTheSubjectOfTheVerbBefore() {
        SyntaxTree tree = tree("Ana/PROPN/2/nsubj", "vient/VERB/0/root", "et/CCONJ/4/cc", "parle/VERB/2/conj");
        assertThat(tree.subjects(3, token -> false)).containsExactly(0);
    }

    @Test
    void findsNothingWhereNothingIsParsed() {
        SyntaxTree tree = tree("Ana/PROPN/0/x", "part/VERB/0/x");
        assertThat(tree.subjects(1, token -> true)).isEmpty();
        assertThat(tree.head(0)).isEqualTo(-1);
    }
}
