package org.openlearningexchange.search.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openlearningexchange.contracts.Json;

/**
 * What may be told of the rights in a resource. While somebody disputes them, the claim is not
 * repeated: neither the licence, nor what it rests on, nor what held earlier or is announced.
 */
public final class ShownRights {
  private static final String DISPUTED =
      """
      {"expression":"NONE","label":"Licence disputed","status":"unknown","confidence":0.0,
       "permits":[],"requires":[],"evidence":[]}\
      """;

  /** About no licence: when and by which rules it was decided, what is said of mining. */
  private static final List<String> NO_CLAIM = List.of("rulesVersion", "decidedAt", "signals");

  private ShownRights() {}

  /**
   * @param document of a visible resource, as {@link ResourceDocument} wrote it
   */
  public static JsonNode of(JsonNode document) {
    JsonNode rights = document.path("rights");
    return document.hasNonNull("dispute") ? disputed(rights) : rights;
  }

  private static JsonNode disputed(JsonNode rights) {
    ObjectNode shown = Json.read(DISPUTED, ObjectNode.class);
    NO_CLAIM.stream().filter(rights::has).forEach(field -> shown.set(field, rights.get(field)));
    return shown;
  }
}
