package org.recoupe.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.codec.JsonOut;
import org.recoupe.dossier.Correction;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.entity.Entity;
import org.recoupe.view.Phrases;

/**
 * Every place that a dossier rests on as a W3C Web Annotation: a collection with one page.
 *
 * <p>The target is the text of the article, by position in code points and by its words, in the state that its SHA-256
 * names: where that differs, the position is not to be relied on. The body says what the words are evidence of.
 */
final class WebAnnotation {

    /** So many characters are quoted before and after. */
    private static final int REACH = 32;

    private static final String ITEMS = "\"items\":[]";

    private final Dossier dossier;
    private final Parts parts;
    private final Phrases phrases;
    private final Map<ArticleId, String> digests = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Note> notes = new ArrayList<>();

    private WebAnnotation(Dossier dossier) {
        this.dossier = dossier;
        this.parts = new Parts(dossier);
        this.phrases = new Phrases(dossier.language());
    }

    /**
     * One annotation.
     *
     * @param id its name
     * @param about id of the part that it is evidence of
     * @param purpose one of the motivations of the model
     * @param text what it says, for a person
     * @param evidence where
     * @param editor the judgement that it is; null where the program found it
     */
    private record Note(
            String id,
            String about,
            String purpose,
            String text,
            Evidence evidence,
            @Nullable Correction editor) {}

    static String write(Dossier dossier) {
        return new WebAnnotation(dossier).document();
    }

    private String document() {
        collect();
        String name = Parts.urn("annotations-"
                + Digests.sha1(String.join("\n", seen.stream().sorted().toList())));
        JsonOut out = JsonOut.line();
        out.object(() -> {
            out.field("@context", "http://www.w3.org/ns/anno.jsonld");
            out.field("id", name);
            out.field("type", "AnnotationCollection");
            out.field("label", dossier.story().title());
            out.object("generator", () -> {
                out.field("id", "urn:recoupe:program");
                out.field("type", "Software");
                out.field("name", "Recoupe");
            });
            out.field("total", notes.size());
            out.object("first", () -> {
                out.field("id", name + "-1");
                out.field("type", "AnnotationPage");
                out.field("partOf", name);
                out.field("startIndex", 0);
                out.strings("items", List.of());
            });
            out.field("last", name + "-1");
        });
        return filled(out.finish());
    }

    /** The document with the annotations in their place, one a line; in no text stands a quotation mark without an escape. */
    private String filled(String frame) {
        int at = frame.indexOf(ITEMS) + ITEMS.length() - 1;
        StringBuilder document = new StringBuilder(frame.substring(0, at));
        String between = "\n";
        for (Note note : notes) {
            JsonOut out = JsonOut.line();
            document.append(between)
                    .append(out.object(() -> annotation(out, note)).finish());
            between = ",\n";
        }
        return document.append(frame, at, frame.length()).append('\n').toString();
    }

    private void collect() {
        for (Dossier.DatedArticle dated : dossier.articles()) {
            String published =
                    phrases.text("sentence.pair", phrases.text("label.published"), phrases.date(dated.published()));
            dated.evidence().forEach(each -> add(dated.article().id().value(), "describing", published, each));
        }
        for (Entity actor : dossier.actors()) {
            actor.roles()
                    .forEach(role -> role.anchors()
                            .forEach(anchor -> add(
                                    actor.id().value(),
                                    "identifying",
                                    phrases.text("sentence.pair", actor.name(), role.title()),
                                    Evidence.of(anchor))));
        }
        dossier.events().forEach(this::event);
        for (Dossier.Statement statement : dossier.statements()) {
            String who = statement.speaker() == null ? statement.speakerText() : parts.name(statement.speaker());
            String said = phrases.text("kind." + statement.kind().id());
            add(
                    statement.id(),
                    "identifying",
                    who.isBlank() ? said : phrases.text("sentence.pair", who, said),
                    statement.evidence());
        }
        for (Dossier.Conflict conflict : dossier.conflicts()) {
            for (Dossier.Conflict.Side side : conflict.sides()) {
                String text = phrases.text(
                        "sentence.pair",
                        phrases.text("conflict." + conflict.kind().id()),
                        side.value());
                side.evidence().forEach(each -> add(conflict.id(), "questioning", text, each));
            }
        }
        for (Dossier.Deadline deadline : dossier.deadlines()) {
            String text = phrases.text("sentence.pair", phrases.text("label.deadline"), phrases.date(deadline.due()));
            deadline.evidence().forEach(each -> add(deadline.id(), "describing", text, each));
        }
        for (Dossier.Sequence sequence : dossier.sequences()) {
            sequence.items()
                    .forEach(item -> item.evidence()
                            .forEach(each -> add(
                                    sequence.id(),
                                    "classifying",
                                    phrases.text(
                                            "sentence.pair",
                                            sequence.what(),
                                            phrases.text("sentence.number", item.ordinal())),
                                    each)));
        }
        dossier.copies()
                .forEach(copy -> copy.shared()
                        .forEach(span -> add(
                                copy.of().value(),
                                "linking",
                                phrases.text(
                                        "sentence.pair",
                                        phrases.text(
                                                "relation." + copy.relation().id()),
                                        parts.article(copy.of()).article().path()),
                                Evidence.of(new Anchor(copy.article(), span)))));
        dossier.impossible()
                .forEach(impossible -> impossible
                        .statements()
                        .forEach(stated -> stated.evidence()
                                .forEach(each -> add(impossible.about(), "questioning", stated.because(), each))));
        for (Correction correction : dossier.corrections()) {
            correction.one().forEach(place -> judged(correction, place));
            correction.other().forEach(place -> judged(correction, place));
        }
    }

