package org.openlearningexchange.harvest.mapping.json.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;

/** One value of a property: a text, a number, or a node. */
public record Value(JsonNode json, Context context) {

  /** Whether it is an object with properties of its own, not a text in disguise. */
  public boolean isNode() {
    return json.isObject() && !json.has("@value");
  }

  public Node node() {
    return Node.of(json, context);
  }

  /** Its text as it stands there; empty for nodes and blanks. */
  public Optional<String> text() {
    JsonNode scalar = json.isObject() ? json.path("@value") : json;
    return scalar.isValueNode() && !scalar.isNull()
        ? Optional.of(scalar.asText().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** The address that it is, or that the node is known by. */
  public Optional<URI> link() {
    return reference().flatMap(text -> Links.resolve(context.base(), text));
  }

  /** The identifier that it is, or that the node has. */
  public Optional<String> reference() {
    return isNode() ? node().reference() : text();
  }

  /** What it says in a word: its text, else its name, else its identifier. */
  public Optional<String> words() {
    return isNode() ? node().label().or(() -> node().reference()) : text();
  }
}
