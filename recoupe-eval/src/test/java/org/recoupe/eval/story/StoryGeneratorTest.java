package org.recoupe.eval.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryGeneratorTest {

    private static final int ARTICLES = 400;
    private static final Story STORY = new StoryGenerator(7).story(ARTICLES);

    @Test
    void givesTheSameStoryForTheSameSeed() {
        assertThat(new StoryGenerator(7).story(ARTICLES)).isEqualTo(STORY);
    }

    @Test
    void beginsALongerStoryLikeAShorterOne() {
        for (int articles : List.of(1, 50, 333)) {
            assertThat(new StoryGenerator(7).story(articles).articles().stream().map(StoryArticle::text))
                    .containsExactlyElementsOf(STORY.articles().subList(0, articles).stream()
                            .map(StoryArticle::text)
                            .toList());
        }
    }

    @Test
    void givesOtherStoriesForOtherSeeds() {
        Set<String> mine = STORY.articles().stream().map(StoryArticle::text).collect(Collectors.toSet());

        assertThat(new StoryGenerator(8).story(ARTICLES).articles())
                .noneMatch(article -> mine.contains(article.text()));
    }

    @Test
    void hasAsManyArticlesAsAskedForEachAnother() {
        assertThat(STORY.articles()).hasSize(ARTICLES);
        assertThat(STORY.articles().stream().map(StoryArticle::text)).doesNotHaveDuplicates();
        assertThat(STORY.articles().stream().map(StoryArticle::id)).doesNotHaveDuplicates();
        assertThat(new StoryGenerator(7).story(10).articles()).hasSize(10);
        assertThatThrownBy(() -> new StoryGenerator(7).story(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesNoSlotOpenAndJoinsWordsAsFrenchDoes() {
        assertThat(STORY.articles())
                .allSatisfy(article -> assertThat(article.text())
                        .doesNotContain(
                                "{", "}", "[", "]", " de le ", " à le ", " de les ", " de l'a l'", "null", "  "));
    }

    @Test
    void saysEachValueInTheArticlesThatAreSaidToSayIt() {
        for (StoryArticle article : STORY.articles()) {
            for (Passage passage : article.passages()) {
                for (Fact fact : passage.facts()) {
                    assertThat(fact.start()).isBetween(passage.start(), passage.end());
                    assertThat(fact.end()).isBetween(fact.start() + 1, passage.end());
                    String words = article.text().substring(fact.start(), fact.end());
                    if (fact.attribute().equals("deaths") || fact.attribute().equals("participants-count")) {
                        int number = Integer.parseInt(fact.value());
                        assertThat(Numbers.count(number)).contains(words.toLowerCase(Locale.ROOT));
                    }
                    if (fact.attribute().equals("duration")) {
                        assertThat(words).containsAnyOf("heure", "minute", "jours");
                    }
                }
            }
        }
    }

    @Test
    void namesThePeopleOfAnEventWhereItIsNamedFirst() {
        Map<String, StoryEvent> events =
                STORY.events().stream().collect(Collectors.toMap(StoryEvent::id, event -> event));
        for (StoryArticle article : STORY.articles()) {
            Passage lead = article.passages().getFirst();
            StoryEvent event = there(events, lead.event());
            String words = article.text().substring(lead.start(), lead.end());
            if (event.kind().equals("meeting") || event.kind().equals("call")) {
                assertThat(event.people())
                        .allSatisfy(person -> assertThat(person.surname()).anyMatch(words::contains));
            }
        }
    }

    @Test
    void keepsTheTruthAboutCopies() {
        Map<String, StoryArticle> articles =
                STORY.articles().stream().collect(Collectors.toMap(StoryArticle::id, article -> article));
        assertThat(STORY.copies().stream().map(CopyPair::relation).distinct())
                .contains("duplicate", "excerpt", "rewrite");
        for (CopyPair pair : STORY.copies()) {
            StoryArticle article = there(articles, pair.article());
            StoryArticle of = there(articles, pair.of());
            Set<String> one = sentences(article);
            Set<String> other = sentences(of);
            if (pair.relation().equals("duplicate")) {
                assertThat(one).isEqualTo(other);
            }
            if (pair.relation().equals("excerpt")) {
                assertThat(one.size() < other.size() ? other.containsAll(one) : one.containsAll(other))
                        .isTrue();
            }
            assertThat(article.root()).isEqualTo(of.root());
            assertThat(article.published())
                    .isAfterOrEqualTo(there(articles, article.root()).published());
        }
    }

    /** What stands under {@code id}, which must be there. */
    private static <T> T there(Map<String, T> all, String id) {
        return Objects.requireNonNull(all.get(id), id);
    }

    private static Set<String> sentences(StoryArticle article) {
        Set<String> sentences = new HashSet<>();
        article.passages().forEach(passage -> sentences.add(article.text().substring(passage.start(), passage.end())));
        return sentences;
    }

    @Test
    void countsACopyWithWhatItCopies() {
        assertThat(STORY.witnesses().values())
                .allSatisfy(each -> assertThat(each.independent())
                        .isBetween(1, each.reports().size()));
        assertThat(STORY.witnesses().values())
                .anyMatch(each -> each.independent() < each.reports().size());
    }

    @Test
    void hasConflictsOfEveryKind() {
        assertThat(STORY.conflicts().stream().map(StoryConflict::kind).distinct())
                .contains("value", "update", "denial");
    }

    @Test
    void hasSixWordingsForEachKindOfSentence() {
        assertThat(Writer.kinds())
                .isNotEmpty()
                .allSatisfy((kind, wordings) -> assertThat(wordings).isGreaterThanOrEqualTo(6));
    }

    @Test
    void writesAFolder(@TempDir Path folder) throws IOException {
        new StoryWriter(folder).write(new StoryGenerator(7), 50);

        try (Stream<Path> files = Files.list(folder.resolve("articles"))) {
            assertThat(files).hasSize(50);
        }
        List<String> lines = Files.readAllLines(folder.resolve("articles.jsonl"));
        assertThat(lines).hasSize(50);
        assertThat(lines.getFirst()).startsWith("{\"id\":\"c00000-000\"");
        assertThat(Files.readAllLines(folder.resolve("events.jsonl"))).isNotEmpty();
    }
}
