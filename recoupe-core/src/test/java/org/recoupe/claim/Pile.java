package org.recoupe.claim;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.Quotation;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.TimeMeaning.Direction;
import org.recoupe.annotation.TimeMeaning.Origin;
import org.recoupe.annotation.TimeMeaning.Unit;
import org.recoupe.annotation.Timex;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.article.StatedDate;
import org.recoupe.dating.DatingCase;
import org.recoupe.dossier.Known;
import org.recoupe.dossier.Material;
import org.recoupe.duplicate.Copy;
import org.recoupe.entity.Entities;
import org.recoupe.entity.Entity;
import org.recoupe.entity.EntityId;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/** A pile of articles made by hand: what the readers would have read in them. */
public final class Pile {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final List<Paper> papers = new ArrayList<>();
    private final TreeMap<String, Entity> entities = new TreeMap<>();
    public final List<Copy> copies = new ArrayList<>();

    public Paper paper(String path, String text) {
        Paper paper = new Paper(path, text);
        papers.add(paper);
        return paper;
    }

    public Pile entity(String name, Mention.Type type) {
        EntityId id = id(name);
        entities.put(id.value(), new Entity(id, type, name, List.of(name), List.of(), null));
        return this;
    }

    public Pile people(String... names) {
        for (String name : names) {
            entity(name, Mention.Type.PERSON);
        }
        return this;
    }

    public static EntityId id(String name) {
        return new EntityId(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
    }

    public Entities entities() {
        return new Entities(List.copyOf(entities.values()), Map.of(), List.of());
    }

    public DatingCase dating() {
        return new DatingCase(articles(), reports(), entities(), copies, TODAY, Map.of());
    }

    public List<AnnotatedArticle> articles() {
        return papers.stream().map(Paper::annotated).toList();
    }

    public List<EventReport> reports() {
        return papers.stream()
                .flatMap(paper -> paper.reports.stream())
                .map(Told::report)
                .toList();
    }

    public Material material() {
        return new Material(
                articles(),
                entities(),
                reports(),
                papers.stream().flatMap(paper -> paper.utterances.stream()).toList(),
                copies,
                List.of(),
                new Known(TODAY, ZoneOffset.UTC, Map.of()));
    }

    /** One article. */
    public static final class Paper {
        private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\s]");

        private final String path;
        private final String text;
        private final List<StatedDate> dates = new ArrayList<>();
        private final List<Article.Agency> agencies = new ArrayList<>();
        private final List<Told> reports = new ArrayList<>();
        private final List<Utterance> utterances = new ArrayList<>();
        private final List<Quotation> quotations = new ArrayList<>();
        private boolean parted;

        private Paper(String path, String text) {
            this.path = path;
            this.text = text;
        }

        public ArticleId id() {
            return new ArticleId("a-" + path.replaceAll("[^a-z0-9]+", "-"));
        }

        public Span span(String words) {
            int at = text.indexOf(words);
            if (at < 0) {
                throw new IllegalArgumentException("not in the text: " + words);
            }
            return new Span(at, at + words.length());
        }

        private Anchor anchor(String words) {
            return new Anchor(id(), span(words));
        }

        /** Has the text parted into words and sentences, which end with a full stop; else it is one piece. */
        public Paper parted() {
            parted = true;
            return this;
        }

        private TokenizedText tokens() {
            if (!parted) {
                return new TokenizedText(text, List.of(), List.of());
            }
            List<Token> tokens = new ArrayList<>();
            List<Sentence> sentences = new ArrayList<>();
            Matcher words = WORD.matcher(text);
            int from = 0;
            while (words.find()) {
                tokens.add(Token.of(new Span(words.start(), words.end()), words.group()));
                if (words.group().equals(".")) {
                    Span span = tokens.get(from).span().cover(tokens.getLast().span());
                    sentences.add(new Sentence(span, from, tokens.size()));
                    from = tokens.size();
                }
            }
            return new TokenizedText(text, tokens, sentences);
        }

        public Paper stated(@Nullable Integer year, int month, int day, StatedDate.Form form, String words) {
            dates.add(new StatedDate(year, month, day, null, form, span(words), true, "taken"));
            return this;
        }

        public Paper on(LocalDate day) {
            dates.add(new StatedDate(
                    day.getYear(),
                    day.getMonthValue(),
                    day.getDayOfMonth(),
                    null,
                    StatedDate.Form.DATE_LINE,
                    new Span(0, 1),
                    true,
                    "taken"));
            return this;
        }

        public Paper agency(String name) {
            agencies.add(new Article.Agency(name, span(name)));
            return this;
        }

        public Paper quote(String words) {
            quotations.add(new Quotation(span(words), Quotation.Kind.DIRECT, null, null, List.of(), false, "test"));
            return this;
        }

        public Paper denial(String cue, String words, String speaker) {
            Quotation quotation = new Quotation(
                    span(words), Quotation.Kind.INDIRECT, span(cue), span(speaker), List.of(), true, "test");
            utterances.add(new Utterance(anchor(words), quotation, Pile.id(speaker), speaker, cue, words, List.of()));
            return this;
        }

        public Told tells(String code, String kind, String trigger) {
            Told told = new Told(this, code, kind, trigger);
            reports.add(told);
            return told;
        }

        private AnnotatedArticle annotated() {
            Article article =
                    new Article(id(), path, text, "fr", null, null, null, null, agencies, dates, List.of(), List.of());
            return new AnnotatedArticle(article, tokens(), List.of(), List.of(), quotations, List.of());
        }
    }

