package org.recoupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.SampleDossier;

/** The graph, read by JGraphT, which holds it to the schema of GraphML. */
class GraphMlTest {

    private final Graph<String, DefaultWeightedEdge> graph =
            new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);
    private final Map<String, Map<String, String>> nodes = new HashMap<>();
    private final Map<DefaultWeightedEdge, Map<String, String>> edges = new HashMap<>();

    static List<Dossier> dossiers() {
        return Exported.all().toList();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void isAGraphOfTheActors(Dossier dossier) {
        read(dossier);
        assertThat(graph.vertexSet()).hasSameSizeAs(dossier.actors());
        assertThat(nodes.values()).allMatch(data -> data.containsKey("type"));
        assertThat(edges.values()).allMatch(data -> data.containsKey("relation") && data.containsKey("places"));
        edges.forEach((edge, data) -> {
            assertThat(data.get("events")).isNotBlank();
            assertThat(graph.getEdgeWeight(edge)).isPositive();
        });
    }

    @Test
    void tiesThoseWhoMeet() {
        read(SampleDossier.dossier());
        assertThat(nodes.get("p-valcourt"))
                .containsEntry("label", "Irène Valcourt")
                .containsEntry("type", "person")
                .containsEntry("roles", "ministre");
        DefaultWeightedEdge edge = graph.getEdge("p-obrian", "p-valcourt");
        assertThat(edges.get(edge))
                .containsEntry("relation", "CONSULT")
                .containsEntry("events", "e-rencontre")
                .containsEntry("first", "2031-03-03")
                .containsEntry("last", "2031-03-03");
        assertThat(graph.getEdgeWeight(edge)).isEqualTo(1);
    }

    @Test
    void whoIsBehindTheWordsSpeaksOfOthers() {
        read(Exported.example());
        assertThat(edges.values())
                .filteredOn(data -> "STATEMENT".equals(data.get("relation")))
                .isNotEmpty()
                .anyMatch(data -> data.containsKey("statements"));
    }

    @Test
    void anEdgeGoesFromWhoActs() {
        assertThat(GraphMl.write(Exported.example())).contains("directed=\"true\"", "directed=\"false\"");
    }

    private void read(Dossier dossier) {
        GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
        importer.setVertexFactory(id -> id);
        importer.setEdgeWeightAttributeName("weight");
        importer.addVertexAttributeConsumer((key, value) ->
                put(nodes.computeIfAbsent(key.getFirst(), id -> new HashMap<>()), key.getSecond(), value));
        importer.addEdgeAttributeConsumer((key, value) ->
                put(edges.computeIfAbsent(key.getFirst(), id -> new HashMap<>()), key.getSecond(), value));
        importer.importGraph(graph, new StringReader(GraphMl.write(dossier)));
    }

    private static void put(Map<String, String> data, String name, Attribute value) {
        data.put(name, value.getValue());
    }
}
