package org.openlearningexchange.harvest.mapping.json.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openlearningexchange.harvest.mapping.value.Languages;

/**
 * A text and its language, as the many ways of JSON put it: a plain string, {@code @value} with
 * {@code @language}, a map by language, a name with {@code inLanguage}.
 *
 * @param language BCP 47, or what was given for texts that name none
 */
public record LocalisedText(String language, String text) {
  private static final int DEEPEST = 4;
  private static final Pattern TAG =
      Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*|@none");
  private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:\\S*");

  /**
   * The texts of a value.
   *
   * @param otherwise the language of texts that name none, where their context names none either
   */
  public static List<LocalisedText> of(Value value, String otherwise) {
    String stated = value.context().language();
    List<LocalisedText> texts = new ArrayList<>();
    collect(
        value.json(),
        stated == null ? otherwise : Languages.ofText(stated, otherwise).orElse(otherwise),
        texts,
        0);
    return texts;
  }

  private static void collect(JsonNode json, String language, List<LocalisedText> into, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (json.isArray()) {
      json.forEach(one -> collect(one, language, into, depth + 1));
    } else if (json.isObject()) {
      object(json, language, into, depth);
    } else if (!json.isNull() && !json.asText().isBlank()) {
      into.add(new LocalisedText(language, json.asText().strip()));
    }
  }

  private static void object(
      JsonNode object, String language, List<LocalisedText> into, int depth) {
    if (isMap(object)) {
      object
          .properties()
          .forEach(
              entry ->
                  Languages.ofText(tag(entry), language)
                      .ifPresent(key -> collect(entry.getValue(), key, into, depth + 1)));
      return;
    }
    Optional<String> own = first(object, "@language", "language", "lang", "inLanguage");
    for (String name : List.of("@value", "value", "name", "schema:name", "prefLabel", "title")) {
      if (object.hasNonNull(name)) {
        Languages.ofText(own.orElse(null), language)
            .ifPresent(key -> collect(object.get(name), key, into, depth + 1));
        return;
      }
    }
  }

  private static String tag(Map.Entry<String, JsonNode> entry) {
    return entry.getKey().equals("@none") ? "" : entry.getKey();
  }

  /** Every key is a language, every value text; a node's {@code id} is no Indonesian. */
  private static boolean isMap(JsonNode object) {
    return !object.isEmpty()
        && object.properties().stream()
            .allMatch(
                entry ->
                    TAG.matcher(entry.getKey()).matches()
                        && (entry.getKey().equals("@none")
                            || !Languages.of(entry.getKey()).isEmpty()
                            || entry.getKey().equals("und"))
                        && !entry.getValue().isObject()
                        && !isIdentifier(entry));
  }

  private static boolean isIdentifier(Map.Entry<String, JsonNode> entry) {
    return entry.getKey().equals("id")
        && (!entry.getValue().isTextual()
            || ADDRESS.matcher(entry.getValue().textValue()).matches());
  }

  private static Optional<String> first(JsonNode object, String... names) {
    for (String name : names) {
      if (object.path(name).isTextual()) {
        return Optional.of(object.get(name).textValue());
      }
    }
    return Optional.empty();
  }
}