    /** One report. */
    public static final class Told {
        private final Paper paper;
        private final String code;
        private final String kind;
        private final ReportId id;
        private Anchor words;
        private Modality modality = Modality.ASSERTED;
        private boolean specific = true;
        private List<String> attribution = List.of();
        private final List<Claim> claims = new ArrayList<>();

        private Told(Paper paper, String code, String kind, String trigger) {
            this.paper = paper;
            this.code = code;
            this.kind = kind;
            this.id = new ReportId(paper.anchor(trigger));
            this.words = paper.anchor(trigger);
        }

        public Told words(String sentence) {
            words = paper.anchor(sentence);
            return this;
        }

        public Told modality(Modality modality) {
            this.modality = modality;
            return this;
        }

        public Told vague() {
            specific = false;
            return this;
        }

        public Told from(String... names) {
            attribution = List.of(names);
            return this;
        }

        public Told who(Role role, String... names) {
            for (String name : names) {
                add(Attributes.PARTICIPANT, new Value.Actor(Pile.id(name), role), words);
            }
            return this;
        }

        public Told time(String words, TimeMeaning meaning) {
            return time(Attributes.TIME, words, meaning);
        }

        public Told time(String attribute, String words, TimeMeaning meaning) {
            Timex timex = new Timex(paper.span(words), Timex.Type.DATE, meaning, null, Timex.Relation.ON, "test");
            return add(attribute, new Value.Time(timex), paper.anchor(words));
        }

        public Told place(String words) {
            return add(Attributes.PLACE, new Value.Place(words), paper.anchor(words));
        }

        public Told plain(String attribute, String value, String words) {
            return plain(attribute, value, "exact", modality, words);
        }

        public Told plain(String attribute, String value, String bound, Modality how, String words) {
            claims.add(new Claim(
                    id, attribute, new Value.Plain(value, bound), paper.anchor(words), how, attribution, "test"));
            return this;
        }

        private Told add(String attribute, Value value, Anchor at) {
            claims.add(new Claim(id, attribute, value, at, modality, attribution, "test"));
            return this;
        }

        EventReport report() {
            return new EventReport(
                    id, words, code, kind, List.of(), modality, specific, attribution, claims, List.of(), "test");
        }
    }

    public static TimeMeaning day(int month, int day) {
        return new TimeMeaning.Calendar(null, month, day, null, null, Direction.OPEN);
    }

    public static TimeMeaning date(int year, int month, @Nullable Integer day) {
        return new TimeMeaning.Calendar(year, month, day, null, null, Direction.OPEN);
    }

    public static TimeMeaning weekday(DayOfWeek day) {
        return new TimeMeaning.Weekday(day, Direction.OPEN);
    }

    public static TimeMeaning offset(int amount, Unit unit) {
        return new TimeMeaning.Offset(amount, unit, Origin.PUBLICATION);
    }

    public static TimeMeaning context(int amount, Unit unit) {
        return new TimeMeaning.Offset(amount, unit, Origin.CONTEXT);
    }
}
