package org.openlearningexchange.harvest.mapping.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.json.node.LenientJson;
import org.openlearningexchange.harvest.protocol.Metadata;

/** Maps JSON written with single quotes, as if it came from {@code https://oer.example/p/1}. */
public final class JsonFixture {
  public static final URI PAGE = URI.create("https://oer.example/p/1");

  private JsonFixture() {}

  public static JsonNode json(String text) {
    return LenientJson.read(text).values().get(0);
  }

  static Mapping map(Metadata.Json.Form form, String text) {
    return JsonMetadata.map(new Metadata.Json(form, json(text), PAGE));
  }

  static Mapping.Mapped mapped(Metadata.Json.Form form, String text) {
    return (Mapping.Mapped) map(form, text);
  }

  static LearningResource resource(Metadata.Json.Form form, String text) {
    return mapped(form, text).resource();
  }

  static Mapping.Refused refused(Metadata.Json.Form form, String text) {
    return (Mapping.Refused) map(form, text);
  }

  /** {@code field=text} of each statement. */
  static List<String> statements(Mapping.Mapped mapped) {
    return mapped.licenceStatements().stream().map(JsonFixture::line).toList();
  }

  /** {@code field=value} of each value kept. */
  static List<String> notes(Mapping.Mapped mapped) {
    return mapped.sourceValues().stream()
        .map(value -> value.field() + "=" + value.value())
        .toList();
  }

  private static String line(LicenceStatement statement) {
    return statement.field() + "=" + statement.text();
  }
}
