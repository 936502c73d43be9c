package org.recoupe.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.Quotation;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.Timex;
import org.recoupe.article.Article;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.SampleDossier;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;
import org.recoupe.text.Tokenizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnnotationJsonTest {

    private final Dossier.DatedArticle dated =
            SampleDossier.dossier().articles().get(1);
    private final Article article = dated.article();

    @Test
    void oneLineWithEverything() {
        String line = AnnotationJson.line(dated, annotated(), List.of("2031-03-03"), null);
        assertThat(line).doesNotContain("\n");
        JsonNode root = JsonMapper.shared().readTree(line);
        assertThat(words(root.get("times").get(0))).isEqualTo("lundi");
        assertThat(root.get("times").get(0).get("value").asString()).isEqualTo("2031-03-03");
        assertThat(words(root.get("names").get(0))).isEqualTo("Irène Valcourt");
        assertThat(root.get("names").get(0).get("type").asString()).isEqualTo("PER");
        assertThat(root.get("quotes").get(0).get("speaker").get("name").asString())
                .isEqualTo("Tarek Obrian");
        assertThat(words(root.get("quotes").get(0).get("cue"))).isEqualTo("a déclaré");
        assertThat(words(root.get("events").get(0))).isEqualTo("a reçu");
        assertThat(root.get("events")
                        .get(0)
                        .get("participants")
                        .get(0)
                        .get("role")
                        .asString())
                .isEqualTo("host");
        assertThat(root.get("published").get("date").asString()).isEqualTo("2031-03-03");
        assertThat(root.has("tokens")).isFalse();
        assertThat(root.get("sentences")).hasSize(1);
    }

    @Test
    void tokensWhereAsked() {
        List<Token> tokens = new ArrayList<>(annotated().tokens().tokens());
        tokens.set(1, tokens.get(1).dependent(4, "nsubj"));
        JsonNode root =
                JsonMapper.shared().readTree(AnnotationJson.line(dated, annotated(), List.of("2031-03-03"), tokens));
        assertThat(words(root.get("tokens").get(0))).isEqualTo("La");
        assertThat(root.get("tokens").get(0).get("head").isNull()).isTrue();
        assertThat(root.get("tokens").get(1).get("head").asInt()).isEqualTo(4);
        assertThat(root.get("tokens").get(1).get("deprel").asString()).isEqualTo("nsubj");
    }

    @Test
    void aValueForEachTime() {
        assertThatThrownBy(() -> AnnotationJson.line(dated, annotated(), List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String words(JsonNode place) {
        String text = article.text();
        return text.substring(
                text.offsetByCodePoints(0, place.get("start").asInt()),
                text.offsetByCodePoints(0, place.get("end").asInt()));
    }

    private Span at(String words) {
        return SampleDossier.anchor(article, words).span();
    }

    private AnnotatedArticle annotated() {
        Span body = article.blocks().getFirst().span();
        List<Token> tokens = Tokenizer.tokenize(article.text(), body);
        TokenizedText text = new TokenizedText(article.text(), tokens, List.of(new Sentence(body, 0, tokens.size())));
        return new AnnotatedArticle(
                article,
                text,
                List.of(new Timex(
                        at("lundi"),
                        Timex.Type.DATE,
                        new TimeMeaning.Weekday(java.time.DayOfWeek.MONDAY, TimeMeaning.Direction.OPEN),
                        null,
                        Timex.Relation.ON,
                        "test.time")),
                List.of(mention("Irène Valcourt", 1), mention("Tarek Obrian", 2)),
                List.of(new Quotation(
                        at("Nous avançons"),
                        Quotation.Kind.DIRECT,
                        at("a déclaré"),
                        at("Tarek Obrian"),
                        List.of(),
                        false,
                        "test.quote")),
                List.of(new EventMention(
                        at("a reçu"),
                        at("La ministre Irène Valcourt a reçu lundi les dockers à Valmer"),
                        "CONSULT",
                        "meeting",
                        List.of(),
                        Modality.ASSERTED,
                        List.of(new EventMention.Participant(at("Irène Valcourt"), EventMention.Role.HOST)),
                        null,
                        List.of(0),
                        List.of(),
                        true,
                        "test.event")));
    }

    private Mention mention(String name, int chain) {
        return new Mention(at(name), Mention.Form.NAME, Mention.Type.PERSON, name, chain, List.of(), null, "test.name");
    }
}
