package org.openlearningexchange.harvest.mapping.json.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.openlearningexchange.harvest.mapping.json.node.Context;

/**
 * What others say of a node by {@code @reverse}, where it has a property of its own for it. Pure.
 */
final class Inverses {
  private static final Map<String, String> INVERSE =
      Map.of("hasPart", "isPartOf", "isPartOf", "hasPart", "hasCourseInstance", "isPartOf");

  private Inverses() {}

  static void turn(ObjectNode object) {
    JsonNode reverse = object.path("@reverse");
    reverse
        .properties()
        .forEach(
            property -> {
              String inverse = INVERSE.get(Context.at(null).local(property.getKey()));
              if (inverse != null && !object.has(inverse)) {
                object.set(inverse, property.getValue().deepCopy());
              }
            });
  }
}
