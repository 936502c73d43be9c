package org.recoupe.eval.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.recoupe.eval.contestant.Given;
import org.recoupe.eval.contestant.Parsed;
import org.recoupe.eval.contestant.Word;
import org.recoupe.text.Span;

/**
 * A file of Universal Dependencies in the CoNLL-U format.
 *
 * @param sentences in the order of the file
 */
public record Treebank(List<TreebankSentence> sentences) {

    private static final String TEXT = "# text =";

    /** Copies the list. */
    public Treebank {
        sentences = List.copyOf(sentences);
    }

    /** @throws IllegalArgumentException where the file is not in the format; says the line */
    public static Treebank read(Path file) throws IOException {
        return parse(Files.readAllLines(file, StandardCharsets.UTF_8), file.toString());
    }

    static Treebank parse(List<String> lines, String name) {
        List<TreebankSentence> sentences = new ArrayList<>();
        TreebankSentence.Builder sentence = new TreebankSentence.Builder();
        int number = 0;
        for (String line : lines) {
            number++;
            try {
                if (line.startsWith(TEXT)) {
                    sentence.text(line.substring(TEXT.length()).strip());
                } else if (line.isEmpty()) {
                    sentence.build().ifPresent(sentences::add);
                    // A new one: a range of one sentence must not reach into the next.
                    sentence = new TreebankSentence.Builder();
                } else if (!line.startsWith("#")) {
                    sentence.line(line.split("\t", -1));
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ", line " + number + ": " + e.getMessage(), e);
            }
        }
        sentence.build().ifPresent(sentences::add);
        return new Treebank(sentences);
    }

    /** The last {@code count} sentences. */
    public Treebank last(int count) {
        return new Treebank(sentences.subList(Math.max(0, sentences.size() - count), sentences.size()));
    }

    /** The running text, sentences joined by blanks, with all that is right in it. */
    public Parsed raw() {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        for (TreebankSentence sentence : sentences) {
            spans.add(new Span(text.length(), text.length() + sentence.text().length()));
            words.addAll(sentence.words(sentence.spans(), text.length(), words.size()));
            text.append(sentence.text()).append(' ');
        }
        return new Parsed(text.toString(), spans, words);
    }

    /** The sentences one by one with their words given. */
    public List<Given> given() {
        return sentences.stream().map(TreebankSentence::given).toList();
    }
}
