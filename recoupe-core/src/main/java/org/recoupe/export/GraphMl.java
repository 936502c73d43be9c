package org.recoupe.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention;
import org.recoupe.article.ArticleId;
import org.recoupe.codec.DossierJson;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Evidence;
import org.recoupe.entity.Entity;
import org.recoupe.entity.EntityId;
import org.recoupe.text.Span;
import org.recoupe.view.PlainText;

/**
 * The actors as a graph in GraphML. An edge goes from who acts to who undergoes it, and is without direction between those
 * who take part together; there is one for each pair and type of event, with how many and which events. Who is behind the words
 * of a report is tied to those in the event.
 */
final class GraphMl {

    /** Of an event with more participants the first so many are linked. */
    private static final int MOST_LINKED = 50;

    private static final String STATEMENT = "STATEMENT";

    private final Dossier dossier;
    private final Parts parts;
    private final StringBuilder out = new StringBuilder();
    private final Map<Link, Tie> ties = new TreeMap<>();
    private final Map<String, Set<EntityId>> named = new HashMap<>();

    private GraphMl(Dossier dossier) {
        this.dossier = dossier;
        this.parts = new Parts(dossier);
        for (Entity actor : dossier.actors()) {
            Stream.concat(Stream.of(actor.name()), actor.variants().stream())
                    .forEach(name ->
                            named.computeIfAbsent(name, key -> new TreeSet<>()).add(actor.id()));
        }
    }

    private record Link(EntityId from, EntityId to, String type, boolean directed) implements Comparable<Link> {

        @Override
        public int compareTo(Link other) {
            int order = from.compareTo(other.from);
            order = order != 0 ? order : to.compareTo(other.to);
            order = order != 0 ? order : type.compareTo(other.type);
            return order != 0 ? order : Boolean.compare(directed, other.directed);
        }
    }

    /** What an edge stands for. */
    private static final class Tie {
        private final TreeSet<String> events = new TreeSet<>();
        private final TreeSet<String> statements = new TreeSet<>();
        private final TreeSet<String> sources = new TreeSet<>();
        private @Nullable String first;
        private @Nullable String last;

        void add(Dossier.Event event) {
            events.add(event.id());
            Period period = Period.of(event.date());
            if (period.first() != null) {
                String day = period.first().toString();
                first = first == null || day.compareTo(first) < 0 ? day : first;
            }
            if (period.last() != null) {
                String day = period.last().toString();
                last = last == null || day.compareTo(last) > 0 ? day : last;
            }
        }
    }

    static String write(Dossier dossier) {
        return new GraphMl(dossier).document();
    }

    private String document() {
        dossier.events().forEach(this::event);
        statements();
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
                + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
        List.of("label", "type", "country", "variants", "roles", "sources")
                .forEach(name -> key("node", name, "string"));
        List.of("relation", "events", "statements", "places", "first", "last")
                .forEach(name -> key("edge", name, "string"));
        key("edge", "weight", "int");
        out.append("  <graph id=\"actors\" edgedefault=\"undirected\">\n");
        dossier.actors().forEach(this::node);
        int number = 0;
        for (Map.Entry<Link, Tie> tie : ties.entrySet()) {
            number++;
            edge(number, tie.getKey(), tie.getValue());
        }
        return out.append("  </graph>\n</graphml>\n").toString();
    }

    private void event(Dossier.Event event) {
        List<Dossier.Participant> linked = event.participants().stream()
                .filter(who -> parts.actor(who.actor()) != null)
                .limit(MOST_LINKED)
                .toList();
        for (int i = 0; i < linked.size(); i++) {
            for (int k = i + 1; k < linked.size(); k++) {
                Tie tie = tie(linked.get(i), linked.get(k), event.code());
                if (tie != null) {
                    tie.add(event);
                    event.reports().stream()
                            .flatMap(report -> report.evidence().stream())
                            .forEach(each -> tie.sources.add(parts.where(each)));
                }
            }
        }
    }

    private @Nullable Tie tie(Dossier.Participant one, Dossier.Participant other, String type) {
        boolean oneUndergoes = one.role() == EventMention.Role.RECIPIENT;
        boolean otherUndergoes = other.role() == EventMention.Role.RECIPIENT;
        if (one.actor().equals(other.actor())) {
            return null;
        }
        if (oneUndergoes != otherUndergoes) {
            return oneUndergoes
                    ? tie(new Link(other.actor(), one.actor(), type, true))
                    : tie(new Link(one.actor(), other.actor(), type, true));
        }
        boolean ordered = one.actor().compareTo(other.actor()) < 0;
        return ordered
                ? tie(new Link(one.actor(), other.actor(), type, false))
                : tie(new Link(other.actor(), one.actor(), type, false));
    }

