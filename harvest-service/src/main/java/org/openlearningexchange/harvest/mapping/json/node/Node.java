package org.openlearningexchange.harvest.mapping.json.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An object of JSON-LD, read tolerantly: properties by their name without vocabulary, single values
 * and lists alike, nothing for null.
 */
public final class Node {
  private static final int MOST_VALUES = 2_000;

  private final Map<String, List<Value>> properties;
  private final Context context;

  private Node(Map<String, List<Value>> properties, Context context) {
    this.properties = properties;
    this.context = context;
  }

  /** The node that an object is, in a context; without properties where it is no object. */
  public static Node of(JsonNode object, Context outer) {
    Context context = outer.within(object);
    Map<String, List<Value>> properties = new LinkedHashMap<>();
    object
        .properties()
        .forEach(
            property -> {
              String name = context.local(property.getKey());
              if (!name.equals("@context")) {
                List<Value> values = properties.computeIfAbsent(name, key -> new ArrayList<>());
                flatten(property.getValue(), context, values);
              }
            });
    return new Node(properties, context);
  }

  public Context context() {
    return context;
  }

  /** The values of the properties, in the order asked for. */
  public Stream<Value> all(String... names) {
    return Stream.of(names).flatMap(name -> properties.getOrDefault(name, List.of()).stream());
  }

  /** The values of the first of the properties that has any. */
  public List<Value> firstOf(String... names) {
    for (String name : names) {
      List<Value> values = properties.getOrDefault(name, List.of());
      if (!values.isEmpty()) {
        return values;
      }
    }
    return List.of();
  }

  /** The texts of the properties. */
  public Stream<String> texts(String... names) {
    return all(names).flatMap(value -> value.text().stream());
  }

  /** What the properties say in words, nodes by their names. */
  public Stream<String> words(String... names) {
    return all(names).flatMap(value -> value.words().stream());
  }

  /** Whether a property says anything at all. */
  public boolean says(String name) {
    return all(name)
        .anyMatch(value -> value.isNode() ? value.node().saysAnything() : isText(value));
  }

  /** Its types without their vocabulary. */
  public List<String> types() {
    return texts("@type").map(context::local).distinct().toList();
  }

  public boolean is(String type) {
    return types().contains(type);
  }

  /** Its identifier, or its address. */
  public Optional<String> reference() {
    return Stream.of("@id", "url", "identifier", "contentUrl")
        .flatMap(this::texts)
        .findFirst()
        .or(() -> all("url").flatMap(value -> value.reference().stream()).findFirst());
  }

  /** Its name in whatever language comes first. */
  public Optional<String> label() {
    return all("name", "prefLabel", "title", "targetName", "termCode")
        .flatMap(value -> LocalisedText.of(value, "").stream())
        .map(LocalisedText::text)
        .findFirst();
  }

  private boolean saysAnything() {
    return properties.keySet().stream().anyMatch(name -> !name.equals("@type") && says(name));
  }

  private static boolean isText(Value value) {
    return value.text().isPresent();
  }

  private static void flatten(JsonNode json, Context context, List<Value> into) {
    if (json.isArray()) {
      json.forEach(one -> flatten(one, context, into));
    } else if (json.isObject() && (json.has("@list") || json.has("@set"))) {
      flatten(json.has("@list") ? json.get("@list") : json.get("@set"), context, into);
    } else if (!isEmpty(json) && into.size() < MOST_VALUES) {
      into.add(new Value(json, context));
    }
  }

  private static boolean isEmpty(JsonNode json) {
    return json.isNull()
        || json.isMissingNode()
        || (json.isTextual() && json.textValue().isBlank())
        || (json.isObject() && json.isEmpty());
  }
}
