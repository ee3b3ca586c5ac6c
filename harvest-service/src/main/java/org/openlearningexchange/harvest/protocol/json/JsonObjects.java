package org.openlearningexchange.harvest.protocol.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Reads single objects: strictly, and once more with trailing commas and control characters allowed
 * where that fails. Thread-safe.
 */
final class JsonObjects {
  private static final int DEEPEST = 100;
  private static final JsonMapper STRICT = builder().build();
  private static final JsonMapper LENIENT =
      builder()
          .enable(
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_MISSING_VALUES,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private JsonObjects() {}

  private static JsonMapper.Builder builder() {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** What reading came to. */
  sealed interface Reading {}

  /**
   * The object.
   *
   * @param repaired it was not valid JSON
   */
  record Read(JsonNode object, boolean repaired) implements Reading {}

  /** There is none. */
  record Unreadable(String reason) implements Reading {}

  static Reading read(String text) {
    try {
      return object(STRICT.readTree(text), false);
    } catch (JsonProcessingException strict) {
      try {
        return object(LENIENT.readTree(text), true);
      } catch (JsonProcessingException e) {
        return new Unreadable("is no valid JSON: " + reason(strict));
      }
    }
  }

  private static Reading object(JsonNode node, boolean repaired) {
    return node.isObject()
        ? new Read(node, repaired)
        : new Unreadable("is no JSON object, but " + node.getNodeType());
  }

  private static String reason(JacksonException e) {
    var place = e.getLocation();
    String said = e.getOriginalMessage().lines().findFirst().orElse("");
    return place == null
        ? said
        : said + " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
  }
}