    /** What an editor judged; nothing where the place is no more. */
    private void judged(Correction correction, Correction.Place place) {
        Anchor anchor = parts.anchor(place);
        if (anchor != null) {
            String value = correction.value() == null ? "" : " " + correction.value();
            String text = phrases.text("sentence.pair", correction.kind().id() + value, correction.reason());
            add(correction.id(), "assessing", text, Evidence.of(anchor), correction);
        }
    }

    private void event(Dossier.Event event) {
        event.reports()
                .forEach(report ->
                        report.evidence().forEach(each -> add(event.id(), "identifying", event.title(), each)));
        event.placeEvidence()
                .forEach(each -> add(
                        event.id(),
                        "describing",
                        phrases.text("sentence.pair", event.title(), parts.words(each.anchor())),
                        each));
        for (Dossier.Participant participant : event.participants()) {
            String text = phrases.text("sentence.pair", event.title(), parts.name(participant.actor()));
            participant.evidence().forEach(each -> add(event.id(), "identifying", text, each));
        }
        for (Dossier.Attribute attribute : event.attributes()) {
            for (Dossier.AttributeValue value : attribute.values()) {
                String text = phrases.text(
                        "sentence.pair",
                        phrases.attribute(attribute.name()),
                        phrases.value(value.value(), value.bound()));
                value.evidence().forEach(each -> add(event.id(), "describing", text, each));
            }
        }
        event.date()
                .steps()
                .forEach(step -> step.evidence().forEach(each -> add(event.id(), "commenting", step.because(), each)));
    }

    /** One annotation for each place and what it is evidence of; the same again is the same. */
    private void add(String about, String purpose, String text, Evidence evidence) {
        add(about, purpose, text, evidence, null);
    }

    private void add(String about, String purpose, String text, Evidence evidence, @Nullable Correction editor) {
        String content = String.join("\u001f", about, purpose, text, parts.urn(evidence.anchor()));
        String id = Parts.urn("annotation-" + Digests.sha1(content));
        if (seen.add(id)) {
            notes.add(new Note(id, about, purpose, text, evidence, editor));
        }
    }

    private void annotation(JsonOut out, Note note) {
        Evidence evidence = note.evidence();
        out.field("id", note.id());
        out.field("type", "Annotation");
        out.field("motivation", note.purpose());
        Correction editor = note.editor();
        if (editor != null) {
            out.object("creator", () -> {
                out.field("type", "Person");
                out.field("name", editor.by());
            });
            out.field("created", editor.at().toString());
        }
        out.array(
                "body",
                bodies(evidence),
                body -> out.object(() -> {
                    switch (body) {
                        case WHAT -> {
                            out.field("type", "SpecificResource");
                            out.field("purpose", "linking");
                            out.field("source", Parts.urn(note.about()));
                        }
                        case SAYS -> textual(out, note.purpose(), note.text());
                        case MODALITY ->
                            textual(out, "tagging", evidence.modality().id());
                        case VOICES ->
                            textual(
                                    out,
                                    "commenting",
                                    phrases.text("sentence.according", String.join(", ", evidence.attribution())));
                    }
                }));
        target(out, evidence.anchor());
    }

    private enum Body {
        WHAT,
        SAYS,
        MODALITY,
        VOICES
    }

    private static List<Body> bodies(Evidence evidence) {
        return evidence.attribution().isEmpty()
                ? List.of(Body.WHAT, Body.SAYS, Body.MODALITY)
                : List.of(Body.WHAT, Body.SAYS, Body.MODALITY, Body.VOICES);
    }

    private void textual(JsonOut out, String purpose, String text) {
        out.field("type", "TextualBody");
        out.field("purpose", purpose);
        out.field("format", "text/plain");
        out.optional("language", purpose.equals("tagging") ? null : dossier.language());
        out.field("value", text);
    }

    private void target(JsonOut out, Anchor anchor) {
        Article article = parts.article(anchor.article()).article();
        out.object("target", () -> {
            out.field("type", "SpecificResource");
            out.object("source", () -> {
                out.field("id", Parts.urn(article.id().value()));
                out.field("type", "Text");
                out.field("format", "text/plain");
                out.field("language", article.language());
                out.field("schema:name", article.path());
                out.optional("schema:url", parts.link(article.id()));
            });
            out.object("state", () -> {
                out.field("type", "oa:State");
                out.field("schema:sha256", digests.computeIfAbsent(article.id(), id -> Digests.sha256(article.text())));
            });
            out.objects("selector", List.of(true, false), position -> {
                if (position) {
                    out.field("type", "TextPositionSelector");
                    out.field("start", parts.start(anchor));
                    out.field("end", parts.end(anchor));
                } else {
                    out.field("type", "TextQuoteSelector");
                    out.field("exact", article.words(anchor.span()));
                    out.field("prefix", before(article.text(), anchor.span().start()));
                    out.field("suffix", after(article.text(), anchor.span().end()));
                }
            });
        });
    }

    private static String before(String text, int end) {
        int start = Math.max(0, end - REACH);
        return text.substring(splits(text, start) ? start + 1 : start, end);
    }

    private static String after(String text, int start) {
        int end = Math.min(text.length(), start + REACH);
        return text.substring(start, splits(text, end) ? end - 1 : end);
    }

    /** Whether a sign of two code units would be cut at {@code at}. */
    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
