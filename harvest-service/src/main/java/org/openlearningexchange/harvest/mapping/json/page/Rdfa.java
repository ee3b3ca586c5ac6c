package org.openlearningexchange.harvest.mapping.json.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The RDFa (Lite, with {@code rel}) of a page in schema.org's terms as nodes of JSON-LD. Pure. */
final class Rdfa {
  private static final int DEEPEST = 200;

  private Rdfa() {}

  /** The typed nodes that are no property of another. */
  static List<ObjectNode> nodes(Document page) {
    return page.select("[typeof]:not([property]):not([rel])").stream()
        .filter(Rdfa::isSchemaOrg)
        .map(Rdfa::node)
        .toList();
  }

  private static boolean isSchemaOrg(Element element) {
    if (element.attr("typeof").contains("schema")) {
      return true;
    }
    Element vocabulary = element.hasAttr("vocab") ? element : element.closest("[vocab]");
    return vocabulary != null && vocabulary.attr("vocab").contains("schema.org");
  }

  private static ObjectNode node(Element element) {
    ObjectNode node = start(element);
    element.children().forEach(child -> collect(child, node, 0));
    return node;
  }

  private static ObjectNode start(Element element) {
    ObjectNode node = Markup.NODES.objectNode();
    for (String type : element.attr("typeof").strip().split("\\s+")) {
      Markup.put(node, "@type", Markup.NODES.textNode(type));
    }
    for (String attribute : List.of("about", "resource")) {
      if (element.hasAttr(attribute)) {
        node.put("@id", element.attr(attribute));
      }
    }
    return node;
  }

  private static void collect(Element element, ObjectNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    boolean isNode = element.hasAttr("typeof");
    ObjectNode inner = isNode ? start(element) : node;
    String properties = element.attr("property") + " " + element.attr("rel");
    for (String property : properties.strip().split("\\s+")) {
      boolean isValue = isNode || element.hasAttr("property") || element.hasAttr("href");
      if (!property.isEmpty() && isValue) {
        Markup.put(node, property, isNode ? inner : Markup.value(element));
      }
    }
    element.children().forEach(child -> collect(child, inner, depth + 1));
  }
}
