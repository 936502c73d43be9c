package org.recoupe.eval;

import java.util.List;
import org.recoupe.eval.measure.Table;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tables as JSON. */
final class Report {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Report() {}

    /** A list of tables with their rows; figures in full, null where there is none. */
    static String json(List<Table> tables) {
        ArrayNode list = MAPPER.createArrayNode();
        for (Table table : tables) {
            ObjectNode node = list.addObject();
            node.put("id", table.id()).put("title", table.title());
            ArrayNode rows = node.putArray("rows");
            for (Table.Row row : table.rows()) {
                ObjectNode figures = rows.addObject().put("contestant", row.contestant());
                for (int i = 0; i < table.columns().size(); i++) {
                    figures.put(table.columns().get(i), row.values().get(i));
                }
            }
        }
        return MAPPER.writeValueAsString(list) + "\n";
    }
}