    private Tie tie(Link link) {
        return ties.computeIfAbsent(link, key -> new Tie());
    }

    /** Who is behind the words of a report speaks of those in the event. */
    private void statements() {
        Map<ArticleId, List<Dossier.Statement>> byArticle = new HashMap<>();
        dossier.statements()
                .forEach(statement -> byArticle
                        .computeIfAbsent(statement.evidence().anchor().article(), id -> new ArrayList<>())
                        .add(statement));
        for (Dossier.Event event : dossier.events()) {
            for (Dossier.Report report : event.reports()) {
                List<Dossier.Statement> said = byArticle.getOrDefault(report.article(), List.of());
                for (Evidence place : report.evidence()) {
                    speaker(place).ifPresent(speaker -> tell(speaker, event, place, said));
                }
            }
        }
    }

    /** The nearest voice behind the words that is the name of one actor and of no other. */
    private Optional<EntityId> speaker(Evidence place) {
        return place.attribution().stream()
                .map(voice -> named.getOrDefault(voice, Set.of()))
                .filter(found -> found.size() == 1)
                .map(found -> found.iterator().next())
                .findFirst();
    }

    private void tell(EntityId speaker, Dossier.Event event, Evidence place, List<Dossier.Statement> said) {
        List<String> statements = said.stream()
                .filter(each -> speaker.equals(each.speaker()))
                .filter(each -> overlap(each.evidence(), place))
                .map(Dossier.Statement::id)
                .toList();
        event.participants().stream()
                .filter(who -> parts.actor(who.actor()) != null && !who.actor().equals(speaker))
                .limit(MOST_LINKED)
                .forEach(who -> {
                    Tie tie = tie(new Link(speaker, who.actor(), STATEMENT, true));
                    tie.add(event);
                    tie.statements.addAll(statements);
                    tie.sources.add(parts.where(place));
                });
    }

    private static boolean overlap(Evidence one, Evidence other) {
        Span a = one.anchor().span();
        Span b = other.anchor().span();
        return a.start() < b.end() && b.start() < a.end();
    }

    private void key(String on, String name, String type) {
        out.append("  <key id=\"")
                .append(on)
                .append('-')
                .append(name)
                .append("\" for=\"")
                .append(on)
                .append("\" attr.name=\"")
                .append(name)
                .append("\" attr.type=\"")
                .append(type)
                .append("\"/>\n");
    }

    private void node(Entity actor) {
        out.append("    <node id=\"").append(Parts.plain(actor.id().value())).append("\">\n");
        data("node-label", actor.name());
        data("node-type", DossierJson.type(actor.type()));
        data("node-country", actor.country());
        data("node-variants", String.join(" | ", actor.variants()));
        data(
                "node-roles",
                String.join(
                        " | ",
                        actor.roles().stream().map(Entity.RoleEvidence::title).toList()));
        TreeSet<String> sources = new TreeSet<>();
        actor.roles().forEach(role -> role.anchors().forEach(anchor -> sources.add(parts.where(Evidence.of(anchor)))));
        data("node-sources", String.join(" | ", sources));
        out.append("    </node>\n");
    }

    private void edge(int number, Link link, Tie tie) {
        out.append("    <edge id=\"edge-")
                .append(number)
                .append("\" source=\"")
                .append(Parts.plain(link.from().value()))
                .append("\" target=\"")
                .append(Parts.plain(link.to().value()))
                .append("\" directed=\"")
                .append(link.directed())
                .append("\">\n");
        data("edge-relation", link.type());
        data("edge-weight", String.valueOf(tie.events.size()));
        data("edge-events", String.join(" ", tie.events));
        data("edge-statements", String.join(" ", tie.statements));
        data("edge-places", String.join(" | ", tie.sources));
        data("edge-first", tie.first);
        data("edge-last", tie.last);
        out.append("    </edge>\n");
    }

    private void data(String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            out.append("      <data key=\"")
                    .append(key)
                    .append("\">")
                    .append(escape(value))
                    .append("</data>\n");
        }
    }

    /** Text of XML 1.0; what it cannot hold, and what would mislead a reader, is dropped. */
    private static String escape(String words) {
        String line = PlainText.line(words);
        StringBuilder safe = new StringBuilder(line.length() + 16);
        line.codePoints().filter(c -> c < 0xFFFE || c > 0xFFFF).forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
