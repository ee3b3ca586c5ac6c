package org.openlearningexchange.search.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts of concepts by their field. Nearly half of a document are labels of the vocabularies, the
 * same few in each: their JSON is made once.
 */
record ConceptTexts(Map<String, Set<String>> fields) implements JsonSerializable {
  private static final Map<String, SerializableString> READY =
      Stream.of(Concepts.SUBJECTS, Concepts.TYPES, Concepts.LEVELS, Concepts.AUDIENCES)
          .flatMap(Concepts::texts)
          .distinct()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), SerializedString::new));

  @Override
  public void serialize(JsonGenerator json, SerializerProvider unused) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Set<String>> field : fields.entrySet()) {
      json.writeArrayFieldStart(field.getKey());
      write(field.getValue(), json);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  @Override
  public void serializeWithType(
      JsonGenerator json, SerializerProvider provider, TypeSerializer unused) throws IOException {
    serialize(json, provider);
  }

  private static void write(Collection<String> texts, JsonGenerator json) throws IOException {
    for (String text : texts) {
      SerializableString ready = READY.get(text);
      if (ready == null) {
        json.writeString(text);
      } else {
        json.writeString(ready);
      }
    }
  }
}
