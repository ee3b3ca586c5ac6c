package org.openlearningexchange.harvest.protocol.moochub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.protocol.json.ObjectReading;

/** Where courses say what they are called (JSON:API 1.0, Resource Objects). Pure. */
final class CourseFacts implements ObjectReading.Facts {
  @Override
  public Optional<String> identifier(JsonNode object) {
    JsonNode id = object.path("id");
    return id.isValueNode() && !id.isNull() ? Optional.of(id.asText()) : Optional.empty();
  }

  @Override
  public @Nullable String datestamp(JsonNode object) {
    JsonNode modified = object.path("attributes").path("dateModified");
    return modified.isTextual() ? modified.textValue() : null;
  }

  @Override
  public String remedy() {
    return "JSON:API wants an id beside type and attributes.";
  }
}
