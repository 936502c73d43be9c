package org.recoupe.eval.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.recoupe.eval.contestant.Contestant;
import org.recoupe.eval.contestant.Given;
import org.recoupe.eval.contestant.Parsed;
import org.recoupe.eval.contestant.Word;
import org.recoupe.text.Span;

/** CoreNLP with the settings that its French models come with. */
final class CoreNlp implements Contestant {

    private static final String SETTINGS = "StanfordCoreNLP-french.properties";
    private static final String TREES = "tokenize,ssplit,mwt,pos,depparse";
    private static final String OUTSIDE = "O";

    private final Pipeline trees = new Pipeline("trees", TREES, true);
    private final Pipeline all = new Pipeline("trees and names", TREES + ",ner", true);
    private final Pipeline treesOfWords = new Pipeline("trees", "pos,depparse", false);
    private final Pipeline namesOfWords = new Pipeline("names", "ner", false);

    private static StanfordCoreNLP load(String annotators, boolean fromText) {
        Properties settings = new Properties();
        try (InputStream in = CoreNlp.class.getClassLoader().getResourceAsStream(SETTINGS)) {
            settings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.setProperty("annotators", annotators);
        settings.setProperty("ner.buildEntityMentions", "false");
        // A blank line ends a sentence, as paragraphs do elsewhere.
        settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
        return new StanfordCoreNLP(settings, fromText);
    }

    @Override
    public boolean lemmatizes() {
        return false;
    }

    @Override
    public Parsed parse(String text) {
        Annotation document = new Annotation(text);
        trees.annotate(document);
        List<Span> sentences = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
            List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
            if (!tokens.isEmpty()) {
                sentences.add(new Span(
                        tokens.getFirst().beginPosition(), tokens.getLast().endPosition()));
                words.addAll(words(sentence, tokens.stream().map(CoreNlp::span).toList(), words.size()));
            }
        }
        return new Parsed(text, sentences, words);
    }

    @Override
    public List<Word> parse(Given given) {
        CoreMap sentence = sentence(given.words().stream().map(Word::form).toList());
        treesOfWords.annotate(document(sentence));
        return words(sentence, given.words().stream().map(Word::span).toList(), 0);
    }

    private static List<Word> words(CoreMap sentence, List<Span> spans, int first) {
        List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
        SemanticGraph tree = sentence.get(BasicDependenciesAnnotation.class);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            CoreLabel token = tokens.get(i);
            IndexedWord node = tree.getNodeByIndexSafe(i + 1);
            IndexedWord head = node == null ? null : tree.getParent(node);
            String relation = node == null || head == null ? "root" : relation(tree, head, node);
            int at = head == null ? -1 : first + head.index() - 1;
            words.add(new Word(spans.get(i), token.word(), "", token.tag(), at, relation));
        }
        return words;
    }

    private static String relation(SemanticGraph tree, IndexedWord head, IndexedWord node) {
        return tree.getEdge(head, node).getRelation().toString();
    }

    @Override
    public List<String> nameTags(List<String> words) {
        CoreMap sentence = sentence(words);
        namesOfWords.annotate(document(sentence));
        List<String> tags = new ArrayList<>();
        for (CoreLabel token : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
            String type = type(token);
            tags.add(type.equals(OUTSIDE) ? type : "I-" + type);
        }
        return tags;
    }

    @Override
    public List<Span> persons(String text) {
        Annotation document = new Annotation(text);
        all.annotate(document);
        return document.get(CoreAnnotations.TokensAnnotation.class).stream()
                .filter(token -> type(token).equals("PER"))
                .map(CoreNlp::span)
                .toList();
    }

    private static String type(CoreLabel token) {
        @Nullable String type = token.ner();
        return type == null ? OUTSIDE : type.startsWith("I-") || type.startsWith("B-") ? type.substring(2) : type;
    }

    @Override
    public List<Reader> readers() {
        return List.of(trees, all);
    }

    /** Loaded when first needed; pipelines share the models that they have in common, and remember no text. */
    private static final class Pipeline implements Reader {

        private final String name;
        private final String annotators;
        private final boolean fromText;
        private @Nullable StanfordCoreNLP loaded;

        Pipeline(String name, String annotators, boolean fromText) {
            this.name = name;
            this.annotators = annotators;
            this.fromText = fromText;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void read(List<String> paragraphs) {
            annotate(new Annotation(String.join("\n\n", paragraphs)));
        }

        void annotate(Annotation document) {
            pipeline().annotate(document);
        }

        private synchronized StanfordCoreNLP pipeline() {
            StanfordCoreNLP pipeline = loaded;
            if (pipeline == null) {
                pipeline = load(annotators, fromText);
                loaded = pipeline;
            }
            return pipeline;
        }
    }

    private static Span span(CoreLabel token) {
        return new Span(token.beginPosition(), token.endPosition());
    }

    private static Annotation document(CoreMap sentence) {
        List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
        Annotation document = new Annotation(sentence.get(CoreAnnotations.TextAnnotation.class));
        document.set(CoreAnnotations.TokensAnnotation.class, tokens);
        document.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
        return document;
    }

    private static CoreMap sentence(List<String> words) {
        List<CoreLabel> tokens = new ArrayList<>();
        int start = 0;
        for (String word : words) {
            CoreLabel token = new CoreLabel();
            token.setWord(word);
            token.setValue(word);
            token.setOriginalText(word);
            token.setIndex(tokens.size() + 1);
            token.setSentIndex(0);
            token.setBeginPosition(start);
            token.setEndPosition(start + word.length());
            token.setBefore(" ");
            token.setAfter(" ");
            start += word.length() + 1;
            tokens.add(token);
        }
        Annotation sentence = new Annotation(String.join(" ", words));
        sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
        sentence.set(CoreAnnotations.SentenceIndexAnnotation.class, 0);
        sentence.set(CoreAnnotations.TokenBeginAnnotation.class, 0);
        sentence.set(CoreAnnotations.TokenEndAnnotation.class, tokens.size());
        return sentence;
    }
}
