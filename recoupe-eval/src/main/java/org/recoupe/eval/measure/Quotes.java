package org.recoupe.eval.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Quotation;
import org.recoupe.eval.corpus.QuoteCorpus;
import org.recoupe.eval.corpus.QuoteCorpus.Passage;
import org.recoupe.eval.corpus.QuoteCorpus.Said;
import org.recoupe.eval.score.QuoteScore;
import org.recoupe.eval.score.Rate;
import org.recoupe.text.Span;

/** Quotations, who said them and through whom they came, in press passages of our own. */
final class Quotes implements Measure {

    private static final List<String> COLUMNS =
            List.of("strict-p", "strict-r", "strict", "loose-p", "loose-r", "loose", "speaker", "kind", "cue", "chain");
    private static final List<String> KINDS = List.of("direct", "indirect", "mixed");

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        Map<String, Path> parts = new LinkedHashMap<>();
        parts.put("Recoupe, held third", bench.gold("quotes-fr/held.tsv"));
        parts.put("Recoupe, development", bench.gold("quotes-fr/dev.tsv"));
        List<Table.Row> all = new ArrayList<>();
        List<Table.Row> kinds = new ArrayList<>();
        for (Map.Entry<String, Path> part : parts.entrySet()) {
            List<Passage> passages = QuoteCorpus.read(part.getValue());
            List<List<QuoteScore.Read>> read =
                    passages.stream().map(passage -> read(passage.text())).toList();
            String name = part.getKey() + " (" + quotations(passages) + ")";
            all.add(new Table.Row(name, figures(passages, read)));
            kinds.add(new Table.Row(name, byKind(passages, read)));
        }
        all.add(new Table.Row("Radar de parité (published)", published()));
        sink.accept(new Table(
                "quotes",
                "Quotations in press passages of our own (precision, recall, F1 of words; of those found, per cent right)",
                COLUMNS,
                1,
                all));
        sink.accept(new Table("quotes-kinds", "The same by kind (F1 of exact words)", KINDS, 1, kinds));
    }

    private static int quotations(List<Passage> passages) {
        return passages.stream().mapToInt(passage -> passage.said().size()).sum();
    }

    /** On Canadian news of their own; their strict allows for a fifth of the words. */
    private static List<@Nullable Double> published() {
        List<@Nullable Double> row = new ArrayList<>(Arrays.asList(new Double[COLUMNS.size()]));
        row.set(COLUMNS.indexOf("strict"), 72.6);
        row.set(COLUMNS.indexOf("loose"), 81.7);
        row.set(COLUMNS.indexOf("speaker"), 84.0);
        return row;
    }

    private static List<@Nullable Double> figures(List<Passage> passages, List<List<QuoteScore.Read>> read) {
        QuoteScore score = QuoteScore.NONE;
        for (int i = 0; i < passages.size(); i++) {
            score = score.plus(
                    QuoteScore.of(passages.get(i).text(), passages.get(i).said(), read.get(i)));
        }
        List<@Nullable Double> row = new ArrayList<>();
        for (Rate rate : List.of(score.strict(), score.loose())) {
            row.add(share(rate, Rate::found));
            row.add(share(rate, Rate::gold));
            row.add(rate.f1());
        }
        for (Rate rate : List.of(score.speakers(), score.kinds(), score.cues(), score.chains())) {
            row.add(share(rate, Rate::gold));
        }
        return row;
    }

    private static double share(Rate rate, ToLongFunction<Rate> of) {
        return of.applyAsLong(rate) == 0 ? 0 : 100.0 * rate.right() / of.applyAsLong(rate);
    }

    private static List<@Nullable Double> byKind(List<Passage> passages, List<List<QuoteScore.Read>> read) {
        List<@Nullable Double> row = new ArrayList<>();
        for (String kind : KINDS) {
            Rate strict = Rate.NONE;
            for (int i = 0; i < passages.size(); i++) {
                List<Said> gold = passages.get(i).said().stream()
                        .filter(said -> said.kind().equals(kind))
                        .toList();
                List<QuoteScore.Read> found = read.get(i).stream()
                        .filter(one -> one.said().kind().equals(kind))
                        .toList();
                strict = strict.plus(
                        QuoteScore.of(passages.get(i).text(), gold, found).strict());
            }
            row.add(strict.f1());
        }
        return row;
    }

    /** What the whole program reads in a passage. */
    static List<QuoteScore.Read> read(String text) {
        AnnotatedArticle article = new Program("fr").annotate(text, null).article();
        Map<Span, Mention> mentions = new HashMap<>();
        article.mentions().forEach(mention -> mentions.put(mention.span(), mention));
        return article.quotations().stream()
                .map(quotation -> read(quotation, article.tokens().text(), mentions))
                .toList();
    }

    private static QuoteScore.Read read(Quotation quotation, String text, Map<Span, Mention> mentions) {
        List<String> speakers = new ArrayList<>();
        Span speaker = quotation.speaker();
        if (speaker != null) {
            speakers.add(speaker.of(text));
            Mention mention = mentions.get(speaker);
            if (mention != null) {
                speakers.add(mention.name());
            }
        }
        Said said = new Said(
                quotation.kind().id(),
                speakers,
                quotation.cue() == null ? "" : quotation.cue().of(text),
                quotation.content().of(text),
                quotation.via().stream().map(Quotation.Via::name).toList());
        return new QuoteScore.Read(
                quotation.content().start(), quotation.content().end(), said);
    }
}
