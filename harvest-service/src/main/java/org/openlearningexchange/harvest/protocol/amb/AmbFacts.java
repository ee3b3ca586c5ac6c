package org.openlearningexchange.harvest.protocol.amb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.protocol.json.ObjectReading;

/** Where AMB objects say what they are called and when their description was changed. Pure. */
final class AmbFacts implements ObjectReading.Facts {
  private static final List<String> NAMES = List.of("id", "@id");

  @Override
  public Optional<String> identifier(JsonNode object) {
    return Stream.of(texts(object, NAMES), pages(object), texts(object, List.of("url")))
        .flatMap(found -> found)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private static Stream<String> pages(JsonNode object) {
    return each(object.path("mainEntityOfPage"))
        .flatMap(page -> page.isTextual() ? Stream.of(page.textValue()) : texts(page, NAMES));
  }

  private static Stream<String> texts(JsonNode object, List<String> names) {
    return names.stream().map(object::path).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  private static Stream<JsonNode> each(JsonNode value) {
    return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
  }

  @Override
  public @Nullable String datestamp(JsonNode object) {
    List<String> names = List.of("dateModified");
    return Stream.concat(
            each(object.path("mainEntityOfPage")).flatMap(page -> texts(page, names)),
            texts(object, names))
        .findFirst()
        .orElse(null);
  }

  @Override
  public String remedy() {
    return "give it an id that stays the same.";
  }
}
