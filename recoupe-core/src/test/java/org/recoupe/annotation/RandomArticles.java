package org.recoupe.annotation;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.recoupe.annotation.syntax.SyntaxAnalyzer;
import org.recoupe.article.Article;
import org.recoupe.article.Articles;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.RandomText;

/**
 * Articles of random text, the same in each run. The words of each are read once for the tests of all stages: it is what
 * takes the time.
 */
public final class RandomArticles {

    /** How many there are. */
    public static final int COUNT = 200;

    private static final SyntaxAnalyzer SYNTAX = new SyntaxAnalyzer(LanguagePack.of("fr"));
    private static final Map<Integer, AnnotatedArticle> READ = new ConcurrentHashMap<>();

    private RandomArticles() {}

    /** The article {@code number}, 1 to {@link #COUNT}, with its words alone. An event and a name are among them. */
    public static AnnotatedArticle of(int number) {
        return READ.computeIfAbsent(number, RandomArticles::read);
    }

    private static AnnotatedArticle read(int number) {
        Random random = new Random(number);
        String text = RandomText.of(random, 100) + " a rencontré Marc Ovide, qui " + RandomText.of(random, 100);
        Article article = Articles.ofLines(text);
        return AnnotatedArticle.of(article, SYNTAX.analyze(article));
    }
}
