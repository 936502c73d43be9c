package org.recoupe.eval.measure;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Articles per second of the analyser over a folder as it comes, copies and all. */
final class ArticleSpeed implements Measure {

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        List<List<String>> articles = Articles.blocks(bench.articles());
        String title = "Articles per second, " + articles.size() + " articles of "
                + bench.articles().getFileName();
        sink.accept(new Speed(bench.runs())
                .measure("folder", title, articles, articles.size(), List.of(1, 2), bench.entries()));
    }
}
