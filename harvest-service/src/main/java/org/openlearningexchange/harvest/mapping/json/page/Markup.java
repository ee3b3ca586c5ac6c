package org.openlearningexchange.harvest.mapping.json.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jsoup.nodes.Element;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.Texts;

/** The values that elements hold for microdata and RDFa. Pure. */
final class Markup {
  static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MOST_VALUES = 500;

  private Markup() {}

  /** What an element says: its address, its machine value, else its text with its language. */
  static JsonNode value(Element element) {
    for (String attribute : new String[] {"content", "datetime", "value"}) {
      if (element.hasAttr(attribute)) {
        return NODES.textNode(Texts.bounded(element.attr(attribute), Bounds.DESCRIPTION));
      }
    }
    for (String attribute : new String[] {"href", "src", "data"}) {
      if (element.hasAttr(attribute)) {
        return NODES.textNode(element.attr(attribute));
      }
    }
    return text(element);
  }

  private static JsonNode text(Element element) {
    String text = Texts.bounded(element.wholeText().strip(), Bounds.DESCRIPTION);
    String language = language(element);
    return language.isEmpty()
        ? NODES.textNode(text)
        : NODES.objectNode().put("@value", text).put("@language", language);
  }

  private static String language(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      String language = at.hasAttr("lang") ? at.attr("lang") : at.attr("xml:lang");
      if (!language.isBlank()) {
        return language.strip();
      }
    }
    return "";
  }

  /** Adds a value to those that a property has. */
  static void put(ObjectNode node, String property, JsonNode value) {
    ArrayNode values = node.withArray(property);
    if (values.size() < MOST_VALUES) {
      values.add(value);
    }
  }
}
