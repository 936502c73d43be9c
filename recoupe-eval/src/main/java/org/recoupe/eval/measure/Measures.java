package org.recoupe.eval.measure;

import java.util.List;

/** All that can be measured, in the order in which it is shown. */
public final class Measures {

    private Measures() {}

    /** Each by another name. */
    public static List<Measure> all() {
        return List.of(
                new RawTrees(),
                new GivenTrees(),
                new GivenNames(),
                new PersonsInArticles(),
                new Times(),
                new SpokenTimes(),
                new NameMatch(),
                new Seats(),
                new Quotes(),
                new Furniture(),
                new EventModality(),
                new SpunTexts(),
                new WellWritten(),
                new CopyPairs(),
                new Stories(),
                new EnglishEvents(),
                new Scale(),
                new DeskLoad(),
                new SearchSpeed(),
                new KeptReadings(),
                new WordSpeed(),
                new ArticleSpeed(),
                new Loading());
    }
}
