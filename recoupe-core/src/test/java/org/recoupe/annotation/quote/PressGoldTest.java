package org.recoupe.annotation.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Annotator;
import org.recoupe.annotation.Quotation;
import org.recoupe.annotation.name.NameAnnotator;
import org.recoupe.annotation.syntax.SyntaxAnalyzer;
import org.recoupe.annotation.time.TimeAnnotator;
import org.recoupe.article.Article;
import org.recoupe.article.Articles;
import org.recoupe.language.LanguagePack;

/** Measures the whole chain on press passages with every quotation marked. */
class PressGoldTest {

    /** A quotation is found where its words and those of the gold share so much of what they have together. */
    private static final double ENOUGH = 0.6;

    /** Kept where it is measured; Maven runs tests in the folder of their module. */
    private static final Path GOLD = Path.of("..", "recoupe-eval", "gold", "quotes-fr", "dev.tsv");

    private static final LanguagePack PACK = LanguagePack.of("fr");
    private static final SyntaxAnalyzer SYNTAX = new SyntaxAnalyzer(PACK);
    private static final List<Annotator> CHAIN =
            List.of(new TimeAnnotator(PACK), new NameAnnotator(PACK), new QuoteAnnotator(PACK));

    /** {@code kind|speaker|cue|content|via}. */
    private record Said(String kind, String speaker, String cue, String content, String via) {

        static Said of(String cell) {
            String[] parts = cell.split("\\|", -1);
            return new Said(parts[0], parts[1], parts[2], parts[3], parts[4]);
        }

        static Said of(Quotation quotation, String text) {
            String via = quotation.via().stream().map(Quotation.Via::name).collect(Collectors.joining(","));
            return new Said(
                    quotation.kind().id(),
                    quotation.speaker() == null ? "-" : quotation.speaker().of(text),
                    quotation.cue() == null ? "-" : quotation.cue().of(text),
                    quotation.content().of(text),
                    via.isEmpty() ? "-" : via);
        }
    }

    /** What was counted. */
    static final class Score {
        int gold;
        int read;
        int found;
        int exact;
        int kinds;
        int cues;
        int speakers;
        int vias;

        double precision() {
            return (double) found / read;
        }

        double recall() {
            return (double) found / gold;
        }

        double speakers() {
            return (double) speakers / found;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "gold %d read %d found %d: precision %.3f recall %.3f; of the found: speaker %.3f kind %.3f cue %.3f"
                            + " exact words %.3f via %.3f",
                    gold,
                    read,
                    found,
                    precision(),
                    recall(),
                    speakers(),
                    (double) kinds / found,
                    (double) cues / found,
                    (double) exact / found,
                    (double) vias / found);
        }
    }

    /** Prints what is wrong, passage by passage. */
    public static void main(String[] args) throws IOException {
        System.out.println(measure(System.out));
    }

    @Test
    void findsMostOfWhatIsSaidAndByWhom() throws IOException {
        Score score = measure(null);
        assertThat(score.precision()).as("precision, %s", score).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).as("recall, %s", score).isGreaterThanOrEqualTo(0.92);
        assertThat(score.speakers()).as("speakers, %s", score).isGreaterThanOrEqualTo(0.95);
    }

    private static Score measure(@Nullable PrintStream out) throws IOException {
        Score score = new Score();
        for (String line : Files.readAllLines(GOLD)) {
            if (!line.startsWith("#") && !line.startsWith("text\t")) {
                String[] cells = line.split("\t", -1);
                compare(cells[0], cells[1], score, out);
            }
        }
        return score;
    }

    private static void compare(String text, String cell, Score score, @Nullable PrintStream out) {
        List<Said> gold = cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(" § ", -1)).map(Said::of).toList();
        Article article = Articles.ofLines(text);
        AnnotatedArticle read = AnnotatedArticle.of(article, SYNTAX.analyze(article));
        for (Annotator annotator : CHAIN) {
            read = annotator.annotate(read);
        }
        List<Said> left = new ArrayList<>();
        read.quotations().forEach(quotation -> left.add(Said.of(quotation, text)));
        score.gold += gold.size();
        score.read += left.size();
        List<String> wrong = new ArrayList<>();
        for (Said wanted : gold) {
            Said best = best(wanted, left);
            if (best == null) {
                wrong.add("missing " + wanted);
                continue;
            }
            left.remove(best);
            count(wanted, best, score, wrong);
        }
        left.forEach(said -> wrong.add("too much " + said));
        if (out != null && !wrong.isEmpty()) {
            out.println(text);
            wrong.forEach(line -> out.println("    " + line));
        }
    }

    private static @Nullable Said best(Said wanted, List<Said> read) {
        Said best = null;
        double most = ENOUGH;
        for (Said said : read) {
            double shared = shared(words(wanted.content()), words(said.content()));
            if (shared >= most && (best == null || shared > most)) {
                best = said;
                most = shared;
            }
        }
        return best;
    }

    private static void count(Said wanted, Said said, Score score, List<String> wrong) {
        boolean speaker = Arrays.stream(wanted.speaker().split(" / ", -1)).anyMatch(name -> same(name, said.speaker()));
        boolean exact = words(wanted.content()).equals(words(said.content()));
        boolean cue = wanted.cue().equals("-") || ends(wanted, said);
        score.found++;
        score.speakers += speaker ? 1 : 0;
        score.exact += exact ? 1 : 0;
        score.cues += cue ? 1 : 0;
        score.kinds += wanted.kind().equals(said.kind()) ? 1 : 0;
        score.vias += wanted.via().equals(said.via()) ? 1 : 0;
        if (!speaker
                || !exact
                || !cue
                || !wanted.kind().equals(said.kind())
                || !wanted.via().equals(said.via())) {
            wrong.add("wanted " + wanted + "\n       got " + said);
        }
    }

    /** Auxiliaries, adverbs and inverted pronouns may be counted to the cue or not: its verb decides. */
    private static boolean ends(Said wanted, Said said) {
        return words(said.cue()).contains(words(wanted.cue()).getLast());
    }

    /** A description may be cut before its complements: « le parquet » for « le parquet de Lorient ». */
    private static boolean same(String wanted, String read) {
        List<String> left = words(wanted);
        List<String> right = words(read);
        boolean begins = !right.isEmpty()
                && right.size() <= left.size()
                && left.subList(0, right.size()).equals(right);
        return left.equals(right) || begins || !left.isEmpty() && shared(left, right) >= ENOUGH;
    }

    /** The share of the words of both that are in each. */
    private static double shared(List<String> left, List<String> right) {
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        Set<String> all = new HashSet<>(left);
        all.addAll(right);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    /** Without signs, articles and the « -t- » of an inverted pronoun. */
    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.FRENCH).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word ->
                        !word.isEmpty() && !Set.of("t", "le", "la", "les", "l").contains(word))
                .toList();
    }
}
