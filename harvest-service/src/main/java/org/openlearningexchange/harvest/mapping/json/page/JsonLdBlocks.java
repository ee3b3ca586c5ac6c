package org.openlearningexchange.harvest.mapping.json.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.openlearningexchange.harvest.mapping.json.node.LenientJson;

/**
 * The learning resources in the JSON-LD blocks of a page: several blocks, graphs, lists, nodes that
 * refer to each other. Nothing is fetched. Pure.
 */
public final class JsonLdBlocks {
  private static final int MOST_BLOCKS = 200;

  private JsonLdBlocks() {}

  /**
   * The resources of a page.
   *
   * @param scripts the texts of its {@code application/ld+json} blocks
   * @param page what relative references are resolved against
   */
  public static Found of(List<String> scripts, URI page) {
    List<String> faults = new ArrayList<>();
    List<JsonNode> values = new ArrayList<>();
    for (int i = 0; i < Math.min(scripts.size(), MOST_BLOCKS); i++) {
      LenientJson.Reading reading = LenientJson.read(scripts.get(i));
      values.addAll(reading.values());
      if (reading.fault() != null) {
        faults.add("JSON-LD block %d: %s".formatted(i + 1, reading.fault()));
      }
    }
    return new Found(select(values, page), faults);
  }

  /** The resources among nodes, wherever they stood. */
  static List<org.openlearningexchange.harvest.protocol.Metadata.Json> select(
      List<? extends JsonNode> nodes, URI page) {
    Graph graph = new Graph(page);
    nodes.forEach(graph::add);
    Selection selection = new Selection(page, graph);
    nodes.forEach(selection::look);
    return selection.resources();
  }
}
