package org.openlearningexchange.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** JSON merge patch (RFC 7396) over what a caller may change of something. */
public final class MergePatch {
  /** The media type of a patch. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private MergePatch() {}

  /**
   * The patched whole. What is null in the patch is removed.
   *
   * @param current all that may be changed; a field that it has not is refused by name
   * @throws Problem 400 for a patch that is no object, names what cannot be changed, or gives a
   *     value of the wrong form
   */
  public static <T extends Record> T apply(JsonNode patch, T current, Class<T> type) {
    return apply(patch, current, type, Map.of());
  }

  /**
   * The patched whole, as above.
   *
   * @param fixed why fields that the whole has not cannot be changed, where there is more to say
   */
  public static <T extends Record> T apply(
      JsonNode patch, T current, Class<T> type, Map<String, String> fixed) {
    if (!patch.isObject()) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "A merge patch is a JSON object.");
    }
    refuseUnknown(patch, type, fixed);
    JsonNode merged = merge(Json.MAPPER.valueToTree(current), patch);
    return read(merged, type);
  }

  private static void refuseUnknown(
      JsonNode patch, Class<? extends Record> type, Map<String, String> fixed) {
    Problem problem =
        Problem.of(CommonProblem.INVALID_REQUEST, "Some fields cannot be changed; see errors.");
    for (Iterator<String> names = patch.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (java.util.Arrays.stream(type.getRecordComponents())
          .noneMatch(component -> component.getName().equals(name))) {
        problem.field(name, fixed.getOrDefault(name, "cannot be changed here"));
      }
    }
    if (problem.hasFieldErrors()) {
      throw problem;
    }
  }

  private static <T> T read(JsonNode merged, Class<T> type) {
    try {
      return Json.MAPPER.treeToValue(merged, type);
    } catch (com.fasterxml.jackson.databind.JsonMappingException e) {
      String field = e.getPath().isEmpty() ? "" : String.valueOf(e.getPath().get(0).getFieldName());
      throw Problem.of(CommonProblem.INVALID_REQUEST, "A value has the wrong form.")
          .field(field, "has a value of the wrong form; see the API description");
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("a tree has no syntax errors", e);
    }
  }

  private static JsonNode merge(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode merged =
        target instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> change : patch.properties()) {
      if (change.getValue().isNull()) {
        merged.remove(change.getKey());
      } else {
        JsonNode before = merged.path(change.getKey());
        merged.set(change.getKey(), merge(before, change.getValue()));
      }
    }
    return merged;
  }
}
